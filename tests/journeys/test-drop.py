# SPDX-License-Identifier: GPL-3.0-or-later
"""Files that are dragged into the window."""
import os

import documents
from driver import SOURCE, App, check, run
from dragging import drag


def a_document_into_an_empty_window(home):
    path = documents.example(home)
    app = App(home=home)
    app.see('button', 'New')
    app.resize(1280, 800)
    check('what was dropped is open', drag([path], lambda: app.find(name='Marlshire Equipment')) is not None)
    app.close()


def what_is_no_document(home):
    path = os.path.join(home, 'notes.cground')
    with open(path, 'w', encoding='utf-8') as file:
        file.write('no assessment')
    app = App(documents.example(home), home=home)
    app.see(name='Marlshire Equipment')
    app.resize(1280, 800)
    check('it is said why not', drag([path], lambda: app.find(name='“notes.cground” could not be opened')) is not None)
    check('with the line', app.see(name='Line 1:') is not None)
    app.picture('drop-refused')
    dialog = next(top for top in app.windows() if app.find(name='could not be opened', below=top))
    app.press(app.see('button', 'Close', below=dialog))
    app.gone(name='could not be opened')
    check('what was open stays open', app.find(name='Marlshire Equipment') is not None)
    check('no other window was opened', len(app.windows()) == 1)
    check('nothing was changed', app.find(name='•') is None)
    app.close()


def a_tool(home):
    path = os.path.join(home, 'ours.cginstrument')
    with open(os.path.join(SOURCE, 'resources/instruments/icn-grid.cginstrument'), encoding='utf-8') as grid, open(path, 'w', encoding='utf-8') as file:
        file.write(grid.read().replace('id="icn-grid"', 'id="ours"', 1))
    document = documents.example(home)
    before = documents.read(document)
    app = App(document, home=home)
    app.see(name='Marlshire Equipment')
    app.resize(1280, 800)
    check('a tool goes into the library', drag([path], lambda: app.find(name='is in your library now')) is not None)
    app.press(app.see('button', 'Use It Here'))
    check('and into the assessment', app.see(name='own tool') is not None)
    app.keys('ctrl+s')
    check('which keeps it', b'id="ours"' in documents.wait_saved(document, before))
    app.close()


def a_reply(home):
    path = os.path.join(home, 'back.xml')  # as some mail programs call what they don't know
    with open(path, 'w', encoding='utf-8') as file:
        file.write('<reply xmlns="urn:common-ground:assessment:1" version="1" assessment="marlshire-example" round="review-2026" '
                   'created="2026-04-03T10:00:00Z"><respondent id="new" partner="people"><name>Q.R.</name></respondent>'
                   '<response round="review-2026" respondent="new" instrument="icn-grid" modified="2026-04-03T10:00:00Z" via="form">'
                   '<rating item="vision-of-system" answer="integration"/></response></reply>')
    document = documents.example(home)
    before = documents.read(document)
    app = App(document, home=home)
    app.see(name='Marlshire Equipment')
    app.resize(1280, 800)
    check('first it is told what would happen', drag([path], lambda: app.find(name='2 entries are new')) is not None)
    check('nothing is changed before it is agreed to', app.find(name='•') is None)
    app.push(app.see('button', 'Bring In', exact=False))
    app.gone(name='2 entries are new')
    check('no other window was opened', len(app.windows()) == 1)
    app.keys('ctrl+s')
    check('the answers are in the document', b'respondent="new"' in documents.wait_saved(document, before))
    app.close()


run([a_document_into_an_empty_window, what_is_no_document, a_tool, a_reply])
