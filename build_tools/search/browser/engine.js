/* LocalOffer.openSearch(): unpacks the index once and answers what is typed. Needs lunr.js and index.js before it. */
(function () {
  "use strict";
  var search = window.LocalOffer.search;
  var MOST_LISTINGS = 200, MOST_OTHERS = 8, MOST_TOPICS = 4, TOP = 8;
  var opened = null;

  LocalOffer.openSearch = function () {
    opened = opened || open(LocalOffer.searchIndex);
    return opened;
  };

  function open(packed) {
    var stemOf = search.makeStemmer();
    var listings = search.unpackListings(packed), others = search.unpackOthers(packed);
    var index = lunr.Index.load(search.unpackIndex(packed, listings, others, stemOf));
    var known = knowledge(packed, index, listings, others, stemOf);
    return {
      index: index,
      listings: listings,
      known: known,
      find: function (text) { return find(String(text), known); }
    };
  }

  function setOf(words) { return new Set(words ? words.split(" ") : []); }

  function stemsOfSet(words, stemOf) {
    return new Set(Array.from(words, stemOf));
  }

  /* All that is known before anything is typed. */
  function knowledge(packed, index, listings, others, stemOf) {
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
        return new Set(index.fieldVectors["text/" + document].elements.filter(function (_, place) { return place % 2 === 0; }));
      },
      isInName: function (stem) {
        var posting = index.invertedIndex[stem];
        return Boolean(posting) && (Object.keys(posting.name).length > 0 || Object.keys(posting.also).length > 0);
      },
      isDropped: function (word) { return dropped.has(word); },
      isFaint: function (word) { return faint.has(word) || faintStems.has(stemOf(word)); },
      isQuiet: function (word) { return dropped.has(word) || faint.has(word); },
      isDroppedStem: function (stem) { return droppedStems.has(stem); },
      isQuietStem: function (stem) { return droppedStems.has(stem) || faintStems.has(stem); },
      isWord: function (word) { return Boolean(index.invertedIndex[stemOf(word)]) || phrases.words.has(word) || phrases.byFirst.has(stemOf(word)); },
      weightOf: function (stem) {
        var rarity = search.rarity(documents, Math.min(known.strengthsOf(stem).size, documents));
        return (droppedStems.has(stem) || faintStems.has(stem) ? 0.2 : 1) * Math.min(search.RANKING.rarest, Math.max(search.RANKING.commonest, rarity));
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
  }

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

  function find(text, known) {
    var answer = findOnce(text, known);
    var mended = answer.words.some(function (word) { return word.mended; });
    var likely = mended ? answer.words.map(function (word) { return word.word; }).join(" ") : null;
    return {
      listings: answer.listings, others: answer.others, ages: answer.ages, searched: answer.searched,
      instead: likely && findOnce(likely, known).listings.length ? likely : null, topics: answer.topics
    };
  }

  function findOnce(text, known) {
    var read = search.readIdeas(text, known);
    var found = read.ideas.map(function (idea) {
      var fits = search.ideaStrengths(idea, known);
      return { idea: idea, strengths: fits.strengths, hints: fits.hints };
    });
    var listings = rankListings(found, read, known), others = rankOthers(found, read, known);
    return {
      listings: listings.slice(0, MOST_LISTINGS).map(first), others: others.slice(0, MOST_OTHERS).map(function (row) { return row[0] - known.listings.length; }),
      ages: read.ages, words: read.words, searched: searchedWords(found, known), topics: nearestTopics(found, listings, known),
      scores: listings
    };
  }

  function first(row) { return row[0]; }

  function typedStems(read, known) {
    return new Set(read.words.map(function (word) { return known.stemOf(word.word); }));
  }

  function rankListings(found, read, known) {
    var typed = typedStems(read, known);
    var fits = read.onlyAges ? fitAges(read.ages, known.listings) : search.scoreIdeas(found, 0, known.listings.length);
    var scored = fits.map(function (row) {
      var listing = known.listings[row[0]];
      return [row[0], row[1] * search.ageFactor(listing, read.ages) * search.areaFactor(listing) * search.nameFactor(known.names[row[0]], typed)];
    });
    return apart(best(scored, search.RANKING.least), known);
  }

  function fitAges(ages, listings) {
    return listings.map(function (listing, number) { return [number, search.ageStrength(listing, ages)]; });
  }

  function rankOthers(found, read, known) {
    var typed = typedStems(read, known), from = known.listings.length;
    var scored = search.scoreIdeas(found, from, from + known.others.length).map(function (row) {
      return [row[0], row[1] * search.nameFactor(known.names[row[0]], typed)];
    });
    return best(scored, 0.4);
  }

  function best(scored, share) {
    scored.sort(function (one, other) { return other[1] - one[1] || one[0] - other[0]; });
    return scored.filter(function (row) { return row[1] > 0 && row[1] >= share * scored[0][1]; });
  }

  /* Of listings that say nearly the same, the first stays and the others step back, so that they do not fill the top. */
  function apart(scored, known) {
    var top = scored.slice(0, TOP * 2), texts = top.map(function (row) { return known.textOf(row[0]); });
    var moved = top.map(function (row, place) {
      var twins = texts.slice(0, place).filter(function (text) { return shareOf(text, texts[place]) >= search.RANKING.alike; });
      return [row[0], row[1] * Math.pow(search.RANKING.twin, twins.length)];
    });
    moved.sort(function (one, other) { return other[1] - one[1] || one[0] - other[0]; });
    return moved.concat(scored.slice(top.length));
  }

  function shareOf(one, other) {
    var shared = 0;
    one.forEach(function (stem) { if (other.has(stem)) shared++; });
    return shared / Math.max(1, one.size + other.size - shared);
  }

  function searchedWords(found, known) {
    var words = new Set();
    found.forEach(function (each) {
      if (each.strengths.size) each.idea.words.forEach(function (word) { if (!known.isDropped(word.word) || each.idea.words.length === 1) words.add(word.typed); });
    });
    return Array.from(words);
  }

  /* From what the words hint at and from the best results; all kinds of help in their order when nothing points anywhere. */
  function nearestTopics(found, listings, known) {
    var points = new Map(Array.from(known.topics.keys(), function (key) { return [key, 0]; }));
    found.forEach(function (each) {
      each.hints.topics.forEach(function (weight, key) { points.set(key, points.get(key) + weight * each.idea.weight); });
    });
    listings.slice(0, TOP).forEach(function (row, place) {
      known.listings[row[0]].topics.forEach(function (key) { points.set(key, points.get(key) + 0.5 / (place + 1)); });
    });
    var sorted = Array.from(points).sort(function (one, other) { return other[1] - one[1]; });
    var pointed = sorted.filter(function (row) { return row[1] > 0; });
    return (pointed.length ? pointed : sorted).slice(0, MOST_TOPICS).map(first);
  }
})();
