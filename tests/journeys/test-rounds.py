# SPDX-License-Identifier: GPL-3.0-or-later
"""The next round from the last: what is carried over is marked so, counts as open, and becomes one's own by rating anew."""
import os
import subprocess
import xml.etree.ElementTree as ET

import documents
from driver import BUILD, App, check, run


def ratings(path):
    root = ET.parse(path).getroot()
    made = root.findall('a:rounds/a:round', documents.NS)[-1].get('id')
    return [(response.get('respondent'), response.get('instrument'), rating)
            for response in root.iterfind('a:responses/a:response', documents.NS) if response.get('round') == made
            for rating in response.iterfind('a:rating', documents.NS)]


def carried(path):
    return sum(rating.get('carried') == 'true' for _, _, rating in ratings(path))


def the_next_round(home):
    path = documents.example(home)
    before = documents.read(path)
    app = App(path, home=home)
    app.see(name='Marlshire')
    app.push(app.see('button', 'New Round…'))
    app.push(app.see('switch', 'Carry answers over'))
    app.picture('new-round')
    app.push(app.see('button', 'Add Round'))
    app.gone('button', 'Add Round')
    app.keys('ctrl+s')
    saved = documents.wait_saved(path, before)
    everything = len(ratings(path))
    check('everything that was answered is carried over', everything > 100 and carried(path) == everything)
    check('comments stay in their round', not any(rating.find('a:comment', documents.NS) is not None for _, _, rating in ratings(path)))
    chart = os.path.join(home, 'matrix.svg')
    subprocess.run([os.path.join(BUILD, 'app/cli/common-ground-cli'), 'chart', 'matrix', path, '-o', chart], check=True)
    check('the chart says so', 'carried over from the last round' in open(chart, encoding='utf-8').read())

    app.keys('alt+3')
    check('nothing counts as answered', app.see(name='0 of 7') is not None)
    check('what was said last time is in sight', app.see(name='carried over') is not None)
    app.picture('carried')
    app.keys('2')
    check('what is rated anew counts', app.see(name='1 of 7') is not None)
    app.push(app.see('button', 'All Still True'))
    check('what still holds counts too', app.see(name='7 of 7') is not None)
    app.gone('button', 'All Still True')
    app.keys('ctrl+s')
    last = documents.wait_saved(path, saved)
    check('the rest stays marked', carried(path) == everything - 7)
    app.keys(*['ctrl+z'] * 3)
    app.keys('ctrl+s')
    documents.wait_saved(path, last)
    check('undo gives the first bytes back', documents.read(path) == before)
    app.close()


def practice(home):
    path = documents.example(home, 'try.cground')
    before = documents.read(path)
    app = App(path, home=home)
    app.see(name='Marlshire')
    app.go_down('This is', 'A formal assessment', 1)
    check('the window says that it is for practice', app.see(name='Practice · try.cground') is not None)
    app.picture('practice')
    app.keys('ctrl+s')
    saved = documents.wait_saved(path, before)
    check('the document says so', b' mode="practice"' in saved)
    app.keys('alt+5')
    app.push(app.see('button', 'Close and Sign…'))
    app.push(app.see(name='Marlshire County Council'))
    check('nobody signs it', app.see(name='This is for practice') is not None)
    app.keys('Escape')
    app.close()


run([the_next_round, practice])
