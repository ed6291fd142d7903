// Shows and marks the month it is, by the reader's own calendar.
//
// `data-maaned` is the number of a month, in lists and in the drawing of the wheel, of the year in
// the `data-aar` on or around it. In a `data-vis-maaned` list only the present month is shown. In
// a `data-ikke-kvittert` list only what was due before today is shown and counted.
(function () {
  'use strict';
  // A page of the past stays in its own day.
  var past = document.documentElement.dataset.dag;
  var now = past ? new Date(past + 'T12:00') : new Date();
  var month = String(now.getMonth() + 1);

  document.querySelectorAll('[data-maaned]').forEach(function (element) {
    var year = element.closest('[data-aar]');
    var isNow = element.dataset.maaned === month
      && (!year || year.dataset.aar === String(now.getFullYear()));
    if (element.closest('[data-vis-maaned]')) element.hidden = !isNow;
    else element.classList.toggle('naa', isNow);
  });

  document.querySelectorAll('[data-vis-maaned]').forEach(function (list) {
    list.querySelector('[data-uten-maaned]').hidden = !!list.querySelector('[data-maaned]:not([hidden])');
  });

  // Of the twelve months one is shown; the button shows them all.
  document.querySelectorAll('[data-vis-alle]').forEach(function (button) {
    var months = button.closest('section').querySelectorAll('[data-maaned]');
    var hidden = Array.from(months).filter(function (element) { return element.hidden; });
    button.addEventListener('click', function () {
      var open = button.getAttribute('aria-expanded') !== 'true';
      hidden.forEach(function (element) { element.hidden = !open; });
      button.setAttribute('aria-expanded', String(open));
      button.textContent = open ? 'Vis bare denne måneden' : 'Vis alle tolv månedene';
    });
  });

  var today = [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map(function (part) { return String(part).padStart(2, '0'); }).join('-');
  document.querySelectorAll('[data-ikke-kvittert]').forEach(function (box) {
    var due = Array.from(box.querySelectorAll('[data-frist]')).filter(function (item) {
      item.hidden = item.dataset.frist >= today;
      return !item.hidden;
    });
    box.querySelector('[data-antall]').textContent = due.length;
    box.hidden = !due.length;
  });

})();
