/* Ages in what a person types: "17", "3 year old", "year 9", "18 months", "under 5s", "toddler".
 *
 * Patterns are tried from the top, and each takes its letters, so that "year 9" is never read as "9". The words of an
 * age are not searched for, unless the row says that they are more than an age.
 */
(function () {
  "use strict";
  var search = window.LocalOffer.search;
  var OLDEST = 25;
  var WORDS = ("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    + "seventeen eighteen nineteen twenty").split(" ");
  var NUMBER = "(\\d{1,2}|" + WORDS.slice(1).join("|") + ")"; // "one to one" is taken out first
  var KEY_STAGES = { 1: [5, 7], 2: [7, 11], 3: [11, 14], 4: [14, 16], 5: [16, 18] }; // the National Curriculum's

  // Numbers that are something else.
  var NOT_AGES = [
    "\\b(?:111|999|101|105|121|116 ?123|85258)\\b", "\\b(?:1|one)(?: to | ?[:-] ?| )(?:1|one)\\b",
    "\\bsection \\w{1,3}\\b", "\\b(?:element|tier|type|level|band|option|part) \\d\\b(?!\\d)",
    "\\b\\d{1,3} ?(?:hours?|hrs?|minutes?|mins?|weeks?|wks?|miles?|days?|pounds?|percent|%)",
    "\u00a3 ?\\d+|\\b\\d{3,}\\b",
    "\\b(?:22q|t21|trisomy 21|hopeline ?247|24 ?/ ?7|24 7)\\b",
    "\\b(?!y\\d|yr\\d|u\\d|f2|fs\\d|ks\\d)[a-z]{1,2}\\d{1,2}(?: ?\\d[a-z]{2})?\\b",
    "\\b(?:one|two|three|four|five|six) (?:day|week|month|time|thing|child|children|kid|kids|of|in|or)s?\\b"
  ].map(pattern);

  function same(numbers) { return [numbers[0], numbers[0]]; }
  function months(numbers) { var years = Math.floor(numbers[0] / 12); return [years, years]; }
  function over(numbers) { return [numbers[0], OLDEST]; }
  function stage(first, last) { return function () { return [first, last]; }; }
  function row(match, ages, more) { return { match: pattern(match), ages: ages, more: Boolean(more) }; }
  function pattern(match) { return new RegExp(match.replace(/N/g, NUMBER), "g"); }

  var MORE = true; // the words are more than an age
  var ROWS = [
    row("\\bkey stage N\\b|\\bks ?N\\b", function (numbers) { return KEY_STAGES[numbers[0]] || null; }, MORE),
    row("\\bN ?(?:months?|mths?|mth|mo)(?:[ -]?olds?)?\\b", months),
    row("\\b(?:year|yr|y) ?(\\d{1,2})s?\\b(?![ -]?(?:old|of age|check))", function (numbers) {
      return numbers[0] >= 1 && numbers[0] <= 14 ? [numbers[0] + 4, numbers[0] + 5] : null; // year 1 begins at 5
    }),
    row("\\bN ?(?:to|-|\u2013|and) ?N\\b(?: ?(?:years?|yrs?)(?: olds?)?)?", function (numbers) { return numbers; }),
    row("\\b(?:reception|foundation two|foundation 2|f2|fs2)\\b", stage(4, 5), MORE),
    row("\\bN(?: and a half| ?1/2|\\.5)?[ -]?(?:years?|yrs?|yr|y)[ -]?(?:olds?|of age|o)?\\b(?! check)", same),
    row("\\b(?:turns?|turning|turned|nearly|almost|approaching|coming up to|hits?|reaches|becoming) ?N\\b",
      function (numbers) { return [Math.max(0, numbers[0] - 1), numbers[0]]; }),
    row("\\b(?:under|below|younger than|up to|less than|u) ?-?N'?s?\\b",
      function (numbers) { return [0, numbers[0] - 1]; }),
    row("\\b(?:over|above|older than|after|post|from|past) ?-?(\\d{1,2})s?\\b", over),
    row("\\b(\\d{1,2}) ?(?:\\+|plus\\b|and over\\b|or over\\b|and above\\b|onwards\\b|upwards\\b)", over),
    row("\\b(?:aged?|ages|age of|at|hes|shes|he is|she is|im|i am|is|now|just|only) ?N\\b", same),
    row("\\b(\\d{1,2})s?\\b", same),
    row("\\b(?:new ?borns?|new baby|pregnan\\w+|expecting)\\b", stage(0, 0), MORE),
    row("\\b(?:bab(?:y|ies)|infant)\\b(?! ?(?:sit|milk|clinic|teeth))", stage(0, 1), MORE),
    row("\\btoddlers?\\b", stage(1, 3), MORE),
    row("\\b(?:pre ?-?school(?:er|ers)?|nursery|nursery age|little ones?)\\b", stage(2, 4), MORE),
    row("\\b(?:infants|infant school|infant class)\\b", stage(4, 7), MORE),
    row("\\b(?:juniors?|junior school)\\b", stage(7, 11), MORE),
    row("\\bprimary\\b", stage(4, 11), MORE),
    row("\\b(?:tweens?|pre ?-?teens?)\\b", stage(9, 12)),
    row("\\b(?:secondary|high school|comprehensive|comp|big school)\\b", stage(11, 16), MORE),
    row("\\b(?:teen(?:s|age|aged|ager|agers)?|adolescents?)\\b", stage(13, 19), MORE),
    row("\\b(?:sixth form(?:er|ers)?|6th form|school leavers?|leaving school|left school|"
      + "leaves school|finishing school)\\b", stage(16, 19), MORE),
    row("\\b(?:at college|going to college|at uni|going to uni|university)\\b", stage(16, 25), MORE),
    row("\\b(?:adults?|adulthood|grown ?-?ups?|twenties)\\b", stage(18, 25), MORE)
  ];

  function numberOf(text) {
    var place = WORDS.indexOf(text);
    return place > 0 ? place : Number(text);
  }

  function blanked(text, start, end) {
    return text.slice(0, start) + " ".repeat(end - start) + text.slice(end);
  }

  function withoutNumbersOfOtherThings(plain) {
    return NOT_AGES.reduce(function (text, other) {
      return text.replace(other, function (found) { return " ".repeat(found.length); });
    }, plain);
  }

  function within(ages) {
    var first = Math.min(ages[0], OLDEST), last = Math.min(ages[1], OLDEST);
    return first <= last && ages[0] <= OLDEST ? { first: Math.max(first, 0), last: last } : null;
  }

  /* { ages: {first, last} | null, spans: [[start, end], ...] of letters that say nothing but an age } */
  search.readAges = function (plain) {
    var text = withoutNumbersOfOtherThings(plain), found = [], spans = [];
    ROWS.forEach(function (row) {
      var match;
      row.match.lastIndex = 0;
      while ((match = row.match.exec(text))) {
        var read = row.ages(match.slice(1).filter(Boolean).map(numberOf)), ages = read && within(read);
        if (!ages) continue;
        found.push(ages);
        if (!row.more) spans.push([match.index, row.match.lastIndex]);
        text = blanked(text, match.index, row.match.lastIndex);
      }
    });
    return { ages: found[0] || null, spans: spans };
  };
})();
