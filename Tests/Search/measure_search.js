#!/usr/bin/env node
"use strict";
// Runs queries through the real client and measures how well and how fast it answers.
//
//     measure_search.js CLIENT_FOLDER INDEX_FOLDER QUERIES.jsonl TOPICS.json [--verbose] [--quick] [--published sok.js] [--mrr 0.93] [--first 0.90]
//
// Each query is {"id", "q", "topics": [...]}; TOPICS maps a topic to the addresses that answer it.
// --published names the client as the site has it, whose bytes count. --quick leaves out the time of every key. Exit status 1 when a figure is below the one asked for.
const fs = require("fs");
const path = require("path");
const vm = require("vm");
const zlib = require("zlib");

const [clientFolder, indexFolder, queriesPath, topicsPath, ...options] = process.argv.slice(2);
const option = (name) => options.includes(name) ? Number(options[options.indexOf(name) + 1]) : 0;

const packed = (file) => zlib.gzipSync(fs.readFileSync(file), { level: 9 }).length;
const sources = ["sok-analyse.js", "sok-indeks.js", "sok-motor.js"].map((name) => fs.readFileSync(path.join(clientFolder, name), "utf8")).join("\n");
const published = options.includes("--published") ? options[options.indexOf("--published") + 1] : null;
const clientBytes = published ? packed(published) : 0;

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

(async () => {
  const queries = fs.readFileSync(queriesPath, "utf8").split("\n").filter(Boolean).map((line) => JSON.parse(line));
  const topics = JSON.parse(fs.readFileSync(topicsPath, "utf8"));
  const cold = [], next = [], coldTimes = [], warmTimes = [], keyTimes = [], ranks = [];
  const kinds = {};
  const warm = freshClient();
  for (const { id, q, topics: wanted, kind } of queries) {
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

    const addresses = wanted.flatMap((topic) => topics[topic] || []);
    const at = result.hits.findIndex(({ address }) => addresses.includes(address.split("#")[0]) || addresses.includes(address));
    ranks.push(at + 1);
    (kinds[kind] ||= []).push(at === 0 ? 1 : 0);
    if (options.includes("--verbose") && at !== 0) {
      console.log(`${id} «${q}» rank ${at + 1}, wanted ${addresses.join(" ")}`);
      for (const hit of result.hits.slice(0, Math.max(3, at + 1))) {
        console.log(`    ${hit.score.toFixed(3)} ${hit.address}`);
      }
    }
  }
  for (const { q } of options.includes("--quick") ? [] : queries) {
    for (let length = 2; length <= q.length; length++) {
      await warm.engine.search(q.slice(0, length), { typing: true });
      const start = processorTime();
      await warm.engine.search(q.slice(0, length), { typing: true });
      keyTimes.push(processorTime() - start);
    }
  }
  const mrr = ranks.reduce((sum, rank) => sum + (rank ? 1 / rank : 0), 0) / ranks.length;
  const first = ranks.filter((rank) => rank === 1).length / ranks.length;
  const third = ranks.filter((rank) => rank > 0 && rank <= 3).length / ranks.length;
  const pair = (values, digits) => `${percentile(values, 0.5).toFixed(digits)} / ${percentile(values, 0.95).toFixed(digits)}`;
  console.log(`${queries.length} queries: MRR@10 ${mrr.toFixed(3)}, S@1 ${first.toFixed(3)}, S@3 ${third.toFixed(3)}`);
  console.log(Object.entries(kinds).map(([kind, list]) =>
    `${kind} ${list.reduce((a, b) => a + b)}/${list.length}`).join(", "));
  console.log(`client ${clientBytes} bytes gzipped`);
  console.log(`bytes cold ${pair(cold, 0)}, next query ${pair(next, 0)} (p50 / p95)`);
  console.log(`processor ms cold ${pair(coldTimes, 1)}, warm ${pair(warmTimes, 1)}, a key ${pair(keyTimes, 1)}`);
  process.exit(mrr < option("--mrr") || first < option("--first") ? 1 : 0);
})();
