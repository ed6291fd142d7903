// Light, dark or as the machine: runs before the page is drawn, so that nothing flickers.
// Only the choice is stored, under a key of this site.
(function () {
  'use strict';
  var root = document.documentElement;
  var key = root.dataset.nettsted + '.utseende';

  function read() {
    try { return localStorage.getItem(key); } catch (error) { return null; }
  }

  function store(choice) {
    try {
      if (choice === 'system') localStorage.removeItem(key);
      else localStorage.setItem(key, choice);
    } catch (error) { /* Storage may be switched off; the choice then lasts for this page. */ }
  }

  function apply(choice) {
    if (choice === 'lyst' || choice === 'morkt') root.dataset.utseende = choice;
    else delete root.dataset.utseende;
  }

  root.classList.add('js');
  apply(read());

  document.addEventListener('DOMContentLoaded', function () {
    var chosen = root.dataset.utseende || 'system';
    document.querySelectorAll('input[name="utseende"]').forEach(function (input) {
      input.checked = input.value === chosen;
      input.addEventListener('change', function () {
        apply(input.value);
        store(input.value);
      });
    });
  });
})();
