// The link beside each heading copies its address; without this script it only goes there.
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
})();
