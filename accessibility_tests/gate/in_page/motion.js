/* Does anything move, reload or sound by itself? (WCAG 2.2, 1.4.2, 2.2.1, 2.2.2, 2.3.1, 2.3.3) */

const LONGEST = 5000; // milliseconds that something may move by itself (2.2.2)
const FLASH = 1000 / 3; // three a second (2.3.1)
const MOVING =
  /^(transform|translate|rotate|scale|offset.*|left|right|top|bottom|inset.*|margin.*|width|height|background-?position.*)$/i;
const quiet = () => matchMedia("(prefers-reduced-motion: reduce)").matches;

/** [{element, timing, properties}] of what is animated now, by the clock. */
const running = () =>
  document
    .getAnimations()
    .filter((one) => one.playState === "running" && one.effect?.target && one.timeline === document.timeline)
    .map((one) => ({
      element: one.effect.target,
      timing: one.effect.getComputedTiming(),
      properties: one.effect
        .getKeyframes()
        .flatMap((frame) => Object.keys(frame))
        .filter((name) => !["offset", "computedOffset", "easing", "composite"].includes(name)),
    }))
    .filter(({ timing }) => timing.duration > 0);

/** True where a stylesheet may move something for long, or cannot be read: only then need the device be set to allow it. */
Gate.mayMove = () => {
  const unread = [...document.styleSheets].some(
    (sheet) => sheet.href && new URL(sheet.href).origin !== location.origin,
  );
  return (
    unread ||
    Gate.rules().some(({ rule: { style } }) => {
      if (!style.animationName || style.animationName === "none") return false;
      const times = style.animationDuration
        .split(",")
        .map((time) => parseFloat(time) * (time.trim().endsWith("ms") ? 1 : 1000));
      return (
        !times.length ||
        times.some((time) => !(time === 0 || time * parseFloat(style.animationIterationCount || 1) <= FLASH))
      );
    })
  );
};

/** A way to stop it may be there; what it is called is all that can be told. */
Gate.stoppable = () =>
  Gate.all("button, [role=button], a").some(
    (element) => Gate.shown(element) && /\b(pause|stop)\b/i.test(Gate.words(element) + (element.ariaLabel || "")),
  );

Gate.check("motion-endless", function* () {
  for (const { element, timing } of running()) {
    const lasts = timing.activeDuration;
    if (lasts > LONGEST && Gate.shown(element) && !Gate.stoppable()) {
      yield [
        element,
        `it moves ${lasts === Infinity ? "without end" : `for ${Math.round(lasts / 1000)} seconds`}, and there is no button to stop it`,
      ];
    }
  }
  for (const element of Gate.all("marquee, blink, img[src$='.gif' i][data-animated]").filter(Gate.shown))
    yield [element, "it moves by itself without end"];
  for (const film of Gate.all("video[autoplay]:not([controls])"))
    yield [film, "a film that starts by itself has no controls"];
});

Gate.check("flashing", function* () {
  for (const { element, timing, properties } of running()) {
    const flashes = properties.some((name) => /opacity|visibility|colou?r|background|filter/i.test(name));
    if (flashes && timing.duration < FLASH && timing.iterations > 3)
      yield [element, "it flashes more than three times a second"];
  }
});

/** When a person's device asks for less motion, nothing is on the move. */
Gate.check("moving-still", function* () {
  if (!quiet()) return;
  for (const { element, properties } of running()) {
    if (properties.some((name) => MOVING.test(name)))
      yield [element, "it moves although the device asks for less motion"];
  }
  for (const element of Gate.all("body *")) {
    const style = getComputedStyle(element);
    if (style.transitionDuration === "0s") continue;
    const times = style.transitionDuration.split(", ");
    const names = style.transitionProperty
      .split(", ")
      .filter((name, at) => MOVING.test(name) && parseFloat(times[at % times.length]) > 0);
    if (names.length) yield [element, `its ${names[0]} glides although the device asks for less motion`];
  }
  if (getComputedStyle(document.documentElement).scrollBehavior === "smooth")
    yield [null, "the page glides to its places although the device asks for less motion"];
});

Gate.check("page-refresh", function* () {
  for (const meta of Gate.all("meta[http-equiv=refresh i]")) {
    if (parseFloat(meta.content) > 0 || !/url/i.test(meta.content))
      yield [meta, `the page changes by itself after ${parseFloat(meta.content) || 0} seconds`];
  }
});

Gate.check("media-plays", function* () {
  for (const media of Gate.all("audio[autoplay], video[autoplay]"))
    if (!media.muted) yield [media, "it sounds by itself"];
  for (const media of Gate.all("bgsound, embed[autostart=true]")) yield [media, "it sounds by itself"];
});
