/* Is what a family needs on the paper, and nothing else? (good practice: many keep a page on the fridge) */

const paper = () => matchMedia("print").matches;

Gate.check("print-main", function* () {
  if (!paper()) return;
  const main = document.querySelector("main, [role=main]");
  if (!main || !Gate.shown(main)) yield [main, "the main part is not printed"];
  const heading = document.querySelector("main h1, [role=main] h1, h1");
  if (main && heading && !Gate.shown(heading)) yield [heading, "the heading is not printed"];
  for (const fact of main ? Gate.all("dd, td, address", main) : []) {
    if (
      fact.innerText !== undefined &&
      fact.textContent.trim() &&
      !Gate.shown(fact) &&
      !fact.closest("details:not([open]), [hidden], nav")
    )
      yield [fact, "a fact is not printed"];
  }
});

Gate.check("print-clutter", function* () {
  if (!paper()) return;
  const useless =
    "header nav, [role=banner] nav, nav[aria-label], [role=search], search, form button, a[href^='#'][class*=skip]";
  for (const element of Gate.all(useless).filter(
    (one) => Gate.shown(one) && !Gate.away(one) && Gate.box(one).right > 0 && Gate.box(one).bottom > 0,
  )) {
    if (!element.parentElement.closest(useless)) yield [element, "it is printed and of no use on paper"];
  }
});

/** The address of another site has to be on the paper: nobody can press a link there. */
Gate.check("print-links", function* () {
  if (!paper()) return;
  for (const link of Gate.all("main a[href^='http'], [role=main] a[href^='http']").filter(Gate.shown)) {
    if (link.origin === location.origin || /\bhttps?:|www\.|\.(org|uk|com|net)\b/.test(link.textContent)) continue;
    if (
      getComputedStyle(link, "::after").content.includes("http") ||
      getComputedStyle(link, "::before").content.includes("http")
    )
      continue;
    yield [link, `the address ${Gate.quoted(link.href)} is not on the paper`];
  }
});
