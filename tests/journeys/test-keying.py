# SPDX-License-Identifier: GPL-3.0-or-later
"""Answers on paper are keyed in at one digit an answer, by keyboard alone."""
import xml.etree.ElementTree as ET

import documents
from driver import App, check, run, wait

ROUND = 'review-2026'


def without_answers(home, anonymous):
    """The example, in which nobody has answered the review yet."""
    path = documents.example(home)
    ET.register_namespace('', documents.NS['a'])
    tree = ET.fromstring(documents.read(path).decode())
    responses = tree.find('a:responses', documents.NS)
    for response in list(responses):
        if response.get('round') == ROUND:
            responses.remove(response)
    if anonymous:
        tree.find('a:rounds/a:round[@id="%s"]/a:collection' % ROUND, documents.NS).set('naming', 'anonymous')
    ET.ElementTree(tree).write(path, encoding='UTF-8', xml_declaration=True)
    return path


def answers(path):
    """Instrument, via and answers of each response to the review, in the order of the file."""
    found = []
    for response in ET.parse(path).getroot().iterfind('a:responses/a:response[@round="%s"]' % ROUND, documents.NS):
        found.append((response.get('respondent'), response.get('instrument'), response.get('via'), response.get('modified'),
                      [rating.get('answer') for rating in response.iterfind('a:rating', documents.NS)]))
    return found


def saved(app, path, condition):
    app.keys('ctrl+s')
    return wait(lambda: condition(answers(path)), 'the answers in the file')


def a_sheet_of_somebody(home):
    path = without_answers(home, anonymous=False)
    app = App(path, home=home)
    app.see(name='Marlshire')
    app.keys('alt+2')
    menu = app.see(name='More about ')
    app.after(lambda: app.push_menu(menu))
    app.picture('keying-menu')
    app.keys('k')
    app.see('check box', 'Key in from paper')
    app.see(name='0 of 7')
    for digit in '12':
        app.turn(digit)
    app.turn('BackSpace')
    app.picture('keying')
    check('every control has a name', not app.unnamed(), app.unnamed())
    app.turn('3')
    for digit in '0n412':
        app.turn(digit)
    first = saved(app, path, lambda found: found and len(found[0][4]) == 7 and found)
    check('one digit is one answer, on to the end', first[0][4] == ['separate', 'joint', 'dont-know', 'not-applicable', 'integrated',
                                                                   'separate', 'parallel'], first)
    check('the file says that it was paper', first[0][2] == 'paper', first)
    app.turn('1')
    second = saved(app, path, lambda found: len(found) == 2 and found)
    check('behind one tool comes the next', second[1][1] != second[0][1] and second[1][2] == 'paper' and len(second[1][4]) == 1, second)
    app.keys(*['ctrl+z'] * 9)
    check('undo takes the sheet back', saved(app, path, lambda found: found == []) is True)
    app.close()


def sheets_of_nobody_in_particular(home):
    path = without_answers(home, anonymous=True)
    app = App(path, home=home)
    app.see(name='Marlshire')
    app.keys('alt+2')
    # Toolkits differ in whether such a button is called by its own name, by what stands on it, or after its row.
    names = ('Key in one more from paper for', 'Key In One More', 'Marlshire NHS Board')
    app.push(wait(lambda: next(filter(None, (app.find('button', name) for name in names)), None), 'the first partner’s button'))
    app.see('check box', 'Key in from paper')
    app.turn('2')
    found = saved(app, path, lambda found: len(found) == 1 and found)
    person = ET.parse(path).getroot().find('a:respondents/a:respondent[@id="%s"]' % found[0][0], documents.NS)
    check('nothing says who it was', person.find('a:name', documents.NS) is None and person.get('perspective') is None)
    check('nor at what time', found[0][3].endswith('T00:00:00Z'), found)
    app.close()


run([a_sheet_of_somebody, sheets_of_nobody_in_particular])
