// «Om nettstedet»: deletes what the pages have kept in this browser.
(function () {
  'use strict';
  var button = document.querySelector('[data-slett-lagret]');
  if (!button) return;
  button.addEventListener('click', function () {
    var text = 'Alt er slettet.';
    try {
      button.dataset.slettLagret.trim().split(' ').forEach(function (key) { localStorage.removeItem(key); });
    } catch (error) { text = 'Nettleseren lar ikke siden slette.'; }
    document.querySelector('[data-slettet]').textContent = text;
  });
})();
