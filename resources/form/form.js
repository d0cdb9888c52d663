// SPDX-License-Identifier: GPL-3.0-or-later
// The page keeps nothing and sends nothing: answers leave it as a file or as text, and only when the person says so.
'use strict';
(() => {
  const NAMESPACE = 'urn:common-ground:assessment:1';
  const LINE = 40; // base64 characters a line, short enough that no mail program breaks it
  const MESSAGE_PREFIX = 'say-';

  const one = (selector, within) => (within || document).querySelector(selector);
  const all = (selector, within) => Array.from((within || document).querySelectorAll(selector));
  const form = one('#form');
  const isAnonymous = form.dataset.anonymous === 'true';
  const sections = all('section.tool');
  const originalOrder = sections.slice();

  let person = newId();
  let bases = {}; // tool -> when the answers were given that these go on from
  let left = null; // the last reply that left the page, its time and tools; null once something has changed since
  let unsaved = false;
  let sureToClear = false;

  function newId() {
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    return 'r' + Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('');
  }

  function say(id, place) {
    const message = one('#' + MESSAGE_PREFIX + id);
    const where = place || one('#status');
    all('[role=alert], [role=status]').forEach(other => { other.textContent = ''; });
    where.appendChild(message.content.cloneNode(true));
    showLanguage(document.documentElement.lang, where);
  }

  function showLanguage(language, within) {
    all('.say', within).forEach(text => { text.hidden = text.lang !== language; });
  }

  function chooseLanguage(language) {
    document.documentElement.lang = language;
    showLanguage(language, document);
    all('[data-language]').forEach(button => button.setAttribute('aria-pressed', String(button.dataset.language === language)));
  }

  const checked = (prefix, within) => {
    const found = all('input[type=radio]:checked', within).find(input => input.name.startsWith(prefix));
    return found ? found.value : '';
  };
  const field = (name, item) => one('[data-field="' + name + '"]', item);
  const written = (name, item) => { const found = field(name, item); return found ? found.value.trim() : ''; };

  // What XML can't hold becomes a space, as the program does it on entry.
  function escape(text) {
    return text.replace(/\r\n?/g, '\n')
      .replace(/[\uD800-\uDBFF][\uDC00-\uDFFF]|[\u0000-\u0008\u000B\u000C\u000E-\u001F\uD800-\uDFFF\uFFFE\uFFFF]/g,
        found => found.length === 2 ? found : ' ')
      .replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
  }

  const attribute = (name, value) => value ? ' ' + name + '="' + escape(value) + '"' : '';
  const element = (name, value, attributes) => value ? '<' + name + (attributes || '') + '>' + escape(value) + '</' + name + '>' : '';

  const rank = item => { const place = written('rank', item); return place && String(Number(place)); };

  function currentPartner() {
    return form.dataset.partner || checked('partner', one('section.person'));
  }

  function rating(item) {
    const facilitator = field('facilitator', item);
    const comment = element('comment', written('comment', item),
      attribute('see', facilitator && facilitator.checked ? 'facilitator' : 'all'));
    const ticks = all('[data-tick]:checked', item).map(tick => '<tick' + attribute('prompt', tick.dataset.tick) + '/>').join('');
    const values = attribute('answer', checked('a', item)) + attribute('target', checked('t', item)) +
      attribute('rank', rank(item)) + attribute('confidence', checked('s', item));
    const inside = element('text', written('text', item)) + element('issue', written('issue', item)) + comment + ticks;
    if (!values && !inside)
      return '';
    return '<rating' + attribute('item', item.dataset.item) + attribute('about', item.dataset.about) + values +
      (inside ? '>' + inside + '</rating>' : '/>');
  }

  function now() {
    return isAnonymous ? form.dataset.date + 'T00:00:00Z' : new Date().toISOString().replace(/\.\d+Z$/, 'Z');
  }

  const ratingsOf = section => all('fieldset.item', section).filter(item => !item.hidden).map(rating).filter(Boolean);

  function response(section, time) {
    const id = section.dataset.instrument;
    if (!leaves(section))
      return '';
    return '<response' + attribute('round', form.dataset.round) + attribute('respondent', person) + attribute('instrument', id) +
      attribute('version', section.dataset.version) + attribute('modified', time) + attribute('base', bases[id]) + ' via="form">' +
      ratingsOf(section).join('\n') + '</response>\n';
  }

  function respondent() {
    const name = one('#name');
    const speaks = checked('speaks-for', one('section.person'));
    const perspective = isAnonymous ? '' : checked('perspective', one('section.person'));
    const attributes = attribute('id', person) + attribute('partner', currentPartner()) + attribute('perspective', perspective) +
      attribute('speaks-for', speaks) + attribute('helped', one('#helped').checked ? 'true' : '');
    const named = name ? element('name', name.value.trim()) : '';
    return named ? '<respondent' + attributes + '>' + named + '</respondent>\n' : '<respondent' + attributes + '/>\n';
  }

  const leaves = section => ratingsOf(section).length > 0 || section.dataset.instrument in bases;

  // Answers that leave twice without a change are the same reply; after a change they go on from what left before.
  function reply() {
    left = left || { time: now(), tools: sections.filter(leaves).map(section => section.dataset.instrument) };
    const time = left.time;
    return '<?xml version="1.0" encoding="UTF-8"?>\n<reply xmlns="' + NAMESPACE + '" version="1"' +
      attribute('assessment', form.dataset.assessment) + attribute('round', form.dataset.round) + attribute('created', time) + '>\n' +
      (form.dataset.collection ? form.dataset.collection + '\n' : '') + respondent() +
      originalOrder.map(section => response(section, time)).join('') + '</reply>\n';
  }

  // Places are whole numbers, and no two are the same: a reply with another number in it would be refused as a whole.
  function findWrongPlace() {
    const seen = new Set();
    return all('[data-field=rank]').find(input => {
      const place = input.closest('section.tool').dataset.instrument + ' ' + Number(input.value);
      const isWrong = !input.validity.valid || (input.value !== '' && seen.has(place));
      if (input.value !== '')
        seen.add(place);
      return isWrong;
    });
  }

  function complain(id, input) {
    say(id, one('.problem', input.closest('fieldset')));
    input.focus();
  }

  // Without knowing for whom somebody answers, their answers count for nobody.
  function mayLeave() {
    const partner = one('input[name=partner]');
    const place = findWrongPlace();
    if (partner && !currentPartner())
      complain('partner', partner);
    else if (place)
      complain('rank', place);
    else
      return true;
    return false;
  }

  function save() {
    if (!mayLeave())
      return;
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([reply()], { type: 'application/octet-stream' }));
    link.download = 'answers-' + person.slice(1, 9) + '.cgreply';
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60000);
    unsaved = false;
    say('saved');
  }

  function crc32(bytes) {
    let crc = ~0;
    for (const byte of bytes) {
      crc ^= byte;
      for (let bit = 0; bit < 8; bit++)
        crc = (crc >>> 1) ^ (0xEDB88320 & -(crc & 1));
    }
    return ~crc >>> 0;
  }

  const hexadecimal = (number, digits) => number.toString(16).padStart(digits, '0').slice(-digits);

  // Each line has a number and a check, so that the program can name the one that is missing or was changed.
  function textBlock(xml) {
    const bytes = new TextEncoder().encode(xml);
    let binary = '';
    bytes.forEach(byte => { binary += String.fromCharCode(byte); });
    const lines = btoa(binary).match(new RegExp('.{1,' + LINE + '}', 'g')).map((data, index) => {
      const number = String(index + 1).padStart(3, '0');
      return number + '.' + hexadecimal(crc32(new TextEncoder().encode(number + data)), 2) + '.' + data;
    });
    return '[[common-ground-answers\n' + lines.join('\n') + '\ncommon-ground-answers.' + lines.length + '.' +
      hexadecimal(crc32(bytes), 8) + ']]\n';
  }

  function copy() {
    if (!mayLeave())
      return;
    const text = one('#text');
    text.value = textBlock(reply());
    one('#block').hidden = false;
    text.focus();
    text.select();
    const isCopied = document.execCommand('copy');
    say(isCopied ? 'copied' : 'selected');
    unsaved = unsaved && !isCopied;
  }

  function clearItem(item) {
    all('input, textarea', item).forEach(input => {
      if (input.type === 'radio' || input.type === 'checkbox')
        input.checked = false;
      else
        input.value = '';
    });
  }

  function emptyPage() {
    all('fieldset.item').forEach(clearItem);
    clearItem(one('section.person'));
    one('#text').value = '';
    one('#block').hidden = true;
    one('#open').value = '';
    bases = {};
    left = null;
    person = newId();
    unsaved = false;
  }

  function clear() {
    if (!sureToClear) {
      sureToClear = true;
      say('sure');
      return;
    }
    sureToClear = false;
    emptyPage();
    update();
    say('cleared');
  }

  function choose(prefix, value, within) {
    const found = all('input[type=radio]', within).find(input => input.name.startsWith(prefix) && input.value === value);
    if (found)
      found.checked = true;
  }

  function write(name, value, item) {
    const found = field(name, item);
    if (found && value)
      found.value = value;
  }

  const childText = (parent, name) => {
    const child = Array.from(parent.children).find(node => node.localName === name);
    return child ? child.textContent : '';
  };

  function fillRating(section, node) {
    const item = all('fieldset.item', section).find(fieldset => fieldset.dataset.item === node.getAttribute('item') &&
      (fieldset.dataset.about || '') === (node.getAttribute('about') || ''));
    if (!item)
      return;
    choose('a', node.getAttribute('answer'), item);
    choose('t', node.getAttribute('target'), item);
    choose('s', node.getAttribute('confidence'), item);
    write('rank', node.getAttribute('rank'), item);
    ['text', 'issue', 'comment'].forEach(name => write(name, childText(node, name), item));
    const comment = Array.from(node.children).find(child => child.localName === 'comment');
    if (comment && field('facilitator', item))
      field('facilitator', item).checked = comment.getAttribute('see') === 'facilitator';
    Array.from(node.children).filter(child => child.localName === 'tick').forEach(tick => {
      const box = all('[data-tick]', item).find(input => input.dataset.tick === tick.getAttribute('prompt'));
      if (box)
        box.checked = true;
    });
  }

  function fillPerson(node) {
    const section = one('section.person');
    person = node.getAttribute('id');
    choose('partner', node.getAttribute('partner'), section);
    choose('perspective', node.getAttribute('perspective'), section);
    choose('speaks-for', node.getAttribute('speaks-for'), section);
    one('#helped').checked = node.getAttribute('helped') === 'true';
    if (one('#name'))
      one('#name').value = childText(node, 'name');
  }

  function isForThisForm(root) {
    const who = root && root.getElementsByTagNameNS(NAMESPACE, 'respondent')[0];
    return root && root.localName === 'reply' && root.namespaceURI === NAMESPACE && who &&
      root.getAttribute('assessment') === form.dataset.assessment && root.getAttribute('round') === form.dataset.round &&
      (!form.dataset.partner || who.getAttribute('partner') === form.dataset.partner);
  }

  function wordsOf(id) {
    const message = one('#' + MESSAGE_PREFIX + id).content;
    return (one('[lang="' + document.documentElement.lang + '"]', message) || message).textContent;
  }

  const mayReplace = () => !unsaved || window.confirm(wordsOf('replace'));

  function fill(text) {
    const root = new DOMParser().parseFromString(text, 'text/xml').documentElement;
    if (!isForThisForm(root)) {
      say('foreign', one('#opened'));
      return;
    }
    if (!mayReplace())
      return;
    emptyPage();
    fillPerson(root.getElementsByTagNameNS(NAMESPACE, 'respondent')[0]);
    Array.from(root.getElementsByTagNameNS(NAMESPACE, 'response')).forEach(node => {
      const section = sections.find(tool => tool.dataset.instrument === node.getAttribute('instrument'));
      if (!section)
        return;
      bases[section.dataset.instrument] = node.getAttribute('modified');
      Array.from(node.children).forEach(child => fillRating(section, child));
    });
    update();
    say('opened', one('#opened'));
  }

  function open() {
    const file = one('#open').files[0];
    if (file)
      file.text().then(fill, () => say('foreign', one('#opened')));
  }

  function putInOrder() {
    const perspective = checked('perspective', one('section.person'));
    const people = one('#people-first').checked || perspective === 'lived-experience' || perspective === 'carer';
    const isForPeople = section => 'people' in section.dataset;
    const order = people ? originalOrder.filter(isForPeople).concat(originalOrder.filter(section => !isForPeople(section))) : originalOrder;
    if (order.some((section, index) => one('#tools').children[index] !== section))
      one('#tools').append(...order);
  }

  // Nobody rates the relationship with themselves, and a small partner's people are told that they may be recognised.
  function followPartner() {
    const partner = currentPartner();
    all('fieldset.item[data-about]').forEach(item => { item.hidden = item.dataset.about === partner; });
    all('.alone').forEach(warning => { warning.hidden = warning.dataset.partner !== partner; });
  }

  function update() {
    putInOrder();
    followPartner();
    const items = all('fieldset.item').filter(item => !item.hidden);
    const answered = items.filter(item => rating(item) !== '');
    items.forEach(item => { one('.undo', item).hidden = !answered.includes(item); });
    one('#done').textContent = answered.length;
    one('#all').textContent = items.length;
  }

  function changed() {
    if (left)
      left.tools.forEach(tool => { bases[tool] = left.time; });
    left = null;
    unsaved = true;
    sureToClear = false;
    all('.problem').forEach(problem => { problem.textContent = ''; });
    update();
  }

  function takeAway(button) {
    const item = button.closest('fieldset.item');
    clearItem(item);
    changed();
    const first = one('input, textarea', item);
    if (first)
      first.focus();
  }

  let closedForPrint = [];
  window.addEventListener('beforeprint', () => {
    closedForPrint = all('details:not([open])');
    closedForPrint.forEach(details => { details.open = true; });
  });
  window.addEventListener('afterprint', () => closedForPrint.forEach(details => { details.open = false; }));
  window.addEventListener('beforeunload', event => {
    if (unsaved)
      event.preventDefault();
  });

  form.addEventListener('submit', event => event.preventDefault());
  form.addEventListener('input', event => {
    if (event.target.id !== 'open' && event.target.id !== 'text')
      changed();
  });
  document.addEventListener('click', event => {
    const button = event.target.closest('button');
    if (!button)
      return;
    if (button.dataset.language)
      chooseLanguage(button.dataset.language);
    else if (button.classList.contains('undo'))
      takeAway(button);
  });
  one('#save').addEventListener('click', save);
  one('#copy').addEventListener('click', copy);
  one('#print').addEventListener('click', () => window.print());
  one('#clear').addEventListener('click', clear);
  one('#open').addEventListener('change', open);
  update();
})();
