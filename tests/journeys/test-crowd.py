# SPDX-License-Identifier: GPL-3.0-or-later
"""Forty partners with long names and 160 people: every page holds, and rating is as quick to do as with six."""
import os

import documents
from driver import App, check, run, wait


def forty_partners(home):
    path = documents.crowd(os.path.join(home, 'crowd.cground'))
    before = documents.ratings(path)
    app = App(path, home=home)
    app.see(name='A partnership of forty')
    app.resize(1280, 800)
    app.picture('crowd-partnership')
    check('the last partner is listed', app.see(name='Ardal Rhif 39') is not None)
    app.turn('alt+4')
    app.picture('crowd-matrix')
    app.turn('alt+3')
    app.picture('crowd-assess')
    app.turn('3')
    app.keys('ctrl+s')
    wait(lambda: documents.changed_ratings(before, documents.ratings(path)), 'the rating being saved')
    check('one digit changes one rating', len(documents.changed_ratings(before, documents.ratings(path))) == 1)
    app.resize(640, 900)
    app.turn('alt+4')
    app.picture('crowd-matrix-narrow')
    check('nothing was complained about', 'CRITICAL' not in app.output() and 'WARNING' not in app.output(), app.output())
    check('the program closes without asking', app.close() == 0)


run([forty_partners])
