// A section of law that the handbook says nothing about has its line on the page of its law. Its
// old address, lov/<law>/<section>.html, leads there. The page that this script belongs to is then
// shown in the folder of the law, where the site has a copy of the script at the same relative path.
(function () {
  'use strict';
  var text = document.querySelector('[data-lover]');
  var asked = /^(.*\/)?lov\/([a-z0-9-]+)\/([0-9]+[a-z0-9-]*)\.html$/.exec(location.pathname);
  if (!text || !asked || text.dataset.lover.split(' ').indexOf(asked[2]) < 0) return;
  location.replace((asked[1] || '/') + 'lov/' + asked[2] + '.html#paragraf-' + asked[3]);
})();
