/* What search knows before anything is typed: the index, the phrases, the quiet words, and how words are written. */
(function () {
  "use strict";
  var search = window.LocalOffer.search;
  var QUIET = 0.2; // how much a quiet word of a phrase weighs, of a word that says something

  function setOf(words) { return new Set(words ? words.split(" ") : []); }

  function stemsOfSet(words, stemOf) {
    return new Set(Array.from(words, stemOf));
  }

  /* All that is known before anything is typed. */
  search.knowledge = function (packed, index, listings, others, stemOf) {
    var dropped = setOf(packed.dropped), faint = setOf(packed.faint);
    var droppedStems = stemsOfSet(dropped, stemOf), faintStems = stemsOfSet(faint, stemOf);
    var topics = search.byKey(packed.labels[0]), needs = search.byKey(packed.labels[1]);
    var groups = search.groupsOf(packed, others, keyReaders(packed));
    var phrases = search.makePhrases(groups, stemOf, function (stem) { return droppedStems.has(stem); });
    var words = null, kept = new Map(), documents = listings.length + others.length, boost = packed.fields[0][1];
    var known = {
      listings: listings, others: others, phrases: phrases, stemOf: stemOf, topics: topics, needs: needs,
      names: listings.concat(others).map(function (each) { return search.fold(each.name).map(stemOf); }),
      textOf: function (document) {
        var elements = index.fieldVectors["text/" + document].elements; // a word and its score in turn
        return new Set(elements.filter(function (_, place) { return place % 2 === 0; }));
      },
      isInName: function (stem) {
        var posting = index.invertedIndex[stem];
        return Boolean(posting) && (hasListing(posting.name) || hasListing(posting.also));
      },
      isDropped: function (word) { return dropped.has(word); },
      isFaint: function (word) { return faint.has(word) || faintStems.has(stemOf(word)); },
      isQuiet: function (word) { return dropped.has(word) || faint.has(word); },
      isDroppedStem: function (stem) { return droppedStems.has(stem); },
      isQuietStem: function (stem) { return droppedStems.has(stem) || faintStems.has(stem); },
      isWord: function (word) {
        var stem = stemOf(word);
        return Boolean(index.invertedIndex[stem]) || phrases.words.has(word) || phrases.byFirst.has(stem);
      },
      weightOf: function (stem) {
        var rarity = search.rarity(documents, Math.min(known.strengthsOf(stem).size, documents));
        return (known.isQuietStem(stem) ? QUIET : 1) * search.withinRarity(rarity);
      },
      strengthsOf: function (stem) {
        if (!kept.has(stem)) kept.set(stem, search.stemStrengths(index, stem, boost, documents));
        return kept.get(stem);
      },
      allWords: function () { return words || (words = wordsOf(packed, listings, others, phrases)); },
      nearestWords: function (word) { return search.nearestWords(word, known.allWords()); },
      parted: function (word) { return search.parted(word, known.allWords()); },
      mostAlike: function (word) { return search.mostAlike(word, known.allWords()); },
      nearly: function (word) { return search.nearly(word, known.allWords()); },
      beginningWith: function (start, most) { return beginningWith(known.allWords(), start, most); },
      relatedStems: function (stem) { return relatedStems(index, stem); }
    };
    known.topicTells = tellsBy("topics");
    known.needTells = tellsBy("needs");
    return known;

    function hasListing(refs) {
      return Object.keys(refs).some(function (ref) { return Number(ref) < listings.length; });
    }

    function tellsBy(list) {
      var counts = new Map(), kept = new Map();
      listings.forEach(function (listing) {
        (listing[list] || []).forEach(function (key) { counts.set(key, (counts.get(key) || 0) + 1); });
      });
      return function (key) {
        if (!kept.has(key)) kept.set(key, search.tellingness(counts.get(key) || 0, known));
        return kept.get(key);
      };
    }
  };

  function keyReaders(packed) {
    var digits = search.unpackPlaces;
    function reader(rows) {
      return function (signs) {
        return Array.from(signs || "", function (sign) { return rows[digits(sign)[0][0]][0]; });
      };
    }
    return { topics: reader(packed.labels[0]), needs: reader(packed.labels[1]) };
  }

  /* Every word as people write it, with how often it stands there: spellings are offered from these alone. */
  function wordsOf(packed, listings, others, phrases) {
    var words = new Map();
    function add(word, times) { words.set(word, (words.get(word) || 0) + times); }
    listings.concat(others).forEach(function (each) {
      search.fold(each.name + " " + each.also).forEach(function (word) { add(word, 2); });
    });
    packed.labels.forEach(function (rows) {
      rows.forEach(function (row) { search.fold(row[1] + " " + row[2]).forEach(function (word) { add(word, 3); }); });
    });
    var postings = packed.postings.split(" ");
    search.unpackWords(packed.words).forEach(function (word, place) { add(word, postings[place].length); });
    phrases.words.forEach(function (times, word) { add(word, times); });
    return words;
  }

  function beginningWith(words, start, most) {
    var found = [];
    words.forEach(function (times, word) { if (word.startsWith(start)) found.push([word, times]); });
    found.sort(function (one, other) { return other[1] - one[1] || (one[0] < other[0] ? -1 : 1); });
    return found.slice(0, most).map(function (row) { return row[0]; });
  }

  /* Stems that go on where this one ends, or end a little sooner: "therapi" and "therapist". */
  function relatedStems(index, stem) {
    if (stem.length < 5) return [];
    var longer = index.tokenSet.intersect(lunr.TokenSet.fromString(stem + "*")).toArray();
    return longer.filter(function (other) { return other !== stem && other.length - stem.length <= 3; });
  }
})();
