# SPDX-License-Identifier: GPL-3.0-or-later
"""A new assessment in three steps by keyboard alone, rated, saved under a name, and its chart taken out and copied."""
import os
import subprocess

import documents
from driver import BUILD, App, Atspi, check, has_state, role, run, wait, walk

CLI = os.path.join(BUILD, 'app/cli/common-ground-cli')


def choose_file(app, path):
    """Types a path into the toolkit's own file chooser and accepts it."""
    wait(lambda: len(app.windows()) == 2, 'the file chooser')
    app.keys('ctrl+a')
    app.type(path)
    app.keys('Return')
    wait(lambda: len(app.windows()) == 1, 'the file chooser closing')


def make_new(app):
    app.push(app.see('button', 'New Assessment'))
    app.see(name='Step 1 of 3')
    app.type('Northmere')
    app.keys('alt+n')
    app.see(name='Step 2 of 3')
    for count in (1, 2):
        app.push(app.see('button', 'Add a Partner', exact=True))
        wait(lambda: len([n for n in walk(app.windows()[-1]) if n.get_name() == 'New partner' and role(n) == 'list item']) >= count
             or app.find(name='New partner'), 'a new partner')
    app.picture('new-partners')
    app.keys('alt+n')
    app.see(name='Step 3 of 3')
    tick = wait(lambda: app.find('check box', 'Quick look') or app.find('radio button', 'Quick look'), 'the first choice')
    app.keys('space')
    wait(lambda: has_state(tick, Atspi.StateType.CHECKED), 'the tick')
    app.picture('new-tools')
    app.see('button', 'Create')
    app.keys('alt+r')
    wait(lambda: len(app.windows()) == 1 and app.find(name='Not saved yet'), 'the new document')


def from_nothing_to_a_saved_chart(home):
    path = os.path.join(home, 'northmere.cground')
    app = App(home=home)
    make_new(app)
    app.keys('alt+3')
    app.see(name='Vision of system')
    app.keys('2', 'alt+Right', '3')
    app.keys('ctrl+s')
    choose_file(app, path)
    wait(lambda: os.path.exists(path), 'the new file')
    checked = subprocess.run([CLI, 'validate', path], capture_output=True, text=True, check=False)
    check('what was made is valid', checked.returncode == 0, checked.stderr)
    answers = documents.ratings(path)
    check('both answers are in it', sorted(answers.values()) == ['co-ordination', 'integration'], answers)

    chart = os.path.join(home, 'chart.svg')
    app.keys('alt+4')
    app.push(app.see('button', 'Save the chart'))
    choose_file(app, chart)
    wait(lambda: os.path.exists(chart) and open(chart, encoding='utf-8').read().endswith('</svg>\n'), 'the chart')
    check('the chart has real text', '<text' in open(chart, encoding='utf-8').read())
    check('nothing was complained about', 'CRITICAL' not in app.output(), app.output())
    app.close()


def clipboard(form):
    return subprocess.run(['xclip', '-selection', 'clipboard', '-target', form, '-out'], capture_output=True, check=False).stdout


def onto_the_clipboard(home):
    app = App(documents.example(home), home=home)
    app.see(name='Marlshire')
    app.keys('alt+4')
    app.push(app.see('button', 'Copy the chart'))
    drawing = wait(lambda: clipboard('image/svg+xml'), 'the chart on the clipboard')
    check('it can be pasted as a drawing with real text', drawing.startswith(b'<?xml') and b'<text' in drawing)
    check('and as a picture', clipboard('image/png').startswith(b'\x89PNG'))
    app.close()


run([from_nothing_to_a_saved_chart, onto_the_clipboard])
