# SPDX-License-Identifier: GPL-3.0-or-later
"""The Welsh catalogue is whole where Welsh is promised: the program itself, the three matrices with the cycle, and the
people's view. Nothing in it is doubtful, and placeholders and plural forms are as they must be."""
import os
import re
import subprocess
import sys
import tempfile

from tap import check, done

source = sys.argv[1]
catalogue = os.path.join(source, 'po/cy.po')
environment = dict(os.environ, LC_ALL='C.UTF-8', GETTEXTDATADIRS=os.path.join(source, 'po'))
KEYWORDS = ['_', 'N_', 'C_:1c,2', 'NC_:1c,2', 'ngettext:1,2', 'g_dngettext:2,3', 'g_dgettext:2', 'g_dpgettext2:2c,3',
            'cg_language_gettext:2', 'cg_language_ngettext:2,3', 'cg_language_pgettext:2c,3']

PROMISED = {'instruments/ipc-matrix.cginstrument', 'instruments/lga-cycle-matrix.cginstrument', 'guidance/cycle.xml',
            'instruments/icn-grid.cginstrument', 'instruments/what-matters.cginstrument',
            'instruments/outcome-statements.cginstrument'}
listed = [line.strip() for line in open(os.path.join(source, 'po/POTFILES.in'), encoding='utf-8')]
promised = [name for name in listed if name and not name.startswith('#')
            and (not name.startswith(('resources/instruments/', 'resources/guidance/')) or name[len('resources/'):] in PROMISED)]
check('everything that is promised is listed', PROMISED <= {name[len('resources/'):] for name in promised})

with tempfile.TemporaryDirectory() as folder:
    template = os.path.join(folder, 'all.pot')
    made = subprocess.run(['xgettext', '--from-code=UTF-8', '--add-comments=Translators:', '-o', template,
                           '--directory', source]
                          + ['--keyword=' + word for word in KEYWORDS] + promised, cwd=source, env=environment,
                          capture_output=True, text=True, check=False)
    check('the words can be collected', made.returncode == 0, made.stderr)

    compared = subprocess.run(['msgcmp', catalogue, template], env=environment,
                              capture_output=True, text=True, check=False)
    check('every text that is promised is in Welsh', compared.returncode == 0, compared.stderr[-3000:])

    checked = subprocess.run(['msgfmt', '--check', '--statistics', '-o', '/dev/null', catalogue], env=environment,
                             capture_output=True, text=True, check=False)
    check('the catalogue is correct', checked.returncode == 0, checked.stderr)
    check('nothing is doubtful', 'fuzzy' not in checked.stderr, checked.stderr)

words = open(catalogue, encoding='utf-8').read()
check('the catalogue has the plural rule of Welsh',
      re.search(r'nplurals=6; plural=\(?n ?== ?0\)? \? 0 : \(?n ?== ?1\)? \? 1 : \(?n ?== ?2\)? \? 2', words))
done()
