/* A text as search sees it: the same rules as folding.py, and lunr's stems, each worked out once.
 * `search.stemmer` stands before this file: it is cut out of lunr.js (assets.py). */
(function () {
  "use strict";
  window.LocalOffer = window.LocalOffer || {};
  var search = LocalOffer.search = LocalOffer.search || {};
  var LONGEST_WORD = 40; // letters: no word of the index is longer, and time grows with it

  /* Small letters without accents and apostrophes; other signs stay. */
  search.plain = function (text) {
    return String(text).toLowerCase().normalize("NFKD").replace(/[\u0300-\u036f]/g, "")
      .replace(/&/g, " and ").replace(/['\u2018\u2019\u02bc`\u00b4]/g, "");
  };

  var FOLDED = /^[a-z0-9]+(?: [a-z0-9]+)*$/; // as index.js and words.js have most of theirs

  search.fold = function (text) {
    if (FOLDED.test(text)) return text.split(" ");
    return search.plain(text).split(/[^a-z0-9]+/).filter(Boolean);
  };

  /* "no one" is a word that is written apart. */
  search.withNobody = function (plain) { return plain.replace(/\bno one\b/g, "nobody"); };

  /* The words of a plain text with where they stand: [{word, start, end}, ...], `most` at most. */
  search.wordsIn = function (plain, most) {
    var found = [], pattern = /[a-z0-9]+/g, match;
    while (found.length < most && (match = pattern.exec(plain))) {
      found.push({ word: match[0].slice(0, LONGEST_WORD), start: match.index, end: pattern.lastIndex });
    }
    return found;
  };

  search.makeStemmer = function () {
    var kept = new Map();
    return function (word) {
      var stem = kept.get(word);
      if (stem === undefined) {
        stem = search.stemmer({ update: function (change) { return change(word); } }); // what lunr calls a token
        kept.set(word, stem);
      }
      return stem;
    };
  };
})();
