/* The likely word behind one that nobody knows: the nearest by letters put in, left out, changed or swapped. */
(function () {
  "use strict";
  var search = window.LocalOffer.search;
  var OTHER_FIRST = 0.4, OTHER_SOUND = 0.4, MOST_FOR_TIMES = 0.3; // in mistakes
  var LONG = 8, MOST_NEAR = 8, SHORTEST_PART = 3;
  var NEAR = 1; // a word that makes a phrase with its neighbours may be this much further away
  var LEAST_ALIKE = search.LEAST_ALIKE = 0.55; // of pairs of letters, where too many letters differ to count them

  /* How many mistakes a word may hold: short words have too many neighbours. */
  search.mistakesAllowed = function (length) {
    return length < 4 ? 0 : length < 7 ? 1 : 2;
  };

  /* Letters to put in, leave out, change or swap with the next; more than `most` counts as most + 1. */
  search.distance = function (one, other, most) {
    if (Math.abs(one.length - other.length) > most) return most + 1;
    var before = null, row = [];
    for (var start = 0; start <= other.length; start++) row.push(start);
    for (var i = 1; i <= one.length; i++) {
      var next = [i], least = i;
      for (var j = 1; j <= other.length; j++) {
        var change = row[j - 1] + (one[i - 1] === other[j - 1] ? 0 : 1);
        var value = Math.min(row[j] + 1, next[j - 1] + 1, change);
        var areSwapped = before && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
        if (areSwapped) value = Math.min(value, before[j - 2] + 1);
        next.push(value);
        least = Math.min(least, value);
      }
      if (least > most) return most + 1;
      before = row;
      row = next;
    }
    return row[other.length];
  };

  function pairs(word) {
    var found = [];
    for (var at = 0; at + 1 < word.length; at++) found.push(word.slice(at, at + 2));
    return found;
  }

  /* Shared pairs of letters, from 0 to 1. */
  search.alikeness = function (one, other) {
    var left = pairs(one), right = pairs(other), all = left.length + right.length, shared = 0;
    left.forEach(function (pair) {
      var place = right.indexOf(pair);
      if (place >= 0) { shared++; right.splice(place, 1); }
    });
    return all ? 2 * shared / all : 0;
  };

  function sorted(word) { return word.split("").sort().join(""); }

  /* The same letters in another order. */
  search.sameLetters = function (one, other) {
    return one.length === other.length && sorted(one) === sorted(other);
  };

  var sounds = new Map(); // worked out once a word

  /* A word without its vowels, and with letters that sound alike written alike. */
  function sound(word) {
    if (!sounds.has(word)) sounds.set(word, soundOf(word));
    return sounds.get(word);
  }

  function soundOf(word) {
    return word.replace(/ph/g, "f").replace(/ck|c|q/g, "k").replace(/[sz]+/g, "s").replace(/(.)\1+/g, "$1")
      .replace(/(?!^)[aeiouyhw]/g, "");
  }

  /* Lower is nearer: mistakes first, then a first letter or a sound that differs, then how rare the word is. */
  function farness(typed, word, mistakes, times) {
    var first = typed[0] === word[0] ? 0 : OTHER_FIRST, heard = sound(typed) === sound(word) ? 0 : OTHER_SOUND;
    return mistakes + first + heard - Math.min(MOST_FOR_TIMES, times / 100);
  }

  /* `words`: Map(word -> how often it stands there). The nearest words, nearest first; none when none is near. */
  search.nearestWords = function (typed, words) {
    var most = search.mistakesAllowed(typed.length), found = [];
    if (!most) return [];
    words.forEach(function (times, word) {
      var allowed = sound(typed) === sound(word) ? most + 1 : most;
      if (Math.abs(word.length - typed.length) > allowed || word.length < 3) return;
      var mistakes = search.distance(typed, word, allowed);
      if (mistakes <= allowed) found.push([word, farness(typed, word, mistakes, times)]);
    });
    found.sort(function (one, other) { return one[1] - other[1] || (one[0] < other[0] ? -1 : 1); });
    var near = found.filter(function (row) { return row[1] <= found[0][1] + NEAR; });
    return near.slice(0, MOST_NEAR).map(function (row) { return row[0]; });
  };

  /* One slip, or a word that sounds the same. */
  search.isSure = function (typed, word) {
    return sound(typed) === sound(word) || search.distance(typed, word, 1) <= 1;
  };

  /* A long word with one slip in it, or null. */
  search.nearly = function (typed, words) {
    var found = null;
    if (typed.length < LONG) return null;
    words.forEach(function (times, word) {
      if (!found && search.distance(typed, word, 1) <= 1) found = word;
    });
    return found;
  };

  /* The word that shares most pairs of letters, in a list of its own; none where too few are shared. */
  search.mostAlike = function (typed, words) {
    var best = null, most = LEAST_ALIKE;
    if (typed.length < 5) return [];
    words.forEach(function (times, word) {
      if (word.length < 4 || word[0] !== typed[0]) return;
      var alike = search.alikeness(typed, word);
      if (alike > most) { most = alike; best = word; }
    });
    return best ? [best] : [];
  };

  /* A word that is two known ones run together: ["speech", "therapy"], or null. */
  search.parted = function (typed, words) {
    for (var at = typed.length - SHORTEST_PART; at >= SHORTEST_PART; at--) {
      if (words.has(typed.slice(0, at)) && words.has(typed.slice(at))) return [typed.slice(0, at), typed.slice(at)];
    }
    return null;
  };
})();
