/* The find page: hears the person, asks the engine, shows the answer. Everything it decides with is in the files before. */
(function (own) {
  "use strict";

  const { byId, load, asking, filterPanel, nearMe } = own;
  const ENGINE = "search/engine.js";
  const INDEX = "search/index.js";
  const WORDS = "search/words.js";
  const TEXTS = ["search/texts.js"];
  const QUICK = 60; // milliseconds: texts that come sooner are not worth two steps
  const LOADING = "Looking …";
  const NOT_LOADED = "The search did not load. Check your connection, then press Find help again. Or choose from the lists.";
  const NO_TEXTS = "The details did not load. Each name here leads to its page.";

  let asked = null;
  let waitingSince = 0; // when the texts were last sent for, in milliseconds
  let turn = 0; // an answer that comes late must not stand in for a newer one

  const field = () => byId("find-words");
  const panel = () => byId("filters");
  const button = () => byId("filters-button");
  const view = own.answerView({ linkTo, follow, keep: () => keep("replaceState") });

  const loadTexts = () => load(TEXTS);

  /** The page brings the engine by itself. */
  const engineAnd = (files) => load((own.openSearch ? [] : [ENGINE]).concat(INDEX, files));

  const loadWords = () => engineAnd([WORDS]).then(() => own.openSearch());

  /** All the words are here when the engine is: somebody came by way of a search box, or was here before. */
  function areKept() {
    const [engine] = performance.getEntriesByName(own.root + own.ASSETS + ENGINE);
    return Boolean(own.searchWords) || (engine ? engine.transferSize === 0 : false);
  }

  /** An engine that knows the words of `text`. Parts of the table are enough for most searches, and come sooner. The
      index is read while they are on their way. */
  function engineFor(text) {
    if (areKept()) return loadWords();
    const parts = engineAnd(own.wordFiles(text));
    parts.catch(() => {}); // heard below, unless the index fails first
    return engineAnd([]).then(() => own.beginSearch()).then(() => parts)
      .then(() => own.openSearchFor(text) || loadWords());
  }

  function linkTo(what) {
    const here = location.pathname.replace(/index\.html$/, location.protocol === "file:" ? "index.html" : "");
    return here + asking.write(what);
  }

  /** Keep the address in step. On a browser that does not allow it, the page still answers. */
  function keep(how) {
    try {
      history[how]({ shown: view.shown() }, "", linkTo(asked) + (how === "replaceState" ? location.hash : ""));
    } catch (refused) {
      own.addressRefused = true;
    }
    const site = document.title.split(" – ").slice(-1)[0];
    document.title = `${asked.q ? `${asked.q} – ` : ""}Find help – ${site}`;
  }

  /** Ask what a link of this page asks. The page stays, and with it the postcode in its memory. */
  function follow(what) {
    byId("results-heading").focus();
    field().value = what.q;
    filterPanel.write(panel(), what.filters);
    ask(what);
  }

  const isFiltered = () => asking.chosen(asked) > 0 || nearMe.current() !== null;

  /** Filters step aside where the words themselves lead nowhere: they could change nothing. */
  const showFilters = (visible) => { byId("find-side").hidden = !visible; };

  /** The texts are sent for first: they are on their way while a slow processor searches. */
  function find(engine, words) {
    loadTexts().catch(() => {}); // heard where it is waited for
    waitingSince = performance.now();
    return engine.find(words);
  }

  /** What the words find, or null without words. */
  function lookUp() {
    const words = asked.q;
    return words ? engineFor(words).then((engine) => find(engine, words)) : Promise.resolve(null);
  }

  function draw(found) {
    const answer = view.draw(asked, found, own.searchTexts, nearMe.current());
    filterPanel.showCounts(panel(), answer.within, asked.filters);
    showFilters(answer.rows.length > 0 || isFiltered());
  }

  /** With words alone the names come first, if their texts are still on the way: no filter hangs on a text. */
  function drawInSteps(mine, found) {
    const names = () => {
      const canStand = found && found.listings.length > 0 && !isFiltered();
      if (mine === turn && canStand && !view.hasNames(asked)) view.drawNames(asked, found, own.beginSearch().listings);
    };
    const early = setTimeout(names, QUICK - (performance.now() - waitingSince));
    const end = (step) => (came) => {
      clearTimeout(early);
      step(came);
    };
    return loadTexts().then(end(() => mine === turn && draw(found)), end((fault) => {
      names();
      throw fault;
    }));
  }

  function failed(mine) {
    if (mine !== turn) return;
    if (view.hasNames(asked)) view.say(NO_TEXTS);
    else view.clear(NOT_LOADED);
  }

  function rest() {
    showFilters(true);
    view.clear("");
  }

  /** Answer what is asked. Focus is left where it is. */
  function respond() {
    const mine = ++turn;
    filterPanel.showChosen(button(), panel(), asking.chosen(asked));
    byId("reset").hidden = !isFiltered();
    if (asking.isEmpty(asked) && !nearMe.current()) return rest();
    if (!own.searchTexts) view.say(LOADING);
    if (isFiltered()) loadTexts().catch(() => {}); // heard where it is waited for
    return lookUp().then((found) => mine === turn && drawInSteps(mine, found)).then(getReady, () => failed(mine));
  }

  /** For what a person may ask next. */
  const getReady = () => { if (asked.q) loadWords().catch(() => {}); };

  /** The person asked for something else. */
  function ask(what) {
    const before = asking.write(asked);
    asked = what;
    view.startAt(0);
    if (asking.write(asked) !== before) keep("pushState");
    return respond();
  }

  const fromForm = () => asking.read(asking.write({ q: field().value, filters: filterPanel.read(panel()) }));

  /** What the address says, shown in the form. */
  function fromAddress() {
    const said = asking.read(location.search);
    field().value = said.q;
    asked = { q: said.q, filters: filterPanel.write(panel(), said.filters) };
    view.startAt(history.state && history.state.shown);
  }

  function reset() {
    const words = asking.withoutFilters(asked);
    filterPanel.write(panel(), words.filters);
    nearMe.forget();
    byId("results-heading").focus();
    return ask(words);
  }

  function listen() {
    byId("find-form").addEventListener("submit", (event) => {
      event.preventDefault();
      ask(fromForm());
    });
    panel().addEventListener("change", (event) => event.target.name && ask(fromForm()));
    field().addEventListener("focus", () => loadWords().then(loadTexts).catch(() => {}));
    byId("reset").addEventListener("click", reset);
    addEventListener("popstate", () => {
      if (asking.write(asking.read(location.search)) === asking.write(asked)) return; // only a place on this page
      fromAddress();
      respond();
    });
    nearMe.start(() => ask(fromForm()));
  }

  function start() {
    for (const part of document.querySelectorAll("[data-needs-script]")) part.hidden = false;
    for (const part of document.querySelectorAll("[data-without-script]")) part.hidden = true;
    fromAddress();
    filterPanel.start(button(), panel());
    listen();
    keep("replaceState");
    return respond();
  }

  start();
})(window.LocalOffer = window.LocalOffer || {});
