/* The sentences of the find page. No page, no browser: words in, words out. */
(function (own) {
  "use strict";

  const number = (count, one, many) => `${count} ${count === 1 ? one : many}`;
  const capital = (words) => words.charAt(0).toUpperCase() + words.slice(1);

  /** What the first group is said to be for: "this need and this age", or simply what was chosen. */
  function forWhat(filters) {
    const parts = [filters.need.length ? "this need" : "", filters.age.length ? "this age" : ""].filter(Boolean);
    const others = ["help", "area", "cost", "who", "access"].some((group) => filters[group].length);
    return parts.length && !others ? parts.join(" and ") : "what you chose";
  }

  /** Heading and sentence of each group. */
  function groupWords(filters) {
    const what = forWhat(filters);
    return {
      "this": [capital(`for ${what}`), "Their pages say so."],
      "any": ["For any need", "Their pages say that they are for all needs."],
      "not known": ["These may help", "Something that you chose is not known, or true only in part. Ask them."]
    };
  }

  /** "12 results for speech therapy: 5 for this need, 3 for any need, 4 not known." */
  function howMany(answer, asked, near) {
    const total = answer.items.length;
    const about = asked.q ? ` for ${asked.q}` : "";
    if (!total) return `No results${about}.`;
    return `${number(total, "result", "results")}${about}${near ? far(answer, near) : ""}${parts(answer.counts, asked)}.`;
  }

  function far(answer, near) {
    if (!answer.measured) return ", but we know no distance";
    return near.first ? ", nearest first" : ", with distances";
  }

  function parts(counts, asked) {
    const shown = [
      [counts["this"], `for ${forWhat(asked.filters)}`], [counts.any, "for any need"], [counts["not known"], "not known"]
    ].filter((part) => part[0]);
    if (shown.length > 1) return `: ${shown.map((part) => part.join(" ")).join(", ")}`;
    return own.asking.chosen(asked) ? `: all ${shown[0][1]}` : "";
  }

  /** A benefit has no price, unless a page names one. The same rule is in offer/card_words.py. */
  function cost(row, labels) {
    const price = row.c || "not known";
    return price === "not known" && row.b === "benefit" ? labels.money : labels.costs[price];
  }

  /** The facts of one result, in the order of every other list of the site. */
  function facts(item, labels, filters) {
    const row = item.row;
    const asked = filters.access.map((key) => `${labels.access[key]}: ${(row.x || {})[key] || "not known"}`);
    return [
      row.g ? `Ages ${row.g}` : "Ages not known",
      labels.areas[row.r],
      ...item.says,
      labels.who_can_ask[row.w || "not known"],
      cost(row, labels),
      ...asked,
      row.v
    ].filter(Boolean);
  }

  /** "3 to 5", "17": the age that somebody wrote among their words. */
  const ageWords = (ages) => (ages.first === ages.last ? String(ages.first) : `${ages.first} to ${ages.last}`);

  /** Where nothing was found; `count`: how many there would be without filters. */
  const nothing = (count) => (count
    ? `Without your filters there ${count === 1 ? "is" : "are"} ${count}. Clear some of them to see more.`
    : "There may still be help. Try fewer words, or other words.");

  own.wording = { number, groupWords, howMany, facts, ageWords, nothing };
})(window.LocalOffer = window.LocalOffer || {});
