# SPDX-License-Identifier: GPL-3.0-or-later
"""Takes a picture of every page in several sizes, light and dark, in Welsh and from right to left, to be looked at."""
import os

import documents
from driver import PICTURES, App, check, run, wait

PAGES = {'partnership': 'alt+1', 'assess': 'alt+2', 'charts': 'alt+3'}
SIZES = {'1280x800': (1280, 800), '1920x1080': (1920, 1080), '640x900': (640, 900)}
LOOKS = {
    'light': {},
    'dark': {'ADW_DEBUG_COLOR_SCHEME': 'prefer-dark'},
    'welsh': {'LANGUAGE': 'cy', 'LC_ALL': 'cy_GB.UTF-8'},
    'rtl': {'GTK_DEBUG': '', 'COMMON_GROUND_RTL': '1'},
}


def pictures_of(look):
    def journey(home):
        app = App(documents.example(home), home=home, environment=LOOKS[look])
        app.see(name='Marlshire')
        for size, (width, height) in SIZES.items():
            if look != 'light' and size != '1280x800':
                continue
            app.resize(width, height)
            for page, key in PAGES.items():
                app.keys(key)
                name = '%s-%s-%s' % (page, look, size)
                wait(lambda: app.find(name='Marlshire'), 'the window')
                app.picture(name)
                check('a picture of %s' % name, os.path.getsize(os.path.join(PICTURES, name + '.png')) > 0)
        check('nothing was complained about (%s)' % look, 'CRITICAL' not in app.output(), app.output())
        app.close()
    journey.__name__ = 'pages_in_' + look
    return journey


run([pictures_of(look) for look in LOOKS if look != 'rtl'])
