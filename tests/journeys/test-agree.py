# SPDX-License-Identifier: GPL-3.0-or-later
"""A workshop by keyboard: the most disputed first, what is agreed and why, who does not go along, closing and signing."""
import xml.etree.ElementTree as ET

import documents
from driver import App, check, run

ITEM = 'purpose-and-strategy'


def open_page(home, path):
    app = App(path, home=home)
    app.see(name='Marlshire')
    app.keys('alt+5')
    app.see(name='talked about')
    return app


def root(path):
    return ET.parse(path).getroot()


def position(path, item=ITEM):
    return next((entry for entry in root(path).iterfind('a:agreement/a:position', documents.NS)
                 if entry.get('round') == 'review-2026' and entry.get('instrument') == 'ipc-matrix' and
                 entry.get('item') == item and entry.get('partner') is None), None)


def titles(app):
    """The names of the list's rows, from the first."""
    above = app.see('list', 'The most disputed first')
    return [above.get_child_at_index(i).get_name() for i in range(above.get_child_count())]


def agree(home):
    path = documents.example(home)
    before = documents.read(path)
    app = open_page(home, path)
    check('how far the room is', app.see(name='6 of 7 talked about') is not None)
    check('the most disputed stands first', len(titles(app)) == 7 and titles(app)[-1] != titles(app)[0])
    app.push(app.see('button', 'Go to the next one'))
    app.see(name='Where the partnership stands')
    wall = app.see(name='What everybody thinks').get_parent()
    check('names are nowhere on the wall', app.find(name='people', below=wall) and not app.find(name='A.K.', below=wall))
    app.picture('agree')
    app.keys('2')
    app.see(name='7 of 7 talked about')
    check('it stands in the list', app.see(name='Agreed: Parallel') is not None)
    check('what was agreed is said', app.see(name='agreed') is not None)
    app.reach(app.see('text', 'Why'))
    app.type('One plan, two budgets.')
    app.push(app.see('button', 'Add a Dissent'))
    app.see(name='Why they do not go along')
    app.reach(app.see('text', 'Why they do not go along'))
    app.type('We were not asked.')
    app.push(app.see('button', 'Add an Action'))
    app.see('text', 'What is done')
    app.type('Write one plan')
    app.keys('ctrl+s')
    saved = documents.wait_saved(path, before)
    entry = position(path)
    check('the level is agreed', entry.get('level') == 'parallel' and entry.get('status') == 'agreed')
    check('the room stayed the same', entry.get('present') == 'All six partners, 13 people')
    check('the reason is kept', entry.findtext('a:rationale', '', documents.NS) == 'One plan, two budgets.')
    check('the dissent is kept', entry.findtext('a:dissent', '', documents.NS) == 'We were not asked.')
    actions = [a for a in root(path).iterfind('a:plan/a:action', documents.NS)
               if a.findtext('a:title', '', documents.NS) == 'Write one plan']
    check('the action is in the plan, linked', len(actions) == 1 and actions[0].find('a:link', documents.NS).get('item') == ITEM)
    app.keys(*['ctrl+z'] * 12)
    app.see(name='6 of 7 talked about')
    app.keys('ctrl+s')
    documents.wait_saved(path, saved)
    check('undo gives the first bytes back', documents.read(path) == before)
    app.close()


def vote_and_park(home):
    path = documents.example(home)
    before = documents.read(path)
    app = open_page(home, path)
    app.push(app.see('button', 'Go to the next one'))
    app.push(app.see(name='Show of hands'))
    hands = app.see('spin button', 'Parallel')
    app.reach(hands)
    app.keys('Up', 'Up', 'Up')
    check('a vote stands in the log from the first hand', app.see(name='Parallel 3') is not None)
    app.push(app.see('toggle button', 'Park as Disputed'))
    app.see(name='Parked as disputed')
    app.picture('agree-disputed')
    app.keys('ctrl+s')
    saved = documents.wait_saved(path, before)
    check('it is parked without a level', position(path).get('status') == 'disputed' and position(path).get('level') is None)
    check('the vote is kept', '>Show of hands: Parallel 3</record>'.encode() in saved)
    app.push(app.see('button', 'Take Back'))
    app.see(name='6 of 7 talked about')
    app.keys('ctrl+s')
    documents.wait_saved(path, saved)
    check('what was taken back is gone, and the vote stays', position(path) is None and b'Parallel 3' in documents.read(path))
    app.close()


def close_and_sign(home):
    path = documents.example(home)
    before = documents.read(path)
    app = open_page(home, path)
    app.push(app.see('button', 'Close and Sign…'))
    app.see(name='parked as disputed,')
    row = app.see(name='Marlshire County Council')
    app.push(row)
    sign = app.see('button', 'Sign', exact=True)
    check('an open round is not signed', app.see(name='Close the round first') is not None)
    app.push(app.see('switch', 'Closed'))
    app.gone(name='Close the round first')
    app.push(sign)
    check('a signature has a name', app.see(name='Say who signs.') is not None)
    app.type('D.M.')
    app.push(sign)
    check('it says who signed', app.see(name='Signed by D.M. on') is not None)
    app.picture('sign')
    app.keys('Escape')
    app.gone(name='Signed by D.M. on')
    check('what was agreed stays as it is', app.see(name='The round is closed') is not None)
    app.keys('ctrl+s')
    saved = documents.wait_saved(path, before)
    signature = root(path).find('a:signatures/a:signature[@round="review-2026"]', documents.NS)
    check('the signature is kept', signature is not None and len(signature.get('digest')) == 64)
    app.close()

    with open(path, 'wb') as file:
        file.write(saved.replace(b'item="stakeholder-engagement" level="joint"', b'item="stakeholder-engagement" level="parallel"'))
    app = open_page(home, path)
    app.push(app.see('button', 'Close and Sign…'))
    check('a change by hand shows', app.see(name='and changed since') is not None)
    app.picture('sign-changed')
    app.keys('Escape')
    app.close()


run([agree, vote_and_park, close_and_sign])
