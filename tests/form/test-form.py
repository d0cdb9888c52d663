# SPDX-License-Identifier: GPL-3.0-or-later
"""test-form.py SOURCE CLI AXE PICTURES : the form in a real browser: filled in, saved, gone on with, copied as text, brought back."""
import glob
import json
import os
import re
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


def is_whole(path):
    """The browser reserves the name with an empty file before it puts the answers there."""
    with open(path, encoding='utf-8') as file:
        return file.read().endswith('</reply>\n')


def saved(browser, folder, press=lambda browser: browser.click('#save')):
    """Saves, waits for the whole file that comes of it, and gives it a name that it does not share with the next."""
    press(browser)
    end = time.monotonic() + 30
    while time.monotonic() < end:
        new = [path for path in glob.glob(folder + '/answers-*.cgreply') if is_whole(path)]
        if new:
            path = os.path.join(folder, '%d.cgreply' % len(glob.glob(folder + '/*.cgreply')))
            os.rename(new[0], path)
            return path
        time.sleep(0.05)
    raise RuntimeError('never saw the saved answers')


def timeless(path):
    return re.sub(r' (created|modified|base)="[^"]*"', '', open(path, encoding='utf-8').read())


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
    browser.wait('return document.querySelector("#opened").innerText !== ""', 'the answers from the file')
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
    browser.wait('return document.querySelector("#opened").innerText.includes("no answers to this form")', 'that it is foreign')
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
    check('it first asks for whom', 'for whom' in browser.text('.problem'))
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


def every_kind(browser, folder):
    """What each kind of tool asks leaves as it was put in, comes back from the file, and can be sent again and again."""
    path, page = os.path.join(folder, 'kinds.cground'), os.path.join(folder, 'kinds.html')
    tools = ('hudson-drivers', 'what-matters', 'icn-questions', 'relational-health')
    command('new', '-o', path, '--name', 'Kinds', *(word for tool in tools for word in ('--instrument', tool)),
            *(word for partner in ('a', 'b', 'c') for word in ('--partner', partner + ':other:' + partner)))
    text = open(path, encoding='utf-8').read()
    with open(path, 'w', encoding='utf-8') as file:
        file.write(text.replace('</round>', '<collection naming="named"><notice>N</notice><contact>C</contact></collection></round>'))
    made = command('form', path, '-o', page)
    check('a form of every kind is made', made.returncode == 0, made.stderr)
    browser.open(page)
    browser.run('document.querySelectorAll("details").forEach(d => { d.open = true; })')
    browser.click('#save')
    check('without a partner it says so beside the question', 'for whom' in browser.text('.person .problem') and
          browser.run('return document.activeElement.name') == 'partner')
    browser.click('input[name="partner"][value="b"]')
    check('nobody rates themselves', browser.run('return Array.from(document.querySelectorAll("[data-item=rel-01]"))'
                                                 '.filter(i => !i.hidden).map(i => i.dataset.about).join()') == 'a,c')
    pair = '[data-item="rel-01"][data-about="c"]'
    choose(browser, pair, 'weak')
    browser.type('[data-item="hud-drv-01"] [data-field="rank"]', '2')
    for wrong in ('2', '1.5', '0'):
        browser.run('const field = document.querySelector("[data-item=hud-drv-02] [data-field=rank]"); field.value = ""; field.focus();')
        browser.type('[data-item="hud-drv-02"] [data-field="rank"]', wrong)
        browser.click('#copy')
        check('%s is no second place' % wrong, 'place of its own' in browser.text('[data-item="hud-drv-02"] .problem') and
              browser.run('return document.querySelector("#block").hidden'))
    browser.run('document.querySelector("[data-item=hud-drv-02] [data-field=rank]").value = ""')
    browser.type('[data-item="hud-drv-02"] [data-field="rank"]', '01')
    browser.click('[data-item="wm-02"] input[data-tick="wm-02"]')
    question = '[data-item="icn-01"]'
    browser.type(question + ' [data-field="text"]', 'First line\nsecond & last')
    browser.type(question + ' [data-field="issue"]', 'Open')
    browser.type(question + ' [data-field="comment"]', 'For one only')
    browser.click(question + ' [data-field="facilitator"]')
    browser.click(question + ' input[value="high"]')
    browser.run('document.querySelector("[data-item=icn-02] [data-field=text]").value = "a\\u0001b\\uD800c\\uD83D\\uDE00"')
    first = saved(browser, folder)
    valid = command('validate', first)
    check('every kind makes a reply', valid.returncode == 0, valid.stderr)
    reply = open(first, encoding='utf-8').read()
    for words in ('<rating item="rel-01" about="c" answer="weak"/>', '<rating item="hud-drv-01" rank="2"/>', '<rating item="hud-drv-02" rank="1"/>',
                  '<tick prompt="wm-02"/>', '<rating item="icn-01" confidence="high"><text>First line\nsecond &amp; last</text><issue>Open</issue>'
                  '<comment see="facilitator">For one only</comment></rating>', '<text>a b c\U0001F600</text>'):
        check('it holds ' + words.split('\n')[0], words in reply, reply)
    browser.click('#copy')
    block = browser.run('return document.querySelector("#text").value')
    choose(browser, pair, 'dont-know')
    second = saved(browser, folder)
    mail, out = os.path.join(folder, 'twice.txt'), os.path.join(folder, 'kinds-out.cground')
    with open(mail, 'w', encoding='utf-8') as file:
        file.write(block)
    for order in ((first, mail, second), (second, mail, first)):
        made = command('merge', path, *order, '-o', out)
        check('what one person sent twice and then put right is no conflict, in whatever order', made.returncode == 0 and
              'conflict' not in made.stdout and 'answer="dont-know"' in open(out, encoding='utf-8').read(), made.stdout + made.stderr)
    browser.open(page)
    browser.type('#open', second)
    browser.wait('return document.querySelector("#opened").innerText !== ""', 'the answers from the file')
    third = saved(browser, folder)
    check('all of it comes back from the file', timeless(third) == timeless(second), timeless(third))
    browser.type('#name', 'Not saved')
    browser.type('#open', first)
    browser.answer_question(False)
    check('a file takes the place of nothing unsaved without asking', browser.run('return document.querySelector("#name").value') == 'Not saved')
    browser.run('document.querySelector("#open").value = ""')
    browser.type('#open', first)
    browser.answer_question(True)
    check('and does when the answer is yes', browser.run('return document.querySelector("#name").value') == '' and
          browser.run('return document.querySelector(arguments[0]).checked', pair + ' input[value="weak"]'))


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
        every_kind(chromium, temporary)
        anonymous(chromium, temporary)
        nobody_is_cut_off(chromium)
        no_request_leaves(chromium)
        policy_holds(chromium)
    finally:
        chromium.close()
done()
