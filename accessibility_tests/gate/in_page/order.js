/* Are words heard in the order in which they are seen, and written the way they are read? (WCAG 2.2, 1.3.2) */

const NOT_IN_FLOW = ["absolute", "fixed", "sticky"];

Gate.check("reading-order", function* () {
  for (const whole of Gate.all("body, body *")) {
    if (whole.childElementCount < 2 || whole.closest("svg")) continue;
    const style = getComputedStyle(whole);
    const laid = /flex|grid/.test(style.display);
    const parts = [...whole.children].filter((part) => (laid ? moved(part, style) : floatsRight(part)));
    if (!parts.length) continue;
    const all = [...whole.children].filter((part) => (laid || floatsRight(part)) && speaks(part));
    const wrong = wrongPair(all.map((part) => ({ part, box: part.getBoundingClientRect() })));
    if (wrong) yield [wrong, "it is seen before what stands before it in the page, so it is heard in another order"];
  }
});

const floatsRight = (part) => getComputedStyle(part).float === "right";

/** True where the style can have put a part elsewhere: the page need not be measured for all others. */
function moved(part, { flexDirection, display, gridAutoFlow }) {
  if (/reverse/.test(flexDirection) && display.includes("flex")) return true;
  const style = getComputedStyle(part);
  if (style.order !== "0") return true;
  return display.includes("grid") && (gridAutoFlow.includes("dense") || style.gridRowStart !== "auto" || style.gridColumnStart !== "auto");
}

const speaks = (part) =>
  /\p{L}{2}/u.test(part.textContent) && Gate.shown(part) && Gate.told(part) && !NOT_IN_FLOW.includes(getComputedStyle(part).position);

/** The first part that is seen before the one that it follows in the page. */
function wrongPair(parts) {
  for (let at = 1; at < parts.length; at += 1) {
    const [one, two] = [parts[at - 1].box, parts[at].box];
    const high = Math.min(one.bottom, two.bottom) - Math.max(one.top, two.top);
    const wide = Math.min(one.right, two.right) - Math.max(one.left, two.left);
    const row = high > 0.5 * Math.min(one.height, two.height);
    const rightToLeft = getComputedStyle(parts[at].part.parentElement).direction === "rtl";
    const back = rightToLeft ? two.left >= one.right - 1 : two.right <= one.left + 1;
    if ((row && back) || (!row && (wide > 0 || back) && two.bottom <= one.top + 1)) return parts[at].part;
  }
  return null;
}

const TO_THE_LEFT = /^(ar|he|fa|ur|ps|yi|ug|sd|ckb|dv|pnb)$/;
const LEFTWARD = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Thaana}]/gu;

/** Full stops and numbers stand at the wrong end when the direction of a language is not said. */
Gate.check("text-direction", function* () {
  for (const part of Gate.all("[lang], [dir]")) {
    const text = Gate.squeezed(part.textContent);
    if (!Gate.shown(part) || text.length < 4) continue;
    const leftward = (text.match(LEFTWARD) || []).length > text.length / 3;
    const { direction } = getComputedStyle(part);
    const tag = (part.getAttribute("lang") || "").toLowerCase().split("-")[0];
    if (TO_THE_LEFT.test(tag) && leftward && direction !== "rtl") yield [part, `${Gate.quoted(text)} is read from the right, and the page does not say so (dir="rtl")`];
    else if (part.dir === "rtl" && !leftward) yield [part, `${Gate.quoted(text)} is marked as read from the right`];
  }
});
