#!/usr/bin/env node
"use strict";
// Runs the client's analysis on the vector files of the Swift tests.
//
//     check_vectors.js CLIENT_FOLDER VECTOR_FOLDER INDEX_FOLDER
//
// Any index will do: its core brings the word lists.
const fs = require("fs");
const path = require("path");
const vm = require("vm");

const [client, vectors, index] = process.argv.slice(2);
const context = vm.createContext({});
vm.runInContext("let core; const hjemmelSok = (kind, number, value) => { core = value; };", context);
vm.runInContext(fs.readFileSync(path.join(index, "kjerne.js"), "utf8"), context);
const analysis = vm.runInContext(
  fs.readFileSync(path.join(client, "sok-analyse.js"), "utf8") + "\nhjemmelAnalyse(core)", context);
const rows = (name) => fs.readFileSync(path.join(vectors, name), "utf8").split("\n")
  .filter(Boolean).map((line) => line.split("\t"));
let faults = 0;
const expect = (what, actual, expected) => {
  if (actual === expected) return;
  faults += 1;
  if (faults <= 20) console.error(`${what}: «${actual}», expected «${expected}»`);
};

const words = rows("words.tsv");
for (const [word, snowball, stem] of words) {
  expect(`snowball ${word}`, analysis.snowball(word), snowball);
  expect(`stem ${word}`, analysis.stem(analysis.fold(word)), stem);
}
const phrases = rows("phrases.tsv");
for (const [text, normalized, folded, stems] of phrases) {
  const found = analysis.words(text).map((each) => each.word);
  expect(`words ${text}`, found.join(" "), normalized);
  expect(`fold ${text}`, found.map(analysis.fold).join(" "), folded);
  expect(`stems ${text}`, found.map((word) =>
    analysis.isStopWord(word) ? "-" : analysis.stem(analysis.fold(word))).join(" "), stems);
}
console.log(`${words.length} words, ${phrases.length} phrases, ${faults} faults`);
process.exit(faults ? 1 : 0);
