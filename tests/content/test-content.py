# SPDX-License-Identifier: GPL-3.0-or-later
"""The built-in tools and the guidance: valid, complete, whole in themselves and with each other."""
import json
import os

from common import (EXAMPLE, G, GUIDANCE, HERE, I, INSTRUMENTS, LANGUAGE, SHARED, check, check_own_words, check_valid,
                    done, instruments, root_of, twice)

TEXTS = {I + name for name in ('title', 'summary', 'note', 'label', 'definition', 'prompt', 'example', 'evidence',
                               'question', 'closing')} | {
    G + name for name in ('title', 'summary', 'also', 'text', 'point')}
LEAVES = {G + name for name in ('stage', 'activity', 'flow', 'principle', 'entry')}
expected = json.load(open(os.path.join(HERE, 'expected-counts.json'), encoding='utf-8'))
tools = instruments()
cycle = root_of(os.path.join(os.path.dirname(GUIDANCE[0]), 'cycle.xml'))


def counts_of(tool):
    """Item title -> level label -> number of examples."""
    labels = {level.get('id'): level.findtext(I + 'label') for level in tool.iter(I + 'level')}
    return {item.findtext(I + 'title'): {labels[descriptor.get('level')]: len(descriptor.findall(I + 'example'))
                                         for descriptor in item.iter(I + 'descriptor')}
            for item in tool.iter(I + 'item')}


def check_counts():
    for name, wanted in expected['instruments'].items():
        counts = counts_of(tools[name])
        check('%s has as many examples of each level in each area as its source' % name, counts == wanted['examples'],
              counts)
        check('%s has its areas in the order of its source' % name, list(counts) == list(wanted['examples']))
        check('%s has %d examples' % (name, wanted['total']),
              sum(sum(row.values()) for row in counts.values()) == wanted['total'])
    rings = {stage.get('id'): {ring: len(stage.findall(G + 'activity[@ring="%s"]' % ring))
                               for ring in ('commissioning', 'contracting')} for stage in cycle.iter(G + 'stage')}
    check('the cycle has its activities in each ring', rings == expected['cycle']['activities'], rings)
    check('the cycle has 20 activities', len(list(cycle.iter(G + 'activity'))) == 20)
    check('the cycle has its principles',
          len(cycle.findall(G + 'principle')) == expected['cycle']['principles']['total'])
    check('the cycle has three flows', {(flow.get('from'), flow.get('to')) for flow in cycle.iter(G + 'flow')} ==
          {('commissioning', 'contracting'), ('contracting', 'commissioning'), ('people', 'cycle')})


def check_inventory(path):
    """The numbers that are expected here are those of the inventory that they were taken from."""
    counted = json.load(open(path, encoding='utf-8'))['expected_counts']
    for name, wanted in expected['instruments'].items():
        flat = {'%s / %s' % (area, level): n for area, row in wanted['examples'].items() for level, n in row.items()}
        check('%s is expected as the inventory counts it' % name,
              dict(flat, total=wanted['total']) == counted[wanted['system']])
    rings = {'cyc-%s-%s' % (stage, {'commissioning': 'c', 'contracting': 'k'}[ring]): n
             for stage, row in expected['cycle']['activities'].items() for ring, n in row.items()}
    check('the cycle is expected as the inventory counts it', rings.items() <= counted[expected['cycle']['system']].items())
    principles = expected['cycle']['principles']
    check('the principles are expected as the inventory counts them',
          principles['total'] == counted[principles['system']]['total'])


def check_tool(name, tool):
    levels = [level.get('id') for level in tool.iter(I + 'level')]
    values = [int(level.get('value')) for level in tool.iter(I + 'level')]
    ids = [element.get('id') for kind in ('item', 'example', 'evidence', 'question') for element in tool.iter(I + kind)]
    check('%s is in its file' % name, name + '.cginstrument' in map(os.path.basename, INSTRUMENTS))
    check('%s has each id once' % name, not twice(ids) and not twice(levels), twice(ids + levels))
    check('%s has levels that rise by one' % name, not values or values == list(range(values[0], values[0] + len(values))), values)
    if tool.find(I + 'scale') is not None and tool.find(I + 'scale').get('origin') == 'app':
        check('%s says whose its levels are' % name, tool.findtext(I + 'note'))
    check('%s says how long it takes and what its items are called' % name,
          tool.get('minutes') is not None and tool.get('item-name'))
    check('%s names its source' % name,
          all(tool.find(I + 'source').get(key) for key in ('title', 'author', 'year', 'section')))


def check_matrix(name, tool):
    levels = [level.get('id') for level in tool.iter(I + 'level')]
    check('%s describes every level of every area, in order' % name,
          all([descriptor.get('level') for descriptor in item.iter(I + 'descriptor')] == levels
              for item in tool.iter(I + 'item')))
    check('%s defines every level' % name, all(level.findtext(I + 'definition') for level in tool.iter(I + 'level')))
    check('%s asks “How do you …?” of every area' % name,
          all(item.findtext(I + 'prompt').startswith('How do you ') and item.findtext(I + 'prompt').endswith('?')
              for item in tool.iter(I + 'item')))


def check_guidance(path):
    name = os.path.basename(path)
    root = root_of(path)
    ids = [element.get('id') for element in root.iter() if element.get('id') and element.tag != G + 'source']
    sources = {source.get('id') for source in root.iter(G + 'source')}
    check('%s has each id once' % name, not twice(ids), twice(ids))
    check('%s names a source of its file for every entry' % name,
          all(set(entry.get('source').split()) <= sources for entry in root.iter(G + 'entry')))
    check('%s says something in every entry' % name,
          all(entry.find(G + 'text') is not None or entry.find(G + 'part') is not None for entry in root.iter(G + 'entry')))


def places():
    """Everything that can be referred to."""
    found = set(tools)
    for name, tool in tools.items():
        found |= {'%s#%s' % (name, item.get('id')) for item in tool.iter(I + 'item')}
    for root in map(root_of, GUIDANCE):
        found |= {root.get('id')} | {'%s#%s' % (root.get('id'), element.get('id')) for element in root.iter()
                                     if element.tag in LEAVES}
    return found


def check_references():
    stages = {stage.get('id'): {activity.get('id') for activity in stage.iter(G + 'activity')}
              for stage in cycle.iter(G + 'stage')}
    there = places()
    for root in map(root_of, GUIDANCE):
        seen = {see.get('ref') for see in root.iter(G + 'see')}
        check('%s: what it refers to is there' % root.get('id'), seen <= there, sorted(seen - there))
    for name, tool in tools.items():
        for item in tool.iter(I + 'item'):
            rated = set((item.get('stage') or '').split())
            known = set().union(*(stages.get(stage, set()) for stage in rated))
            where = '%s, %s' % (name, item.get('id'))
            check('%s: its stages are in the cycle' % where, rated <= set(stages), rated)
            check('%s: its activities are in those stages' % where, set((item.get('activity') or '').split()) <= known,
                  item.get('activity'))
            seen = {see.get('ref') for see in item.iter(I + 'see')}
            check('%s: what it refers to is there' % where, seen <= there, sorted(seen - there))
    rated = tools['lga-cycle-matrix'].iter(I + 'item')
    check('the cycle matrix rates each stage with all its activities',
          {item.get('stage'): set(item.get('activity').split()) for item in rated} == stages)


def check_texts(path):
    name = os.path.basename(path)
    root = root_of(path)
    texts = [element.text for element in root.iter() if element.tag in TEXTS]
    check('%s has texts, and in one language' % name,
          len(texts) > 0 and not [element for element in root.iter() if element is not root and element.get(LANGUAGE)])
    check('%s has each text on one line, without a space too many' % name,
          all(text and text == ' '.join(text.split()) for text in texts),
          [text for text in texts if not text or text != ' '.join(text.split())])


check_valid('instrument.rng', INSTRUMENTS)
check_valid('guidance.rng', GUIDANCE)
check_counts()
if os.path.exists(os.path.join(SHARED, 'inventory.json')):
    check_inventory(os.path.join(SHARED, 'inventory.json'))
for tool_id, tool_root in tools.items():
    check_tool(tool_id, tool_root)
for tool_id in expected['instruments']:
    check_matrix(tool_id, tools[tool_id])
for file in GUIDANCE:
    check_guidance(file)
check_references()
for file in INSTRUMENTS + GUIDANCE:
    check_texts(file)
check_own_words(INSTRUMENTS + GUIDANCE + [EXAMPLE])
done()
