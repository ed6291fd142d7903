// Shows and marks the month it is, by the reader's own calendar.
//
// `data-maaned` is the number of a month, in lists and in the drawing of the wheel. In a
// `data-vis-maaned` list only the present month is shown.
(function () {
  'use strict';
  var now = new Date();
  var month = String(now.getMonth() + 1);

  document.querySelectorAll('[data-maaned]').forEach(function (element) {
    var isNow = element.dataset.maaned === month;
    if (element.closest('[data-vis-maaned]')) element.hidden = !isNow;
    else element.classList.toggle('naa', isNow);
  });

  // The hand of the wheel points to today, in the wheel of this year.
  var hand = document.querySelector('.hjul-idag[data-aar="' + now.getFullYear() + '"]');
  if (hand) {
    var day = Math.round((new Date(now.getFullYear(), now.getMonth(), now.getDate()) - new Date(now.getFullYear(), 0, 1)) / 864e5);
    hand.setAttribute('transform', 'rotate(' + day * 360 / hand.dataset.dager + ')');
    hand.removeAttribute('visibility');
  }
})();
