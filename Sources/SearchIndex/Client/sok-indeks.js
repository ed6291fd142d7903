// The index in the browser: loads the pieces that are asked for, finds terms, corrects misspelt ones
// and takes compounds apart. `load(path)` runs a script of the index and returns a promise; the
// script calls hjemmelSok(kind, number, value).
const hjemmelIndeks = (load) => {
  let stem;
  const arrived = {};
  const pieces = {};
  globalThis.hjemmelSok = (kind, number, value) => { arrived[kind + number] = value; };

  function piece(kind, number, path, read) {
    const key = kind + number;
    pieces[key] ||= load(path).then(() => read(arrived[key])).catch((error) => {
      delete pieces[key];
      throw error;
    });
    return pieces[key];
  }

  const core = () => piece("kjerne", 0, "kjerne.js", (value) => {
    value.analysis = hjemmelAnalyse(value);
    value.ord = value.ord.split(" ");
    // How common stems are in everyday language: the number of their step, the most common first.
    value.common = new Map(value.vanlige.flatMap((step, i) => step.split(" ").map((each) => [each, i])));
    stem = value.analysis.stem;
    value.lawNames = value.lover.flatMap((names, law) => names.map((name) => [name, law]))
      .sort(([a], [b]) => b.length - a.length);
    // Runs of pages that are alike: how many, kind, weight.
    value.pages = value.vekter.flatMap(([count, kind, weight]) => Array(count).fill({ type: value.typer[kind], weight: weight / 100 }));
    return value;
  });

  // Entries of a shard: shared letters (A = 0), other letters, split (A = none), numbers.
  function readShard(text) {
    const terms = new Map();
    let previous = "";
    for (const code of text.split(" ")) {
      let end = 1;
      while (end < code.length && !(code[end] >= "A" && code[end] <= "Z")) end++;
      const name = previous.slice(0, code.charCodeAt(0) - 65) + code.slice(1, end);
      terms.set(name, { name, split: code.charCodeAt(end) - 65 || 0, code, at: end + 1 });
      previous = name;
    }
    return terms;
  }

  const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  const VALUES = new Uint8Array(128);
  for (let i = 0; i < 64; i++) VALUES[DIGITS.charCodeAt(i)] = i;

  // Pages of a term and their weights, decoded when first asked for.
  function postings(entry) {
    if (entry.pages) return entry;
    const pages = [], impacts = [];
    let page = 0, leftOut = -1, number = 0, shift = 0;
    for (let i = entry.at; i < entry.code.length; i++) {
      const digit = VALUES[entry.code.charCodeAt(i)];
      number += (digit & 31) << shift;
      shift += 5;
      if (digit > 31) continue;
      if (leftOut < 0) leftOut = number;
      else {
        page += number >> 3;
        pages.push(page);
        impacts.push((((number & 7) + 0.5) / 8) ** 2);
      }
      number = shift = 0;
    }
    return Object.assign(entry, { pages, impacts, count: pages.length + leftOut });
  }

  // The last shard that does not begin after the term.
  const shardNumber = (bounds, term) => Math.max(0, bounds.findLastIndex((bound) => bound <= term));

  async function shard(term) {
    const number = shardNumber((await core()).ord, term);
    return piece("o", number, `o/${number}.js`, readShard);
  }

  const find = async (term) => (await shard(term)).get(term);

  // The most common terms with a beginning, from two shards at most.
  async function beginningWith(prefix, limit) {
    const shards = new Set([await shard(prefix), await shard(prefix + "e")]);
    const found = [];
    for (const terms of shards) {
      for (const entry of terms.values()) {
        if (entry.name.startsWith(prefix) && entry.name !== prefix) found.push(postings(entry));
      }
    }
    return found.sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1)).slice(0, limit);
  }

  const reversed = (term) => [...term].reverse().join("");
  async function readBackwards(term) {
    const bounds = await piece("baklengs", 0, "b.js", (value) => value.split(" "));
    const number = shardNumber(bounds, reversed(term));
    return [...(await piece("b", number, `b/${number}.js`, readShard)).keys()].map(reversed);
  }

  // Title, address, place, tasks and sections of a page, as `read` makes them.
  const page = (number, read) => piece("s", number, `s/${number}.js`, read);

  // ---- Misspelt and compound words ----

  const ENDING = /^(?:|e|en|et|er|a|ar|ene|ne|r|n|t|s|es|ens|ers|ig|ige|te|de|ende|ing|else)$/;

  // Damerau–Levenshtein distance of a term from a word, or from the word without an ending where
  // `isLoose`: neighbours swapped count once.
  function distance(word, term, isLoose) {
    let older = [], old = Array.from({ length: term.length + 1 }, (_, i) => i), best = 99;
    for (let i = 1; i <= word.length; i++) {
      const row = [i];
      for (let j = 1; j <= term.length; j++) {
        row[j] = Math.min(old[j] + 1, row[j - 1] + 1, old[j - 1] + (word[i - 1] !== term[j - 1]),
          word[i - 1] === term[j - 2] && word[i - 2] === term[j - 1] ? older[j - 2] + 1 : 99);
      }
      [older, old] = [old, row];
      if (row[term.length] < best && (isLoose ? ENDING.test(word.slice(i)) : i === word.length)) best = row[term.length];
    }
    return best;
  }

  // The likeliest correct terms for a misspelt word, best first: those that begin like it, then those
  // that end like it. No more than `most` letters differ. A word that is the whole query is compared with
  // and without its ending; among other words the term alone is, since they carry the query.
  async function corrections(word, term, most, isAlone) {
    const asked = isAlone ? [word, term] : [term];
    if (asked[0].length < 4) return [];
    const limit = Math.min(most, asked[0].length < 8 ? 1 : 2);
    const near = (names) => names.filter((name) => name.length > 3 && name.length <= asked[0].length + limit)
      .map((name) => ({ name, steps: Math.min(...asked.map((each) => distance(each, name, isAlone))) }))
      .filter(({ steps }) => steps <= limit);
    let found = near([...(await shard(term)).keys(), ...(await shard(term.slice(0, 4))).keys()]);
    if (!found.some(({ steps }) => steps < 2)) {
      const bare = isAlone ? word.replace(/(?:e|en|et|er|ene|s)$/, "") : term;
      for (const each of new Set([term, bare])) found = found.concat(near(await readBackwards(each)));
    }
    found.sort((a, b) => a.steps - b.steps || (a.name < b.name ? -1 : 1));
    const names = new Set(found.filter(({ steps }) => steps === found[0].steps).map(({ name }) => name));
    return [...names].slice(0, 3).map((name) => ({ name, steps: Math.max(1, found[0].steps) }));
  }

  const SUFFIX = /^(?:[lnr]?ing|els|sjon|het|l?ig|isk|end|skap)$/;

  // Modifier and head of a compound, as terms, from the split in the index or by trying.
  async function partsOf(word, entry) {
    const whole = entry ? entry.name : word;
    const positions = entry ? (entry.split ? [entry.split] : [])
      : Array.from({ length: Math.max(0, word.length - 5) }, (_, i) => word.length - 3 - i);
    let best = null, tried = 0;
    for (const position of positions) {
      const left = whole.slice(0, position);
      let modifier;
      for (const part of [left, left.replace(/[se]$/, "")]) {
        if (part.length > 2) modifier ||= await find(stem(part));
      }
      if (!modifier || modifier === entry) continue;
      if (tried++ === 4) break;
      const head = await find(stem(whole.slice(position)));
      if (!head || head.name.length < 3 || !entry && SUFFIX.test(head.name)) continue;
      const value = postings(modifier).count * postings(head).count;
      if (!best || value > best.value) best = { value, terms: [modifier, head] };
    }
    return best && best.terms;
  }

  return { core, page, find, postings, beginningWith, corrections, partsOf };
};
