# SPDX-License-Identifier: GPL-3.0-or-later
"""Tools that are no level scale: a tick, a place, a relationship, told again in words."""
import os
import shutil
import xml.etree.ElementTree as ET

import documents
from driver import SOURCE, App, check, run, wait

NS = documents.NS


def kinds(home, first):
    """The document with a tool of every kind, that one first."""
    path = os.path.join(home, 'kinds.cground')
    shutil.copyfile(os.path.join(SOURCE, 'tests/data/kinds.cground'), path)
    text = open(path, encoding='utf-8').read()
    start = text.index('    <instrument xmlns="urn:common-ground:instrument:1" id="%s"' % first)
    end = text.index('</instrument>\n', start) + len('</instrument>\n')
    tool, rest = text[start:end], text[:start] + text[end:]
    place = rest.index('    <instrument ')
    open(path, 'w', encoding='utf-8').write(rest[:place] + tool + rest[place:])
    return path


def open_on(path, home):
    app = App(path, home=home)
    app.see(name='Kinds')
    app.keys('alt+3')
    return app


def found(path, xpath):
    return ET.parse(path).getroot().findall(xpath, NS)


def a_tick(home):
    path = kinds(home, 'ticks')
    before = documents.read(path)
    app = open_on(path, home)
    app.press(app.see('check box', 'Item 3 of ticks'))
    app.keys('ctrl+s')
    documents.wait_saved(path, before)
    check('a tick is in the document', found(path, './/a:rating[@item="ticks-3"]/a:tick'))
    app.keys('alt+4')
    check('it is told how many ticked it', app.see(name='1 of 2 people ticked it') is not None)
    app.picture('kinds-told')
    app.close()


def a_place(home):
    path = kinds(home, 'order')
    before = documents.read(path)
    app = open_on(path, home)
    app.press(app.see('button', 'Give “Item 3 of order” a place'))
    app.see('button', 'Move “Item 3 of order” up')
    app.press(app.see('button', 'Move “Item 3 of order” up'))
    app.picture('kinds-ranking')
    app.keys('ctrl+s')
    documents.wait_saved(path, before)
    places = {rating.get('item'): rating.get('rank') for rating in
              found(path, './/a:response[@respondent="one"][@instrument="order"]/a:rating')}
    check('the order is in the document', places == {'order-2': '1', 'order-3': '2', 'order-1': '3'}, places)
    saved = documents.read(path)
    app.keys('ctrl+z', 'ctrl+z', 'ctrl+s')
    documents.wait_saved(path, saved)
    check('each move is one step of undo', documents.read(path) == before)
    app.close()


def pairs_and_questions(home):
    for first in ('pairs', 'talk'):
        app = open_on(kinds(home, first), home)
        check('%s has a sheet of its own' % first, app.see(name='A tool made up for tests.') is not None)
        check('every control of %s has a name' % first, not app.unnamed(), app.unnamed())
        app.picture('kinds-' + first)
        check('nothing was complained about (%s)' % first, 'CRITICAL' not in app.output(), app.output())
        app.close()


run([a_tick, a_place, pairs_and_questions])
