/* A field is known by its name: that is what a screen reader says and what voice control is told. */

const FIELDS = "input:not([type=hidden]), select, textarea, [role=textbox], [role=searchbox], [role=combobox], [role=listbox], [role=checkbox], [role=radio], [role=switch], [role=slider], [role=spinbutton], [contenteditable=true]";
const BUTTONS = "button, input[type=submit], input[type=button], input[type=reset], input[type=image], [role=button], [role=tab], [role=menuitem], [role=switch]";
const SAYS_NOTHING = /^(button|submit|submit query|click|click here|input|field|text|icon|image|x|×|label|untitled|…|\.+|>+|»|☰|⋮)$/i;

const here = (selector) => Gate.all(selector).filter((e) => Gate.told(e) && e.type !== "hidden");
const labelled = (field) => [...(field.labels || [])].filter((label) => Gate.saysSomething(Gate.squeezed(label.textContent)));
const namedByWords = (field) => field.hasAttribute("aria-label") || field.hasAttribute("aria-labelledby");

Gate.check("field-name", function* () {
  for (const control of here(`${FIELDS}, ${BUTTONS}`)) {
    const name = Gate.name(control) || (control.localName === "summary" ? Gate.words(control) : "");
    if (!name) yield [control, `the ${control.type || control.getAttribute("role") || control.localName} has no name`];
    else if (!Gate.saysSomething(name) || (SAYS_NOTHING.test(name) && !(control.type === "submit" && control.localName === "button" && /submit/i.test(name)))) {
      yield [control, `the name ${Gate.quoted(name)} does not say what it is for`];
    }
  }
  for (const summary of here("summary")) if (!Gate.saysSomething(Gate.squeezed(summary.textContent)) && !Gate.name(summary)) yield [summary, "the part that opens has no name"];
});

/* A label that goes when one starts to type, or that only a mouse calls up, is no label for long. */
Gate.check("field-label", function* () {
  for (const field of here(FIELDS)) {
    if (/^(submit|button|reset|image)$/.test(field.type) || !Gate.name(field)) continue;
    const labels = labelled(field);
    if (labels.some((label) => Gate.shown(label) || hiddenFromEye(label))) {
      if (!labels.some((label) => Gate.shown(label) && !hiddenFromEye(label)) && !seenBeside(field)) yield [field, `the label ${Gate.quoted(Gate.name(field))} is not seen`];
    } else if (field.hasAttribute("aria-labelledby")) {
      const by = field.getAttribute("aria-labelledby").split(/\s+/).map((id) => document.getElementById(id)).filter(Boolean);
      if (!by.some((e) => Gate.shown(e))) yield [field, `the label ${Gate.quoted(Gate.name(field))} is not seen`];
    } else if (!seenBeside(field)) {
      const from = field.hasAttribute("aria-label") ? "aria-label" : field.placeholder && Gate.name(field) === Gate.squeezed(field.placeholder) ? "the hint inside it, which goes when one types" : "its title";
      yield [field, `no label is seen: the name ${Gate.quoted(Gate.name(field))} comes from ${from}`];
    }
  }
});

/* Kept for screen readers by clipping: drawn in no more than a pixel. */
const hiddenFromEye = (element) => {
  const box = element.getBoundingClientRect();
  return box.width <= 2 || box.height <= 2 || /inset\(50%|rect\(/.test(`${getComputedStyle(element).clipPath} ${getComputedStyle(element).clip}`);
};
/* A search box may be named by the button that stands right after it, or by a heading right before it (WCAG's H65, G167). */
const seenBeside = (field) => {
  const form = field.form || field.parentElement;
  const fields = Gate.all("input:not([type=hidden]):not([type=submit]):not([type=button]), select, textarea", form);
  return fields.length === 1 && fields[0] === field && Gate.all("button, input[type=submit]", form).some((b) => Gate.shown(b) && Gate.saysSomething(Gate.name(b)));
};

Gate.check("field-group", function* () {
  const groups = new Map();
  for (const choice of here("input[type=radio], input[type=checkbox]")) {
    if (!choice.name) continue;
    const key = `${choice.type} ${choice.name} ${choice.form ? Gate.place(choice.form) : ""}`;
    groups.set(key, [...(groups.get(key) || []), choice]);
  }
  for (const choices of groups.values()) {
    if (choices.length < 2) continue;
    const group = choices[0].closest("fieldset, [role=group], [role=radiogroup]");
    const named = group && (Gate.name(group) || Gate.squeezed(group.querySelector("legend")?.textContent || ""));
    if (!group || !choices.every((c) => group.contains(c))) yield [choices[0], `${choices.length} choices belong together and stand in no group (fieldset with a legend)`];
    else if (!Gate.saysSomething(named || "")) yield [group, "the group of choices has no name"];
  }
  for (const set of Gate.all("fieldset").filter((e) => Gate.told(e) && Gate.shown(e))) {
    const legend = [...set.children].find((e) => e.localName === "legend");
    if (!legend && !Gate.name(set)) yield [set, "the group of fields has no name (legend)"];
    else if (legend && !Gate.saysSomething(Gate.squeezed(legend.textContent))) yield [legend, "the name of the group (legend) is empty"];
  }
});

/* What is asked about the person, and the browser's own word for it. */
const PURPOSES = [
  [/^(your )?(full )?name$/i, ["name"]], [/^(your )?(first|given|fore)[ -]?name/i, ["given-name"]],
  [/^(your )?(last|family|sur)[ -]?name/i, ["family-name"]], [/^(your )?e-?mail( address)?\b/i, ["email"]],
  [/^(your )?(tele|mobile )?phone( number)?\b|^(your )?(telephone|mobile)\b/i, ["tel", "tel-national"]],
  [/^(your )?(home )?address( line 1)?$/i, ["street-address", "address-line1"]], [/^(your )?date of birth|^(your )?birthday/i, ["bday"]],
  [/^(your )?(town|city)/i, ["address-level2"]], [/^(current )?password/i, ["current-password", "new-password"]],
];

Gate.check("field-purpose", function* () {
  for (const field of here("input, select, textarea")) {
    if (/^(submit|button|reset|image|checkbox|radio|search|file|range|color)$/.test(field.type)) continue;
    const name = Gate.name(field).replace(/\s*[*:(].*$/, "");
    const wanted = PURPOSES.find(([asked]) => asked.test(name))?.[1];
    const given = (field.getAttribute("autocomplete") || "").trim().split(/\s+/).pop();
    if (wanted && !given) yield [field, `${Gate.quoted(name)} asks about the person and has no autocomplete="${wanted[0]}"`];
    else if (wanted && given !== "off" && given !== "on" && !wanted.includes(given)) yield [field, `${Gate.quoted(name)} says autocomplete="${given}" where "${wanted[0]}" is meant`];
  }
});

/* A problem has to be told to those who do not see where it stands. */
const SAYS_WRONG = /^(error|sorry|problem|invalid|incorrect|missing|required)\b|\b(is (required|missing|invalid|not valid|wrong)|cannot be (blank|empty)|must (be|have|enter|contain|include)|please (enter|fill|choose|select|correct|provide))\b/i;

Gate.check("field-problem", function* () {
  for (const field of here("[aria-invalid=true], [aria-invalid=grammar], [aria-invalid=spelling]")) {
    const ids = `${field.getAttribute("aria-describedby") || ""} ${field.getAttribute("aria-errormessage") || ""}`.trim();
    const words = ids.split(/\s+/).map((id) => document.getElementById(id)?.textContent || "").join(" ");
    if (!Gate.saysSomething(words)) yield [field, `${Gate.quoted(Gate.name(field))} is marked as wrong and nothing says how`];
  }
  const tied = new Set(here("[aria-describedby], [aria-errormessage]").flatMap((f) => `${f.getAttribute("aria-describedby") || ""} ${f.getAttribute("aria-errormessage") || ""}`.split(/\s+/)));
  for (const note of Gate.all("form span, form p, form div, form small, form strong, form em, form font")) {
    const text = Gate.squeezed(note.textContent);
    if (note.children.length || text.length > 100 || !SAYS_WRONG.test(text) || !Gate.shown(note)) continue;
    if (note.closest("label, legend, [role=alert], [role=status], [aria-live]") || [...tied].some((id) => id && note.closest(`#${CSS.escape(id)}`))) continue;
    if (note.closest("form").querySelector(FIELDS)) yield [note, `${Gate.quoted(text)} is not joined to the field it is about (aria-describedby)`];
  }
});

/* Voice control: a person says the words that are seen. */
const spoken = (text) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ").trim();
/* A part for the eye alone (aria-hidden) is not said; a part for the ear alone is not seen. */
function seenWords(control) {
  if (control.localName === "input") return control.value || "";
  const walker = document.createTreeWalker(control, NodeFilter.SHOW_TEXT);
  const words = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const holder = node.parentElement;
    if (holder.closest("[aria-hidden=true], svg, style, script, select") || !Gate.shown(holder) || hiddenFromEye(holder) || Gate.away(holder)) continue;
    words.push(node.data);
  }
  return Gate.squeezed(words.join(""));
}

Gate.check("name-holds-label", function* () {
  for (const control of here(`a[href], ${BUTTONS}, [role=link]`)) {
    const seen = spoken(seenWords(control));
    const name = spoken(Gate.name(control));
    if (seen && name && /\p{L}{2}/u.test(seen) && !name.includes(seen)) yield [control, `the words ${Gate.quoted(seenWords(control))} are seen, and the name is ${Gate.quoted(Gate.name(control))}`];
  }
  for (const field of here(FIELDS)) {
    for (const label of labelled(field)) {
      const seen = spoken(seenWords(label));
      if (Gate.shown(label) && namedByWords(field) && seen && !spoken(Gate.name(field)).includes(seen)) {
        yield [field, `the label ${Gate.quoted(Gate.words(label))} is seen, and the name is ${Gate.quoted(Gate.name(field))}`];
      }
    }
  }
});
