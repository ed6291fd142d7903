// The rich editor of one block: ProseMirror on a document of `kildekart.js`. Each change is written
// to the source at once, so that the source is always what is saved.
import { pm } from "./prosemirror.js";
import { read, write } from "./kildekart.js";

const { Schema } = pm.model;
const { EditorState, TextSelection } = pm.state;
const { EditorView } = pm.view;
const kept = { place: { default: null }, leaf: { default: null } };

function block(tag, content, more) {
  return {
    group: "block", content, attrs: kept, parseDOM: [{ tag }], toDOM: () => [tag, 0], ...more,
  };
}

const tables = pm.tables.tableNodes({
  tableGroup: "block", cellContent: "inline*",
  cellAttributes: { leaf: { default: null, getFromDOM: () => null, setDOMAttr() {} } },
});
tables.table_row = { ...tables.table_row, attrs: { place: { default: null } } };
tables.table = { ...tables.table, attrs: { place: { default: null } } };

const schema = new Schema({
  nodes: {
    doc: { content: "block+" },
    paragraph: block("p", "inline*"),
    heading: block("h2", "inline*", {
      attrs: { ...kept, level: { default: 2 } },
      parseDOM: [1, 2, 3, 4, 5, 6].map((level) => ({ tag: "h" + level, attrs: { level } })),
      toDOM: (node) => ["h" + node.attrs.level, 0], defining: true,
    }),
    blockquote: block("blockquote", "block+", { defining: true }),
    alert: {
      group: "block", content: "alert_title? block+", defining: true,
      attrs: { ...kept, kind: { default: "MERK" } },
      toDOM: (node) => ["div", { class: "rediger-varsel", "data-slag": node.attrs.kind }, 0],
    },
    alert_title: { content: "inline*", attrs: kept, toDOM: () => ["p", { class: "alert-title" }, 0] },
    bullet_list: block("ul", "list_item+"),
    ordered_list: block("ol", "list_item+", {
      attrs: { ...kept, start: { default: 1 } },
      parseDOM: [{ tag: "ol", getAttrs: (node) => ({ start: node.start }) }],
      toDOM: (node) => ["ol", { start: node.attrs.start }, 0],
    }),
    list_item: {
      content: "block+", defining: true, attrs: { ...kept, checked: { default: null } },
      parseDOM: [{ tag: "li" }],
      toDOM: (node) => ["li", { class: node.attrs.checked === null ? null : "task" }, 0],
    },
    ...tables,
    text: { group: "inline" },
    soft_break: { group: "inline", inline: true, selectable: false, toDOM: () => ["span", " "] },
    hard_break: {
      group: "inline", inline: true, selectable: false, parseDOM: [{ tag: "br" }],
      toDOM: () => ["br"],
    },
    atom: {
      group: "inline", inline: true, atom: true, attrs: { source: {} },
      toDOM: (node) => ["code", { class: "rediger-stykke" }, node.attrs.source],
    },
  },
  marks: {
    link: {
      attrs: { href: {} }, inclusive: false,
      parseDOM: [{ tag: "a[href]", getAttrs: (node) => linkOf(node.getAttribute("href")) }],
      // No address, so that nothing in a chapter can be followed or run from here.
      toDOM: (mark) => ["a", { title: mark.attrs.href, class: "rediger-lenke" }, 0],
    },
    strong: {
      attrs: { run: { default: "**" } },
      parseDOM: [{ tag: "strong" }, { tag: "b", getAttrs: isBold }], toDOM: () => ["strong", 0],
    },
    em: {
      attrs: { run: { default: "*" } }, parseDOM: [{ tag: "em" }, { tag: "i" }],
      toDOM: () => ["em", 0],
    },
    strike: {
      attrs: { run: { default: "~~" } }, parseDOM: [{ tag: "s" }, { tag: "del" }],
      toDOM: () => ["s", 0],
    },
    code: { parseDOM: [{ tag: "code" }], toDOM: () => ["code", 0], excludes: "_" },
  },
});

function isBold(node) {
  return node.style.fontWeight === "normal" ? false : null;
}

function linkOf(href) {
  return /^(https?:|mailto:|tel:|[^:\s()<>]+$)/.test(href) && !/[\s()<>]/.test(href)
    ? { href } : false;
}

// MARK: What the keys and buttons do

function splitItem(state, dispatch) {
  const { $from, empty } = state.selection;
  if ($from.depth < 2 || $from.node(-1).type !== schema.nodes.list_item) return false;
  const item = $from.node(-1);
  if ($from.parent.content.size === 0 && item.childCount === 1) return leaveList(state, dispatch);
  if (!dispatch) return true;
  const transaction = empty ? state.tr : state.tr.deleteSelection();
  const checked = item.attrs.checked === null ? null : false;
  const at = transaction.selection.from;
  const types = [{ type: schema.nodes.list_item, attrs: { checked } },
    { type: schema.nodes.paragraph }];
  dispatch(transaction.split(at, 2, types).scrollIntoView());
  return true;
}

// An empty point at the end of a list becomes a paragraph after it.
function leaveList(state, dispatch) {
  const { $from } = state.selection;
  const list = $from.node(-2);
  if ($from.index(-2) !== list.childCount - 1 || list.childCount === 1) return false;
  if (!dispatch) return true;
  const transaction = state.tr.delete($from.before(-1), $from.after(-1));
  const after = transaction.mapping.map($from.after(-2));
  transaction.insert(after, schema.nodes.paragraph.create());
  dispatch(transaction.setSelection(TextSelection.create(transaction.doc, after + 1)));
  return true;
}

function breakLine(state, dispatch) {
  if (pm.tables.isInTable(state)) return true;
  if (dispatch) dispatch(state.tr.replaceSelectionWith(schema.nodes.hard_break.create()));
  return true;
}

function inTable(state) {
  return pm.tables.isInTable(state);
}

function nothing() {
  return true;
}

function toggleTask(view, position) {
  const node = view.state.doc.nodeAt(position);
  view.dispatch(view.state.tr.setNodeMarkup(position, null, {
    ...node.attrs, checked: !node.attrs.checked,
  }));
}

function taskView(node, view, position) {
  const dom = document.createElement("li");
  const contentDOM = document.createElement("div");
  if (node.attrs.checked === null) return { dom, contentDOM: dom };
  const box = document.createElement("input");
  box.type = "checkbox";
  box.checked = node.attrs.checked;
  box.setAttribute("aria-label", "Utført");
  box.contentEditable = "false";
  box.addEventListener("change", () => toggleTask(view, position()));
  dom.className = "task";
  dom.append(box, contentDOM);
  return { dom, contentDOM, stopEvent: (event) => event.target === box,
    ignoreMutation: (change) => change.target === box };
}

// The attributes that lead back to the source stay with the first of two copies only; `write` sees
// to that. What is pasted has none.
function withoutPlaces(slice) {
  const clean = (fragment) => {
    const nodes = [];
    fragment.forEach((node) => {
      const attrs = { ...node.attrs };
      if ("place" in attrs) attrs.place = null;
      if ("leaf" in attrs) attrs.leaf = null;
      nodes.push(node.isText ? node : node.type.create(attrs, clean(node.content), node.marks));
    });
    return pm.model.Fragment.fromArray(nodes);
  };
  return new pm.model.Slice(clean(slice.content), slice.openStart, slice.openEnd);
}

/// Shows the source of a block as text to edit; null when it cannot be held exactly.
export function mount(place, { source, changed, tell }) {
  let map = read(source);
  if (!map) {
    tell("Denne delen redigeres som kilde.");
    return null;
  }
  let written = source;
  const documentOf = (value) => schema.nodeFromJSON(value.document);

  function askForLink(view) {
    const { from, to, empty } = view.state.selection;
    const mark = view.state.doc.rangeHasMark(from, to, schema.marks.link);
    if (mark) return pm.commands.toggleMark(schema.marks.link)(view.state, view.dispatch);
    if (empty) {
      tell("Merk teksten som skal bli en lenke, og trykk Ctrl+K igjen.");
      return true;
    }
    const href = prompt("Hvor skal lenken lede? Filen til et kapittel, eller en adresse.");
    const attributes = href && linkOf(href.trim());
    if (attributes) {
      view.dispatch(view.state.tr.addMark(from, to, schema.marks.link.create(attributes)));
    } else if (href) {
      tell("Adressen kan ikke brukes i en lenke.");
    }
    view.focus();
    return true;
  }

  const toggle = (name) => pm.commands.toggleMark(schema.marks[name]);
  const keys = {
    "Mod-b": toggle("strong"), "Mod-i": toggle("em"), "Mod-z": pm.history.undo,
    "Mod-y": pm.history.redo, "Shift-Mod-z": pm.history.redo,
    "Mod-k": (state, dispatch, view) => askForLink(view),
    Enter: pm.commands.chainCommands((state) => inTable(state) && nothing(), splitItem),
    "Shift-Enter": breakLine,
    Tab: pm.tables.goToNextCell(1), "Shift-Tab": pm.tables.goToNextCell(-1),
  };
  const view = new EditorView(place, {
    state: EditorState.create({
      doc: documentOf(map),
      plugins: [
        pm.history.history(), pm.keymap.keymap(keys), pm.keymap.keymap(pm.commands.baseKeymap),
        pm.tables.tableEditing(),
      ],
    }),
    attributes: {
      role: "textbox", "aria-multiline": "true", "aria-label": "Teksten", lang: "nb",
      spellcheck: "true", "data-rik": "",
    },
    nodeViews: { list_item: taskView },
    transformPasted: withoutPlaces,
    dispatchTransaction(transaction) {
      view.updateState(view.state.apply(transaction));
      if (!transaction.docChanged || transaction.getMeta("source")) return;
      written = write(map, view.state.doc.toJSON());
      changed(written);
    },
  });
  place.prepend(toolbar(view, askForLink));

  return {
    focus: () => view.focus(),
    destroy: () => view.destroy(),
    /// Takes over a source that was edited as such.
    setSource(text) {
      if (text === written) return;
      const next = read(text);
      view.dom.hidden = !next;
      if (!next) return;
      [map, written] = [next, text];
      const content = documentOf(map).content;
      view.dispatch(view.state.tr.replaceWith(0, view.state.doc.content.size, content)
        .setMeta("source", true).setMeta("addToHistory", false));
    },
  };
}

function toolbar(view, askForLink) {
  const bar = document.createElement("div");
  bar.className = "rediger-verktoy";
  bar.setAttribute("role", "group");
  bar.setAttribute("aria-label", "Verktøy");
  const add = (text, command) => {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = text;
    button.addEventListener("mousedown", (event) => event.preventDefault());
    button.addEventListener("click", () => {
      command(view.state, view.dispatch, view);
      view.focus();
    });
    bar.append(button);
  };
  add("Fet", pm.commands.toggleMark(schema.marks.strong));
  add("Kursiv", pm.commands.toggleMark(schema.marks.em));
  add("Lenke", () => askForLink(view));
  let hasTable = false;
  view.state.doc.descendants((node) => {
    hasTable = hasTable || node.type === schema.nodes.table;
  });
  if (hasTable) {
    add("Ny rad", pm.tables.addRowAfter);
    add("Slett raden", pm.tables.deleteRow);
    add("Ny kolonne", pm.tables.addColumnAfter);
    add("Slett kolonnen", pm.tables.deleteColumn);
  }
  return bar;
}
