# SPDX-License-Identifier: GPL-3.0-or-later
"""Every control has a name that a screen reader can say, on every page, in every size."""
import documents
from driver import App, check, run

PAGES = {'partnership': 'alt+1', 'collect': 'alt+2', 'assess': 'alt+3', 'charts': 'alt+4', 'agree': 'alt+5', 'learn': 'alt+6'}


def every_control_has_a_name(home):
    app = App(documents.example(home), home=home)
    app.see(name='Marlshire')
    for page, key in PAGES.items():
        app.keys(key)
        bad = app.unnamed()
        check('every control of %s has a name' % page, not bad, '\n'.join(bad))
    app.close()


def the_start_page_has_names(home):
    app = App(home=home)
    app.see('button', 'New')
    app.picture('start')
    bad = app.unnamed()
    check('every control of the start page has a name', not bad, '\n'.join(bad))
    app.close()


run([every_control_has_a_name, the_start_page_has_names])
