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
