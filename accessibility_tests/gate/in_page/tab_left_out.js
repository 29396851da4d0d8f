/* What the Tab key ought to come to and is told to pass by, and what it ought to pass by and is told to come to. */

const NATIVE = "a[href], button:enabled, input:enabled:not([type=hidden]), select:enabled, textarea:enabled, summary";
/* In these the arrow keys lead on, and only one part at a time is a stop. */
const LED = "tablist, radiogroup, listbox, menu, menubar, grid, treegrid, tree, toolbar, combobox"
  .split(", ")
  .map((role) => `[role=${role}]`)
  .join();
const QUIET = new Set(
  "generic none presentation paragraph heading list listitem article image img emphasis strong blockquote table caption term definition sectionheader sectionfooter".split(
    " ",
  ),
);

/** Controls with a negative tabindex that no other stop stands in for. */
Gate.leftOut = () => {
  return Gate.all(NATIVE).filter(
    (control) =>
      control.tabIndex < 0 &&
      Gate.told(control) &&
      Gate.shown(control) &&
      !control.closest(`${LED}, [aria-activedescendant]`) &&
      !control.parentElement.querySelector(":scope > [role=combobox]") &&
      !(control.matches("a") && standsIn(control)),
  );
};

/** True when another link to the same place stands beside it, as a title does beside its picture. */
function standsIn(link) {
  const near = link.closest("li, article, section, tr, figure") || link.parentElement;
  return Gate.all("a[href]", near).some((one) => one.href === link.href && one.tabIndex >= 0 && Gate.shown(one));
}

/** A stop at mere words costs a key and says nothing of what to do there (4.1.2); what scrolls has to be one. */
Gate.check("focus-on-text", function* () {
  for (const element of Gate.all("[tabindex]")) {
    if (element.tabIndex < 0 || element.localName.includes("-") || !Gate.told(element) || !Gate.shown(element)) continue;
    const { overflowX, overflowY } = getComputedStyle(element);
    if (/auto|scroll/.test(overflowX + overflowY) || element.matches(`${NATIVE}, iframe, audio, video, [contenteditable]`))
      continue;
    if (QUIET.has(Gate.role(element))) yield [element, "it takes the focus, and is nothing that can be worked"];
  }
});
