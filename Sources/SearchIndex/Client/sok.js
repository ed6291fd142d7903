// The search that readers see: a dialog on every page, and the page sok.html#q=…. Builds nodes only,
// never HTML. The index is loaded when somebody goes to the search field.
(() => {
  const me = document.currentScript;
  const setting = (name) => me.dataset[name] ?? document.documentElement.dataset[name] ?? "";
  const root = setting("rot");
  const storeName = `hjemmel:${setting("nettsted")}:sok`;
  const policy = globalThis.trustedTypes?.createPolicy("hjemmel", {
    createScriptURL: (address) => address,
  });

  function run(address) {
    return new Promise((done, failed) => {
      const script = document.createElement("script");
      script.src = policy ? policy.createScriptURL(address) : address;
      script.onload = done;
      script.onerror = () => failed(new Error(`Fikk ikke lest ${address}`));
      document.head.append(script);
    });
  }

  const motor = hjemmelMotor((path) => run(`${root}sok/${path}`));

  // ---- What the reader chose to keep in this browser, and nothing else ----
  function kept(name = storeName) {
    try {
      return JSON.parse(localStorage.getItem(name)) || {};
    } catch {
      return {};
    }
  }
  // The role chosen for «Min side», if any: it decides between hits that are equally good.
  const ownRole = () => kept(`${setting("nettsted")}.min-side`).rolle ?? "";
  function keep(change) {
    try {
      localStorage.setItem(storeName, JSON.stringify({ ...kept(), ...change }));
    } catch { /* A browser without storage keeps nothing. */ }
  }
  function remember(query) {
    const { husk, siste = [] } = kept();
    if (husk) keep({ siste: [query, ...siste.filter((each) => each !== query)].slice(0, 8) });
  }

  // ---- Nodes ----
  function node(name, attributes = {}, ...children) {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) {
      if (typeof value === "function") element.addEventListener(key, value);
      else if (value !== false) element.setAttribute(key, value === true ? "" : value);
    }
    element.append(...children);
    return element;
  }
  const link = (href, text, more) => node("a", { href, ...more }, text);
  const quoted = (list) => new Intl.ListFormat("nb").format(list.map((each) => `«${each}»`));
  const button = (text, click, more) => node("button", { type: "button", click, ...more }, text);
  // The sign of a section stays with its number.
  const joined = (text) => text.replaceAll("§ ", "§\u00a0");
  const stretches = (list) => list.map(({ text, mark }) => mark ? node("mark", {}, joined(text)) : joined(text));
  const searchPage = (query) => `${root}sok.html#q=${encodeURIComponent(query)}`;

  function hitNode(hit) {
    return node("li", { class: hit.isPinned ? "sok-treff sok-haster" : "sok-treff" },
      node("a", { href: root + hit.address, "data-treff": true },
        node("span", { class: "sok-tittel" }, ...stretches(hit.title),
          ...(hit.heading.length ? [" › ", ...stretches(hit.heading)] : [])),
        node("span", { class: "sok-sted" }, [hit.label, hit.place].filter(Boolean).join(" · ")),
        node("span", { class: "sok-utdrag" }, ...stretches(hit.excerpt))));
  }

  // The sentence that answers, with what it rests on. A page that should have been gone through by now
  // says so in place of its approval.
  function answerNode({ text, title, address, standing, due }) {
    const isOverdue = due && due < new Date().toLocaleDateString("sv");
    return [node("p", { class: "sok-sted" }, `Svar fra ${title}`), node("p", { class: "sok-svar-tekst" }, joined(text)),
      node("p", {}, link(root + address, `Les mer i ${title}`, { "data-svar": true })),
      node("p", { class: "sok-sted" }, isOverdue ? `Ikke gjennomgått i tide. ${standing}` : standing)];
  }

  // A message to the one who keeps the handbook: what was asked. Nothing is sent before the reader does it.
  function reportNode(query, missing, address) {
    const words = missing.length ? missing.join(", ") : query;
    const message = `Jeg søkte etter «${query}» og fant ikke svar.\n` +
      `Legg gjerne inn som søkeord: ${words}\n`;
    // Where nothing may be copied for the reader, the message is shown to be copied by hand.
    const copy = button("Kopier en melding om det", () => Promise.resolve().then(() => navigator.clipboard.writeText(message))
      .then(() => copy.replaceChildren("Kopiert"), () => copy.replaceWith(node("span", { class: "sok-melding" }, message))));
    const subject = encodeURIComponent(`Mangler i håndboka: ${words}`);
    const mail = /^mailto:/.test(address) &&
      `${address}${address.includes("?") ? "&" : "?"}subject=${subject}&body=${encodeURIComponent(message)}`;
    return node("p", { class: "sok-mangler" }, ...(mail ? [link(mail, "Meld at dette mangler"), " · "] : []), copy);
  }

  // One search: field, status, groups, list. The dialog and the search page each have one.
  function searchBox({ id, isPage }) {
    let group = null, limit = 10, latest = 0, last = "";
    const field = node("input", { type: "search", id, class: "sok-inndata", autocomplete: "off", spellcheck: "false",
      "aria-describedby": `${id}-status`, focus: () => motor.prepare().catch(() => {}),
      input: () => {
        group = null;
        limit = 10;
        update();
      } });
    const status = node("p", { id: `${id}-status`, class: "sok-status", role: "status", "aria-live": "polite" });
    const groups = node("div", { class: "sok-grupper", role: "group", "aria-label": "Vis treff i", hidden: true });
    const answerBox = node("section", { class: "sok-svar", "aria-label": "Svar", hidden: true });
    const list = node("ol", { class: "sok-liste", "data-treffliste": true, "aria-label": "Treff", click: () => remember(last) });
    const help = node("div", { class: "sok-hjelp" });
    const element = node("form", { class: "sok", role: "search", submit: submitted, keydown: moved },
      node("label", { for: id, class: "sok-ledetekst" }, "Søk i håndboka"),
      field, status, answerBox, groups, list, help);

    async function update() {
      const query = field.value.trim();
      const turn = ++latest;
      if (isPage) history.replaceState(null, "", query ? `#q=${encodeURIComponent(query)}` : location.pathname);
      if (query.length < 2) return showStart();
      try {
        const result = await motor.search(query, { typing: document.activeElement === field, group, limit, role: ownRole() });
        if (turn === latest) show(query, result);
      } catch (error) {
        status.textContent = `Søket virker ikke: ${error.message}.`;
      }
    }

    function showStart() {
      last = "";
      status.textContent = "";
      groups.hidden = answerBox.hidden = true;
      list.replaceChildren();
      const { husk = false, siste = [] } = kept();
      const box = node("input", { type: "checkbox", checked: husk, change: () => keep({ husk: box.checked, siste: [] }) });
      help.replaceChildren(
        node("p", {}, "Skriv et ord, en oppgave eller en paragraf, som «§ 20 a»."),
        ...(husk && siste.length ? [node("h2", {}, "Dine siste søk"), links(siste)] : []),
        ...ways(), node("label", { class: "sok-valg" }, box, " Husk mine siste søk i denne nettleseren"));
    }

    function show(query, { hits, answer, isUncertain, missing, total, all, groups: counts, unknown, report }) {
      last = query;
      const number = group ? counts.find(({ name }) => name === group)?.count ?? 0 : total;
      status.replaceChildren(
        ...(isUncertain && number ? [missing.length ? `Håndboka ser ikke ut til å si noe om ${quoted(missing)}.`
          : "Håndboka ser ikke ut til å ha svaret.", " Dette er det nærmeste."]
          : [answer ? "1 svar og " : "", number ? `${number} treff.` : `Ingen treff på «${query}».`]),
        ...(number ? unknown : []).flatMap(([word, meant]) => [isUncertain ? "" : ` «${word}» står ikke i håndboka.`,
          ...(meant ? [" Mente du ", button(meant, () => ask(query.replace(word, meant))), "?"] : [])]));
      answerBox.hidden = !answer;
      answerBox.replaceChildren(...(answer ? answerNode(answer) : []));
      const isChoosing = groups.contains(document.activeElement);
      groups.hidden = counts.length < 2 || isUncertain;
      groups.replaceChildren(...[{ name: null, count: total }, ...counts].map(({ name, count }) =>
        button(`${name ?? "Beste treff"} (${count})`, () => {
          group = name;
          limit = 10;
          update();
        }, { "aria-pressed": String(group === name) })));
      if (isChoosing) groups.querySelector("[aria-pressed=true]")?.focus();
      list.replaceChildren(...hits.map(hitNode));
      help.replaceChildren(...(number ? [] : ways()));
      if (isUncertain || !number) help.prepend(reportNode(query, missing, report));
      if (hits.length < all) {
        help.append(button("Vis flere treff", async () => {
          limit = Math.max(limit, hits.length) + 10;
          await update();
          list.children[hits.length]?.firstChild.focus();
        }));
      }
      if (!isPage && number) help.append(link(searchPage(query), "Alle treff på egen side", { class: "sok-alle" }));
    }

    const links = (queries) => node("ul", { class: "sok-forslag" }, ...queries.map((query) =>
      node("li", {}, button(query, () => ask(query)))));
    const ways = () => [node("p", { class: "sok-veier" },
      node("a", { href: `${root}register.html` }, "Alle sider fra A til Å"), " · ",
      node("a", { href: `${root}index.html#hva-trenger-du` }, "Hva trenger du?"))];

    function ask(query) {
      field.value = query;
      field.focus();
      return update();
    }

    function submitted(event) {
      event.preventDefault();
      remember(field.value.trim());
      if (!isPage) list.querySelector("[data-treff]")?.click();
    }

    // Arrow keys walk through field and hits.
    function moved(event) {
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (!step) return;
      const stops = [field, ...list.querySelectorAll("[data-treff]")];
      const next = stops[stops.indexOf(document.activeElement) + step];
      if (stops.includes(document.activeElement) && next) {
        event.preventDefault();
        next.focus();
      }
    }

    showStart();
    return { element, field, ask, update };
  }

  // ---- The search page ----
  const place = document.querySelector("[data-sok-side]");
  const asked = () => new URLSearchParams(location.hash.slice(1)).get("q");
  let page = null;
  if (place) {
    page = searchBox({ id: "sok-side", isPage: true });
    place.replaceChildren(page.element);
    const fromAddress = () => {
      if (asked() !== null && asked() !== page.field.value) {
        page.field.value = asked();
        page.update();
      }
    };
    addEventListener("hashchange", fromAddress);
    fromAddress();
    if (asked() === null && !location.hash) page.field.focus();
  }

  // ---- The dialog ----
  let box = null, dialog = null;
  function open(query = "") {
    if (page) return page.field.focus();
    if (!dialog) {
      box = searchBox({ id: "sok-dialog", isPage: false });
      const slash = node("input", { type: "checkbox", checked: !kept().utenSkraastrek, change: () =>
        keep({ utenSkraastrek: !slash.checked }) });
      dialog = node("dialog", { class: "sok-dialog", "aria-label": "Søk i håndboka",
        click: ({ target }) => {
          if (target === dialog || target.closest("a")) dialog.close();
        },
        // Browsers would only empty the field.
        keydown: (event) => {
          if (event.key === "Escape") {
            event.preventDefault();
            dialog.close();
          }
        } },
        button("Lukk", () => dialog.close(), { class: "sok-lukk" }), box.element,
        node("label", { class: "sok-valg" }, slash, " Åpne søket med tasten /"));
      document.body.append(dialog);
    }
    if (!dialog.open) dialog.showModal();
    box.field.focus();
    if (query) box.ask(query);
    else box.field.select();
  }
  document.addEventListener("click", (event) => {
    if (!event.target.closest("[data-sok-apne]")) return;
    event.preventDefault();
    open();
  });
  document.addEventListener("keydown", (event) => {
    const writing = event.target.closest("input, textarea, select, [contenteditable]");
    const slash = event.key === "/" && !writing && !event.ctrlKey && !event.metaKey && !event.altKey &&
      !kept().utenSkraastrek;
    if (slash || (event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === "k") {
      event.preventDefault();
      open();
    }
  });

  // A search field of the page itself, as on the front page, answers as one types, like the dialog that
  // it opens; sent off at once, it leads to the search page.
  for (const form of document.querySelectorAll("form[data-sok-felt]")) {
    const field = form.querySelector("input[type=search]");
    field.addEventListener("focus", () => motor.prepare().catch(() => {}));
    field.addEventListener("input", (event) => {
      if (event.isComposing || !field.value.trim()) return;
      open(field.value);
      field.value = "";
    });
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      location.href = searchPage(form.querySelector("input[type=search]").value.trim());
    });
  }
})();
