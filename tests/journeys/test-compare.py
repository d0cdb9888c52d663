# SPDX-License-Identifier: GPL-3.0-or-later
"""Comparing with other partnerships, and copies to give away, by keyboard."""
import os
import xml.etree.ElementTree as ET

import documents
from driver import App, check, run, wait


def other(home, name, agreed):
    """A copy of the example as another partnership's, which stands on one level wherever it agreed on any."""
    path = documents.example(home, name + '.cground')
    text = documents.read(path).decode().replace('id="marlshire-example"', 'id="%s"' % name, 1)
    tree = ET.fromstring(text)
    tree.find('a:partnership/a:name', documents.NS).text = name
    for position in tree.iterfind('a:agreement/a:position[@instrument="ipc-matrix"]', documents.NS):
        if position.get('partner') is None and position.get('status') == 'agreed':
            position.set('level', agreed)
    ET.register_namespace('', documents.NS['a'])
    ET.ElementTree(tree).write(path, encoding='UTF-8', xml_declaration=True)
    return path


def a_comparison(home):
    path = documents.example(home)
    before = documents.read(path)
    for name in ('Northfold', 'Eastmere'):
        other(home, name, 'integrated')
    with open(os.path.join(home, 'broken.cground'), 'w', encoding='utf-8') as file:
        file.write('<assessment')
    app = App(path, home=home)
    app.see(name='Marlshire')
    app.keys('alt+4')
    app.see('button', 'Copy the chart')
    app.go_down('Chart', 'Integration matrix', 7)
    compare = app.see('button', 'Compare With')
    app.see(name='Choose documents of other partnerships')
    app.picture('compare-none')

    app.push(compare)
    app.choose(os.path.join(home, 'Northfold.cground'), lambda: app.find(name='1 other document is open'))
    app.push(app.see('button', 'Compare With'))
    app.choose(os.path.join(home, 'Eastmere.cground'), lambda: app.find(name='2 other documents are open'))
    app.resize(1280, 800)
    app.picture('compare-two')
    app.push(app.see('button', 'The data behind the chart') if app.find('button', 'The data behind the chart') else
             app.see(name='The data behind the chart'))
    check('whoever is further on can be asked', app.see(name='People to ask: Eastmere; Northfold') is not None)

    app.push(app.see('button', 'Compare With'))
    app.choose(path, lambda: app.find(name='It is the same assessment.'))
    check('what can’t be compared is told', app.find(name='Marlshire Equipment and Adaptations Partnership: It is the same') is not None)
    app.push(app.see('button', 'Compare With'))
    app.choose(os.path.join(home, 'broken.cground'), lambda: app.find(name='Not every document could be read'))
    check('what can’t be read is told with its line', app.find(name='broken.cground:1:') is not None)
    app.keys('Escape')
    wait(lambda: len(app.windows()) == 1, 'the message going away')
    app.resize(640, 900)
    app.picture('compare-narrow')
    check('it fits into half a window', wait(lambda: not app.is_cut_off(), 'the window to fit'))

    app.push(app.see('button', 'Remove All'))
    app.see(name='Choose documents of other partnerships')
    app.close()
    check('nothing was changed', documents.read(path) == before)


def a_copy(home):
    path = documents.example(home)
    before = documents.read(path)
    app = App(path, home=home)
    app.see(name='Marlshire')
    for letter, name in (('v', 'reviewer.cground'), ('x', 'exchange.cground')):
        app.turn('F10')
        app.keys(letter)
        wait(lambda: len(app.windows()) == 2 and app.find('button', 'Save…'), 'what is in the copy')
        app.picture(name.replace('.cground', '-copy'))
        app.keys('Return')
        out = os.path.join(home, name)
        wait(lambda: app.find(name='Name') or len(app.windows()) == 2, 'the file chooser')
        app.choose(out, lambda: os.path.exists(out))
        app.see(name='The copy is saved.')
    reviewer, exchange = (documents.read(os.path.join(home, name)).decode() for name in ('reviewer.cground', 'exchange.cground'))
    check('a reviewer sees the answers', '<rating ' in reviewer and '<partner ' in reviewer)
    check('but neither names nor comments', '<comment' not in reviewer and '<signature' not in reviewer and
          all(respondent.find('a:name', documents.NS) is None
              for respondent in ET.fromstring(reviewer).iterfind('a:respondents/a:respondent', documents.NS)))
    check('an exchange sees positions only', '<position ' in exchange and '<response ' not in exchange and '<partner ' not in exchange and
          'Marlshire' not in exchange)
    app.close()
    check('the assessment is as it was', documents.read(path) == before)


run([a_comparison, a_copy])
