/* Can each text be told from what lies behind it? (WCAG 2.2, 1.4.3) */

const ENOUGH = 4.5;
const ENOUGH_LARGE = 3;
const LARGE = 24; // CSS pixels: 18 pt
const LARGE_BOLD = 18.66; // 14 pt
const NOT_TYPED = "[type=hidden], [type=checkbox], [type=radio], [type=range], [type=file], [type=color], [type=image]";
let unsure = [];

/** What people type or choose in. */
Gate.FIELDS = `input:not(${NOT_TYPED}), select, textarea`;

/** Texts whose ground only a picture can tell: [{place, box, needed}]. Holds what the last look left over. */
Gate.unsureTexts = () => unsure;

Gate.check("text-contrast", function* () {
  unsure = [];
  for (const text of Gate.texts()) yield* ofText(text);
  for (const field of Gate.all(Gate.FIELDS).filter(Gate.shown)) yield* ofField(field);
  for (const element of Gate.all("body *").filter(Gate.shown)) yield* ofMadeText(element);
});

function* ofText({ element, text, boxes, points }) {
  if (!/[\p{L}\p{N}]/u.test(text) || Gate.switchedOff(element)) return;
  const style = getComputedStyle(element);
  const needed = neededFor(style);
  const faint = Gate.chain(element).some((at) => {
    const s = getComputedStyle(at);
    return s.opacity !== "1" || s.filter !== "none" || s.mixBlendMode !== "normal";
  });
  const grounds = points.filter((point) => point.under).map((point) => Gate.paintOf(point.under));
  if (!grounds.length) grounds.push(Gate.ground(element));
  if (faint || style.backgroundClip === "text" || grounds.some((ground) => !ground.sure)) {
    unsure.push({ place: Gate.place(element), box: boxes[0], needed });
    return;
  }
  yield* judged(element, inkOf(style), grounds, needed, Gate.quoted(text, 30));
}

function* judged(element, ink, grounds, needed, what) {
  const worst = grounds
    .map(({ colour }) => [Gate.contrast(Gate.over(ink, colour), colour), colour])
    .sort((a, b) => a[0] - b[0])[0];
  if (worst[0] + 0.005 >= needed) return;
  yield [
    element,
    `${what} has a contrast of ${worst[0].toFixed(2)} (${Gate.hex(Gate.over(ink, worst[1]))} on ${Gate.hex(worst[1])}); ${needed} is needed`,
  ];
}

/** What words are drawn with. (With the device's own colours, the fill still gives the page's own.) */
const inkOf = (style) =>
  Gate.colour(matchMedia("(forced-colors: active)").matches ? style.color : style.webkitTextFillColor);

/** The words of one control, as it looks now: [element, words]. */
Gate.faintWords = function* (control) {
  const parts = [control, ...control.querySelectorAll("*")].filter((part) =>
    [...part.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && /[\p{L}\p{N}]/u.test(node.data)),
  );
  for (const part of parts) {
    const style = getComputedStyle(part),
      ground = Gate.ground(part);
    if (!ground.sure || !part.checkVisibility({ visibilityProperty: true, opacityProperty: true }) || Gate.away(part))
      continue;
    yield* judged(part, inkOf(style), [ground], neededFor(style), Gate.quoted(part.textContent, 30));
  }
};

function neededFor(style) {
  const size = parseFloat(style.fontSize);
  return size >= LARGE || (size >= LARGE_BOLD && style.fontWeight >= 700) ? ENOUGH_LARGE : ENOUGH;
}

/** Controls that are switched off are left out, with their labels: the rule says so. */
Gate.switchedOff = (element) =>
  !!element.closest(":disabled, [aria-disabled=true], [inert]") || !!element.closest("label")?.control?.disabled;

function* ofField(field) {
  if (Gate.switchedOff(field)) return;
  const style = getComputedStyle(field),
    ground = Gate.ground(field);
  if (!ground.sure) return;
  yield* judged(field, Gate.colour(style.color), [ground], neededFor(style), "what is typed or chosen");
  if (!field.placeholder) return;
  const hint = getComputedStyle(field, "::placeholder");
  const ink = Gate.colour(hint.color).with(3, Gate.colour(hint.color)[3] * hint.opacity);
  yield* judged(field, ink, [ground], neededFor(hint), `the hint ${Gate.quoted(field.placeholder, 30)}`);
}

/** Words that a stylesheet puts before or after an element. */
function* ofMadeText(element) {
  for (const part of ["::before", "::after"]) {
    const style = getComputedStyle(element, part);
    if (
      !style.content.startsWith('"') ||
      !/[\p{L}\p{N}?!✓✔]/u.test(style.content.split('" /')[0]) ||
      Gate.switchedOff(element)
    )
      continue;
    const ground = Gate.ground(element);
    const own = Gate.colour(style.backgroundColor);
    if (!ground.sure || style.visibility === "hidden" || Gate.away(element)) continue;
    yield* judged(
      element,
      Gate.colour(style.color),
      [{ colour: Gate.over(own, ground.colour) }],
      neededFor(style),
      `${style.content} put there by the stylesheet`,
    );
  }
}
