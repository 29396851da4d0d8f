/* What must not stand inside a page: it escapes the stylesheet, the reader's own settings and the security policy. */

Gate.check("nothing-inline", function* () {
  for (const element of Gate.all("[style]")) yield [element, `a style inside the page: ${Gate.quoted(element.getAttribute("style"))}`];
  for (const sheet of Gate.all("style")) if (sheet.textContent.trim()) yield [sheet, "a stylesheet inside the page"];
  for (const script of Gate.all("script:not([src])")) {
    const data = /^(application\/(ld\+)?json|text\/(plain|template))$/i.test(script.type);
    if (!data && script.textContent.trim()) yield [script, "a script inside the page"];
  }
  for (const element of Gate.all("*")) {
    for (const { name } of element.attributes) if (/^on[a-z]+$/.test(name)) yield [element, `a handler inside the page: ${name}`];
  }
  for (const element of Gate.all("[href], [src], [action], [formaction]")) {
    const address = element.getAttribute("href") || element.getAttribute("src") || element.getAttribute("action") || element.getAttribute("formaction") || "";
    if (/^\s*(javascript|vbscript):/i.test(address)) yield [element, `a script for an address: ${Gate.quoted(address)}`];
  }
});

const OLD = "acronym, applet, basefont, bgsound, big, blink, center, dir, font, frameset, isindex, marquee, menuitem, nobr, noframes, plaintext, strike, tt, xmp";
const OLD_SETTINGS = "[bgcolor], [background], body[text], body[link], body[alink], body[vlink], table[border]:not([border='0']):not([border='1']), [align]:not(col):not(svg *), [valign], img[border], img[hspace], img[vspace], br[clear], [nowrap], hr[size], td[width], th[width], td[height], font[color]";

Gate.check("old-markup", function* () {
  for (const element of Gate.all(OLD)) yield [element, `${element.localName} is no longer part of HTML`];
  for (const element of Gate.all(OLD_SETTINGS)) if (!element.matches(OLD)) yield [element, `${element.localName} is given its look by an attribute that is no longer part of HTML`];
  for (const space of Gate.all("img[alt='']")) if (space.getAttribute("width") <= 2 !== space.getAttribute("height") <= 2 && space.hasAttribute("width") && space.hasAttribute("height")) yield [space, "a picture is used to make room"];
  for (const empty of Gate.all("p:not([id], [role], [aria-live])")) if (!empty.childElementCount && !empty.textContent.trim()) yield [empty, "an empty paragraph is used to make room"];
  if (document.compatMode !== "CSS1Compat") yield [null, "the page has no <!DOCTYPE html>"];
});

/* Words that a stylesheet puts in are gone when the reader's own one takes over, and no browser translates them. */
Gate.check("text-from-style", function* () {
  for (const element of Gate.all("body *")) {
    for (const side of ["::before", "::after"]) {
      const style = getComputedStyle(element, side);
      const [, words] = style.content.match(/^"(.*)"$/s) || [];
      if (words && /\p{L}{2}/u.test(words) && style.display !== "none" && Gate.shown(element)) yield [element, `the stylesheet puts in the words ${Gate.quoted(words)} (${side})`];
    }
  }
});

Gate.check("spread-letters", function* () {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const holder = node.parentElement;
    if (!holder || holder.closest("script, style, code, kbd, samp")) continue;
    const spread = node.data.match(/(?:^|\s)((?:\p{L}[ \u00a0]){3,}\p{L})(?=\s|$|[.!?,])/u);
    if (spread && Gate.shown(holder)) yield [holder, `a word is spread with spaces: ${Gate.quoted(spread[1])}`];
  }
  for (const block of Gate.all("pre, [style*='white-space']")) {
    if (block.querySelector("code") || !Gate.shown(block)) continue;
    const rows = block.textContent.split("\n").filter((line) => /\S(\t| {3,})\S/.test(line));
    if (rows.length >= 2) yield [block, "a table is made of spaces"];
  }
  for (const block of Gate.all("p, div, td")) {
    const gaps = [...block.childNodes].filter((n) => n.nodeType === Node.TEXT_NODE && /\S\u00a0{4,}\S/.test(n.data));
    if (gaps.length && Gate.shown(block)) yield [block, "columns are made of spaces"];
  }
});
