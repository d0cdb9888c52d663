# SPDX-License-Identifier: GPL-3.0-or-later
"""A made-up language in which every text that is marked shows it.

Each text gets ⟦ in front and ⟧ behind, accents on its vowels and a third more length; placeholders, markup and
mnemonics stay. What is then seen without the brackets was never marked for translation.
"""
import os
import re
import subprocess
import xml.etree.ElementTree as ET

KEYWORDS = ['_', 'N_', 'C_:1c,2', 'NC_:1c,2', 'ngettext:1,2', 'g_dngettext:2,3', 'g_dgettext:2', 'g_dpgettext2:2c,3',
            'cg_language_gettext:2', 'cg_language_ngettext:2,3', 'cg_language_pgettext:2c,3']

ACCENTS = str.maketrans('aeiouyAEIOUY', 'áéíóúýÁÉÍÓÚÝ')
KEEP = re.compile(r'(%(?:\d+\$)?[-+0 #]*\d*(?:\.\d+)?(?:l|h|z|ll)?[a-zA-Z%]|%[A-Z]?[a-z]|<[^>]+>|&[a-z]+;|\{[^}]*\}|\\n)')


def pseudo(words):
    parts = KEEP.split(words)
    changed = ''.join(part if KEEP.fullmatch(part) else part.translate(ACCENTS) for part in parts)
    end = '\\n' if changed.endswith('\\n') else ''  # a line end stays where it is
    return '⟦' + changed[:len(changed) - len(end)] + '~' * (len(words) // 3) + '⟧' + end


def unescape(line):
    return line[line.index('"') + 1:line.rindex('"')]


def write_words(template, out):
    """Translates every text of TEMPLATE into the made-up language."""
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


def make_catalogue(source, folder, code='xx'):
    """Compiles the catalogue of the made-up language under the name of CODE into FOLDER; says what msgfmt said."""
    template, words = os.path.join(folder, 'all.pot'), os.path.join(folder, 'xx.po')
    environment = dict(os.environ, LC_ALL='C.UTF-8', GETTEXTDATADIRS=os.path.join(source, 'po'))
    subprocess.run(['xgettext', '--from-code=UTF-8', '-o', template, '-f', 'po/POTFILES.in']
                   + ['--keyword=' + word for word in KEYWORDS], cwd=source, env=environment, check=True,
                   capture_output=True)
    write_words(template, words)
    os.makedirs(os.path.join(folder, code, 'LC_MESSAGES'))
    return subprocess.run(['msgfmt', '-o', os.path.join(folder, code, 'LC_MESSAGES/common-ground.mo'), words],
                          capture_output=True, text=True, check=False)


def words_of(document):
    """The words that a document brings itself."""
    words = set()
    for element in ET.parse(document).getroot().iter():
        words.update((element.text or '').split())
        words.update(' '.join(element.attrib.values()).split())
    return words


def unmarked(text, own):
    """The words of TEXT outside brackets that are not the document's own."""
    bare, inner = text, 1
    while inner:  # marked texts stand in one another: the innermost go first
        bare, inner = re.subn(r'⟦[^⟦⟧]*⟧', ' ', bare)
    left = [word for word in re.findall(r"[^\W\d_][\w'’-]*", bare) if len(word) > 1]
    plain = {re.sub(r'[^\w-]', '', word) for word in own} | own
    return [word for word in left if word not in plain and not any(word in other for other in own)]
