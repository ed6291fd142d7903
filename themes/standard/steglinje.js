// The line that a reader on a path sees above a chapter stays when she goes to a heading of the
// same page, and stands below the text too, where she is when she has read it.
(function () {
  'use strict';
  var bar = document.querySelector('.steglinje:target');
  if (!bar) return;
  bar.classList.add('vises');
  var below = bar.cloneNode(true);
  below.removeAttribute('id');
  below.setAttribute('aria-label', bar.getAttribute('aria-label') + ', under teksten');
  bar.closest('main').append(below);
})();
