# SPDX-License-Identifier: GPL-3.0-or-later
"""po/POTFILES.in names every file with words for people, and no other."""
import os
import re
import sys

from tap import check, done

source = sys.argv[1]
MARKS = {
    '.c': re.compile(r'(?<![A-Za-z0-9_])(?:_|N_|C_|NC_|Q_|ngettext|g_dngettext|gettext|g_dgettext|cg_language_gettext|'
                     r'cg_language_ngettext|cg_language_pgettext)\s*\((?!const|language, (?:text|\w+\[))[^;]*?"', re.S),
    '.ui': re.compile(r'translatable="(?:yes|true)"'),
    '.cginstrument': re.compile(r'<title'),
    '.in': re.compile(r'^(?:Name|Comment|Keywords)=|<summary>|<comment>', re.M),
    '.in.xml': re.compile(r'<summary>|<comment>'),
    '.gschema.xml': re.compile(r'<summary>'),
}
FOLDERS = ('app', 'ui', 'resources')


def mark_of(path):
    if path.startswith('resources/guidance/') and path.endswith('.xml'):
        return re.compile('<title')
    for ending in sorted(MARKS, key=len, reverse=True):
        if path.endswith(ending):
            return MARKS[ending]
    return None


listed = [line.strip() for line in open(os.path.join(source, 'po/POTFILES.in'), encoding='utf-8')
          if line.strip() and not line.startswith('#')]
wanted = []
for folder in FOLDERS:
    for where, _, names in os.walk(os.path.join(source, folder)):
        for name in names:
            path = os.path.relpath(os.path.join(where, name), source)
            mark = mark_of(path)
            if mark and mark.search(open(os.path.join(source, path), encoding='utf-8').read()):
                wanted.append(path)

check('there are files with words', len(wanted) > 0)
check('the list is sorted and has no file twice', listed == sorted(set(listed)), '\n'.join(listed))
check('every listed file is there', all(os.path.exists(os.path.join(source, path)) for path in listed),
      [path for path in listed if not os.path.exists(os.path.join(source, path))])
check('every file with words is listed', not set(wanted) - set(listed), sorted(set(wanted) - set(listed)))
check('every listed file has words', not set(listed) - set(wanted), sorted(set(listed) - set(wanted)))
done()
