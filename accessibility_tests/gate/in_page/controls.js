/* Can everything that acts be reached and worked by keys, and does it say its state? (WCAG 2.2, 2.1.1, 4.1.2) */

const NATIVE =
  "a[href], area[href], button, input, select, textarea, summary, label, option, video[controls], audio[controls], iframe, [contenteditable]";
const WIDGETS =
  "button, link, checkbox, radio, switch, tab, menuitem, menuitemcheckbox, menuitemradio, option, slider, spinbutton, textbox, searchbox, combobox, treeitem"
    .split(", ")
    .map((role) => `[role=${role}]`)
    .join();
const FOCUSED =
  "a[href], area[href], button:enabled, input:enabled:not([type=hidden]), select:enabled, textarea:enabled, summary, [tabindex]:not([tabindex^='-']), [contenteditable]:not([contenteditable=false])";
const TEXT_FIELDS =
  "input:not([type]), input[type=text], input[type=search], input[type=email], input[type=tel], input[type=url], input[type=password], input[type=number]";

/** Something that looks as if it could be pressed, or hears a press, is a control or lies in one or holds some. */
Gate.check("pointer-only", function* () {
  for (const element of Gate.all("body *")) {
    if (element.closest("svg") !== (element.localName === "svg" ? element : null) || !hears(element)) continue;
    if (Gate.shown(element) && !worked(element))
      yield [element, "it is made to be pressed, and no key can press it; make it a button or a link"];
  }
});

function hears(element) {
  if (
    ["onclick", "onmousedown", "onmouseup", "ondblclick", "onpointerdown", "ontouchstart"].some((name) =>
      element.hasAttribute(name),
    )
  )
    return true;
  const hand = (at) => at && getComputedStyle(at).cursor === "pointer";
  return hand(element) && !hand(element.parentElement);
}

/** True when a key can do what a press does. */
Gate.worked = worked;
function worked(element) {
  if (element.closest(NATIVE) || element.querySelector(NATIVE)) return true;
  const near = Gate.chain(element).find((at) => at.matches("[tabindex]"));
  if (
    near &&
    near.tabIndex < 0 &&
    near.closest(
      "[role=tablist], [role=radiogroup], [role=listbox], [role=menu], [role=menubar], [role=grid], [role=tree], [role=toolbar], [aria-activedescendant]",
    )
  )
    return true;
  return (
    (!!near && near.tabIndex >= 0 && near !== document.body && near.matches("[role]")) ||
    !!document.querySelector(`label[for="${CSS.escape(element.id || "\0")}"]`)
  );
}

/** What calls itself a control takes the focus. */
Gate.check("control-focus", function* () {
  for (const element of Gate.all(WIDGETS).filter(Gate.shown)) {
    if (
      element.closest("[aria-disabled=true], :disabled") ||
      element.matches(NATIVE) ||
      element.hasAttribute("tabindex")
    )
      continue;
    const led =
      element.closest("[aria-activedescendant], select") ||
      (element.id && document.querySelector(`[aria-activedescendant="${CSS.escape(element.id)}"], [aria-controls]`));
    if (!led) yield [element, `it is called a ${element.getAttribute("role")} and cannot take the focus`];
  }
  for (const element of Gate.all("a:not([href])")) {
    if (
      element.matches("[role=link][aria-disabled=true], [id], [name]") ||
      !Gate.shown(element) ||
      !element.matches("[onclick], [class*=button], [class*=btn], [role]")
    )
      continue;
    yield [element, "it is a link without an address, so that keys pass it by"];
  }
});

/** What is hidden from screen readers takes no focus: a person would be nowhere. */
Gate.check("focus-in-hidden", function* () {
  for (const element of Gate.all("[aria-hidden=true]")) {
    for (const stop of [element, ...element.querySelectorAll(FOCUSED)].filter((one) => one.matches(FOCUSED))) {
      if (stop.tabIndex >= 0 && stop.checkVisibility({ visibilityProperty: true }))
        yield [stop, "it takes the focus inside of a part that screen readers are not told of"];
    }
  }
});

/** A button that opens or switches something says whether it is open or on. */
Gate.check("control-state", function* () {
  for (const element of Gate.all("[aria-expanded], [aria-pressed]")) {
    for (const state of ["aria-expanded", "aria-pressed"]) {
      const said = element.getAttribute(state);
      if (said !== null && !["true", "false", "mixed", "undefined"].includes(said))
        yield [element, `${state} is ${Gate.quoted(said)}, which nobody can read out`];
    }
  }
  for (const element of Gate.all("[aria-expanded=true][aria-controls], [aria-expanded=false][aria-controls]").filter(
    Gate.shown,
  )) {
    const part = document.getElementById(element.getAttribute("aria-controls"));
    const open = element.getAttribute("aria-expanded") === "true";
    if (part && Gate.shown(part) !== open && part.textContent.trim())
      yield [element, `it says that its part is ${open ? "open" : "closed"}, and that is not so`];
  }
  for (const element of Gate.all("[role=switch], [role=checkbox], [role=radio]").filter(Gate.shown)) {
    if (!element.matches("input") && !element.hasAttribute("aria-checked"))
      yield [element, "it does not say whether it is on"];
  }
});

/** A form with a field to type in has a button that sends it: nothing goes off by itself. (3.2.2, technique H32) */
Gate.check("form-button", function* () {
  for (const form of Gate.all("form")) {
    const fields = [...form.elements].filter((field) => field.matches(TEXT_FIELDS) && Gate.shown(field));
    const sends = [...form.elements, ...form.querySelectorAll("input[type=image]")].some(
      (field) =>
        field.matches("button:not([type=button], [type=reset]), input[type=submit], input[type=image]") &&
        Gate.shown(field),
    );
    if (fields.length && !sends && (form.hasAttribute("action") || form.closest("search, [role=search]")))
      yield [form, "it has a field to type in and no button that sends it"];
  }
});
