/* How well documents fit ideas.
 *
 * The book says, for each word in each field of a document, how much the word says about it (lunr's BM25 with the field's
 * boost).
 * An idea fits a document as well as the best of its words does. Ideas that are rare weigh more, and a document that
 * meets more of what was typed comes before one that meets a part of it well.
 */
(function () {
  "use strict";
  var search = window.LocalOffer.search;
  var WEIGHTS = search.WEIGHTS;
  var OLDEST = 25, ADULT = 18;
  // Weighed with two thirds of the search promises, all at once, and rounded.
  var R = search.RANKING = {
    moreFields: 0.3, // of a match in further fields, beside the best one
    part: 0.3, // of a phrase that is only partly there
    topic: 0.67, need: 0.35, anyNeed: 0.17, // of a kind of help or a need that the words point to
    moreHints: 0.45, laterTopic: 0.14, // of further hints; less for each topic that a listing names before
    hintAway: 0.9, // of hints, for what is not in the borough
    telling: 0.45, // how much more rare matches say: a power
    leastStrength: 0.23, rarest: 2.6, commonest: 0.25, // what counts as a match when an idea's rarity is taken
    coverage: 0.75, // how much it tells that a listing meets all of what was typed: a power
    ageMeets: 1.2, ageMisses: 0.38, nearby: 0.8, national: 0.99, name: 0.5,
    twin: 0.75, alike: 0.45, // of a listing whose text shares this much with one above it
    besideNeed: 0.3, // of the kind of help that the glossary adds to a need
    openToAny: 0.6, needNotKnown: 0.4, // how far a listing for any need, or none that is known, meets a need
    findsName: 1.2, // of a listing that the table names whole, quiet as the words of its name may be
    phrase: 1.2, leastPhrase: 1.4, // of a phrase beside single words: how much more it weighs, and its least rarity
    grown: 0.85, // of what is for adults alone, where nothing typed is about growing up
    least: 0.12 // of the best score: what is below is no result
  };

  search.tellingness = tellingness;

  /* Strengths of one stem: Map(document -> number); 1 is a match in a name of middling length. */
  search.stemStrengths = function (book, stem) {
    var strengths = new Map();
    if (!book.byStem.has(stem)) return strengths;
    var unit = search.rarityIn(book, stem) * book.boosts[0];
    search.eachScore(book, stem, function (field, document, score) {
      strengths.set(document, together(strengths.get(document) || 0, score / unit, R.moreFields));
    });
    return strengths;
  };

  function together(one, other, more) {
    return Math.max(one, other) + more * Math.min(one, other);
  }

  function putBest(strengths, document, strength) {
    if (strength > (strengths.get(document) || 0)) strengths.set(document, strength);
  }

  /* All words of a phrase, the rarer the weightier; where `part` is not 0, some of them count for that share. */
  function phraseStrengths(stems, known, part) {
    var sums = new Map(), met = new Map(), all = 0;
    stems.forEach(function (stem) {
      var weight = known.weightOf(stem);
      all += weight;
      known.strengthsOf(stem).forEach(function (strength, document) {
        sums.set(document, (sums.get(document) || 0) + weight * strength);
        met.set(document, (met.get(document) || 0) + 1);
      });
    });
    var found = new Map();
    sums.forEach(function (sum, document) {
      var share = met.get(document) === stems.length ? 1 : part;
      if (share) found.set(document, share * sum / all);
    });
    return found;
  }

  function addTarget(strengths, stems, weight, known, part) {
    var loud = stems.filter(function (stem) { return !known.isDroppedStem(stem); });
    if (!loud.length) loud = stems;
    var fits = phraseStrengths(loud, known, part), telling = tellingness(fits.size, known);
    fits.forEach(function (strength, document) {
      putBest(strengths, document, weight * telling * strength);
    });
  }

  /* What few listings have says more than what many have; 1 for a word that every tenth listing has. */
  function tellingness(holding, known) {
    var all = known.names.length;
    return Math.pow(search.rarity(all, Math.min(holding, all)) / search.rarity(all, all / 10), R.telling);
  }

  /* What means the same counts only where it says something by itself: of "get to college" too little would be left. */
  function addMeaning(strengths, stems, weight, known) {
    var dropped = stems.filter(known.isDroppedStem).length;
    if (dropped && stems.length - dropped < 2) return;
    addTarget(strengths, stems, stems.every(known.isQuietStem) ? weight * WEIGHTS.faint : weight, known, 0);
  }

  function addGroups(strengths, idea, known, hints) {
    var share = idea.share || 1, typed = new Set(idea.words.map(function (word) { return known.stemOf(word.word); }));
    var isNeed = idea.groups.some(saysOnlyANeed);
    idea.groups.forEach(function (group) {
      group.stems.forEach(function (stems, place) {
        var isTyped = idea.words.length > stems.length && stems.every(function (stem) { return typed.has(stem); });
        var weight = isTyped ? WEIGHTS.within : place === 0 ? WEIGHTS.official : WEIGHTS.sameMeaning;
        addMeaning(strengths, stems, share * weight, known);
      });
      hints.add(group, isNeed && !saysOnlyANeed(group) && !group.finds.length ? share * R.besideNeed : share);
      group.findStems.forEach(function (stems) {
        known.namedBy(stems).forEach(function (document) {
          putBest(strengths, document, share * WEIGHTS.finds * R.findsName);
        });
        addMeaning(strengths, stems, share * WEIGHTS.finds, known);
        (known.phrases.byWords.get(known.phrases.keyOf(stems)) || []).forEach(function (second) {
          second.stems.forEach(function (other) { addMeaning(strengths, other, share * WEIGHTS.secondHand, known); });
          hints.add(second, share * (group.topics.length || group.needs.length ? 0.4 : 0.8));
        });
      });
    });
  }

  function makeHints() {
    var topics = new Map(), needs = new Map();
    function raise(map, key, weight) { map.set(key, Math.max(map.get(key) || 0, weight)); }
    return {
      topics: topics, needs: needs,
      add: function (group, weight) {
        group.topics.forEach(function (key, place) { raise(topics, key, weight * (1 - 0.15 * place)); });
        group.needs.forEach(function (key) { raise(needs, key, weight); });
      }
    };
  }

  function hintStrength(listing, hints, known) {
    var byTopic = 0, byNeed = 0;
    listing.topics.forEach(function (key, place) {
      var weight = R.topic * known.topicTells(key) * (1 - R.laterTopic * place);
      byTopic = together(byTopic, weight * (hints.topics.get(key) || 0), R.moreHints);
    });
    (listing.needs || []).forEach(function (key) {
      byNeed = together(byNeed, R.need * known.needTells(key) * (hints.needs.get(key) || 0), R.moreHints);
    });
    if (listing.needs && listing.needs.indexOf("any") >= 0 && hints.needs.size) byNeed = byTopic ? R.anyNeed : 0;
    return (listing.area ? R.hintAway : 1) * together(byTopic, byNeed, R.moreHints);
  }

  function addTyped(strengths, idea, known) {
    [idea.words].concat(idea.more || []).forEach(function (words) {
      var stems = words.map(function (word) { return known.stemOf(word.word); });
      addTarget(strengths, stems, 1, known, R.part);
      if (words[0].apart) addTarget(strengths, words[0].apart.map(known.stemOf), 1, known, R.part);
    });
    if (idea.words.length > 1) return;
    known.relatedStems(known.stemOf(idea.words[0].word)).forEach(function (stem) {
      addTarget(strengths, [stem], WEIGHTS.related, known, 0);
    });
  }

  /* Map(document -> strength) of one idea, with the hints that its groups give. */
  search.ideaStrengths = function (idea, known) {
    var strengths = new Map(), hints = makeHints();
    if (idea.words.some(function (word) { return word.begun; })) {
      idea.words[0].begun.forEach(function (word) {
        addTarget(strengths, [known.stemOf(word)], WEIGHTS.prefix, known, 0);
        addGroups(strengths, ideaFor(word, known), known, hints);
      });
    } else {
      addTyped(strengths, idea, known);
      addGroups(strengths, idea, known, hints);
    }
    known.listings.forEach(function (listing, document) {
      var hinted = hintStrength(listing, hints, known);
      if (hinted) strengths.set(document, together(strengths.get(document) || 0, hinted, R.moreHints));
    });
    return { strengths: strengths, hints: hints };
  };

  function ideaFor(word, known) {
    return { words: [], groups: known.phrases.byWords.get(known.stemOf(word)) || [] };
  }

  search.withinRarity = function (rarity) {
    return Math.max(R.commonest, Math.min(R.rarest, rarity));
  };

  function rarityOf(strengths, from, to) {
    var holding = 0;
    strengths.forEach(function (strength, document) {
      if (document >= from && document < to && strength >= R.leastStrength) holding++;
    });
    return holding ? search.withinRarity(search.rarity(to - from, holding)) : R.commonest;
  }

  /* A need is no obstacle for a listing that is for any need: "autistic lad who needs friends" may find any club. */
  function meetOpenly(met, strengths, weight, listings) {
    listings.forEach(function (listing, document) {
      var open = !listing.needs ? R.needNotKnown : listing.needs.indexOf("any") >= 0 ? R.openToAny : 0;
      var more = open - fullness(strengths.get(document) || 0);
      if (more > 0) met.set(document, (met.get(document) || 0) + weight * more);
    });
  }

  function saysOnlyANeed(group) { return group.needs.length > 0 && !group.topics.length; }

  /* How far a match of this strength meets an idea: 1 is wholly. */
  function fullness(strength) { return Math.min(1, strength / 0.5); }

  /* [[document, score], ...] of the documents from `from` to `to`, unordered. */
  search.scoreIdeas = function (found, from, to, listings) {
    var scores = new Map(), met = new Map(), all = 0;
    var isBeside = found.filter(function (each) { return each.idea.weight === 1; }).length > 1;
    found.forEach(function (each) {
      var isNeed = isBeside && each.idea.groups.some(saysOnlyANeed), any = false;
      var isPhrase = each.idea.words.length > 1, rarity = rarityOf(each.strengths, from, to);
      var weight = each.idea.weight * (isPhrase ? R.phrase * Math.max(R.leastPhrase, rarity) : rarity);
      each.strengths.forEach(function (strength, document) {
        if (document < from || document >= to) return;
        any = true;
        scores.set(document, (scores.get(document) || 0) + weight * strength);
        met.set(document, (met.get(document) || 0) + weight * fullness(strength));
      });
      if (any && !each.idea.isExtra) all += weight;
      if (any && isNeed) meetOpenly(met, each.strengths, weight, listings);
    });
    return Array.from(scores, function (row) {
      return [row[0], row[1] * Math.pow(Math.min(1, met.get(row[0]) / (all || 1)), R.coverage)];
    });
  };

  /* How an asked age bears on a listing; one that may or may not fit stays as it is. */
  search.ageFactor = function (listing, ages, isNamed) {
    if (!ages || (listing.first === null && listing.last === null)) return 1;
    var low = listing.first === null ? 0 : listing.first, high = listing.last === null ? 200 : listing.last;
    return low <= ages.last && ages.first <= high ? R.ageMeets : isNamed ? 1 : R.ageMisses;
  };

  /* Where nothing but an age was typed: the nearer a listing's ages to it, the better. */
  search.ageStrength = function (listing, ages) {
    if (listing.first === null && listing.last === null) return 0;
    var low = listing.first === null ? 0 : listing.first, high = listing.last === null ? OLDEST : listing.last;
    var shared = Math.min(high, ages.last) - Math.max(low, ages.first) + 1;
    return shared > 0 ? shared / (Math.max(high, ages.last) - Math.min(low, ages.first) + 1) : 0;
  };

  /* What is for adults alone steps back, unless an age was typed or what was typed is about growing up. */
  search.grownFactor = function (listing, ages, hints) {
    return listing.first !== null && listing.first >= ADULT && !ages && !hints ? R.grown : 1;
  };

  search.areaFactor = function (listing) {
    return [1, R.nearby, R.national][listing.area];
  };

  /* More when what was typed is nearly the whole name. */
  search.nameFactor = function (nameStems, typedStems) {
    var shared = nameStems.filter(function (stem) { return typedStems.has(stem); }).length;
    var share = nameStems.length ? shared / nameStems.length : 0;
    return share > 0.5 ? 1 + R.name * (share - 0.5) * 2 : 1;
  };
})();
