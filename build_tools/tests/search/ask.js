/* Runs the site's own search scripts outside a browser. node ask.js FOLDER < questions.json > answers.json
 *
 * A question is a text to find, or {"show": "index"} for what was unpacked, or {"show": "fold", "text": ...}.
 */
"use strict";
const fs = require("node:fs");
const path = require("node:path");
const vm = require("node:vm");

function run(context, folder, names) {
  for (const name of names) {
    vm.runInContext(fs.readFileSync(path.join(folder, name), "utf8"), context, { filename: name });
  }
}

function open(folder, names) {
  const context = vm.createContext({ console });
  context.window = context;
  run(context, folder, names);
  return context;
}

let parted = null;

/* As on a page that has no more than the parts it would ask for; null where they are not enough. */
function findInParts(folder, text) {
  parted = parted || open(folder, ["index.js", "engine.js", "word_files.js"]);
  const own = parted.LocalOffer, files = own.wordFiles(text);
  if (files.includes("search/words.js")) return null;
  own.searchParts = {};
  run(parted, folder, files.map((file) => file.replace("search/", "")));
  const engine = own.openSearchFor(text);
  return engine && engine.find(text);
}

/* lunr.js as it comes, which no page loads. */
function wholeLunr(folder) {
  const context = vm.createContext({ console });
  vm.runInContext(`${fs.readFileSync(path.join(folder, "lunr.js"), "utf8")};this.lunr = lunr;`, context);
  return context.lunr;
}

/* What the engine has unpacked as lunr's own index, which lunr then reads. */
function asLunr(context, book) {
  const stems = Array.from(book.byStem.keys()).sort(), search = context.LocalOffer.search;
  const vectors = book.fields.map(() => Array.from({ length: book.documents }, () => []));
  const rows = stems.map((stem, _index) => {
    const posting = { _index };
    for (const field of book.fields) posting[field] = {};
    search.eachScore(book, stem, (field, document, score) => {
      posting[book.fields[field]][document] = {};
      vectors[field][document].push(_index, score);
    });
    return [stem, posting];
  });
  const named = vectors.flatMap((each, field) => each.map((row, document) => [`${book.fields[field]}/${document}`, row]));
  const lunr = wholeLunr(process.argv[2]);
  return lunr.Index.load({
    version: lunr.version, fields: book.fields, fieldVectors: named, invertedIndex: rows, pipeline: ["stemmer"]
  });
}

function inPairs(numbers) {
  return numbers.flatMap((number, at) => at % 2 ? [] : [[number, numbers[at + 1]]]);
}

let loaded = null;

function lunrOf(context, engine) {
  loaded = loaded || asLunr(context, engine.book);
  return loaded;
}

function shownIndex(index) {
  const scores = {};
  for (const [ref, vector] of Object.entries(index.fieldVectors)) scores[ref] = vector.elements;
  const terms = {};
  for (const [term, posting] of Object.entries(index.invertedIndex)) terms[term] = posting._index;
  return { fields: index.fields, scores, terms };
}

function stemsOfLunr(words) {
  const lunr = wholeLunr(process.argv[2]);
  return words.map((word) => lunr.stemmer(new lunr.Token(word)).toString());
}

function lunrResults(index, text) {
  return index.search(text).map((result) => [result.ref, result.score]);
}

function answer(context, engine, question) {
  if (typeof question === "string") {
    const start = process.hrtime.bigint();
    const found = engine.find(question);
    return { ...found, ms: Number(process.hrtime.bigint() - start) / 1e6 };
  }
  const search = context.LocalOffer.search;
  switch (question.show) {
    case "index": return shownIndex(lunrOf(context, engine));
    case "lunr": return lunrResults(lunrOf(context, engine), question.text);
    case "lunr stems": return stemsOfLunr(question.words);
    case "fold": return search.fold(question.text);
    case "stems": return question.words.map(search.makeStemmer());
    case "ages": return search.readAges(search.plain(question.text)).ages;
    case "nearest": return search.nearestWords(question.text, new Map(question.words.map((word) => [word, 1])));
    case "places": return inPairs(search.unpackPlaces(question.text));
    case "words": return search.unpackWords(question.text);
    case "listings": return engine.listings;
    case "texts": return context.LocalOffer.searchTexts;
    case "parts": return question.words.map(search.partOf);
    case "found in parts": return findInParts(process.argv[2], question.text);
    case "globals": return Object.keys(context).sort();
    default: throw new Error(`cannot show ${question.show}`);
  }
}

const context = open(process.argv[2], ["index.js", "words.js", "texts.js", "engine.js"]);
const started = process.hrtime.bigint();
const engine = context.LocalOffer.openSearch();
const opening = Number(process.hrtime.bigint() - started) / 1e6;
const questions = JSON.parse(fs.readFileSync(0, "utf8"));
process.stdout.write(JSON.stringify({ opening, answers: questions.map((each) => answer(context, engine, each)) }));
