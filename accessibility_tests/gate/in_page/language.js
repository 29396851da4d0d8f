/* The language tells a screen reader which voice to use, and a browser what to translate. */

/* Small words that stand in nearly every sentence of a language, and in few of another. */
const SMALL_WORDS = {
  en: "the and of to is in that for you with are on your this have not be at from can what they will",
  fr: "le la les des est et un une dans pour que qui vous nous avec sur pas du au ce cette sont votre mais",
  de: "der die das und ist nicht ein eine zu mit auf für den dem von sie wir ihr sind auch bei oder wenn wird",
  es: "el la los las es y un una en para que por con su del como más pero está son usted este si al",
  it: "il la gli le è e un una di per che con non del della sono questo anche si dei nel più come ma",
  pt: "o os as é e um uma em para que com não do da dos das por mais como mas se seu ao são",
  pl: "na nie jest się że jak dla są od po przez lub jego który oraz ale czy tak jako jej będzie może",
  cy: "y yr yn ac i o ar mae a'r ei eich am gan hyn bod neu os chi ni wedi fel i'r o'r",
  nl: "de het een en van dat op te met voor niet zijn aan er ook om bij uit naar als maar wordt worden",
  ro: "și este în la de un o pe cu nu să din care sunt pentru mai sau ce prin dacă acest",
  la: "et in est non ad cum ut sed quod qui ex per ac atque sunt esse nec aut dolor sit amet",
};
const SETS = Object.fromEntries(Object.entries(SMALL_WORDS).map(([tag, words]) => [tag, new Set(words.split(" "))]));

/* Letters that English does not use, and what they may be. */
const SCRIPTS = [
  [/\p{Script=Cyrillic}/u, ["ru", "uk", "bg", "sr", "be", "mk", "kk", "ky", "mn", "tg"]],
  [/\p{Script=Greek}/u, ["el"]],
  [/\p{Script=Arabic}/u, ["ar", "fa", "ur", "ku", "ckb", "ps", "pnb", "sd", "ug"]],
  [/\p{Script=Hebrew}/u, ["he", "yi"]],
  [/\p{Script=Devanagari}/u, ["hi", "mr", "ne", "sa"]],
  [/\p{Script=Bengali}/u, ["bn", "as"]],
  [/\p{Script=Gurmukhi}/u, ["pa"]],
  [/\p{Script=Hiragana}|\p{Script=Katakana}/u, ["ja"]],
  [/\p{Script=Hangul}/u, ["ko"]],
  [/\p{Script=Han}/u, ["zh", "ja", "yue"]],
  [/\p{Script=Thai}/u, ["th"]],
];
const LONG_ENOUGH = 8; // words: in fewer, small words prove nothing
const real = new Intl.DisplayNames(["en"], { type: "language", fallback: "none" });

function known(tag) {
  try {
    const [canonical] = Intl.getCanonicalLocales(tag);
    return Boolean(real.of(new Intl.Locale(canonical).language));
  } catch {
    return false;
  }
}

const primary = (tag) => tag.toLowerCase().split("-")[0];
const wordsOf = (text) => text.toLowerCase().match(/\p{L}[\p{L}'’]*/gu) || [];

/* Which language a text is in: [tag, how many of its small words], the best first; [] when it cannot be told. */
function guesses(text) {
  const words = wordsOf(text);
  const counted = Object.entries(SETS).map(([tag, set]) => {
    const hits = words.filter((word) => set.has(word));
    return [tag, hits.length, new Set(hits).size];
  });
  return counted.filter(([, hits, kinds]) => hits / words.length > 0.15 && kinds >= 3).sort((a, b) => b[1] - a[1]);
}

/* Blocks of text of their own, each read by itself. */
function* blocks() {
  const holders = new Set();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const holder = node.parentElement;
    if (!/\p{L}/u.test(node.data) || !holder || holder.closest("script, style, code, [translate=no], noscript, template")) continue;
    holders.add(holder.closest("p, li, dd, dt, td, th, h1, h2, h3, h4, h5, h6, blockquote, q, figcaption, label, legend, summary, [lang]") || holder);
  }
  yield* holders;
}

/* The words of an element that are in its own language: parts with a language of their own are left out. */
function ownText(element) {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT, (node) =>
    node.parentElement.closest("[lang]") === element.closest("[lang]") ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_REJECT);
  const texts = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) texts.push(node.data);
  return texts.join(" ");
}

Gate.check("page-language", function* () {
  const tag = document.documentElement.getAttribute("lang");
  if (!tag || !tag.trim()) {
    yield [null, "the page does not name its language (lang on the html element)"];
  } else if (!known(tag.trim())) {
    yield [null, `${Gate.quoted(tag)} is not the name of a language`];
  } else {
    const [best] = guesses(document.body ? document.body.innerText : "");
    if (best && primary(tag) in SETS && best[0] !== primary(tag) && best[1] > 3 * countOf(tag)) {
      yield [null, `the page says that it is in ${Gate.quoted(tag)}, and its words are in "${best[0]}"`];
    }
  }
});

function countOf(tag) {
  const set = SETS[primary(tag)];
  return wordsOf(document.body.innerText).filter((word) => set.has(word)).length;
}

Gate.check("part-language", function* () {
  for (const part of Gate.all("body [lang], body[lang]")) {
    const tag = part.getAttribute("lang").trim();
    if (tag && !known(tag)) yield [part, `${Gate.quoted(tag)} is not the name of a language`];
  }
  for (const block of blocks()) {
    const tag = primary((block.closest("[lang]") || document.documentElement).getAttribute("lang") || "");
    const text = ownText(block);
    const foreign = SCRIPTS.find(([letters, tags]) => !tags.includes(tag) && (text.match(new RegExp(`(?:${letters.source}){2,}`, "gu")) || []).length);
    if (foreign) {
      yield [block, `${Gate.quoted(text)} has letters of another language and is marked as "${tag}"`];
    } else if (tag in SETS && wordsOf(text).length >= LONG_ENOUGH) {
      const [best, second] = guesses(text);
      const own = guesses(text).find(([other]) => other === tag);
      if (best && best[0] !== tag && !own && (!second || best[1] > second[1])) {
        yield [block, `${Gate.quoted(text)} reads like "${best[0]}" and is marked as "${tag}"`];
      }
    }
  }
});
