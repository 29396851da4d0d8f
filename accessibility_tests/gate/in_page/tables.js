/* A table is read cell by cell: its headers are what says where one is. */

const shape = (table) => [table.rows.length, Math.max(0, ...[...table.rows].map((row) => row.cells.length))];
const quiet = (table) => ["presentation", "none"].includes((table.getAttribute("role") || "").toLowerCase());
const own = (table, selector) => Gate.all(selector, table).filter((cell) => cell.closest("table") === table);

function ofFacts(table) {
  const [rows, columns] = shape(table);
  return !quiet(table) && rows > 1 && columns > 1 && !table.querySelector("table") && Gate.shown(table);
}

Gate.check("table-headers", function* () {
  for (const table of Gate.all("table").filter((t) => Gate.shown(t) && own(t, "th").length > 1 && !own(t, "td, [role=cell]").length && !quiet(t))) yield [table, "the table has headers and nothing that they are headers of"];
  for (const table of Gate.all("table").filter(ofFacts)) {
    const headers = own(table, "th, [role=columnheader], [role=rowheader]");
    if (!headers.length) {
      yield [table, "the table has no headers"];
      continue;
    }
    for (const header of headers) {
      const corner = header.parentElement.rowIndex === 0 && header.cellIndex === 0;
      if (!Gate.saysSomething(header.textContent) && !corner && !Gate.name(header)) yield [header, "the header says nothing"];
    }
    const first = [...(table.rows[0]?.cells || [])];
    const inRows = own(table, "th").filter((th) => th.parentElement.rowIndex > 0);
    if (inRows.length && first.some((c) => c.localName === "th")) {
      for (const header of own(table, "th")) {
        if (!header.getAttribute("scope") && !header.id && header.parentElement.rowIndex > 0) yield [header, "the table has headers both ways, and this one does not say which way it goes (scope)"];
      }
    }
    if (first.length > 1 && first.every((c) => c.localName === "td") && !inRows.length) yield [table.rows[0], "the first row holds no headers"];
  }
});

/* "Table, 3 columns, 40 rows" says nothing of what is in it. */
Gate.check("table-name", function* () {
  for (const table of Gate.all("table").filter(ofFacts)) if (!Gate.name(table)) yield [table, "the table has no name (caption)"];
});

/* An empty cell is heard as "blank": is there nothing, or does nobody know? */
Gate.check("table-blank", function* () {
  for (const table of Gate.all("table").filter(ofFacts)) {
    const blank = own(table, "td").find((cell) => !cell.textContent.trim() && !cell.querySelector("img, svg, input, select, button") && (cell.cellIndex || cell.parentElement.rowIndex) && !cell.ariaLabel);
    if (blank && own(table, "th").length) yield [blank, "the cell is empty: write what it means"];
  }
});

Gate.check("table-layout", function* () {
  for (const table of Gate.all("table").filter((t) => Gate.shown(t))) {
    const [rows, columns] = shape(table);
    if (table.querySelector("table")) yield [table, "a table inside a table lays the page out"];
    else if (quiet(table)) {
      if (table.querySelector("th, caption") || table.summary) yield [table, "the table is marked as no table and has headers or a caption"];
    } else if ((rows === 1 || columns === 1) && !table.querySelector("th, caption")) yield [table, "a table of one row or column lays the page out"];
    else if (own(table, "td").some((cell) => cell.querySelector("h1, h2, h3, form, nav, header, footer, main"))) yield [table, "the table holds whole parts of a page"];
  }
});
