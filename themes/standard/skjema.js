// Forms: copies, prints and clears them, and counts the cases of a spot check.
//
// Nothing is stored and nothing is sent: what is filled in lives in the fields, the counts in a
// variable, and both are gone with the page.
(function () {
  'use strict';
  var form = document.querySelector('form.skjema');
  if (!form) return;
  var fields = all('[data-felt]');
  var office = form.querySelector('[data-kontor]');
  var copyBox = form.querySelector('[data-kopi]');
  var message = form.querySelector('[data-beskjed]');
  var timer = 0;
  var opener = null;

  function all(selector, root) {
    return Array.from((root || form).querySelectorAll(selector));
  }

  function on(selector, act) {
    all(selector).forEach(function (button) {
      button.addEventListener('click', function () { act(button); });
    });
  }

  function say(text) {
    clearTimeout(timer);
    message.textContent = text;
    timer = setTimeout(function () { message.textContent = ''; }, 6000);
  }

  // What is written in a field.
  function written(field) {
    var box = field.querySelector('textarea, input[type="text"], input[type="date"]');
    if (!box) return '';
    // A day is copied as people write it.
    return box.type === 'date' ? box.value.split('-').reverse().join('.') : box.value.trim();
  }

  // The tick, or the answer that is chosen.
  function chosen(field) {
    return field.querySelector('input:checked');
  }

  function isFilled() {
    return fields.some(function (field) { return written(field) || chosen(field); });
  }

  // MARK: Copying as plain text

  function line(label, text) {
    if (text.includes('\n')) return label + '\n' + text;
    return label + (/[.:?!]$/.test(label) ? ' ' : ': ') + text;
  }

  // The lines of a field; none for an empty one.
  function lines(field) {
    var label = field.dataset.ledetekst;
    var text = written(field);
    var answer = chosen(field);
    if (field.dataset.felt === 'kryss') return answer ? ['[x] ' + label] : [];
    if (field.dataset.felt === 'tekst') return text ? [line(label, text)] : [];
    if (!text && !answer) return [];
    return [label].concat(
      answer ? line('Svar', answer.value) : [], text ? line('Vurdering', text) : []);
  }

  // The headings that a field stands under: «Arbeid – Brukeren er uten arbeid».
  function place(field) {
    var names = [];
    var area = field.closest('[data-omrade]');
    while (area) {
      names.unshift(area.dataset.omrade);
      area = area.parentElement.closest('[data-omrade]');
    }
    return names.join(' – ');
  }

  // The filled fields under the names that `nameOf` gives them, one paragraph for each.
  function paragraphs(some, nameOf) {
    var text = [];
    var last = '';
    some.forEach(function (field) {
      var own = lines(field);
      if (!own.length) return;
      var name = nameOf(field);
      if (name !== last) text.push((text.length ? '\n' : '') + name);
      last = name;
      text = text.concat(own);
    });
    return text.join('\n');
  }

  function titled(title, parts) {
    return [title].concat(parts.filter(Boolean)).join('\n\n');
  }

  function point(field) {
    return field.closest('[data-notat]');
  }

  function pointName(field) {
    return point(field).dataset.notat + '. ' + point(field).dataset.notatPunkt;
  }

  // In the order of the points; first what stands above the areas, last the areas without a point.
  function note() {
    var mapped = fields.filter(point).map(function (field, index) {
      return { field: field, number: Number(point(field).dataset.notat), index: index };
    });
    mapped.sort(function (a, b) { return a.number - b.number || a.index - b.index; });
    var rest = fields.filter(function (field) { return !point(field); });
    return titled(form.dataset.notatTittel, [
      paragraphs(rest.filter(function (field) { return !place(field); }), place),
      paragraphs(mapped.map(function (each) { return each.field; }), pointName),
      paragraphs(rest.filter(place), place)
    ]);
  }

  function textFor(button) {
    switch (button.dataset.kopier) {
      case 'alt': return titled(form.dataset.tittel, [paragraphs(fields, place)]);
      case 'notat': return note();
      case 'linje': return resultLine();
      default: return paragraphs(all('[data-felt]', button.closest('[data-omrade]')), place);
    }
  }

  function hasText(button) {
    if (button.dataset.kopier === 'linje') return cases > 0;
    var area = button.closest('[data-omrade]');
    return area ? Boolean(textFor(button)) : isFilled();
  }

  // A page that was opened from an address without https cannot reach the clipboard itself.
  function offer(text, button) {
    var box = copyBox.querySelector('textarea');
    opener = button;
    copyBox.hidden = false;
    box.value = text;
    box.focus();
    box.select();
  }

  on('[data-kopier]', function (button) {
    if (!hasText(button)) return say('Ingenting er fylt ut, så ingenting er kopiert.');
    // Hard spaces, as between § and its number, are for the page only.
    var text = textFor(button).replaceAll('\u00a0', ' ');
    if (!navigator.clipboard) return offer(text, button);
    navigator.clipboard.writeText(text).then(
      function () { say('Kopiert'); }, function () { offer(text, button); });
  });

  on('[data-lukk-kopi]', function () {
    copyBox.hidden = true;
    copyBox.querySelector('textarea').value = '';
    if (opener) opener.focus();
  });

  // MARK: Printing

  // An emptied copy takes the place of the form, so that nothing can be lost.
  function printEmpty() {
    var empty = form.cloneNode(true);
    var events = ['afterprint', 'pointerdown', 'keydown'];
    form.after(empty);
    empty.reset();
    form.hidden = true;

    function putBack() {
      empty.remove();
      form.hidden = false;
      events.forEach(function (name) { window.removeEventListener(name, putBack); });
    }

    events.forEach(function (name) { window.addEventListener(name, putBack); });
    window.print();
  }

  on('[data-skriv-ut]', function (button) {
    if (button.dataset.skrivUt === 'tomt') printEmpty();
    else window.print();
  });

  // MARK: Clearing and leaving

  // The office stays chosen, because all cases of a count belong to it.
  function clear() {
    var chosenOffice = office && office.value;
    form.reset();
    if (office) office.value = chosenOffice;
    copyBox.hidden = true;
    warn();
    showFilled();
    showCount();
  }

  on('[data-tom]', function () {
    if (isFilled() && !window.confirm('Vil du tømme skjemaet? Det du har skrevet, blir borte.')) return;
    clear();
    say('Skjemaet er tømt');
  });

  window.addEventListener('beforeunload', function (event) {
    if (isFilled() || cases) event.preventDefault();
  });

  // The way back must not show the form to the next person at the machine.
  window.addEventListener('pagehide', function () {
    startCount();
    clear();
  });
  form.addEventListener('submit', function (event) { event.preventDefault(); });

  // Browsers without `field-sizing` get more rows instead.
  function fit(box) {
    if (CSS.supports('field-sizing', 'content')) return;
    while (box.scrollHeight > box.clientHeight && box.rows < 60) box.rows += 1;
  }

  function warn() {
    var isNumber = fields.some(function (field) {
      return /(^|\D)\d{6} ?\d{5}(\D|$)/.test(written(field));
    });
    var text = isNumber ? 'Det ser ut som det står et fødselsnummer i skjemaet. Ta det bort.' : '';
    var warning = form.querySelector('[data-varsel]');
    if (warning.textContent !== text) warning.textContent = text;
  }

  // How much is filled in, of all and of each area.
  function showFilled() {
    function filled(some) {
      return some.filter(function (field) { return written(field) || chosen(field); }).length + ' av ' + some.length;
    }
    // On paper an empty date is a line to write on.
    all('[type="date"]').forEach(function (box) { box.classList.toggle('tom', !box.value); });
    form.querySelector('[data-fylt]').textContent = filled(fields);
    all('[data-omrade-fylt]').forEach(function (place) {
      place.textContent = filled(all('[data-felt]', place.closest('[data-omrade]')));
    });
  }

  form.addEventListener('input', function (event) {
    if (event.target.matches('textarea')) fit(event.target);
    warn();
    showFilled();
  });

  // MARK: Counting the cases of a spot check

  var count = form.querySelector('[data-opptelling]');
  var points = all('[data-punkt]');
  var answers = count ? all('[data-svar]', count).map(function (head) { return head.dataset.svar; }) : [];
  var cases = 0;
  var counts = [];

  function startCount() {
    cases = 0;
    counts = points.map(function () { return answers.map(function () { return 0; }); });
  }

  // The line that internkontroll/<dato>.yaml takes under `resultater:`.
  function resultLine() {
    var each = points.map(function (field, index) {
      return field.dataset.punkt + '=' + counts[index].join('/');
    });
    return '  - {skjema: ' + form.dataset.navn + (office ? ', kontor: ' + office.value : '')
      + ', saker: ' + cases + ', svar: ' + each.join(' ') + '}';
  }

  function row(index) {
    var row = document.createElement('tr');
    var head = document.createElement('th');
    head.scope = 'row';
    head.textContent = points[index].dataset.ledetekst;
    row.append(head);
    counts[index].forEach(function (number) { row.insertCell().textContent = number; });
    return row;
  }

  function showCount() {
    if (!count) return;
    count.hidden = !cases;
    if (office) office.disabled = cases > 0;
    count.querySelector('[data-antall-saker]').textContent = cases === 1 ? '1 sak' : cases + ' saker';
    count.querySelector('tbody').replaceChildren(...points.map(function (_, index) { return row(index); }));
    count.querySelector('[data-linje]').value = cases ? resultLine() : '';
  }

  on('[data-neste-sak]', function () {
    var given = points.map(function (field) { return answers.indexOf((chosen(field) || {}).value); });
    if (office && !office.value) {
      office.focus();
      return say('Velg kontor først');
    }
    if (!given.some(function (answer) { return answer >= 0; })) return say('Svar på minst ett punkt først');
    cases += 1;
    given.forEach(function (answer, index) { if (answer >= 0) counts[index][answer] += 1; });
    clear();
    form.querySelector('input[type="text"]').focus();
    say('Sak ' + cases + ' er talt med, og skjemaet er tømt');
  });

  on('[data-tom-opptelling]', function () {
    if (!window.confirm('Vil du tømme opptellingen? Tallene blir borte.')) return;
    startCount();
    showCount();
    say('Opptellingen er tømt');
  });

  startCount();
  showFilled();
})();
