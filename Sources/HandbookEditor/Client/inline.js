// The inline part of Markdown as far as the rich editor can hold it exactly: a list of characters
// and pieces, each with the place in the source that it was read from.
//
// A token is { text, from, to, marks } for one character, { atom, from, to, marks } for what is
// shown as written, or { break: "soft" | "hard", from, to, marks }. Marks stand outermost first.

const punctuation = /[!-\/:-@\[-`{-~]/;
const letter = /[\p{L}\p{N}]/u;

export class Unsupported extends Error {}

/// Reads the lines of a leaf: [{ from, to }] in the source, without what stands before them.
export function readInline(source, lines) {
  let text = "";
  const places = [];
  lines.forEach((line, index) => {
    for (let at = line.from; at < line.to; at += 1) {
      text += source[at];
      places.push([at, at + 1]);
    }
    if (index === lines.length - 1) return;
    // What is left out between two lines: spaces, the line break, what the next line begins with.
    const spaces = / *$/.exec(text)[0].length;
    const slashes = /\\*$/.exec(text)[0].length % 2;
    const isHard = spaces > 1 || slashes === 1;
    const cut = spaces || slashes;
    text = text.slice(0, text.length - cut) + (isHard ? "\u0001" : "\n");
    places.length -= cut;
    places.push([line.to - cut, lines[index + 1].from]);
  });
  return scan(text, places, 0, text.length, []);
}

function scan(text, places, start, end, marks) {
  const tokens = [];
  const put = (from, to, values) =>
    tokens.push({ ...values, from: places[from][0], to: places[to - 1][1], marks });
  let at = start;
  while (at < end) {
    const char = text[at];
    const rest = text.slice(at, end);
    if (char === "\n" || char === "\u0001") {
      put(at, at + 1, { break: char === "\n" ? "soft" : "hard" });
      at += 1;
    } else if (char === "\\" && at + 1 < end && punctuation.test(text[at + 1])) {
      put(at, at + 2, { text: text[at + 1] });
      at += 2;
    } else if (char === "`") {
      const fence = /^`+/.exec(rest)[0];
      const close = closing(text, at + fence.length, end, fence);
      if (close < 0) throw new Unsupported("code");
      const code = text.slice(at + fence.length, close);
      const isPlain = fence.length === 1 && !/[\n\u0001]|^ | $/.test(code) && code !== "";
      if (isPlain) {
        tokens.push(...plain(text, places, at + 1, close, [...marks, { type: "code" }]));
      } else {
        put(at, close + fence.length, { atom: text.slice(at, close + fence.length) });
      }
      at = close + fence.length;
    } else if (/^!\[/.test(rest)) {
      const image = /^!\[[^\[\]\n\u0001]*\]\([^()\n\u0001]*\)/.exec(rest);
      if (!image) throw new Unsupported("image");
      put(at, at + image[0].length, { atom: image[0] });
      at += image[0].length;
    } else if (/^(\[\^[^\]\s]+\]|\{\{[^{}\n\u0001]*\}\}|<[a-zA-Z\/!][^<>\n\u0001]*>|&#?\w+;)/.test(rest)) {
      const piece = /^(\[\^[^\]\s]+\]|\{\{[^{}\n\u0001]*\}\}|<[^<>\n\u0001]*>|&#?\w+;)/.exec(rest)[0];
      put(at, at + piece.length, { atom: piece });
      at += piece.length;
    } else if (char === "[") {
      const link = linkAt(text, at, end);
      if (link) {
        if (marks.some((mark) => mark.type === "link")) throw new Unsupported("link");
        const mark = { type: "link", href: link.target };
        tokens.push(...scan(text, places, at + 1, link.textEnd, [...marks, mark]));
        at = link.end;
      } else {
        put(at, at + 1, { text: char });
        at += 1;
      }
    } else if (char === "*" || char === "_" || (char === "~" && text[at + 1] === "~")) {
      const run = new RegExp("^\\" + char + "+").exec(rest)[0];
      const before = at > start ? text[at - 1] : " ";
      const after = at + run.length < end ? text[at + run.length] : " ";
      const isInWord = char === "_" && letter.test(before) && letter.test(after);
      if (isInWord || (/\s/.test(after) && /\s/.test(before))) {
        for (let each = 0; each < run.length; each += 1) put(at + each, at + each + 1, { text: char });
        at += run.length;
        continue;
      }
      if (run.length > 2 || (char === "~" && run.length !== 2) || /[\s\u0001]/.test(after)) {
        throw new Unsupported("emphasis");
      }
      // CommonMark's rule of flanking: an opener before punctuation needs space or punctuation before it.
      if (punctuation.test(after) && letter.test(before)) throw new Unsupported("emphasis");
      const close = closing(text, at + run.length, end, run);
      if (close < 0 || close === at + run.length || /[\s\u0001]/.test(text[close - 1])) {
        throw new Unsupported("emphasis");
      }
      const next = close + run.length < text.length ? text[close + run.length] : " ";
      if (punctuation.test(text[close - 1]) && letter.test(next)) throw new Unsupported("emphasis");
      if (char === "_" && (letter.test(before) || letter.test(next))) {
        throw new Unsupported("emphasis");
      }
      const type = char === "~" ? "strike" : run.length === 2 ? "strong" : "em";
      if (marks.some((mark) => mark.type === type)) throw new Unsupported("emphasis");
      tokens.push(...scan(text, places, at + run.length, close, [...marks, { type, run }]));
      at = close + run.length;
    } else {
      const code = text.codePointAt(at);
      const length = code > 0xffff ? 2 : 1;
      put(at, at + length, { text: text.slice(at, at + length) });
      at += length;
    }
  }
  return tokens;
}

function plain(text, places, start, end, marks) {
  const tokens = [];
  for (let at = start; at < end;) {
    const length = text.codePointAt(at) > 0xffff ? 2 : 1;
    tokens.push({
      text: text.slice(at, at + length), from: places[at][0], to: places[at + length - 1][1], marks,
    });
    at += length;
  }
  return tokens;
}

// Where a run of the same mark ends what it began; code and escaped characters are passed over.
function closing(text, start, end, run) {
  for (let at = start; at < end;) {
    if (text[at] === "\\" && run[0] !== "`") {
      at += 2;
    } else if (text[at] === run[0]) {
      let stop = at;
      while (stop < end && text[stop] === run[0]) stop += 1;
      if (stop - at === run.length && (run[0] === "`" || !/[\s\u0001]/.test(text[at - 1]))) return at;
      if (run[0] !== "`" && stop - at > 2) return -1;
      at = stop;
    } else if (text[at] === "`") {
      const fence = /^`+/.exec(text.slice(at, end))[0];
      const close = closing(text, at + fence.length, end, fence);
      if (close < 0) return -1;
      at = close + fence.length;
    } else {
      at += 1;
    }
  }
  return -1;
}

function linkAt(text, at, end) {
  let depth = 0;
  for (let place = at; place < end; place += 1) {
    const char = text[place];
    if (char === "\\") place += 1;
    else if (char === "`") {
      const close = closing(text, place + 1, end, "`");
      if (close < 0) return null;
      place = close;
    } else if (char === "[") depth += 1;
    else if (char === "]") {
      depth -= 1;
      if (depth > 0) continue;
      const target = /^\(([^\s()<>]*(?: "[^"\n\u0001]*")?)\)/.exec(text.slice(place + 1, end));
      if (target) {
        return { textEnd: place, target: target[1], end: place + 1 + target[0].length };
      }
      if (text[place + 1] === "(" || text[place + 1] === "[") throw new Unsupported("link");
      return null;
    }
  }
  return null;
}

// MARK: Writing

const isSame = (one, other) => one.type === other.type && one.href === other.href;
const sameMarks = (one, other) =>
  one.length === other.length && one.every((mark, index) => isSame(mark, other[index]));
const sameContent = (one, other) =>
  one.text === other.text && one.atom === other.atom && one.break === other.break;

/// The least changes of the source, [{ from, to, text }], that make old tokens into new ones; null
/// when the whole has to be written anew.
export function changes(old, now, place, context) {
  const same = (one, other) => sameContent(one, other) && sameMarks(one.marks, other.marks);
  let first = 0;
  while (first < old.length && first < now.length && same(old[first], now[first])) first += 1;
  let last = 0;
  while (last < old.length - first && last < now.length - first &&
    same(old[old.length - 1 - last], now[now.length - 1 - last])) last += 1;
  const removed = old.slice(first, old.length - last);
  const added = now.slice(first, now.length - last);
  if (removed.length === 0 && added.length === 0) return [];
  if (old.length === 0) return [{ ...place, text: writeInline(now, context) }];
  const before = old[first - 1];
  const after = old[old.length - last];
  const marks = (added[0] || removed[0]).marks;
  const isEven = [...removed, ...added].every((token) => sameMarks(token.marks, marks));
  // What would empty a stretch of its marks leaves the marks behind.
  const keepsMarks = marks.length === 0 || (before && sameMarks(before.marks, marks)) ||
    (after && sameMarks(after.marks, marks)) || (removed.length > 0 && added.length > 0);
  if (!isEven || !keepsMarks) return null;
  const text = writePlain(added, marks, { ...context, before, after });
  if (removed.length > 0) {
    return [{ from: removed[0].from, to: removed[removed.length - 1].to, text }];
  }
  if (before && sameMarks(before.marks, marks)) return [{ from: before.to, to: before.to, text }];
  if (after && sameMarks(after.marks, marks)) return [{ from: after.from, to: after.from, text }];
  return null;
}

/// Tokens as Markdown.
///
/// context: { prefix } of lines that follow, { isCell } whether `|` ends the text.
export function writeInline(tokens, context) {
  let result = "";
  let open = [];
  const close = (count) => {
    while (open.length > count) {
      const mark = open.pop();
      // A mark may not end in a space.
      const space = /[ ]+$/.exec(result);
      if (mark.type !== "code" && mark.type !== "link" && space) {
        result = result.slice(0, -space[0].length) + end(mark) + space[0];
      } else {
        result += end(mark);
      }
    }
  };
  tokens.forEach((token, index) => {
    let shared = 0;
    while (shared < open.length && shared < token.marks.length &&
      isSame(open[shared], token.marks[shared])) shared += 1;
    close(shared);
    if (token.text === " " && token.marks.length > shared &&
      !token.marks.some((mark) => mark.type === "code" || mark.type === "link")) {
      result += " ";
      return;
    }
    for (const mark of token.marks.slice(shared)) {
      result += mark.type === "link" ? "[" : mark.type === "code" ? "`" : run(mark);
      open.push(mark);
    }
    result += writeToken(token, index, result, tokens, context);
  });
  close(0);
  return result;
}

const run = (mark) => mark.run || { strong: "**", em: "*", strike: "~~" }[mark.type];
const end = (mark) =>
  mark.type === "link" ? `](${mark.href})` : mark.type === "code" ? "`" : run(mark);

function writePlain(tokens, marks, context) {
  const around = (token) => (token ? [token] : []);
  const all = [...around(context.before), ...tokens, ...around(context.after)];
  const offset = context.before ? 1 : 0;
  const start = !context.before ? "" : context.before.break ? "\n" : "x";
  let result = "";
  tokens.forEach((token, index) => {
    result += writeToken(token, index + offset, start + result, all, context);
  });
  return result;
}

function writeToken(token, index, before, tokens, context) {
  if (token.atom !== undefined) return token.atom;
  if (token.break) {
    return (token.break === "hard" ? "\\" : "") + "\n" + (context.prefix || "");
  }
  if (token.marks.some((mark) => mark.type === "code")) return token.text;
  if (token.raw !== undefined) return token.raw;
  const char = token.text;
  const next = tokens[index + 1] && tokens[index + 1].text;
  const former = tokens[index - 1] && tokens[index - 1].text;
  const isAtStart = before === "" || /\n\s*$/.test(before);
  const isInLink = token.marks.some((mark) => mark.type === "link");
  if (isInLink && (char === "[" || char === "]")) return "\\" + char;
  if (char === "\\" || char === "`" || char === "*") return "\\" + char;
  if (char === "_") return letter.test(former || " ") && letter.test(next || " ") ? "_" : "\\_";
  if (char === "~" && (next === "~" || former === "~")) return "\\~";
  if (char === "|" && context.isCell) return "\\|";
  if (char === "<" && /[a-zA-Z\/!?]/.test(next || "")) return "\\<";
  if (char === "[" && tokens.slice(index).some((other, at, rest) =>
    other.text === "]" && rest[at + 1] && /[(\[:]/.test(rest[at + 1].text || ""))) return "\\[";
  const startsLink = next === "[" || (tokens[index + 1] && !isInLink &&
    tokens[index + 1].marks.some((mark) => mark.type === "link"));
  if (char === "!" && startsLink) return "\\!";
  if (char === "&" && /[#\w]/.test(next || "")) return "\\&";
  if (isAtStart && (char === "#" || char === ">" || char === "+" || char === "-" || char === "=")) {
    return "\\" + char;
  }
  if ((char === "." || char === ")") && /(^|\n\s*)\d+$/.test(before) && next === " ") {
    return "\\" + char;
  }
  return char;
}
