# SPDX-License-Identifier: GPL-3.0-or-later
"""xgettext takes every text of the tools and the guidance, as the program looks it up, and nothing else."""
import os
import re
import subprocess

from common import G, GUIDANCE, HERE, I, INSTRUMENTS, SOURCE, check, done, root_of

TEXTS = {I + name for name in ('title', 'summary', 'note', 'label', 'definition', 'prompt', 'example', 'evidence',
                               'question', 'closing')} | {
    G + name for name in ('title', 'summary', 'also', 'text', 'point')}


def extract(paths):
    """The texts that xgettext finds, in order."""
    environment = dict(os.environ, GETTEXTDATADIRS=os.path.join(SOURCE, 'po'))
    run = subprocess.run(['xgettext', '--from-code=UTF-8', '--no-wrap', '-o', '-'] + paths, env=environment,
                         capture_output=True, text=True, check=False)
    check('xgettext reads %s' % ', '.join(map(os.path.basename, paths)), run.returncode == 0 and not run.stderr, run.stderr)
    return [text.replace('\\"', '"').replace('\\\\', '\\') for text in re.findall(r'^msgid "(.+)"$', run.stdout, re.M)]


def wanted(paths):
    texts = set()
    for root in map(root_of, paths):
        texts.update(element.text for element in root.iter() if element.tag in TEXTS)
        texts.update({root.get('item-name')} - {None})
        texts.update({entry.get(key) for entry in root.iter(G + 'entry') for key in ('theme', 'audience')} - {None})
    return texts


for path in INSTRUMENTS + GUIDANCE:
    found = extract([path])
    check('each text of %s is taken once' % os.path.basename(path), len(found) == len(set(found)))
    check('the texts of %s are taken as they stand' % os.path.basename(path), set(found) == wanted([path]),
          sorted(set(found) ^ wanted([path])))
found = extract(INSTRUMENTS + GUIDANCE)
check('texts that stand in several files are taken once', sorted(found) == sorted(wanted(INSTRUMENTS + GUIDANCE)))

whole = extract([os.path.join(HERE, 'data', 'whole.cginstrument')])
check('of every sort of text one is taken', {'Whole', 'No', 'Not so.', 'One', 'First', 'How do you do A?', 'Second', 'Paper',
                                             'Why?', 'What next?', 'statement'} <= set(whole), whole)
check('translations in the file are not taken', not {'Cyfan', 'Na', 'Nid felly.', 'Sut?', 'Cyntaf'} & set(whole))

listed = open(os.path.join(SOURCE, 'po/POTFILES.in'), encoding='utf-8').read().splitlines()
check('all of them are in the list of files',
      all(os.path.relpath(path, SOURCE) in listed for path in INSTRUMENTS + GUIDANCE))
done()
