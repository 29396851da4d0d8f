/* Does anything lie over words? (WCAG 2.2, 1.4.4 and 1.4.12: no loss of content when text grows) */

const SHARE = 0.35; // of the lower line's height: boxes of lines set close meet a little, letters do not
const LEAST_WIDE = 3; // pixels

/** A layer that cannot be seen through lies over words at a place to which the page was scrolled for them. */
Gate.check("text-covered", function* () {
  for (const { element, text, points } of Gate.texts()) {
    const asked = points.filter((point) => point.over.length);
    const cover = asked.flatMap((point) => point.over).find((over) => covers(over, element));
    if (cover && asked.every((point) => point.over.some((over) => covers(over, element)))) {
      yield [element, `${Gate.quoted(text, 40)} lies under ${Gate.place(cover)}`];
    }
  }
});

function covers(over, element) {
  if (over.contains(element) || element.contains(over) || over.closest("label")?.contains(element)) return false;
  const shared = Gate.chain(element).find((at) => at.contains(over));
  return Gate.chain(over).some(
    (at) => !at.contains(element) && at !== shared && solid(at) && over.checkVisibility({ opacityProperty: true }),
  );
}

function solid(element) {
  if (["img", "video", "canvas", "iframe"].includes(element.localName)) return true;
  const style = getComputedStyle(element);
  return style.opacity > 0.5 && (Gate.colour(style.backgroundColor)[3] > 0.5 || style.backgroundImage !== "none");
}

/** Two texts in one place: neither can be read. */
Gate.check("text-overlap", function* () {
  const lines = Gate.texts()
    .filter((text) => !stays(text.element))
    .flatMap((text) => text.boxes.map((box) => ({ ...text, box })));
  lines.sort((a, b) => a.box.top - b.box.top);
  const told = new Set();
  let open = [];
  for (const line of lines) {
    open = open.filter((other) => other.box.bottom > line.box.top);
    for (const other of open) {
      if (told.has(line.element) || !meet(line, other) || !bothSeen(line, other)) continue;
      told.add(line.element);
      yield [line.element, `${Gate.quoted(line.text, 30)} and ${Gate.quoted(other.text, 30)} stand in the same place`];
    }
    open.push(line);
  }
});

/** What stays in place moves over all other words, by design; `text-covered` asks whether they can be got free. */
const stays = (element) =>
  Gate.chain(element).some((at) => ["fixed", "sticky"].includes(getComputedStyle(at).position));

function meet(one, other) {
  if (one.element === other.element) return false;
  const wide = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
  const high = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
  return wide > LEAST_WIDE && high > SHARE * Math.min(one.box.height, other.box.height);
}

/** False where one is cut off there, or lies under something solid, such as a list that is open over the page. */
function bothSeen(one, other) {
  const place = {
    x: (Math.max(one.box.left, other.box.left) + Math.min(one.box.right, other.box.right)) / 2,
    y: (Math.max(one.box.top, other.box.top) + Math.min(one.box.bottom, other.box.bottom)) / 2,
  };
  if (![one, other].every((line) => Gate.inSight(line.element, place))) return false;
  const under = (line) => line.points.some((point) => point.over.some((over) => covers(over, line.element)));
  return !under(one) && !under(other);
}
