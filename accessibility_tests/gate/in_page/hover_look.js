/* Words under the mouse: a rule for :hover may take their colour, or put another ground behind them. (WCAG 2.2, 1.4.3)
 *
 * No mouse is moved. Each such rule is laid over the page once more, for a class in the place of :hover, and each part
 * that it is for wears that class for a moment: parts of one look under one rule once only.
 */

const UNDER = "local-offer-under-mouse";
const PAINTS = /(^|;|\s)(color|background(-color)?|-webkit-text-fill-color)\s*:/;

Gate.check("hover-contrast", function* () {
  const rules = Gate.rules().filter(
    ({ rule, when }) =>
      /:hover/.test(rule.selectorText) &&
      PAINTS.test(rule.style.cssText) &&
      when.every((condition) => matchMedia(condition).matches),
  );
  if (!rules.length) return;
  const sheet = new CSSStyleSheet();
  const asClass = ({ rule }) => `${rule.selectorText.replaceAll(":hover", `.${UNDER}`)} { ${rule.style.cssText} }`;
  sheet.replaceSync(["* { transition: none !important }", ...rules.map(asClass)].join("\n"));
  document.adoptedStyleSheets.push(sheet);
  const found = rules.flatMap(({ rule }) => faintUnder(rule));
  document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
  yield* found;
});

/** [element, words] of what is too faint under the mouse by one rule. */
function faintUnder(rule) {
  const looks = new Set();
  return (rule.selectorText || "").split(/,(?![^(]*\))/).flatMap((selector) => {
    const over = selector
      .split(":hover")[0]
      .replace(/:(is|where)\([^()]*$/, "")
      .trim();
    return Gate.fitting(over || "*").flatMap((element) => {
      const look = `${over} ${getComputedStyle(element).color} ${Gate.hex(Gate.around(element).colour)}`;
      if (looks.has(look) || !Gate.shown(element) || Gate.switchedOff(element)) return [];
      looks.add(look);
      return faintWords(element);
    });
  });
}

function faintWords(element) {
  const had = element.getAttribute("class");
  const before = new Set([...Gate.faintWords(element)].map(([part]) => part));
  element.classList.add(UNDER);
  const faint = [...Gate.faintWords(element)].filter(([part]) => !before.has(part));
  if (had === null) element.removeAttribute("class");
  else element.setAttribute("class", had);
  getComputedStyle(element).color; // is worked out now, while nothing glides
  return faint.map(([part, words]) => [part, `under the mouse, ${words}`]);
}
