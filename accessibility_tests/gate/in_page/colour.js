/* Colours as numbers: what a computed style names, what lies over what, and how well two can be told apart. */

const WHOLE = [0, 0, 0, 0];
const NUMBERS = /^rgba?\(([\d.]+),? ([\d.]+),? ([\d.]+)(?:(?:,| \/) ([\d.]+))?\)$/;
const known = new Map();
let pen = null;

/** [red, green, blue, how solid] of a computed colour; colour spaces other than sRGB are read off a canvas. */
Gate.colour = (text) => {
  if (!known.has(text)) known.set(text, parsed(text));
  return known.get(text);
};

function parsed(text) {
  const found = NUMBERS.exec(text);
  return found ? [+found[1], +found[2], +found[3], found[4] === undefined ? 1 : +found[4]] : painted(text);
}

function painted(text) {
  if (!CSS.supports("color", text)) return WHOLE;
  pen = pen || document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  pen.clearRect(0, 0, 1, 1);
  pen.fillStyle = text;
  pen.fillRect(0, 0, 1, 1);
  const [red, green, blue, solid] = pen.getImageData(0, 0, 1, 1).data;
  return [red, green, blue, solid / 255];
}

/** The colour seen where `top` lies over `bottom`. */
Gate.over = (top, bottom) => {
  const solid = top[3] + bottom[3] * (1 - top[3]);
  if (!solid) return WHOLE;
  const mixed = [0, 1, 2].map((at) => (top[at] * top[3] + bottom[at] * bottom[3] * (1 - top[3])) / solid);
  return [...mixed, solid];
};

/** Relative luminance, as WCAG 2.2 defines it. */
function luminance(colour) {
  const [red, green, blue] = colour.slice(0, 3).map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast ratio, 1 to 21. */
Gate.contrast = (one, other) => {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
};

/** The paper under everything: white, or what a dark colour scheme makes of it. */
Gate.paper = () => {
  const page = getComputedStyle(document.documentElement);
  if (matchMedia("print").matches) return [255, 255, 255, 1];
  const dark =
    /\bdark\b/.test(page.colorScheme) &&
    (!/\blight\b/.test(page.colorScheme) || matchMedia("(prefers-color-scheme: dark)").matches);
  if (matchMedia("(forced-colors: active)").matches) return Gate.colour(systemColour("Canvas"));
  return dark ? [18, 18, 18, 1] : [255, 255, 255, 1];
};

/** What a system colour is here and now: a canvas knows none of forced colours, so an element is asked. */
function systemColour(name) {
  const asked = document.createElement("i");
  asked.style.color = name; // set by script, which no Content-Security-Policy stops
  document.documentElement.append(asked);
  const said = getComputedStyle(asked).color;
  asked.remove();
  return said;
}

const DRAWN = new Set(["img", "video", "canvas", "iframe", "object", "embed", "picture"]);

/** The colour under a text or a control: `layers` are elements from the top one down. {colour, sure}: not sure where a
    picture, a gradient or an effect has a hand in it, so that only a picture of the page can tell. */
Gate.paintOf = (layers) => {
  let colour = WHOLE;
  for (const element of layers) {
    const style = getComputedStyle(element);
    if (DRAWN.has(element.localName) || element.ownerSVGElement || blurred(element, style))
      return { colour, sure: false };
    colour = Gate.over(colour, Gate.colour(style.backgroundColor));
    if (colour[3] > 0.99) return { colour, sure: true };
  }
  return { colour: Gate.over(colour, Gate.paper()), sure: true };
};

function blurred(element, style) {
  if (style.backgroundImage !== "none" || style.backdropFilter !== "none") return true;
  return ["::before", "::after"].some((part) => {
    const drawn = getComputedStyle(element, part);
    if (drawn.content === "none" || drawn.content === "normal" || drawn.position !== "absolute") return false;
    const big = parseFloat(drawn.width) > 40 && parseFloat(drawn.height) > 12;
    return big && (drawn.backgroundImage !== "none" || Gate.colour(drawn.backgroundColor)[3] > 0);
  });
}

/** An element and all that it lies in, from the inside out. */
Gate.chain = (element) => {
  const chain = [];
  for (let at = element; at; at = at.parentElement) chain.push(at);
  return chain;
};

/** The colour of an element's own ground, as its place in the page gives it. */
Gate.ground = (element) => Gate.paintOf(Gate.chain(element));

/** The colour around an element. */
Gate.around = (element) => Gate.paintOf(Gate.chain(element.parentElement));

/** "#1d2b2a", for words. */
Gate.hex = (colour) =>
  `#${colour
    .slice(0, 3)
    .map((part) => Math.round(part).toString(16).padStart(2, "0"))
    .join("")}`;
