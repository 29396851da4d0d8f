/* The rules of the page's stylesheets, with the conditions that they stand under. */

/** [{rule, when}] of all style rules that can be read; another machine's sheets cannot. */
Gate.rules = () =>
  [...document.styleSheets, ...document.adoptedStyleSheets].flatMap((sheet) => {
    if (sheet.disabled) return [];
    try {
      return [...inside(sheet.cssRules, [])];
    } catch (refused) {
      if (refused.name !== "SecurityError") throw refused;
      return [];
    }
  });

function* inside(rules, when) {
  for (const rule of rules) {
    if (rule instanceof CSSStyleRule) yield { rule, when };
    const condition = rule instanceof CSSMediaRule ? [rule.conditionText] : [];
    if (rule instanceof CSSImportRule && rule.styleSheet) yield* inside(rule.styleSheet.cssRules, when);
    else if (rule.cssRules) yield* inside(rule.cssRules, [...when, ...condition]);
  }
}

/** Elements that fit a selector, none for one that the browser does not know. */
Gate.fitting = (selector) => {
  try {
    return Gate.all(selector);
  } catch (odd) {
    if (!(odd instanceof DOMException)) throw odd;
    return [];
  }
};

/** Is anything shown to a mouse alone? (WCAG 2.2, 1.4.13: what hovering shows, focus shows as well) */
Gate.check("hover-only", function* () {
  const rules = Gate.rules().filter(({ when }) => when.every((condition) => matchMedia(condition).matches));
  const onFocus = new Set(
    rules
      .flatMap(({ rule }) => pieces(rule.selectorText))
      .filter((one) => /:focus(-within|-visible)?/.test(one))
      .map(bare),
  );
  for (const { rule } of rules) {
    for (const selector of pieces(rule.selectorText)) {
      if (!/:hover/.test(selector) || !shows(rule.style) || onFocus.has(bare(selector))) continue;
      const hidden = Gate.fitting(selector.replaceAll(":hover", "")).find(
        (element) => !Gate.shown(element) && element.textContent.trim(),
      );
      if (hidden) yield [hidden, `it is shown by ${selector}, and by no focus`];
    }
  }
});

const pieces = (selectors) => (selectors || "").split(/,(?![^(]*\))/).map((one) => one.trim());
const bare = (selector) => selector.replace(/:(hover|focus-within|focus-visible|focus)/g, "");
const shows = (style) =>
  (style.display && style.display !== "none") ||
  style.visibility === "visible" ||
  style.opacity > 0 ||
  style.maxHeight ||
  style.height ||
  style.clipPath ||
  style.left ||
  style.top ||
  style.transform;

/** Does the page work however the screen is held? (WCAG 2.2, 1.3.4) */
Gate.check("turn-locked", function* () {
  for (const { rule, when } of Gate.rules()) {
    if (!when.some((condition) => /orientation/.test(condition))) continue;
    const turned =
      /rotate(Z)?\(\s*-?(90|270)deg/.test(rule.style.transform) || /^-?(90|270)deg$/.test(rule.style.rotate);
    const target = Gate.fitting(rule.selectorText).find(
      (element) => element.matches("html, body, main") || (element.querySelector("main, h1") && true),
    );
    if (target && (turned || rule.style.display === "none" || rule.style.visibility === "hidden")) {
      yield [
        target,
        `it is ${turned ? "turned" : "hidden"} when the screen is held the other way (${when.join(" and ")})`,
      ];
    }
  }
});

/** A large part of the page that hears no two fingers. */
function* untouchable() {
  for (const part of Gate.all("html, body, main, body > div")) {
    const touch = getComputedStyle(part).touchAction;
    const box = part.getBoundingClientRect();
    const small = box.width < innerWidth / 2 || box.height < innerHeight / 2;
    if (/^(auto|manipulation)$|pinch-zoom/.test(touch) || (small && part !== document.documentElement)) continue;
    yield [part, `touch-action: ${touch} stops people from making the page larger with two fingers`];
  }
}

/** Can the page be made larger with two fingers? (WCAG 2.2, 1.4.4) */
Gate.check("zoom-locked", function* () {
  yield* untouchable();
  for (const meta of Gate.all("meta[name=viewport i]")) {
    const given = new Map(
      (meta.content || "")
        .toLowerCase()
        .split(/[,;]/)
        .map((pair) => pair.split("=").map((part) => part.trim())),
    );
    const most = parseFloat(given.get("maximum-scale"));
    if (["no", "0"].includes(given.get("user-scalable")))
      yield [meta, "user-scalable=no stops people from making the page larger"];
    else if (most < 5)
      yield [meta, `maximum-scale=${most} stops people from making the page as large as they need; leave it out`];
  }
});
