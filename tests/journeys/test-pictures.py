# SPDX-License-Identifier: GPL-3.0-or-later
"""Takes a picture of every page in several sizes, light and dark, in Welsh and from right to left, to be looked at."""
import os
import sys

import documents
from driver import PICTURES, SOURCE, App, check, run

sys.path.insert(0, os.path.join(SOURCE, 'tests', 'i18n'))
from pseudo import make_catalogue  # noqa: E402

# The page that the window opens with comes last, so that each key changes what is on the screen.
PAGES = {'collect': 'alt+2', 'assess': 'alt+3', 'charts': 'alt+4', 'agree': 'alt+5', 'learn': 'alt+6', 'partnership': 'alt+1'}
SIZES = {'1280x800': (1280, 800), '1920x1080': (1920, 1080), '640x900': (640, 900)}
LOOKS = {
    'light': {},
    'dark': {'ADW_DEBUG_COLOR_SCHEME': 'prefer-dark'},
    'welsh': {'LANGUAGE': 'cy', 'LC_ALL': 'cy_GB.UTF-8'},
    # No translation into a language that is written from right to left exists yet: the made-up one takes its place.
    'rtl': {'LANGUAGE': 'ar', 'LC_ALL': 'ar_EG.UTF-8'},
}


def pictures_of(look):
    def journey(home):
        environment = dict(LOOKS[look])
        if look == 'rtl':
            make_catalogue(SOURCE, home, 'ar')
            environment['COMMON_GROUND_LOCALEDIR'] = home
        app = App(documents.example(home), home=home, environment=environment)
        app.see(name='Marlshire')
        for size, (width, height) in SIZES.items():
            app.resize(width, height)
            check('the window can be %s (%s)' % (size, look), app.size() == (width, height), app.size())
            for page, key in PAGES.items():
                app.turn(key)
                name = '%s-%s-%s' % (page, look, size)
                app.picture(name)
                check('%s fits into the window' % name, not app.is_cut_off())
                check('a picture of %s' % name, os.path.getsize(os.path.join(PICTURES, name + '.png')) > 0)
        check('nothing was complained about (%s)' % look, 'CRITICAL' not in app.output(), app.output())
        app.close()
    journey.__name__ = 'pages_in_' + look
    return journey


run([pictures_of(look) for look in LOOKS])
