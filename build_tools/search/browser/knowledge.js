/* What search knows before anything is typed: the book, the phrases, the quiet words, and how words are written. */
(function () {
  "use strict";
  var search = window.LocalOffer.search;
  var QUIET = 0.2; // how much a quiet word of a phrase weighs, of a word that says something

  function setOf(words) { return new Set(words ? words.split(" ") : []); }

  function stemsOfSet(words, stemOf) {
    return new Set(Array.from(words, stemOf));
  }

  /* All that is known before anything is typed. */
  search.knowledge = function (packed, book, listings, others, stemOf) {
    var dropped = setOf(packed.dropped), faint = setOf(packed.faint);
    var droppedStems = stemsOfSet(dropped, stemOf), faintStems = stemsOfSet(faint, stemOf);
    var topics = search.byKey(packed.labels[0]), needs = search.byKey(packed.labels[1]);
    function isDroppedStem(stem) { return droppedStems.has(stem); }
    function isQuietStem(stem) { return stem[0] === search.SIGN || droppedStems.has(stem) || faintStems.has(stem); }
    var groups = search.groupsOf(packed, others, keyReaders(packed));
    var phrases = search.makePhrases(groups, stemOf, isDroppedStem, isQuietStem);
    var words = null, texts = null, byName = null, kept = new Map();
    var known = {
      book: book, listings: listings, others: others, phrases: phrases, stemOf: stemOf, topics: topics, needs: needs,
      names: listings.concat(others).map(function (each) { return search.fold(each.name).map(stemOf); }),
      otherNames: listings.map(function (each) { return search.fold(each.also).map(stemOf); }),
      namedBy: function (stems) { return (byName || (byName = numbersByName(known))).get(stems.join(" ")) || []; },
      textOf: function (document) { return (texts || (texts = search.textStems(book)))[document]; },
      isInName: function (stem) {
        var places = book.byStem.get(stem);
        return Boolean(places) && (hasListing(places[0]) || hasListing(places[1]));
      },
      isDropped: function (word) { return dropped.has(word); },
      isFaint: function (word) { return faint.has(word) || faintStems.has(stemOf(word)); },
      isQuiet: function (word) { return dropped.has(word) || faint.has(word); },
      isDroppedStem: isDroppedStem,
      isQuietStem: isQuietStem,
      isWord: function (word) {
        var stem = stemOf(word);
        return book.byStem.has(stem) || phrases.words.has(word) || phrases.byMember.has(stem);
      },
      weightOf: function (stem) {
        var rarity = search.rarity(book.documents, Math.min(known.strengthsOf(stem).size, book.documents));
        return (known.isQuietStem(stem) ? QUIET : 1) * search.withinRarity(rarity);
      },
      strengthsOf: function (stem) {
        if (!kept.has(stem)) kept.set(stem, search.stemStrengths(book, stem));
        return kept.get(stem);
      },
      allWords: function () { return words || (words = wordsOf(packed, listings, others, phrases)); },
      isSure: function (typed, word) { return search.isSure(typed, word); },
      pairedWith: function (word, isBefore) { return pairedWith(phrases, word, isBefore, stemOf); },
      nearestWords: function (word) { return search.nearestWords(word, known.allWords()); },
      parted: function (word) { return search.parted(word, known.allWords()); },
      mostAlike: function (word) { return search.mostAlike(word, known.allWords()); },
      nearly: function (word) { return search.nearly(word, known.allWords()); },
      beginningWith: function (start, most) { return beginningWith(known.allWords(), start, most); },
      relatedStems: function (stem) { return relatedStems(book, stem); }
    };
    known.topicTells = tellsBy("topics");
    known.needTells = tellsBy("needs");
    return known;

    function hasListing(places) {
      return places.length > 0 && places[0] < listings.length; // documents stand in order, the listings first
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

  /* Stems of a whole name, or of the whole of its other names -> the numbers of the listings called so. */
  function numbersByName(known) {
    var numbers = new Map();
    known.listings.forEach(function (_, number) {
      [known.names[number], known.otherNames[number]].forEach(function (stems) {
        var name = stems.join(" ");
        if (!numbers.has(name)) numbers.set(name, []);
        if (numbers.get(name).indexOf(number) < 0) numbers.get(name).push(number);
      });
    });
    return numbers;
  }

  function keyReaders(packed) {
    var digits = search.unpackPlaces;
    function reader(rows) {
      return function (signs) {
        return Array.from(signs || "", function (sign) { return rows[digits(sign)[0]][0]; });
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

  /* Words that stand right behind this one in a phrase, or right before it. */
  function pairedWith(phrases, word, isBefore, stemOf) {
    var stem = stemOf(word), step = isBefore ? 1 : -1, found = [];
    (phrases.byMember.get(stem) || []).forEach(function (group) {
      group.words.forEach(function (text) {
        var words = text.split(" ");
        words.forEach(function (each, place) {
          if (words[place + step] && stemOf(each) === stem) found.push(words[place + step]);
        });
      });
    });
    return found;
  }

  function beginningWith(words, start, most) {
    var found = [];
    words.forEach(function (times, word) { if (word.startsWith(start)) found.push([word, times]); });
    found.sort(function (one, other) { return other[1] - one[1] || (one[0] < other[0] ? -1 : 1); });
    return found.slice(0, most).map(function (row) { return row[0]; });
  }

  /* Stems that go on where this one ends, or end a little sooner: "therapi" and "therapist". */
  function relatedStems(book, stem) {
    var longer = [];
    if (stem.length < 5) return longer;
    book.byStem.forEach(function (places, other) {
      var more = other.length - stem.length;
      if (more > 0 && more <= 3 && other.startsWith(stem)) longer.push(other);
    });
    return longer;
  }
})();
