// The search engine: reads a query, ranks pages, looks at the best again, picks what is shown. Knows
// no document, so that it runs outside a browser too. `load` is as hjemmelIndeks takes it.
const hjemmelMotor = (load) => {
  const { core, page: loadPage, find, postings, beginningWith, corrections, partsOf } = hjemmelIndeks(load);
  let words, fold, stem, isStopWord;

  // Weights of alternatives beside the word itself, and of evidence in the best pages.
  const SYNONYM = 0.8, PARTS = 0.7, JOINED = 0.95, COMPLETED = 0.8, COMPLETED_TOO = 0.3, MISSPELT = 0.7;
  const IN_TITLE = 1.3, IN_TASK = 2, IN_SECTION = 0.4;
  const COVERAGE_POWER = 1.6, BEST = 10, SURELY_SHOWN = 3, LEAST = 0.1, REFERENCE_RARITY = 6, FORM = 3;
  // Unguided sections weigh a tenth, which an asked section makes up for; a reader's own role decides ties.
  const WHOLE = 0.6, ALIKE = 0.35, STRETCH = 25, UNGUIDED = 0.15, ASKED = 8, OWN_ROLE = 1.03, IN_ROW = 0.9;

  // ---- The query ----
  const SECTION = /(?<= |§|\bpar(?:agraf(?:en|ene|er)?)? )(\d{1,3}(?:-\d{1,3})?)( ?[a-hj-z])?(?= (?!ar |ars |dag|uke|maned|mnd |time|min|kr|prosent |g |barn |ganger ))/g;
  const MARK = / par(?:agraf(?:en|ene|er)?)? /g;

  // Takes the references to sections out of a query: `text` is its folded words between spaces, with
  // "§" and the hyphens between numbers. A number is a section when a mark or a law stands in the
  // query, when it has a letter or hyphen, or when it is all; never before a unit.
  function takeReferences(text, laws) {
    let coded = text;
    for (const [name, law] of laws) {
      if (text.includes(name)) coded = coded.replace(new RegExp(`(?<= )${name}s?(?= )`, "g"), `¤${law}`);
    }
    const references = [];
    const rest = coded.replace(SECTION, (found, number, letter, at) => {
      const section = number + (letter || "").trim();
      const sure = /[§¤]/.test(coded) || coded.search(MARK) >= 0 || /\D/.test(section);
      if (!sure && found !== coded.trim()) return found;
      const law = /.*¤(\d+)/.exec(coded.slice(0, at)) || /¤(\d+)/.exec(coded.slice(at));
      references.push({ section, law: law && law[1], sure });
      return "";
    });
    return { references, rest: references.length ? rest.replace(MARK, " ").replace(/¤\d+/g, "") : text };
  }

  // A concept is what the query asks for in one place: alternatives, each one or more terms that a
  // page must hold together. `parts` are what to look for in the text of a page.
  // `isWhole`: the terms are the word or mean the same, and are not parts of it or a guess.
  function addAlternative(concept, weight, entries, isWhole = true) {
    if (!entries.every(Boolean)) return;
    concept.alternatives.push({ weight, entries: entries.map(postings) });
    concept.parts.push({ weight, stems: entries.map(({ name }) => name), isWhole });
  }

  // One concept for all sections of a query: each section's own page comes before pages that name
  // several. A section without pages gives way to the one without its letter, then to those that
  // begin alike.
  async function referenceConcept(references, typing) {
    const concept = { label: "§ " + references.map(({ section }) => section).join(", "), rarity: 3, alternatives: [],
      parts: references.map(({ section }) => ({ weight: 0.5, stems: [String(parseInt(section))] })) };
    for (const { section, law, sure } of references) {
      if (sure) concept.rarity = REFERENCE_RARITY;
      const add = async (prefix, weight) => {
        const found = (await beginningWith(prefix, 20)).filter(({ name }) => !law || name.endsWith(":" + law));
        for (const entry of found) {
          const isNear = law || entry.name.endsWith(":0");
          concept.alternatives.push({ weight: isNear ? weight : 0.7 * weight, entries: [entry] });
        }
        return found.length;
      };
      await add(`#${section}:`, 1) || await add(`#${section.replace(/\D$/, "")}:`, 1);
      if (typing) await add("#" + section, 0.4);
      for (let n = section.length - 1; n && !concept.alternatives.length; n--) {
        concept.isAlike = await add("#" + section.slice(0, n), 0.4) > 0;
      }
    }
    return concept;
  }

  // How a word is written tells mål from mal, which fold alike; double letters tell nothing.
  const single = (word) => word.replace(/(.)\1/g, "$1");

  async function wordConcept(word, folded, isLast, typing, isAlone) {
    const term = stem(folded);
    const literal = single(word).slice(0, single(term).length);
    const concept = { label: word, folded, names: new Map([[folded, 1], [term, 1]]), term, alternatives: [], parts: [], literal: fold(literal) === single(term) ? literal : "" };
    const entry = await find(term);
    addAlternative(concept, 1, [entry]);
    if (isLast && folded.length > 1 && (typing || !entry)) {
      await complete(concept, folded.length < term.length ? folded : term, entry ? COMPLETED_TOO : COMPLETED);
    }
    if (/^[a-z]{6,}$/.test(term)) {
      const parts = await partsOf(folded, entry);
      if (parts) addAlternative(concept, entry ? PARTS : JOINED, parts, false);
    }
    concept.values = valuesOf(concept);
    // A common word that the handbook lacks is no other word misspelt. One that was only guessed at, as
    // a compound or as a beginning, may be, when it is whole and all that is asked.
    const isGuess = !entry && concept.values.size > 0;
    if ((isGuess ? isAlone && !typing && term.length > 4 : !concept.values.size) && /^[a-z]/.test(term) && !(await core()).common.has(term)) {
      for (const { name, steps } of await corrections(folded, term, isGuess ? 1 : 2, isAlone)) {
        const near = await find(name);
        addAlternative(concept, MISSPELT / steps, [near]);
        if (!isGuess) concept.corrected ??= name;
        concept.names.set(name, MISSPELT);
        const parts = near && await partsOf(name, near);
        if (parts) addAlternative(concept, MISSPELT * PARTS, parts, false);
      }
    }
    return concept;
  }

  // Terms that the letters so far may become; shorter ones are likelier.
  async function complete(concept, prefix, weight) {
    const longer = await beginningWith(prefix, 12);
    for (const entry of longer) {
      concept.alternatives.push({ weight: weight * (0.5 + 0.5 * prefix.length / entry.name.length), entries: [entry] });
    }
    concept.parts.push({ weight, stems: [prefix], prefix: true });
    return longer.length;
  }

  // Words written apart that are one: «klage frist», «saksbehandlings frist».
  async function joinNeighbours(concepts) {
    for (let i = 1; i < concepts.length; i++) {
      const pair = [concepts[i - 1], concepts[i]];
      for (const link of ["", "s", "e"]) {
        const joined = stem(pair[0].folded + link + pair[1].folded);
        const entry = await find(joined);
        for (const each of pair) {
          addAlternative(each, JOINED, [entry]);
          if (entry) each.names.set(joined, JOINED);
        }
      }
    }
  }

  // What the glossary says means the same. Several words do only when they are the entry's term.
  async function addSynonyms(concepts, groups) {
    for (const group of groups) {
      const others = group.filter((name, i) => !i || !name.includes(" "));
      for (const name of group) {
        const parts = name.split(" ");
        for (let at = 0; at < concepts.length; at++) {
          const weight = SYNONYM * Math.min(...parts.map((part, k) => concepts[at + k]?.names.get(part) || 0));
          if (!weight) continue;
          for (const other of others) {
            if (other === name) continue;
            const entries = await Promise.all(other.split(" ").map(find));
            parts.forEach((_, k) => addAlternative(concepts[at + k], weight, entries));
          }
        }
      }
    }
  }

  async function read(query, typing) {
    const { lawNames, synonymer } = await core();
    const originals = new Map();
    let text = " ", end = 0;
    for (const { word, start, end: next } of words(query)) {
      const before = query.slice(end, start);
      text += (before.includes("§") ? "§" : "") + fold(word) + " ";
      if (/^[-\u2010\u2011–]$/.test(before)) text = text.replace(/(\d) (\d+ )$/, "$1-$2");
      originals.set(fold(word), word);
      end = next;
    }
    const { references, rest } = takeReferences(text, lawNames);
    const asked = rest.match(/[^ §]+/g) || [];
    let list = asked.filter((word, i) => !isStopWord(originals.get(word) || word) || typing && i === asked.length - 1);
    if (!list.length && !references.length) list = asked;
    const concepts = [];
    for (const [i, word] of list.entries()) {
      concepts.push(await wordConcept(originals.get(word) || word, word, i === list.length - 1, typing, list.length === 1));
    }
    await joinNeighbours(concepts);
    await addSynonyms(concepts, synonymer);
    if (references.length) concepts.push(await referenceConcept(references, typing));
    for (const each of concepts) each.values = valuesOf(each);
    if (!concepts.some(({ values }) => values.size)) {
      // Nothing at all: terms that begin alike.
      for (const each of concepts) {
        for (let n = (each.term || "").length - 1; n > 2 && !await complete(each, each.term.slice(0, n), COMPLETED); n--);
        each.values = valuesOf(each);
        each.isAlike = true;
      }
    }
    return concepts;
  }

  // ---- Ranking ----

  // Greatest value of a concept for every page.
  function valuesOf({ alternatives }) {
    const values = new Map();
    for (const { weight, entries } of alternatives) {
      let found = null;
      for (const { pages, impacts } of entries) {
        const next = new Map();
        pages.forEach((page, i) => {
          if (!found) next.set(page, impacts[i]);
          else if (found.has(page)) next.set(page, Math.sqrt(found.get(page) * impacts[i]));
        });
        found = next;
      }
      for (const [page, value] of found) {
        if (weight * value > (values.get(page) || 0)) values.set(page, weight * value);
      }
    }
    return values;
  }

  // A word is worth more the fewer pages hold it, and the more it says where it says most: a word
  // that stands in no title and no heading is hardly what the query is about.
  function weigh(concept, count) {
    const most = Math.max(...concept.values.values());
    concept.rarity ||= (Math.log(1 + count / (1 + concept.values.size)) + 0.2) * (0.4 + 0.6 * Math.sqrt(most)) *
      (/^\d+$/.test(concept.term) ? 0.4 : 1);
    return concept.rarity;
  }

  const byScore = (a, b) => b.score - a.score || a.page - b.page;

  async function rank(concepts) {
    const { pages } = await core();
    const scores = new Map();
    const total = concepts.reduce((sum, each) => each.values.size ? sum + weigh(each, pages.length) : sum, 0);
    for (const { values, rarity } of concepts) {
      for (const [page, value] of values) {
        const score = scores.get(page) || { page, sum: 0, covered: 0 };
        score.sum += rarity * value;
        score.covered += rarity;
        scores.set(page, score);
      }
    }
    const ranked = [...scores.values()];
    const isLawAsked = concepts.some(({ rarity, folded }) => rarity && !folded);
    const wantsForm = /\bskjem\b/.test(concepts.flatMap(({ parts }) => parts.flatMap(({ stems }) => stems)));
    for (const each of ranked) {
      const { type, weight } = pages[each.page];
      each.coverage = each.covered / total;
      each.score = (each.sum / total) * each.coverage ** COVERAGE_POWER *
        (isLawAsked && weight < UNGUIDED ? ASKED * weight : weight) *
        (wantsForm && /skjema/i.test(type) ? FORM : 1);
    }
    return ranked.sort(byScore);
  }

  // ---- The best pages, looked at again ----
  // Stems are numbers here, because every word of ten pages is looked at for every key; 0 is no stem.
  const numbers = new Map(), stems = [""];
  function stemNumber(word) {
    if (!numbers.has(word)) numbers.set(word, isStopWord(word) ? 0 : stems.push(stem(fold(word))) - 1);
    return numbers.get(word);
  }
  function field(text) {
    const tokens = words(text);
    return { text, tokens, stems: Int32Array.from(tokens, ({ word }) => stemNumber(word)) };
  }

  const page = (number) => loadPage(number, ([title, address, place, tasks, sections, questions, [standing, due], roles]) => ({
    address, place, standing, due, roles, title: field(title), tasks: tasks.map(field),
    sections: sections.map(([heading, anchor, text, ...rows]) => ({ heading: field(heading), anchor, text: field(text), rows: rows.map(field) })),
    questions: questions.map(([answer, anchor, ...wordings]) => ({ answer: field(answer), anchor, wordings: wordings.map(field) })),
  }));

  // Which concepts a stem answers and how well; compounds answer for their parts.
  function matcher(concepts) {
    const known = [[]];
    return (number) => {
      if (known[number]) return known[number];
      const term = stems[number], found = known[number] = [];
      concepts.forEach(({ parts, term: own, literal }, concept) => {
        for (const { weight, stems: wanted, prefix } of parts) {
          for (const want of wanted) {
            const quality = term === want ? 1 : prefix && term.startsWith(want) ? 0.9
              : want.length < 4 || term.length < want.length + 3 ? 0
                : term.endsWith(want) ? 0.7 : term.startsWith(want) ? 0.6 : 0;
            if (quality) found.push({ concept, quality: quality * weight / wanted.length, literal: want === own ? literal : "" });
          }
        }
      });
      return found;
    };
  }

  // How well a field answers each concept, and where.
  function examine({ tokens, stems: found }, concepts, match) {
    const values = new Float64Array(concepts.length), places = [];
    let content = 0, answering = 0;
    for (let at = 0; at < found.length; at++) {
      if (!found[at]) continue;
      content++;
      const matches = match(found[at]);
      if (!matches.length) continue;
      answering++;
      for (const { concept, quality, literal } of matches) {
        const isWritten = !literal || single(tokens[at].word).startsWith(literal);
        const value = isWritten ? quality : quality / 2;
        values[concept] = Math.max(values[concept], value);
        places.push({ at, concept, value });
      }
    }
    return { values, places, fill: content && answering / content };
  }

  function share(values, concepts) {
    let sum = 0, total = 0;
    concepts.forEach(({ rarity }, i) => {
      sum += rarity * values[i];
      total += rarity;
    });
    return total && sum / total;
  }

  // How well the best stretch of a text answers: what stands together belongs together.
  function densest(places, concepts) {
    let best = 0;
    places.forEach(({ at: from }, first) => {
      const values = new Float64Array(concepts.length);
      for (let i = first; i < places.length && places[i].at < from + STRETCH; i++) {
        values[places[i].concept] = Math.max(values[places[i].concept], places[i].value);
      }
      best = Math.max(best, share(values, concepts));
    });
    return best;
  }

  function evidence(candidate, content, asked, match, role) {
    const filled = ({ values, fill }) => share(values, asked) * (0.3 + 0.7 * fill * fill);
    const best = (fields) => Math.max(0, ...fields.map((each) => filled(examine(each, asked, match))));
    const title = best([content.title]);
    const task = best([...content.tasks, ...content.questions.flatMap(({ wordings }) => wordings)]);
    let found = { value: 0, places: [] }, asks = 0;
    for (const section of content.sections) {
      const heading = examine(section.heading, asked, match);
      const { values: inText, places } = examine(section.text, asked, match);
      const values = heading.values.map((value, i) => Math.max(value, 0.7 * inText[i]));
      const value = WHOLE * share(values, asked) + (1 - WHOLE) * densest(places, asked) + 0.2 * share(heading.values, asked) * heading.fill + IN_ROW * best(section.rows);
      if (value > found.value + 1e-9) found = { value, section, places };
    }
    for (const { anchor, wordings } of content.questions) {
      const value = Math.max(...wordings.map((each) => share(examine(each, asked, match).values, asked)));
      const section = content.sections.find((each) => each.anchor === anchor);
      if (section && value > ALIKE && value > asks) [asks, found] = [value, { ...found, section, places: [] }];
    }
    const score = candidate.score * (1 + IN_TITLE * title + IN_TASK * task + IN_SECTION * found.value) *
      (content.roles.includes(role) ? OWN_ROLE : 1);
    return { page: candidate.page, content, best: found, score };
  }

  // ---- Life and safety ----

  // Whether all words of one of the phrases stand in the query as they are written, or with aa, ae and oe
  // for letters that a keyboard lacks, in any order.
  function isUrgent(query, phrases) {
    const spelled = (word) => word.replace(/å/g, "aa").replace(/æ/g, "ae").replace(/ø/g, "oe");
    const asked = words(query).map(({ word }) => word);
    const isThere = (form) => form.endsWith("*") ? asked.some((each) => each.startsWith(form.slice(0, -1))) : asked.includes(form);
    return phrases.some((phrase) => phrase.split(" ").every((word) => isThere(word) || isThere(spelled(word))));
  }

  // ---- What the handbook answers, and what it does not ----
  // What a word tells, by how common it is in everyday language; a word that is not on the list tells most.
  const TELLS = [0.15, 0.4, 0.65, 0.8], HONEST = 0.45, IN_PARTS = 0.6, ANSWERED = 0.66,
    LEAST_ALIKE = 0.5, WANTED = 0.5, OTHER_WANT = 0.7, LATER = 0.1;

  let tellsOf;
  async function informationOf(concepts, typing) {
    const { common } = await core();
    tellsOf = (term) => /^\d+$/.test(term) ? 0.3 : common.has(term) ? TELLS[common.get(term)] : 1;
    return concepts.filter(({ folded }, i) => folded && !(typing && i && i === concepts.length - 1)).map((each) => ({
      ...each, tells: tellsOf(each.term),
    }));
  }

  // The stems of a page, each once: all of them, and those of what it is for.
  const stemsIn = (fields) => new Set(fields.flatMap(({ stems: found }) => [...found]).map((number) => stems[number]));
  function stemsOf(content) {
    const { title, tasks, sections, questions } = content;
    content.strong ||= stemsIn([title, ...tasks, ...questions.flatMap(({ wordings }) => wordings),
      ...sections.flatMap(({ heading, rows }) => [heading, ...rows])]);
    content.all ||= new Set([...content.strong, ...stemsIn(sections.map(({ text }) => text))]);
    return content;
  }

  // Which share of what the query tells a page holds, as whole words or their synonyms; compounds half,
  // where the page is for both of their parts. `isStrong`: only what the page is for counts.
  function heldBy(content, information, isStrong) {
    const { strong, all } = stemsOf(content);
    let sum = 0, total = 0;
    for (const { parts, tells } of information) {
      total += tells;
      sum += tells * Math.max(0, ...parts.map(({ stems: each, prefix, isWhole }) =>
        prefix || !each.every((one) => (isWhole && !isStrong ? all : strong).has(one)) ? 0 : isWhole ? 1 : IN_PARTS));
    }
    return total && sum / total;
  }

  // What kind of answer a question wants: a person, a time, an amount, a reason.
  const WANTS = [/\bhvem\b/, /\bhvor (?:lang|leng|fort|snart|sent|ofte)|\bnar\b|\bfrist/, /\bhvor (?:my|mang|stor|hoy)/, /\bhvorfor\b/];
  const wantOf = (text) => WANTS.findIndex((each) => each.test(fold(text.toLowerCase())));

  // The sentence that an author wrote down as the answer to a question like this one; none when no
  // question is surely alike. What is asked may stand in any wording of the question, and what the
  // question asks must be asked. The best page needs less than others.
  function answerTo(query, information, found) {
    const total = information.reduce((sum, { tells }) => sum + tells, 0);
    if (!total) return null;
    const match = matcher(information);
    const want = wantOf(query);
    const topic = Math.max(...information.map(({ tells }) => tells));
    let best = { value: 0 };
    found.forEach(({ content }, rank) => {
      for (const { answer, anchor, wordings } of content.questions) {
        const fields = wordings.map((each) => examine(each, information, match).values);
        const inAnswer = examine(answer, information, match).values;
        const isWanted = want >= 0 && wordings.some(({ text }) => wantOf(text) === want);
        let asked = isWanted ? WANTED : 0;
        const inQuestion = information.map((_, i) => Math.max(0.7 * inAnswer[i], ...fields.map((values) => values[i])));
        information.forEach(({ tells }, i) => { asked += tells * inQuestion[i]; });
        // The word that tells most is what the question is about.
        if (!information.some(({ tells }, i) => tells === topic && inQuestion[i] >= LEAST_ALIKE)) continue;
        const recall = asked / (total + (isWanted ? WANTED : 0));
        const precision = Math.max(...wordings.map(({ stems: own, text }) => {
          const other = wantOf(text);
          let sum = want >= 0 && other === want ? WANTED : 0, all = other >= 0 ? WANTED : 0, most = 0, met = 0;
          for (const number of new Set(own)) {
            if (!number) continue;
            const tells = tellsOf(stems[number]);
            const value = Math.min(1, Math.max(0, ...match(number).map(({ quality }) => quality)));
            all += tells;
            sum += tells * value;
            met = tells > most ? value : tells === most ? Math.max(met, value) : met;
            most = Math.max(most, tells);
          }
          return all && met >= LEAST_ALIKE ? sum / all : 0;
        }));
        const value = Math.min(recall, precision) < LEAST_ALIKE ? 0
          : Math.sqrt(recall * precision) * (want >= 0 && !isWanted ? OTHER_WANT : 1) - (rank ? LATER : 0);
        if (value > best.value) best = { value, content, answer, anchor };
      }
    });
    const { content, answer, anchor, value } = best;
    if (value < ANSWERED) return null;
    return { text: answer.text, title: content.title.text, standing: content.standing, due: content.due, value,
      address: content.address + (anchor ? "#" + anchor : "") };
  }

  // ---- What is shown ----

  // A text as stretches, those that answer the query marked.
  function marked({ text, tokens, stems: found }, match, from = 0, to = tokens.length) {
    const stretches = [];
    let end = from && tokens[from].start;
    const last = to < tokens.length ? tokens[to - 1].end : text.length;
    if (from) stretches.push({ text: "… " });
    for (let at = from; at < to; at++) {
      if (!match(found[at]).length) continue;
      const token = tokens[at];
      if (token.start > end) stretches.push({ text: text.slice(end, token.start) });
      stretches.push({ text: text.slice(token.start, token.end), mark: true });
      end = token.end;
    }
    if (end < last) stretches.push({ text: text.slice(end, last) });
    if (to < tokens.length) stretches.push({ text: " …" });
    return stretches;
  }

  // The stretch of about thirty words that answers most.
  function excerpt(content, best, match) {
    let { section, places } = best;
    if (!section?.text.text) [section, places] = [content.sections.find(({ text }) => text.text), []];
    if (!section) return [];
    const following = (at) => new Set(places.filter((each) => each.at >= at && each.at < at + 24).map(({ concept }) => concept)).size;
    const start = places.reduce((best, { at }) => following(at) > following(best) ? at : best, 0);
    const from = start < 8 ? 0 : start - 5;
    return marked(section.text, match, from, Math.min(section.text.tokens.length, from + 32));
  }

  function hit({ page: number, content, best, score }, pages, match) {
    const [label, group] = pages[number].type;
    const section = best.value > 0.25 && best.section.heading.text ? best.section : null;
    const anchor = section && section.anchor && !content.address.includes("#") ? "#" + section.anchor : "";
    return {
      title: marked(content.title, match), place: content.place, label, group, score, address: content.address + anchor,
      heading: section ? marked(section.heading, match) : [], excerpt: excerpt(content, best, match),
    };
  }

  // Searches. `typing`: the last word may be unfinished. `group`: only that group of results.
  // `limit`: how many hits, ten unless told. `role`: the reader's own.
  async function search(query, { typing = false, group = null, limit = BEST, role = "" } = {}) {
    const { pages, typer, analysis, haster, mangler, meld } = await core();
    ({ words, fold, stem, isStopWord } = analysis);
    const concepts = await read(query, typing);
    const ranked = await rank(concepts);
    const known = concepts.filter(({ values }) => values.size);
    const urgent = haster && isUrgent(query, haster[1]) ? haster[0] : -1;
    const groupOf = ({ page: number }) => pages[number].type[1];
    // Pages far below the best wait until the reader asks for more.
    const isNear = ({ score }) => score > LEAST * ranked[0].score;
    const counts = {};
    for (const each of ranked.filter(isNear)) counts[groupOf(each)] = (counts[groupOf(each)] || 0) + 1;
    const wanted = ranked.filter((each) => !group || groupOf(each) === group);
    const candidates = wanted.slice(0, limit).filter((each, i) => i < SURELY_SHOWN || limit > BEST || isNear(each));
    for (const special of [urgent, ranked.some(({ page: number }) => number === mangler) ? mangler : -1]) {
      if (special >= 0 && !candidates.some(({ page: number }) => number === special)) candidates.push({ page: special, score: 0 });
    }
    const contents = await Promise.all(candidates.map(({ page: number }) => page(number)));
    const match = matcher(known);
    const found = candidates.map((each, i) => evidence(each, contents[i], known, match, role))
      .sort((a, b) => (b.page === urgent) - (a.page === urgent) || byScore(a, b));
    const information = await informationOf(concepts, typing);
    const rest = found.filter(({ page: number }) => number !== urgent);
    const own = rest.filter(({ page: number }) => number !== mangler);
    const answer = answerTo(query, information, own);
    const most = (isStrong) => Math.max(0, ...own.slice(0, SURELY_SHOWN).map(({ content }) => heldBy(content, information, isStrong)));
    // The handbook says that it does not hold what the query is about, and none of the best pages is for it.
    const elsewhere = rest.find(({ page: number }) => number === mangler);
    const about = information.filter(({ tells }) => tells === Math.max(...information.map((each) => each.tells)));
    const isElsewhere = elsewhere && about.some((each) => heldBy(elsewhere.content, [each], true) === 1) &&
      !about.some((each) => own.slice(0, SURELY_SHOWN).some(({ content }) => heldBy(content, [each], true)));
    const isUncertain = urgent < 0 && information.length > 0 && !concepts.some(({ folded }) => !folded) && !answer &&
      (isElsewhere || most(false) < HONEST);
    if (isElsewhere) elsewhere.score = found[0].score + 1;
    found.sort((a, b) => (b.page === urgent) - (a.page === urgent) || byScore(a, b));
    const shown = found.slice(0, isUncertain && limit === BEST ? SURELY_SHOWN : limit);
    const hits = shown.map((each) => ({ ...hit(each, pages, match), isPinned: each.page === urgent }));
    const texts = hits.flatMap(({ title, excerpt }) => [...title, ...excerpt]).map(({ text }) => text.toLowerCase());
    return {
      hits, answer, isUncertain,
      // How many are near the best, and how many there are at all.
      total: ranked.filter(isNear).length, all: wanted.length, report: meld,
      groups: [...new Set(typer.map(([, name]) => name))].filter((name) => counts[name])
        .map((name) => ({ name, count: counts[name] })),
      // Words that the best pages do not have.
      missing: isUncertain ? information.filter((each) => !own.slice(0, SURELY_SHOWN).some(({ content }) =>
        heldBy(content, [each], isElsewhere) === 1)).map(({ label }) => label) : [],
      // Words that the handbook does not have, each with the one that was taken for it.
      unknown: concepts.filter(({ values, isAlike, corrected }) => isAlike || corrected || !values.size)
        .map(({ label, corrected }) => [label, texts.find((word) => stem(fold(word)) === corrected)]),
    };
  }

  return { search, prepare: core };
};
