# SPDX-License-Identifier: GPL-3.0-or-later
"""A newer version of a tool: seen in both wordings, moved to, and taken back by one undo."""
import os

import documents
from driver import SOURCE, App, check, run


def newer_grid(home):
    """Version 2 of the grid in the person's own tools: one question in other words, one gone."""
    text = open(os.path.join(SOURCE, 'resources/instruments/icn-grid.cginstrument'), encoding='utf-8').read()
    text = text.replace('id="icn-grid" version="1"', 'id="icn-grid" version="2"').replace('<prompt>', '<prompt>Now: ', 1)
    start, end = text.rindex('    <item '), text.rindex('</item>\n') + len('</item>\n')
    folder = os.path.join(home, 'data/common-ground/instruments')
    os.makedirs(folder)
    open(os.path.join(folder, 'icn-grid.cginstrument'), 'w', encoding='utf-8').write(text[:start] + text[end:])


def move_and_take_back(home):
    newer_grid(home)
    path = documents.example(home)
    before = documents.read(path)
    app = App(path, home=home)
    app.see(name='Marlshire')
    app.press(app.see('button', 'Version 2…'))
    app.see(name='In other words now')
    app.picture('version-move')
    check('both wordings are shown', app.see(name='Now: Now: ') is not None)
    check('what goes is shown', app.see(name='Not there any more') is not None)
    app.press(app.see('button', 'Move'))
    app.gone(name='In other words now')
    app.keys('ctrl+s')
    saved = documents.wait_saved(path, before)
    check('the open round is of the new version', b'version="2"' in saved)
    app.keys('ctrl+z', 'ctrl+s')
    documents.wait_saved(path, saved)
    check('one undo gives back the same bytes', documents.read(path) == before)
    app.close()


run([move_and_take_back])
