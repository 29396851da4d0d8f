/* Headings are how a screen-reader user skims a page: 68 in 100 go by them first. */

const HEADINGS = "h1, h2, h3, h4, h5, h6, [role=heading]";

const levelOf = (heading) => Number(heading.getAttribute("aria-level") || heading.localName.match(/^h([1-6])$/)?.[1] || 2);
const told = () => Gate.all(HEADINGS).filter((e) => Gate.told(e) && Gate.role(e) === "heading");

Gate.check("page-title", function* () {
  const title = Gate.squeezed(document.title);
  if (!title) yield [null, "the page has no title"];
  else if (/^(untitled|document|page|home ?page|index|title|new page|welcome|test)(\s*\d*|\.\w+)$/i.test(title)) {
    yield [null, `the title ${Gate.quoted(title)} says nothing about the page`];
  } else if (/^(https?:|www\.|\S+\.(html?|php|aspx?)$)/i.test(title)) {
    yield [null, `the title ${Gate.quoted(title)} is an address`];
  }
});

Gate.check("one-h1", function* () {
  const first = told().filter((e) => levelOf(e) === 1);
  if (!first.length) yield [null, "the page has no main heading (h1)"];
  for (const more of first.slice(1)) yield [more, `a further main heading: ${Gate.quoted(Gate.words(more))}`];
});

Gate.check("heading-level", function* () {
  let last = 0;
  for (const heading of told()) {
    const level = levelOf(heading);
    const before = !last && level === 2; // of a notice or a list of problems, which stand above the main heading
    if (level > last + 1 && !before) {
      const after = last ? `comes after level ${last}` : "is the first of the page";
      yield [heading, `${Gate.quoted(Gate.words(heading))} is a heading of level ${level} and ${after}`];
    }
    last = before ? 0 : level;
  }
});

Gate.check("heading-empty", function* () {
  for (const heading of Gate.all(HEADINGS)) {
    if (Gate.told(heading) && !Gate.saysSomething(Gate.name(heading) || Gate.words(heading))) {
      yield [heading, "the heading says nothing"];
    }
  }
});

const LONGEST = 160; // letters: who skims a page by its headings hears them all

Gate.check("heading-long", function* () {
  for (const heading of told()) if (Gate.words(heading).length > LONGEST) yield [heading, `the heading has ${Gate.words(heading).length} letters`];
});

/* A line by itself that is bold or big, short, no sentence, and stands before other text: eyes take it for a heading. */
const TEXT_BLOCKS = "p, div, span, td, li, dt, center, font";
const fontSize = (element) => parseFloat(getComputedStyle(element).fontSize);
const bold = (element) => Number(getComputedStyle(element).fontWeight) >= 600;

function ownLine(element) {
  const display = getComputedStyle(element).display;
  return display === "block" || display === "flex" || display === "list-item" ? element : null;
}

/* The one element that holds all the words of a block: a bold run inside, or the block itself. */
function voiceOf(block) {
  let at = block;
  while (at.children.length === 1 && Gate.squeezed(at.children[0].textContent) === Gate.squeezed(at.textContent)) at = at.children[0];
  return at;
}

const followedByText = (block) => {
  for (let next = block.nextElementSibling; next; next = next.nextElementSibling) {
    if (!Gate.shown(next)) continue;
    return /^(p|ul|ol|dl|table)$/.test(next.localName) || (next.localName === "div" && Gate.words(next).length > 60);
  }
  return false;
};

/* Words that are something else already: part of a control, a heading, a table, a list of facts, a caption. */
const SOMETHING_ELSE = `${HEADINGS}, a, button, label, legend, summary, figcaption, caption, th, td, dt, dd, li, blockquote, nav, address, form, footer, header, [role=status], [role=alert], [aria-live]`;

Gate.check("heading-faked", function* () {
  const body = fontSize(document.body);
  for (const block of Gate.all("p, div, center, font, body > b, body > strong, main > b, main > strong")) {
    const text = Gate.squeezed(block.textContent);
    if (text.length < 3 || text.length > 80 || /[.;,:!]$/.test(text) || block.matches(SOMETHING_ELSE) || block.closest(SOMETHING_ELSE)) continue;
    if (!Gate.shown(block) || block.querySelector(`${SOMETHING_ELSE}, img, input, svg`)) continue;
    const voice = voiceOf(block);
    if ([...voice.childNodes].some((n) => n.nodeType === Node.ELEMENT_NODE && n.localName !== "br")) continue;
    const parent = block.parentElement;
    if (parent && parent.closest("p")) continue;
    const looks = fontSize(voice) >= body * 1.25 || (bold(voice) && !bold(parent || document.body));
    if (looks && ownLine(block) && followedByText(block)) {
      yield [block, `${Gate.quoted(text)} looks like a heading and is not marked as one`];
    }
  }
});
