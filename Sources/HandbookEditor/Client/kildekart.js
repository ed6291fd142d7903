// A block of Markdown as a document for the rich editor, and back: what was not touched is taken
// from the source byte for byte, a changed word changes its own characters, and only a changed
// structure is written anew, as far as it reaches.
import { readInline, writeInline, changes, Unsupported } from "./inline.js";

const bullet = /^( {0,3})([-*+])( {1,4})(?=\S)/;
const numbered = /^( {0,3})(\d{1,9})([.)])( {1,4})(?=\S)/;
const heading = /^( {0,3})(#{1,6})([ \t]+)/;
const rule = /^ {0,3}([-*_])[ \t]*(\1[ \t]*){2,}$/;
const delimiter = /^\|?[ \t]*:?-+:?[ \t]*(\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/;

/// Reads a block; null when the rich editor cannot hold it exactly.
export function read(source) {
  if (/[\t\r\u0000\u0001]/.test(source)) return null;
  const map = { source, nodes: [], leaves: [] };
  try {
    const content = blocks(map, linesOf(source), "");
    if (content.length === 0) return null;
    map.document = { type: "doc", content };
    map.shape = shape(map.document);
    return map;
  } catch (error) {
    if (error instanceof Unsupported) return null;
    throw error;
  }
}

function linesOf(source) {
  const lines = [];
  let from = 0;
  for (const text of source.split("\n")) {
    lines.push({ from, to: from + text.length });
    from += text.length + 1;
  }
  return lines;
}

function blocks(map, lines, prefix) {
  const text = (line) => map.source.slice(line.from, line.to);
  const result = [];
  let at = 0;
  while (at < lines.length) {
    const line = text(lines[at]);
    if (line.trim() === "") {
      at += 1;
      continue;
    }
    const next = at + 1 < lines.length ? text(lines[at + 1]) : "";
    if (/^ {4}|^ {0,3}(```|~~~|<)/.test(line) || rule.test(line)) throw new Unsupported("block");
    if (/^ {0,3}\[[^\]]+\]:/.test(line)) throw new Unsupported("definition");
    if (heading.test(line)) {
      result.push(readHeading(map, lines[at], prefix));
      at += 1;
    } else if (/^ {0,3}>/.test(line)) {
      let end = at;
      while (end < lines.length && /^ {0,3}>/.test(text(lines[end]))) end += 1;
      if (end < lines.length && text(lines[end]).trim() !== "") throw new Unsupported("lazy line");
      result.push(readQuote(map, lines.slice(at, end), prefix));
      at = end;
    } else if (bullet.test(line) || numbered.test(line)) {
      const list = readList(map, lines, at, prefix);
      result.push(list.node);
      at = list.end;
    } else if (line.includes("|") && delimiter.test(next) && next.includes("-")) {
      let end = at;
      while (end < lines.length && text(lines[end]).trim() !== "") end += 1;
      result.push(readTable(map, lines.slice(at, end), prefix));
      at = end;
    } else {
      let end = at + 1;
      while (end < lines.length && !/^\s*$/.test(text(lines[end]))) {
        const other = text(lines[end]);
        if (/^ {0,3}(=+|-+)[ ]*$/.test(other)) throw new Unsupported("underlined heading");
        const isTable = other.includes("|") && end + 1 < lines.length &&
          delimiter.test(text(lines[end + 1])) && text(lines[end + 1]).includes("-");
        if (/^ {0,3}(>|```|~~~|<)/.test(other) || heading.test(other) || rule.test(other) ||
          bullet.test(other) || /^ {0,3}1[.)] /.test(other) || isTable) break;
        end += 1;
      }
      if (end < lines.length && text(lines[end]).trim() !== "" &&
        /^ {0,3}</.test(text(lines[end]))) throw new Unsupported("html");
      result.push(readParagraph(map, lines.slice(at, end), prefix));
      at = end;
    }
  }
  return result;
}

function trimmed(map, line) {
  let { from, to } = line;
  while (from < to && map.source[from] === " ") from += 1;
  return { from, to };
}

// A leaf: its content as nodes, its tokens noted.
function leaf(map, lines, prefix, isCell) {
  const last = lines[lines.length - 1];
  while (last.to > last.from && map.source[last.to - 1] === " ") last.to -= 1;
  const tokens = readInline(map.source, lines);
  map.leaves.push({
    tokens, place: { from: lines[0].from, to: last.to }, context: { prefix, isCell },
  });
  return { leaf: map.leaves.length - 1, content: nodesOf(tokens) };
}

function nodesOf(tokens) {
  const nodes = [];
  for (const token of tokens) {
    const marks = token.marks.map(({ type, run, href }) =>
      type === "link" ? { type, attrs: { href } } : run ? { type, attrs: { run } } : { type });
    const former = nodes[nodes.length - 1];
    if (token.text !== undefined) {
      if (former && former.type === "text" &&
        JSON.stringify(former.marks) === JSON.stringify(marks)) former.text += token.text;
      else nodes.push({ type: "text", text: token.text, marks });
    } else if (token.break) {
      nodes.push({ type: token.break === "hard" ? "hard_break" : "soft_break", marks });
    } else {
      nodes.push({ type: "atom", attrs: { source: token.atom }, marks });
    }
  }
  return nodes;
}

function note(map, node, from, to, prefix, more) {
  map.nodes.push({ from, to, prefix, ...more });
  node.attrs = { ...node.attrs, place: map.nodes.length - 1 };
  map.nodes[map.nodes.length - 1].shape = shape(node);
  return node;
}

function readParagraph(map, lines, prefix) {
  const parts = lines.map((line) => trimmed(map, line));
  const { leaf: index, content } = leaf(map, parts, prefix);
  const node = { type: "paragraph", attrs: { leaf: index }, content };
  return note(map, node, parts[0].from, parts[parts.length - 1].to, prefix);
}

function readHeading(map, line, prefix) {
  const text = map.source.slice(line.from, line.to);
  const marks = heading.exec(text);
  const part = { from: line.from + marks[0].length, to: line.to };
  const tail = /[ ]+#+[ ]*$/.exec(text.slice(marks[0].length));
  if (tail) part.to -= tail[0].length;
  if (part.to <= part.from) throw new Unsupported("empty heading");
  const { leaf: index, content } = leaf(map, [part], prefix);
  const node = { type: "heading", attrs: { leaf: index, level: marks[2].length }, content };
  return note(map, node, line.from + marks[1].length, line.to, prefix);
}

function readQuote(map, lines, prefix) {
  const inner = lines.map((line) => {
    const mark = /^ {0,3}> ?/.exec(map.source.slice(line.from, line.to))[0];
    return { from: line.from + mark.length, to: line.to };
  });
  const from = lines[0].from + /^ */.exec(map.source.slice(lines[0].from))[0].length;
  const to = lines[lines.length - 1].to;
  const first = map.source.slice(inner[0].from, inner[0].to);
  const alert = /^\[!([\p{L}-]{1,24})\]([ ]+|$)/u.exec(first);
  const deeper = prefix + "> ";
  if (!alert) {
    const node = { type: "blockquote", content: blocks(map, inner, deeper) };
    return note(map, node, from, to, prefix);
  }
  const content = [];
  if (first.length > alert[0].length) {
    const part = { from: inner[0].from + alert[0].length, to: inner[0].to };
    const { leaf: index, content: title } = leaf(map, [part], deeper);
    content.push({ type: "alert_title", attrs: { leaf: index }, content: title });
  }
  const body = blocks(map, inner.slice(1), deeper);
  if (body.length === 0) throw new Unsupported("empty alert");
  const node = { type: "alert", attrs: { kind: alert[1] }, content: [...content, ...body] };
  return note(map, node, from, to, prefix);
}

function readList(map, lines, start, prefix) {
  const text = (line) => map.source.slice(line.from, line.to);
  const marker = (line) => numbered.exec(text(line)) || bullet.exec(text(line));
  const first = marker(lines[start]);
  const isOrdered = first.length > 4;
  const kind = isOrdered ? first[3] : first[2];
  const items = [];
  let at = start;
  let isLoose = false;
  while (at < lines.length) {
    const mark = marker(lines[at]);
    if (!mark || mark.length !== first.length || (isOrdered ? mark[3] : mark[2]) !== kind) break;
    if (rule.test(text(lines[at]))) break;
    const width = mark[0].length;
    const inner = [{ from: lines[at].from + width, to: lines[at].to }];
    let end = at + 1;
    let blank = false;
    while (end < lines.length) {
      const line = text(lines[end]);
      if (line.trim() === "") {
        blank = true;
        inner.push({ from: lines[end].to, to: lines[end].to });
      } else if (/^ */.exec(line)[0].length >= width) {
        inner.push({ from: lines[end].from + width, to: lines[end].to });
        isLoose = isLoose || blank;
        blank = false;
      } else {
        if (!blank && !marker(lines[end])) throw new Unsupported("lazy line");
        break;
      }
      end += 1;
    }
    while (inner.length > 0 && inner[inner.length - 1].from >= inner[inner.length - 1].to) {
      inner.pop();
    }
    const isLast = end >= lines.length || !marker(lines[end]);
    isLoose = isLoose || (blank && !isLast);
    const task = /^\[([ xX])\] (?=\S)/.exec(map.source.slice(inner[0].from, inner[0].to));
    const check = task ? inner[0].from + 1 : null;
    if (task) inner[0] = { from: inner[0].from + 4, to: inner[0].to };
    const content = blocks(map, inner, prefix + " ".repeat(width));
    const node = {
      type: "list_item",
      attrs: { checked: task ? task[1] !== " " : null },
      content,
    };
    items.push(note(map, node, lines[at].from + mark[1].length, inner[inner.length - 1].to, prefix, {
      check, checked: node.attrs.checked, number: isOrdered ? Number(mark[2]) : null,
      mark: mark[0].slice(mark[1].length), indent: mark[1],
    }));
    at = end;
  }
  const node = {
    type: isOrdered ? "ordered_list" : "bullet_list",
    attrs: isOrdered ? { start: Number(first[2]) } : {}, content: items,
  };
  const notes = items.map((item) => map.nodes[item.attrs.place]);
  return {
    end: at,
    node: note(map, node, notes[0].from, notes[notes.length - 1].to, prefix, {
      isLoose, mark: notes[0].mark, indent: notes[0].indent,
      isCounting: notes.length < 2 || notes[1].number !== notes[0].number,
    }),
  };
}

function cellsOf(map, line) {
  const text = map.source.slice(line.from, line.to);
  const cells = [];
  let from = 0;
  for (let at = 0; at <= text.length; at += 1) {
    if (text[at] === "\\") at += 1;
    else if (at === text.length || text[at] === "|") {
      cells.push({ from, to: at });
      from = at + 1;
    }
  }
  if (text.slice(cells[0].from, cells[0].to).trim() === "" && /^\s*\|/.test(text)) cells.shift();
  const last = cells[cells.length - 1];
  if (last && text.slice(last.from, last.to).trim() === "" && /\|\s*$/.test(text)) cells.pop();
  return cells.map((cell) => {
    let { from: start, to: end } = cell;
    while (start < end && text[start] === " ") start += 1;
    while (end > start && text[end - 1] === " ") end -= 1;
    // An empty cell is written after its first space.
    if (start === end) start = end = Math.min(cell.from + 1, cell.to);
    return { from: line.from + start, to: line.from + end };
  });
}

function readTable(map, lines, prefix) {
  if (/`[^`\n]*\\\|[^`\n]*`/.test(map.source.slice(lines[0].from, lines[lines.length - 1].to))) {
    throw new Unsupported("bar in code");
  }
  const columns = cellsOf(map, lines[0]).length;
  const alignments = cellsOf(map, lines[1]).map((cell) => map.source.slice(cell.from, cell.to));
  if (alignments.length !== columns) throw new Unsupported("table");
  const content = lines.filter((_, index) => index !== 1).map((line, index) => {
    const cells = cellsOf(map, line);
    if (cells.length !== columns) throw new Unsupported("table");
    const row = {
      type: "table_row", attrs: {},
      content: cells.map((cell) => {
        const { leaf: number, content: inline } = leaf(map, [cell], prefix, true);
        return {
          type: index === 0 ? "table_header" : "table_cell", attrs: { leaf: number }, content: inline,
        };
      }),
    };
    return note(map, row, trimmed(map, line).from, line.to, prefix);
  });
  const node = { type: "table", attrs: {}, content };
  return note(map, node, trimmed(map, lines[0]).from, lines[lines.length - 1].to, prefix, {
    alignments, rule: map.source.slice(trimmed(map, lines[1]).from, lines[1].to),
  });
}

// MARK: Writing

// What of a node has to be the same for its source to be kept but for its leaves.
function shape(node) {
  const attributes = node.attrs || {};
  if (attributes.leaf !== undefined && attributes.leaf !== null) {
    return `${node.type}${attributes.level || ""}:${attributes.leaf}`;
  }
  const own = [attributes.kind, attributes.start, attributes.checked === undefined
    ? "" : attributes.checked === null ? "-" : "+"].join(",");
  return `${node.type}(${own};${(node.content || []).map(shape).join(" ")})`;
}

function tokensOf(nodes) {
  const tokens = [];
  const order = ["link", "strong", "em", "strike", "code"];
  for (const node of nodes || []) {
    const marks = (node.marks || []).map((mark) => ({ type: mark.type, ...mark.attrs }))
      .sort((one, other) => order.indexOf(one.type) - order.indexOf(other.type));
    if (node.type === "text") for (const char of node.text) tokens.push({ text: char, marks });
    else if (node.type === "atom") tokens.push({ atom: node.attrs.source, marks });
    else tokens.push({ break: node.type === "hard_break" ? "hard" : "soft", marks });
  }
  return tokens;
}

/// The source of a document that was read from a map and edited.
///
/// What it says is read again: where the least change would say something else, as where marks come
/// to stand beside each other, the texts that were changed are written anew.
export function write(map, document) {
  const least = attempt(map, document, false);
  return says(least, document) ? least : attempt(map, document, true);
}

function attempt(map, document, isCareful) {
  const state = { map, used: new Set(), isCareful };
  if (shape(document) === map.shape) {
    return patched(state, document, { from: 0, to: map.source.length });
  }
  return writeBlocks(state, document.content || [], "");
}

function says(source, document) {
  const map = read(source);
  return Boolean(map) && meaning(map.document).join("\u0002") === meaning(document).join("\u0002");
}

/// What a document says, without what leads back to the source.
export function meaning(node) {
  if (node.type === "text") {
    const marks = (node.marks || []).map((mark) => mark.type + (mark.attrs?.href || "")).sort();
    return [...node.text].map((char) => char + marks.join());
  }
  const { level, kind, start, checked, source } = node.attrs || {};
  const inside = (node.content || []).flatMap(meaning);
  return [`<${[node.type, level, kind, start, checked, source].join()}>`, ...inside, "</>"];
}

function writeBlocks(state, nodes, prefix, isTight) {
  const gap = isTight ? "\n" + prefix : "\n" + prefix.trimEnd() + "\n" + prefix;
  return nodes.map((node) => writeBlock(state, node, prefix)).join(gap);
}

function unordered(marks) {
  const order = ["link", "strong", "em", "strike", "code"];
  return [...marks].sort((one, other) => order.indexOf(one.type) - order.indexOf(other.type));
}

function leafChanges(state, node, found) {
  const index = node.attrs && node.attrs.leaf;
  if (index !== undefined && index !== null) {
    const { tokens, place, context } = state.map.leaves[index];
    const old = tokens.map((token) => ({ ...token, marks: unordered(token.marks) }));
    const now = tokensOf(node.content);
    const least = changes(old, now, place, context);
    const isWhole = !least || (state.isCareful && least.length > 0);
    found.push(...(isWhole
      ? [{ ...place, text: writeWhole(state, old, now, context) }] : least));
    return;
  }
  const note = node.attrs && state.map.nodes[node.attrs.place];
  if (note && note.check !== undefined && note.check !== null && node.attrs.checked !== null &&
    node.attrs.checked !== note.checked) {
    found.push({ from: note.check, to: note.check + 1, text: node.attrs.checked ? "x" : " " });
  }
  for (const child of node.content || []) leafChanges(state, child, found);
}

// The whole of a leaf, whose characters are written as they were as far as they are the same.
function writeWhole(state, old, now, context) {
  const raw = (token) => state.map.source.slice(token.from, token.to);
  const same = (one, other) => one && other && one.text === other.text && one.break === other.break &&
    one.atom === other.atom;
  const tokens = now.map((token) => ({ ...token }));
  if (state.isCareful) return writeInline(tokens, context);
  let first = 0;
  while (same(old[first], tokens[first])) {
    tokens[first].raw = raw(old[first]);
    first += 1;
  }
  for (let last = 1; last <= Math.min(old.length, tokens.length) - first; last += 1) {
    const [one, other] = [old[old.length - last], tokens[tokens.length - last]];
    if (!same(one, other)) break;
    other.raw = raw(one);
  }
  return writeInline(tokens, context);
}

function writeBlock(state, node, prefix) {
  const place = node.attrs ? node.attrs.place : null;
  const note = place === null || place === undefined ? null : state.map.nodes[place];
  if (note && !state.used.has(place) && shape(node) === note.shape) {
    state.used.add(place);
    return reprefixed(patched(state, node, note), note.prefix, prefix);
  }
  switch (node.type) {
    case "paragraph":
    case "alert_title":
      return writeLeaf(state, node, prefix);
    case "heading":
      return "#".repeat(node.attrs.level) + " " + writeLeaf(state, node, prefix);
    case "blockquote":
      return "> " + writeBlocks(state, node.content, prefix + "> ");
    case "alert": {
      const [first, ...rest] = node.content;
      const hasTitle = first.type === "alert_title";
      const title = hasTitle ? " " + writeBlock(state, first, prefix + "> ") : "";
      const body = writeBlocks(state, hasTitle ? rest : node.content, prefix + "> ");
      return `> [!${node.attrs.kind}]${title}\n${prefix}> ${body}`;
    }
    case "bullet_list":
    case "ordered_list":
      return writeList(state, node, prefix, note);
    case "table":
      return writeTable(state, node, prefix, note);
    default:
      return writeBlocks(state, node.content || [], prefix);
  }
}

function patched(state, node, note) {
  const found = [];
  leafChanges(state, node, found);
  found.sort((one, other) => other.from - one.from);
  let { from, to } = note;
  let text = state.map.source.slice(from, to);
  for (const change of found) {
    text = text.slice(0, change.from - from) + change.text + text.slice(change.to - from);
  }
  return text;
}

function reprefixed(text, from, to) {
  if (from === to) return text;
  return text.split("\n").map((line, index) => {
    if (index === 0) return line;
    if (line.startsWith(from)) return to + line.slice(from.length);
    return line === from.trimEnd() ? to.trimEnd() : line;
  }).join("\n");
}

function writeLeaf(state, node, prefix) {
  const index = node.attrs ? node.attrs.leaf : null;
  const key = "leaf" + index;
  const tokens = tokensOf(node.content);
  if (index === null || index === undefined || state.used.has(key)) {
    return writeInline(tokens, { prefix });
  }
  state.used.add(key);
  return writeWhole(state, state.map.leaves[index].tokens, tokens, { prefix });
}

function writeList(state, node, prefix, note) {
  const isOrdered = node.type === "ordered_list";
  const indent = note ? note.indent : "";
  const pattern = note && (note.mark.match(/\d/) !== null) === isOrdered
    ? note.mark : isOrdered ? "1. " : "- ";
  const isLoose = note ? note.isLoose : false;
  const start = isOrdered ? node.attrs.start : 0;
  const items = node.content.map((item, index) => {
    const number = !note || note.isCounting ? start + index : start;
    const mark = isOrdered ? pattern.replace(/\d+/, String(number)) : pattern;
    return writeItem(state, item, prefix, indent, mark, isLoose);
  });
  const line = "\n" + prefix;
  return items.join(isLoose ? "\n" + prefix.trimEnd() + line + indent : line + indent);
}

function writeItem(state, item, prefix, indent, mark, isLoose) {
  const place = item.attrs.place;
  const note = place === null || place === undefined ? null : state.map.nodes[place];
  if (note && !state.used.has(place) && note.mark.length === mark.length &&
    note.indent === indent && shape(item) === note.shape) {
    state.used.add(place);
    const text = patched(state, item, note);
    return mark + reprefixed(text, note.prefix, prefix).slice(note.mark.length);
  }
  if (note) state.used.add(place);
  const deeper = prefix + " ".repeat(indent.length + mark.length);
  const check = item.attrs.checked === null ? "" : item.attrs.checked ? "[x] " : "[ ] ";
  return mark + check + writeBlocks(state, item.content, deeper, !isLoose);
}

function writeTable(state, node, prefix, note) {
  const columns = node.content[0].content.length;
  const isSame = note && note.alignments.length === columns;
  const alignments = Array.from({ length: columns }, (_, index) =>
    (note && note.alignments[index]) || "---");
  const rule = isSame ? note.rule : "| " + alignments.join(" | ") + " |";
  const rows = node.content.map((row) => {
    const place = row.attrs.place;
    const own = place === null || place === undefined ? null : state.map.nodes[place];
    if (own && !state.used.has(place) && shape(row) === own.shape) {
      state.used.add(place);
      return patched(state, row, own);
    }
    return "| " + row.content.map((cell) => {
      const index = cell.attrs.leaf;
      const key = "leaf" + index;
      const tokens = tokensOf(cell.content).filter((token) => !token.break);
      if (index === null || index === undefined || state.used.has(key)) {
        return writeInline(tokens, { isCell: true });
      }
      state.used.add(key);
      return writeWhole(state, state.map.leaves[index].tokens, tokens, { isCell: true });
    }).join(" | ") + " |";
  });
  return [rows[0], rule, ...rows.slice(1)].join("\n" + prefix);
}
