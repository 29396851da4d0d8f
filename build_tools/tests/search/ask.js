/* Runs the site's own search scripts outside a browser. node ask.js FOLDER < questions.json > answers.json
 *
 * A question is a text to find, or {"show": "index"} for what was unpacked, or {"show": "fold", "text": ...}.
 */
"use strict";
const fs = require("node:fs");
const path = require("node:path");
const vm = require("node:vm");

function open(folder) {
  const context = vm.createContext({ console });
  context.window = context;
  for (const name of ["lunr.js", "index.js", "texts.js", "engine.js"]) {
    const text = fs.readFileSync(path.join(folder, name), "utf8");
    vm.runInContext(name === "lunr.js" ? `${text};this.lunr = lunr;` : text, context, { filename: name });
  }
  return context;
}

function shownIndex(engine) {
  const index = engine.index;
  const scores = {};
  for (const [ref, vector] of Object.entries(index.fieldVectors)) scores[ref] = vector.elements;
  const terms = {};
  for (const [term, posting] of Object.entries(index.invertedIndex)) terms[term] = posting._index;
  return { fields: index.fields, scores, terms };
}

function lunrResults(engine, text) {
  return engine.index.search(text).map((result) => [result.ref, result.score]);
}

function answer(context, engine, question) {
  if (typeof question === "string") {
    const start = process.hrtime.bigint();
    const found = engine.find(question);
    return { ...found, ms: Number(process.hrtime.bigint() - start) / 1e6 };
  }
  const search = context.LocalOffer.search;
  switch (question.show) {
    case "index": return shownIndex(engine);
    case "lunr": return lunrResults(engine, question.text);
    case "fold": return search.fold(question.text);
    case "stem": return search.makeStemmer()(question.text);
    case "ages": return search.readAges(search.plain(question.text)).ages;
    case "nearest": return search.nearestWords(question.text, new Map(question.words.map((word) => [word, 1])));
    case "places": return search.unpackPlaces(question.text);
    case "words": return search.unpackWords(question.text);
    case "listings": return engine.listings;
    case "texts": return context.LocalOffer.searchTexts;
    case "globals": return Object.keys(context).sort();
    default: throw new Error(`cannot show ${question.show}`);
  }
}

const context = open(process.argv[2]);
const started = process.hrtime.bigint();
const engine = context.LocalOffer.openSearch();
const opening = Number(process.hrtime.bigint() - started) / 1e6;
const questions = JSON.parse(fs.readFileSync(0, "utf8"));
process.stdout.write(JSON.stringify({ opening, answers: questions.map((each) => answer(context, engine, each)) }));
