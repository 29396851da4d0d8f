/* Buttons that put a listing on the short list and take it off, the count in the header, and what is said aloud. */
(function (own) {
  "use strict";

  const { element, byId, kept } = own;
  const NOT_KEPT = "Your browser did not let us keep this on your device.";
  const works = kept.works();
  const counted = (count) => `${count} on your short list.`;

  function voice() {
    const made = byId("short-list-says") || element("p", { id: "short-list-says", role: "status", "class": "visually-hidden" });
    if (!made.parentNode) document.body.appendChild(made);
    return made;
  }

  function showCount(addresses) {
    const link = byId("short-list-link");
    if (!link) return;
    link.hidden = addresses.length === 0;
    link.querySelector("span").textContent = `(${addresses.length})`;
  }

  function showPressed(addresses) {
    for (const button of document.querySelectorAll("button[data-keep]")) {
      button.setAttribute("aria-pressed", String(addresses.includes(button.dataset.keep)));
    }
  }

  /** Show on this page what the device holds: it may have changed on another page. */
  function refresh() {
    const addresses = kept.read() || [];
    showCount(addresses);
    showPressed(addresses);
  }

  const without = (addresses, address) => addresses.filter((one) => one !== address);

  /** Put one on the list or take it off; says what came of it. Gives back whether it was kept. */
  function change(address, name, on) {
    const before = kept.read() || [];
    const after = on ? without(before, address).concat(address) : without(before, address);
    const done = kept.write(after);
    refresh();
    voice().textContent = done ? `${name}: ${on ? "added" : "taken off"}. ${counted(after.length)}` : NOT_KEPT;
    return done;
  }

  /** What a listing is called: no browser translates it, and a screen reader says it in its own language. */
  const hidden = (name, language) =>
    element("span", { "class": "visually-hidden", translate: "no", lang: language || null, dir: "auto" }, `: ${name}`);

  /** A button for one listing, or nothing where storage is refused. Its name stays; pressed or not says the rest. */
  function button(address, name, language) {
    if (!works) return null;
    const on = (kept.read() || []).includes(address);
    const made = element("button", { type: "button", "class": "keep", "data-keep": address, "aria-pressed": String(on) },
      "Keep on my short list", hidden(name, language));
    made.addEventListener("click", () => change(address, name, made.getAttribute("aria-pressed") !== "true"));
    return made;
  }

  /** A listing's own page marks the place for its button. */
  function onListingPage() {
    const place = document.querySelector("[data-listing]");
    const made = place && button(place.dataset.listing, place.dataset.name, place.dataset.language);
    if (made) place.append(made);
  }

  voice();
  onListingPage();
  refresh();
  addEventListener("pageshow", refresh);
  addEventListener("storage", refresh);

  own.shortList = { works, button, change, refresh };
})(window.LocalOffer = window.LocalOffer || {});
