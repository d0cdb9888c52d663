# SPDX-License-Identifier: GPL-3.0-or-later
"""Learn: search as one types, read, follow a link, come back; and the same things beside what is rated.
What the program keeps, and where, is read there too."""
import os
import subprocess

import documents
from driver import App, check, run, wait


def open_learn(home):
    app = App(documents.example(home), home=home)
    app.see(name='Marlshire')
    app.keys('alt+6')
    app.see('entry', 'Search everything')
    return app


def search_read_and_follow(home):
    app = open_learn(home)
    everything = app.see(name='things to read').get_name()
    app.type('Stakeholder eng')
    wait(lambda: app.see(name='to read').get_name() != everything, 'fewer things to read')
    app.picture('learn-search')
    app.keys('Return')
    app.see('heading', 'Stakeholder engagement')
    app.picture('learn-item')
    check('what is read says where it comes from', app.see(name='Source: ') is not None)
    app.press(app.see('button', 'Rate this'))
    check('an item is rated from there', app.see(name='How do you involve') is not None)
    app.close()


def case_does_not_matter(home):
    app = open_learn(home)
    app.type('MANAGING PROVIDER dev')
    app.keys('Return')
    check('the best of what is found is read', app.see('heading', 'Managing provider') is not None)
    app.close()


def a_link_and_back(home):
    app = open_learn(home)
    app.type('commissioning strategy')
    app.click(app.see('list item', 'Commissioning strategy', exact=True))
    app.see('heading', 'Commissioning strategy')
    links = app.see('list', 'Named by')
    app.reach(app.see('list item', 'Plan', below=links))
    app.keys('Return')
    app.gone('heading', 'Commissioning strategy')
    app.keys('alt+Left')
    check('back leads to what was read before', app.see('heading', 'Commissioning strategy') is not None)
    app.close()


def guidance_beside_the_rating(home):
    app = App(documents.example(home), home=home)
    app.see(name='Marlshire')
    app.keys('alt+3', 'alt+Left', 'alt+Left', 'alt+Left', 'ctrl+g')
    row = app.see('list item', 'Plan')
    app.picture('assess-beside')
    check('what goes with the item stands beside it', row is not None)
    app.keys('ctrl+g')
    check('nothing was complained about', 'CRITICAL' not in app.output(), app.output())
    app.close()


def what_is_kept(home):
    app = open_learn(home)
    app.push(app.see('button', 'What this program keeps'))
    app.see('heading', 'What this program keeps, and where')
    check('the document is where it is', app.see('label', home + '/marlshire.cground', exact=True) is not None)
    check('so is its lock', app.see('label', home + '/.marlshire.cground.lock', exact=True) is not None)
    check('so are the drafts', app.see('label', home + '/state/common-ground/drafts', exact=True) is not None)
    check('so is the list of the desktop', app.see('label', home + '/data/recently-used.xbel', exact=True) is not None)
    check('so are the tools of one’s own', app.see('label', home + '/data/common-ground/instruments', exact=True) is not None)
    app.picture('kept')
    app.see('label', 'For this assessment: 0. In all: 0.')
    app.reach(app.see('label', home + '/state/common-ground/drafts', exact=True))
    app.picture('kept-places')

    app.keys('alt+1')
    app.reach(app.see('text', 'Name'))
    app.keys('End')
    app.type(' now')
    app.keys('alt+6')
    check('a draft is counted once there is one', app.see('label', 'For this assessment: 1. In all: 1.') is not None)

    path = home + '/kept.pdf'
    app.push(app.see('button', 'Save as PDF…'))
    app.choose(path, lambda: os.path.exists(path) and os.path.getsize(path) > 0)
    words = subprocess.run(['pdftotext', '-layout', path, '-'], capture_output=True, text=True, check=True).stdout
    check('the pages say the same', home + '/marlshire.cground' in words and 'information governance' in words, words)
    app.click_into(app.see('entry', 'Search everything'))  # some toolkits read what the keyboard passes in the list
    app.type('Managing provider dev')
    app.see(name='7 things to read')
    app.keys('Return')
    app.see('heading', 'Managing provider')
    app.keys('alt+Left')
    check('back leads there again', app.reach(app.see('button', 'Save as PDF…')) is not None)
    app.keys('ctrl+s')
    app.see('label', 'For this assessment: 0. In all: 0.')
    check('nothing was complained about', 'CRITICAL' not in app.output(), app.output())
    app.close()


run([search_read_and_follow, case_does_not_matter, a_link_and_back, guidance_beside_the_rating, what_is_kept])
