# SPDX-License-Identifier: GPL-3.0-or-later
"""Everything that the five sources hold has its place: each item of the inventory's 77 systems, its terms and its advice is
said by an element of a tool or of the guidance. coverage/ has a table for each system, inventory-counts.json the numbers."""
import glob
import json
import os

from common import GUIDANCE, HERE, INSTRUMENTS, SHARED, I, check, done, root_of, twice

counts = json.load(open(os.path.join(HERE, 'inventory-counts.json'), encoding='utf-8'))
tables = {os.path.basename(path)[:-len('.tsv')]: path for path in glob.glob(os.path.join(HERE, 'coverage', '*.tsv'))}


def elements():
    """file id -> the ids in it"""
    roots = [root_of(path) for path in INSTRUMENTS + GUIDANCE]
    return {root.get('id'): {element.get('id') for element in root.iter() if element.get('id')} for root in roots}


def rows_of(path):
    lines = [line.rstrip('\n') for line in open(path, encoding='utf-8')]
    return [line.split('\t') for line in lines if line and not line.startswith('#')]


def check_table(name, there):
    rows = rows_of(tables[name])
    lost = [row for row in rows if len(row) != 2 or row[1].partition('#')[2] not in there.get(row[1].partition('#')[0], ())]
    check('%s: all of it is where the table says' % name, not lost, lost[:10])
    check('%s: each item has one place' % name, not twice(row[0] for row in rows), twice(row[0] for row in rows))
    check('%s: none of the %d is missing' % (name, counts[name]), len(rows) == counts[name], len(rows))


def check_inventory(path):
    """The numbers are those of the inventory, and so are the items."""
    inventory = json.load(open(path, encoding='utf-8'))
    wanted = {name: count['total'] for name, count in inventory['expected_counts'].items()}
    wanted.update({'glossary': len(inventory['glossary']), 'process-advice': len(inventory['process_advice'])})
    check('the numbers are the inventory’s', counts == wanted, sorted(set(counts.items()) ^ set(wanted.items())))
    for system in inventory['systems']:
        ids = {item['id'] for group in system.get('groups', []) for item in group.get('items', [])}
        if ids and system['id'] in tables:
            mapped = {row[0] for row in rows_of(tables[system['id']])}
            check('%s: the items are the inventory’s' % system['id'], mapped == ids, sorted(mapped ^ ids)[:10])


def items_with_examples():
    """tool#example -> (tool#item, what the item leads to)"""
    return {'%s#%s' % (root.get('id'), example.get('id')):
            ('%s#%s' % (root.get('id'), item.get('id')), {see.get('ref') for see in item.iter(I + 'see')})
            for root in map(root_of, INSTRUMENTS) for item in root.iter(I + 'item') for example in item.iter(I + 'example')}


def check_restated():
    """29 of the cycle matrix's 39 examples say what one of the integration matrix says: their areas lead to one another."""
    items, pairs = items_with_examples(), rows_of(os.path.join(HERE, 'restates.tsv'))
    check('29 examples are restated', len(pairs) == len({pair[0] for pair in pairs}) == 29, len(pairs))
    for later, earlier in pairs:
        check('%s restates %s' % (later, earlier), later in items and earlier in items and
              later.startswith('lga-cycle-matrix#') and earlier.startswith('ipc-matrix#') and
              items[earlier][0] in items[later][1], items.get(later))


there = elements()
check_restated()
check('every system has its table', set(tables) == set(counts), sorted(set(tables) ^ set(counts)))
for name in sorted(set(tables) & set(counts)):
    check_table(name, there)
if os.path.exists(os.path.join(SHARED, 'inventory.json')):
    check_inventory(os.path.join(SHARED, 'inventory.json'))
done()
