// Filters rows and list items by their data attributes, and sorts tables by a column.
//
// <form data-filter="ID"> filters what is in the element with that id: a control named `lov`
// keeps what carries its value among the words of `data-lov`. With `data-i-adressen` the choice stands
// in the address (`#rolle=veileder`, under `data-nokkel` or the name), so that it can be shared.
(function () {
  'use strict';
  var collator = new Intl.Collator('nb', { numeric: true });

  function items(target) {
    return Array.from(target.querySelectorAll('tbody tr, li.aktivitet'));
  }

  function fits(item, controls) {
    return controls.every(function (control) {
      if (control.type === 'radio' && !control.checked) return true;
      var wanted = control.type === 'checkbox' ? (control.checked ? control.value : '') : control.value;
      var words = item.dataset[control.name] || '';
      // What is chosen by date is later than that date.
      if (control.type === 'date') return !wanted || words > wanted;
      return !wanted || words.split(' ').includes(wanted);
    });
  }

  document.querySelectorAll('form[data-filter]').forEach(function (form) {
    var target = document.getElementById(form.dataset.filter);
    var controls = Array.from(form.elements).filter(function (element) { return element.name; });
    var count = form.querySelector('[data-filter-antall]');

    function filter() {
      var all = items(target);
      var isChosen = controls.some(function (control) {
        return control.type === 'checkbox' ? control.checked
          : control.type === 'radio' ? control.checked && control.value : control.value;
      });
      all.forEach(function (item) { item.hidden = !fits(item, controls); });
      target.querySelectorAll('[data-gruppe]').forEach(function (group) {
        group.hidden = isChosen && !items(group).some(function (item) { return !item.hidden; });
      });
      var shown = all.filter(function (item) { return !item.hidden; }).length;
      count.textContent = isChosen ? 'Viser ' + shown + ' av ' + all.length : 'Viser alle ' + all.length;
      target.dispatchEvent(new Event('filtrert'));
    }

    function name(control) { return control.dataset.nokkel || control.name; }

    // Returns whether the address says anything of the choice.
    function read() {
      var given = new URLSearchParams(location.hash.slice(1));
      var says = false;
      controls.forEach(function (control) {
        var value = given.get(name(control));
        if (value === null) return;
        says = true;
        if (control.type === 'radio') control.checked = control.value === value;
        else if (control.type === 'checkbox') control.checked = control.value === value;
        else if (control.tagName !== 'SELECT' || Array.from(control.options).some(function (each) {
          return each.value === value;
        })) control.value = value;
      });
      return says;
    }

    function write() {
      var chosen = new URLSearchParams();
      controls.forEach(function (control) {
        var isOn = control.type === 'radio' || control.type === 'checkbox' ? control.checked : true;
        if (isOn && control.value) chosen.set(name(control), control.value);
      });
      var text = chosen.toString();
      history.replaceState(null, '', text ? '#' + text : location.pathname + location.search);
    }

    if ('iAdressen' in form.dataset) {
      form.addEventListener('change', write);
      window.addEventListener('hashchange', function () { if (read()) filter(); });
      read();
    }
    form.addEventListener('change', filter);
    form.addEventListener('submit', function (event) { event.preventDefault(); });
    filter();
  });

  function value(row, column) {
    var cell = row.cells[column];
    return cell.dataset.verdi !== undefined ? cell.dataset.verdi : cell.textContent.trim();
  }

  document.querySelectorAll('th[data-sorter]').forEach(function (head) {
    var button = document.createElement('button');
    button.type = 'button';
    button.className = 'sorter';
    button.append(...head.childNodes);
    head.append(button);

    button.addEventListener('click', function () {
      var falling = head.getAttribute('aria-sort') === 'ascending';
      var body = head.closest('table').tBodies[0];
      var rows = Array.from(body.rows);
      rows.sort(function (a, b) {
        var order = collator.compare(value(a, head.cellIndex), value(b, head.cellIndex));
        return falling ? -order : order;
      });
      body.append(...rows);
      head.parentElement.querySelectorAll('th').forEach(function (other) {
        other.removeAttribute('aria-sort');
      });
      head.setAttribute('aria-sort', falling ? 'descending' : 'ascending');
    });
  });
})();
