/* What is asked, as it stands in the address: "?q=speech&need=autism&age=7". Nothing about where a person lives. */
(function (own) {
  "use strict";

  const LONGEST = 300; // signs of a search: more is not a question
  const TURNS = /[\u202a-\u202e\u2066-\u2069]/g; // signs that turn the rest of a line around, unseen
  const MOST = 60; // choices a group: more than there are

  const unique = (values) => values.filter((value, at) => value && values.indexOf(value) === at).slice(0, MOST);
  const clean = (words) => words.replace(TURNS, "").trim().replace(/\s+/g, " ").slice(0, LONGEST);

  /** {q, filters: {need: [...], ...}} from the end of an address. */
  function read(search) {
    const given = new URLSearchParams(search);
    const filters = {};
    for (const group of own.filters.GROUPS) filters[group] = unique(given.getAll(group).map(clean));
    filters.age = filters.age.filter((words) => own.filters.agesOf(words) !== null);
    return { q: clean(given.get("q") || ""), filters };
  }

  /** The end of the address for what is asked; nothing for nothing. */
  function write(asked) {
    const given = new URLSearchParams();
    if (asked.q) given.append("q", asked.q);
    for (const group of own.filters.GROUPS) {
      for (const choice of asked.filters[group] || []) given.append(group, choice);
    }
    const words = given.toString();
    return words ? `?${words}` : "";
  }

  const chosen = (asked) => own.filters.GROUPS.reduce((sum, group) => sum + asked.filters[group].length, 0);
  const isEmpty = (asked) => !asked.q && chosen(asked) === 0;
  const withWords = (asked, words) => ({ q: words, filters: asked.filters });
  const withAge = (asked, age) => ({ q: asked.q, filters: Object.assign({}, asked.filters, { age: [age] }) });
  const withoutFilters = (asked) => read(write({ q: asked.q, filters: {} }));

  own.asking = { read, write, chosen, isEmpty, withWords, withAge, withoutFilters };
})(window.LocalOffer = window.LocalOffer || {});
