// The line that a reader on a path sees above a chapter stays when she goes to a heading of the same
// page, and stands below the text too, where she is when she has read it. There she ticks the step off
// and goes on, without the way back to the path: what is stored is what the path's page stores.
(function () {
  'use strict';
  var root = document.documentElement;
  var site = root.dataset.nettsted;
  var bars = Array.from(document.querySelectorAll('.steglinje'));
  var below = null;

  function stored(name) {
    try {
      var value = JSON.parse(localStorage.getItem(name));
      return value && typeof value === 'object' ? value : {};
    } catch (error) { return {}; }
  }

  function today() {
    var now = new Date();
    return [now.getFullYear(), now.getMonth() + 1, now.getDate()]
      .map(function (part) { return String(part).padStart(2, '0'); }).join('-');
  }

  // An address as it is from the root of the site.
  function fromRoot(link) {
    return link.href.slice(new URL(root.dataset.rot || './', location.href).href.length);
  }

  function finish(bar, next) {
    var done = stored(site + '.opplaring');
    var path = bar.dataset.lop;
    done[path] = done[path] && typeof done[path] === 'object' ? done[path] : {};
    done[path][bar.dataset.steg] = { dato: today(), versjon: bar.dataset.versjon };
    var going = stored(site + '.opplaring-neste');
    if (next) {
      going[path] = {
        lop: bar.dataset.lopTittel, steg: next.textContent, href: fromRoot(next),
        nummer: Number(bar.dataset.nummer) + 1, antall: Number(bar.dataset.antall),
        ferdig: Object.keys(done[path]).length, dato: today()
      };
    } else delete going[path];
    try {
      localStorage.setItem(site + '.opplaring', JSON.stringify(done));
      localStorage.setItem(site + '.opplaring-neste', JSON.stringify(going));
    } catch (error) { /* Without storage she only goes on. */ }
  }

  function show() {
    var bar = bars.find(function (each) { return location.hash === '#' + each.id; });
    if (!bar) return;
    bars.forEach(function (each) { each.classList.toggle('vises', each === bar); });
    if (below) below.remove();
    below = bar.cloneNode(true);
    below.removeAttribute('id');
    below.setAttribute('aria-label', bar.getAttribute('aria-label') + ', under teksten');
    var next = below.querySelector('.steglinje-neste a');
    var button = document.createElement('button');
    button.type = 'button';
    button.className = 'knapp';
    button.textContent = next ? 'Gjort, neste' : 'Gjort';
    button.addEventListener('click', function () {
      finish(bar, next);
      location.href = (next || bar.querySelector('a')).href;
    });
    below.append(button);
    bar.closest('main').append(below);
  }

  window.addEventListener('hashchange', show);
  show();
})();
