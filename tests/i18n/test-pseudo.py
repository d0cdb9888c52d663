# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs the command line in a made-up language: whatever comes out without its brackets was never marked for
translation. What stands in the document itself (names, places) may of course come out as it is."""
import os
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET

from tap import check, done

source, program = sys.argv[1:3]
example = os.path.join(source, 'resources/examples/marlshire.cground')
here = os.path.dirname(os.path.abspath(__file__))
KEYWORDS = ['_', 'N_', 'C_:1c,2', 'NC_:1c,2', 'ngettext:1,2', 'g_dngettext:2,3', 'g_dgettext:2', 'g_dpgettext2:2c,3',
            'cg_language_gettext:2', 'cg_language_ngettext:2,3', 'cg_language_pgettext:2c,3']


def make_catalogue(folder):
    template, words = os.path.join(folder, 'all.pot'), os.path.join(folder, 'xx.po')
    environment = dict(os.environ, LC_ALL='C.UTF-8', GETTEXTDATADIRS=os.path.join(source, 'po'))
    subprocess.run(['xgettext', '--from-code=UTF-8', '-o', template, '-f', 'po/POTFILES.in']
                   + ['--keyword=' + word for word in KEYWORDS], cwd=source, env=environment, check=True,
                   capture_output=True)
    subprocess.run([sys.executable, os.path.join(here, 'make-pseudo.py'), template, words], check=True)
    os.makedirs(os.path.join(folder, 'xx/LC_MESSAGES'))
    made = subprocess.run(['msgfmt', '-o', os.path.join(folder, 'xx/LC_MESSAGES/common-ground.mo'), words],
                          capture_output=True, text=True, check=False)
    check('the made-up language can be compiled', made.returncode == 0, made.stderr[:2000])


def own_words():
    """The words that the document brings itself."""
    words = set()
    for element in ET.parse(example).getroot().iter():
        words.update((element.text or '').split())
        words.update(' '.join(element.attrib.values()).split())
    return words


def is_marked(text, own):
    """Whether each run of letters outside brackets is the document's own."""
    bare = re.sub(r'⟦[^⟦⟧]*(?:⟦[^⟦⟧]*⟧[^⟦⟧]*)*⟧', ' ', text)
    left = [word for word in re.findall(r"[^\W\d_][\w'’-]*", bare) if len(word) > 1]
    plain = {re.sub(r'[^\w-]', '', word) for word in own} | own
    return all(word in plain or any(word in other for other in own) for word in left), left


def run(*arguments, language='xx', locale='cy_GB.UTF-8'):
    environment = dict(os.environ, COMMON_GROUND_LOCALEDIR=folder, LANGUAGE=language, LC_ALL=locale)
    return subprocess.run([program, *arguments], capture_output=True, text=True, env=environment, check=False)


with tempfile.TemporaryDirectory() as folder:
    make_catalogue(folder)
    own = own_words()
    for kind in ('matrix', 'cycle'):
        out = os.path.join(folder, kind + '.svg')
        made = run('chart', kind, example, '-o', out, '--language', 'xx', locale='C')
        if not check('%s comes out' % kind, made.returncode == 0, made.stderr):
            continue
        # A title may be broken over several lines, so a chart is looked at as a whole.
        texts = [''.join(node.itertext()) for node in ET.parse(out).getroot().iter('{http://www.w3.org/2000/svg}text')]
        together = ' '.join(texts)
        check('%s says something' % kind, '⟦' in together, together[:500])
        marked, left = is_marked(together, own)
        check('every word of %s is marked for translation' % kind, marked, left)

    made = run('summary', example, '--language', 'xx')
    marked, left = is_marked(made.stdout, own)
    check('every word of the summary is marked for translation', made.returncode == 0 and marked and '⟦' in made.stdout,
          '%s %s' % (left, made.stderr))
    made = run('validate', os.devnull)
    check('an error is marked for translation', made.returncode == 1 and '⟦' in made.stderr, made.stderr)
done()
