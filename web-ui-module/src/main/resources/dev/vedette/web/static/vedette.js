// Enhancements only: every page works without this file.
document.addEventListener('click', function (event) {
  var button = event.target.closest('[data-copy]');
  if (!button || !navigator.clipboard) {
    return;
  }
  var source = document.getElementById(button.dataset.copy);
  var text = source.value === undefined ? source.textContent : source.value;
  navigator.clipboard.writeText(text).then(function () {
    var label = button.textContent;
    button.textContent = 'Copied';
    setTimeout(function () { button.textContent = label; }, 2000);
  });
});
document.addEventListener('change', function (event) {
  if (event.target.matches('[data-check-all]')) {
    var form = event.target.form;
    form.querySelectorAll('input[name=issue]').forEach(function (box) {
      box.checked = event.target.checked;
    });
  }
  if (event.target.matches('[data-submit]')) {
    event.target.form.requestSubmit();
  }
});
// One open menu at a time; Escape closes it.
document.addEventListener('keydown', function (event) {
  if (event.key === 'Escape') {
    document.querySelectorAll('details.menu[open]').forEach(function (menu) {
      menu.open = false;
      menu.querySelector('summary').focus();
    });
  }
});
document.addEventListener('click', function (event) {
  document.querySelectorAll('details.menu[open]').forEach(function (menu) {
    if (!menu.contains(event.target)) {
      menu.open = false;
    }
  });
});
// What only works with scripts is hidden until they run.
document.documentElement.classList.add('scripted');
