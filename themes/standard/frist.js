// Shows what is due and overdue, by the reader's own calendar: the site may have been built long
// ago. A label with `data-fra` and `data-til` holds from and until these days.
(function () {
  'use strict';
  var now = new Date();
  // A page of the past stays in its own day.
  var today = document.documentElement.dataset.dag || [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map(function (part) { return String(part).padStart(2, '0'); }).join('-');

  document.querySelectorAll('[data-neste-revisjon]').forEach(function (element) {
    element.hidden = element.dataset.nesteRevisjon >= today;
  });

  document.querySelectorAll('[data-fra], [data-til]').forEach(function (element) {
    var from = element.dataset.fra || '';
    var until = element.dataset.til || '9999-12-31';
    element.hidden = today < from || today > until;
  });

  // What the filter of the review page goes by.
  document.querySelectorAll('tr[data-status]').forEach(function (row) {
    row.dataset.status = Array.from(row.querySelectorAll('[data-merke]:not([hidden])'))
      .map(function (label) { return label.dataset.merke; }).join(' ');
  });
})();
