# SPDX-License-Identifier: GPL-3.0-or-later
"""Answers go out as a spreadsheet, are changed elsewhere and come back; wrong rows are told and change nothing."""
import csv
import os

import documents
from driver import App, check, run, wait


def rows_of(path):
    with open(path, encoding='utf-8-sig', newline='') as file:
        return list(csv.reader(file))


def write(path, rows):
    with open(path, 'w', encoding='utf-8', newline='') as file:
        csv.writer(file).writerows(rows)


def out_and_back(home):
    path = documents.example(home)
    before = documents.read(path)
    table = os.path.join(home, 'answers.csv')
    app = App(path, home=home)
    app.see(name='Marlshire')
    app.keys('alt+2')
    app.push(app.see('button', 'Save Answers…'))
    wait(lambda: len(app.windows()) == 2 and app.find(name='Answers as a spreadsheet'), 'what the table holds')
    app.picture('spreadsheet-out')
    app.keys('alt+w')
    wait(lambda: app.find(name='Answers as a Spreadsheet'), 'the file chooser')
    app.choose(table[:-len('.csv')], lambda: os.path.exists(table))
    app.see(name='The spreadsheet is saved as “answers.csv”.')
    check('spreadsheets can tell its letters', documents.read(table).startswith(b'\xef\xbb\xbfassessment,'))
    rows = rows_of(table)
    check('every answer is in it', len(rows) > 300, len(rows))

    changed = next(row for row in rows[1:] if row[1] == 'review-2026' and row[6] == 'parallel')
    changed[6] = 'joint'
    write(table, rows)
    app.push(app.see('button', 'Bring In…'))
    app.choose(table, lambda: app.find(name='The spreadsheet is in'))
    check('it says what came of it', app.find(name='1 answer is new or changed') is not None)
    app.keys('Escape')
    wait(lambda: len(app.windows()) == 1, 'the message going away')
    app.keys('ctrl+s')
    documents.wait_saved(path, before)
    after = documents.ratings(path)
    check('the answer is the new one', after[(changed[1], changed[3], changed[4], changed[5])] == 'joint')
    app.keys('ctrl+z', 'ctrl+s')
    check('undo gives the first bytes back', wait(lambda: documents.read(path) == before, 'the first bytes'))

    changed[6], rows[2][5] = 'sideways', 'nothing'
    write(table, rows)
    app.push(app.see('button', 'Bring In…'))
    app.choose(table, lambda: app.find(name='This spreadsheet can’t be brought in'))
    told = app.see(name='answers.csv:3: ').get_name()
    check('every wrong row is told with its line', 'answers.csv:%d: ' % (rows.index(changed) + 1) in told, told)
    app.picture('spreadsheet-wrong')
    app.keys('Escape')
    wait(lambda: len(app.windows()) == 1, 'the message going away')
    app.close()
    check('and nothing was changed', documents.read(path) == before)


run([out_and_back])
