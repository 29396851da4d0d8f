/* The button that reads a guide aloud and stops it. Where the device has no voice of its own, there is no button. */
(function (own) {
  "use strict";

  const { element, byId, voice } = own;
  const READ = "Read this page aloud";
  const STOP = "Stop reading";
  const BLOCKS = "h1, h2, h3, p, li, dt, dd";
  // Menus, words explained apart from the text, and the long list of pages behind a guide are not read.
  const PASSED_OVER = "nav, details, svg, [hidden], #guide-read-aloud, [aria-labelledby=guide-next], [aria-labelledby=guide-sources]";

  const isBlock = (node) => node.nodeType === 1 && node.matches(BLOCKS);

  /** The words of one block, without those of the blocks inside it. */
  function wordsOf(node) {
    if (node.nodeType === 3) return node.nodeValue;
    if (node.nodeType !== 1 || node.matches(PASSED_OVER)) return "";
    return Array.from(node.childNodes).map((child) => (isBlock(child) ? " " : wordsOf(child))).join("");
  }

  /** What is read, in order: one text for each heading, paragraph and item. */
  function textsOf(article) {
    return Array.from(article.querySelectorAll(BLOCKS))
      .filter((block) => !block.closest(PASSED_OVER))
      .map((block) => wordsOf(block).replace(/\s+/g, " ").trim())
      .filter((text) => text !== "");
  }

  function begin(speech, article, place) {
    const button = element("button", { type: "button", "class": "plain-button", "aria-describedby": "read-aloud-how" }, READ);
    const how = element("p", { id: "read-aloud-how", "class": "quiet" }, "A voice on your device reads it. Nothing is sent away.");
    const says = element("p", { role: "status", "class": "visually-hidden" });
    const reading = voice.reader(speech, (text) => new SpeechSynthesisUtterance(text), (now) => {
      button.textContent = now ? STOP : READ;
      button.classList.toggle("is-on", now);
      says.textContent = now ? "Reading aloud." : "Reading has stopped.";
    });
    const found = () => voice.voiceOf(speech.getVoices());

    function show() {
      place.hidden = found() === null;
      if (place.hidden) reading.stop();
    }

    button.addEventListener("click", () => (reading.isReading() ? reading.stop() : reading.start(textsOf(article), found())));
    place.append(button, how, says);
    show();
    if (speech.addEventListener) speech.addEventListener("voiceschanged", show); // many browsers learn of them late
    addEventListener("pagehide", reading.stop);
  }

  const place = byId("guide-read-aloud");
  const article = byId("guide");
  if (place && article && window.speechSynthesis && window.SpeechSynthesisUtterance) begin(window.speechSynthesis, article, place);
})(window.LocalOffer = window.LocalOffer || {});
