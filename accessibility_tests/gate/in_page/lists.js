/* "List of five things" tells a listener how much is to come. */

const BULLET = /^\s*([-–—•·*▪◦‣►>]|\(?\d{1,2}[.)]|\(?[a-h][.)])\s+\S/;

Gate.check("list-made", function* () {
  for (const list of Gate.all("ul, ol")) {
    const quiet = /^(none|presentation)$/.test(list.getAttribute("role") || "");
    if (quiet && Gate.told(list) && list.querySelectorAll(":scope > li:not([role])").length > 1) yield [list, "the list is marked as none, so nobody hears how much is to come"];
    if (list.getAttribute("role") && list.getAttribute("role") !== "list") continue;
    for (const child of list.children) {
      if (!/^(li|script|template)$/.test(child.localName)) yield [child, `a list holds a ${child.localName} that is no list item`];
    }
    for (const node of list.childNodes) {
      if (node.nodeType === Node.TEXT_NODE && node.data.trim()) yield [list, `a list holds words outside its items: ${Gate.quoted(node.data)}`];
    }
    if (Gate.told(list) && !list.children.length && !list.closest("[aria-live], [role=status]")) yield [list, "the list is empty"];
  }
  for (const item of Gate.all("li")) if (!item.closest("ul, ol, menu, [role=list]")) yield [item, "a list item stands outside a list"];
  for (const item of Gate.all("dt, dd")) if (!item.closest("dl")) yield [item, `a ${item.localName} stands outside a list of terms`];
});

/* The lines of a block as the eye sees them, broken by br. */
const linesOf = (block) => {
  const lines = [""];
  const walk = (node) => {
    for (const child of node.childNodes) {
      if (child.nodeType === Node.TEXT_NODE) lines[lines.length - 1] += child.data;
      else if (child.localName === "br") lines.push("");
      else if (child.nodeType === Node.ELEMENT_NODE) walk(child);
    }
  };
  walk(block);
  return lines.map(Gate.squeezed).filter(Boolean);
};

Gate.check("list-faked", function* () {
  const done = new Set();
  for (const block of Gate.all("p, div, td, dd, span, font")) {
    if (block.closest("ul, ol, pre, code, nav") || block.querySelector("p, div, ul, ol, table") || !Gate.shown(block)) continue;
    const lines = linesOf(block);
    if (lines.filter((line) => BULLET.test(line)).length >= 2) yield [block, `lines that start with a mark look like a list: ${Gate.quoted(lines.find((l) => BULLET.test(l)))}`];
    else if (lines.length >= 4 && block.querySelectorAll("br").length >= 3 && lines.every((l) => l.length < 60 && !/[.!?]$/.test(l)) && !block.closest("address, blockquote")) {
      yield [block, `short lines broken by hand look like a list: ${Gate.quoted(lines[0])}`];
    }
    const next = block.nextElementSibling;
    if (block.localName === "p" && !done.has(block) && next?.localName === "p" && BULLET.test(block.textContent) && BULLET.test(next.textContent)) {
      for (let at = next; at?.localName === "p" && BULLET.test(at.textContent); at = at.nextElementSibling) done.add(at);
      yield [block, `paragraphs that start with a mark look like a list: ${Gate.quoted(block.textContent)}`];
    }
  }
});
