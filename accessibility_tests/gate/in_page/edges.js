/* Can the edge of every field, and every sign that stands for words, be seen? (WCAG 2.2, 1.4.11) */

const ENOUGH_EDGE = 3;

const PRESSED = "button, [role=button], input[type=checkbox], input[type=radio]";

/** The edge of a field shows where to type: its border, or its ground against what is around it. */
Gate.check("edge-contrast", function* () {
  for (const field of Gate.all(`${Gate.FIELDS}, ${PRESSED}`).filter(Gate.shown)) {
    if (Gate.switchedOff(field) || Gate.away(field) || ownLook(field)) continue;
    const best = bestEdge(field);
    if (best !== null && best + 0.005 < ENOUGH_EDGE)
      yield [field, `the edge has a contrast of ${best.toFixed(2)}; ${ENOUGH_EDGE} is needed`];
  }
});

/** Drawn by the browser itself: the rule leaves that out. */
const ownLook = (field) =>
  field.matches("[type=checkbox], [type=radio]") && getComputedStyle(field).appearance !== "none";

function bestEdge(field) {
  const style = getComputedStyle(field),
    inside = Gate.ground(field),
    outside = Gate.around(field);
  if (!inside.sure || !outside.sure) return null;
  const sides = ["Top", "Bottom"].filter(
    (side) => parseFloat(style[`border${side}Width`]) > 0 && style[`border${side}Style`] !== "none",
  );
  const borders = sides.map((side) => Gate.colour(style[`border${side}Color`])).filter((colour) => colour[3] > 0);
  const button = field.matches("button, [role=button], [type=submit], [type=button], [type=reset]");
  if (button && !borders.length && !shadowed(style)) return null; // its words alone say what it is, and they are looked at
  const edges = borders.map((colour) => Gate.contrast(Gate.over(colour, outside.colour), outside.colour));
  return Math.max(
    Gate.contrast(inside.colour, outside.colour),
    ...edges,
    shadowed(style) ? shadowEdge(style, outside.colour) : 1,
  );
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
    if (!alone || (control && Gate.switchedOff(control)) || Gate.away(icon)) continue;
    const ground = Gate.ground(icon.parentElement);
    const best = ground.sure ? bestInk(icon, ground.colour) : null;
    if (best !== null && best + 0.005 < ENOUGH_EDGE)
      yield [icon, `the sign has a contrast of ${best.toFixed(2)}; ${ENOUGH_EDGE} is needed`];
  }
});

function bestInk(icon, ground) {
  const inks = Gate.all("path, circle, rect, line, polyline, polygon, ellipse, text, use", icon)
    .flatMap((shape) => {
      const style = getComputedStyle(shape);
      return [style.fill, style.stroke].filter((ink) => ink !== "none" && !ink.startsWith("url")).map(Gate.colour);
    })
    .filter((ink) => ink[3] > 0);
  return inks.length ? Math.max(...inks.map((ink) => Gate.contrast(Gate.over(ink, ground), ground))) : null;
}
