// What is due now and next, by the reader's own calendar, out of the times that list items carry:
// `data-tider="2026-11-02/2026-11-30/u …"` is first day, due day and how it stands (`k` done, `m`
// missed, `u` neither). The roles of an item stand in `data-roller`, the responsible one first.
window.hjemmelGjoremal = (function () {
  'use strict';
  var past = document.documentElement.dataset.dag;
  var now = past ? new Date(past + 'T12:00') : new Date();
  var today = iso(now);

  function iso(date) {
    return [date.getFullYear(), date.getMonth() + 1, date.getDate()]
      .map(function (part) { return String(part).padStart(2, '0'); }).join('-');
  }

  function after(days) {
    return iso(new Date(now.getFullYear(), now.getMonth(), now.getDate() + days));
  }

  function date(day) {
    var parts = day.split('-').map(Number);
    return new Date(parts[0], parts[1] - 1, parts[2]);
  }

  function short(day, weekday) {
    var format = { day: 'numeric', month: 'short' };
    if (weekday) format.weekday = 'long';
    var text = date(day).toLocaleDateString('nb-NO', format);
    return text.charAt(0).toUpperCase() + text.slice(1);
  }

  // Every time of some items, each with its item.
  function times(items) {
    return items.flatMap(function (item) {
      return (item.dataset.tider || '').split(' ').filter(Boolean).map(function (text) {
        var parts = text.split('/');
        return { from: parts[0], due: parts[1], state: parts[2], item: item };
      });
    });
  }

  function title(time) { return time.item.querySelector('.aktivitet-tittel').textContent; }

  // The first time of each activity, earliest first.
  function firsts(some, day) {
    var seen = {};
    return some.slice().sort(function (a, b) { return day(a) < day(b) ? -1 : day(a) > day(b) ? 1 : 0; })
      .filter(function (time) {
        if (seen[title(time)]) return false;
        seen[title(time)] = true;
        return true;
      });
  }

  function isOpen(time) { return time.state === 'u' && time.due >= today; }

  // One line of a list: when, what, and who answers for it.
  function row(time, role) {
    var line = document.createElement('li');
    var badge = document.createElement('span');
    var box = document.createElement('div');
    var leads = time.item.querySelector('[data-ansvarlig]');
    var isDue = time.from <= today;
    badge.className = 'naar' + (time.due === today ? ' i-dag' : '');
    badge.textContent = time.due === today ? 'I dag, ' + short(today)
      : isDue ? 'Frist ' + short(time.due) : short(time.from, true);
    var name = document.createElement('p');
    name.append(...time.item.querySelector('.aktivitet-tittel').cloneNode(true).childNodes);
    var about = document.createElement('p');
    about.className = 'note';
    about.textContent = (leads ? 'Ansvarlig: ' + leads.textContent : '')
      + (role ? time.item.dataset.roller.split(' ')[0] === role ? ' (du)' : ', du deltar' : '');
    box.append(name, about);
    line.append(badge, box);
    return line;
  }

  return {
    today: today, times: times, firsts: firsts, row: row, isOpen: isOpen, after: after,
    // What a role is to do next: what has begun by its due day, the rest by its first.
    next: function (items, role, count) {
      var own = items.filter(function (item) { return item.dataset.roller.split(' ').includes(role); });
      return firsts(times(own).filter(isOpen), function (time) {
        return time.from <= today ? time.due : time.from;
      }).slice(0, count);
    }
  };
})();
