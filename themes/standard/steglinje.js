// The line that a reader on a path sees above a chapter stays when she goes to a heading of the
// same page, and stands below the text too, where she is when she has read it.
(function () {
  'use strict';
  var bars = Array.from(document.querySelectorAll('.steglinje'));
  var below = null;

  function show() {
    var bar = bars.find(function (each) { return location.hash === '#' + each.id; });
    if (!bar) return;
    bars.forEach(function (each) { each.classList.toggle('vises', each === bar); });
    if (below) below.remove();
    below = bar.cloneNode(true);
    below.removeAttribute('id');
    below.setAttribute('aria-label', bar.getAttribute('aria-label') + ', under teksten');
    bar.closest('main').append(below);
  }

  window.addEventListener('hashchange', show);
  show();
})();
