# SPDX-License-Identifier: GPL-3.0-or-later
"""Every kind of chart in the window, by keyboard: chosen, walked over, explained, opened, and kept up to date."""
import documents
from driver import App, check, run, wait


def open_page(home):
    app = App(documents.example(home), home=home)
    app.see(name='Marlshire')
    app.keys('alt+4')
    app.see('button', 'Copy the chart')
    return app


def the_spread(home):
    app = open_page(home)
    app.go_down('Chart', 'Integration matrix', 2)
    app.picture('chart-spread')
    app.keys('Tab', 'Tab', 'Tab', 'Tab')
    app.keys('Right')
    check('a level is told with how many chose it', app.see(name='Market management and monitoring, Parallel: 2 of 12 people') is not None)
    app.keys('Return')
    check('Enter opens the item', app.see(name='Answering as') is not None)
    app.keys('alt+4')
    app.see('button', 'Copy the chart')
    app.close()


def what_to_talk_about(home):
    app = open_page(home)
    app.go_down('Chart', 'Integration matrix', 3)
    app.picture('chart-conversation')
    app.keys('Tab', 'Tab', 'Tab', 'Tab')
    app.keys('Down')
    check('an item is told with what it asks', app.see(name='from Separate to Joint; views lie apart, in two camps') is not None)
    app.resize(640, 900)
    app.picture('chart-conversation-narrow')
    check('it fits into half a window', wait(lambda: not app.is_cut_off(), 'the window to fit'))
    app.keys('alt+5')
    app.see(name='talked about')
    app.close()


run([the_spread, what_to_talk_about])
