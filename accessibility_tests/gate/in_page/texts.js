/* Every text that is seen, with its boxes and with what lies over and under it: several checks look at the same.
 *
 * Boxes are in pixels of the page, not of the window. What lies under a text is asked of the browser itself, at a
 * place to which the page is scrolled, so that layers that are only near in the page and not in the markup count too.
 */

const SILENT = new Set(["script", "style", "noscript", "template", "option", "title", "textarea"]);
const MOST_POINTS = 3; // a text of many lines is asked about at its first, middle and last
let kept = null;

/** [{element, text, boxes, points: [{x, y, over, under}]}]; worked out once for one look. */
Gate.texts = () => {
  if (kept) return kept;
  kept = collected();
  asked(kept);
  queueMicrotask(() => {
    kept = null;
  });
  return kept;
};

/** True for what is there for screen readers alone: clipped to nothing, or moved off the page. */
Gate.away = (element) =>
  Gate.chain(element).some((at) => {
    const style = getComputedStyle(at);
    if (style.clip !== "auto" && style.position === "absolute") return true;
    if (/inset\((50|100)%/.test(style.clipPath)) return true;
    const clips = style.overflowX !== "visible" || style.overflowY !== "visible";
    return clips && at !== document.body && (at.offsetWidth <= 2 || at.offsetHeight <= 2);
  });

function collected() {
  const found = [],
    verdicts = new Map(),
    range = document.createRange();
  if (!document.body) return found;
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    if (!node.data.trim() || SILENT.has(element.localName)) continue;
    if (!verdicts.has(element)) verdicts.set(element, seen(element));
    if (!verdicts.get(element)) continue;
    range.selectNodeContents(node);
    const boxes = [...range.getClientRects()].filter((box) => box.width > 1 && box.height > 1).map(onPage);
    if (boxes.some((box) => box.right > 0 && box.bottom > 0))
      found.push({ element, text: node.data, boxes, points: [] });
  }
  return found;
}

const seen = (element) =>
  element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && !Gate.away(element);

function onPage(box) {
  const left = box.left + scrollX,
    top = box.top + scrollY;
  return { left, top, right: left + box.width, bottom: top + box.height, width: box.width, height: box.height };
}

/** The box of an element in pixels of the page. */
Gate.box = (element) => onPage(element.getBoundingClientRect());

/** Ask what lies over and under each text, from the top of the page to its end. */
function asked(texts) {
  const points = texts.flatMap((text) => chosen(text.boxes).map((box) => pointOf(text, box))).sort((a, b) => a.y - b.y);
  const start = [scrollX, scrollY];
  const through = seenThrough();
  for (const point of points) {
    const half = innerHeight / 2;
    if (Math.abs(point.y - scrollY - half) > half / 2) scrollTo({ left: 0, top: point.y - half, behavior: "instant" });
    const stack = document.elementsFromPoint(point.x - scrollX, point.y - scrollY);
    const at = stack.indexOf(point.text.element);
    if (at >= 0) Object.assign(point, { over: stack.slice(0, at), under: stack.slice(at) });
    else if (stack.length && !clipped(point)) point.over = stack;
    point.text.points.push(point);
  }
  scrollTo({ left: start[0], top: start[1], behavior: "instant" });
  through();
}

const pointOf = (text, box) => ({
  text,
  x: box.left + box.width / 2,
  y: box.top + box.height / 2,
  over: [],
  under: null,
});

function chosen(boxes) {
  const real = boxes.filter((box) => box.right > 0 && box.bottom > 0);
  return real.length <= MOST_POINTS ? real : [real[0], real[real.length >> 1], real[real.length - 1]];
}

/** True when something around the text cuts this place off, scrolls by itself or stays in place. */
const clipped = (point) =>
  Gate.chain(point.text.element).some((at) => {
    const { position } = getComputedStyle(at);
    return position === "fixed" || position === "sticky";
  }) || !Gate.inSight(point.text.element, point);

/** True when no box around the element cuts this place of it off. */
Gate.inSight = (element, { x, y }) =>
  Gate.chain(element).every((at) => {
    const style = getComputedStyle(at);
    if (
      at === document.body ||
      at === document.documentElement ||
      (style.overflowX === "visible" && style.overflowY === "visible")
    )
      return true;
    const box = Gate.box(at);
    return x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;
  });

/** Let the browser answer also for what lets the mouse through; gives back how to end that. */
function seenThrough() {
  const any = Gate.all("body *").some((element) => getComputedStyle(element).pointerEvents === "none");
  if (!any) return () => {};
  const sheet = new CSSStyleSheet();
  sheet.replaceSync("* { pointer-events: auto !important }");
  document.adoptedStyleSheets.push(sheet);
  return () => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
  };
}
