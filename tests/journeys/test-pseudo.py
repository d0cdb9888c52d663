# SPDX-License-Identifier: GPL-3.0-or-later
"""Opens every page of the window in a made-up language: what a screen reader would say without its brackets was never marked for
translation. What stands in the document itself (names, places) may of course come out as it is."""
import os
import re
import sys

import documents
from driver import SOURCE, App, check, is_laid_out, role, run, text, walk

sys.path.insert(0, os.path.join(SOURCE, 'tests', 'i18n'))
from pseudo import make_catalogue, unmarked, words_of  # noqa: E402

PAGES = ['alt+2', 'alt+3', 'alt+4', 'alt+5', 'alt+6', 'alt+1']
# What the toolkit says itself, in its own catalogue.
TOOLKIT = {'Minimize', 'Maximize', 'Restore', 'Close', 'Icon', 'Clear', 'Search', 'clear', 'edit'}


def said(app):
    """Every name and every shown text of the window."""
    for top in app.windows():
        for node in walk(top):
            if not is_laid_out(node):
                continue
            words = re.sub(r'^(Gtk|Adw|Cg)[A-Z]\w*$', '', node.get_name() or '')  # the kind of what has no name
            if role(node) == 'label':
                words += ' ' + text(node)
            if words.strip() and words not in TOOLKIT:
                yield words


def every_word_is_marked(home):
    made = make_catalogue(SOURCE, home, 'cy')
    check('the made-up language can be compiled', made.returncode == 0, made.stderr[:2000])
    path = documents.example(home)
    own = words_of(path) | {'marlshire.cground'}
    app = App(path, home=home, environment={'LANGUAGE': 'cy', 'LC_ALL': 'cy_GB.UTF-8', 'COMMON_GROUND_LOCALEDIR': home})
    app.see(name='Marlshire')
    app.resize(1280, 800)
    for key in PAGES:
        app.turn(key)
        bare = sorted({words for words in said(app) if unmarked(words, own)})
        check('every word of the page at %s is marked' % key, not bare, bare[:20])
    check('there was something to read', any('⟦' in words for words in said(app)))
    app.close()


run([every_word_is_marked])
