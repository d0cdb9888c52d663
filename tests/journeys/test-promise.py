# SPDX-License-Identifier: GPL-3.0-or-later
"""The promise by keyboard: when the strategy is due, what follows from it, what people are told; and the log."""
import os
import subprocess
import xml.etree.ElementTree as ET

import documents
from driver import App, check, run, text, wait, wait_for_stillness


def new(home):
    path = os.path.join(home, 'new.cground')
    subprocess.run([os.path.join(os.environ['CG_BUILD_DIR'], 'app/cli/common-ground-cli'), 'new', '-o', path, '--name', 'Marlshire',
                    '--instrument', 'icn-grid', '--partner', 'a:other:A'], check=True)
    return path


def open_page(home, path):
    app = App(path, home=home)
    app.see(name='Marlshire')
    app.see('button', 'Add to the Log', exact=True)
    return app


def find(path, place):
    return ET.parse(path).getroot().find(place, documents.NS)


def the_run_sheet(home):
    path = new(home)
    before = documents.read(path)
    app = open_page(home, path)
    check('first it asks for the day', app.see(name='every step is worked back from it') is not None)
    app.push(app.see(name='Run sheet'))
    # Some toolkits call the button what it shows, others what its row is for.
    button = wait(lambda: app.find('button', 'Choose a day') or app.find('button', 'The strategy is due'), 'the button for the day')
    app.push_menu(button)
    wait_for_stillness()
    app.keys('ctrl+Down', 'Down', 'Down', 'Down', 'space', 'Escape')
    check('what comes next is said in words', app.see(name='Next: Say what the round is for') is not None)
    check('every step is there', app.see(name='Sign the strategy') is not None)
    app.picture('run-sheet')
    app.push(app.see('button', 'Keep These Days'))
    app.gone('button', 'Keep These Days')
    app.push(app.see('check box', 'Send the draft round'))
    app.keys('ctrl+s')
    saved = documents.wait_saved(path, before)
    strategy, collection = find(path, 'a:plan/a:action'), find(path, 'a:rounds/a:round/a:collection')
    check('the day is that of an action of the plan', strategy.get('due') is not None and strategy.get('status') == 'under-way')
    check('the days stand in the round', collection.get('opens') < collection.get('closes') < collection.get('workshop'))

    app.push(app.see('button', 'What to write to people: Send the forms out'))
    check('what is not promised yet is asked for', app.see(name='Nobody has said yet who will see what') is not None)
    app.keys('Escape')
    app.gone(name='Nobody has said yet who will see what')
    app.keys('alt+2')
    app.push(app.see('button', 'Say What People Are Promised'))
    app.see('text', 'Who will see what')
    app.keys('alt+1')
    app.push(app.see('button', 'What to write to people: Send the forms out'))
    letter = app.see('text', 'What to write')
    app.picture('run-sheet-letter')
    app.push(app.see('button', 'Copy', exact=True))
    app.see(name='Copied')
    check('the letter has the promise in it', 'sees every answer' in text(letter), text(letter))
    app.keys('Escape')
    app.gone('text', 'What to write')
    app.keys('ctrl+s')
    documents.wait_saved(path, saved)
    check('the program ends', app.close() == 0)


def the_log(home):
    path = documents.example(home)
    before = documents.read(path)
    app = open_page(home, path)
    app.reach(app.see('entry', 'Search the log'))
    app.type('ledgers')
    app.gone(name='One plan for visits')
    check('what is searched for is found as one types', app.see(name='The ledgers cannot share') is not None)
    check('reviews that are due are counted', app.see(name='2 records are to be looked at again.') is not None)
    app.picture('log')
    app.push(app.see('button', 'Add to the Log', exact=True))
    app.see('text', 'What was said, agreed or done')
    app.type('We meet on Tuesdays.')
    check('the new record is called by its words', app.see(name='We meet on Tuesdays.') is not None)
    app.keys('ctrl+s')
    saved = documents.wait_saved(path, before)
    check('it is in the document', b'<record kind="decision"' in saved and b'>We meet on Tuesdays.</record>' in saved)
    app.push(app.see('button', 'Remove this record'))
    app.gone(name='We meet on Tuesdays.')
    app.keys('ctrl+z')
    check('what was removed comes back', app.see(name='We meet on Tuesdays.') is not None)
    app.keys('ctrl+z', 'ctrl+z')
    app.gone(name='We meet on Tuesdays.')
    app.keys('ctrl+s')
    documents.wait_saved(path, saved)
    check('undo gives the first bytes back', documents.read(path) == before)
    app.close()


run([the_run_sheet, the_log])
