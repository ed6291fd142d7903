// Shows what is overdue, by the reader's own calendar: the site may have been built long ago.
(function () {
  'use strict';
  var now = new Date();
  var today = [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map(function (part) { return String(part).padStart(2, '0'); }).join('-');

  document.querySelectorAll('[data-neste-revisjon]').forEach(function (element) {
    var overdue = element.dataset.nesteRevisjon < today;
    var label = element.querySelector('[data-forfalt]');
    if (label) {
      label.hidden = !overdue;
      element.dataset.forfalt = overdue ? 'ja' : 'nei';
    } else {
      element.hidden = !overdue;
    }
  });
})();
