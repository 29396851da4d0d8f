/* What a person typed becomes ideas. One idea is a word or a phrase with all that means the same: it counts once. */
(function () {
  "use strict";
  var search = window.LocalOffer.search;
  var MOST_SIGNS = 600, MOST_WORDS = 60; // a long letter pasted in: its beginning says what it is about
  var SHORTEST_PREFIX = 3, SHORTEST_WHOLE = 5, MOST_GROUPS = 8, MOST_BY_PREFIX = 8;
  var MOST_STRANGE = search.MOST_STRANGE = 10; // words that nobody knows: beyond these it is no question but a page pasted in
  var ANYTHING = "finding your way around"; // the kind of help for who asks for help and does not say with what
  var REACH = 3; // words to each side that a phrase may take in

  /* How much a match says, beside 1 for the very words that were typed. Weighed with the search promises. */
  search.WEIGHTS = {
    sameMeaning: 0.36, // a word that means the same
    within: 1, // one that stands in the phrase that was typed
    guessed: 0.5, // a word put right that may have been another
    official: 0.65, // the first of those: what it is called here
    finds: 0.95, // a word that the table sends on to
    secondHand: 0.42, // a word that means the same as that one
    prefix: 0.5, // a word that begins with what was typed
    related: 0.5, // a word with a longer or shorter ending
    faint: 0.16, // a word that fits nearly everything
    asking: 0.5, // a phrase of nothing but dropped words ("what next"): less than what it is asked about
    loose: 0.4, // a phrase whose words stand apart
    unknown: 0.4, // a word of no table and of no name: perhaps said by the way
    inPhrase: 0.5 // a word that means something only in phrases
  };

  /* The words as they stand there, and the ages among them. */
  search.typedWords = function (text) {
    var plain = search.withNobody(search.plain(String(text).slice(0, MOST_SIGNS))), ages = search.readAges(plain);
    var words = search.wordsIn(plain, MOST_WORDS).map(function (found) {
      var isAge = ages.spans.some(function (span) { return found.start >= span[0] && found.end <= span[1]; });
      return { word: found.word, typed: found.word, isAge: isAge };
    });
    return { words: words, ages: ages.ages, isLastOpen: !/[^a-z0-9]$/.test(plain) };
  };

  function readWords(text, known) {
    var typed = search.typedWords(text);
    return { words: mended(typed.words, known, typed.isLastOpen), ages: typed.ages };
  }

  /* Words as they were likely meant: joined, parted, or with their spelling put right. */
  function mended(words, known, isLastOpen) {
    var result = [], strange = 0;
    for (var at = 0; at < words.length; at++) {
      var one = words[at], next = words[at + 1];
      var whole = next && wholeOf(one, next, known);
      if (whole) {
        result.push({
          word: whole, typed: one.word + " " + next.word, isAge: false,
          mended: whole !== one.word + next.word, apart: [one.word, next.word]
        });
        at++;
      } else {
        if (!known.isWord(one.word)) strange++;
        var isLast = isLastOpen && at === words.length - 1;
        result = result.concat(strange > MOST_STRANGE ? [one] : mendedWord(words, at, known, isLast));
      }
    }
    return result;
  }

  /* Two words that are one written apart, with a slip in it perhaps: "sen co", "safe gaurding". */
  function wholeOf(one, next, known) {
    if (one.isAge || next.isAge || known.isDropped(one.word) || known.isDropped(next.word)) return null;
    var whole = one.word + next.word;
    if (whole.length < SHORTEST_WHOLE) return null;
    if (known.isWord(whole)) return whole;
    var isQuiet = known.isQuiet(one.word) || known.isQuiet(next.word);
    return isQuiet || (known.isWord(one.word) && known.isWord(next.word)) ? null : known.nearly(whole);
  }

  function mendedWord(words, at, known, isLast) {
    var found = words[at];
    if (found.isAge || known.isWord(found.word) || known.isQuiet(found.word)) return [found];
    var begun = isLast && found.word.length >= SHORTEST_PREFIX ? known.beginningWith(found.word, MOST_BY_PREFIX) : [];
    if (begun.length) return [{ word: found.word, typed: found.word, isAge: false, begun: begun }];
    var mate = phraseMate(words, at, known);
    if (mate) return [{ word: mate, typed: found.word, isAge: false, mended: true }];
    var near = known.nearestWords(found.word), parts = near.length ? null : known.parted(found.word);
    if (parts) return parts.map(function (word) { return { word: word, typed: found.word, isAge: false }; });
    var likely = likeliest(near.length ? near : known.mostAlike(found.word), words, at, known);
    if (!likely) return [found];
    var isForm = likely.startsWith(found.word) || found.word.startsWith(likely);
    var isGuess = !known.isSure(found.word, likely);
    return [{ word: likely, typed: found.word, isAge: false, mended: !isForm, isGuess: isGuess }];
  }

  /* The word that makes a phrase with the word before or behind, where it sounds or looks much like the one typed. */
  function phraseMate(words, at, known) {
    var best = null, most = search.LEAST_ALIKE;
    [at - 1, at + 1].forEach(function (place) {
      if (!words[place] || known.isQuiet(words[place].word)) return;
      known.pairedWith(words[place].word, place < at).forEach(function (word) {
        var alike = search.sameLetters(words[at].word, word) ? 1 : search.alikeness(words[at].word, word);
        if (word[0] === words[at].word[0] && alike > most) { most = alike; best = word; }
      });
    });
    return best;
  }

  /* Of the near words the one that makes a phrase with its neighbours ("sared of school"), else the nearest. */
  function likeliest(near, words, at, known) {
    return near.filter(function (word) { return makesPhrase(words, at, word, known); })[0] || near[0] || null;
  }

  function makesPhrase(words, at, word, known) {
    var from = Math.max(0, at - REACH), near = words.slice(from, at + REACH + 1);
    var stems = stemsOf(near, known);
    stems[at - from] = known.stemOf(word);
    return stems.some(function (_, start) {
      var phrase = start <= at - from && search.phraseAt(known.phrases, stems, start, skipper(near, known));
      return phrase && phrase.places.indexOf(at - from) >= 0;
    });
  }

  function skipper(words, known) {
    return function (place) { return words[place].isAge || known.isDropped(words[place].word); };
  }

  function ideaOf(words, groups, weight) {
    return { words: words, groups: groups, weight: weight };
  }

  function stemsOf(words, known) {
    return words.map(function (word) { return known.stemOf(word.word); });
  }

  function leadsEverywhere(group) { return group.topics[0] === ANYTHING; }

  /* Phrases of two words and more, the longest first; what is left over stays. */
  function takePhrases(words, known) {
    var stems = stemsOf(words, known), ideas = [], left = [], keys = new Set();
    function isAsking(word) { return known.isDropped(word.word) && !known.phrases.isNo(known.stemOf(word.word)); }
    function weightOf(taken, groups) {
      var asksForAnything = groups.every(leadsEverywhere) && taken.every(function (word) { return known.isQuiet(word.word); });
      return asksForAnything || taken.every(isAsking) ? search.WEIGHTS.asking : 1;
    }
    for (var at = 0; at < words.length; at++) {
      var phrase = search.phraseAt(known.phrases, stems, at, skipper(words, known));
      if (phrase) {
        keys.add(phrase.key);
        var taken = phrase.places.map(function (place) { return words[place]; });
        var groups = known.phrases.byWords.get(phrase.key);
        ideas.push(ideaOf(taken, groups, weightOf(taken, groups)));
        at = phrase.places[phrase.places.length - 1];
      } else {
        left.push(words[at]);
      }
    }
    return { ideas: ideas, left: left, keys: keys };
  }

  function singleIdeas(words, known) {
    return words.map(function (word) {
      var stem = known.stemOf(word.word), groups = known.phrases.byWords.get(stem) || [], idea;
      if (!groups.length && !known.isFaint(word.word)) idea = partIdea(word, stem, known);
      else idea = ideaOf([word], groups, known.isFaint(word.word) ? search.WEIGHTS.faint : 1);
      if (word.isGuess) idea.weight *= search.WEIGHTS.guessed;
      return idea;
    });
  }

  /* A word that means something only in phrases ("delayed" development) leads where they lead, if those are few. */
  function partIdea(word, stem, known) {
    var inPhrases = Array.from(known.phrases.byMember.get(stem) || []);
    var isName = known.isInName(stem), areFew = inPhrases.length <= MOST_GROUPS;
    var groups = areFew && !isName && !known.isDroppedStem(stem) ? inPhrases : [];
    var idea = ideaOf([word], groups, isName ? 1 : search.WEIGHTS.unknown);
    if (groups.length) idea.share = search.WEIGHTS.inPhrase;
    return idea;
  }

  /* Phrases whose loud words all stand somewhere in the text, in any order; but not those that stand there `whole`. */
  function looseIdeas(words, known, whole) {
    var all = stemsOf(words, known), same = all.map(known.phrases.inPhrase), keys = new Set(), ideas = [];
    var stems = new Set(all.concat(same));
    stems.forEach(function (stem) {
      (known.phrases.byFirst.get(stem) || []).forEach(function (phrase) {
        var loud = phrase.stems.filter(function (each) { return !known.isQuietStem(each); });
        var fits = loud.length > 1 && phrase.stems.every(function (each) { return stems.has(each); });
        if (!fits || whole.has(phrase.key) || keys.has(phrase.key)) return;
        keys.add(phrase.key);
        var taken = words.filter(function (_, place) {
          return phrase.stems.indexOf(all[place]) >= 0 || phrase.stems.indexOf(same[place]) >= 0;
        });
        var idea = ideaOf(taken, known.phrases.byWords.get(phrase.key), search.WEIGHTS.loose);
        idea.isExtra = true; // nothing is missing where it is not met
        ideas.push(idea);
      });
    });
    return ideas;
  }

  /* { ideas, ages, words } */
  search.readIdeas = function (text, known) {
    var read = readWords(text, known), taken = takePhrases(read.words, known);
    var loud = taken.left.filter(function (word) { return !word.isAge && !known.isDropped(word.word); });
    var onlyAges = Boolean(read.ages) && !loud.length && !taken.ideas.length;
    if (!loud.length && !taken.ideas.length && !onlyAges) loud = read.words;
    var loose = looseIdeas(read.words, known, taken.keys);
    var ideas = joined(taken.ideas.concat(singleIdeas(loud, known), loose));
    return { ideas: ideas, ages: read.ages, onlyAges: onlyAges, words: read.words };
  };

  /* Two ways of saying one thing are one idea. */
  function joined(ideas) {
    var kept = [];
    ideas.forEach(function (idea) {
      var twin = idea.share ? null : kept.filter(function (other) { return sharesGroup(other, idea); })[0];
      if (!twin) { kept.push(idea); return; }
      twin.more = (twin.more || []).concat([idea.words]);
      twin.weight = Math.max(twin.weight, idea.weight);
      twin.groups = twin.groups.concat(idea.groups.filter(function (group) { return twin.groups.indexOf(group) < 0; }));
    });
    return kept;
  }

  function sharesGroup(one, other) {
    return !one.share && one.groups.some(function (group) { return other.groups.indexOf(group) >= 0; });
  }
})();
