# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes the pictures of the README and of the metainfo anew, from the real window on the example:

    tests/scripts/screenshots
"""
import os
import subprocess
import tempfile

import documents
from driver import SOURCE, App, wait_for_stillness

SHOTS = os.path.join(SOURCE, 'resources', 'screenshots')


def shoot(app, name):
    wait_for_stillness()
    subprocess.run(['import', '-window', app.focus(), '-strip', os.path.join(SHOTS, name + '.png')], check=True)


with tempfile.TemporaryDirectory() as home:
    app = App(documents.example(home), home=home)
    app.see(name='Marlshire')
    app.resize(1280, 800)
    shoot(app, 'partnership')
    for name, key in (('assess', 'alt+3'), ('matrix', 'alt+4')):
        app.turn(key)
        shoot(app, name)
    app.go_down('Chart', 'Integration matrix', 1, 'shift+Tab')
    shoot(app, 'cycle')
    app.turn('alt+6')
    app.type('pooled')
    app.turn('Return')
    shoot(app, 'learn')
    app.close()
