/* What a picture says must be there in words; a picture that says nothing must keep quiet. */

const PICTURES = "img, input[type=image], area[href], [role=img], svg, object[data], canvas, embed[src]";
const A_FILE = /^[\w%()+-]*[\w-]\.(jpe?g|png|gif|webp|svg|bmp|tiff?)$|^(img|dsc|image|photo|pic|screenshot)[_-]?\d+$/i;
const SAYS_NOTHING = /^(an? |the )?(image|picture|photo(graph)?|graphic|icon|logo|img|pic|spacer|banner|diagram|chart|graph|map|screenshot|illustration|alt( text)?|placeholder|untitled|null|undefined|blank|bullet|arrow|\*|-|\.)( of)?( an?| the)?( image| picture| photo| here)?\s*\d*$/i;
const NEEDLESS = /^(an? |the )?(image|picture|photo(graph)?|graphic) (of|showing)\b/i;
const LONG = 160; // letters: beyond, a text beside the picture serves better

const DRAWN = 0.5; // of the signs of a text: with more that are no letters it is a picture

const hidden = (picture) => !Gate.told(picture) || ["presentation", "none"].includes((picture.getAttribute("role") || "").toLowerCase());
const inNamedControl = (picture) => {
  const control = picture.closest("a[href], button, [role=button], [role=link], summary, label");
  return control && Gate.saysSomething(Gate.name(control) || Gate.words(control));
};

Gate.check("picture-name", function* () {
  for (const picture of Gate.all(PICTURES)) {
    if (hidden(picture)) {
      if (picture.localName === "img" && Gate.saysSomething(picture.alt) && !picture.closest("[aria-hidden=true]")) yield [picture, `it is marked as decoration and has the text ${Gate.quoted(picture.alt)}`];
      continue;
    }
    const kind = picture.localName;
    if (kind === "img" && picture.getAttribute("alt") === null && !picture.getAttribute("aria-label") && !picture.getAttribute("aria-labelledby")) {
      yield [picture, `the picture ${Gate.quoted(picture.getAttribute("src") || "")} has no text (alt)`];
    } else if (kind === "img" && picture.alt.trim() === "" && picture.alt !== "") {
      yield [picture, "the text of the picture is only spaces"];
    } else if (kind === "svg" || picture.getAttribute("role") === "img" || kind === "object" || kind === "canvas" || kind === "embed") {
      if (picture.parentElement?.closest("svg, [role=img]")) continue;
      const fallback = kind === "canvas" || kind === "object" ? Gate.squeezed(picture.textContent) : "";
      if (!Gate.name(picture) && !fallback && !inNamedControl(picture) && Gate.shown(picture)) yield [picture, "the picture has no name and is not marked as decoration"];
    } else if (kind !== "img" && (!Gate.name(picture) || (kind === "input" && !picture.alt && !picture.title && !picture.getAttribute("aria-label")))) {
      yield [picture, "the picture that works as a control has no name"];
    } else if (kind === "img" && picture.alt === "" && picture.closest("a[href], button") && !inNamedControl(picture)) {
      yield [picture, "the picture is all that a link or button holds, and has no text"];
    }
  }
  for (const drawn of Gate.all("pre").filter((e) => Gate.told(e) && !e.querySelector("code, samp") && !e.closest("[role=img]"))) {
    const signs = drawn.textContent.replace(/\s/g, "");
    if (signs.length > 20 && signs.replace(/[\p{L}\p{N}]/gu, "").length > DRAWN * signs.length) yield [drawn, "a picture is drawn with letters and signs, and has no text"];
  }
});

Gate.check("picture-text", function* () {
  for (const picture of Gate.all("img, input[type=image], area[href], [role=img]")) {
    if (hidden(picture)) continue;
    const text = Gate.squeezed(picture.getAttribute("alt") || picture.getAttribute("aria-label") || "");
    const file = (picture.getAttribute("src") || "").split(/[/?#]/).filter(Boolean).pop() || "";
    if (!text) continue;
    if (A_FILE.test(text) || text.toLowerCase() === file.toLowerCase()) yield [picture, `the text ${Gate.quoted(text)} is the name of a file`];
    else if (SAYS_NOTHING.test(text)) yield [picture, `the text ${Gate.quoted(text)} does not say what the picture shows`];
    else if (NEEDLESS.test(text)) yield [picture, `the text ${Gate.quoted(text)} need not say that it is a picture`];
    else if (text.length > LONG) yield [picture, `the text has ${text.length} letters: put a long one beside the picture`];
    else if (sameAsNearby(picture, text)) yield [picture, `the text ${Gate.quoted(text)} says again what stands beside the picture`];
  }
});

function sameAsNearby(picture, text) {
  const near = picture.closest("a[href], button, figure") || picture.parentElement;
  const nearby = [...near.querySelectorAll("figcaption, span, p, h1, h2, h3, h4")].map((e) => Gate.squeezed(e.textContent));
  return near.localName !== "body" && (nearby.includes(text) || (near.matches("a, button") && Gate.squeezed(near.textContent) === text));
}

/* Words drawn in a picture cannot be made bigger, recoloured, read aloud or translated. */
Gate.check("text-in-picture", function* () {
  for (const text of Gate.all("svg text, svg foreignObject")) {
    if (Gate.saysSomething(text.textContent) && Gate.shown(text)) yield [text, `the words ${Gate.quoted(text.textContent)} are drawn in a picture`];
  }
  for (const picture of Gate.all("img")) {
    if (/\.svg([?#]|$)/i.test(picture.src) || !picture.complete) continue;
    const words = (picture.alt.match(/\p{L}+/gu) || []).length;
    const box = picture.getBoundingClientRect();
    const named = /(^|[\W_])(text|heading|title|banner|slogan|quote|words?|poster|leaflet|flyer|infographic)([\W_]|\d|$)/i.test((picture.getAttribute("src") || "").split("/").pop());
    if (named && words >= 2) yield [picture, `the picture ${Gate.quoted(picture.getAttribute("src"))} seems to be made of words`];
    else if (words >= 3 && box.height && box.height < 90 && box.width / box.height > 4) yield [picture, `the picture is as long and low as a line of words: ${Gate.quoted(picture.alt)}`];
  }
});

const SPOKEN = /\.(mp3|wav|ogg|m4a|mp4|mov|avi|wmv|webm)$/i;

Gate.check("media-text", function* () {
  for (const film of Gate.all("video")) {
    if (!film.querySelector("track[kind=captions], track[kind=subtitles], track:not([kind])")) yield [film, "the film has no captions"];
  }
  const transcript = /transcript|in words|read (it|what)|text version/i;
  for (const sound of Gate.all("audio")) {
    const near = sound.parentElement.closest("section, article, main, figure, div, body");
    if (!transcript.test(near.textContent)) yield [sound, "the sound has no words beside it"];
  }
  for (const link of Gate.all("a[href]")) {
    if (!SPOKEN.test(link.pathname) || !Gate.told(link)) continue;
    const near = link.closest("p, li, dd, td, figure") || link.parentElement;
    if (!transcript.test(near.textContent + (near.nextElementSibling?.textContent || ""))) yield [link, "it leads to sound or film, and no words are beside it"];
  }
});
