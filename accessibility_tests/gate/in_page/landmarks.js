/* Landmarks are the doors of a page: a screen-reader user goes through them to the part that is wanted. */

const DOORS = ["banner", "navigation", "main", "complementary", "contentinfo", "search", "region", "form"];
const ROLES = new Set(("alert alertdialog application article banner blockquote button caption cell checkbox code columnheader combobox comment complementary "
  + "contentinfo definition deletion dialog directory document emphasis feed figure form generic grid gridcell group heading img image insertion link list listbox "
  + "listitem log main mark marquee math menu menubar menuitem menuitemcheckbox menuitemradio meter navigation none note option paragraph presentation progressbar "
  + "radio radiogroup region row rowgroup rowheader scrollbar search searchbox separator slider spinbutton status strong subscript suggestion superscript switch tab "
  + "table tablist tabpanel term textbox time timer toolbar tooltip tree treegrid treeitem").split(" "));
const STATES = new Set(("activedescendant atomic autocomplete braillelabel brailleroledescription busy checked colcount colindex colindextext colspan controls current "
  + "describedby description details disabled dropeffect errormessage expanded flowto grabbed haspopup hidden invalid keyshortcuts label labelledby level live modal "
  + "multiline multiselectable orientation owns placeholder posinset pressed readonly relevant required roledescription rowcount rowindex rowindextext rowspan selected "
  + "setsize sort valuemax valuemin valuenow valuetext").split(" "));
const YES_OR_NO = ["expanded", "hidden", "disabled", "selected", "required", "readonly", "modal", "busy", "atomic", "multiline", "multiselectable"];
/* A role that promises a state has to say it. */
const PROMISED = { checkbox: ["checked"], radio: ["checked"], switch: ["checked"], slider: ["valuenow"], scrollbar: ["valuenow", "controls"], combobox: ["expanded"], heading: ["level"] };

Gate.check("landmarks", function* () {
  const doors = Gate.all("*").filter((e) => /^(header|nav|main|aside|footer|search|section|form)$/.test(e.localName) || e.hasAttribute("role"))
    .filter((e) => Gate.told(e) && DOORS.includes(Gate.role(e)));
  const mains = doors.filter((e) => Gate.role(e) === "main");
  if (!mains.length) yield [null, "the page has no main part (main)"];
  for (const more of mains.slice(1)) yield [more, "a further main part"];
  for (const role of DOORS.filter((r) => r !== "main")) {
    const alike = doors.filter((e) => Gate.role(e) === role);
    if (alike.length < 2) continue;
    const names = new Map();
    for (const door of alike) {
      const name = Gate.name(door).toLowerCase();
      if (!name) yield [door, `one of ${alike.length} parts with the role ${role} has no name`];
      else if (names.has(name)) yield [door, `two parts with the role ${role} are both named ${Gate.quoted(name)}`];
      names.set(name, door);
    }
  }
});

Gate.check("role-known", function* () {
  for (const element of Gate.all("[role]")) {
    const roles = element.getAttribute("role").trim().toLowerCase().split(/\s+/).filter(Boolean);
    const known = roles.filter((r) => ROLES.has(r) || r.startsWith("doc-") || r.startsWith("graphics-"));
    if (roles.length && !known.length) yield [element, `${Gate.quoted(roles.join(" "))} is not a role`];
    for (const state of PROMISED[known[0]] || []) {
      const native = (element.localName === "input" && state !== "expanded") || (known[0] === "heading" && /^h[1-6]$/.test(element.localName));
      if (!native && !element.hasAttribute(`aria-${state}`)) yield [element, `the role ${known[0]} needs aria-${state}`];
    }
    const acts = element.matches("[role=button], [role=link], [role=checkbox], [role=switch], [role=tab], [role=menuitem]");
    const native = element.matches("a[href], button, input, select, textarea, summary, area[href]");
    if (acts && !native && !element.hasAttribute("tabindex") && !element.closest("[role=tablist], [role=menu], [role=menubar], [aria-activedescendant]") && !element.isContentEditable) {
      yield [element, `the ${element.getAttribute("role")} cannot be reached with the keyboard`];
    }
  }
  for (const element of Gate.all("*")) {
    for (const { name, value } of element.attributes) {
      if (!name.startsWith("aria-")) continue;
      const state = name.slice(5);
      if (!STATES.has(state)) yield [element, `${name} is not a state that exists`];
      else if (YES_OR_NO.includes(state) && !["true", "false", "undefined", ""].includes(value)) yield [element, `${name} says ${Gate.quoted(value)} and can only say true or false`];
      else if (["checked", "pressed"].includes(state) && !["true", "false", "mixed"].includes(value)) yield [element, `${name} says ${Gate.quoted(value)} and can only say true, false or mixed`];
    }
  }
});

/* What points at a part by its id is lost when the part is not there. */
const POINTERS = ["aria-labelledby", "aria-describedby", "aria-controls", "aria-owns", "aria-activedescendant", "aria-errormessage", "aria-details", "headers", "list", "form"];

Gate.check("doubled-id", function* () {
  const seen = new Map();
  for (const element of Gate.all("[id]")) {
    if (!element.id) yield [element, "an id is empty"];
    else if (seen.has(element.id)) yield [element, `the id ${Gate.quoted(element.id)} stands on ${Gate.place(seen.get(element.id))} too`];
    else seen.set(element.id, element);
  }
  for (const pointer of POINTERS) {
    for (const element of Gate.all(`[${pointer}]`)) {
      const missing = element.getAttribute(pointer).split(/\s+/).filter((id) => id && !seen.has(id));
      if (missing.length && !(pointer === "aria-controls" && element.getAttribute("aria-expanded") === "false")) yield [element, `${pointer} points to ${Gate.quoted(missing.join(" "))}, which is not on the page`];
    }
  }
  for (const label of Gate.all("label[for]")) {
    const field = document.getElementById(label.htmlFor);
    if (!field) yield [label, `the label ${Gate.quoted(label.textContent)} is for ${Gate.quoted(label.htmlFor)}, which is not on the page`];
    else if (!label.control) yield [label, `the label ${Gate.quoted(label.textContent)} is for something that takes no label`];
  }
  for (const label of Gate.all("form label:not([for])")) if (!label.control && Gate.shown(label)) yield [label, `the label ${Gate.quoted(label.textContent)} belongs to no field`];
});

/* Of a box that opens over the page its name is the first thing that is said. */
Gate.check("dialog-name", function* () {
  for (const box of Gate.all("dialog[open], [role=dialog], [role=alertdialog]")) {
    if (Gate.told(box) && Gate.shown(box) && !Gate.name(box)) yield [box, "the box that opens over the page has no name"];
  }
});

Gate.check("frame-name", function* () {
  for (const frame of Gate.all("iframe, frame")) {
    if (!Gate.told(frame) || (frame.tabIndex < 0 && !Gate.shown(frame))) continue;
    const name = Gate.squeezed(frame.title || frame.getAttribute("aria-label") || "") || Gate.name(frame);
    if (!Gate.saysSomething(name) || /^(i?frame|untitled|title)$/i.test(name)) yield [frame, "the frame has no name (title)"];
  }
});
