/* What helps with a field stands beside it, for the eye and for the ear. */

const TYPED = "input:not([type=hidden], [type=submit], [type=button], [type=reset], [type=image], [type=checkbox], [type=radio]), select, textarea";
const FAR = 160; // pixels between a label and its field: more, and under a magnifier the two are never seen together

const typed = () => Gate.all(TYPED).filter((field) => Gate.told(field) && Gate.shown(field));
const describes = (field) => `${field.getAttribute("aria-describedby") || ""} ${field.getAttribute("aria-labelledby") || ""} ${field.getAttribute("aria-details") || ""}`.split(/\s+/);

/** A hint between a label and its field is heard with the field only when it is joined to it. */
Gate.check("field-hint", function* () {
  for (const field of typed()) {
    const note = field.previousElementSibling;
    if (!note?.matches("p, span, div, small") || note.querySelector("a, button, input, select, textarea, label") || !Gate.shown(note)) continue;
    const above = note.previousElementSibling;
    const label = [...(field.labels || [])].find((one) => one === above);
    const words = Gate.words(note);
    if (!label || words.split(" ").length < 3 || note.closest("[aria-live], [role=status], [role=alert]")) continue;
    if (!describes(field).some((id) => id && note.id === id)) yield [note, `the hint ${Gate.quoted(words)} is not joined to its field (aria-describedby)`];
  }
});

/** A field that takes only some ways of writing says which. */
Gate.check("field-format", function* () {
  for (const field of typed().filter((one) => one.pattern && !one.inputMode)) {
    if (!field.title && !field.hasAttribute("aria-describedby") && !/\b(for example|e\.g|like|such as)\b|\d/i.test([...field.labels].map((one) => one.textContent).join(" ")))
      yield [field, `${Gate.quoted(Gate.name(field))} takes only one way of writing, and nothing says which`];
  }
});

/** A label is near its field. */
Gate.check("label-near", function* () {
  const range = document.createRange();
  for (const field of typed()) {
    for (const label of field.labels || []) {
      if (label.contains(field) || !Gate.shown(label)) continue;
      range.selectNodeContents(label);
      const [words, box] = [range.getBoundingClientRect(), field.getBoundingClientRect()];
      const row = Math.min(words.bottom, box.bottom) > Math.max(words.top, box.top);
      const gap = Math.max(box.left - words.right, words.left - box.right);
      if (row && words.width > 2 && gap > FAR) yield [label, `its field is ${Math.round(gap)} pixels away`];
    }
  }
});

const FAULTS = /\b(errors?|problems?|mistakes?|fix|correct)\b/i;

/** A form that says that something is wrong says where. (3.3.1) */
Gate.check("problem-place", function* () {
  for (const alert of Gate.all("form [role=alert], form .error-summary, form .validation-summary")) {
    const form = alert.closest("form");
    const words = Gate.words(alert);
    if (!Gate.shown(alert) || !FAULTS.test(words) || alert.querySelector("a[href^='#']")) continue;
    const fields = typed().filter((field) => field.form === form);
    const told = fields.some((field) => field.ariaInvalid === "true" || field.hasAttribute("aria-errormessage") || words.toLowerCase().includes(Gate.name(field).toLowerCase()));
    if (fields.length > 1 && !told) yield [alert, `${Gate.quoted(words)} does not say in which field`];
  }
});

/** The same thing is asked once; a person who has it filled in by the browser is asked for it by its purpose. (3.3.7) */
Gate.check("asked-twice", function* () {
  const asked = new Map();
  for (const field of typed()) {
    const purpose = (field.autocomplete || "").trim().toLowerCase();
    if (!field.form || !/(^| )(name|given-name|family-name|email|tel|street-address|postal-code|bday)$/.test(purpose)) continue;
    const key = [Gate.place(field.form), purpose].join(" ");
    const first = asked.get(key);
    if (first) yield [field, `${Gate.quoted(Gate.name(field))} asks again for what ${Gate.quoted(Gate.name(first))} has asked`];
    else asked.set(key, field);
  }
});

/** What leads to a page is a link: the space bar does not press it, and a listener waits for something to happen. */
Gate.check("link-as-button", function* () {
  for (const link of Gate.all("a[href][role=button]")) {
    if (!/^#/.test(link.getAttribute("href")) && Gate.told(link)) yield [link, `${Gate.quoted(Gate.name(link))} leads to a page and calls itself a button`];
  }
});
