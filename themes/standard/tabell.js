// Filters rows and list items by their data attributes, and sorts tables by a column.
//
// <form data-filter="ID"> filters what is in the element with that id: a control named `lov`
// keeps what carries its value among the words of `data-lov`.
(function () {
  'use strict';
  var collator = new Intl.Collator('nb', { numeric: true });

  function items(target) {
    return Array.from(target.querySelectorAll('tbody tr, li.aktivitet'));
  }

  function fits(item, controls) {
    return controls.every(function (control) {
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
        return control.type === 'checkbox' ? control.checked : control.value;
      });
      all.forEach(function (item) { item.hidden = !fits(item, controls); });
      // The drawing of the wheel shows the same as its list.
      document.querySelectorAll('a.hjul-del').forEach(function (segment) {
        segment.classList.toggle('utenfor', !fits(segment, controls));
      });
      target.querySelectorAll('[data-gruppe]').forEach(function (group) {
        group.hidden = isChosen && !items(group).some(function (item) { return !item.hidden; });
      });
      var shown = all.filter(function (item) { return !item.hidden; }).length;
      count.textContent = isChosen ? 'Viser ' + shown + ' av ' + all.length : 'Viser alle ' + all.length;
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
