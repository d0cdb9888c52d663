#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Eight words in a row that stand in a source too.

The sources are not in the repository; what is known of them is one short hash for each run of eight words.
    shared_words.py learn OUT SOURCE.txt...   writes the hashes
    shared_words.py check HASHES FILE.xml...  prints each shared run with its file, exits 1 if there is one
"""
import hashlib
import re
import sys
import xml.etree.ElementTree as ElementTree

RUN = 8
BYTES = 5
NAMES = {'title', 'label', 'also', 'source'}


def words_of(text):
    return re.findall(r"[a-z0-9]+", text.lower().replace("'", '').replace('\u2019', ''))


def runs_of(text):
    words = words_of(text)
    for start in range(len(words) - RUN + 1):
        yield ' '.join(words[start:start + RUN])


def hash_of(run):
    return hashlib.blake2b(run.encode(), digest_size=BYTES).digest()


def learn(out, sources):
    hashes = {hash_of(run) for name in sources for run in runs_of(open(name, encoding='utf-8').read())}
    with open(out, 'wb') as file:
        file.write(b''.join(sorted(hashes)))


def known(path):
    data = open(path, 'rb').read()
    return {data[start:start + BYTES] for start in range(0, len(data), BYTES)}


def texts_of(path):
    for element in ElementTree.parse(path).iter():
        tag = element.tag.split('}')[-1]
        if tag not in NAMES and element.text and element.text.strip():
            yield element.text


def shared_in(path, hashes):
    """The runs of a file's own wording that a source has too; titles and names carry over and are not looked at."""
    return [run for text in texts_of(path) for run in runs_of(text) if hash_of(run) in hashes]


def check(path, files):
    hashes = known(path)
    found = [(name, run) for name in files for run in shared_in(name, hashes)]
    for name, run in found:
        print(f'{name}: {run}')
    return 1 if found else 0


if __name__ == '__main__':
    if sys.argv[1] == 'learn':
        learn(sys.argv[2], sys.argv[3:])
    else:
        sys.exit(check(sys.argv[2], sys.argv[3:]))
