/* Results as elements of the page. */
(function (own) {
  "use strict";

  const { element, fill, pageLink } = own;

  function groupHead(item, words, count) {
    const [heading, explains] = words[item.fit];
    const id = `group-${item.fit.replace(" ", "-")}`;
    return element("div", { "class": "result-group" },
      element("h2", { id, tabindex: "-1" }, `${heading} `, element("span", { "class": "count" }, `(${count})`)),
      element("p", {}, explains));
  }

  /** One result with its name alone: the rest waits for its texts. `head` stands above it where a group begins. */
  function nameOnly(address, name, head) {
    const keep = own.shortList ? own.shortList.button(address.replace(/\/$/, ""), name) : null;
    return element("li", { "class": "result" }, head,
      element("div", { "class": "card waiting" },
        element("h3", {}, element("a", { href: pageLink(address), translate: "no", dir: "auto" }, name)),
        element("p", { dir: "auto" }),
        element("ul", { "class": "facts" }),
        keep));
  }

  /** Put the texts of a result where they belong. What a person can stand on, its link and its button, stays. */
  function completeOne(result, item, labels, filters) {
    result.querySelector(".card").classList.remove("waiting");
    result.querySelector(".card > p").textContent = item.row.s;
    fill(result.querySelector(".facts"), own.wording.facts(item, labels, filters).map((fact) => element("li", {}, fact)));
    return result;
  }

  /** The same for the items of a list whose names stand there. */
  function complete(made, answer, labels, filters) {
    made.forEach((result, at) => completeOne(result, answer.items[at], labels, filters));
  }

  /** The items of the list up to `most`; a heading stands where a group begins, if there is more than one group. */
  function results(answer, labels, filters, most) {
    const words = own.wording.groupWords(filters);
    const grouped = answer.counts["this"] < answer.items.length;
    return answer.items.slice(0, most).map((item, at) => {
      const begins = grouped && (at === 0 || answer.items[at - 1].fit !== item.fit);
      const head = begins ? groupHead(item, words, answer.counts[item.fit]) : null;
      return completeOne(nameOnly(item.row.a, item.row.n, head), item, labels, filters);
    });
  }

  /** The names of the results, as the index has them. */
  const names = (listings) => listings.map((listing) => nameOnly(listing.address, listing.name, null));

  /** Words explained and guides. */
  function others(rows) {
    return rows.map((row) => element("li", {},
      element("a", { href: pageLink(row.a) }, row.n),
      element("p", {}, row.s)));
  }

  /** Links to the nearest kinds of help; `pages` gives the address of each. */
  function topics(keys, labels, pages) {
    return keys.filter((key) => pages[key]).map((key) =>
      element("li", {}, element("a", { href: pageLink(pages[key]) }, labels.topics[key])));
  }

  own.drawing = { results, complete, names, others, topics };
})(window.LocalOffer = window.LocalOffer || {});
