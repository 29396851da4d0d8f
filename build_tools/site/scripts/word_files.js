/* Which parts of the table of words a search needs, before anything of the search has come: `partOf` in parts.js has the
   same rule. The engine looks whether they were enough. */
(function (own) {
  "use strict";

  const PARTS = 64;
  const MOST = 10; // files: for more words than that the whole table comes sooner
  const WHOLE = "search/words.js";
  // Some of the words that say nothing, which need no part: a few, since this stands on every page.
  const SAY_NOTHING = new Set([
    "a an and the is am my i im me we he she his her our", "in of on to for with at by",
    "do does can how what who when where get want need help"
  ].join(" ").split(" "));

  const partOf = (word) => (word.charCodeAt(0) * 7 + `${word}a`.charCodeAt(1)) % PARTS;

  own.wordFiles = (text) => {
    const words = text.toLowerCase().replace(/['\u2019]/g, "").match(/[a-z0-9]+/g) || [];
    const parts = new Set();
    words.forEach((word, at) => {
      if (SAY_NOTHING.has(word)) return;
      parts.add(partOf(word)).add(partOf(word + (words[at + 1] || ""))); // it may be one word that was written apart
    });
    return parts.size > MOST ? [WHOLE] : Array.from(parts, (part) => `search/words/${part}.js`);
  };
})(window.LocalOffer = window.LocalOffer || {});
