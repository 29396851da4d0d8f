/* The book of what stands where: for each stem and field the documents that hold it, and how often.
 *
 * lunr would work out a score for every word of every listing before the first search: on a cheap phone that is most of
 * a second. Here a score is worked out when somebody asks for its word, with lunr's own numbers; a test makes lunr's
 * index of this book and compares.
 */
(function () {
  "use strict";
  var search = window.LocalOffer.search;
  var K1 = 1.2, B = 0.75; // lunr's own

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

  /* fields: their names; boosts; byStem: for each field, documents and times in turn; lengths of each field by document. */
  function emptyBook(packed, documents) {
    var fields = packed.fields.map(function (field) { return field[0]; });
    return {
      fields: fields, boosts: packed.fields.map(function (field) { return field[1]; }), byStem: new Map(),
      lengths: fields.map(function () { return new Array(documents).fill(0); }), documents: documents
    };
  }

  function placesOf(book, stem) {
    var places = book.byStem.get(stem);
    if (!places) {
      places = book.fields.map(function () { return []; });
      book.byStem.set(stem, places);
    }
    return places;
  }

  function enterAll(book, field, document, counts) {
    counts.forEach(function (times, stem) {
      placesOf(book, stem)[field].push(document, times);
      book.lengths[field][document] += times;
    });
  }

  function enterListings(book, packed, listings, stemOf, fields) {
    var labels = packed.labels.map(search.byKey), kept = new Map(), joined = new Map();
    function joinedOnce(texts) {
      var key = texts.join("\n");
      if (!joined.has(key)) joined.set(key, joinedCounts(texts, stemOf, kept));
      return joined.get(key);
    }
    listings.forEach(function (listing, document) {
      var rows = labelRows(listing, labels);
      var ways = listing.access.map(function (key) { return labels[3].get(key).label; });
      enterAll(book, fields.name, document, countsOf(listing.name, stemOf));
      if (listing.also) enterAll(book, fields.also, document, countsOf(listing.also, stemOf));
      enterAll(book, fields.labels, document, joinedOnce(rows.map(function (row) { return row.label; })));
      enterAll(book, fields.details, document, joinedOnce(rows.map(function (row) { return row.meaning; }).concat(ways)));
    });
  }

  function enterOthers(book, others, from, stemOf, fields) {
    others.forEach(function (other, place) {
      enterAll(book, fields.name, from + place, countsOf(other.name, stemOf));
      enterAll(book, fields.also, from + place, countsOf(other.also, stemOf));
    });
  }

  function enterTexts(book, packed, stemOf, field) {
    var postings = packed.postings.split(" "), lengths = book.lengths[field];
    search.unpackWords(packed.words).forEach(function (word, place) {
      var places = placesOf(book, stemOf(word)), found = search.unpackPlaces(postings[place]);
      places[field] = found;
      for (var at = 0; at < found.length; at += 2) lengths[found[at]] += found[at + 1];
    });
  }

  /* lunr's own measure of how rare a word is: by fields, not by documents. */
  search.rarity = function (documents, holding) {
    return Math.log(1 + Math.abs((documents - holding + 0.5) / (holding + 0.5)));
  };

  function averageOf(lengths) {
    return lengths.reduce(function (sum, length) { return sum + length; }, 0) / lengths.length;
  }

  search.openBook = function (packed, listings, others, stemOf) {
    var book = emptyBook(packed, listings.length + others.length), fields = {};
    book.fields.forEach(function (name, place) { fields[name] = place; });
    enterListings(book, packed, listings, stemOf, fields);
    enterOthers(book, others, listings.length, stemOf, fields);
    enterTexts(book, packed, stemOf, fields.text);
    book.averages = book.lengths.map(averageOf);
    book.text = fields.text;
    return book;
  };

  search.rarityIn = function (book, stem) {
    var holding = book.byStem.get(stem).reduce(function (sum, each) { return sum + each.length / 2; }, 0);
    return search.rarity(book.documents, holding);
  };

  /* Hears of every place of a stem: field, document, and how much the word says about that field of it, which is lunr's
   * BM25 to lunr's three places. */
  search.eachScore = function (book, stem, hear) {
    var rarity = search.rarityIn(book, stem);
    book.byStem.get(stem).forEach(function (places, field) {
      for (var at = 0; at < places.length; at += 2) {
        var times = places[at + 1], length = book.lengths[field][places[at]] / book.averages[field];
        var score = rarity * ((K1 + 1) * times) / (K1 * (1 - B + B * length) + times);
        hear(field, places[at], Math.round(score * book.boosts[field] * 1000) / 1000);
      }
    });
  };

  /* The stems of a document's sentences, of each document in turn. */
  search.textStems = function (book) {
    var all = Array.from({ length: book.documents }, function () { return new Set(); });
    book.byStem.forEach(function (places, stem) {
      for (var at = 0; at < places[book.text].length; at += 2) all[places[book.text][at]].add(stem);
    });
    return all;
  };
})();
