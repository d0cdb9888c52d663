# SPDX-License-Identifier: GPL-3.0-or-later
"""The example: valid, marked as invented, whole in itself, and with something to say for every figure."""
import re
import statistics

from common import A, EXAMPLE, I, check, check_valid, done, instruments, root_of, twice

raw = open(EXAMPLE, encoding='utf-8').read()
root = root_of(EXAMPLE)
tools = instruments()
BASELINE, REVIEW = (entry.get('id') for entry in root.iter(A + 'round'))
partners = {partner.get('id'): partner for partner in root.iter(A + 'partner')}
respondents = {entry.get('id'): entry for entry in root.iter(A + 'respondent')}
responses = {(entry.get('round'), entry.get('respondent'), entry.get('instrument')): entry
             for entry in root.iter(A + 'response')}
positions = list(root.iter(A + 'position'))
items = {name: {item.get('id'): item for item in tool.iter(I + 'item')} for name, tool in tools.items()}
levels = {name: {level.get('id'): int(level.get('value')) for level in tool.iter(I + 'level')}
          for name, tool in tools.items()}


def values(round_id, tool, item):
    """The level values that the people of the partnership gave."""
    found = []
    for (where, who, what), response in responses.items():
        rating = response.find(A + 'rating[@item="%s"]' % item)
        if (where, what) == (round_id, tool) and respondents[who].get('partner') and rating is not None:
            found += [levels[tool][rating.get('answer')]] if rating.get('answer') in levels[tool] else []
    return found


def check_marked():
    texts = [root.find(A + 'partnership').findtext(A + name) for name in ('population', 'vision')]
    texts += [collection.findtext(A + name) for collection in root.iter(A + 'collection')
              for name in ('purpose', 'notice', 'contact')]
    check('a comment at the top says that the example is invented', 'invented' in raw[:raw.index('<assessment')])
    check('each text on people and purposes says so too', all('invented' in text.lower() for text in texts), texts)
    check('its addresses lead nowhere',
          all('https://www.example.org/' in href for href in re.findall(r'href="([^"]*)"', raw)))


def check_people():
    insiders = [entry for entry in respondents.values() if entry.get('partner')]
    check('there are six partners in slots 1 to 6',
          [partner.get('slot') for partner in partners.values()] == ['1', '2', '3', '4', '5', '6'])
    check('14 people answer', len(insiders) == 14 and {entry.get('partner') for entry in insiders} == set(partners))
    check('a peer reviewer from outside answers too',
          [entry.get('perspective') for entry in respondents.values() if not entry.get('partner')] == ['peer-reviewer'])
    check('the baseline is locked and the review is not',
          [(entry.get('kind'), entry.get('locked')) for entry in root.iter(A + 'round')] ==
          [('baseline', 'true'), ('review', 'false')])


def check_references():
    known = {'partner': partners, 'lead': partners, 'respondent': respondents, 'round': {BASELINE, REVIEW},
             'instrument': {use.get('instrument') for use in root.iter(A + 'use')},
             'option': {entry.get('id') for entry in root.iter(A + 'option')},
             'criterion': {entry.get('id') for entry in root.iter(A + 'criterion')}}
    for name, targets in known.items():
        used = {element.get(name) for element in root.iter() if element.get(name)}
        check('each %s that is named is there' % name, used and used <= set(targets), sorted(used - set(targets)))
    check('the three matrices are declared', known['instrument'] == {'ipc-matrix', 'lga-cycle-matrix', 'icn-grid'})
    wrong = [element.get('item') for element in root.iter() if element.get('item') and element.get('instrument')
             and element.get('item') not in items[element.get('instrument')]]
    check('each item that is named is there', not wrong, wrong)


def check_responses():
    wrong = []
    for (_, _, tool), response in responses.items():
        order = [rating.get('item') for rating in response]
        wrong += [] if order == [item for item in items[tool] if item in order] else [order]
        for rating in response:
            allowed = set(levels[tool]) | {'dont-know', 'not-applicable'}
            prompts = {element.get('id') for element in items[tool][rating.get('item')].iter()}
            wrong += [rating.get('answer')] if rating.get('answer') not in allowed else []
            wrong += [rating.get('target')] if rating.get('target') not in {None, *levels[tool]} else []
            wrong += [tick.get('prompt') for tick in rating.iter(A + 'tick') if tick.get('prompt') not in prompts]
    check('ratings stand in the order of their tool, with its levels and prompts', not wrong, wrong)
    check('nobody answers twice', len(responses) == len(list(root.iter(A + 'response'))))
    insiders = [who for who, entry in respondents.items() if entry.get('partner')]
    whole = [len(responses[where, who, 'ipc-matrix']) for where in (BASELINE, REVIEW) for who in insiders]
    check('everybody answers the whole integration matrix in both rounds', set(whole) == {7}, whole)
    check('the other tools are answered in the review', all(
        sum((REVIEW, who, tool) in responses for who in insiders) >= 10 for tool in ('lga-cycle-matrix', 'icn-grid')))


def check_something_to_say():
    spread = {item: values(REVIEW, 'ipc-matrix', item) for item in items['ipc-matrix']}
    before = {item: values(BASELINE, 'ipc-matrix', item) for item in items['ipc-matrix']}
    check('all agree on one area', any(len(found) == 14 and len(set(found)) == 1 for found in spread.values()))
    check('one area has two camps',
          any(len(set(found)) == 2 and max(found) - min(found) >= 2 for found in spread.values()))
    check('views of one area lie wide apart', any(set(found) == {1, 2, 3, 4} for found in spread.values()))
    check('the middle rises between the rounds',
          sum(statistics.median_low(spread[item]) > statistics.median_low(before[item]) for item in spread) >= 3)
    answers = {rating.get('answer') for rating in root.iter(A + 'rating')}
    check('somebody does not know, and something does not apply', {'dont-know', 'not-applicable'} <= answers)
    for path in ('comment[@see="facilitator"]', 'comment[@see="all"]', 'evidence', 'tick', 'issue', 'dissent', 'benefit',
                 'drawback', 'mitigation', 'money', 'quantity'):
        check('there is a %s' % path, root.find('.//%s%s' % (A, path)) is not None)
    check('something was carried over', root.find('.//%srating[@carried]' % A) is not None)
    in_review = [position for position in positions if position.get('round') == REVIEW and not position.get('partner')]
    states = [position.get('status') for position in in_review]
    check('positions are agreed, one is disputed and one open',
          states.count('agreed') >= 5 and states.count('disputed') == 1 and states.count('open') == 1, states)
    check('what was agreed has a level and says why', all(
        position.get('level') and position.findtext(A + 'rationale') for position in in_review
        if position.get('status') == 'agreed'))
    check('partners state positions of their own', sum(bool(position.get('partner')) for position in positions) >= 3)
    check('nothing is agreed twice', not twice(
        tuple(position.get(key) for key in ('round', 'instrument', 'item', 'partner')) for position in positions))
    check('the log has a record of every kind', len({record.get('kind') for record in root.iter(A + 'record')}) == 12)
    scores, options, criteria = (len(list(root.iter(A + name))) for name in ('score', 'option', 'criterion'))
    check('every partner scores every option by every criterion', scores == len(partners) * options * criteria > 0)
    check('nothing is signed, as no signature could be right', root.find('.//%ssignature' % A) is None)


def check_layout():
    depth, wrong = 0, []
    for number, line in enumerate(raw.splitlines(), 1):
        depth -= line.strip().startswith('</')
        if not re.fullmatch(' {%d}<[^ ].*>' % (2 * depth) if depth else '<.*>', line):
            wrong.append('%d: %s' % (number, line))
        depth += bool(re.fullmatch(r' *<[a-z][^<]*[^/]>', line))
    check('it is written as the program writes: an element a line, two spaces deeper each', not wrong and depth == 0, wrong)


check_valid('assessment.rng', [EXAMPLE])
check_marked()
check_people()
check_references()
check_responses()
check_something_to_say()
check_layout()
done()
