/* From what is asked to what is shown: the listings in their three groups, in order. No page, no browser. */
(function (own) {
  "use strict";

  const GROUPS = ["this", "any", "not known"];

  /** How far off an area is, as its list has them: the borough, then towns near it, then all of England. */
  const areaOrder = (row, labels) => Object.keys(labels.areas).indexOf(row.r);

  /** Places in the list of rows: as search ranks them, or (with no words) what is near first. */
  function candidates(texts, found) {
    if (found) return found.listings;
    const far = (at) => areaOrder(texts.listings[at], texts.labels);
    return texts.listings.map((row, at) => at).sort((one, other) => far(one) - far(other) || one - other);
  }

  /** One listing as it stands in the answer: {row, rank, fit, there, area, miles, says}; `there` is how
      it fits the distance alone. */
  function judged(row, rank, asked, near, labels) {
    const item = { row, rank, fit: own.filters.fit(row, asked.filters), there: "this", area: 0, miles: Infinity, says: [] };
    if (!near) return item;
    const there = own.distance.nearness(row, near, labels.access);
    const fit = own.filters.leastSure([item.fit, there.fit]);
    return Object.assign(item, { fit, there: there.fit, area: areaOrder(row, labels), miles: there.miles, says: there.says });
  }

  /** Surest first; then, where that was asked, nearest first, and by area where no distance is known. */
  function order(one, other, byDistance) {
    const groups = GROUPS.indexOf(one.fit) - GROUPS.indexOf(other.fit);
    if (groups || !byDistance) return groups || one.rank - other.rank;
    if (one.miles !== other.miles) return one.miles < other.miles ? -1 : 1;
    return (one.miles === Infinity ? one.area - other.area : 0) || one.rank - other.rank;
  }

  /** All that fits, best first, how many there are in each group, how many have a known distance, and
      all rows that surely lie within it, whatever else was chosen.
      `found`: what the engine gave, or null with no words. `near`: {point, rough, radius, first} or null. */
  function answer(texts, asked, found, near) {
    const rows = candidates(texts, found).map((at) => texts.listings[at]);
    const all = rows.map((row, rank) => judged(row, rank, asked, near, texts.labels));
    const items = all
      .filter((item) => item.fit !== "no")
      .sort((one, other) => order(one, other, near !== null && near.first));
    const counts = {};
    for (const group of GROUPS) counts[group] = items.filter((item) => item.fit === group).length;
    const within = all.filter((item) => item.there === "this").map((item) => item.row);
    return { rows, within, items, counts, measured: items.filter((item) => item.miles < Infinity).length };
  }

  /** The same for words alone, before any text has come: all of what was found, in its order. */
  function allFit(listings) {
    const items = listings.map(() => ({ fit: "this" }));
    return { items, counts: { "this": items.length, any: 0, "not known": 0 }, measured: 0 };
  }

  own.answering = { GROUPS, answer, allFit };
})(window.LocalOffer = window.LocalOffer || {});
