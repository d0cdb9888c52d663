# SPDX-License-Identifier: GPL-3.0-or-later
"""Several windows: each document in its own, the same one only once; and a file that somebody else changes."""
import documents
from driver import App, check, run, wait


def two_documents(home):
    one, other = documents.example(home, 'one.cground'), documents.example(home, 'other.cground')
    app = App(one, other, home=home)
    wait(lambda: len(app.windows()) == 2, 'two windows')
    check('each document has a window', app.see(name='one.cground') is not None and app.see(name='other.cground') is not None)
    app.picture('two-windows')
    app.keys('ctrl+w')
    wait(lambda: len(app.windows()) == 1, 'one window')
    check('closing one leaves the other', app.find(name='.cground') is not None)
    app.keys('ctrl+w')
    wait(lambda: app.process.poll() is not None, 'the program ending')


def change_underneath(home, button):
    path = documents.example(home)
    app = App(path, home=home)
    app.see(name='Marlshire')
    text = documents.read(path)
    open(path, 'wb').write(text.replace(b'<name>Marlshire Equipment', b'<name>Somewhere Equipment', 1))
    app.press(app.see('button', button, patience=30))
    return path, app, text


def reload_what_somebody_else_wrote(home):
    path, app, _ = change_underneath(home, 'Reload')
    check('what stands in the file is shown', app.see(name='Somewhere Equipment') is not None)
    app.close()


def keep_mine(home):
    path, app, _ = change_underneath(home, 'Keep Mine')
    app.gone('button', 'Keep Mine')
    check('the person’s own stays on the screen', app.find(name='Marlshire Equipment') is not None)
    check('the file is as somebody else left it', b'Somewhere Equipment' in documents.read(path))
    app.close()


run([two_documents, reload_what_somebody_else_wrote, keep_mine])
