/* Notes where the Tab key leads, and how each stop looks there: `tab_walk` presses the keys.
 *
 * A stop is looked at when the key is let go, after all that the page does about the focus, and again when the focus
 * has gone on: what differs between the two is the mark that a person goes by.
 *
 * Where the keys have led on this page is kept. Seen in another way (dark, narrower), with the same stops in the same
 * order, the page is walked `again`: each stop is given the focus and looked at, and no key need be pressed for it.
 * Where no script runs, none hears keys. There the keys show that they lead through as many stops as there are to the
 * last one and out; then each is given the focus in the same way: `without`.
 */

const TELLS = 3; // the least contrast of a mark (WCAG 2.2, 1.4.11 and 2.4.13)
const STOPS =
  "a[href], area[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex], [contenteditable]:not([contenteditable=false]), audio[controls], video[controls]";
const FRAMES = "iframe, frame, object";
const STOPS_WITHIN = { date: 4, "datetime-local": 8, month: 3, week: 3, time: 4 }; // fields of several parts, each a stop
let found, stops, met, done, last, first, still, asked;
let way = null; // the stops that keys have led to, and all that they ought to have led to, if they did

Gate.walk = {
  start,
  end,
  again,
  without,
  atEnd: () => deepest() === (way.met.at(-1) ?? null),
  isOut: () => deepest() === null,
  notAgain: () => (way = null),
  step: () => note({ key: "Tab" }),
};

/** Begin; gives back how often Tab has to be pressed to have been everywhere and out of the page. */
function start() {
  [found, stops, met, done, last, first] = [[], [], new Set(), false, null, null];
  if (document.activeElement !== document.body) document.activeElement?.blur();
  still = new CSSStyleSheet();
  still.replaceSync("* { scroll-behavior: auto !important }");
  document.adoptedStyleSheets.push(still);
  addEventListener("keyup", note, true);
  asked = reachable();
  for (const stop of asked.filter((one) => one.tabIndex > 0))
    say("tab-order", stop, `tabindex=${stop.tabIndex} takes it out of the order of the page`);
  return asked.reduce((sum, stop) => sum + (STOPS_WITHIN[stop.type] || (stop.matches("audio, video") ? 12 : 1)), 2);
}

const say = (check, element, words) => found.push({ check, place: Gate.place(element), words });

/** What Tab ought to come to: one of each group of radio buttons, nothing that is hidden or switched off. */
function reachable() {
  const groups = new Set();
  return Gate.all(STOPS).filter((stop) => {
    if (stop.tabIndex < 0 || stop.matches(":disabled, :disabled *") || stop.closest("[inert]")) return false;
    if (!stop.checkVisibility({ visibilityProperty: true })) return false;
    if (stop.matches("summary") && stop !== stop.parentElement.querySelector(":scope > summary")) return false;
    if (stop.type !== "radio") return true;
    const group = stop.form?.id + stop.name;
    return !(stop.name && groups.has(group)) && Boolean(groups.add(group));
  });
}

function deepest() {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at && at !== document.body && at !== document.documentElement ? at : null;
}

/** Walk where keys have led before. False where they have not, or other stops are there now: then press keys. */
function again() {
  const now = reachable();
  if (!document.hasFocus()) return false; // nothing would be marked
  if (!way || way.asked.length !== now.length || way.asked.some((stop, at) => stop !== now[at])) return false;
  start();
  removeEventListener("keyup", note, true);
  for (const stop of way.met) {
    stop.focus();
    if (deepest() !== stop) return false; // only keys come to it
    note({ key: "Tab" });
  }
  deepest()?.blur();
  note({ key: "Tab" });
  return true;
}

/** Be ready to walk `again` in the order of the page; gives back how many stops the keys ought to come to on the way to
    its end, and its body. Null where another order or a stop of several parts may be meant: only keys can tell. */
function without() {
  const met = reachable();
  if (met.some((stop) => stop.tabIndex > 0 || stop.type in STOPS_WITHIN || stop.matches("audio, video"))) return null;
  way = { met, asked: met };
  return [met.length, document.body];
}

function note(event) {
  if (event.key !== "Tab" || done) return;
  const stop = deepest();
  if (stop !== last?.stop) rested();
  if (stop && stop === first) done = stops.includes(null) || (stops.length > 1 && stops[stops.length - 1] !== stop);
  if (done) return;
  stops.push(stop);
  if (!stop || met.has(stop)) return;
  met.add(stop);
  first = first || stop;
  if (stop.matches(FRAMES)) return; // the focus is in it, and its mark too
  settle(stop);
  last = { stop, seen: Gate.whyUnseen(stop), parts: Gate.looks(stop) };
  if (last.seen) say("tab-stop-unseen", stop, last.seen);
  else if (Gate.covered(stop)) say("focus-covered", stop, "it lies under something else when the focus is on it");
  for (const [element, words] of Gate.faintWords(stop)) say("text-contrast", element, `with the focus on it, ${words}`);
}

/** What glides into its look is moved to the end of its way. */
function settle(stop) {
  for (const moving of stop.getAnimations({ subtree: true }))
    if (moving.effect.getComputedTiming().endTime < Infinity) moving.finish();
}

/** The focus has left the last stop: compare. */
function rested() {
  if (!last || last.seen || !last.stop.isConnected) return void (last = null);
  const { stop, parts } = last;
  last = null;
  settle(stop);
  const after = Gate.looks(stop);
  const strength = Gate.mark(parts, after);
  if (Gate.whyUnseen(stop)) return; // it came out because of the focus: that is mark enough
  if (!strength) say("focus-mark", stop, "nothing shows that the focus is on it");
  else if (strength + 0.005 < TELLS)
    say("focus-contrast", stop, `what shows the focus has a contrast of ${strength.toFixed(2)}; ${TELLS} is needed`);
}

/** End, where the focus has been everywhere or has to have been; gives back what was found, whether it could leave the
    page, and what the first stop is. */
function end(atLast) {
  if (!done && !atLast) return null;
  removeEventListener("keyup", note, true);
  deepest()?.blur();
  rested();
  document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== still);
  for (const [stop, words] of Gate.wrongWays(stops.filter(Boolean).slice(0, met.size))) say("tab-order", stop, words);
  const left = done || stops.includes(null);
  const framed = Boolean(document.querySelector(FRAMES));
  const missed =
    left && !framed ? reachable().filter((stop) => !met.has(stop) && !document.querySelector("dialog:modal")) : [];
  way = left && !framed && !missed.length ? { met: [...met], asked } : null;
  for (const stop of missed.slice(0, 5)) say("tab-not-reached", stop, "the Tab key never comes to it");
  for (const stop of Gate.leftOut()) say("tab-not-reached", stop, "a negative tabindex keeps the Tab key from it");
  for (const stop of Gate.coveredOnTheWayBack([...met]))
    say("focus-covered", stop, "on the way back it lies under something else when the focus is on it");
  const circle = [...new Set(stops.slice(-4))].map(Gate.place);
  return { found, left: left || framed, presses: framed ? 1 : stops.length, circle, skip: skipLink() };
}

/** The first stop from the top, and how many stops there are before the main part. */
function skipLink() {
  const out = stops.indexOf(null);
  const top = out >= 0 && stops[out + 1] ? stops[out + 1] : stops[0];
  const main = document.querySelector("main, [role=main]");
  const before = main
    ? [...met].filter(
        (stop) => stop.compareDocumentPosition(main) & Node.DOCUMENT_POSITION_FOLLOWING && !main.contains(stop),
      ).length
    : 0;
  const leads = top instanceof HTMLAnchorElement && top.pathname === location.pathname ? named(top.hash) : "";
  return {
    element: top || null,
    leads,
    there: Boolean(leads && document.getElementById(leads)),
    before,
    place: Gate.place(top || null),
  };
}

/** The place that a "#" names; a name that no browser can read is left as it is. */
function named(hash) {
  try {
    return decodeURIComponent(hash.slice(1));
  } catch (odd) {
    if (!(odd instanceof URIError)) throw odd;
    return hash.slice(1);
  }
}

/** After the skip link and one Tab: is the focus in the part it leads to, or after its start? */
Gate.walk.skipped = (id) => {
  const part = document.getElementById(id),
    at = deepest();
  if (!part || !at) return Boolean(part);
  return part.contains(at) || Boolean(part.compareDocumentPosition(at) & Node.DOCUMENT_POSITION_FOLLOWING);
};
