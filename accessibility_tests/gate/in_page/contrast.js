/* Can each text, edge and picture sign be told from what lies behind it? (WCAG 2.2, 1.4.3 and 1.4.11) */

const ENOUGH = 4.5;
const ENOUGH_LARGE = 3;
const ENOUGH_EDGE = 3;
const LARGE = 24; // CSS pixels: 18 pt
const LARGE_BOLD = 18.66; // 14 pt
const FIELDS = "input:not([type=hidden], [type=checkbox], [type=radio], [type=range], [type=file], [type=color], [type=image]), select, textarea";
let unsure = [];

/** Texts whose ground only a picture can tell: [{place, box, needed}]. Holds what the last look left over. */
Gate.unsureTexts = () => unsure;

Gate.check("text-contrast", function* () {
  unsure = [];
  for (const text of Gate.texts()) yield* ofText(text);
  for (const field of Gate.all(FIELDS).filter(Gate.shown)) yield* ofField(field);
  for (const element of Gate.all("body *").filter(Gate.shown)) yield* ofMadeText(element);
});

function* ofText({ element, text, boxes, points }) {
  if (!/[\p{L}\p{N}]/u.test(text) || disabled(element)) return;
  const style = getComputedStyle(element);
  const needed = neededFor(style);
  const faint = Gate.chain(element).some((at) => { const s = getComputedStyle(at); return s.opacity !== "1" || s.filter !== "none" || s.mixBlendMode !== "normal"; });
  const grounds = points.filter((point) => point.under).map((point) => Gate.paintOf(point.under));
  if (!grounds.length) grounds.push(Gate.ground(element));
  if (faint || style.backgroundClip === "text" || grounds.some((ground) => !ground.sure)) {
    unsure.push({ place: Gate.place(element), box: boxes[0], needed });
    return;
  }
  yield* judged(element, Gate.colour(style.webkitTextFillColor), grounds, needed, Gate.quoted(text, 30));
}

function* judged(element, ink, grounds, needed, what) {
  const worst = grounds
    .map(({ colour }) => [Gate.contrast(Gate.over(ink, colour), colour), colour])
    .sort((a, b) => a[0] - b[0])[0];
  if (worst[0] + 0.005 >= needed) return;
  yield [element, `${what} has a contrast of ${worst[0].toFixed(2)} (${Gate.hex(Gate.over(ink, worst[1]))} on ${Gate.hex(worst[1])}); ${needed} is needed`];
}

function neededFor(style) {
  const size = parseFloat(style.fontSize);
  return size >= LARGE || (size >= LARGE_BOLD && style.fontWeight >= 700) ? ENOUGH_LARGE : ENOUGH;
}

/** Controls that are switched off are left out, with their labels: the rule says so. */
const disabled = (element) =>
  !!element.closest(":disabled, [aria-disabled=true], [inert]") || !!element.closest("label")?.control?.disabled;

function* ofField(field) {
  if (disabled(field)) return;
  const style = getComputedStyle(field), ground = Gate.ground(field);
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
    if (!style.content.startsWith('"') || !/[\p{L}\p{N}?!✓✔]/u.test(style.content.split('" /')[0]) || disabled(element)) continue;
    const ground = Gate.ground(element);
    const own = Gate.colour(style.backgroundColor);
    if (!ground.sure || style.visibility === "hidden" || Gate.away(element)) continue;
    yield* judged(element, Gate.colour(style.color), [{ colour: Gate.over(own, ground.colour) }], neededFor(style), `${style.content} put there by the stylesheet`);
  }
}

/** The edge of a field shows where to type: its border, or its ground against what is around it. */
Gate.check("edge-contrast", function* () {
  for (const field of Gate.all(`${FIELDS}, button, [role=button], input[type=checkbox], input[type=radio]`).filter(Gate.shown)) {
    if (disabled(field) || Gate.away(field) || ownLook(field)) continue;
    const best = bestEdge(field);
    if (best !== null && best + 0.005 < ENOUGH_EDGE) yield [field, `the edge has a contrast of ${best.toFixed(2)}; ${ENOUGH_EDGE} is needed`];
  }
});

/** Drawn by the browser itself: the rule leaves that out. */
const ownLook = (field) => field.matches("[type=checkbox], [type=radio]") && getComputedStyle(field).appearance !== "none";

function bestEdge(field) {
  const style = getComputedStyle(field), inside = Gate.ground(field), outside = Gate.around(field);
  if (!inside.sure || !outside.sure) return null;
  const sides = ["Top", "Bottom"].filter((side) => parseFloat(style[`border${side}Width`]) > 0 && style[`border${side}Style`] !== "none");
  const borders = sides.map((side) => Gate.colour(style[`border${side}Color`])).filter((colour) => colour[3] > 0);
  const button = field.matches("button, [role=button], [type=submit], [type=button], [type=reset]");
  if (button && !borders.length && !shadowed(style)) return null; // its words alone say what it is, and they are looked at
  const edges = borders.map((colour) => Gate.contrast(Gate.over(colour, outside.colour), outside.colour));
  return Math.max(Gate.contrast(inside.colour, outside.colour), ...edges, shadowed(style) ? shadowEdge(style, outside.colour) : 1);
}

const shadowed = (style) => style.boxShadow !== "none";

function shadowEdge(style, outside) {
  const colours = style.boxShadow.match(/(rgba?|color)\([^)]*\)/g) || [];
  return Math.max(1, ...colours.map((colour) => Gate.contrast(Gate.over(Gate.colour(colour), outside), outside)));
}

/** A drawn sign that stands alone for words has to be seen; beside its words it is decoration. */
Gate.check("icon-contrast", function* () {
  for (const icon of Gate.all("svg").filter(Gate.shown)) {
    const control = icon.closest("a, button, summary, [role=button], label");
    const alone = control ? !Gate.words(control) : icon.matches("[role=img], [aria-label], [aria-labelledby]");
    if (!alone || (control && disabled(control)) || Gate.away(icon)) continue;
    const ground = Gate.ground(icon.parentElement);
    const best = ground.sure ? bestInk(icon, ground.colour) : null;
    if (best !== null && best + 0.005 < ENOUGH_EDGE) yield [icon, `the sign has a contrast of ${best.toFixed(2)}; ${ENOUGH_EDGE} is needed`];
  }
});

function bestInk(icon, ground) {
  const inks = Gate.all("path, circle, rect, line, polyline, polygon, ellipse, text, use", icon).flatMap((shape) => {
    const style = getComputedStyle(shape);
    return [style.fill, style.stroke].filter((ink) => ink !== "none" && !ink.startsWith("url")).map(Gate.colour);
  }).filter((ink) => ink[3] > 0);
  return inks.length ? Math.max(...inks.map((ink) => Gate.contrast(Gate.over(ink, ground), ground))) : null;
}
