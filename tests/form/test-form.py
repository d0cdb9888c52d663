# SPDX-License-Identifier: GPL-3.0-or-later
"""test-form.py SOURCE CLI AXE PICTURES : the form in a real browser: filled in, saved, gone on with, copied as text, brought back."""
import glob
import json
import os
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', 'i18n'))
from browser import ENTER, SPACE, TAB, Browser  # noqa: E402
from tap import check, done  # noqa: E402

source, cli, axe, pictures = sys.argv[1:5]
example = os.path.join(source, 'resources/examples/marlshire.cground')
VISION = 'section[data-instrument="icn-grid"] fieldset[data-item="vision-of-system"]'
NATURE = 'section[data-instrument="icn-grid"] fieldset[data-item="nature-of-partnership"]'


def command(*arguments):
    return subprocess.run([cli, *arguments], capture_output=True, text=True, check=False, env=dict(os.environ, LC_ALL='C.UTF-8'))


def choose(browser, item, value):
    browser.click('%s .choices input[value="%s"]' % (item, value))


def saved(browser, folder, press=lambda browser: browser.click('#save')):
    """Saves, waits for the file that comes of it, and gives it a name that it does not share with the next."""
    press(browser)
    end = time.monotonic() + 30
    while time.monotonic() < end:
        new = glob.glob(folder + '/answers-*.cgreply')
        if new:
            path = os.path.join(folder, '%d.cgreply' % len(glob.glob(folder + '/*.cgreply')))
            os.rename(new[0], path)
            return path
        time.sleep(0.05)
    raise RuntimeError('never saw the saved answers')


def counts(path, item):
    figures = json.loads(command('summary', path, '--instrument', 'icn-grid', '--round', 'review-2026', '--json').stdout)
    return next(entry['counts'] for entry in figures['items'] if entry['id'] == item)


def more(before, level):
    return dict(before, **{level: before[level] + 1})


def fill_and_merge(browser, folder):
    page, out = os.path.join(folder, 'people.html'), os.path.join(folder, 'out.cground')
    made = command('form', example, '--round', 'review-2026', '--partner', 'people', '-o', page)
    check('a form is made', made.returncode == 0, made.stderr)
    browser.open(page)
    first = browser.run('return document.querySelector("main").innerText.trim().split("\\n").slice(0, 4).join(" ")')
    check('who will see what stands first', 'Who will see what' in first, first)
    browser.type('#name', 'Zoë <b> & "Q" =1+1')
    browser.click('section.person input[name="perspective"][value="carer"]')
    check('for a carer what matters to people comes first where it is asked',
          browser.run('return document.querySelector("#tools section").dataset.instrument') == 'ipc-matrix')
    browser.click('#helped')
    choose(browser, VISION, 'integration')
    choose(browser, NATURE, 'dont-know')
    browser.run('document.querySelectorAll("details").forEach(d => { d.open = true; })')
    browser.type(VISION + ' [data-field="comment"]', '=HYPERLINK("x") <script>alert(1)</script> ]]> Ŵ')
    check('it says how much is answered', browser.text('#done') == '2')
    browser.picture(os.path.join(pictures, 'form-filled.png'))
    path = saved(browser, folder)
    valid = command('validate', path)
    check('what is saved is a reply', valid.returncode == 0, valid.stderr)
    schema = subprocess.run(['xmllint', '--noout', '--relaxng', os.path.join(source, 'resources/schema/assessment.rng'), path],
                            capture_output=True, text=True, check=False)
    check('and follows the schema', schema.returncode == 0, schema.stderr)
    merged = command('merge', example, path, '-o', out)
    check('it is merged', merged.returncode == 0, merged.stderr)
    check('its answer counts', counts(out, 'vision-of-system') == more(counts(example, 'vision-of-system'), 'integration'))
    text = open(out, encoding='utf-8').read()
    check('every character came through', 'Zoë &lt;b&gt; &amp; "Q" =1+1' in text and
          '=HYPERLINK("x") &lt;script&gt;alert(1)&lt;/script&gt; ]]&gt; Ŵ' in text)
    check('so did that they had help', 'perspective="carer" helped="true"' in text)
    return page, path, out


def go_on(browser, folder, page, path, out):
    browser.open(page)
    browser.run('document.querySelector("#open").value = ""')
    browser.type('#open', path)
    browser.wait('return document.querySelector("#status").innerText !== ""', 'the answers from the file')
    check('the answers are filled in again', browser.run('return document.querySelector("%s input[value=integration]").checked'
                                                         % VISION.replace('"', '\\"')) and
          browser.run('return document.querySelector("#name").value') == 'Zoë <b> & "Q" =1+1')
    choose(browser, VISION, 'co-ordination')
    second = saved(browser, folder)
    again = os.path.join(folder, 'again.cground')
    made = command('merge', out, second, '-o', again)
    check('what was gone on with takes the place of the first', made.returncode == 0 and '1 was replaced' in made.stdout, made.stdout + made.stderr)
    check('and counts in its place', counts(again, 'vision-of-system') == more(counts(example, 'vision-of-system'), 'co-ordination'))
    foreign = os.path.join(folder, 'foreign.cgreply')
    with open(foreign, 'w', encoding='utf-8') as file:
        file.write(open(path, encoding='utf-8').read().replace('marlshire-example', 'elsewhere'))
    browser.type('#open', foreign)
    browser.wait('return document.querySelector("#status").innerText.includes("no answers to this form")', 'that it is foreign')
    check('answers to another form change nothing', browser.run('return document.querySelector("#name").value') != '')


def as_text(browser, folder, out):
    browser.click('#copy')
    text = browser.run('return document.querySelector("#text").value')
    mail = os.path.join(folder, 'mail.txt')
    with open(mail, 'w', encoding='utf-8', newline='') as file:
        file.write('Dear all,\r\nhere they are:\r\n> ' + text.replace('\n', '\r\n> ') + '\r\nBest wishes\r\n')
    again = os.path.join(folder, 'from-text.cground')
    made = command('merge', out, mail, '-o', again)
    check('answers come back as text', made.returncode == 0 and '1 was replaced' in made.stdout, made.stdout + made.stderr)
    check('and are the same', counts(again, 'vision-of-system') == more(counts(example, 'vision-of-system'), 'co-ordination'))
    lines = text.split('\n')
    with open(mail, 'w', encoding='utf-8') as file:
        file.write('\n'.join(lines[:3] + lines[4:]))
    made = command('merge', out, mail, '-o', again)
    check('a missing line is named', made.returncode == 1 and 'Line 3 of the answers is missing.' in made.stderr, made.stderr)


def clear(browser):
    browser.click('#clear')
    check('clearing asks first', browser.run('return document.querySelector("#name").value') != '')
    browser.click('#clear')
    left = browser.run('return Array.from(document.querySelectorAll("input, textarea")).filter('
                       'i => i.type === "radio" || i.type === "checkbox" ? i.checked : i.value !== "").length')
    check('then nothing is left', left == 0 and browser.text('#done') == '0', left)
    kept = browser.run('try { return localStorage.length + sessionStorage.length + document.cookie.length } catch (e) { return 0 }')
    check('and nothing is in the browser', kept == 0)


def by_keyboard(browser, folder, page):
    browser.open(page)

    def reach(script, what):
        for _ in range(400):
            browser.keys(TAB)
            if browser.run('return ' + script):
                return
        raise RuntimeError('the keyboard never reached ' + what)
    reach('document.activeElement.closest(\'[data-item="vision-of-system"]\') !== null', 'the question')
    browser.keys(SPACE)
    reach('document.activeElement.id === "save"', 'the button')
    path = saved(browser, folder, lambda window: window.keys(ENTER))
    check('the keyboard alone answers and saves', 'answer="autonomy"' in open(path, encoding='utf-8').read())


def in_welsh(browser):
    browser.click('button[data-language="cy"]')
    shown = browser.text('main')
    check('the form speaks Welsh', 'Anfonwch eich atebion yn ôl' in shown and 'Send your answers back' not in shown)
    check('the page says so', browser.run('return document.documentElement.lang') == 'cy')
    browser.picture(os.path.join(pictures, 'form-welsh.png'))
    browser.click('button[data-language="en"]')


def nobody_is_cut_off(browser):
    for width, dark in ((320, False), (320, True), (1000, True)):
        browser.call('/goog/cdp/execute', {'cmd': 'Emulation.setDeviceMetricsOverride', 'params': {
            'width': width, 'height': 1400, 'deviceScaleFactor': 1, 'mobile': False}})
        browser.call('/goog/cdp/execute', {'cmd': 'Emulation.setEmulatedMedia', 'params': {
            'features': [{'name': 'prefers-color-scheme', 'value': 'dark' if dark else 'light'}]}})
        wide = browser.run('return document.documentElement.scrollWidth')
        check('nothing is cut off at %d pixels' % width, wide <= width, wide)
        browser.picture(os.path.join(pictures, 'form-%d%s.png' % (width, '-dark' if dark else '')))
        accessible(browser, 'at %d pixels%s' % (width, ', dark' if dark else ''))
    browser.pdf(os.path.join(pictures, 'form.pdf'))


def accessible(browser, where):
    browser.run('document.querySelectorAll("details").forEach(d => { d.open = true; })')
    browser.run(open(axe, encoding='utf-8').read() + '; window.axe = axe;')
    found = browser.run_async('const done = arguments[arguments.length - 1];'
                              'axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] })'
                              '.then(r => done(r.violations.map(v => v.id + ": " + v.nodes.map(n => n.target.join(" ")).slice(0, 3).join(", "))),'
                              'e => done([String(e)]))')
    check('axe-core finds nothing ' + where, found == [], '\n'.join(found))


def no_request_leaves(browser):
    asked = set()
    for entry in browser.log('performance'):
        message = json.loads(entry['message'])['message']
        if message['method'] == 'Network.requestWillBeSent' and message['params']['documentURL'].startswith('file:'):
            asked.add(message['params']['request']['url'].split(':')[0])
    check('no request leaves the page', asked and asked <= {'file', 'blob', 'data'}, asked)
    problems = [entry['message'] for entry in browser.log('browser') if entry['level'] == 'SEVERE' and 'favicon' not in entry['message']]
    check('its own policy forbids nothing that it does', not problems, '\n'.join(problems))


def policy_holds(browser):
    blocked = browser.run_async('const done = arguments[arguments.length - 1];'
                                'document.addEventListener("securitypolicyviolation", e => done(e.effectiveDirective));'
                                'const image = new Image(); image.src = "http://127.0.0.1:9/x.png"; document.body.append(image);')
    check('the policy forbids connections', blocked == 'img-src', blocked)


def anonymous(browser, folder):
    path, page = os.path.join(folder, 'secret.cground'), os.path.join(folder, 'secret.html')
    with open(path, 'w', encoding='utf-8') as file:
        file.write(open(example, encoding='utf-8').read().replace('naming="named" opens="2026-03-16"', 'naming="anonymous" opens="2026-03-16"')
                   .replace('Fenwater Homes', '&lt;/script>&lt;b>Fenwater&lt;/b>'))
    made = command('form', path, '--round', 'review-2026', '-o', page)
    check('a form for all partners is made', made.returncode == 0, made.stderr)
    browser.open(page)
    check('it asks for no name', browser.run('return document.querySelector("#name") === null && !document.querySelector("[name=perspective]")'))
    browser.click('#save')
    check('it first asks for whom', 'for whom' in browser.text('#status'))
    browser.click('input[name="partner"][value="housing"]')
    warning = browser.run('return Array.from(document.querySelectorAll(".alone")).filter(p => !p.hidden).map(p => p.innerText).join("|")')
    check('a small partner’s people are warned', warning == 'You may be the only person answering for </script><b>Fenwater</b>; '
          'your answers may be recognised.', warning)
    choose(browser, VISION, 'integration')
    reply = saved(browser, folder)
    text = open(reply, encoding='utf-8').read()
    check('no time and no name is in it', 'created="2026-04-22T00:00:00Z"' in text and 'modified="2026-04-22T00:00:00Z"' in text and
          '<name>' not in text and 'perspective' not in text, text)
    made = command('merge', path, reply, '-o', os.path.join(folder, 'secret-out.cground'))
    check('it is merged into its round', made.returncode == 0, made.stderr)


def refused(folder):
    path = os.path.join(folder, 'refused.cground')
    text = open(example, encoding='utf-8').read()
    review = text.index('id="review-2026"')
    for name, words in (('notice', 'who will see the answers'), ('contact', 'whom people can ask')):
        start, end = text.index('<%s>' % name, review), text.index('</%s>' % name, review) + len('</%s>' % name)
        with open(path, 'w', encoding='utf-8') as file:
            file.write(text[:start] + text[end:])
        made = command('form', path, '--round', 'review-2026', '-o', os.path.join(folder, 'no.html'))
        check('no form without a ' + name, made.returncode == 1 and words in made.stderr and not os.path.exists(folder + '/no.html'), made.stderr)
    made = command('form', example, '--round', 'baseline-2025', '-o', os.path.join(folder, 'no.html'))
    check('no form for a locked round', made.returncode == 1 and 'closed' in made.stderr, made.stderr)
    check('nor for a partner that is not there', command('form', example, '--partner', 'x', '-o', folder + '/no.html').returncode == 1)
    check('a form needs a file to write', command('form', example).returncode == 2)


os.makedirs(pictures, exist_ok=True)
with tempfile.TemporaryDirectory() as temporary:
    refused(temporary)
    chromium = Browser(temporary, os.path.join(temporary, 'profile'))
    try:
        made_page, made_reply, made_document = fill_and_merge(chromium, temporary)
        go_on(chromium, temporary, made_page, made_reply, made_document)
        as_text(chromium, temporary, made_document)
        clear(chromium)
        by_keyboard(chromium, temporary, made_page)
        in_welsh(chromium)
        anonymous(chromium, temporary)
        nobody_is_cut_off(chromium)
        no_request_leaves(chromium)
        policy_holds(chromium)
    finally:
        chromium.close()
done()
