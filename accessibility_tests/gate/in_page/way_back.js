/* Shift and Tab lead up the page, where what stays at its top may lie over what the focus comes to. (WCAG 2.2, 2.4.11) */

const STAYS = ["fixed", "sticky"];
const MOST = 40; // stops of a page: those further down stand under the same header

/** The stops that are covered when the page has been moved just far enough down for them to be in view. */
Gate.coveredOnTheWayBack = (stops) => {
  if (!Gate.all("body *").some((element) => STAYS.includes(getComputedStyle(element).position))) return [];
  const start = [scrollX, scrollY];
  const found = stops.filter((stop) => !stays(stop)).slice(-MOST).filter(covered);
  scrollTo({ left: start[0], top: start[1], behavior: "instant" });
  return found;
};

const stays = (stop) => Gate.chain(stop).some((at) => STAYS.includes(getComputedStyle(at).position));

/** As a browser moves the page for the focus: from below, and no further than it must. */
function covered(stop) {
  if (!stop.isConnected || !Gate.shown(stop)) return false;
  scrollTo({ left: 0, top: document.documentElement.scrollHeight, behavior: "instant" });
  stop.scrollIntoView({ block: "nearest", behavior: "instant" });
  return !Gate.whyUnseen(stop) && Gate.covered(stop);
}
