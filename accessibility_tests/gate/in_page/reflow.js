/* Does the page fit, however narrow it is and however large its words are? (WCAG 2.2, 1.4.4, 1.4.10, 1.4.12) */

const SOME = 2; // pixels that rounding and slanted letters take
const TALL = 0.4; // of a small screen: more, and hardly a line of the page is left

/** How far the page can be moved sideways, and the innermost elements that stick out: they are the cause. */
Gate.check("no-sideways-scroll", function* () {
  const page = document.scrollingElement;
  if (!page || page.scrollWidth <= innerWidth || getComputedStyle(page).overflowX === "hidden") return;
  const out = Gate.all("body, body *").filter((element) => rightOf(element) > innerWidth + 0.5);
  const inner = out.filter((element) => !out.some((other) => other !== element && element.contains(other)));
  const words = `the page scrolls ${page.scrollWidth - innerWidth} pixels sideways`;
  for (const element of inner.length ? inner.slice(0, 3) : [null]) yield [element, words];
});

function rightOf(element) {
  const spills =
    element.clientWidth && getComputedStyle(element).overflowX === "visible"
      ? element.scrollWidth - element.clientWidth
      : 0;
  return element.getBoundingClientRect().right + spills + scrollX;
}

/** Words and controls beyond the edge of a page that cannot be moved there. */
Gate.check("sticks-out", function* () {
  const page = document.scrollingElement;
  if (!page || (page.scrollWidth > innerWidth && getComputedStyle(page).overflowX !== "hidden")) return;
  const width = document.documentElement.clientWidth;
  const told = new Set();
  for (const { element, box } of wordsAndControls()) {
    const out = Math.max(box.right - width, box.right > 0 ? -box.left : 0);
    if (out <= SOME || told.has(element) || scrolls(element, box)) continue;
    told.add(element);
    yield [element, `${Math.round(out)} pixels of it are beyond the edge of the page, where nobody can get to`];
  }
});

function* wordsAndControls() {
  for (const { element, boxes } of Gate.texts()) for (const box of boxes) yield { element, box };
  for (const element of Gate.all("a[href], button, input:not([type=hidden]), select, textarea, summary")) {
    if (Gate.shown(element) && !Gate.away(element)) yield { element, box: Gate.box(element) };
  }
}

/** True when a part of the page around it moves by itself. */
const scrolls = (element) =>
  Gate.chain(element).some((at) => {
    const { overflowX } = getComputedStyle(at);
    return (
      at !== document.body &&
      at !== document.documentElement &&
      (overflowX === "auto" || overflowX === "scroll" || overflowX === "hidden")
    );
  });

/** Words that the box around them cuts off. What is wholly out of a box sideways is taken for a part that slides in. */
Gate.check("text-cut-off", function* () {
  const boxes = new Map();
  for (const text of Gate.texts()) {
    for (const clip of clipsOf(text.element)) {
      if (!boxes.has(clip)) boxes.set(clip, { whole: 0, cut: 0, below: 0, example: "" });
      for (const box of text.boxes) count(boxes.get(clip), clip, box, text);
    }
  }
  for (const [clip, found] of boxes) {
    if (found.cut || (found.below && found.whole)) yield [clip, `it cuts off words: ${Gate.quoted(found.example, 40)}`];
  }
});

function count(found, clip, box, text) {
  const edge = Gate.box(clip),
    style = getComputedStyle(clip);
  const closes = (axis) => ["hidden", "clip"].includes(style[`overflow${axis}`]);
  const share = box.height / 4; // the upper and lower quarter of a line's box hold no letters that matter
  const out = box.left >= edge.right - SOME || box.right <= edge.left + SOME;
  const sideways = closes("X") && !out && (box.right > edge.right + SOME || box.left < edge.left - SOME);
  const under = closes("Y") && box.top + share >= edge.bottom;
  const through = closes("Y") && !under && box.bottom - share > edge.bottom;
  if (sideways || (through && !out)) found.cut += 1;
  else if (under && !out) found.below += 1;
  else if (!out) found.whole += 1;
  if ((sideways || through || under) && !found.example) found.example = text.text;
}

/** The boxes that close over this element and do not scroll. */
function clipsOf(element) {
  const clips = [];
  let free = false; // an element taken out of the flow is not cut off by boxes that do not hold it
  for (const at of Gate.chain(element)) {
    const style = getComputedStyle(at);
    if (style.position === "static" && free) continue;
    free = style.position === "absolute";
    if (style.position === "fixed" || at === document.body || at === document.documentElement) break;
    if (["auto", "scroll"].includes(style.overflowY) || ["auto", "scroll"].includes(style.overflowX)) break;
    if (/hidden|clip/.test(style.overflowX + style.overflowY) && at.offsetHeight > SOME && at.offsetWidth > SOME)
      clips.push(at);
  }
  return clips;
}

/** What stays in place while the page moves must leave room for the page, above all at 400% zoom. */
Gate.check("sticky-too-high", function* () {
  for (const element of Gate.all("body *")) {
    const style = getComputedStyle(element);
    if (style.position !== "fixed" && style.position !== "sticky") continue;
    const box = element.getBoundingClientRect();
    if (!Gate.shown(element) || box.width < innerWidth / 2 || element.closest("dialog, [role=dialog]")) continue;
    if (style.position === "sticky" && style.top === "auto" && style.bottom === "auto") continue;
    if (box.height > TALL * innerHeight)
      yield [element, `it stays in place and takes ${Math.round(box.height)} of ${innerHeight} pixels of the screen`];
  }
});
