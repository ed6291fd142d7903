// «Nytt siden sist»: marks the notes of change that came after the reader's last visit.
//
// Two dates are stored under a key of this site, and nothing else: up to which day the notes
// count as read, and the day of the latest visit. The mark lasts the whole day of a visit. Notes
// know no time of day, so those from the very day of the last visit are shown once more.
(function () {
  'use strict';
  var key = document.documentElement.dataset.nettsted + '.sist-her';
  var now = new Date();
  var today = day(now);

  function day(date) {
    return [date.getFullYear(), date.getMonth() + 1, date.getDate()]
      .map(function (part) { return String(part).padStart(2, '0'); }).join('-');
  }

  function dayBefore(iso) {
    var parts = iso.split('-').map(Number);
    return day(new Date(parts[0], parts[1] - 1, parts[2] - 1));
  }

  function read() {
    try {
      var parts = /^(\d{4}-\d{2}-\d{2}) (\d{4}-\d{2}-\d{2})$/.exec(localStorage.getItem(key));
      return parts && { readTo: parts[1], visit: parts[2] };
    } catch (error) { return null; }
  }

  function store(state) {
    try { localStorage.setItem(key, state.readTo + ' ' + state.visit); } catch (error) { return; }
  }

  var state = read() || { readTo: today, visit: today };
  if (state.visit < today) {
    var before = dayBefore(state.visit);
    state = { readTo: state.readTo > before ? state.readTo : before, visit: today };
  }
  store(state);

  var notes = Array.from(document.querySelectorAll('[data-endret]'));
  var box = document.querySelector('[data-nytt-siden]');

  function show() {
    var count = 0;
    notes.forEach(function (note) {
      var isNew = note.dataset.endret > state.readTo;
      note.classList.toggle('er-ny', isNew);
      note.querySelector('[data-nytt]').hidden = !isNew;
      if (isNew) count += 1;
    });
    return count;
  }

  var count = show();
  if (!box) return;
  var text = box.querySelector('[data-nytt-tekst]');
  var button = box.querySelector('button');
  box.hidden = !count;
  text.textContent = count === 1 ? 'Én endring er ny siden sist du var her.'
    : (box.hasAttribute('data-bare-noen') && count === notes.length ? 'Minst ' + count : count)
      + ' endringer er nye siden sist du var her.';
  if (button) {
    button.addEventListener('click', function () {
      state.readTo = notes.reduce(function (latest, note) {
        return note.dataset.endret > latest ? note.dataset.endret : latest;
      }, today);
      store(state);
      show();
      text.textContent = 'Alt er merket som lest.';
      button.remove();
      text.focus();
    });
  }
})();
