/* Words that only some get: those under a mouse, those hidden from screen readers, short forms, what cannot be copied. */

/** A tip is shown to a mouse alone; where it says again what stands there it is heard twice. */
Gate.check("needless-tip", function* () {
  for (const element of Gate.all("body [title]")) {
    const tip = Gate.squeezed(element.title);
    if (!tip || !Gate.told(element) || element.matches("iframe, abbr, dfn, object, embed, input, select, textarea") || element.closest("svg")) continue;
    const words = element.localName === "img" ? Gate.squeezed(element.alt) : Gate.words(element);
    if (tip.toLowerCase() === words.toLowerCase()) yield [element, `its tip ${Gate.quoted(tip)} says again what stands there`];
    else if (element.localName === "img") yield [element, `its tip ${Gate.quoted(tip)} and its text ${Gate.quoted(words)} differ: only a mouse gets one, only a listener the other`];
    else if (words && element.matches("p, span, li, td, dd, dt, b, i, em, strong, h1, h2, h3, h4") && element.tabIndex < 0) yield [element, `only a mouse gets its tip ${Gate.quoted(tip)}`];
  }
});

/** Seen words that screen readers are not told of, and that stand nowhere else. */
Gate.check("words-hidden", function* () {
  let rest;
  for (const part of Gate.all("[aria-hidden=true]")) {
    if (part.parentElement?.closest("[aria-hidden=true], svg") || part.localName === "svg") continue;
    const words = wordsOf(Gate.words(part));
    if (words.length < 2 || !Gate.shown(part)) continue;
    rest = rest || new Set(wordsOf(toldWords()));
    const lost = words.filter((word) => !rest.has(word));
    if (lost.length > words.length / 2) yield [part, `screen readers are not told ${Gate.quoted(Gate.words(part))}`];
  }
});

const wordsOf = (text) => text.toLowerCase().match(/\p{L}{2,}|\d{3,}/gu) || [];

function toldWords() {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const words = [...Gate.all("[aria-label], [alt]")].map((one) => one.getAttribute("aria-label") || one.alt || "");
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!node.parentElement.closest("[aria-hidden=true], script, style, template")) words.push(node.data);
  }
  return words.join(" ");
}

/** A short form that is marked as one is said in full, there or where it first stands. (WCAG 2.2, 3.1.4, AAA) */
Gate.check("short-form", function* () {
  let page;
  const done = new Set();
  for (const short of Gate.all("abbr")) {
    const form = Gate.words(short);
    if (!form || done.has(form) || !Gate.shown(short)) continue;
    done.add(form);
    page = page || Gate.squeezed(document.body.textContent);
    if (!short.title && !page.includes(`(${form})`) && !page.includes(`${form} (`)) yield [short, `${Gate.quoted(form)} is not said in full`];
  }
});

/** A number or an address that cannot be marked cannot be copied, read out by a tool or translated. */
Gate.check("text-marked", function* () {
  for (const text of Gate.all("h1, p, li, dd, td, address, a[href^='tel:'], a[href^='mailto:']")) {
    if (getComputedStyle(text).userSelect !== "none" || text.closest("button, summary, label") || !Gate.shown(text)) continue;
    if (Gate.saysSomething(text.textContent)) yield [text, `${Gate.quoted(Gate.words(text))} cannot be marked and copied`];
  }
});

const MANY = 80; // words: about half a minute of speech that nobody asked for

/** What is told of a change is the change, and not the whole page again. */
Gate.check("live-part-large", function* () {
  for (const part of Gate.all("[aria-live=polite], [aria-live=assertive], [role=alert], [role=status]")) {
    if (!Gate.told(part)) continue;
    const words = Gate.words(part).split(" ").length;
    if (part.matches("main, body") || part.querySelector("main, h1, nav")) yield [part, "whole parts of the page are read out at each change"];
    else if (words > MANY) yield [part, `${words} words are read out at each change`];
  }
});

/** A key that the page takes for itself is one that a browser or a screen reader needs. */
Gate.check("no-accesskey", function* () {
  for (const element of Gate.all("[accesskey]")) yield [element, `accesskey ${Gate.quoted(element.accessKey)} takes a key from browsers and screen readers`];
});

/** What is dragged can be moved by a press too: by a button in it or beside it. */
Gate.check("drag-only", function* () {
  for (const part of Gate.all("[draggable=true]").filter(Gate.shown)) {
    if (!part.matches("a[href], button") && !part.querySelector("button, select, [role=button]") && part.nextElementSibling?.localName !== "button") yield [part, "it is made to be dragged, and nothing else moves it"];
  }
});

/** Who comes to a page starts at its beginning, and hears what it is. */
Gate.check("focus-by-itself", function* () {
  for (const element of Gate.all("[autofocus]")) if (!element.closest("dialog")) yield [element, "the focus jumps there before anything of the page was read"];
});
