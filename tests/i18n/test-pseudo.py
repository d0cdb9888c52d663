# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs the command line in a made-up language: whatever comes out without its brackets was never marked for
translation. What stands in the document itself (names, places) may of course come out as it is."""
import os
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET

from pseudo import make_catalogue, unmarked, words_of
from tap import check, done

source, program = sys.argv[1:3]
example = os.path.join(source, 'resources/examples/marlshire.cground')


def run(*arguments, language='xx', locale='cy_GB.UTF-8'):
    environment = dict(os.environ, COMMON_GROUND_LOCALEDIR=folder, LANGUAGE=language, LC_ALL=locale)
    return subprocess.run([program, *arguments], capture_output=True, text=True, env=environment, check=False)


with tempfile.TemporaryDirectory() as folder:
    made = make_catalogue(source, folder)
    check('the made-up language can be compiled', made.returncode == 0, made.stderr[:2000])
    own = words_of(example)
    for kind in ('matrix', 'cycle'):
        out = os.path.join(folder, kind + '.svg')
        made = run('chart', kind, example, '-o', out, '--language', 'xx', locale='C')
        if not check('%s comes out' % kind, made.returncode == 0, made.stderr):
            continue
        # A title may be broken over several lines, so a chart is looked at as a whole.
        texts = [''.join(node.itertext()) for node in ET.parse(out).getroot().iter('{http://www.w3.org/2000/svg}text')]
        together = ' '.join(texts)
        check('%s says something' % kind, '⟦' in together, together[:500])
        left = unmarked(together, own)
        check('every word of %s is marked for translation' % kind, not left, left)

    made = run('summary', example, '--language', 'xx')
    left = unmarked(made.stdout, own)
    check('every word of the summary is marked for translation', made.returncode == 0 and not left and '⟦' in made.stdout,
          '%s %s' % (left, made.stderr))
    made = run('validate', os.devnull)
    check('an error is marked for translation', made.returncode == 1 and '⟦' in made.stderr, made.stderr)
done()
