/* Fields beside each other: can they be told apart, and does each say that it must be filled in? */

const TYPED = "input:not([type=hidden], [type=submit], [type=button], [type=reset], [type=image]), select, textarea";
const seen = () => Gate.all(TYPED).filter((field) => Gate.told(field) && Gate.shown(field));

/* "Name" twice in one form, and nobody who hears the fields one by one knows which is which. A group with a name of its
   own (a fieldset) or a row of a table tells them apart. */
Gate.check("field-same-name", function* () {
  const met = new Map();
  for (const field of seen()) {
    const name = Gate.name(field).toLowerCase();
    if (!name) continue;
    const within = field.closest("fieldset, [role=group], [role=radiogroup], tr, [role=row], li, form, section, main, body");
    const names = met.get(within) || new Map();
    const first = names.get(name);
    if (first) yield [field, `${Gate.quoted(name)} is the name of ${Gate.place(first)} too`];
    met.set(within, names.set(name, first || field));
  }
});

/* A star is a sign for the eye: what must be filled in says so itself. */
Gate.check("field-required", function* () {
  for (const field of seen()) {
    const label = [...(field.labels || [])].map((one) => Gate.squeezed(one.textContent)).join(" ");
    const group = field.closest("[role=radiogroup], fieldset");
    if (!/^\*|\*\s*:?$/.test(label) || field.required || field.ariaRequired === "true") continue;
    if (group?.ariaRequired !== "true") yield [field, `${Gate.quoted(label)} has a star, and the field does not say that it is required`];
  }
});
