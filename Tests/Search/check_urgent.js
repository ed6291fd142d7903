#!/usr/bin/env node
"use strict";
// Asks the real client about life and safety, and says what it does not pin and what it pins for nothing.
//
//     check_urgent.js CLIENT_FOLDER INDEX_FOLDER QUERIES.jsonl [--verbose tuned|untouched]
//
// A query is {"q", "isUrgent"}. The halves are those of measure_search.js. Exit status 1 when more than
// a twentieth of a half is missed, or a tenth of what is not urgent is pinned.
const crypto = require("crypto");
const fs = require("fs");
const path = require("path");
const vm = require("vm");

const [clientFolder, indexFolder, queriesPath, , shown] = process.argv.slice(2);
const read = (...parts) => fs.readFileSync(path.join(...parts), "utf8");
const context = vm.createContext({});
const sources = ["sok-analyse.js", "sok-indeks.js", "sok-motor.js"].map((name) => read(clientFolder, name)).join("\n");
const engine = vm.runInContext(sources + "\nhjemmelMotor", context)(async (name) => vm.runInContext(read(indexFolder, name), context));
const halfOf = (q) => crypto.createHash("sha1").update(q).digest().at(-1) & 1 ? "untouched" : "tuned";

(async () => {
  const all = read(queriesPath).split("\n").filter(Boolean).map((line) => JSON.parse(line));
  let failed = false;
  for (const half of ["tuned", "untouched"]) {
    const wrong = [[], []], counts = [0, 0];
    for (const { q, isUrgent } of all.filter(({ q }) => halfOf(q) === half)) {
      const { hits } = await engine.search(q);
      counts[Number(isUrgent)]++;
      if (Boolean(hits[0]?.isPinned) !== isUrgent) wrong[Number(isUrgent)].push(q);
    }
    console.log(`${half}: misses ${wrong[1].length} of ${counts[1]}, pins ${wrong[0].length} of ${counts[0]} that can wait`);
    if (shown === half) for (const q of wrong.flat()) console.log(`    ${q}`);
    failed ||= wrong[1].length > counts[1] / 20 || wrong[0].length > counts[0] / 10;
  }
  process.exit(failed ? 1 : 0);
})();
