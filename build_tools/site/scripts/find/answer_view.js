/* The answer on the page: results, what stands above and below them, and what to try where there are none.

   `own.answerView(page)` makes it for one page, which says where a link leads and hears what a person asks for next:
   {linkTo, follow, keep}. */
(function (own) {
  "use strict";

  const { byId, element, fill, asking, answering, drawing, wording } = own;
  const FEW = 10; // results shown at first, and more each time
  const FEW_OTHERS = 4;

  const show = (id, visible) => { byId(id).hidden = !visible; };
  const fillIn = (id, children) => fill(byId(id), children);
  const placeOf = (group) => `group-${group.replace(" ", "-")}`;

  /** Said once: a screen reader reads the same words again when they are set again. */
  function say(words) {
    if (byId("how-many").textContent !== words) byId("how-many").textContent = words;
  }

  function showAnswer(visible) {
    show("start-here", !visible);
    show("answer", visible);
  }

  /** A link that does more than lead on; with a key held down it is a link like any other. */
  function livelyLink(address, label, pressed) {
    const link = element("a", { href: address }, label);
    link.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      pressed();
    });
    return link;
  }

  /** Words and guides, a few at first. */
  function drawOthers(found, texts, all) {
    const rows = found ? found.others.map((at) => texts.others[at]) : [];
    show("others", rows.length > 0);
    fillIn("others-list", drawing.others(all ? rows : rows.slice(0, FEW_OTHERS)));
    show("others-more", !all && rows.length > FEW_OTHERS);
    byId("others-more").onclick = () => {
      drawOthers(found, texts, true);
      byId("others-list").children[FEW_OTHERS].querySelector("a").focus();
    };
  }

  /** No result: what to try. */
  function drawEmpty(found, texts, empty, before) {
    const isNear = Boolean(found && found.near);
    show("nothing", empty);
    if (!empty) return;
    byId("nothing-says").textContent = wording.nothing(before);
    show("nothing-near", isNear);
    show("nothing-common", !isNear);
    const pages = JSON.parse(byId("nothing").dataset.topics);
    fillIn("nothing-topics", isNear ? drawing.topics(found.topics, texts.labels, pages) : []);
  }

  own.answerView = function (page) {
    let shown = FEW;
    let answer = null; // what is drawn
    let drawn = null; // the texts that it was drawn with, or null for names alone
    let asked = null;

    /** Other words for what is asked, and the age that stands among them. */
    function suggestions(found) {
      const made = [];
      const suggest = (words, label, what) => made.push(element("p", { "class": "suggestion" }, `${words} `,
        livelyLink(page.linkTo(what), label, () => page.follow(what))));
      if (found && found.instead) suggest("Did you mean:", found.instead, asking.withWords(asked, found.instead));
      if (found && found.ages && !asked.filters.age.length) {
        const age = wording.ageWords(found.ages);
        suggest("You wrote an age.", `Show only help for age ${age}`, asking.withAge(asked, age));
      }
      return made;
    }

    /** A link down the page; results up to that place are shown first. */
    function jump(words, id) {
      return element("li", {}, livelyLink(`#${id}`, words, () => {
        const start = answer.items.findIndex((item) => placeOf(item.fit) === id);
        if (start >= shown) showUpTo(start + FEW);
        byId(id).focus();
        byId(id).scrollIntoView();
      }));
    }

    function drawJumps(otherCount) {
      const words = wording.groupWords(asked.filters);
      const groups = answering.GROUPS.slice(1)
        .filter((group) => answer.counts[group] && answer.counts[group] < answer.items.length);
      const jumps = groups.map((group) => jump(`${words[group][0]} (${answer.counts[group]})`, placeOf(group)));
      if (otherCount) jumps.push(jump(`Words and guides (${otherCount})`, "others-heading"));
      show("jumps", jumps.length > 0 && answer.items.length > 0);
      fillIn("jumps-list", jumps);
    }

    /** What stands above the results, and the sentence that counts them. */
    function drawAbove(found, near) {
      drawJumps(found ? found.others.length : 0);
      fillIn("suggestions", suggestions(found));
      say(wording.howMany(answer, asked, near));
    }

    function drawResults() {
      fillIn("results", drawing.results(answer, drawn.labels, asked.filters, shown));
      showMoreButton();
    }

    function showMoreButton() {
      const left = Math.max(0, answer.items.length - shown);
      show("more", left > 0);
      byId("more").textContent = `Show ${Math.min(FEW, left)} more of ${left}`;
    }

    /** The names of what was found, as soon as their order is known: they stay where they are when their texts come. */
    function drawNames(what, found, listings) {
      [asked, answer, drawn] = [what, answering.allFit(found.listings), null];
      showAnswer(true);
      for (const id of ["nothing", "others", "more"]) show(id, false);
      fillIn("results", drawing.names(found.listings.slice(0, shown).map((at) => listings[at])));
      drawAbove(found, null);
    }

    /** All of it. Where the names of the same answer stand, they are completed: somebody may be on one of them. */
    function draw(what, found, texts, near) {
      const hasNames = drawn === null && asked === what && answer !== null;
      [asked, answer, drawn] = [what, answering.answer(texts, what, found, near), texts];
      own.showing = { answer, texts };
      showAnswer(true);
      if (hasNames) {
        drawing.complete(Array.from(byId("results").children), answer, texts.labels, asked.filters);
        showMoreButton();
      } else {
        drawResults();
        drawAbove(found, near);
      }
      drawOthers(found, texts, false);
      drawEmpty(found, texts, answer.items.length === 0, answer.rows.length);
      return answer;
    }

    function showUpTo(count) {
      shown = count;
      drawResults();
      page.keep();
    }

    function showMore() {
      const first = shown;
      showUpTo(shown + FEW);
      byId("results").children[first].querySelector("a").focus();
    }

    /** Nothing is shown, or only why. */
    function clear(words) {
      answer = null;
      showAnswer(false);
      say(words);
    }

    byId("more").addEventListener("click", showMore);
    return {
      draw, drawNames, clear, say,
      shown: () => shown,
      startAt: (count) => { shown = count || FEW; },
      hasNames: (what) => drawn === null && asked === what && answer !== null
    };
  };
})(window.LocalOffer = window.LocalOffer || {});
