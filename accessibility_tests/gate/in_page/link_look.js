/* Is anything said by colour alone? (WCAG 2.2, 1.4.1) */

const TOLD_APART = 3; // the least contrast by which two colours alone may be told apart

/** A link among other words has to look like one: a line under it, or more than a change of hue. */
Gate.check("link-look", function* () {
  for (const link of Gate.all("a[href]").filter(Gate.shown)) {
    const around = sentenceAround(link);
    if (!around || Gate.away(link) || marked(link, around)) continue;
    const [own, other] = [link, around].map((element) => Gate.colour(getComputedStyle(element).color));
    const ratio = Gate.contrast(own, other);
    if (ratio + 0.005 < TOLD_APART)
      yield [link, `only its colour tells it from the words around it, by ${ratio.toFixed(2)} to 1`];
  }
});

/** The element whose own words run on before or after the link in one line. */
function sentenceAround(link) {
  if (!getComputedStyle(link).display.startsWith("inline")) return null;
  const parent = Gate.chain(link.parentElement).find((at) => getComputedStyle(at).display !== "inline");
  if (!parent || link.closest("nav, [role=navigation]") || getComputedStyle(parent).display.includes("flex"))
    return null;
  const nodes = [...parent.childNodes].filter(
    (node) => !node.contains(link) && /[\p{L}\p{N}]{2}/u.test(node.textContent),
  );
  const words = nodes.some(
    (node) => node.nodeType === Node.TEXT_NODE || (node.nodeType === Node.ELEMENT_NODE && plain(node)),
  );
  return words ? parent : null;
}

const plain = (element) =>
  getComputedStyle(element).display === "inline" && !element.matches("a") && !element.querySelector("a");

function marked(link, around) {
  const parts = [link, ...link.querySelectorAll("*")];
  const other = getComputedStyle(around);
  return parts.some((part) => {
    const style = getComputedStyle(part);
    if (style.textDecorationLine !== "none" || parseFloat(style.outlineWidth) * (style.outlineStyle !== "none"))
      return true;
    if (["Top", "Bottom", "Left"].some((side) => parseFloat(style[`border${side}Width`]) > 0)) return true;
    if (["img", "svg"].includes(part.localName) || style.fontStyle !== other.fontStyle) return true;
    if (style.fontWeight - other.fontWeight >= 300 || parseFloat(style.fontSize) > 1.15 * parseFloat(other.fontSize))
      return true;
    return (
      Gate.colour(style.backgroundColor)[3] > 0 &&
      Gate.contrast(Gate.colour(style.backgroundColor), Gate.around(link).colour) >= TOLD_APART
    );
  });
}

const STATES = ["aria-current", "aria-selected", "aria-pressed", "aria-checked"];
const isOn = (element, state) => ![null, "", "false"].includes(element.getAttribute(state));

/** What is chosen, current or pressed looks other than its neighbours, and not by hue alone. */
Gate.check("state-look", function* () {
  for (const state of STATES) {
    for (const on of Gate.all(`[${state}]`).filter((element) => isOn(element, state) && Gate.shown(element))) {
      const off = neighbour(on, state);
      if (off && !toldApart(on, off)) yield [on, `only colour tells that it is ${state.slice(5)}, or nothing does`];
    }
  }
});

/** The nearest control of the same kind that is not in that state. */
function neighbour(on, state) {
  for (const at of Gate.chain(on.parentElement).slice(0, 3)) {
    const others = Gate.all(on.localName, at).filter(
      (other) => other !== on && !isOn(other, state) && Gate.shown(other),
    );
    const alike = others.filter(
      (other) => other.className === on.className || on.matches("[class]") || other.matches("[class]"),
    );
    if (others.length) return alike[0] || others[0];
  }
  return null;
}

/** Where and how a look differs: lines, weight, size, signs; or ground or words far lighter or darker. */
function toldApart(on, off) {
  const shape = (element) =>
    [voiceOf(element), element, element.parentElement]
      .map((at) => [null, "::before", "::after"].map((part) => shapeOf(at, part)).join())
      .join();
  if (shape(on) !== shape(off) || (Gate.words(on) !== "" && on.childElementCount !== off.childElementCount))
    return true;
  const ground = (element) => Gate.ground(element).colour;
  return Gate.contrast(ground(on), ground(off)) >= TOLD_APART;
}

/** The one element within that holds all its words: often what makes them bold. */
function voiceOf(element) {
  let at = element;
  while (at.childElementCount === 1 && at.firstElementChild.textContent.trim() === element.textContent.trim())
    at = at.firstElementChild;
  return at;
}

function shapeOf(element, part) {
  const style = getComputedStyle(element, part);
  if (part && ["none", "normal"].includes(style.content)) return "";
  const borders = ["Top", "Right", "Bottom", "Left"].map((side) =>
    shownLine(style, side) ? style[`border${side}Width`] + style[`border${side}Style`] : "",
  );
  const outline = style.outlineStyle === "none" ? "" : style.outlineWidth;
  return [
    style.fontWeight,
    style.fontSize,
    style.fontStyle,
    style.textDecorationLine,
    style.textDecorationThickness,
    borders,
    outline,
    part ? style.content : "",
  ].join("/");
}

const shownLine = (style, side) =>
  parseFloat(style[`border${side}Width`]) > 0 && Gate.colour(style[`border${side}Color`])[3] > 0;
