// Shows and marks the month it is, by the reader's own calendar.
//
// `data-maaned` is the number of a month, in lists and in the drawing of the wheel. In a
// `data-vis-maaned` list only the present month is shown.
(function () {
  'use strict';
  var month = String(new Date().getMonth() + 1);

  document.querySelectorAll('[data-maaned]').forEach(function (element) {
    var isNow = element.dataset.maaned === month;
    if (element.closest('[data-vis-maaned]')) element.hidden = !isNow;
    else element.classList.toggle('naa', isNow);
  });
})();
