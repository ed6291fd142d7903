// Explains a term where it stands. Without this script the link leads to the glossary.
(function () {
  'use strict';
  var terms = document.querySelectorAll('a.begrep[data-forklaring]');
  if (!terms.length) return;

  // Spans, because a paragraph holds nothing larger.
  var box = document.createElement('span');
  var explanation = document.createElement('span');
  var link = document.createElement('a');
  var opener = null;
  box.className = 'begrep-boks';
  box.hidden = true;
  box.setAttribute('role', 'group');
  link.textContent = 'Se ordlista';
  box.append(explanation, link);

  function close(returnFocus) {
    if (!opener) return;
    opener.setAttribute('aria-expanded', 'false');
    if (returnFocus) opener.focus();
    opener = null;
    box.hidden = true;
  }

  function open(term) {
    close(false);
    opener = term;
    explanation.textContent = term.dataset.forklaring;
    link.href = term.href;
    box.setAttribute('aria-label', term.textContent);
    // Right after its term, so that the next Tab goes into it.
    term.after(box);
    box.hidden = false;
    term.setAttribute('aria-expanded', 'true');
    place(term);
  }

  function place(term) {
    box.style.left = '0';
    box.style.top = '0';
    var origin = box.getBoundingClientRect();
    var mark = term.getClientRects()[0];
    var room = document.documentElement.clientWidth - origin.width - 16;
    var left = Math.max(16, Math.min(mark.left, room));
    var below = mark.bottom + 8;
    var top = below + origin.height > window.innerHeight && mark.top - origin.height > 8
      ? mark.top - origin.height - 8 : below;
    box.style.left = left - origin.left + 'px';
    box.style.top = top - origin.top + 'px';
  }

  terms.forEach(function (term) {
    term.setAttribute('role', 'button');
    term.setAttribute('aria-expanded', 'false');
    term.addEventListener('click', function (event) {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      if (opener === term) close(false);
      else open(term);
    });
    term.addEventListener('keydown', function (event) {
      if (event.key !== ' ') return;
      event.preventDefault();
      term.click();
    });
  });

  document.addEventListener('keydown', function (event) {
    if (event.key === 'Escape') close(true);
  });
  document.addEventListener('click', function (event) {
    if (opener && !box.contains(event.target) && !opener.contains(event.target)) close(false);
  });
  window.addEventListener('resize', function () { close(false); });
})();
