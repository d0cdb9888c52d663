# SPDX-License-Identifier: GPL-3.0-or-later
"""Several windows: each document in its own, the same one only once; and a file that somebody else changes."""
import os
import subprocess

import documents
from driver import BUILD, App, Atspi, check, has_state, run, wait


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


def the_same_document_twice(home):
    path = documents.example(home)
    app = App(path, path, home=home)
    app.see(name='Marlshire')
    again = subprocess.run([os.path.join(BUILD, 'ui/common-ground'), path], check=False)
    check('opening it again succeeds', again.returncode == 0)
    check('it has one window', len(app.windows()) == 1)
    app.close()


def undo_belongs_to_a_window(home):
    one, other = documents.example(home, 'one.cground'), documents.example(home, 'other.cground')
    before = documents.read(one)
    app = App(one, home=home)
    app.see(name='one.cground')
    app.keys('alt+3')
    app.see(name='Answering as')
    app.keys('1')
    wait(lambda: has_state(app.see('button', 'Undo: '), Atspi.StateType.SENSITIVE), 'something to undo')
    subprocess.run([os.path.join(BUILD, 'ui/common-ground'), other], check=True)
    app.see(name='other.cground')
    front = next(top for top in app.windows() if app.find(name='other.cground', below=top))
    check('the other window has nothing to undo',
          not has_state(app.see('button', 'Undo', below=front), Atspi.StateType.SENSITIVE))
    app.keys('ctrl+z', 'ctrl+w')
    app.gone(name='other.cground')
    app.keys('ctrl+s')
    check('what was rated in the first is there still', documents.wait_saved(one, before) != before)
    app.close()


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


run([two_documents, the_same_document_twice, undo_belongs_to_a_window, reload_what_somebody_else_wrote, keep_mine])
