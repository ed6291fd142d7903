// The client's own code without a browser: every block of a handbook is read and written, and edited
// ten thousand times at random. `node check_edits.mjs HANDBOOK`
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

const client = new URL("../../Sources/HandbookEditor/Client/", import.meta.url);
const { read, write, meaning } = await import(new URL("kildekart.js", client));

let seed = 19;
function random(count) {
  seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
  return Math.floor((seed / 2 ** 32) * count);
}

const faults = [];
function expect(holds, ...what) {
  if (!holds) faults.push(what.join("\n"));
}

const hostile = [
  "a *b* **c** `d` [e](f.md) ~~g~~ h", "a\\*b \\[c\\] \\\\ d", "1. a\n1. b\n1. c", "3) a\n4) b",
  "- a\n\n  b\n\n- c", "* a\n  * b\n    * c\n* d", "- [ ] a\n- [x] b\n  - [ ] c",
  "|a|b|\n|-|:-:|\n|c|d|\n| e \\| f|  g  |", "> a\n> b\n>\n> - c\n> - d", ">a\n>b",
  "> [!NOTE]\n> a **b**\n>\n> c", "> [!viktig] *T*\n> a", "## a ##", "#   b", "a  \nb\\\nc\nd",
  "__a__ _b_ c_d_e", "{{kontor.navn}} og [^1] &amp; <b>", "![x](y.png) *z*", "[a](b \"c\") d",
  "**a `b` c** [*d* e](f)", "  a\n   b", "- a\n  b\n- c\n  d", "10. a\n11. b\n    - c", "a - b + c # d > e",
];

function blocksOf(text) {
  return text.replace(/^---\n[^]*?\n---\n/, "").split(/\n{2,}/).filter((part) => part.trim());
}

function files(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return files(path);
    return entry.name.endsWith(".md") ? [path] : [];
  }).sort();
}

function leaves(node, found = []) {
  if (node.attrs && node.attrs.leaf !== undefined && node.attrs.leaf !== null) found.push(node);
  for (const child of node.content || []) leaves(child, found);
  return found;
}

const words = ["ord", "ny *tekst*", "a_b_c", "[x](y)", "# 1. -", "`", "|", "\\", "<b>", "æøå 😀", "**",
  "&amp;", "!", "[", "]", "~~", "§ 18"];

function edit(document) {
  const texts = leaves(document).flatMap((leaf) =>
    (leaf.content || []).filter((node) => node.type === "text"));
  if (texts.length === 0) return false;
  const node = texts[random(texts.length)];
  const chars = [...node.text];
  const isCode = (node.marks || []).some((mark) => mark.type === "code");
  const word = isCode ? "kode" : words[random(words.length)];
  const from = random(chars.length + 1);
  const to = Math.min(chars.length, from + random(4));
  const text = [...chars.slice(0, from), ...word, ...chars.slice(to)].join("");
  if (text === node.text || text.trim() !== text) return false;
  node.text = text;
  return true;
}

const sources = hostile.concat(files(process.argv[2]).flatMap((file) =>
  blocksOf(readFileSync(file, "utf8"))));
const held = sources.map((source) => read(source)).filter(Boolean);
const short = held.filter((map) => map.source.length < 500);
for (const source of hostile) expect(read(source), "not held", source);
for (const map of held) expect(write(map, map.document) === map.source, "untouched", map.source);

let edits = 0;
let lost = 0;
while (edits < 10000) {
  const map = edits % 3 === 0 ? held[random(hostile.length)] : short[random(short.length)];
  const document = structuredClone(map.document);
  if (!edit(document)) continue;
  edits += 1;
  const now = write(map, document);
  const again = read(now);
  // What the editor would no longer hold has to say so, never to say something else.
  if (!again) {
    lost += 1;
    if (process.env.LOST) console.log(JSON.stringify([map.source, now]));
    continue;
  }
  const [wanted, got] = [meaning(document).join("\u0002"), meaning(again.document).join("\u0002")];
  expect(wanted === got, "another meaning", JSON.stringify(map.source), JSON.stringify(now));
  const [old, fresh] = [map.source.split("\n"), now.split("\n")];
  const changed = old.filter((line, index) => line !== fresh[index]).length;
  expect(old.length === fresh.length && changed <= 1, "other lines", JSON.stringify(map.source),
    JSON.stringify(now));
}
expect(lost < edits / 100, `${lost} of ${edits} edits can no longer be held`);
if (faults.length > 0) {
  console.error(faults.slice(0, 20).join("\n\n"));
  console.error(`${faults.length} feil`);
  process.exit(1);
}
console.log(`${held.length} blokker av ${sources.length}, ${edits} endringer, ${lost} bare som kilde.`);
