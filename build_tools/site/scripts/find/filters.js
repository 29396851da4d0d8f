/* Which listings fit what was chosen. The same rules stand in build_tools/offer/filtering.py; a test holds them together.

   A listing is a row of texts.js: d needs, f and l first and last age, k kinds of help, r area, c cost, w who can ask,
   x access. A missing key means that it is not known. */
(function (own) {
  "use strict";

  const SUREST_FIRST = ["this", "any", "not known", "no"];
  const GROUPS = ["need", "age", "help", "area", "cost", "who", "access"];
  const ANY_NEED = "any";
  const OPEN_TOP = 200; // no age is above it
  const NOT_KNOWN = "not known";
  // Maps, because an address may ask for any word: every plain object has a "constructor".
  const SERVED_BY = new Map([
    ["anyone", ["anyone", "anyone or a professional"]],
    ["a professional", ["a professional", "anyone or a professional"]],
    ["only with an EHC plan", ["only with an EHC plan"]]
  ]);
  const ACCESS_FIT = new Map([["yes", "this"], ["partly", NOT_KNOWN], ["no", "no"]]);

  const place = (fit) => SUREST_FIRST.indexOf(fit);
  const surest = (fits) => fits.reduce((one, other) => (place(other) < place(one) ? other : one));
  const leastSure = (fits) => fits.reduce((one, other) => (place(other) > place(one) ? other : one), "this");
  const sure = (holds) => (holds ? "this" : "no");
  const known = (value) => value !== undefined && value !== null;

  /** The ages that a choice means, as [first, last]: "7", "5 to 11", "16 and over", "up to 17"; null for anything else,
      such as an age of 100: a choice that means nothing is passed over. */
  function agesOf(words) {
    const text = String(words).trim();
    let found = /^(\d{1,2})$/.exec(text);
    if (found) return [Number(found[1]), Number(found[1])];
    found = /^(\d{1,2}) to (\d{1,2})$/.exec(text);
    if (found) return [Number(found[1]), Number(found[2])];
    found = /^(\d{1,2}) and over$/.exec(text);
    if (found) return [Number(found[1]), OPEN_TOP];
    found = /^up to (\d{1,2})$/.exec(text);
    return found ? [0, Number(found[1])] : null;
  }

  const FIT = {
    need(row, need) {
      if (!known(row.d)) return NOT_KNOWN;
      return row.d.includes(ANY_NEED) ? "any" : sure(row.d.includes(need));
    },
    age(row, words) {
      if (!known(row.f) && !known(row.l)) return NOT_KNOWN;
      const asked = agesOf(words);
      const first = known(row.f) ? row.f : 0;
      const last = known(row.l) ? row.l : OPEN_TOP;
      return sure(asked !== null && first <= asked[1] && asked[0] <= last);
    },
    help: (row, topic) => sure((row.k || []).includes(topic)),
    area: (row, area) => sure(row.r === area),
    cost: (row, cost) => (known(row.c) && row.c !== NOT_KNOWN ? sure(row.c === cost) : NOT_KNOWN),
    who: (row, who) => (known(row.w) && row.w !== NOT_KNOWN ? sure((SERVED_BY.get(who) || []).includes(row.w)) : NOT_KNOWN),
    access: (row, key) => ACCESS_FIT.get((row.x || {})[key]) || NOT_KNOWN
  };

  /** How one listing fits one group: its choices are alternatives, so the surest counts. */
  function fitGroup(row, group, choices) {
    return choices && choices.length ? surest(choices.map((choice) => FIT[group](row, choice))) : "this";
  }

  /** How one listing fits everything that was chosen: every group counts, so the least sure one does. */
  const fit = (row, asked) => leastSure(GROUPS.map((group) => fitGroup(row, group, asked[group])));

  const isSure = (fit) => place(fit) < place(NOT_KNOWN);

  /** For each group, the rows that surely fit all the other groups: [group, rows]. */
  function byOthers(rows, asked) {
    const unsure = rows.map((row) => GROUPS.filter((group) => !isSure(fitGroup(row, group, asked[group]))));
    const only = (names, group) => names.length === 0 || (names.length === 1 && names[0] === group);
    return GROUPS.map((group) => [group, rows.filter((row, at) => only(unsure[at], group))]);
  }

  /** How many listings would surely fit with each choice, were it the only one of its group: Map(choice -> count) by
      group. Each row is held against the other groups once, not once a choice: a phone does this at every tick. */
  function counts(rows, asked, choices) {
    const found = {};
    for (const [group, left] of byOthers(rows, asked)) {
      found[group] = new Map(
        (choices[group] || []).map((choice) => [choice, left.filter((row) => isSure(FIT[group](row, choice))).length]));
    }
    return found;
  }

  own.filters = { GROUPS, agesOf, fit, counts, leastSure };
})(window.LocalOffer = window.LocalOffer || {});
