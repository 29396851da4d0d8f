/* The frame of the checks that run inside a page: each check is a key and a generator of [element, words].
 *
 * Names and roles are what Chromium's own accessibility tree says (computedName, computedRole), so that a check hears
 * what a screen reader would, however the markup came to it. Nothing here changes the page.
 */

const checks = new Map();
const LETTER = /\p{L}/u;

const Gate = {
  /** Register a check: `look` yields [element or null for the whole page, words]. */
  check(key, look) {
    if (checks.has(key)) throw new Error(`the check ${key} stands twice`);
    checks.set(key, look);
  },

  keys() {
    return [...checks.keys()];
  },

  /** What the checks find, all of them or those with these keys: [{check, place, words}]. */
  look(keys) {
    const found = [];
    for (const key of keys || checks.keys()) {
      for (const [element, words] of checks.get(key)()) found.push({ check: key, place: Gate.place(element), words });
    }
    return found;
  },

  /** True of a button that sends or empties its form, as one does that names no type: pressing it takes a page away. */
  sends(element) {
    return Boolean(element.form) && element.type !== "button";
  },

  /** A CSS selector of this one element, short enough to read; "" for the page. */
  place(element) {
    if (!element || element === document) return "";
    const steps = [];
    for (let at = element; at && at.nodeType === Node.ELEMENT_NODE; at = at.parentElement) {
      const id = at.id && `#${CSS.escape(at.id)}`;
      if (id && document.querySelectorAll(id).length === 1) {
        steps.unshift(id);
        break;
      }
      steps.unshift(stepTo(at));
      if (at === document.body || at === document.documentElement) break;
    }
    return steps.join(" > ");
  },

  /** True when a person can see it: drawn, not hidden, with some size. */
  shown(element) {
    if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return false;
    return [...element.getClientRects()].some((box) => box.width > 0 && box.height > 0);
  },

  /** True when assistive technology is told of it: drawn or hidden only from the eye, and no aria-hidden above it. */
  told(element) {
    return element.checkVisibility({ visibilityProperty: true }) && !element.closest("[aria-hidden=true], [inert]");
  },

  /** What it is called in the accessibility tree; what it is there. */
  name: (element) => squeezed(element.computedName || ""),
  role: (element) => element.computedRole || "",

  /** The words that a person sees in it, on one line. */
  words: (element) => squeezed(element.innerText ?? element.textContent ?? ""),

  /** Elements of the page that fit a selector; odd markup never stops a check. */
  all: (selector, within) => [...(within || document).querySelectorAll(selector)],

  squeezed,
  saysSomething: (text) => LETTER.test(text) || /\d/.test(text),

  /** A few words of a long text, in quotes. */
  quoted(text, length = 60) {
    const line = squeezed(text);
    return `"${line.length > length ? `${line.slice(0, length)}…` : line}"`;
  },
};

function squeezed(text) {
  return String(text).replace(/\s+/g, " ").trim();
}

function stepTo(element) {
  const tag = CSS.escape(element.localName);
  const same = element.parentElement ? [...element.parentElement.children].filter((e) => e.localName === element.localName) : [];
  return same.length > 1 ? `${tag}:nth-of-type(${same.indexOf(element) + 1})` : tag;
}

window.localOfferGate = Gate;
