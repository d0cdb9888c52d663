# SPDX-License-Identifier: GPL-3.0-or-later
"""A tool of one's own: from a built-in one, in other words, into the assessment, the library and a file."""
import os

import documents
from driver import App, Atspi, check, has_state, run, wait, walk

LIBRARY = 'data/common-ground/instruments'


def open_editor(home, path):
    app = App(path, home=home)
    app.see(name='Marlshire')
    app.press(app.see('button', 'Edit a Copy of “Integration grid”…'))
    app.see('button', 'Save in This Assessment')
    return app


def is_offered(app):
    return has_state(app.find('button', 'Save in This Assessment'), Atspi.StateType.SENSITIVE)


def reword_and_save(home):
    path = documents.example(home)
    before = documents.read(path)
    app = open_editor(home, path)
    bad = app.unnamed()
    check('every control of the editor has a name', not bad, '\n'.join(bad))
    app.picture('tool-editor')

    app.keys('ctrl+a')  # the keyboard begins in the title
    app.type('Our grid')
    app.see(name='Our grid')
    app.keys('ctrl+a', 'BackSpace')
    app.see(name='Give the tool a title.')
    check('a tool without a title is not saved', wait(lambda: not is_offered(app), 'the button being dead'))
    app.picture('tool-editor-fault')
    app.keys('ctrl+z')
    wait(lambda: is_offered(app), 'the button being alive')
    app.keys('ctrl+a')
    app.type('Our grid')
    app.keys('ctrl+s')
    app.see(name='Saved in this assessment')
    app.keys('ctrl+w')
    app.gone('button', 'Save in This Assessment')
    check('the tool stands in the list as one of their own', app.see(name='own tool') is not None)

    app.keys('ctrl+s')
    saved = documents.wait_saved(path, before)
    check('the tool is in the document', b'id="own-our-grid"' in saved and b'>Our grid<' in saved)
    app.keys('ctrl+z', 'ctrl+s')
    documents.wait_saved(path, saved)
    check('one undo takes it out again, to the last byte', documents.read(path) == before)
    app.close()


def save_in_the_library(home):
    app = open_editor(home, documents.example(home))
    app.keys('ctrl+a')
    app.type('Shelf')
    ways = app.see(name='Other Ways to Save')
    app.push(next(node for node in walk(ways) if has_state(node, Atspi.StateType.FOCUSABLE)))
    app.keys('Return')  # the first of them
    app.see(name='Saved in your library')
    check('the library holds the tool', os.listdir(os.path.join(home, LIBRARY)) == ['own-shelf.cginstrument'])
    app.keys('ctrl+w')
    app.gone('button', 'Save in This Assessment')
    app.press(app.see('button', 'Add a Tool…'))
    check('it is offered with the others', app.see('check box', 'Shelf') is not None)
    app.press(app.see('button', 'Delete “Shelf” from your library…'))
    app.see(name='Assessments that use it keep it.')
    dialog = next(top for top in app.windows() if app.find(name='Assessments that use it', below=top))
    app.press(app.see('button', 'Delete', below=dialog))
    app.gone('check box', 'Shelf')
    check('it can be deleted again', os.listdir(os.path.join(home, LIBRARY)) == [])
    app.keys('Escape')
    app.close()


def giving_up_asks(home):
    path = documents.example(home)
    before = documents.read(path)
    app = open_editor(home, path)
    app.type('x')
    app.keys('Escape')
    app.press(app.see('button', 'Keep Writing'))
    app.gone('button', 'Keep Writing')
    app.keys('Escape')
    app.press(app.see('button', 'Discard'))
    app.gone('button', 'Save in This Assessment')
    app.close()
    wait(lambda: app.process.poll() is not None, 'the program ending')
    check('nothing was changed', documents.read(path) == before)
    check('nothing was complained about', 'CRITICAL' not in app.output(), app.output())


run([reword_and_save, save_in_the_library, giving_up_asks])
