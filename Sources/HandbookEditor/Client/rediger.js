// The page of a chapter under edit: each block is opened where it stands, and its source is what is
// saved. `rik.js` shows the same source as text that is edited without marks.
(function () {
  "use strict";
  const address = "/_hjemmel/rediger/";
  const draftPrefix = "hjemmel-rediger:";
  let chapter = null;
  let elements = [];
  let isEditing = false;
  let open = null;
  let isStale = false;
  let isLeaving = false;
  let bar = null;
  let status = null;
  let button = null;

  function element(name, attributes, ...children) {
    const node = document.createElement(name);
    for (const [key, value] of Object.entries(attributes || {})) {
      if (value !== null && value !== false) node.setAttribute(key, value === true ? "" : value);
    }
    node.append(...children);
    return node;
  }

  function addFile(name, attributes) {
    document.head.append(element(name, attributes));
  }

  addFile("script", { src: "/_hjemmel/oppdater.js" });

  async function ask(path, message) {
    const settings = message && {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(message),
    };
    const answer = await fetch(address + path, settings);
    return { status: answer.status, value: await answer.json() };
  }

  function tell(text) {
    status.textContent = text;
  }

  // MARK: The blocks of the page

  async function read() {
    const answer = await ask("kapittel?side=" + encodeURIComponent(location.pathname));
    return answer.status === 200 && answer.value.fil ? answer.value : null;
  }

  function frame(root) {
    return root.querySelector("article") || root.querySelector("main");
  }

  // Shows the chapter as it is now, without leaving the page.
  async function refresh() {
    isStale = false;
    const page = fetch(location.href).then((answer) => answer.text());
    const now = await read();
    const fresh = frame(new DOMParser().parseFromString(await page, "text/html"));
    if (open) {
      // A block was opened meanwhile; the page waits for it.
      isStale = true;
      return;
    }
    if (!now || !fresh) {
      location.reload();
      return;
    }
    const focused = elements.indexOf(document.activeElement);
    chapter = now;
    frame(document).replaceChildren(bar, ...fresh.childNodes);
    findElements();
    markElements();
    if (isEditing) unfold();
    if (focused >= 0 && elements[focused]) elements[focused].focus({ preventScroll: true });
  }

  // Each block gets the element that shows it; one that the page does not show gets its source.
  function findElements() {
    const marks = new Map();
    for (const mark of document.querySelectorAll("template[data-linje]")) {
      marks.set(Number(mark.dataset.linje), mark.nextElementSibling);
    }
    const text = document.querySelector(".tekst") || frame(document);
    let former = null;
    elements = chapter.blokker.map((block) => {
      let found = null;
      for (let line = block.fra; line <= block.til && !found; line += 1) {
        found = marks.get(line) || null;
      }
      if (!found) {
        found = element("pre", { class: "rediger-skjult" }, block.kilde);
        if (former) former.after(found); else text.prepend(found);
      }
      former = found;
      return found;
    });
    for (const mark of document.querySelectorAll("template[data-linje]")) mark.remove();
  }

  function markElements() {
    chapter.blokker.forEach((block, index) => {
      const node = elements[index];
      node.dataset.blokk = block.slag;
      node.dataset.linjer = `${block.fra}-${block.til}`;
      if (isEditing) {
        node.tabIndex = 0;
        node.setAttribute("aria-describedby", "rediger-hjelp");
      } else {
        node.removeAttribute("tabindex");
        node.removeAttribute("aria-describedby");
      }
    });
    document.documentElement.classList.toggle("rediger-pa", isEditing);
  }

  function unfold() {
    for (const node of elements) {
      for (let part = node.closest("details:not([open])"); part;
        part = part.parentElement.closest("details:not([open])")) part.open = true;
    }
  }

  function setEditing(value) {
    if (!value && open && !close(false)) return;
    isEditing = value;
    button.setAttribute("aria-pressed", String(value));
    button.textContent = value ? "Avslutt redigering" : "Rediger";
    if (value) unfold();
    markElements();
    tell(value ? "Trykk på teksten du vil endre, eller gå med Tab og trykk Enter." : "");
  }

  // MARK: One open block

  function draftKey(block) {
    return `${draftPrefix}${chapter.fil}:${block.fra}`;
  }

  function openBlock(index, text) {
    if (open) {
      if (open.index === index && !open.isNew) return;
      if (!close(false)) return;
    }
    const block = chapter.blokker[index];
    show({ index, block, isNew: false, original: block.kilde }, text || block.kilde);
    elements[index].hidden = true;
  }

  function openNew(index) {
    if (open && !close(false)) return;
    const block = index < 0 ? { fra: 0, slag: "paragraph" } : chapter.blokker[index];
    show({ index, block, isNew: true, original: "" }, "");
  }

  function show(values, text) {
    open = values;
    open.source = element("textarea", {
      "data-kilde": true, id: "rediger-kilde", spellcheck: "true", lang: "nb",
      rows: Math.min(8, Math.max(2, text.split("\n").length + 1)),
    });
    open.source.value = text;
    open.rich = element("div", { class: "rediger-rik" });
    const save = element("button", { type: "submit", "data-lagre": true }, "Lagre");
    const cancel = element("button", { type: "button", "data-avbryt": true }, "Avbryt");
    const add = element("button", { type: "button", "data-ny": true }, "Nytt avsnitt under");
    cancel.addEventListener("click", () => close(true));
    add.addEventListener("click", () => openNew(open.index));
    open.form = element("form", { class: "rediger-blokk", "aria-label": "Redigering av teksten" },
      open.rich,
      element("label", { for: "rediger-kilde" }, "Kilden"), open.source,
      element("div", { class: "rediger-knapper" }, save, cancel, values.isNew ? "" : add));
    open.form.addEventListener("submit", (event) => {
      event.preventDefault();
      saveBlock();
    });
    open.source.addEventListener("input", () => {
      remember();
      if (open.view) open.view.setSource(open.source.value);
    });
    const place = elements[open.index];
    if (place) place.after(open.form); else document.querySelector(".tekst, article").prepend(open.form);
    open.source.focus();
    tell(values.isNew ? "Skriv det nye, og lagre." : "Skriv, og lagre med Ctrl+S. Avbryt med Escape.");
    if (chapter.harRik) mountRich(open);
  }

  async function mountRich(current) {
    const rich = await import(address + "rik.js");
    if (open !== current) return;
    const hadFocus = document.activeElement === current.source;
    current.view = rich.mount(current.rich, {
      source: current.source.value, kind: current.block.slag,
      changed(text) {
        current.source.value = text;
        remember();
      },
      tell,
    });
    if (current.view && hadFocus) current.view.focus();
  }

  function isDirty() {
    return Boolean(open) && open.source.value !== open.original;
  }

  function remember() {
    const draft = { kilde: open.original, tekst: open.source.value, erNy: open.isNew };
    if (isDirty()) localStorage.setItem(draftKey(open.block), JSON.stringify(draft));
    else localStorage.removeItem(draftKey(open.block));
  }

  // Closes the open block; what is not saved is left only when the user says so.
  function close(mayDiscard) {
    if (isDirty() && !mayDiscard) {
      tell("Lagre eller avbryt det du holder på med først.");
      open.source.focus();
      return false;
    }
    localStorage.removeItem(draftKey(open.block));
    remove();
    tell("");
    if (isStale) refresh();
    return true;
  }

  function remove() {
    const { form, index, view } = open;
    if (view) view.destroy();
    form.remove();
    open = null;
    if (elements[index]) {
      elements[index].hidden = false;
      elements[index].focus();
    }
  }

  async function saveBlock() {
    if (!open || open.isSaving) return;
    const current = open;
    if (!isDirty()) {
      tell("Ingenting er endret.");
      return;
    }
    current.isSaving = true;
    tell("Lagrer …");
    try {
      const answer = await ask(current.isNew ? "sett-inn" : "lagre", {
        fil: chapter.fil, versjon: chapter.versjon, fra: current.block.fra,
        kilde: current.block.kilde || "", tekst: current.source.value,
      });
      if (answer.status === 200) {
        await saved(current, answer.value);
      } else if (answer.status === 409) {
        showConflict(answer.value);
      } else {
        tell(answer.value.melding);
      }
    } catch {
      tell("Lagringen kom ikke fram. Teksten er tatt vare på i nettleseren. Prøv igjen.");
    }
    current.isSaving = false;
  }

  async function saved(current, value) {
    localStorage.removeItem(draftKey(current.block));
    remove();
    tell(value.melding);
    chapter.versjon = value.versjon;
    // The preview tells when the page has the change; the lines of the blocks are known before.
    if (isStale) {
      await refresh();
      return;
    }
    const now = await read();
    if (!now || now.blokker.length !== chapter.blokker.length) return;
    chapter = now;
    if (open && open.index >= 0) open.block = chapter.blokker[open.index];
    markElements();
  }

  function showConflict(value) {
    tell(value.melding);
    const again = element("button", { type: "button" }, "Last kapittelet på nytt");
    again.addEventListener("click", () => {
      isLeaving = true;
      location.reload();
    });
    const area = (name, text) => {
      const node = element("textarea", { readonly: true, rows: 8, "aria-label": name });
      node.value = text;
      return element("div", {}, element("strong", {}, name), node);
    };
    open.form.append(element("section", { class: "rediger-konflikt", "aria-label": "To tekster" },
      area("Din tekst", value.din), area("Kapittelet slik det er nå", value.fila), again));
  }

  // What was written and not saved when the page was left is opened again.
  function restoreDraft() {
    const prefix = `${draftPrefix}${chapter.fil}:`;
    for (const key of Object.keys(localStorage).filter((name) => name.startsWith(prefix))) {
      const draft = JSON.parse(localStorage.getItem(key));
      const line = Number(key.slice(prefix.length));
      const blocks = chapter.blokker;
      let index = blocks.findIndex((block) => block.fra === line && block.kilde === draft.kilde);
      if (index < 0) index = blocks.findIndex((block) => block.kilde === draft.kilde);
      setEditing(true);
      localStorage.removeItem(key);
      if (index >= 0 && !draft.erNy) openBlock(index, draft.tekst);
      else {
        openNew(draft.erNy ? blocks.findIndex((block) => block.fra === line) : blocks.length - 1);
        open.source.value = draft.tekst;
      }
      remember();
      tell("Her er det du skrev og ikke lagret.");
      return;
    }
  }

  // MARK: Keys and clicks

  function indexOf(target) {
    const node = target.closest && target.closest("[data-blokk]");
    return node ? elements.indexOf(node) : -1;
  }

  document.addEventListener("click", (event) => {
    if (!isEditing || event.target.closest(".rediger-blokk")) return;
    const index = indexOf(event.target);
    if (index < 0) return;
    event.preventDefault();
    openBlock(index);
  }, true);

  document.addEventListener("keydown", (event) => {
    if (!isEditing) return;
    const isCommand = event.ctrlKey || event.metaKey;
    if (event.key === "Enter" && !open && elements.includes(event.target)) {
      event.preventDefault();
      openBlock(elements.indexOf(event.target));
    } else if (isCommand && event.key.toLowerCase() === "s") {
      event.preventDefault();
      saveBlock();
    } else if (event.key === "Escape" && open && !event.defaultPrevented) {
      close(!isDirty() || confirm("Vil du forkaste det du har skrevet?"));
    } else if (open && event.target === open.source && isCommand) {
      const marks = { b: ["**", "**"], k: ["[", "]()"], i: ["*", "*"] }[event.key.toLowerCase()];
      if (!marks) return;
      event.preventDefault();
      event.stopPropagation();
      const { selectionStart: from, selectionEnd: to, value } = open.source;
      const text = marks[0] + value.slice(from, to) + marks[1];
      // The only way that keeps what the browser can undo.
      document.execCommand("insertText", false, text);
      const place = from + text.length - (marks[1].endsWith("()") ? 1 : 0);
      open.source.setSelectionRange(place, place);
    }
  }, true);

  document.addEventListener("hjemmel:endret", (event) => {
    if (!isEditing || !chapter) return;
    event.preventDefault();
    if (open) isStale = true; else refresh();
  });

  addEventListener("beforeunload", (event) => {
    if (isDirty() && !isLeaving) event.preventDefault();
  });

  // MARK: The start

  async function start() {
    chapter = await read();
    if (!chapter) return;
    addFile("link", { rel: "stylesheet", href: address + "rediger.css" });
    button = element("button", { type: "button", "data-rediger": true, "aria-pressed": "false" },
      "Rediger");
    status = element("span", { "data-status": true, role: "status", "aria-live": "polite" });
    bar = element("div", { class: "rediger-linje", role: "region", "aria-label": "Redigering" },
      button, status,
      element("span", { id: "rediger-hjelp", hidden: true }, "Trykk Enter for å redigere"));
    frame(document).prepend(bar);
    button.addEventListener("click", () => setEditing(!isEditing));
    findElements();
    markElements();
    restoreDraft();
  }

  start();
})();
