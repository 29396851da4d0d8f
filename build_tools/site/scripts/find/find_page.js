/* The find page: hears the person, asks the engine, shows the answer. Everything it decides with is in the files before. */
(function (own) {
  "use strict";

  const { byId, load, element, fill, asking, answering, drawing, wording, filterPanel, nearMe } = own;
  const FEW = 10; // results shown at first, and more each time
  const FEW_OTHERS = 4;
  const ENGINE = ["search/lunr.js", "search/index.js", "search/engine.js"];
  const TEXTS = ["search/texts.js"];
  const NOT_LOADED = "The search did not load. Check your connection, then press Find help again. Or choose from the lists.";

  let asked = null;
  let shown = FEW;
  let turn = 0; // an answer that comes late must not stand in for a newer one

  const field = () => byId("find-words");
  const panel = () => byId("filters");
  const button = () => byId("filters-button");
  const say = (words) => { byId("how-many").textContent = words; };
  const loadAll = () => load(ENGINE.concat(TEXTS));

  const here = () => location.pathname.replace(/index\.html$/, location.protocol === "file:" ? "index.html" : "");
  const linkTo = (what) => here() + asking.write(what);

  /** Keep the address in step. On a browser that does not allow it, the page still answers. */
  function keep(how) {
    try {
      history[how]({ shown }, "", linkTo(asked) + (how === "replaceState" ? location.hash : ""));
    } catch (refused) {
      own.addressRefused = true;
    }
    const site = document.title.split(" – ").slice(-1)[0];
    document.title = `${asked.q ? `${asked.q} – ` : ""}Find help – ${site}`;
  }

  const show = (id, visible) => { byId(id).hidden = !visible; };
  const fillIn = (id, children) => fill(byId(id), children);

  /** A link that asks something else. A plain click keeps the page, and with it the postcode in its memory. */
  function suggestion(words, label, what) {
    const link = element("a", { href: linkTo(what) }, label);
    link.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      byId("results-heading").focus();
      field().value = what.q;
      filterPanel.write(panel(), what.filters);
      ask(what);
    });
    return element("p", { "class": "suggestion" }, `${words} `, link);
  }

  function suggestions(found) {
    const made = [];
    if (found && found.instead) {
      made.push(suggestion("Did you mean:", found.instead, asking.withWords(asked, found.instead)));
    }
    if (found && found.ages && !asked.filters.age.length) {
      const age = wording.ageWords(found.ages);
      made.push(suggestion("You wrote an age.", `Show only help for age ${age}`, asking.withAge(asked, age)));
    }
    return made;
  }

  function drawOthers(found, texts, all) {
    const rows = found ? found.others.map((at) => texts.others[at]) : [];
    show("others", rows.length > 0);
    fillIn("others-list", drawing.others(all ? rows : rows.slice(0, FEW_OTHERS)));
    show("others-more", !all && rows.length > FEW_OTHERS);
    byId("others-more").onclick = () => {
      drawOthers(found, texts, true);
      byId("others-list").children[FEW_OTHERS].querySelector("a").focus();
    };
    return rows.length;
  }

  function drawEmpty(found, texts, empty, before) {
    show("nothing", empty);
    if (!empty) return;
    const words = found && found.searched.length ? found.searched : [asked.q].filter(Boolean);
    byId("nothing-searched").textContent = words.length ? `We looked for ${wording.quoted(words)}.` : "";
    byId("nothing-filtered").textContent = before ? `Without your filters there ${before === 1 ? "is" : "are"} ${before}.` : "";
    const topics = found ? found.topics : Object.keys(texts.labels.topics).slice(0, 3);
    fillIn("nothing-topics", drawing.topics(topics, texts.labels, JSON.parse(byId("nothing").dataset.topics)));
  }

  function drawJumps(answer, otherCount) {
    const words = wording.groupWords(asked.filters);
    const jumps = answering.GROUPS.slice(1).filter((group) => answer.counts[group] && answer.counts[group] < answer.items.length)
      .map((group) => jump(`${words[group][0]} (${answer.counts[group]})`, `group-${group.replace(" ", "-")}`, answer));
    if (otherCount) jumps.push(jump(`Words and guides (${otherCount})`, "others-heading", answer));
    show("jumps", jumps.length > 0 && answer.items.length > 0);
    fillIn("jumps-list", jumps);
  }

  /** A link down the page; results up to that place are shown first. */
  function jump(words, id, answer) {
    const link = element("a", { href: `#${id}` }, words);
    link.addEventListener("click", (event) => {
      event.preventDefault();
      const start = answer.items.findIndex((item) => `group-${item.fit.replace(" ", "-")}` === id);
      if (start >= shown) showUpTo(start + FEW);
      byId(id).focus();
      byId(id).scrollIntoView();
    });
    return element("li", {}, link);
  }

  function drawResults(answer, texts) {
    fillIn("results", drawing.results(answer, texts.labels, asked.filters, shown));
    const left = Math.max(0, answer.items.length - shown);
    show("more", left > 0);
    byId("more").textContent = `Show ${Math.min(FEW, left)} more of ${left}`;
  }

  function draw(found, texts) {
    const near = nearMe.current();
    const answer = answering.answer(texts, asked, found, near);
    const total = answer.items.length;
    own.showing = { answer, texts };
    show("start-here", false);
    show("answer", true);
    drawResults(answer, texts);
    filterPanel.showCounts(panel(), answer.within, asked.filters);
    drawEmpty(found, texts, total === 0, answer.rows.length);
    drawJumps(answer, drawOthers(found, texts, false));
    fillIn("suggestions", suggestions(found));
    say(wording.howMany(answer, asked, near));
  }

  function showUpTo(count) {
    shown = count;
    drawResults(own.showing.answer, own.showing.texts);
    keep("replaceState");
  }

  function showMore() {
    const first = shown;
    showUpTo(shown + FEW);
    byId("results").children[first].querySelector("a").focus();
  }

  function rest() {
    show("answer", false);
    show("start-here", true);
    say("");
  }

  /** Answer what is asked. Focus is left where it is. */
  function respond() {
    const mine = ++turn;
    filterPanel.showChosen(button(), panel(), asking.chosen(asked));
    show("reset", asking.chosen(asked) > 0 || nearMe.current() !== null);
    if (asking.isEmpty(asked) && !nearMe.current()) return rest();
    if (!own.searchTexts) say("Looking …");
    return loadAll().then(() => {
      if (mine === turn) draw(asked.q ? own.openSearch().find(asked.q) : null, own.searchTexts);
    }).catch(() => {
      show("answer", false);
      show("start-here", true);
      say(NOT_LOADED);
    });
  }

  /** The person asked for something else. */
  function ask(what) {
    const before = asking.write(asked);
    asked = what;
    shown = FEW;
    if (asking.write(asked) !== before) keep("pushState");
    return respond();
  }

  const fromForm = () => asking.read(asking.write({ q: field().value, filters: filterPanel.read(panel()) }));

  /** What the address says, shown in the form. */
  function fromAddress() {
    const said = asking.read(location.search);
    field().value = said.q;
    asked = { q: said.q, filters: filterPanel.write(panel(), said.filters) };
    shown = (history.state && history.state.shown) || FEW;
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
    field().addEventListener("focus", () => loadAll().catch(() => {}));
    byId("more").addEventListener("click", showMore);
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
