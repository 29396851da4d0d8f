/* The filters on the page: what is ticked, the counts beside the choices, the panel that opens and closes. */
(function (own) {
  "use strict";

  const WIDE = "(min-width: 60rem)"; // as in offer.css: beside the results there, behind a button below

  const boxes = (panel) => Array.from(panel.querySelectorAll("input[type=checkbox][name]"));
  const yearsField = (panel) => panel.querySelector("input[name=age]:not([type=checkbox])");

  /** What is ticked and typed: {need: [...], ...}. */
  function read(panel) {
    const filters = {};
    for (const group of own.filters.GROUPS) {
      filters[group] = boxes(panel).filter((box) => box.name === group && box.checked).map((box) => box.value);
    }
    const years = yearsField(panel).value.trim();
    if (own.filters.agesOf(years)) filters.age.push(years);
    return filters;
  }

  /** Tick what is asked, and nothing else. Gives back only what has a choice on the page. */
  function write(panel, filters) {
    for (const box of boxes(panel)) box.checked = filters[box.name].includes(box.value);
    const groups = boxes(panel).filter((box) => box.name === "age").map((box) => box.value);
    yearsField(panel).value = filters.age.filter((words) => !groups.includes(words))[0] || "";
    return read(panel);
  }

  /** Beside each choice, how many listings it would surely leave. */
  function showCounts(panel, rows, filters) {
    const choices = {};
    for (const group of own.filters.GROUPS) {
      choices[group] = boxes(panel).filter((box) => box.name === group).map((box) => box.value);
    }
    const counts = own.filters.counts(rows, filters, choices);
    for (const box of boxes(panel)) {
      panel.querySelector(`[data-count="${box.id}"]`).textContent = `(${counts[box.name].get(box.value)})`;
    }
  }

  /** The button says how many are on; each group too. */
  function showChosen(button, panel, count) {
    button.querySelector("span").textContent = count ? ` (${count} chosen)` : "";
    for (const group of panel.querySelectorAll("details.filter")) {
      const on = boxes(group).filter((box) => box.checked).length;
      group.querySelector(".chosen").textContent = on ? ` (${on} chosen)` : "";
    }
  }

  function setOpen(button, panel, open) {
    panel.hidden = !open;
    button.setAttribute("aria-expanded", String(open));
  }

  /** Open beside the results on a wide screen; closed behind its button on a narrow one, with its groups closed too. */
  function start(button, panel) {
    const wide = matchMedia(WIDE);
    const fit = () => {
      setOpen(button, panel, wide.matches);
      for (const group of panel.querySelectorAll("details.filter")) {
        group.open = wide.matches || boxes(group).some((box) => box.checked);
      }
    };
    fit();
    wide.addListener(fit); // the old name: older phones have no other
    button.addEventListener("click", () => setOpen(button, panel, panel.hidden));
  }

  own.filterPanel = { read, write, showCounts, showChosen, start };
})(window.LocalOffer = window.LocalOffer || {});
