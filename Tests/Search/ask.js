#!/usr/bin/env node
"use strict";
// Asks the client's engine and prints what it finds as JSON: addresses, answer, what it does not know.
//
//     ask.js ENGINE INDEX_FOLDER QUERY...
//
// ENGINE is sok-analyse.js, sok-indeks.js and sok-motor.js in one file.
const fs = require("fs");
const path = require("path");
const vm = require("vm");

const [engineFile, index, ...queries] = process.argv.slice(2);
const context = vm.createContext({});
const read = (...parts) => fs.readFileSync(path.join(...parts), "utf8");
const load = async (name) => vm.runInContext(read(index, name), context);
const engine = vm.runInContext(read(engineFile) + "\nhjemmelMotor", context)(load);

(async () => {
  const answers = {};
  for (const query of queries) {
    const { hits, answer, isUncertain, missing } = await engine.search(query);
    answers[query] = { addresses: hits.map(({ address }) => address), isPinned: hits.some((hit) => hit.isPinned),
      answer: answer ? [answer.text, answer.address, answer.standing] : [], isUncertain, missing };
  }
  console.log(JSON.stringify(answers));
})();
