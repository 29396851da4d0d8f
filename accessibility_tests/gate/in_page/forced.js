/* What goes when a device puts its own few colours in place of the page's (high contrast)? (WCAG 2.2, 1.4.1, 1.4.11) */

const forced = () => matchMedia("(forced-colors: active)").matches;
const SMALL = 48; // pixels: a drawn sign, not a part of the page

/** A button needs an edge of its own there: its ground is taken away. */
Gate.check("forced-edge", function* () {
  if (!forced()) return;
  for (const button of Gate.all("button, [role=button], [type=submit], [type=button], input, select, textarea").filter(
    Gate.shown,
  )) {
    if (
      button.closest(":disabled") ||
      Gate.away(button) ||
      button.matches("[type=checkbox], [type=radio], [type=range], [type=file], [type=image]")
    )
      continue;
    const style = getComputedStyle(button);
    const edge =
      ["Top", "Bottom"].some(
        (side) => parseFloat(style[`border${side}Width`]) > 0 && style[`border${side}Style`] !== "none",
      ) || style.outlineStyle !== "none";
    const ground = Gate.contrast(Gate.ground(button).colour, Gate.around(button).colour) >= 3;
    if (!edge && !ground && style.textDecorationLine === "none")
      yield [
        button,
        "with the device's own colours nothing shows where it ends; give it a border, which may be transparent",
      ];
  }
});

/** A sign drawn with a ground or a shadow alone is gone there; drawn with a border or as text it stays. */
Gate.check("forced-sign", function* () {
  if (!forced()) return;
  for (const element of Gate.all(
    "a, button, summary, label, input, [role=button], [role=checkbox], [role=switch]",
  ).filter(Gate.shown)) {
    for (const part of ["::before", "::after"]) {
      const style = getComputedStyle(element, part);
      const small =
        parseFloat(style.width) > 0 &&
        parseFloat(style.width) <= SMALL &&
        parseFloat(style.height) > 0 &&
        parseFloat(style.height) <= SMALL;
      if (style.content.split(" / ")[0] !== '""' || !small || style.position === "fixed") continue;
      const lines = ["Top", "Right", "Bottom", "Left"].some(
        (side) => parseFloat(style[`border${side}Width`]) > 0 && style[`border${side}Style`] !== "none",
      );
      if (!lines && style.backgroundImage === "none" && style.forcedColorAdjust !== "none")
        yield [element, "a sign drawn on it with a ground or a shadow alone is gone with the device's own colours"];
    }
  }
});
