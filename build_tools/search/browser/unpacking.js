/* The packed texts of index.js become words, places and listings again: packing.py says how they are packed, and why. */
(function () {
  "use strict";
  var search = window.LocalOffer.search;
  var DIGITS = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ()*+,-.:;=?@[]^_{|}~!#$%&/";
  var VALUES = valuesOf(DIGITS);
  var NOT_KNOWN = " ";

  function valuesOf(digits) {
    var values = new Map();
    for (var place = 0; place < digits.length; place++) values.set(digits[place], place);
    return values;
  }

  search.unpackWords = function (packed) {
    var words = [], before = "";
    (packed.match(/[A-Z][^A-Z]*/g) || []).forEach(function (piece) {
      before = before.slice(0, piece.charCodeAt(0) - 65) + piece.slice(1);
      words.push(before);
    });
    return words;
  };

  /* One word's documents: number and times in turn. */
  search.unpackPlaces = function (packed) {
    var places = [], at = 0, before = -1, end = packed.length;
    function digit() { return VALUES.get(packed[at++]); }
    function longNumber() {
      var signs = 0, value = 0;
      while (packed[at] === "`") { at++; signs++; }
      for (var left = signs === 2 ? 4 : 2; left > 0; left--) value = value * DIGITS.length + digit();
      return value;
    }
    while (at < end) {
      before += 1 + (packed[at] === "`" ? longNumber() : digit());
      var times = 1;
      while (packed[at] === "'") { at++; times++; }
      places.push(before, times);
    }
    return places;
  };

  function keysOf(packed, order) {
    return Array.from(packed, function (sign) { return order[VALUES.get(sign)]; });
  }

  function ageOf(sign) {
    return sign === NOT_KNOWN ? null : VALUES.get(sign);
  }

  function needsOf(packed, order) {
    if (packed === "-") return null;
    return Array.from(packed, function (sign) { return sign === "*" ? "any" : order[VALUES.get(sign)]; });
  }

  function firstOf(row) { return row[0]; }

  /* What is known of each listing without its texts. */
  search.unpackListings = function (packed) {
    if (!packed.names) return [];
    var keys = packed.labels.map(function (rows) { return rows.map(firstOf); });
    var also = packed.also.split("\n"), addresses = packed.addresses.split("\n");
    var topics = packed.topics.split(" "), needs = packed.needs.split(" "), access = packed.access.split(" ");
    return packed.names.split("\n").map(function (name, number) {
      var address = addresses[number];
      var slug = address.slice(1) || search.fold(name).join("-");
      return {
        name: name,
        also: also[number],
        address: packed.folders[address[0]] + "/" + slug + "/",
        first: ageOf(packed.ages[2 * number]),
        last: ageOf(packed.ages[2 * number + 1]),
        area: VALUES.get(packed.areas[number]),
        kind: keys[2][VALUES.get(packed.kinds[number])],
        topics: keysOf(topics[number], keys[0]),
        needs: needsOf(needs[number], keys[1]),
        access: keysOf(access[number], keys[3])
      };
    });
  };

  search.unpackOthers = function (packed) {
    var topics = packed.labels[0].map(firstOf);
    return packed.others.map(function (row) {
      return { name: row[0], also: row[1], topics: keysOf(row[2], topics), sort: row[3] };
    });
  };

  search.byKey = function (rows) {
    return new Map(rows.map(function (row) { return [row[0], { label: row[1], meaning: row[2] }]; }));
  };
})();
