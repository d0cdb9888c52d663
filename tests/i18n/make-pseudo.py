# SPDX-License-Identifier: GPL-3.0-or-later
"""make-pseudo.py TEMPLATE.pot OUT.po : a made-up language in which every text that is marked shows it.

Each text gets ⟦ in front and ⟧ behind, accents on its vowels and a third more length; placeholders, markup and
mnemonics stay. What is then seen without the brackets was never marked for translation.
"""
import re
import subprocess
import sys

ACCENTS = str.maketrans('aeiouyAEIOUY', 'áéíóúýÁÉÍÓÚÝ')
KEEP = re.compile(r'(%(?:\d+\$)?[-+0 #]*\d*(?:\.\d+)?(?:l|h|z|ll)?[a-zA-Z%]|%[A-Z]?[a-z]|<[^>]+>|&[a-z]+;|\{[^}]*\}|\\n)')


def pseudo(words):
    parts = KEEP.split(words)
    changed = ''.join(part if KEEP.fullmatch(part) else part.translate(ACCENTS) for part in parts)
    end = '\\n' if changed.endswith('\\n') else ''  # a line end stays where it is
    return '⟦' + changed[:len(changed) - len(end)] + '~' * (len(words) // 3) + '⟧' + end


def unescape(line):
    return line[line.index('"') + 1:line.rindex('"')]


def main(template, out):
    flat = subprocess.run(['msgcat', '--no-wrap', template], capture_output=True, text=True, check=True).stdout
    entries = flat.split('\n\n')
    lines = ['msgid ""\nmsgstr ""\n"Language: xx\\n"\n"MIME-Version: 1.0\\n"\n'
             '"Content-Type: text/plain; charset=UTF-8\\n"\n"Plural-Forms: nplurals=2; plural=n != 1;\\n"\n']
    for entry in entries[1:]:
        kept, field, texts = [], None, {}
        for line in entry.splitlines():
            if line.startswith('#') and not line.startswith('#~'):
                if line.startswith('#,'):
                    kept.append(line)
                continue
            match = re.match(r'(msgctxt|msgid_plural|msgid|msgstr(?:\[\d\])?) ', line)
            field = match.group(1) if match else field
            if field and '"' in line:
                texts[field] = texts.get(field, '') + unescape(line)
        if 'msgid' not in texts:
            continue
        if 'msgctxt' in texts:
            kept.append('msgctxt "%s"' % texts['msgctxt'])
        kept.append('msgid "%s"' % texts['msgid'])
        if 'msgid_plural' in texts:
            kept.append('msgid_plural "%s"' % texts['msgid_plural'])
            kept.append('msgstr[0] "%s"' % pseudo(texts['msgid']))
            kept.append('msgstr[1] "%s"' % pseudo(texts['msgid_plural']))
        elif texts.get('msgctxt') == 'decimal sign':
            kept.append('msgstr "%s"' % texts['msgid'])
        else:
            kept.append('msgstr "%s"' % pseudo(texts['msgid']))
        lines.append('\n'.join(kept) + '\n')
    with open(out, 'w', encoding='utf-8') as file:
        file.write('\n'.join(lines))


main(*sys.argv[1:])
