# SPDX-License-Identifier: GPL-3.0-or-later
"""What the tests of the content have in common: where it is, and how it is read."""
import glob
import os
import subprocess
import sys
import xml.etree.ElementTree as ET

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', 'i18n'))
from tap import check, done  # noqa: F401
import shared_words  # noqa: E402

SOURCE = sys.argv[1]
HERE = os.path.dirname(os.path.abspath(__file__))
SHARED = os.path.join(SOURCE, '..', 'shared')
RESOURCES = os.path.join(SOURCE, 'resources')
I, G, A = ('{urn:common-ground:%s:1}' % name for name in ('instrument', 'guidance', 'assessment'))
LANGUAGE = '{http://www.w3.org/XML/1998/namespace}lang'

INSTRUMENTS = sorted(glob.glob(os.path.join(RESOURCES, 'instruments', '*.cginstrument')))
GUIDANCE = sorted(glob.glob(os.path.join(RESOURCES, 'guidance', '*.xml')))
EXAMPLE = os.path.join(RESOURCES, 'examples', 'marlshire.cground')


def root_of(path):
    return ET.parse(path).getroot()


def instruments():
    """id -> root of each built-in tool."""
    return {root.get('id'): root for root in map(root_of, INSTRUMENTS)}


def check_valid(schema, paths):
    path = os.path.join(RESOURCES, 'schema', schema)
    run = subprocess.run(['xmllint', '--noout', '--nonet', '--relaxng', path] + paths, capture_output=True, text=True,
                         check=False)
    for file in paths:
        check('%s is as %s says' % (os.path.basename(file), schema),
              os.path.exists(file) and '%s validates' % file in run.stderr.splitlines(), run.stderr)


def twice(values):
    values = list(values)
    return sorted({value for value in values if values.count(value) > 1})


def check_own_words(paths):
    """No run of eight words is a source's, wherever it stands. Titles of works and names stand in attributes, or in
    elements of their own, which are not looked at."""
    hashes = shared_words.known(os.path.join(HERE, 'data', 'sources.hashes'))
    for path in paths:
        found = shared_words.shared_in(path, hashes)
        check('%s is in our own words' % os.path.basename(path), not found, found)
