/* Runs html-validate over many files in one go: {config, folder, files} comes in as JSON, [{file, ...}] goes out.
 *
 * One process for all: to start one for each page would take longer than the checks. It is started in the folder that
 * html-validate is installed in.
 */

"use strict";

const { readFileSync } = require("node:fs");
const { createRequire } = require("node:module");
const { join } = require("node:path");

const { HtmlValidate, StaticConfigLoader } = createRequire(join(process.cwd(), "x.cjs"))("html-validate");

const { config, folder, files } = JSON.parse(readFileSync(0, "utf8"));
const validator = new HtmlValidate(new StaticConfigLoader({ root: true, ...config }));
validator.getConfigForSync("any.html"); // what is wrong with the rules is no fault of a page

/* Bytes that are no text are a fault of the page, and no reason to stop. */
const read = (file) => new TextDecoder().decode(readFileSync(join(folder, file)));

function look(file) {
  try {
    const report = validator.validateStringSync(read(file), file);
    return report.results.flatMap((result) => result.messages);
  } catch (fault) {
    return [{ ruleId: "parser-error", message: `html-validate could not read it: ${fault.message}`, line: 0 }];
  }
}

const found = files.flatMap((file) =>
  look(file).map(({ ruleId, message, line, selector }) => ({ file, ruleId, message, line, selector: selector || "" })),
);
process.stdout.write(JSON.stringify(found));
