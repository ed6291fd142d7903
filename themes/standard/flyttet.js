// Goes on to the present address and takes the anchor along. Without this script, and with #bli
// after the address, the page stands still: for those who want to read it, and for checkers.
(function () {
  'use strict';
  var link = document.querySelector('main a');
  if (location.hash === '#bli') return;
  location.replace(link.href + (link.hash ? '' : location.hash));
})();
