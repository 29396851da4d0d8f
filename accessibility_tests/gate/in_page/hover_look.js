/* Words under the mouse: a rule for :hover may take their colour, or put another ground behind them. (WCAG 2.2, 1.4.3)
 *
 * No mouse is moved. For a moment each such rule is for a class too, where it stands, so that rules after it still win,
 * and each part that it is for wears that class: parts of one look under one rule once only.
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
  const still = new CSSStyleSheet();
  still.replaceSync("* { transition: none !important }");
  document.adoptedStyleSheets.push(still);
  const written = rules.map(({ rule }) => rule.selectorText);
  rules.forEach(({ rule }, at) => (rule.selectorText += `, ${written[at].replaceAll(":hover", `.${UNDER}`)}`));
  const found = written.flatMap(faintUnder);
  rules.forEach(({ rule }, at) => (rule.selectorText = written[at]));
  document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== still);
  yield* found;
});

/** [element, words] of what is too faint under the mouse by the rule with these selectors. */
function faintUnder(selectors) {
  const looks = new Set();
  return selectors.split(/,(?![^(]*\))/).flatMap((selector) => {
    const over = selector
      .split(":hover")[0]
      .replace(/:(is|where)\([^()]*$/, "")
      .trim();
    return Gate.fitting(over || "*").flatMap((element) => {
      const { color, backgroundColor } = getComputedStyle(element);
      const look = [over, color, backgroundColor, Gate.hex(Gate.around(element).colour)].join();
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
