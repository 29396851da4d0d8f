/* As soon as a person goes to a search box, or opens a page that holds a search, the files that a search needs are on
   their way: on a slow line that is seconds won. Nothing of them is run here, and nothing is asked for before. */
(function () {
  "use strict";

  const INDEX = "search/index.js"; // the find page asks for its texts when names stand there
  // There is time while a person types.
  const ALL = ["search/engine.js", INDEX, "search/words.js", "find.js", "search/texts.js"];
  const script = document.currentScript;
  const assets = script.src.slice(0, script.src.lastIndexOf("/") + 1);
  const onFindPage = script.hasAttribute("data-find");
  let begun = false;

  function ask(file) {
    const link = document.createElement("link");
    link.rel = "preload";
    link.as = "script";
    link.href = assets + file;
    document.head.appendChild(link);
  }

  function begin(files) {
    if (begun || location.protocol === "file:") return;
    begun = true;
    files.forEach(ask);
  }

  const isSearch = (field) => field.name === "q" && field.closest("form[role=search]");

  const asked = onFindPage ? new URLSearchParams(location.search).get("q") : "";
  if (asked) begin([INDEX, ...LocalOffer.wordFiles(asked)]);
  // One ear for the whole page: this file may run before the search box is there.
  if (!onFindPage) document.addEventListener("focusin", (event) => isSearch(event.target) && begin(ALL));
})();
