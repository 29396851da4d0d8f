/* Can a person see what the focus is on: is it drawn, in view, and under nothing else? */

/** A tick box that is hidden from the eye has a label or a sign drawn in its place. */
function standIns(stop) {
  if (!stop.matches("input[type=checkbox], input[type=radio], input[type=file], input[type=range]")) return [stop];
  return [stop, ...(stop.labels || []), stop.nextElementSibling].filter(Boolean);
}

const boxesOf = (stop) =>
  standIns(stop)
    .flatMap((one) => [one, ...one.querySelectorAll("*")])
    .filter((one) => !Gate.away(one) && one.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
    .flatMap((one) => [...one.getClientRects()])
    .filter((box) => box.width > 1 && box.height > 1);

/** Why a stop cannot be seen while the focus is on it; nothing where it can. */
Gate.whyUnseen = (stop) => {
  const boxes = boxesOf(stop);
  if (!boxes.length && stop.localName !== "area") return "the focus comes to it, and it cannot be seen";
  const inView = (box) => box.bottom > 0 && box.right > 0 && box.top < innerHeight && box.left < innerWidth;
  return stop.localName === "area" || boxes.some(inView) ? "" : "the focus comes to it, and it is out of view";
};

/** True when something that cannot be seen through lies over all of a stop (WCAG 2.2, 2.4.11). */
Gate.covered = (stop) => {
  const points = boxesOf(stop)
    .slice(0, 6)
    .flatMap((box) => [0.5, 0.15, 0.85].map((share) => [box.left + box.width * share, box.top + box.height / 2]));
  const inView = points.filter(([x, y]) => x >= 0 && y >= 0 && x < innerWidth && y < innerHeight);
  return (
    inView.length > 0 &&
    inView.every(([x, y]) => {
      const outer = outermost(stop);
      if (outer.contains(document.elementFromPoint(x, y))) return false; // mostly so, and cheaper to ask
      const stack = document.elementsFromPoint(x, y);
      const at = stack.findIndex((one) => one === outer || outer.contains(one));
      return stack.slice(0, at < 0 ? stack.length : at).some((over) => hides(over, outer));
    })
  );
};

/** What the page itself knows of a stop that lies in the shadow of an element: that element. */
function outermost(stop) {
  let at = stop;
  while (at.getRootNode() instanceof ShadowRoot) at = at.getRootNode().host;
  return at;
}

function hides(over, stop) {
  if (
    over.contains(stop) ||
    stop.contains(over) ||
    [...(stop.labels || [])].some((label) => label.contains(over) || over.contains(label))
  )
    return false;
  return Gate.chain(over).some(
    (at) =>
      !at.contains(stop) &&
      (getComputedStyle(at).backgroundImage !== "none" || Gate.colour(getComputedStyle(at).backgroundColor)[3] > 0.5),
  );
}
