#!/usr/bin/env node
"use strict";
// Runs queries through the real client and measures how well and how fast it answers.
//
//     measure_search.js CLIENT_FOLDER INDEX_FOLDER TOPICS.json QUERIES.jsonl… [--quality FILE [--record]]
//         [--verbose tuned|untouched] [--keys] [--published sok.js]
//
// A query is {"id", "q", "kind"} with "topics" (TOPICS maps each to the addresses that answer it) or
// "pages" (the addresses; none where the handbook has no answer), and perhaps "svar", a pattern that
// the right sentence matches. The last bit of the SHA-1 of its text tells whether the search may be
// tuned by it: figures of the other half are the evidence. --quality compares both halves with the
// figures in FILE and exits with 1 when one is worse; --record writes them there. --verbose tells of
// what a half misses; --keys measures the time of every key; --published is the client whose bytes count.
const crypto = require("crypto");
const fs = require("fs");
const path = require("path");
const vm = require("vm");
const zlib = require("zlib");

const named = { "--quality": true, "--verbose": true, "--published": true, "--record": false, "--keys": false };
const options = {}, places = [];
for (let i = 2; i < process.argv.length; i++) {
  const each = process.argv[i];
  if (each in named) options[each] = named[each] ? process.argv[++i] : true;
  else places.push(each);
}
const [clientFolder, indexFolder, topicsPath, ...queryPaths] = places;

const packed = (file) => zlib.gzipSync(fs.readFileSync(file), { level: 9 }).length;
const sources = ["sok-analyse.js", "sok-indeks.js", "sok-motor.js"]
  .map((name) => fs.readFileSync(path.join(clientFolder, name), "utf8")).join("\n");
const clientBytes = options["--published"] ? packed(options["--published"]) : 0;

// A client with nothing loaded.
function freshClient() {
  const loaded = [];
  const context = vm.createContext({ console });
  const load = async (name) => {
    loaded.push(name);
    vm.runInContext(fs.readFileSync(path.join(indexFolder, name), "utf8"), context);
  };
  const engine = vm.runInContext(sources + "\nhjemmelMotor", context)(load);
  return { engine, loaded };
}

// Milliseconds of processor time, so that a busy machine does not count.
const processorTime = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

const percentile = (values, share) => [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0;
const mean = (values) => values.length ? values.reduce((a, b) => a + b, 0) / values.length : 0;
const halfOf = (q) => crypto.createHash("sha1").update(q).digest().at(-1) & 1 ? "untouched" : "tuned";

const topics = JSON.parse(fs.readFileSync(topicsPath, "utf8"));
const queries = queryPaths.flatMap((file) => fs.readFileSync(file, "utf8").split("\n").filter(Boolean).map((line) => {
  const query = JSON.parse(line);
  const addresses = query.pages ?? query.topics.flatMap((topic) => topics[topic] || []);
  return { ...query, addresses, set: path.basename(file, ".jsonl"), half: halfOf(query.q) };
}));

const isPin = ({ isPinned }) => Boolean(isPinned);

// What one answer was worth.
function judge({ addresses, svar }, result) {
  // A pinned page takes no place from the others: it counts where it is itself what was asked for.
  const right = ({ address }) => addresses.includes(address.split("#")[0]) || addresses.includes(address);
  const rest = result.hits.filter((hit) => !isPin(hit) || right(hit));
  const at = rest.findIndex(right);
  return {
    rank: at + 1,
    isAnswerable: addresses.length > 0,
    isTurnedAway: Boolean(result.isUncertain),
    answer: svar === undefined ? "" : !result.answer ? "silent" : new RegExp(svar).test(result.answer.text) ? "right" : "wrong",
    isStray: svar === undefined && Boolean(result.answer),
  };
}

function figures(list) {
  const answerable = list.filter(({ isAnswerable }) => isAnswerable);
  const others = list.filter(({ isAnswerable }) => !isAnswerable);
  const facts = answerable.filter(({ answer }) => answer);
  const round = (value) => Number(value.toFixed(3));
  return {
    queries: answerable.length,
    mrr: round(mean(answerable.map(({ rank }) => rank ? 1 / rank : 0))),
    first: round(mean(answerable.map(({ rank }) => Number(rank === 1)))),
    turnedAway: answerable.filter(({ isTurnedAway }) => isTurnedAway).length,
    unanswerable: others.length,
    honest: others.filter(({ isTurnedAway }) => isTurnedAway).length,
    facts: facts.length,
    rightAnswers: facts.filter(({ answer }) => answer === "right").length,
    wrongAnswers: facts.filter(({ answer }) => answer === "wrong").length,
    strayAnswers: list.filter(({ isStray }) => isStray).length,
  };
}

// Figures that may not rise, and those that may not fall.
const COUNTS_AGAINST = ["turnedAway", "wrongAnswers"];
const COUNTS_FOR = ["mrr", "first", "honest", "rightAnswers"];

function compare(found, recorded) {
  const worse = [];
  for (const [name, old] of Object.entries(recorded)) {
    const now = found[name];
    if (!now || now.queries !== old.queries || now.unanswerable !== old.unanswerable) {
      worse.push(`${name}: the queries are others; record anew`);
      continue;
    }
    for (const key of COUNTS_FOR) if (now[key] < old[key]) worse.push(`${name}: ${key} ${now[key]}, was ${old[key]}`);
    for (const key of COUNTS_AGAINST) if (now[key] > old[key]) worse.push(`${name}: ${key} ${now[key]}, was ${old[key]}`);
  }
  return worse;
}

(async () => {
  const cold = [], next = [], coldTimes = [], warmTimes = [], keyTimes = [], judged = [];
  const warm = freshClient();
  for (const query of queries) {
    const { id, q, half, addresses } = query;
    const client = freshClient();
    let start = processorTime();
    const result = await client.engine.search(q);
    coldTimes.push(processorTime() - start);
    cold.push(clientBytes + client.loaded.reduce((sum, name) => sum + packed(path.join(indexFolder, name)), 0));

    const before = warm.loaded.length;
    await warm.engine.search(q);
    next.push(warm.loaded.slice(before).reduce((sum, name) => sum + packed(path.join(indexFolder, name)), 0));
    start = processorTime();
    await warm.engine.search(q);
    warmTimes.push(processorTime() - start);

    const verdict = judge(query, result);
    judged.push({ ...query, ...verdict });
    const isMissed = verdict.isAnswerable ? verdict.rank !== 1 || verdict.isTurnedAway : !verdict.isTurnedAway;
    if (options["--verbose"] === half && (isMissed || verdict.answer || verdict.isStray)) {
      console.log(`${id} «${q}» ${verdict.isAnswerable ? `rank ${verdict.rank}` : "no answer"}${verdict.isTurnedAway ? ", turned away" : ""}, wanted ${addresses.join(" ")}`);
      if (result.answer) console.log(`    answer ${verdict.answer || "stray"}: ${result.answer.text}`);
      for (const hit of result.hits.slice(0, 4)) console.log(`    ${hit.score.toFixed(3)} ${hit.address}`);
    }
  }
  if (options["--keys"]) {
    for (const { q } of queries) {
      for (let length = 2; length <= q.length; length++) {
        await warm.engine.search(q.slice(0, length), { typing: true });
        const start = processorTime();
        await warm.engine.search(q.slice(0, length), { typing: true });
        keyTimes.push(processorTime() - start);
      }
    }
  }

  const found = {};
  for (const half of ["tuned", "untouched"]) {
    const own = judged.filter((each) => each.half === half);
    for (const set of new Set(own.map(({ set }) => set))) found[`${set} ${half}`] = figures(own.filter((each) => each.set === set));
    found[`all ${half}`] = figures(own);
    const kinds = [...new Set(own.map(({ kind }) => kind))].map((kind) => [kind, own.filter((each) => each.kind === kind)]);
    console.log(`${half}: ` + kinds.map(([kind, list]) => `${kind} ${figures(list).mrr}/${figures(list).first} of ${list.length}`).join(", "));
  }
  const width = Math.max(...Object.keys(found).map((name) => name.length));
  for (const [name, each] of Object.entries(found)) {
    console.log(`${name.padEnd(width)}  ${each.queries} queries: MRR@10 ${each.mrr.toFixed(3)}, S@1 ${each.first.toFixed(3)}, turned away ${each.turnedAway}` +
      (each.unanswerable ? `; honest ${each.honest} of ${each.unanswerable}` : "") +
      (each.facts ? `; of ${each.facts} facts ${each.rightAnswers} right, ${each.wrongAnswers} wrong` : "") +
      (each.strayAnswers ? `; ${each.strayAnswers} other answers` : ""));
  }
  const pair = (values, digits) => `${percentile(values, 0.5).toFixed(digits)} / ${percentile(values, 0.95).toFixed(digits)}`;
  console.log(`client ${clientBytes} bytes gzipped`);
  console.log(`bytes cold ${pair(cold, 0)}, next query ${pair(next, 0)} (p50 / p95)`);
  console.log(`processor ms cold ${pair(coldTimes, 1)}, warm ${pair(warmTimes, 1)}, a key ${pair(keyTimes, 1)}`);

  const file = options["--quality"];
  if (file && options["--record"]) fs.writeFileSync(file, JSON.stringify(found, null, 1) + "\n");
  else if (file) {
    const worse = compare(found, JSON.parse(fs.readFileSync(file, "utf8")));
    for (const line of worse) console.error(`worse: ${line}`);
    process.exit(worse.length ? 1 : 0);
  }
})();
