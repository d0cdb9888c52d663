# SPDX-License-Identifier: GPL-3.0-or-later
"""The main job by keyboard alone: open, rate, undo, redo, save, reopen."""
import documents
from driver import App, check, run, wait


def open_on(path, home):
    app = App(path, home=home)
    app.see(name='Marlshire')
    app.keys('alt+3')
    return app


def rating_by_a_digit_is_saved(home):
    path = documents.example(home)
    before, start = documents.read(path), documents.ratings(path)
    app = open_on(path, home)
    app.picture('assess-before-rating')

    for digit in '1234':  # one of four levels is the one already given
        app.keys(digit)
    app.keys('ctrl+s')
    documents.wait_saved(path, before)
    changed = documents.changed_ratings(start, documents.ratings(path))
    check('a digit changes the rating of one item of one person', len(changed) == 1, changed)
    app.picture('assess-after-rating')

    saved = documents.read(path)
    for _ in range(4):
        app.keys('ctrl+z')
    app.keys('ctrl+s')
    documents.wait_saved(path, saved)
    check('undoing everything gives back the same bytes', documents.read(path) == before)

    app.keys(*['ctrl+shift+z'] * 4, 'ctrl+s')
    documents.wait_saved(path, before)
    check('redo makes the change again', documents.ratings(path) != start)
    check('the program closes without asking', app.close() == 0, app.output())

    again = open_on(path, home)
    check('a saved document opens again', again.find(name='Marlshire') is not None)
    again.close()


def moving_on_by_key(home):
    path = documents.example(home)
    before, start = documents.read(path), documents.ratings(path)
    app = open_on(path, home)
    app.keys('4', 'alt+Right', '4', 'alt+Right', '1', 'alt+Left', '1', 'ctrl+s')
    documents.wait_saved(path, before)
    changed = documents.changed_ratings(start, documents.ratings(path))
    people = {key[1] for key in changed}
    items = {key[3] for key in changed}
    check('keys reach the next and the previous item', 1 <= len(items) <= 3 and len(people) == 1, changed)
    check('nothing was complained about', 'CRITICAL' not in app.output(), app.output())
    app.close()


def closing_asks_about_unsaved_changes(home):
    path = documents.example(home)
    before = documents.read(path)
    app = open_on(path, home)
    for digit in '1234':
        app.keys(digit)
    app.keys('ctrl+w')
    app.see('button', 'Cancel')
    app.picture('close-unsaved')
    app.press(app.see('button', 'Cancel'))
    app.gone('button', 'Discard')
    check('cancelling keeps the window', len(app.windows()) >= 1)
    app.keys('ctrl+w')
    app.press(app.see('button', 'Discard'))
    wait(lambda: app.process.poll() is not None, 'the program ending')
    check('discarding leaves the file as it was', documents.read(path) == before)


run([rating_by_a_digit_is_saved, moving_on_by_key, closing_asks_about_unsaved_changes])
