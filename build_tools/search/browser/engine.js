/* LocalOffer.openSearch(): unpacks the index once and answers what is typed. Needs index.js and words.js before it.
 * LocalOffer.openSearchFor(text): the same with those parts of words.js that have come; null where they are not enough.
 * LocalOffer.beginSearch(): does what can be done with index.js alone, while the words are still on their way. */
(function () {
  "use strict";
  var search = window.LocalOffer.search;
  var GROWING_UP = "growing up"; // a kind of help
  var MOST_LISTINGS = 200, MOST_OTHERS = 8, MOST_TOPICS = 4, TOP = 8;
  var begun = null, opened = null;

  LocalOffer.beginSearch = function () {
    begun = begun || begin(LocalOffer.searchIndex);
    return begun;
  };

  LocalOffer.openSearch = function () {
    opened = opened || withFind(search.knownWith(LocalOffer.beginSearch(), [LocalOffer.searchWords]));
    return opened;
  };

  LocalOffer.openSearchFor = function (text) {
    if (opened || LocalOffer.searchWords !== undefined) return LocalOffer.openSearch();
    var parts = LocalOffer.searchParts || {};
    var known = search.knownWith(LocalOffer.beginSearch(), Object.values(parts));
    return search.isEnough(String(text), known, parts) ? withFind(known) : null;
  };

  function begin(index) {
    var stemOf = search.makeStemmer();
    var listings = search.unpackListings(index), others = search.unpackOthers(index);
    var book = search.openBook(index, listings, others, stemOf);
    return { index: index, stemOf: stemOf, listings: listings, others: others, book: book };
  }

  function withFind(known) {
    return {
      book: known.book,
      listings: known.listings, // what is known without the texts: [{name, address, first, last, ...}, ...]
      find: function (text) { return find(String(text), known); }
    };
  }

  function find(text, known) {
    var answer = findOnce(text, known);
    var mended = answer.words.some(function (word) { return word.mended; });
    var likely = mended ? answer.words.map(function (word) { return word.word; }).join(" ") : null;
    return {
      listings: answer.listings, others: answer.others, ages: answer.ages, searched: answer.searched,
      instead: likely && findOnce(likely, known).listings.length ? likely : null,
      topics: answer.topics.keys, near: answer.topics.near
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
      listings: listings.slice(0, MOST_LISTINGS).map(first),
      others: others.slice(0, MOST_OTHERS).map(function (row) { return row[0] - known.listings.length; }),
      ages: read.ages,
      words: read.words,
      searched: searchedWords(found, known),
      topics: nearestTopics(found, listings, known)
    };
  }

  function first(row) { return row[0]; }

  function typedStems(read, known) {
    return new Set(read.words.map(function (word) { return known.stemOf(word.word); }));
  }

  function rankListings(found, read, known) {
    var typed = typedStems(read, known);
    var all = known.listings, isGrown = found.some(function (each) { return each.hints.topics.has(GROWING_UP); });
    var fits = read.onlyAges ? fitAges(read.ages, all) : search.scoreIdeas(found, 0, all.length, all);
    var scored = fits.map(function (row) {
      var listing = known.listings[row[0]], name = nameFactor(row[0], typed, known);
      var ages = search.ageFactor(listing, read.ages, name > 1) * search.grownFactor(listing, read.ages, isGrown);
      return [row[0], row[1] * name * ages * search.areaFactor(listing)];
    });
    return apart(best(scored, search.RANKING.least), known);
  }

  /* By its name, or by another name that stands whole in what was typed ("DLA"), unless that is an everyday word. */
  function nameFactor(document, typed, known) {
    var also = known.otherNames[document], isQuiet = also.every(known.isQuietStem);
    return Math.max(search.nameFactor(known.names[document], typed), isQuiet ? 1 : search.nameFactor(also, typed));
  }

  function fitAges(ages, listings) {
    return listings.map(function (listing, number) { return [number, search.ageStrength(listing, ages)]; });
  }

  function rankOthers(found, read, known) {
    var typed = typedStems(read, known), from = known.listings.length;
    var scored = search.scoreIdeas(found, from, from + known.others.length, []).map(function (row) {
      return [row[0], row[1] * search.nameFactor(known.names[row[0]], typed)];
    });
    return best(scored, 0.4);
  }

  function best(scored, share) {
    scored.sort(function (one, other) { return other[1] - one[1] || one[0] - other[0]; });
    return scored.filter(function (row) { return row[1] > 0 && row[1] >= share * scored[0][1]; });
  }

  /* Of listings that say nearly the same, the first stays and the others step back: they must not fill the top. */
  function apart(scored, known) {
    var top = scored.slice(0, TOP * 2), texts = top.map(function (row) { return known.textOf(row[0]); });
    var moved = top.map(function (row, place) {
      var twins = texts.slice(0, place).filter(function (text) {
        return shareOf(text, texts[place]) >= search.RANKING.alike;
      });
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
      var typed = each.strengths.size ? each.idea.words : [];
      typed.forEach(function (word) {
        if (typed.length === 1 || !known.isDropped(word.word)) words.add(word.typed);
      });
    });
    return Array.from(words);
  }

  /* From what the words hint at and from the best results: near. All in their order when nothing points anywhere. */
  function nearestTopics(found, listings, known) {
    var points = new Map(Array.from(known.topics.keys(), function (key) { return [key, 0]; }));
    found.forEach(function (each) {
      each.hints.topics.forEach(function (weight, key) {
        points.set(key, points.get(key) + weight * each.idea.weight);
      });
    });
    listings.slice(0, TOP).forEach(function (row, place) {
      known.listings[row[0]].topics.forEach(function (key) { points.set(key, points.get(key) + 0.5 / (place + 1)); });
    });
    var sorted = Array.from(points).sort(function (one, other) { return other[1] - one[1]; });
    var pointed = sorted.filter(function (row) { return row[1] > 0; });
    return { keys: (pointed.length ? pointed : sorted).slice(0, MOST_TOPICS).map(first), near: pointed.length > 0 };
  }
})();
