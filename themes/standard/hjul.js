// The page of the annual wheel: what is due now and next, and the months from the present one on.
(function () {
  'use strict';
  var print = document.querySelector('[data-skriv-ut]');
  if (print) print.addEventListener('click', function () { window.print(); });
  var list = document.getElementById('maaneder');
  if (!list) return;
  var work = window.hjemmelGjoremal;
  var wheel = list.closest('[data-aar]');
  var year = wheel.dataset.aar;
  var isThisYear = work.today.slice(0, 4) === year;
  var month = Number(work.today.slice(5, 7));
  var months = Array.from(list.querySelectorAll('details[data-maaned]'));
  var form = document.querySelector('form[data-filter="maaneder"]');
  var soon = work.after(14);

  if (isThisYear) {
    var earlier = months.filter(function (each) { return Number(each.dataset.maaned) < month; });
    months.forEach(function (each) { each.open = Number(each.dataset.maaned) === month; });
    if (earlier.length) {
      var heading = document.createElement('p');
      heading.className = 'maaned-tidligere';
      heading.textContent = 'Tidligere i ' + year;
      list.append(heading, ...earlier);
    }
  }

  function section(name, rows) {
    var box = wheel.querySelector('[data-' + name + ']');
    box.querySelector('ul').replaceChildren(...rows);
    box.hidden = !rows.length;
    return box;
  }

  function show() {
    var role = form.elements.roller.value;
    var shown = Array.from(list.querySelectorAll('li.aktivitet')).filter(function (item) { return !item.hidden; });
    months.forEach(function (each) {
      each.querySelector('[data-maaned-antall]').textContent = each.querySelectorAll('li.aktivitet:not([hidden])').length;
    });
    var all = work.times(shown);
    // An activity over several months stands in the list of each.
    var missed = work.firsts(all.filter(function (time) {
      return time.state === 'm';
    }), function (time) { return time.due; });
    var line = wheel.querySelector('.ikke-kvittert-linje');
    var now = isThisYear ? work.firsts(all.filter(function (time) {
      return work.isOpen(time) && time.from <= work.today && time.due <= soon;
    }), function (time) { return time.due; }) : [];
    var next = isThisYear ? work.firsts(all.filter(function (time) {
      return work.isOpen(time) && time.from > work.today;
    }), function (time) { return time.from; }) : [];
    var box = section('naa', now.slice(0, 3).map(function (time) { return work.row(time, role); }));
    section('neste', next.slice(0, 3).map(function (time) { return work.row(time, role); }));
    line.hidden = !missed.length;
    if (missed.length) {
      box.hidden = false;
      line.firstChild.textContent = missed.length === 1 ? '! Én aktivitet er ikke kvittert'
        : '! ' + missed.length + ' aktiviteter er ikke kvittert';
      line.firstChild.href = '#' + missed[0].item.closest('details').id;
    }
  }

  list.addEventListener('filtrert', show);
  show();

  // On paper the whole year is shown.
  var closed = [];
  window.addEventListener('beforeprint', function () {
    closed = months.filter(function (each) { return !each.open; });
    closed.forEach(function (each) { each.open = true; });
  });
  window.addEventListener('afterprint', function () {
    closed.forEach(function (each) { each.open = false; });
  });
})();
