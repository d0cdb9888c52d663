# SPDX-License-Identifier: GPL-3.0-or-later
"""Four hundred answers at once: how far it is, what came of it, and giving up half-way."""
import os

import documents
from dragging import drag
from driver import App, check, run

REPLIES = 400
BAD = (17, 250)
REPLY = ('<reply xmlns="urn:common-ground:assessment:1" version="1" assessment="marlshire-example" round="review-2026" '
         'created="2026-04-03T10:00:00Z"><respondent id="new%d" partner="people"/>'
         '<response round="review-2026" respondent="new%d" instrument="icn-grid" modified="2026-04-03T10:00:00Z" via="form">'
         '<rating item="vision-of-system" answer="integration"/></response></reply>')


def make_replies(home, halted):
    """As many files, of which one is a pipe: whoever reads it waits until something is written into it."""
    paths = []
    for n in range(REPLIES):
        paths.append(os.path.join(home, '%03d.cgreply' % n))
        if n == halted:
            os.mkfifo(paths[-1])
        else:
            with open(paths[-1], 'w', encoding='utf-8') as file:
                file.write('<reply' if n in BAD else REPLY % (n, n))
    return paths


def let_go(path, number):
    with open(path, 'w', encoding='utf-8') as pipe:
        pipe.write(REPLY % (number, number))


def open_window(path, home):
    app = App(path, home=home)
    app.see(name='Marlshire Equipment')
    app.resize(1280, 800)
    return app


def all_of_them(home):
    path = documents.example(home)
    before = documents.read(path)
    replies = make_replies(home, 312)
    app = open_window(path, home)
    check('it is told how far it is', drag(replies, lambda: app.find(name='Bringing in 312 of 400 answers…')) is not None)
    check('as a bar with a name', app.see('progress bar', 'Answers that were read') is not None)
    app.picture('many-replies-progress')
    check('every control has a name', not app.unnamed(), app.unnamed())
    let_go(replies[312], 312)
    good = 2 * (REPLIES - len(BAD))
    check('then what would happen is told', app.see(name='%d entries are new' % good) is not None)
    check('with what could not be taken', app.see(name='017.cgreply:1:') is not None and app.see(name='250.cgreply:1:') is not None)
    app.picture('many-replies-summary')
    check('nothing is changed before it is agreed to', app.find(name='•') is None)
    app.push(app.see('button', 'Bring In'))
    app.gone(name='entries are new')
    app.keys('ctrl+s')
    saved = documents.wait_saved(path, before)
    check('everybody is in the document', saved.count(b'<respondent id="new') == REPLIES - len(BAD))
    app.keys('ctrl+z', 'ctrl+s')
    documents.wait_saved(path, saved)
    check('one step of undo gives the first bytes back', documents.read(path) == before)
    check('the program ends well', app.close() == 0, app.output())


def expect_nothing(app, path, before):
    app.gone(name='Bringing in')
    check('nothing would be brought in', app.find(name='What came in') is None and len(app.windows()) == 1)
    check('nothing was changed', app.find(name='•') is None)
    check('nor can anything be undone', app.find(name='Undo: ') is None)
    app.keys('ctrl+s')
    check('the file holds the same', documents.read(path) == before)


def given_up(home):
    path = documents.example(home)
    before = documents.read(path)
    replies = make_replies(home, 100)
    app = open_window(path, home)
    drag(replies, lambda: app.find(name='Bringing in 100 of 400 answers…'))
    app.push(app.see('button', 'Cancel'))
    expect_nothing(app, path, before)
    app.keys('alt+2')
    app.push(app.see('button', 'Bring In…'))
    app.choose(replies[100], lambda: app.find(name='Bringing in'))
    app.keys('Escape')
    expect_nothing(app, path, before)
    # What was given up on does not stand in the way of what comes next.
    app.push(app.see('button', 'Bring In…'))
    check('other answers come in', app.choose(replies[0], lambda: app.find(name='2 entries are new')) is not None)
    app.keys('Escape')
    app.gone(name='2 entries are new')
    check('the program ends well', app.close() == 0, app.output())


run([all_of_them, given_up])
