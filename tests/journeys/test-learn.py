# SPDX-License-Identifier: GPL-3.0-or-later
"""Learn: search as one types, read, follow a link, come back; and the same things beside what is rated."""
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


run([search_read_and_follow, case_does_not_matter, a_link_and_back, guidance_beside_the_rating])
