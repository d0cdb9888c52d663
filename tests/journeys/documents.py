# SPDX-License-Identifier: GPL-3.0-or-later
"""The documents that journeys work on, and what stands in them."""
import os
import shutil
import xml.etree.ElementTree as ET

from driver import SOURCE, wait

NS = {'a': 'urn:common-ground:assessment:1'}


def example(home, name='marlshire.cground'):
    """A copy of the example that a journey may change."""
    path = os.path.join(home, name)
    shutil.copyfile(os.path.join(SOURCE, 'resources/examples/marlshire.cground'), path)
    os.chmod(path, 0o644)
    return path


def read(path):
    with open(path, 'rb') as file:
        return file.read()


def ratings(path):
    """Every rating of a document: (round, respondent, instrument, item) -> answer."""
    found = {}
    for response in ET.parse(path).getroot().iterfind('a:responses/a:response', NS):
        for rating in response.iterfind('a:rating', NS):
            key = (response.get('round'), response.get('respondent'), response.get('instrument'), rating.get('item'))
            found[key] = rating.get('answer')
    return found


def changed_ratings(before, after):
    return {key for key in before.keys() | after.keys() if before.get(key) != after.get(key)}


def wait_saved(path, before):
    """Waits until the file holds something else than the bytes `before`."""
    wait(lambda: os.path.exists(path) and read(path) != before, 'the file being saved')
    return read(path)


def crowd(path, partners=40, people=4):
    """An assessment of many partners with long names, each with several people who rate every area."""
    root = ET.parse(os.path.join(SOURCE, 'resources/instruments/ipc-matrix.cginstrument')).getroot()
    items = [item.get('id') for item in root.iter('{urn:common-ground:instrument:1}item')]
    levels = [level.get('id') for level in root.iter('{urn:common-ground:instrument:1}level')]
    lines = ['<assessment xmlns="urn:common-ground:assessment:1" id="crowd" version="1" xml:lang="en" mode="practice" '
             'modified="2026-02-01T10:00:00Z">',
             '<partnership><name>A partnership of forty</name></partnership>', '<partners>']
    lines += ['<partner id="p%d" sector="voluntary-community" slot="%d"><name>Cymdeithas Gwirfoddolwyr Ardal Rhif %d, an '
              'organisation whose name is long</name></partner>' % (p, p % 12 + 1, p) for p in range(partners)]
    lines.append('</partners><respondents>')
    lines += ['<respondent id="p%d-%d" partner="p%d"><name>Person %d of %d</name></respondent>' % (p, r, p, r, p)
              for p in range(partners) for r in range(people)]
    lines.append('</respondents><rounds><round id="first" kind="baseline" date="2026-01-15" locked="false">'
                 '<name>First</name></round></rounds><instruments><use instrument="ipc-matrix" version="1"/></instruments>'
                 '<responses>')
    for p in range(partners):
        for r in range(people):
            lines.append('<response round="first" respondent="p%d-%d" instrument="ipc-matrix" '
                         'modified="2026-02-01T10:00:00Z">' % (p, r))
            lines += ['<rating item="%s" answer="%s"/>' % (item, levels[(p * 7 + i * 5 + r // 3) % len(levels)])
                      for i, item in enumerate(items)]
            lines.append('</response>')
    lines.append('</responses></assessment>')
    with open(path, 'w', encoding='utf-8') as file:
        file.write('\n'.join(lines))
    return path
