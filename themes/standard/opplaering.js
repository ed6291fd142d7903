// A path for new employees: which steps are done, and the questions.
//
// Only what is done is kept, in this browser, under a key of this site: for each path and step the
// day, and the version of the chapter on that day. A change of the chapter that must be read again
// and is later than that version opens the step again.
(function () {
  'use strict';
  var site = document.documentElement.dataset.nettsted;
  var key = site + '.opplaring';
  var path = document.querySelector('[data-lop]');
  var name = path.dataset.lop;
  var steps = Array.from(path.querySelectorAll('[data-steg]'));
  var message = path.querySelector('[data-beskjed]');
  var isDay = /^\d{4}-\d{2}-\d{2}$/;
  var done = known(everything()[name]);

  function everything() {
    try {
      var stored = JSON.parse(localStorage.getItem(key));
      return stored && typeof stored === 'object' ? stored : {};
    } catch (error) { return {}; }
  }

  // What is well-formed of an untrusted list of done steps, and about steps of this path.
  function known(list) {
    var result = Object.create(null);
    steps.forEach(function (step) {
      var id = step.dataset.steg;
      var entry = list && Object.hasOwn(list, id) ? list[id] : null;
      if (!entry || !isDay.test(entry.dato)) return;
      result[id] = { dato: entry.dato, versjon: isDay.test(entry.versjon) ? entry.versjon : '' };
    });
    return result;
  }

  function store() {
    var all = everything();
    if (Object.keys(done).length) all[name] = done;
    else delete all[name];
    noteNext();
    try {
      if (Object.keys(all).length) localStorage.setItem(key, JSON.stringify(all));
      else localStorage.removeItem(key);
    } catch (error) {
      message.textContent = 'Nettleseren lar ikke siden lagre. Framdriften varer til du lukker siden.';
    }
    show();
  }

  // Where the reader goes on, for the front page.
  function noteNext() {
    var next = steps.findIndex(function (step) { return !done[step.dataset.steg]; });
    var link = next < 0 ? null : steps[next].querySelector('.steg-tittel a');
    var nextKey = site + '.opplaring-neste';
    var base = new URL(document.documentElement.dataset.rot || './', location.href).href;
    try {
      var going = JSON.parse(localStorage.getItem(nextKey)) || {};
      delete going[name];
      if (link && Object.keys(done).length) {
        going[name] = {
          lop: document.querySelector('h1').textContent, steg: link.textContent,
          href: link.href.slice(base.length), nummer: next + 1, antall: steps.length,
          ferdig: Object.keys(done).length, dato: today()
        };
      }
      if (Object.keys(going).length) localStorage.setItem(nextKey, JSON.stringify(going));
      else localStorage.removeItem(nextKey);
    } catch (error) { return; }
  }

  function today() {
    var now = new Date();
    return [now.getFullYear(), now.getMonth() + 1, now.getDate()]
      .map(function (part) { return String(part).padStart(2, '0'); }).join('-');
  }

  // Shows the changes that a done step has had since; returns whether there are any.
  function mustReread(step, entry) {
    var box = step.querySelector('[data-pa-nytt]');
    if (!box) return false;
    var later = Array.from(box.querySelectorAll('[data-dato]')).filter(function (change) {
      change.hidden = !entry || change.dataset.dato <= entry.versjon;
      return !change.hidden;
    });
    box.hidden = !later.length;
    return later.length > 0;
  }

  function show() {
    var again = 0;
    steps.forEach(function (step) {
      var entry = done[step.dataset.steg];
      var reread = mustReread(step, entry);
      if (reread) again += 1;
      step.querySelector('.steg-gjort input').checked = Boolean(entry) && !reread;
      step.classList.toggle('er-gjort', Boolean(entry) && !reread);
    });
    path.querySelectorAll('[data-trinn]').forEach(function (stage) {
      stage.querySelector('[data-trinn-ferdig]').textContent =
        ', ' + stage.querySelectorAll('.er-gjort').length + ' ferdig';
    });
    var count = path.querySelectorAll('.er-gjort').length;
    path.querySelector('[data-stolpe]').value = count;
    path.querySelector('[data-framdrift]').textContent = count + ' av ' + steps.length + ' ferdig'
      + (again ? ', ' + again + ' må leses på nytt' : '');
  }

  steps.forEach(function (step) {
    step.querySelector('.steg-gjort input').addEventListener('change', function (event) {
      if (event.target.checked) done[step.dataset.steg] = { dato: today(), versjon: step.dataset.versjon };
      else delete done[step.dataset.steg];
      store();
    });
  });

  path.querySelector('[data-last-ned]').addEventListener('click', function () {
    var text = JSON.stringify({ nettsted: site, lop: name, gjort: done }, null, 2);
    var link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
    link.download = 'framdrift-' + name.split('/').pop().replace('.html', '') + '.json';
    link.click();
    setTimeout(function () { URL.revokeObjectURL(link.href); }, 1000);
    message.textContent = 'Framdriften er lastet ned. Filen har bare steg og datoer, ingen navn.';
  });

  // What is on file is added; of a step that is done in both, the later day counts.
  path.querySelector('[data-hent]').addEventListener('change', function (event) {
    var input = event.target;
    if (!input.files.length) return;
    input.files[0].text().then(function (text) {
      var read = JSON.parse(text);
      if (read.nettsted !== site || read.lop !== name) throw new Error('another path');
      var fetched = known(read.gjort);
      Object.keys(fetched).forEach(function (id) {
        if (!done[id] || done[id].dato < fetched[id].dato) done[id] = fetched[id];
      });
      message.textContent = 'Framdriften er hentet fra filen.';
      store();
    }).catch(function () {
      message.textContent = 'Filen kan ikke brukes her. Velg en fil som er lastet ned fra dette løpet.';
    }).then(function () { input.value = ''; });
  });

  path.querySelector('[data-slett]').addEventListener('click', function () {
    if (!confirm('Slette framdriften i dette løpet fra denne nettleseren?')) return;
    done = known(null);
    message.textContent = 'Framdriften er slettet.';
    store();
  });

  // Another window may show the same path.
  window.addEventListener('storage', function (event) {
    if (event.key !== key && event.key !== null) return;
    done = known(everything()[name]);
    show();
  });

  path.querySelectorAll('[data-sporsmal]').forEach(function (question) {
    var choices = Array.from(question.querySelectorAll('input'));
    var result = question.querySelector('[data-resultat]');
    question.addEventListener('change', function () { result.textContent = ''; });
    question.querySelector('[data-sjekk]').addEventListener('click', function () {
      var isAnswered = choices.some(function (choice) { return choice.checked; });
      var isRight = choices.every(function (choice) {
        return choice.checked === ('riktig' in choice.dataset);
      });
      result.textContent = !isAnswered ? 'Velg et svar først.'
        : isRight ? 'Riktig.' : 'Det stemmer ikke helt. Prøv igjen, eller se svaret.';
      if (isRight) question.querySelector('details').open = true;
    });
  });

  show();
})();
