/* Words and phrases that mean the same: what a person may type, and what it is called here.
 *
 * A phrase is known by the stems of its words, so "refusing school" is "refuse school". Quiet words in it count where
 * they stand between other words, and a second form without them lets "not going into school" find "not go to school".
 */
(function () {
  "use strict";
  var search = window.LocalOffer.search;

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
  search.makePhrases = function (groups, stemOf, isQuiet) {
    var byFirst = new Map(), byWords = new Map(), byMember = new Map(), words = new Map();
    groups.forEach(function (group) {
      group.stems = group.words.map(function (text) { return stemsOf(text, words); });
      group.findStems = group.finds.map(function (text) { return stemsOf(text, null); });
      group.stems.forEach(function (stems) { add(stems, group); });
    });
    byFirst.forEach(function (entries) { entries.sort(longestFirst); });
    return { byFirst: byFirst, byWords: byWords, byMember: byMember, words: words };

    function stemsOf(text, kept) {
      var folded = search.fold(text);
      if (kept) folded.forEach(function (word) { kept.set(word, (kept.get(word) || 0) + 1); });
      return folded.map(stemOf);
    }

    function add(stems, group) {
      if (!stems.length) return;
      var key = stems.join(" ");
      if (!byWords.has(key)) {
        byWords.set(key, []);
        if (!byFirst.has(stems[0])) byFirst.set(stems[0], []);
        byFirst.get(stems[0]).push({ stems: stems, key: key });
      }
      if (byWords.get(key).indexOf(group) < 0) byWords.get(key).push(group);
      stems.forEach(function (stem) {
        if (!byMember.has(stem)) byMember.set(stem, new Set());
        byMember.get(stem).add(group);
      });
      var loud = stems.filter(function (stem) { return !isQuiet(stem); });
      if (loud.length > 1 && loud.length < stems.length) add(loud, group);
    }
  };

  /* The longest phrase that begins at this place of a list of stems, or null. */
  search.phraseAt = function (phrases, stems, at) {
    var entries = phrases.byFirst.get(stems[at]) || [];
    for (var number = 0; number < entries.length; number++) {
      var wanted = entries[number].stems;
      if (wanted.every(function (stem, step) { return stems[at + step] === stem; })) return entries[number];
    }
    return null;
  };
})();
