# SPDX-License-Identifier: GPL-3.0-or-later
"""What must never lose a word: a crash, a file that changed underneath, a broken file."""
import os

import documents
from driver import App, check, run, wait


def rate_something(app):
    """One rating that differs from the one in the example, and is seen to have been made."""
    app.see(name='Marlshire')
    app.keys('alt+3', '4')
    app.see('frame', '• Marlshire')


def work_survives_a_kill(home):
    path = documents.example(home)
    before, start = documents.read(path), documents.ratings(path)
    app = App(path, home=home)
    rate_something(app)
    drafts = os.path.join(home, 'state', 'common-ground', 'drafts')
    wait(lambda: os.path.isdir(drafts) and os.listdir(drafts), 'a draft')
    app.die()
    check('the file itself is untouched', documents.read(path) == before)

    again = App(home=home)
    recover = again.see('button', 'Recover')
    again.picture('recover')
    again.press(recover)
    again.see('frame', '• Marlshire')
    again.keys('ctrl+s')
    documents.wait_saved(path, before)
    check('what was rated before the kill is there', len(documents.changed_ratings(start, documents.ratings(path))) == 1,
          documents.changed_ratings(start, documents.ratings(path)))
    wait(lambda: not os.listdir(drafts), 'the draft going away')
    check('a save ends the draft', True)
    again.close()


def another_hand_is_noticed(home):
    path = documents.example(home)
    app = App(path, home=home)
    rate_something(app)
    theirs = documents.read(path) + b'<!-- by another hand -->\n'
    with open(path, 'wb') as file:
        file.write(theirs)
    app.keys('ctrl+s')
    app.see('button', 'Replace')
    app.picture('conflict')
    check('nothing was overwritten', documents.read(path) == theirs)
    app.press(app.see('button', 'Cancel'))
    app.gone('button', 'Replace')
    check('still nothing was overwritten', documents.read(path) == theirs)
    app.keys('ctrl+s')
    app.press(app.see('button', 'Replace'))
    documents.wait_saved(path, theirs)
    check('what was asked for is written', b'another hand' not in documents.read(path))
    app.close()


def a_broken_file_is_explained(home):
    path = documents.example(home)
    with open(path, 'r+b') as file:
        file.truncate(4000)
    app = App(path, home=home)
    node = app.see(name='ends too early')
    check('the message says what is wrong', node is not None)
    app.picture('broken-file')
    app.die()


run([work_survives_a_kill, another_hand_is_noticed, a_broken_file_is_explained])
