/* Words that only some can follow, and text set so that it tires the eyes. */

const TEXTS = "p, li, dd, td, th, label, legend, figcaption, h1, h2, h3, h4, h5, h6, div, span, font, b, strong, em, i, small, center";
const LARGEST = 1200; // letters in a paragraph: about 200 words, a whole screen of a phone and more
const LONGEST = 100; // letters in a line: WCAG 2.2, 1.4.8 (AAA) asks for 80
/* Its own words, where it holds some: a wrapper round blocks is passed over. */
const speaks = (e) => [...e.childNodes].some((n) => n.nodeType === Node.TEXT_NODE && n.data.trim().length > 2) && !e.closest("script, style, code, nav");
const told = () => Gate.all(TEXTS).filter((e) => speaks(e) && Gate.shown(e));

const THING = "(button|link|menu|box|icon|column|panel|bar|sidebar|list|picture|image|form|field|section|arrow|tab|text|words|heading|area|navigation)s?";
const BY_PLACE = [
  /\b(the|this|that) (\w+) (on|to) the (left|right) (is|are|was|were|has|have|had|can|will|won|shows?|says?|leads?|opens?|lists?|gives?)\b/i,
  new RegExp(`\\b(on|to|at) (the|your) (far |top |bottom |upper |lower )?(left|right)([- ]hand)?( side)?(?=\\s*([.,;:!?)]|$)| of (the|this|your) (page|screen|menu|window))`, "i"),
  new RegExp(`\\b${THING} (on|to|at|in) (the|your) (far |top |bottom |upper |lower )*[- ]?(left|right|top|bottom|side)\\b`, "i"),
  new RegExp(`\\b(click|press|tap|use|choose|select|see|follow|fill in) (on )?the (\\w+ )?(round|square|circular|triangular|oblong|rectangular|oval|big|large|small|larger|smaller|biggest|smallest|right|left|right-hand|left-hand|top|bottom|star-shaped|diamond)( \\w+)? ${THING}\\b`, "i"),
  new RegExp(`\\b(round|square|circular|triangular|rectangular|left-hand|right-hand) ${THING}\\b`, "i"),
];
const COLOURS = "(red|green|blue|yellow|orange|purple|pink|grey|gray|black|white|brown|amber|gold|bold|coloured|colored)";
const BY_COLOUR = [
  new RegExp(`\\b(marked|shown|highlighted|written|printed|displayed|listed|indicated|coloured|colored|are|is|items?|fields?|words?|text|those|rows?|names?|links?|dates?) (in|with) (a |the )?(bright |dark |light )?${COLOURS}\\b(?! (cross|pen|ink|card|book|badge|bag|bin|paper|form|box(es)? are|print))`, "i"),
  new RegExp(`\\b(click|press|tap|use|choose|select|see|follow|fill in|complete) (on )?the (bright |dark |light |big |small )?${COLOURS}( \\w+)? (${THING}|ones?|items?|words?|text)\\b`, "i"),
  new RegExp(`\\bthe ${COLOURS} (ones?|items|fields|links|buttons?|rows|text|words|boxes|areas?|shapes?|lines?)\\b( (are|is|must|show|mean|need|have|to))?`, "i"),
];

/* "The green plants … the red plants": which is which is said by colour alone. */
const TWO_COLOURS = new RegExp(`\\bthe ${COLOURS} (\\w{3,}s)\\b(?=.*\\bthe (?!\\1)${COLOURS} \\2\\b)`, "i");

function* said(patterns) {
  for (const element of told()) {
    const words = [...element.childNodes].filter((n) => n.nodeType === Node.TEXT_NODE || /^(b|strong|em|i|a|span|font)$/.test(n.localName)).map((n) => n.textContent).join("");
    const hit = patterns.map((p) => words.match(p)).find(Boolean);
    if (hit) yield [element, hit[0]];
  }
}

Gate.check("by-place-or-shape", function* () {
  for (const [element, words] of said(BY_PLACE)) yield [element, `${Gate.quoted(words)} only helps those who see place, shape or size`];
});

Gate.check("by-colour-word", function* () {
  for (const [element, words] of said([...BY_COLOUR, TWO_COLOURS])) yield [element, `${Gate.quoted(words)} only helps those who see colour`];
});

/* About how many letters the longest line of a paragraph holds; 0 where there is one line only. */
function longestLine(paragraph) {
  const range = document.createRange();
  range.selectNodeContents(paragraph);
  const lines = new Map();
  for (const { bottom, width } of range.getClientRects()) lines.set(Math.round(bottom / 8), (lines.get(Math.round(bottom / 8)) || 0) + width);
  const widths = [...lines.values()];
  const all = widths.reduce((sum, width) => sum + width, 0);
  return widths.length > 1 ? Math.round((Gate.words(paragraph).length * Math.min(Math.max(...widths), paragraph.clientWidth)) / all) : 0;
}

Gate.check("hard-to-read-text", function* () {
  for (const element of told()) {
    const text = Gate.squeezed([...element.childNodes].filter((n) => n.nodeType === Node.TEXT_NODE).map((n) => n.data).join(" "));
    const style = getComputedStyle(element);
    const letters = text.replace(/[^\p{L}]/gu, "");
    const shouted = style.textTransform === "uppercase" || (letters.length > 20 && letters === letters.toUpperCase() && letters !== letters.toLowerCase());
    if (shouted && letters.length > 20 && text.split(" ").length > 3) yield [element, `${Gate.quoted(text)} is set all in capitals`];
    if (text.length > 80 && style.textAlign === "justify") yield [element, "lines are stretched to one length (justified)"];
    if (text.length > 120 && style.fontStyle === "italic") yield [element, "long text is slanted"];
    if (text.length > 20 && parseFloat(style.letterSpacing) > 0.3 * parseFloat(style.fontSize)) yield [element, "letters stand so far apart that words fall to pieces"];
    if (text.length > LARGEST && element.localName === "p") yield [element, `${text.length} letters stand in one paragraph`];
    if (text.length > 20 && parseFloat(style.fontSize) < 12) yield [element, `text is ${parseFloat(style.fontSize)} pixels high`];
    if (text.length > 80 && element.clientHeight > 1.8 * parseFloat(style.lineHeight) && parseFloat(style.lineHeight) < 1.2 * parseFloat(style.fontSize)) yield [element, "lines stand too close"];
    const wide = element.localName === "p" ? longestLine(element) : 0;
    if (wide > LONGEST) yield [element, `lines are about ${wide} letters long; more than 80 are hard to follow`];
    if (text.length > 20 && element.closest("blink, marquee")) yield [element, "text blinks or runs"];
    if (style.textDecorationLine.includes("underline") && !element.closest("a[href], button, summary, [role=link], u, ins, abbr") && text.length > 2) yield [element, `${Gate.quoted(text)} is underlined like a link and is none`];
  }
  for (const field of Gate.all("input, select, textarea").filter(Gate.shown)) {
    if (parseFloat(getComputedStyle(field).fontSize) < 12) yield [field, `what is typed is ${parseFloat(getComputedStyle(field).fontSize)} pixels high`];
  }
});
