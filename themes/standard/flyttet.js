// Goes on to the present address and takes the anchor along, which the browser alone would drop.
(function () {
  'use strict';
  var link = document.querySelector('main a');
  location.replace(link.href + (link.hash ? '' : location.hash));
})();
