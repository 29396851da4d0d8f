/* The postcode field. What is typed lives in this page's memory: its field has no name, and nothing here writes it
   into an address, a request, a link or the device's storage. */
(function (own) {
  "use strict";

  const { byId, load } = own;
  let near = null;

  const say = (words) => { byId("postcode-says").textContent = words; };

  function wrong(field, says) {
    field.setAttribute("aria-invalid", "true");
    say(says);
    return null;
  }

  function read(field) {
    const found = own.postcodeBook.look(field.value);
    if (found.says) return wrong(field, found.says);
    field.removeAttribute("aria-invalid");
    say(found.rough ? `Distances are from the middle of ${found.name}, so they are rough.` : `Distances are from ${found.name}.`);
    return { point: found.point, rough: found.rough };
  }

  const book = () => load(["distance.js", "postcodes.js"]).then(() => {
    own.postcodeBook = own.postcodeBook || own.distance.postcodeBook(own.postcodes);
  });

  function forget(field) {
    near = null;
    field.value = "";
    field.removeAttribute("aria-invalid");
    byId("near-more").hidden = true;
    say("");
  }

  /** Hear the form; `changed` is called whenever results would be other ones. */
  function start(changed) {
    const form = byId("near-form");
    const field = byId("postcode");
    const use = () => book().then(() => {
      near = field.value.trim() ? read(field) : null;
      if (!field.value.trim()) forget(field);
      byId("near-more").hidden = near === null;
      changed();
    }, () => wrong(field, "We could not load the postcodes. Check your connection, then try again."));
    field.addEventListener("focus", () => book().catch(() => {}));
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      use();
    });
    byId("radius").addEventListener("change", () => near && changed());
    byId("near-order").addEventListener("change", () => near && changed());
    byId("postcode-clear").addEventListener("click", () => {
      forget(field);
      changed();
      field.focus();
    });
  }

  /** {point, rough, radius, first}, or null without a postcode. */
  function current() {
    if (!near) return null;
    const radius = Number(byId("radius").value) || null;
    return Object.assign({ radius, first: byId("near-order").value === "near" }, near);
  }

  own.nearMe = { start, current, forget: () => forget(byId("postcode")) };
})(window.LocalOffer = window.LocalOffer || {});
