/* Asks the users of a page what they did when it failed. The page's own policies may forbid inline
   styles, so these are set by script, in a shadow tree that the page's styles do not reach. */
(function (endpoint, texts, initial) {
  'use strict';
  var closed = '__sentry_reportdialog_closed__';
  var css =
    ':host{all:initial}' +
    '.veil{position:fixed;inset:0;z-index:2147483646;display:flex;align-items:center;' +
    'justify-content:center;overflow:auto;padding:1rem;background:rgba(16,20,30,.6);' +
    'font:16px/1.5 system-ui,sans-serif}' +
    '.box{box-sizing:border-box;width:100%;max-width:34rem;max-height:100%;overflow:auto;' +
    'padding:1.5rem;border-radius:.5rem;background:#fff;color:#1b2333;' +
    'box-shadow:0 1rem 3rem rgba(0,0,0,.35)}' +
    'h2{margin:0 0 .25rem;font-size:1.25rem}p{margin:0 0 1rem}' +
    'label{display:block;margin:0 0 .75rem}label span{display:block;font-weight:600}' +
    'input,textarea{box-sizing:border-box;width:100%;padding:.5rem;border:1px solid #6b7488;' +
    'border-radius:.25rem;background:#fff;color:inherit;font:inherit}' +
    'textarea{min-height:7rem;resize:vertical}' +
    '[aria-invalid=true]{border-color:#b3261e;outline:1px solid #b3261e}' +
    '.problem{padding:.5rem .75rem;border-left:4px solid #b3261e;background:#fdecea;color:#7a1a14}' +
    '.actions{display:flex;flex-wrap:wrap;gap:.5rem}' +
    'button{padding:.5rem 1rem;border:1px solid #2f4b7c;border-radius:.25rem;background:#fff;' +
    'color:#2f4b7c;font:inherit;cursor:pointer}button.main{background:#2f4b7c;color:#fff}' +
    ':focus-visible{outline:3px solid #e59a1a;outline-offset:1px}' +
    '@media (prefers-color-scheme:dark){.box{background:#1b2333;color:#e8ecf4}' +
    'input,textarea{background:#111827;border-color:#8b95a9}button{background:#1b2333;color:#a9c1ee;' +
    'border-color:#a9c1ee}button.main{background:#a9c1ee;color:#111827}' +
    '.problem{background:#3a1715;color:#ffd9d5}}';

  function element(name, parent, attributes, text) {
    var made = document.createElement(name);
    Object.keys(attributes || {}).forEach(function (key) {
      made.setAttribute(key, attributes[key]);
    });
    if (text) {
      made.textContent = text;
    }
    parent.appendChild(made);
    return made;
  }

  function style(root) {
    try {
      var sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
      root.adoptedStyleSheets = [sheet];
    } catch (e) {
      element('style', root, {}, css);
    }
  }

  var before = document.activeElement;
  var host = element('div', document.body, { class: 'sentry-error-embed-wrapper' });
  var root = host.attachShadow ? host.attachShadow({ mode: 'open' }) : host;
  style(root);
  var veil = element('div', root, { class: 'veil' });
  var box = element('div', veil, {
    class: 'box',
    role: 'dialog',
    'aria-modal': 'true',
    'aria-labelledby': 'vedette-title',
  });
  element('h2', box, { id: 'vedette-title' }, texts.title);
  element('p', box, {}, (texts.subtitle + ' ' + texts.subtitle2).trim());
  var form = element('form', box, { novalidate: '' });
  var problem = element('p', form, { class: 'problem', role: 'alert', hidden: '' });

  function field(tag, name, label, attributes, value) {
    var row = element('label', form);
    element('span', row, {}, label);
    attributes.name = name;
    var input = element(tag, row, attributes);
    input.value = value || '';
    return input;
  }

  var fields = [
    field('input', 'name', texts.labelName, { maxlength: '128', autocomplete: 'name' }, initial.name),
    field(
      'input',
      'email',
      texts.labelEmail,
      { type: 'email', maxlength: '254', autocomplete: 'email' },
      initial.email
    ),
    field('textarea', 'comments', texts.labelComments, { maxlength: '4096' }, ''),
  ];
  var actions = element('div', form, { class: 'actions' });
  var submit = element('button', actions, { class: 'main' }, texts.labelSubmit);
  var close = element('button', actions, { type: 'button' }, texts.labelClose);

  function leave() {
    document.removeEventListener('keydown', key);
    if (host.parentNode) {
      host.parentNode.removeChild(host);
    }
    if (before && before.focus) {
      before.focus();
    }
    window.postMessage(closed, '*');
  }

  /* What is behind the dialog is out of reach: the focus goes round in it. */
  function key(event) {
    if (event.key === 'Escape') {
      leave();
    } else if (event.key === 'Tab') {
      var all = box.querySelectorAll('input,textarea,button');
      var first = all[0];
      var last = all[all.length - 1];
      var at = root.activeElement || document.activeElement;
      if (event.shiftKey && at === first) {
        event.preventDefault();
        last.focus();
      } else if (!event.shiftKey && at === last) {
        event.preventDefault();
        first.focus();
      }
    }
  }

  function show(text, wrong) {
    problem.textContent = text;
    problem.hidden = false;
    fields.forEach(function (input) {
      input.setAttribute('aria-invalid', String(wrong.indexOf(input.name) >= 0));
    });
    submit.disabled = false;
    var first = fields.filter(function (input) {
      return wrong.indexOf(input.name) >= 0;
    })[0];
    if (first) {
      first.focus();
    }
  }

  function done() {
    form.parentNode.removeChild(form);
    element('p', box, { role: 'status' }, texts.successMessage);
    var last = element('div', box, { class: 'actions' });
    close = element('button', last, { type: 'button', class: 'main' }, texts.labelClose);
    close.addEventListener('click', leave);
    close.focus();
  }

  function answered(request) {
    if (request.status >= 200 && request.status < 300) {
      done();
      return;
    }
    var errors = {};
    try {
      errors = JSON.parse(request.responseText).errors || {};
    } catch (e) {
      errors = {};
    }
    var wrong = Object.keys(errors);
    show(wrong.length > 0 ? texts.errorFormEntry : texts.errorGeneric, wrong);
  }

  form.addEventListener('submit', function (event) {
    event.preventDefault();
    submit.disabled = true;
    var request = new XMLHttpRequest();
    request.open('POST', endpoint);
    request.setRequestHeader('Content-Type', 'application/x-www-form-urlencoded');
    request.onload = function () {
      answered(request);
    };
    request.onerror = function () {
      show(texts.errorGeneric, []);
    };
    request.send(
      fields
        .map(function (input) {
          return encodeURIComponent(input.name) + '=' + encodeURIComponent(input.value);
        })
        .join('&')
    );
  });
  close.addEventListener('click', leave);
  veil.addEventListener('click', function (event) {
    if (event.target === veil) {
      leave();
    }
  });
  document.addEventListener('keydown', key);
  fields[initial.name ? (initial.email ? 2 : 1) : 0].focus();
})
