/* Results as elements of the page. */
(function (own) {
  "use strict";

  const { element, pageLink } = own;

  function groupHead(item, words, count) {
    const [heading, explains] = words[item.fit];
    const id = `group-${item.fit.replace(" ", "-")}`;
    return element("div", { "class": "result-group" },
      element("h2", { id, tabindex: "-1" }, `${heading} `, element("span", { "class": "count" }, `(${count})`)),
      element("p", {}, explains));
  }

  /** One result. `head` stands above it where a group begins. */
  function result(item, labels, filters, head) {
    const row = item.row;
    const facts = own.wording.facts(item, labels, filters).map((fact) => element("li", {}, fact));
    const keep = own.shortList ? own.shortList.button(row.a.replace(/\/$/, ""), row.n) : null;
    return element("li", { "class": "result" }, head,
      element("div", { "class": "card" },
        element("h3", {}, element("a", { href: pageLink(row.a) }, row.n)),
        element("p", {}, row.s),
        element("ul", { "class": "facts" }, ...facts),
        keep));
  }

  /** The items of the list up to `most`; a heading stands where a group begins, if there is more than one group. */
  function results(answer, labels, filters, most) {
    const words = own.wording.groupWords(filters);
    const grouped = answer.counts["this"] < answer.items.length;
    return answer.items.slice(0, most).map((item, at) => {
      const begins = grouped && (at === 0 || answer.items[at - 1].fit !== item.fit);
      return result(item, labels, filters, begins ? groupHead(item, words, answer.counts[item.fit]) : null);
    });
  }

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

  own.drawing = { results, others, topics };
})(window.LocalOffer = window.LocalOffer || {});
