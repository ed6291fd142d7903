// The link beside each heading copies its address; without this script it only goes there. A quote is
// text to take along, such as a model text, and gets a button that copies it.
(function () {
  'use strict';
  var message = document.createElement('p');
  message.className = 'beskjed';
  message.setAttribute('role', 'status');
  document.body.append(message);
  var timer = 0;

  function say(text) {
    message.textContent = text;
    clearTimeout(timer);
    timer = setTimeout(function () { message.textContent = ''; }, 4000);
  }

  document.addEventListener('click', function (event) {
    var link = event.target.closest('.kopier-lenke');
    if (!link || !navigator.clipboard) return;
    navigator.clipboard.writeText(link.href).then(
      function () { say('Lenken er kopiert'); },
      function () { say('Fikk ikke kopiert. Lenken står i adressefeltet.'); });
  });

  // The text of the heading that a quote stands below, without the sign of its link.
  function headingAbove(quote) {
    var each = quote;
    while (each && !/^H[1-6]$/.test(each.tagName)) each = each.previousElementSibling;
    if (!each) return '';
    var heading = each.cloneNode(true);
    heading.querySelectorAll('.kopier-lenke').forEach(function (link) { link.remove(); });
    return heading.textContent.trim();
  }

  function addButton(quote) {
    var line = document.createElement('p');
    line.className = 'kopier-tekst';
    var button = document.createElement('button');
    button.type = 'button';
    button.className = 'knapp svak liten';
    button.textContent = 'Kopier teksten';
    var heading = headingAbove(quote);
    if (heading) button.setAttribute('aria-label', 'Kopier teksten: ' + heading);
    button.addEventListener('click', function () {
      navigator.clipboard.writeText(quote.innerText).then(
        function () { say('Teksten er kopiert'); },
        function () { say('Fikk ikke kopiert. Merk teksten, og trykk Ctrl+C.'); });
    });
    line.append(button);
    quote.after(line);
  }

  if (navigator.clipboard) document.querySelectorAll('.tekst > blockquote').forEach(addButton);
})();
