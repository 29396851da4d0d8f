/* The table of words that mean the same, put together from what has come of it: word_table.py cuts it, and says why. */
(function () {
  "use strict";
  var search = window.LocalOffer.search;
  var PARTS = 64; // as in word_table.py

  /* The part that has the phrases of this word. */
  search.partOf = function (word) {
    return (word.charCodeAt(0) * 7 + (word + "a").charCodeAt(1)) % PARTS;
  };

  /* The lines of the index, with the further phrases of these texts: "12>phrase,phrase" in each of their lines. */
  function joined(lines, texts) {
    var more = lines.map(function () { return new Set(); });
    texts.forEach(function (text) {
      if (text) text.split("\n").forEach(function (row) {
        var cut = row.indexOf(">"), phrases = more[row.slice(0, cut)];
        row.slice(cut + 1).split(",").forEach(function (phrase) { phrases.add(phrase); });
      });
    });
    return lines.map(function (line, number) {
      var end = line.indexOf(">");
      return [line.slice(0, end)].concat(Array.from(more[number])).join(",") + line.slice(end);
    });
  }

  /* All that is known before anything is typed, with the table as far as it has come. */
  search.knownWith = function (begun, texts) {
    var same = begun.index.same ? joined(begun.index.same.split("\n"), texts).join("\n") : "";
    var packed = Object.assign({}, begun.index, { same: same });
    return search.knowledge(packed, begun.book, begun.listings, begun.others, begun.stemOf);
  };

  /* Whether these parts give the answer that the whole table gives. Not so where a word is in none of them: its spelling
   * is put right by all words there are. A dropped word leads nowhere by itself, so it needs no part. */
  search.isEnough = function (text, known, parts) {
    var words = search.typedWords(text).words;
    function hasPart(word) { return parts[search.partOf(word)] !== undefined; }
    function isPlain(each) { return each.isAge || known.isQuiet(each.word) || known.isWord(each.word); }
    if (words.filter(function (each) { return !known.isWord(each.word); }).length > search.MOST_STRANGE) return false;
    return words.every(function (each, at) {
      var whole = each.word + (words[at + 1] ? words[at + 1].word : ""); // one word written apart, perhaps
      return known.isDropped(each.word)
        || (isPlain(each) && hasPart(each.word) && hasPart(whole) && (!words[at + 1] || !known.isQuiet(whole)));
    });
  };
})();
