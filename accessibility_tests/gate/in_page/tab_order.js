/* Does the focus go through the page in the order in which it is seen? (WCAG 2.2, 2.4.3) */

/** The focus goes against the page as it is seen: to the left in one row, or up in one column. */
Gate.wrongWays = function* (stops) {
  const places = stops.map((stop) => ({ stop, box: flowBox(stop) })).filter(({ box }) => box);
  for (let at = 1; at < places.length; at += 1) {
    const [one, two] = [places[at - 1], places[at]];
    const laid = Gate.chain(one.stop).find((ancestor) => ancestor.contains(two.stop));
    if (!laid || !(/flex|grid/.test(getComputedStyle(laid).display) || floats(one.stop, laid) || floats(two.stop, laid)))
      continue;
    const rightToLeft = getComputedStyle(laid).direction === "rtl";
    const high = Math.min(one.box.bottom, two.box.bottom) - Math.max(one.box.top, two.box.top);
    const wide = Math.min(one.box.right, two.box.right) - Math.max(one.box.left, two.box.left);
    const row = high > 0.5 * Math.min(one.box.height, two.box.height);
    const back = rightToLeft ? two.box.left >= one.box.right - 1 : two.box.right <= one.box.left + 1;
    if (row && back) yield [two.stop, `it stands before ${Gate.place(one.stop)}, and the focus comes to it after`];
    else if (!row && (wide > 0 || back) && two.box.bottom <= one.box.top + 1)
      yield [two.stop, `it stands above ${Gate.place(one.stop)}, and the focus comes to it after`];
  }
};

/** It stands in a part of `laid` that is taken to one side. */
function floats(stop, laid) {
  const part = Gate.chain(stop).find((at) => at.parentElement === laid);
  return Boolean(part) && getComputedStyle(part).float !== "none";
}

/** The box of a stop that stands in the flow of the page; none for one that is placed apart from it. */
function flowBox(stop) {
  if (
    !stop.isConnected ||
    Gate.chain(stop).some((at) => ["absolute", "fixed", "sticky"].includes(getComputedStyle(at).position))
  )
    return null;
  const box = stop.getClientRects()[0];
  return (
    box && {
      left: box.left + scrollX,
      right: box.right + scrollX,
      top: box.top + scrollY,
      bottom: box.bottom + scrollY,
      height: box.height,
    }
  );
}
