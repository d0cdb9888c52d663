# SPDX-License-Identifier: GPL-3.0-or-later
"""Collecting: what people are promised, forms for them, what comes back, and who is missing."""
import os
import subprocess

import documents
from driver import App, check, run, wait

REPLY = ('<reply xmlns="urn:common-ground:assessment:1" version="1" assessment="marlshire-example" round="review-2026" '
         'created="2026-04-03T10:00:00Z"><respondent id="%s" partner="people" perspective="carer"><name>Q.R.</name></respondent>'
         '<response round="review-2026" respondent="%s" instrument="icn-grid" modified="2026-04-03T%s:00:00Z" via="form">'
         '<rating item="vision-of-system" answer="%s"/></response></reply>')


def open_page(home, path):
    app = App(path, home=home)
    app.see(name='Marlshire')
    app.keys('alt+2')
    app.see('button', 'Make Forms…')
    return app


def write(home, name, *words):
    path = os.path.join(home, name)
    with open(path, 'w', encoding='utf-8') as file:
        file.write(REPLY % words)
    return path


def answers_come_in(home):
    path = documents.example(home)
    before = documents.read(path)
    app = open_page(home, path)
    check('who has answered is told', app.see(name='have answered something.') is not None)
    app.picture('collect')
    app.push(app.see('button', 'Bring In…'))
    reply = write(home, 'new.cgreply', 'new', 'new', '10', 'integration')
    check('first it is told what would happen', app.choose(reply, lambda: app.find(name='2 entries are new')) is not None)
    app.picture('collect-merge')
    app.push(app.see('button', 'Bring In', exact=False))
    check('who answered is shown', app.see(name='Q.R.') is not None)
    app.keys('ctrl+s')
    saved = documents.wait_saved(path, before)
    check('the answers are in the document', b'respondent="new"' in saved)

    app.push(app.see('button', 'Bring In…'))
    other = write(home, 'other.cgreply', 'new', 'new', '11', 'autonomy')
    check('both sides of what differs are shown',
          app.choose(other, lambda: app.find(name='here “Integration”, came in “Autonomy”')) is not None)
    app.picture('collect-conflict')
    # Some toolkits call the switch what it is told, others what its row is called.
    app.push(wait(lambda: app.find(name='Take what came in: ') or app.find('check box', 'differs from what is here'), 'the switch'))
    app.push(app.see('button', 'Bring In'))
    app.gone(name='here “Integration”, came in “Autonomy”')
    app.keys('ctrl+s')
    chosen = documents.wait_saved(path, saved)
    check('what was chosen is in it', b'answer="autonomy"' in chosen)
    app.keys('ctrl+z', 'ctrl+z', 'ctrl+s')
    documents.wait_saved(path, chosen)
    check('two steps of undo give the first bytes back', documents.read(path) == before)
    app.close()


def a_bad_reply(home):
    path = documents.example(home)
    bad = os.path.join(home, 'bad.cgreply')
    with open(bad, 'w', encoding='utf-8') as file:
        file.write('<reply')
    app = open_page(home, path)
    app.push(app.see('button', 'Bring In…'))
    check('what is wrong is told with its line', app.choose(bad, lambda: app.find(name='bad.cgreply:1: ')) is not None)
    app.keys('Escape')
    app.gone(name='bad.cgreply:1: ')
    app.push(app.see('button', 'Paste'))
    check('a clipboard without answers says so', app.see(name='This text holds no answers.') is not None)
    app.keys('Escape')
    app.close()


def forms_are_made(home):
    app = open_page(home, documents.example(home))
    folder = os.path.join(home, 'forms')
    os.mkdir(folder)
    app.push(app.see('button', 'Make Forms…'))
    app.choose(folder + '/', lambda: len(os.listdir(folder)) == 7)
    check('there is one for each partner and one for all', 'Review, April 2026 – everybody.html' in os.listdir(folder), os.listdir(folder))
    check('each is whole', all(open(os.path.join(folder, name), encoding='utf-8').read().endswith('</html>\n') for name in os.listdir(folder)))
    app.close()


def nothing_is_promised_yet(home):
    path = os.path.join(home, 'new.cground')
    subprocess.run([os.path.join(os.environ['CG_BUILD_DIR'], 'app/cli/common-ground-cli'), 'new', '-o', path, '--name', 'Marlshire',
                    '--instrument', 'icn-grid', '--partner', 'a:other:A'], check=True)
    app = open_page(home, path)
    check('it is said what is missing', app.see(name='First say above who will see the answers.') is not None)
    app.push(app.see('button', 'Say What People Are Promised'))
    app.see('text', 'Who will see what')
    app.keys('Tab')
    app.type('Everybody here.')
    check('one after the other', app.see(name='First say above whom people can ask.') is not None)
    app.picture('collect-new')
    app.keys('ctrl+s')
    app.close()


def a_person_is_erased(home):
    path = documents.example(home)
    before = documents.read(path)
    app = open_page(home, path)
    menu = app.see(name='More about ')
    name = menu.get_name().replace('More about ', '')
    check('the person is in the file', name.encode() in before, name)
    app.after(lambda: app.push_menu(menu))
    app.keys('e')
    app.see(name='Erase “%s”?' % name)
    app.picture('collect-erase')
    dialog = next(top for top in app.windows() if app.find(name='Erase “', below=top))
    app.push(app.see('button', 'Erase', below=dialog))
    saved = documents.wait_saved(path, before)
    check('the name has left the file', ('<name>%s</name>' % name).encode() not in saved)
    check('the log notes the day', 'people answering were erased'.encode() in saved)
    app.gone(name='More about ' + name)
    app.keys('ctrl+z', 'ctrl+s')
    check('no undo brings it back', documents.read(path) == saved)
    app.close()


run([answers_come_in, a_bad_reply, forms_are_made, nothing_is_promised_yet, a_person_is_erased])
