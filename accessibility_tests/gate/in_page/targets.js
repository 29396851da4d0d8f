/* Can everything that is pressed be hit with an unsteady hand? (WCAG 2.2, 2.5.8; 44 pixels as in 2.5.5) */

const LEAST = 24;
const LARGE = 44;
const ROUNDING = 0.5;
const NATIVE_TICK = 13; // how large browsers draw a tick box: left as it is, the rule leaves it out
const PRESSED =
  "a[href], area[href], button, input:not([type=hidden]), select, textarea, summary, [role=button], [role=link], [role=checkbox], " +
  "[role=radio], [role=switch], [role=tab], [role=menuitem], [role=option], [role=slider], [onclick]";

/** [{element, box, inSentence}] of all that is pressed; a tick box and its label are one target. */
function targets() {
  return Gate.all(PRESSED)
    .filter((element) => Gate.shown(element) && !element.closest(":disabled, [inert]") && !Gate.away(element))
    .map((element) => ({ element, box: wholeBox(element), inSentence: inSentence(element) }))
    .filter(({ box }) => box.right > 0 && box.bottom > 0);
}

function wholeBox(element) {
  const parts = [element, ...element.querySelectorAll("*")].filter(
    (part) => part === element || part.localName !== "br",
  );
  const tick = element.matches("[type=checkbox], [type=radio]");
  const labels = tick ? [...(element.labels || [])].filter(Gate.shown) : [];
  const boxes = [...parts.filter((part) => part.getClientRects().length), ...labels]
    .map(Gate.box)
    .filter((box) => box.width && box.height);
  const edge = (name, pick) => pick(...boxes.map((box) => box[name]));
  const box = {
    left: edge("left", Math.min),
    top: edge("top", Math.min),
    right: edge("right", Math.max),
    bottom: edge("bottom", Math.max),
  };
  return { ...box, width: box.right - box.left, height: box.bottom - box.top };
}

/** True for a target whose height the line of words around it sets: the rule leaves it out. */
function inSentence(element) {
  if (getComputedStyle(element).display !== "inline") return false;
  const block = Gate.chain(element.parentElement).find(
    (at) => !["inline", "contents"].includes(getComputedStyle(at).display),
  );
  if (!block) return false;
  const around = [...block.childNodes].filter(
    (node) => !node.contains(element) && (node.nodeType === Node.TEXT_NODE || inline(node)),
  );
  const own = Gate.chain(element.parentElement)
    .filter((at) => block.contains(at) && at !== block)
    .flatMap((at) => [...at.childNodes]);
  return [...around, ...own.filter((node) => !node.contains(element))].some(
    (node) => /[\p{L}\p{N}]/u.test(node.textContent) && !pressedOnly(node),
  );
}

const inline = (node) => node.nodeType === Node.ELEMENT_NODE && getComputedStyle(node).display === "inline";
const pressedOnly = (node) => node.nodeType === Node.ELEMENT_NODE && node.matches(PRESSED);

Gate.check("target-size", function* () {
  const all = targets();
  const small = all.filter(({ element, box }) => tooSmall(box) && !left(element));
  for (const target of small) {
    if (target.inSentence || !crowded(target, all)) continue;
    yield [
      target.element,
      `it is ${sizeOf(target.box)} pixels and has others close by; ${LEAST} by ${LEAST} is the least`,
    ];
  }
});

const tooSmall = (box) => box.width < LEAST - ROUNDING || box.height < LEAST - ROUNDING;
const sizeOf = (box) => `${Math.round(box.width)} by ${Math.round(box.height)}`;
const left = (element) =>
  element.matches("[type=checkbox], [type=radio]") &&
  getComputedStyle(element).appearance !== "none" &&
  element.offsetWidth === NATIVE_TICK;

/** True when a circle of 24 pixels around the middle meets another target, or the circle of another small one. */
function crowded(target, all) {
  const [x, y] = middle(target.box);
  return all.some((other) => {
    if (other === target || other.element.contains(target.element) || target.element.contains(other.element))
      return false;
    if (tooSmall(other.box)) {
      const [ox, oy] = middle(other.box);
      if (Math.hypot(x - ox, y - oy) < LEAST - ROUNDING) return true;
    }
    const dx = Math.max(other.box.left - x, 0, x - other.box.right),
      dy = Math.max(other.box.top - y, 0, y - other.box.bottom);
    return Math.hypot(dx, dy) < LEAST / 2 - ROUNDING;
  });
}

const middle = (box) => [(box.left + box.right) / 2, (box.top + box.bottom) / 2];

/** Buttons, fields, menus and links that stand as a block by themselves are what people come to press. */
Gate.check("target-large", function* () {
  for (const { element, box, inSentence: amongWords } of targets()) {
    if (amongWords || !main(element)) continue;
    const least = element.matches("textarea, [type=checkbox], [type=radio]")
      ? box.height
      : Math.min(box.height, Math.max(box.width, alone(element)));
    if (least < LARGE - ROUNDING)
      yield [element, `it is ${sizeOf(box)} pixels; ${LARGE} is asked of what is mainly pressed`];
  }
});

const main = (element) =>
  element.matches("button, input, select, textarea, summary, [role=button], [role=tab], [role=switch]") ||
  (element.matches("a[href]") && !!element.closest("header nav, [role=banner] nav") && !element.closest("ol"));

/** A short word in a row may be narrow: its height is what counts. */
const alone = (element) => (element.matches("a[href]") ? LARGE : 0);
