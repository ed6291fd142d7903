// What every page does: the menu of narrow screens, folding boxes, and printing.
(function () {
  'use strict';
  var root = document.documentElement;
  var menu = document.querySelector('.menyknapp');

  function setMenu(open) {
    root.classList.toggle('meny-apen', open);
    menu.setAttribute('aria-expanded', String(open));
  }

  if (menu) {
    menu.addEventListener('click', function () {
      setMenu(menu.getAttribute('aria-expanded') !== 'true');
    });
  }

  // The choice of light and dark closes like a menu.
  var choice = document.querySelector('details.utseende');
  if (choice) {
    document.addEventListener('click', function (event) {
      if (!choice.contains(event.target)) choice.open = false;
    });
  }

  document.addEventListener('keydown', function (event) {
    if (event.key !== 'Escape') return;
    if (choice && choice.open) {
      choice.open = false;
      choice.querySelector('summary').focus();
    } else if (menu && menu.getAttribute('aria-expanded') === 'true') {
      setMenu(false);
      menu.focus();
    }
  });

  // On paper nothing is folded.
  var opened = [];
  window.addEventListener('beforeprint', function () {
    opened = Array.from(document.querySelectorAll('main details:not([open])'));
    opened.forEach(function (details) { details.open = true; });
  });
  window.addEventListener('afterprint', function () {
    opened.forEach(function (details) { details.open = false; });
  });

  // What an address leads to is never folded away.
  function reveal() {
    var id = decodeURIComponent(location.hash.slice(1));
    var target = id && document.getElementById(id);
    var fold = target && target.closest('details:not([open])');
    if (!fold) return;
    fold.open = true;
    target.scrollIntoView();
  }
  window.addEventListener('hashchange', reveal);
  reveal();

  // A long navigation begins at the page that is open.
  var here = document.querySelector('.sidemeny a[aria-current]');
  if (here) {
    var navigation = here.closest('.sidemeny');
    navigation.scrollTop = here.offsetTop - navigation.clientHeight / 2;
  }

  // The contents follow the reader.
  var links = Array.from(document.querySelectorAll('.innholdsliste a'));
  var headings = links.map(function (link) {
    return document.getElementById(decodeURIComponent(link.hash.slice(1)));
  });
  var current = null;

  function follow() {
    var found = -1;
    headings.forEach(function (heading, index) {
      if (heading && heading.offsetParent && heading.getBoundingClientRect().top < 120) found = index;
    });
    var hash = found < 0 ? null : links[found].hash;
    if (hash === current) return;
    current = hash;
    links.forEach(function (link) {
      if (link.hash === hash) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    });
  }

  if (links.length) {
    var waiting = false;
    window.addEventListener('scroll', function () {
      if (waiting) return;
      waiting = true;
      requestAnimationFrame(function () { waiting = false; follow(); });
    }, { passive: true });
    follow();
  }
})();
