# SPDX-License-Identifier: GPL-3.0-or-later
"""The Welsh catalogue is whole: nothing missing, nothing doubtful, placeholders and plural forms as they must be."""
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

with tempfile.TemporaryDirectory() as folder:
    template = os.path.join(folder, 'all.pot')
    made = subprocess.run(['xgettext', '--from-code=UTF-8', '--add-comments=Translators:', '-o', template,
                           '-f', 'po/POTFILES.in', '--directory', source]
                          + ['--keyword=' + word for word in KEYWORDS], cwd=source, env=environment,
                          capture_output=True, text=True, check=False)
    check('the words can be collected', made.returncode == 0, made.stderr)

    compared = subprocess.run(['msgcmp', '--use-untranslated', catalogue, template], env=environment,
                              capture_output=True, text=True, check=False)
    missing = [line for line in compared.stderr.splitlines() if 'but this definition is missing' in line]
    check('every text is in the catalogue', compared.returncode == 0, compared.stderr[-3000:])

    checked = subprocess.run(['msgfmt', '--check', '--statistics', '-o', '/dev/null', catalogue], env=environment,
                             capture_output=True, text=True, check=False)
    check('the catalogue is correct', checked.returncode == 0, checked.stderr)
    check('nothing is untranslated', 'untranslated' not in checked.stderr, checked.stderr)
    check('nothing is doubtful', 'fuzzy' not in checked.stderr, checked.stderr)

words = open(catalogue, encoding='utf-8').read()
check('the catalogue has the plural rule of Welsh',
      re.search(r'nplurals=6; plural=\(?n ?== ?0\)? \? 0 : \(?n ?== ?1\)? \? 1 : \(?n ?== ?2\)? \? 2', words))
done()
