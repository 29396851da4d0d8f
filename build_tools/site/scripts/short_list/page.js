/* The page of the short list: shows it, and passes it on as paper, text, e-mail or link. */
(function (own) {
  "use strict";

  const { byId, element, fill, load, kept, asText, pageLink } = own;
  const words = byId("short-list").dataset;
  const onHost = location.protocol !== "file:";
  const site = onHost ? new URL(own.root, location.href).href : "";
  const here = () => (onHost ? `${site}short-list/` : "");
  let known = {};

  const say = (said) => { byId("list-says").textContent = said; };
  const show = (id, visible) => { byId(id).hidden = !visible; };
  const ownList = () => kept.read() || [];
  const rowsOf = (addresses) => addresses.map((address) => known[address]).filter(Boolean);

  /** The rows of texts.js and the phone numbers as this page needs them, by address. */
  function learn() {
    for (const row of own.searchTexts.listings) {
      const address = row.a.replace(/\/$/, "");
      known[address] = { address, name: row.n, summary: row.s, ages: row.g, phone: own.phones[address] };
    }
  }

  function item(row, off) {
    const facts = [row.ages ? `Ages ${row.ages}` : "Ages not known"].map((fact) => element("li", {}, fact));
    const phone = row.phone
      ? element("p", {}, "Phone: ", element("a", { href: `tel:${row.phone.replace(/ /g, "")}`, translate: "no", dir: "ltr" }, row.phone))
      : element("p", {}, "Phone number: not known. See its page for other ways.");
    return element("li", { "class": "card" },
      element("h3", {}, element("a", { href: pageLink(`${row.address}/`), translate: "no", dir: "auto" }, row.name)),
      element("p", { dir: "auto" }, row.summary), phone, element("ul", { "class": "facts" }, ...facts), off);
  }

  function offButton(row) {
    const made = element("button", { type: "button", "class": "keep off" },
      "Take off my short list", element("span", { "class": "visually-hidden" }, `: ${row.name}`));
    made.addEventListener("click", () => {
      if (own.shortList.change(row.address, row.name, false)) draw();
      byId("list-heading").focus();
    });
    return made;
  }

  function drawWays(rows) {
    show("list-ways", rows.length > 0);
    byId("list-text").value = asText.text(rows, words, site);
    byId("list-mail").href = asText.mail(rows, words, site);
    show("list-link-part", onHost && rows.length > 0);
    byId("list-link").value = here() + asText.fragment(rows.map((row) => row.address));
  }

  function draw() {
    const addresses = ownList();
    const rows = rowsOf(addresses);
    const gone = addresses.length - rows.length;
    fill(byId("list"), rows.map((row) => item(row, offButton(row))));
    byId("list-count").textContent = `(${rows.length})`;
    show("list-empty", own.shortList.works && rows.length === 0);
    show("list-refused", !own.shortList.works);
    show("list-clear", rows.length > 0);
    byId("list-gone").textContent = gone ? `${gone} that you kept: no longer on this site, so not shown.` : "";
    drawWays(rows);
  }

  function drawShared() {
    const rows = rowsOf(asText.fromFragment(location.hash));
    show("shared", rows.length > 0);
    fill(byId("shared-items"), rows.map((row) => item(row, own.shortList.button(row.address, row.name))));
    show("shared-keep", own.shortList.works);
  }

  function keepShared() {
    const all = kept.addressesIn(ownList().concat(asText.fromFragment(location.hash).filter((address) => known[address])));
    const done = kept.write(all);
    own.shortList.refresh();
    draw();
    say(done ? `All of them are on your short list now. It has ${all.length}.` : "Your browser did not let us keep them.");
  }

  /** Copy with the browser's own means, or the old way where it has none. */
  function copy(field, done) {
    const old = () => {
      field.focus();
      field.select();
      return document.execCommand("copy") ? Promise.resolve() : Promise.reject(new Error("refused"));
    };
    const way = navigator.clipboard ? navigator.clipboard.writeText(field.value).catch(old) : old();
    return way.then(() => say(done), () => say("Your browser did not copy it. Select the text, then copy it yourself."));
  }

  function clear() {
    if (!kept.write([])) return say("Your browser did not let us change the list.");
    own.shortList.refresh();
    draw();
    byId("list-heading").focus();
    return say("Your short list is empty.");
  }

  function listen() {
    byId("list-print").addEventListener("click", () => print());
    byId("list-copy").addEventListener("click", () => copy(byId("list-text"), "Copied. You can paste it anywhere."));
    byId("list-copy-link").addEventListener("click", () => copy(byId("list-link"), "The link is copied."));
    byId("list-clear").addEventListener("click", clear);
    byId("shared-keep").addEventListener("click", keepShared);
    addEventListener("hashchange", drawShared);
    addEventListener("storage", draw);
    addEventListener("pageshow", (event) => event.persisted && draw());
  }

  function start() {
    show("without-script", false);
    show("with-script", true);
    return load(["search/texts.js", "phones.js"]).then(() => {
      learn();
      listen();
      draw();
      drawShared();
    }, () => say("The list did not load. Check your connection, then open this page again."));
  }

  start();
})(window.LocalOffer = window.LocalOffer || {});
