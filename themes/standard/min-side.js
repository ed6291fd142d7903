// «Min side»: the reader's role and office, chosen once.
//
// Only these two are stored, in this browser, under a key of this site; nothing is sent, and the
// reader can delete them. The front page then shows what is next for the role, and the front page
// and «Haster det?» the telephone numbers of the office (`data-kontor`).
(function () {
  'use strict';
  var site = document.documentElement.dataset.nettsted;
  var key = site + '.min-side';
  var panel = document.querySelector('[data-min-side]');
  var form = document.querySelector('[data-min-valg]');

  function stored(name) {
    try {
      var value = JSON.parse(localStorage.getItem(name));
      return value && typeof value === 'object' ? value : {};
    } catch (error) { return {}; }
  }

  function showOffice(office) {
    var numbers = Array.from(document.querySelectorAll('.nummer, .nod-vakt'));
    var hasOwn = numbers.some(function (each) { return each.dataset.kontor && each.dataset.kontor === office; });
    numbers.forEach(function (each) {
      var single = !numbers.some(function (other) { return !other.dataset.kontor; });
      each.hidden = !single && (hasOwn ? each.dataset.kontor !== office : Boolean(each.dataset.kontor));
    });
  }

  var choice = stored(key);
  showOffice(choice.kontor);
  if (!panel || !form) return;
  var role = form.elements.rolle;
  var office = form.elements.kontor;

  function option(select, value) {
    return select && Array.from(select.options).find(function (each) { return value && each.value === value; });
  }

  function only(list, role) {
    var shown = Array.from(panel.querySelectorAll(list + ' > li')).filter(function (item) {
      item.hidden = !item.dataset.roller.split(' ').includes(role);
      return !item.hidden;
    });
    return shown;
  }

  function showNext(role) {
    var items = Array.from(panel.querySelectorAll('[data-gjoremal] > li'));
    var next = window.hjemmelGjoremal.next(items, role, 3);
    panel.querySelector('[data-neste]').replaceChildren(...next.map(function (time) {
      return window.hjemmelGjoremal.row(time, role);
    }));
    panel.querySelector('[data-ingen-neste]').hidden = next.length > 0;
    var wheel = panel.querySelector('[data-rollehjul]');
    if (wheel) wheel.href = wheel.href.split('#')[0] + '#rolle=' + encodeURIComponent(role);
  }

  // Where the reader is on a path, as the path's page and its chapters noted it.
  function showPath(role) {
    var paths = only('[data-lop-liste]', role);
    var going = Object.values(stored(site + '.opplaring-neste')).filter(function (each) {
      return each && each.nummer > 1 && each.nummer <= each.antall && /^[\w./%-]+\.html(#\S*)?$/.test(each.href);
    }).sort(function (a, b) { return a.dato < b.dato ? 1 : -1; })[0];
    panel.querySelector('[data-fortsett]').hidden = !going;
    panel.querySelector('[data-ingen-lop]').hidden = Boolean(going) || paths.length > 0;
    if (!going) return;
    var bar = panel.querySelector('[data-fortsett-stolpe]');
    var link = panel.querySelector('[data-fortsett-lenke]');
    bar.max = going.antall;
    bar.value = going.ferdig;
    panel.querySelector('[data-fortsett-tekst]').textContent =
      going.lop + ': ' + going.ferdig + ' av ' + going.antall + ' steg gjort. Neste: ' + going.steg;
    link.textContent = 'Fortsett: steg ' + going.nummer + ' av ' + going.antall;
    link.href = going.href;
  }

  function show() {
    var chosen = option(role, choice.rolle);
    var place = option(office, choice.kontor);
    panel.hidden = !chosen;
    form.hidden = Boolean(chosen);
    form.querySelector('[data-slett-valg]').hidden = !chosen && !place;
    showOffice(choice.kontor);
    if (!chosen) return;
    role.value = choice.rolle;
    if (place) office.value = choice.kontor;
    panel.querySelector('[data-valgt]').textContent =
      [chosen.textContent].concat(place ? place.textContent : []).join(' · ') + ' ·';
    showNext(choice.rolle);
    showPath(choice.rolle);
    panel.querySelector('[data-ingen-les]').hidden = only('[data-les]', choice.rolle).length > 0;
  }

  function store() {
    try {
      if (choice.rolle || choice.kontor) localStorage.setItem(key, JSON.stringify(choice));
      else localStorage.removeItem(key);
    } catch (error) { /* Without storage the choice lasts for this page. */ }
    show();
  }

  form.addEventListener('submit', function (event) {
    event.preventDefault();
    var message = form.querySelector('[data-valg-beskjed]');
    if (!role.value) {
      message.textContent = 'Velg rolle først.';
      role.focus();
      return;
    }
    message.textContent = '';
    choice = { rolle: role.value, kontor: office ? office.value : '' };
    store();
    panel.querySelector('h2').focus();
  });

  panel.querySelector('[data-bytt]').addEventListener('click', function () {
    form.hidden = false;
    role.focus();
  });

  form.querySelector('[data-slett-valg]').addEventListener('click', function () {
    choice = {};
    form.reset();
    store();
    form.querySelector('[data-valg-beskjed]').textContent = 'Valget er slettet.';
    role.focus();
  });

  show();
})();
