/* The packed index becomes lunr's own serialised index again: packing.py says how it is packed, and why. */
(function () {
  "use strict";
  var search = window.LocalOffer.search;
  var DIGITS = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ()*+,-.:;=?@[]^_{|}~!#$%&/";
  var VALUES = valuesOf(DIGITS);
  var K1 = 1.2, B = 0.75; // lunr's own
  var NOT_KNOWN = " ";
  var NO_METADATA = {};

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

  /* One word's documents: [[number, times], ...]. */
  search.unpackPlaces = function (packed) {
    var places = [], at = 0, before = -1;
    function digit() { return VALUES.get(packed[at++]); }
    function number() {
      var signs = 0, value = 0;
      while (packed[at] === "`") { at++; signs++; }
      for (var left = signs === 2 ? 4 : signs + 1; left > 0; left--) value = value * DIGITS.length + digit();
      return value;
    }
    while (at < packed.length) {
      before += number() + 1;
      var times = 1;
      while (packed[at] === "'") { at++; times++; }
      places.push([before, times]);
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

  function labelRows(listing, labels) {
    var needs = (listing.needs || []).filter(function (key) { return key !== "any"; });
    return listing.topics.map(function (key) { return labels[0].get(key); })
      .concat(needs.map(function (key) { return labels[1].get(key); }), [labels[2].get(listing.kind)]);
  }

  function countsOf(text, stemOf, kept) {
    if (kept && kept.has(text)) return kept.get(text);
    var counts = new Map();
    search.fold(text).forEach(function (word) {
      var stem = stemOf(word);
      counts.set(stem, (counts.get(stem) || 0) + 1);
    });
    if (kept) kept.set(text, counts);
    return counts;
  }

  function joinedCounts(texts, stemOf, kept) {
    var all = new Map();
    texts.forEach(function (text) {
      countsOf(text, stemOf, kept).forEach(function (times, stem) { all.set(stem, (all.get(stem) || 0) + times); });
    });
    return all;
  }

  /* What stands where: for each stem and field, documents and times in turn; for each field, the documents' lengths. */
  function emptyBook(fields, documents) {
    var lengths = fields.map(function () { return new Array(documents).fill(0); });
    return { fields: fields, byStem: new Map(), lengths: lengths };
  }

  function enter(book, field, document, stem, times) {
    var places = book.byStem.get(stem);
    if (!places) {
      places = book.fields.map(function () { return []; });
      book.byStem.set(stem, places);
    }
    places[field].push(document, times);
    book.lengths[field][document] += times;
  }

  function enterAll(book, field, document, counts) {
    counts.forEach(function (times, stem) { enter(book, field, document, stem, times); });
  }

  function enterListings(book, packed, listings, stemOf, fields) {
    var labels = packed.labels.map(search.byKey), kept = new Map();
    listings.forEach(function (listing, document) {
      var rows = labelRows(listing, labels);
      var ways = listing.access.map(function (key) { return labels[3].get(key).label; });
      var meanings = rows.map(function (row) { return row.meaning; });
      enterAll(book, fields.name, document, countsOf(listing.name, stemOf));
      enterAll(book, fields.also, document, countsOf(listing.also, stemOf));
      var names = rows.map(function (row) { return row.label; });
      enterAll(book, fields.labels, document, joinedCounts(names, stemOf, kept));
      enterAll(book, fields.details, document, joinedCounts(meanings.concat(ways), stemOf, kept));
    });
  }

  function enterOthers(book, others, from, stemOf, fields) {
    others.forEach(function (other, place) {
      enterAll(book, fields.name, from + place, countsOf(other.name, stemOf));
      enterAll(book, fields.also, from + place, countsOf(other.also, stemOf));
    });
  }

  function enterTexts(book, packed, stemOf, field) {
    var postings = packed.postings.split(" ");
    search.unpackWords(packed.words).forEach(function (word, place) {
      var stem = stemOf(word);
      search.unpackPlaces(postings[place]).forEach(function (found) { enter(book, field, found[0], stem, found[1]); });
    });
  }

  /* lunr's own measure of how rare a word is: by fields, not by documents. */
  search.rarity = function (documents, holding) {
    return Math.log(1 + Math.abs((documents - holding + 0.5) / (holding + 0.5)));
  };

  function averageOf(lengths) {
    return lengths.reduce(function (sum, length) { return sum + length; }, 0) / lengths.length;
  }

  /* How much a word says about one field of a document: lunr's BM25, to lunr's three places. */
  function scoreOf(times, rarity, length, boost) {
    var score = rarity * ((K1 + 1) * times) / (K1 * (1 - B + B * length) + times);
    return Math.round(score * boost * 1000) / 1000;
  }

  /* lunr's row of one stem; its scores are put into the vectors, which grow in the order of the stems. */
  function rowOf(stem, index, book, boosts, averages, vectors) {
    var places = book.byStem.get(stem), posting = { _index: index }, documents = book.lengths[0].length;
    var holding = places.reduce(function (sum, each) { return sum + each.length / 2; }, 0);
    var rarity = search.rarity(documents, holding);
    places.forEach(function (each, field) {
      var refs = posting[book.fields[field]] = {};
      for (var at = 0; at < each.length; at += 2) {
        refs[each[at]] = NO_METADATA;
        var length = book.lengths[field][each[at]] / averages[field];
        vectors[field][each[at]].push(index, scoreOf(each[at + 1], rarity, length, boosts[field]));
      }
    });
    return [stem, posting];
  }

  search.unpackIndex = function (packed, listings, others, stemOf) {
    var names = packed.fields.map(firstOf), boosts = packed.fields.map(function (field) { return field[1]; });
    var fields = {}, documents = listings.length + others.length, book = emptyBook(names, documents);
    names.forEach(function (name, place) { fields[name] = place; });
    enterListings(book, packed, listings, stemOf, fields);
    enterOthers(book, others, listings.length, stemOf, fields);
    enterTexts(book, packed, stemOf, fields.text);
    var averages = book.lengths.map(averageOf);
    var vectors = names.map(function () { return Array.from({ length: documents }, function () { return []; }); });
    var rows = Array.from(book.byStem.keys()).sort().map(function (stem, index) {
      return rowOf(stem, index, book, boosts, averages, vectors);
    });
    return {
      version: lunr.version, fields: names, fieldVectors: named(vectors, names), invertedIndex: rows,
      pipeline: ["stemmer"]
    };
  };

  function named(vectors, names) {
    var rows = [];
    vectors.forEach(function (each, field) {
      each.forEach(function (elements, document) { rows.push([names[field] + "/" + document, elements]); });
    });
    return rows;
  }
})();
