/* What shows where the focus is: the look of a stop with the focus beside its look without. */

const SURE = 21; // the contrast of a change that is one of shape, or that no number can be given for

/** How a stop and what is drawn with it look now. */
Gate.looks = (stop) => partsOf(stop).map(lookOf);

/** How strongly one look differs from another: the best contrast of all that changed, 0 = nothing did. */
Gate.mark = (now, rest) => Math.max(0, ...now.map((look, at) => (at in rest ? markOf(look, rest[at]) : 0)));

/** Where a mark may be: on the stop, on what is drawn with it, around it, or on what stands in for it. */
function partsOf(stop) {
  const near = [
    stop,
    stop.parentElement,
    stop.parentElement?.parentElement,
    stop.nextElementSibling,
    ...(stop.labels || []),
    ...[...stop.children].slice(0, 3),
  ];
  return [...new Set(near.filter(Boolean))].flatMap((part) => [
    [part, null],
    [part, "::before"],
    [part, "::after"],
  ]);
}

function lookOf([part, pseudo]) {
  const style = getComputedStyle(part, pseudo);
  if (pseudo && ["none", "normal"].includes(style.content)) return null;
  const line = style.outlineStyle === "none" ? 0 : parseFloat(style.outlineWidth);
  return {
    part,
    line,
    lineStyle: style.outlineStyle,
    lineColour: style.outlineColor,
    offset: parseFloat(style.outlineOffset),
    shadow: style.boxShadow,
    ground: style.backgroundColor,
    picture: style.backgroundImage,
    border: style.borderTopColor + style.borderBottomColor,
    edge: style.borderBottomColor,
    width: style.borderTopWidth + style.borderBottomWidth,
    under: style.textDecorationLine + style.textDecorationThickness,
    ink: style.color,
    weight: style.fontWeight,
    content: style.content,
  };
}

function markOf(now, rest) {
  if (!now !== !rest) return SURE;
  if (!now || same(now, rest)) return 0;
  const inside = Gate.ground(now.part),
    outside = now.part.parentElement ? Gate.around(now.part) : inside;
  if (!outside.sure || !inside.sure) return SURE;
  return Math.max(...changes(now, rest, outside.colour, inside.colour));
}

/** Most parts look the same with the focus and without it: then nobody needs to know what lies around them. */
const same = (now, rest) => Object.keys(now).every((what) => what === "part" || Object.is(now[what], rest[what]));

function* changes(now, rest, outside, inside) {
  const against = (text, ground) => Gate.contrast(Gate.over(Gate.colour(text), ground), ground);
  const visible = (text) => Gate.colour(text)[3] > 0;
  yield 0;
  if (
    now.line &&
    (now.line !== rest.line || now.lineColour !== rest.lineColour || now.offset !== rest.offset) &&
    visible(now.lineColour)
  ) {
    yield now.lineStyle === "auto"
      ? SURE
      : Math.max(against(now.lineColour, outside), now.offset < 0 ? against(now.lineColour, inside) : 0);
  }
  if (now.shadow !== rest.shadow && now.shadow !== "none") {
    for (const colour of (now.shadow.match(/(rgba?|color|oklch|lab)\([^)]*\)/g) || []).filter(visible))
      yield against(colour, now.shadow.includes("inset") ? inside : outside);
  }
  const over = (text) => Gate.over(Gate.colour(text), outside);
  if (now.ground !== rest.ground) yield Gate.contrast(over(now.ground), over(rest.ground));
  if (now.width !== rest.width) yield against(now.edge, outside);
  else if (now.border !== rest.border && parseFloat(now.width)) yield Gate.contrast(over(now.edge), over(rest.edge));
  if (now.ink !== rest.ink)
    yield Gate.contrast(Gate.over(Gate.colour(now.ink), inside), Gate.over(Gate.colour(rest.ink), inside));
  if (now.under !== rest.under && !now.under.startsWith("none")) yield against(now.ink, inside);
  if (now.picture !== rest.picture || now.weight !== rest.weight || now.content !== rest.content) yield SURE;
}
