/* A screen reader lists the links of a page by their names alone, and voice control follows them by name. */

const links = () => Gate.all("a[href], area[href], [role=link]").filter((e) => Gate.told(e));

/* Names that say what to do with the hand or the mouse, not what is found there. */
const SAY_NOTHING = new RegExp(
  "^(please )?(click|tap|press|go|see|read|look|learn|find out|view|show|get|download|visit|follow|open|continue|discover|enter|submit|watch|listen|info|information|details?|links?|pages?|more|here|this|that|it|next|previous|prev|back|top|other|another|website|site|web ?page|document|file|pdf|article|button|untitled|learn more|full story|\\.{2,}|…|»|›|>+|&gt;)"
  + "( (here|this|this link|this page|more|now|it|below|above|link|page|site|website|article|on|about this|to continue|out more|for more|for details|info|information|details|download|button))*[.!…>»›]*$", "i");
const AN_ADDRESS = /^(https?:\/\/|www\.)\S{30,}$|^(https?:\/\/)?\S+\/\S{12,}$/i;
/* Words that are a whole answer where they stand in a list of steps: "next" and "previous" say where they lead. */
const OF_A_SERIES = /^((next|previous|prev)( page)?|back|top|back to top|go back)$/i;

const target = (link) => {
  try {
    const url = new URL(link.href, document.baseURI);
    url.pathname = url.pathname.replace(/index\.html?$/, "");
    return url.href.replace(/#$/, "");
  } catch {
    return link.getAttribute("href");
  }
};
const APART = 10; // pixels: two spaces
const plain = (name) => name.toLowerCase().replace(/[\s.,:;!?›»>…]+$/g, "").trim();

Gate.check("link-name", function* () {
  for (const link of links()) if (!Gate.saysSomething(Gate.name(link)) && !Gate.name(link)) yield [link, "the link has no name"];
});

Gate.check("link-purpose", function* () {
  for (const link of links()) {
    const name = Gate.name(link);
    if (!name) continue;
    if (AN_ADDRESS.test(name)) yield [link, `the link is named by its address: ${Gate.quoted(name)}`];
    else if (!Gate.saysSomething(name)) yield [link, `the name ${Gate.quoted(name)} holds no word`];
    else if (SAY_NOTHING.test(name) && !OF_A_SERIES.test(name)) yield [link, `the name ${Gate.quoted(name)} does not say where it leads`];
  }
});

Gate.check("link-same-name", function* () {
  const seen = new Map();
  for (const link of links()) {
    const name = plain(Gate.name(link));
    if (!name || link.localName === "area") continue;
    const first = seen.get(name);
    if (!first) seen.set(name, link);
    else if (target(first) !== target(link)) {
      yield [link, `${Gate.quoted(Gate.name(link))} leads to ${target(link)}; another link of that name, at ${Gate.place(first)}, leads to ${target(first)}`];
    }
  }
});

/* Underlined words with nothing but a space between look like one link, and are pressed by mistake. */
Gate.check("link-run-together", function* () {
  for (const link of links()) {
    const next = link.nextElementSibling;
    if (!next || !next.matches("a[href]") || link.nextSibling === next || Gate.squeezed(link.nextSibling.textContent)) continue;
    if (![link, next].every((e) => Gate.shown(e) && bareWords(e))) continue;
    const [one, two] = [[...link.getClientRects()].pop(), next.getClientRects()[0]];
    const row = Math.min(one.bottom, two.bottom) - Math.max(one.top, two.top) > one.height / 2;
    if (row && two.left >= one.right - 1 && two.left - one.right < APART) yield [next, `${Gate.quoted(Gate.name(link))} and ${Gate.quoted(Gate.name(next))} run into one another`];
  }
});

/* Words in the line, with no box of their own around them. */
function bareWords(link) {
  const style = getComputedStyle(link);
  return style.display === "inline" && ["Left", "Right"].every((side) => !parseFloat(style[`border${side}Width`]) && !parseFloat(style[`padding${side}`])) && Gate.words(link) !== "";
}

/* Two links in a row to one place (a picture, then its title) are heard twice and cost a further key each. */
Gate.check("link-beside-itself", function* () {
  for (const link of links()) {
    const next = link.nextElementSibling;
    if (!next || !next.matches("a[href]") || !Gate.told(next) || target(next) !== target(link)) continue;
    const between = link.nextSibling === next ? "" : Gate.squeezed(link.nextSibling.textContent || "");
    if (!between) yield [next, `two links in a row lead to ${target(link)}: ${Gate.quoted(Gate.name(link))} and ${Gate.quoted(Gate.name(next))}`];
  }
});

Gate.check("link-new-window", function* () {
  for (const link of Gate.all("a[target], area[target], form[target]")) {
    const opens = !["", "_self", "_top", "_parent"].includes(link.target.toLowerCase());
    const says = /new (tab|window)|opens? in (a )?(new|another)/i.test(`${Gate.name(link)} ${link.computedDescription || ""} ${link.title}`);
    if (opens && !says) yield [link, `${Gate.quoted(Gate.name(link))} opens a new window and does not say so`];
  }
});

const FILES = /\.(pdf|docx?|odt|xlsx?|ods|pptx?|zip|csv|rtf|mp3|wav|ogg|m4a|mp4|mov|avi|wmv|webm|ics|eml|epub|jpe?g|png|gif|webp)$/i;
const SAYS = { docx: "doc", odt: "doc", xlsx: "xls", ods: "xls", pptx: "ppt", jpg: "picture", jpeg: "picture", png: "picture", gif: "picture", webp: "picture", wav: "mp3", ogg: "mp3", m4a: "mp3", mov: "mp4", avi: "mp4", wmv: "mp4", webm: "mp4" };
const WORDS = {
  doc: /\b(docx?|odt|word|document)\b/i, xls: /\b(xlsx?|ods|excel|spreadsheet)\b/i, ppt: /\b(pptx?|powerpoint|slides)\b/i,
  ics: /\b(ics|calendar)\b/i, eml: /\b(eml|e-?mail)\b/i, csv: /\b(csv|spreadsheet|table)\b/i, mp3: /\b(mp3|sound|audio|listen)\b/i,
  mp4: /\b(mp4|film|video|watch)\b/i, picture: /\b(picture|photo(graph)?|image|drawing|map|plan|chart|poster|jpe?g|png|gif)s?\b/i,
};

Gate.check("link-file", function* () {
  for (const link of links()) {
    if (!link.href) continue;
    let kind;
    try {
      kind = new URL(link.href, document.baseURI).pathname.match(FILES)?.[1].toLowerCase();
    } catch {
      continue;
    }
    const key = kind && (SAYS[kind] || kind);
    const said = `${Gate.name(link)} ${Gate.squeezed(link.parentElement.textContent)}`;
    if (key && !(WORDS[key] || new RegExp(`\\b${key}\\b`, "i")).test(said)) {
      yield [link, `${Gate.quoted(Gate.name(link))} is a ${kind} file and does not say so`];
    }
  }
});

Gate.check("link-goes-nowhere", function* () {
  for (const link of Gate.all("a").filter((e) => Gate.told(e))) {
    const href = link.getAttribute("href");
    if (href === null) {
      if (!link.id && !link.name && Gate.words(link) && Gate.role(link) !== "button") yield [link, `${Gate.quoted(Gate.words(link))} is marked as a link and has no address`];
    } else if (/^\s*(javascript:|#\s*$|$)/i.test(href)) {
      yield [link, `${Gate.quoted(Gate.name(link))} leads nowhere (href ${Gate.quoted(href)}): what does something is a button`];
    } else if (href.startsWith("#") && href !== "#top") {
      const id = decodeURIComponent(href.slice(1));
      if (!document.getElementById(id) && !document.getElementsByName(id).length) {
        yield [link, `${Gate.quoted(Gate.name(link))} leads to ${href}, which is not on the page`];
      }
    }
  }
});
