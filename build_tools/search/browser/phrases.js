/* Words and phrases that mean the same: what a person may type, and what it is called here.
 *
 * A phrase is known by the stems of its words, so "refusing school" is "refuse school". Words that do the same work in
 * any phrase stand for each other in it, so "never talks" is "wont talk". Dropped words may stand between its words,
 * and a second form without them lets "not going into school" find "not go to school".
 */
(function () {
  "use strict";
  var search = window.LocalOffer.search;
  var SIGN = search.SIGN = "~", SAYING_NO = "not"; // before the word that stands for all of a line
  // One after the other: saying no, having it hard, what is theirs, themselves, somebody, nobody,
  // anybody, everybody, fear, worry, hate, a child, a parent, a brother or sister.
  var SAME_WORK = [
    "not wont dont doesnt didnt cant cannot couldnt wouldnt isnt arent wasnt hasnt havent aint never hardly barely no",
    "trouble struggle difficulty problem issue bother",
    "his her their our my",
    "himself herself themselves themself myself",
    "child children kid son daughter lad boy bairn grandson granddaughter stepson stepdaughter",
    "someone somebody",
    "nobody noone",
    "anyone anybody",
    "everyone everybody",
    "scared afraid frightened terrified petrified",
    "worried concerned",
    "hate dislike loathe",
    "mum mam mom mummy mother dad daddy father parent",
    "brother sister sibling"
  ];

  function groupFrom(line, keys) {
    var parts = line.split("|"), sides = parts[0].split(">");
    return {
      words: listed(sides[0]), finds: listed(sides[1]), topics: keys.topics(parts[1]), needs: keys.needs(parts[2])
    };
  }

  function listed(text) { return text ? text.split(",") : []; }

  /* All groups: the table's, the glossary's, and each label of a closed list. */
  search.groupsOf = function (packed, others, keys) {
    var table = packed.same ? packed.same.split("\n").map(function (line) { return groupFrom(line, keys); }) : [];
    var glossary = others.map(function (other) {
      var forms = other.also ? other.also.split(" ; ") : [];
      return { words: [other.name].concat(forms), finds: [], topics: other.topics, needs: [] };
    }).filter(function (_, number) { return others[number].sort === "word"; });
    return table.concat(glossary, labelGroups(packed.labels[0], "topics"), labelGroups(packed.labels[1], "needs"));
  };

  function labelGroups(rows, list) {
    return rows.map(function (row) {
      var group = { words: [row[0], row[1]], finds: [], topics: [], needs: [] };
      group[list] = [row[0]];
      return group;
    });
  }

  function longestFirst(one, other) {
    return other.stems.length - one.stems.length;
  }

  /* byFirst: first stem -> phrases, the longest first; byWords: stems joined -> groups; byMember: any stem -> groups;
   * words: every word as written -> how often. */
  search.makePhrases = function (groups, stemOf, isDropped, isQuiet) {
    var byFirst = new Map(), byWords = new Map(), byMember = new Map(), words = new Map(), same = sameWork(stemOf);
    groups.forEach(function (group) {
      group.stems = group.words.map(function (text) { return stemsOf(text, words); });
      group.findStems = group.finds.map(function (text) { return stemsOf(text, null); });
      group.stems.forEach(function (stems) { add(stems, group); });
    });
    byFirst.forEach(function (entries) { entries.sort(longestFirst); });
    return {
      byFirst: byFirst, byWords: byWords, byMember: byMember, words: words, inPhrase: inPhrase, keyOf: keyOf, isNo: isNo
    };

    function inPhrase(stem) { return same.get(stem) || stem; }

    /* A phrase of nothing but quiet words is known only as it is: "cant go on" is not "wont go on". */
    function keyOf(stems) { return (stems.every(isQuiet) ? stems : stems.map(inPhrase)).join(" "); }

    function stemsOf(text, kept) {
      var folded = search.fold(search.withNobody(text));
      if (kept) folded.forEach(function (word) { kept.set(word, (kept.get(word) || 0) + 1); });
      return folded.map(stemOf);
    }

    function add(stems, group) {
      if (!stems.length) return;
      var key = keyOf(stems);
      if (!byWords.has(key)) {
        byWords.set(key, []);
        if (stems.length > 1) enter(key, stems.filter(isSaid).length > 1);
      }
      if (byWords.get(key).indexOf(group) < 0) byWords.get(key).push(group);
      stems.forEach(function (stem) {
        if (!byMember.has(stem)) byMember.set(stem, new Set());
        byMember.get(stem).add(group);
      });
      var loud = stems.filter(isSaid);
      if (loud.length > 1 && loud.length < stems.length) add(loud, group);
    }

    function enter(key, mayPart) {
      var stems = key.split(" ");
      if (!byFirst.has(stems[0])) byFirst.set(stems[0], []);
      byFirst.get(stems[0]).push({ stems: stems, key: key, mayPart: mayPart });
    }

    function isSaid(stem) { return !isDropped(stem) || isNo(stem); }

    function isNo(stem) { return inPhrase(stem) === SIGN + SAYING_NO; }
  };

  function sameWork(stemOf) {
    var same = new Map();
    SAME_WORK.forEach(function (line) {
      var stems = line.split(" ").map(stemOf);
      stems.forEach(function (stem) { same.set(stem, SIGN + stems[0]); });
    });
    return same;
  }

  /* The longest phrase that begins at this place of a list of stems, or null: { key, places } of the stems it takes.
   * `maySkip` tells of a place whether the phrase may pass over it. */
  search.phraseAt = function (phrases, stems, at, maySkip) {
    var same = stems.map(phrases.inPhrase), found = null;
    [stems[at], same[at]].forEach(function (first, number) {
      if (number && first === stems[at]) return;
      (phrases.byFirst.get(first) || []).some(function (entry) {
        if (found && found.places.length >= entry.stems.length) return true;
        var places = placesOf(entry.stems, stems, same, at, entry.mayPart ? maySkip : never);
        if (places) found = { key: entry.key, places: places };
        return places;
      });
    });
    return found;
  };

  function never() { return false; }

  function placesOf(wanted, stems, same, at, maySkip) {
    var places = [at];
    for (var place = at + 1; places.length < wanted.length; place++) {
      if (place >= stems.length) return null;
      if (stems[place] === wanted[places.length] || same[place] === wanted[places.length]) places.push(place);
      else if (!maySkip(place)) return null;
    }
    return places;
  }
})();
