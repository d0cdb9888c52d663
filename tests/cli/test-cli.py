# SPDX-License-Identifier: GPL-3.0-or-later
"""The command line as a script would use it: exit codes, messages, figures, charts."""
import collections
import csv
import json
import os
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', 'i18n'))
from tap import check, done  # noqa: E402

source, program = sys.argv[1:3]
example = os.path.join(source, 'resources/examples/marlshire.cground')
ENVIRONMENT = dict(os.environ, LC_ALL='C', LANGUAGE='')


def run(*arguments, **more):
    return subprocess.run([program, *arguments], capture_output=True, text=True, env=ENVIRONMENT, check=False, **more)


def document(path, levels, rows, extra='', name='T'):
    """Writes a document: one partner a row, one person each, ratings as numbers from 1, None for none."""
    n_items = len(rows[0])
    out = ['<?xml version="1.0" encoding="UTF-8"?>',
           '<assessment xmlns="urn:common-ground:assessment:1" id="%s" version="1" xml:lang="en" mode="formal" '
           'modified="2026-01-01T00:00:00Z">' % name.lower(), '<partnership><name>%s</name></partnership>' % name, '<partners>']
    out += ['<partner id="p%d" sector="other"><name>P%d</name></partner>' % (r, r) for r in range(len(rows))]
    out += ['</partners><respondents>']
    out += ['<respondent id="r%d" partner="p%d"/>' % (r, r) for r in range(len(rows))]
    out += ['</respondents><rounds><round id="b" kind="baseline" date="2026-01-01" locked="false"><name>B</name></round></rounds>',
            '<instruments><instrument xmlns="urn:common-ground:instrument:1" id="i" version="1" xml:lang="en" '
            'kind="statements" item-name="statement"><title>T</title><summary>S</summary>'
            '<source title="a" author="b" year="2000" section="c"/><scale id="s" origin="app">']
    out += ['<level id="l%d" value="%d"><label>L%d</label></level>' % (v, v, v) for v in range(1, levels + 1)]
    out += ['</scale><section id="x"><title>X</title>']
    out += ['<item id="i%d"><title>I%d</title><prompt>How?</prompt></item>' % (i, i) for i in range(n_items)]
    out += ['</section></instrument></instruments><responses>']
    for r, row in enumerate(rows):
        out.append('<response round="b" respondent="r%d" instrument="i" modified="2026-01-01T00:00:00Z">' % r)
        out += ['<rating item="i%d" answer="l%d"/>' % (i, v) for i, v in enumerate(row) if v is not None]
        out.append('</response>')
    out.append('</responses>' + extra + '</assessment>')
    with open(path, 'w', encoding='utf-8') as file:
        file.write('\n'.join(out))
    return path


def summary(path, *more):
    made = run('summary', path, '--json', *more)
    return json.loads(made.stdout) if made.returncode == 0 else {'failed': made.stderr}


def near(value, wanted, digits=6):
    return value is not None and abs(value - wanted) < 0.6 * 10 ** -digits


def column(counts):
    """One item rated by sum(counts) people, so many on each level."""
    return [[level + 1] for level, count in enumerate(counts) for _ in range(count)]


def usage():
    for arguments, code in (((), 2), (('--help',), 0), (('--version',), 0), (('dance',), 2), (('validate',), 2),
                            (('summary',), 2), (('summary', example, 'x'), 2), (('summary', example, '--unit', 'cow'), 2),
                            (('summary', example, '--round', 'never'), 1), (('summary', example, '--instrument', 'no'), 1),
                            (('instruments', 'nothing'), 1), (('instruments', '--bogus'), 2), (('chart', 'pie', example, '-o', 'x.svg'), 2),
                            (('chart', 'matrix', example), 2), (('chart', 'matrix', example, '-o', 'x.gif'), 2),
                            (('chart', 'matrix', example, '-o', 'x.svg', '--size', '10'), 2),
                            (('chart', 'matrix', example, '-o', 'x.svg', '--palette', 'traffic'), 2),
                            (('report', example), 2)):
        made = run(*arguments)
        check('%s ends with %d' % (' '.join(arguments[:3]).replace(source, ''), code), made.returncode == code,
              '%d %s' % (made.returncode, made.stderr))
        check('and says why' if code else 'and complains about nothing', bool(made.stderr) == bool(code), made.stderr)


def instruments():
    listed = json.loads(run('instruments', '--json').stdout)
    files = {name.split('.')[0] for name in os.listdir(os.path.join(source, 'resources/instruments'))}
    check('the three matrices come first', [entry['id'] for entry in listed[:3]] == ['ipc-matrix', 'lga-cycle-matrix', 'icn-grid'])
    check('every tool of the folder is built in', {entry['id'] for entry in listed} == files, files)
    whole = json.loads(run('instruments', 'ipc-matrix', '--json').stdout)
    check('the integration matrix has 7 areas and 4 levels', len(whole['items']) == 7 and len(whole['levels']) == 4)


def new_document(folder):
    path = os.path.join(folder, 'new.cground')
    arguments = ('new', '-o', path, '--name', 'A & B\x01', '--instrument', 'ipc-matrix', '--partner', 'a:housing:Homes: all')
    check('a new document is written', run(*arguments).returncode == 0)
    check('it is valid', run('validate', path).returncode == 0)
    before = open(path, 'rb').read()
    made = run(*arguments)
    check('it is never written over', made.returncode == 3 and open(path, 'rb').read() == before, made.stderr)
    check('a sector that does not exist is refused',
          run('new', '-o', path + '2', '--name', 'x', '--instrument', 'ipc-matrix', '--partner', 'a:moon:M').returncode == 1)
    check('and nothing is written', not os.path.exists(path + '2'))
    check('a folder that does not exist is refused',
          run('new', '-o', folder + '/no/x.cground', '--name', 'x', '--instrument', 'ipc-matrix').returncode == 3)


def bad_files(folder):
    text = open(example, encoding='utf-8').read()
    table = {'empty': (b'', 1), 'newer': (text.replace(' version="1"', ' version="2"', 1).encode(), None),
             'cut short': (text[:5000].encode(), None), 'doctype': (text.replace('<assessment', '<!DOCTYPE a><assessment', 1).encode(), None),
             'compressed': (b'\x1f\x8b\x08', 1)}
    for name, (content, line) in table.items():
        path = os.path.join(folder, 'bad.cground')
        with open(path, 'wb') as file:
            file.write(content)
        for command in (('validate', path), ('summary', path), ('chart', 'matrix', path, '-o', os.path.join(folder, 'bad.svg'))):
            made = run(*command)
            told = made.stderr.startswith(path + ':%s' % (line or ''))
            check('%s refuses what is %s, with file and line' % (command[0], name), made.returncode == 1 and told, made.stderr)
    check('nothing was drawn', not os.path.exists(os.path.join(folder, 'bad.svg')))
    made = run('validate', example, os.path.join(folder, 'absent.cground'))
    check('a file that is not there is an error', made.returncode == 1 and 'absent.cground' in made.stderr, made.stderr)


def published_examples(folder):
    path = os.path.join(folder, 'figures.cground')

    def item(counts, levels):
        return summary(document(path, levels, column(counts)))['items'][0]

    check('Cns of a,a,b,c on four levels', near(1 - item([2, 1, 1, 0], 4)['consensus'], 0.4333033648, 9))
    check('Cns of a,a,b,c on three levels', near(1 - item([2, 1, 1], 3)['consensus'], 0.7409565969, 9))
    check('Cns of a,a,d,d', near(item([2, 0, 0, 2], 4)['consensus'], 0))
    check('A of 1,1,3,4', near(item([2, 0, 1, 1], 4)['agreement'], 0.0833, 4))
    check('A of the two ends', near(item([2, 0, 0, 2], 4)['agreement'], -1))
    check('A of all in one', near(item([0, 4, 0, 0], 4)['agreement'], 1))
    check('D of the seven levels', near(item([3, 4, 21, 13, 53, 5, 1], 7)['dispersion'], 0.2867, 4))
    check('12 raters, 3 outside: agreement', item([3, 0, 9, 0], 4)['verdict'] == 'agreement')
    check('12 raters, 4 outside: split', item([4, 0, 8, 0], 4)['verdict'] == 'split')
    check('two camps', item([2, 0, 2, 0], 4)['two_camps'] is True and item([2, 2, 0, 0], 4)['two_camps'] is False)
    single = item([1, 0, 0, 0], 4)
    check('one rater has no spread', single['consensus'] is None and single['distance'] is None and single['verdict'] == 'too-few')

    rows = ['1 2 3 3 2 1 4 1 2 . . .', '1 2 3 3 2 2 4 1 2 5 . 3', '. 3 3 3 2 3 4 2 2 5 1 .', '1 2 3 3 2 4 4 1 2 5 1 .']
    data = summary(document(path, 5, [[None if v == '.' else int(v) for v in row.split()] for row in rows]))
    check("Krippendorff's alpha", near(data['alpha'], 0.815388), data['alpha'])
    rows = ['1 3 4 5 2 8 6 7 10 9', '2 1 4 5 6 3 8 7 10 9', '3 2 1 5 7 4 6 8 9 10', '4 2 3 1 6 7 5 9 8 10']
    data = summary(document(path, 10, [[int(v) for v in row.split()] for row in rows]))
    check("Kendall's W", near(data['kendall_w'], 0.793939), data['kendall_w'])
    table = [[0, 4, 1], [0, 8, 0], [0, 1, 5]]
    pairs = [(a + 1, b + 1) for a in range(3) for b in range(3) for _ in range(table[a][b])]
    data = summary(document(path, 3, [[a for a, _ in pairs], [b for _, b in pairs]]))
    check('weighted kappa', len(data['kappa']) == 1 and near(data['kappa'][0]['linear'], 0.470120), data['kappa'])
    data = summary(document(path, 4, [[2, 2], [2, 2]]))
    check('alpha of one value is undefined', data['alpha'] is None)
    data = summary(document(path, 4, [[1, 2]] * 21))
    check('above 20 raters kappa is left out', data['kappa'] == [] and data['kappa_omitted'] is True)


def positions(folder):
    path = os.path.join(folder, 'positions.cground')
    data = summary(document(path, 4, [[1], [2], [3], [4]]))['items'][0]
    check('the middle view lies between', (data['position'], data['position_high'], data['position_source']) == ('l2', 'l3', 'middle'), data)
    agreed = '<agreement><position round="b" instrument="i" item="i0" level="l4" target="l3" status="agreed"/>' \
             '<position round="b" instrument="i" item="i0" partner="p0" level="l2" status="open"/></agreement>'
    data = summary(document(path, 4, [[1], [2], [3], [4]], agreed))['items'][0]
    check('an agreed position comes first', (data['position'], data['position_source'], data['gap']) == ('l4', 'agreed', -1), data)
    check('a stated position comes before the answers', data['stated'] == {'p0': 'l2'} and data['partners']['p0'] == 'l2', data)
    check('partners as the unit', summary(path, '--unit', 'partner')['items'][0]['counts'] == {'l1': 0, 'l2': 2, 'l3': 1, 'l4': 1})


def charts(folder):
    pairs = os.path.join(folder, 'pairs.cground')
    run('new', '-o', pairs, '--name', 'Marlshire', '--instrument', 'relational-health', '--partner', 'a:other:A', '--partner', 'b:other:B')
    made = run('chart', 'relationships', example, '-o', os.path.join(folder, 'no.svg'), '--instrument', 'ipc-matrix')
    check('a tool that does not suit a chart is told', made.returncode == 1 and 'ipc-matrix' in made.stderr, made.stderr)
    for kind, file in [('relationships', pairs)] + [(kind, example) for kind in ('matrix', 'cycle', 'spread', 'conversation', 'progress', 'profile')]:
        out = {ending: os.path.join(folder, kind + ending) for ending in ('.svg', '.pdf', '.png')}
        for path in out.values():
            made = run('chart', kind, file, '-o', path)
            check('%s is drawn' % os.path.basename(path), made.returncode == 0, made.stderr)
        words = ' '.join(''.join(t.itertext()) for t in ET.parse(out['.svg']).getroot().iter('{http://www.w3.org/2000/svg}text'))
        check('the SVG has real text', 'Marlshire' in words, words[:300])
        check('the PDF is one', open(out['.pdf'], 'rb').read(5) == b'%PDF-')
        check('the PNG is one', open(out['.png'], 'rb').read(8) == b'\x89PNG\r\n\x1a\n')
        if file != example:
            continue
        welsh = os.path.join(folder, 'cy.svg')
        run('chart', kind, example, '-o', welsh, '--language', 'cy')
        text = open(welsh, encoding='utf-8').read()
        check('a Welsh chart under LC_ALL=C', 'Cyfochrog' in text and 'Parallel' not in text)
    made = run('chart', 'matrix', example, '-o', folder + '/no/such/x.svg')
    check('where nothing can be written the code is 3', made.returncode == 3 and made.stderr, made.stderr)
    before = open(example, 'rb').read()
    check('the document itself is never touched', open(example, 'rb').read() == before)


def compare(folder):
    def make(name, levels, version='1'):
        path = document(os.path.join(folder, name + '.cground'), 4, [levels], name=name)
        if version != '1':
            text = open(path, encoding='utf-8').read()
            with open(path, 'w', encoding='utf-8') as file:
                file.write(text.replace('id="i" version="1"', 'id="i" version="%s"' % version))
        return path

    target = '<agreement><position round="b" instrument="i" item="i0" level="l2" target="l3" status="agreed"/></agreement>'
    ours = document(os.path.join(folder, 'ours.cground'), 4, [[1, 2, None]], target, name='Ours')
    others = [make('North', [3, 2, 1]), make('East', [1, 2, 1]), make('South', [4, None, 1])]
    made = run('compare', ours, *others, '--json')
    data = json.loads(made.stdout)
    first = data['items'][0]
    check('others are compared', made.returncode == 0 and [peer['name'] for peer in data['peers']] == ['North', 'East', 'South'], made.stderr)
    check('their spread is that of their positions', (first['n'], first['min'], first['q1'], first['median'], first['q3'], first['max']) ==
          (3, 1, 2, 3, 3.5, 4) and first['counts'] == {'l1': 1, 'l2': 0, 'l3': 1, 'l4': 1}, first)
    check('whoever is further on can be asked', first['ask'] == ['North', 'South'] and data['items'][1]['ask'] == [], data)
    check('the share that can be compared', data['comparable'] == 2 and [peer['comparable'] for peer in data['peers']] == [2, 2, 1], data)
    made = run('compare', ours, *others)
    check('in words too', 'Compared with 3 others; 2 of 3 can be compared.' in made.stdout and 'ask North; South' in made.stdout, made.stdout)
    out = os.path.join(folder, 'comparison.svg')
    made = run('compare', ours, *others, '-o', out, '--language', 'cy')
    check('and as a chart', made.returncode == 0 and '<text' in open(out, encoding='utf-8').read(), made.stderr)
    made = run('compare', ours, ours, make('Newer', [1, 1, 1], '2'), others[0])
    check('what can’t be compared is told, the rest is', made.returncode == 1 and 'It is the same assessment.' in made.stderr and
          'version 1' in made.stderr and 'Compared with 1 other;' in made.stdout, made.stdout + made.stderr)
    check('nothing to compare with', run('compare', ours, ours).returncode == 1)
    check('comparing needs two', run('compare', ours).returncode == 2)
    check('a comparison of one is misuse', run('chart', 'comparison', ours, '-o', out).returncode == 2)


def tables(folder):
    table, out, again = (os.path.join(folder, name) for name in ('t.csv', 't.cground', 'u.cground'))
    made = run('export', example, '-o', table)
    with open(table, encoding='utf-8', newline='') as file:
        rows = list(csv.reader(file))
    check('answers go out as a table', made.returncode == 0 and len(rows) > 300 and rows[0][:4] == ['assessment', 'round', 'partner', 'respondent'], made.stderr)
    made = run('import', example, table, '-o', out)
    check('and back without a change', made.returncode == 0 and open(out, 'rb').read() == open(example, 'rb').read(), made.stderr)
    changed = next(row for row in rows[1:] if row[1] == 'review-2026' and row[6] == 'parallel')
    changed[6] = 'joint'
    with open(table, 'w', encoding='utf-8', newline='') as file:
        csv.writer(file).writerows(rows)
    made = run('import', example, table, '-o', out)
    check('a changed cell is brought in', made.returncode == 0 and made.stdout.startswith('1 answer is new or changed\n') and
          run('validate', out).returncode == 0, made.stdout + made.stderr)
    changed[6], rows[5][5] = 'sideways', 'nothing'
    with open(table, 'w', encoding='utf-8', newline='') as file:
        csv.writer(file).writerows(rows)
    made = run('import', example, table, '-o', again)
    told = [line.split(': ')[0] for line in made.stderr.splitlines()]
    check('every wrong row is told with its line', made.returncode == 1 and not os.path.exists(again) and
          told == ['%s:%d' % (table, line) for line in (6, rows.index(changed) + 1)], made.stderr)
    made = run('export', example, '-o', table, '--anonymous')
    with open(table, encoding='utf-8', newline='') as file:
        rows = list(csv.reader(file))
    groups = collections.Counter((row[1], row[2], row[4], row[5], row[10]) for row in rows[1:] if row[6])
    check('and tells no group of fewer than three', len(groups) > 20 and min(groups.values()) >= 3, groups)
    check('an anonymous table names nobody', made.returncode == 0 and all(row[3] == row[8] == row[13] == '' for row in rows[1:]), made.stderr)
    for more, kept in (([], True), (['--anonymous'], False)):
        made = run('export', example, '-o', out, *more)
        text = open(out, encoding='utf-8').read()
        schema = subprocess.run(['xmllint', '--noout', '--relaxng', os.path.join(source, 'resources/schema/assessment.rng'), out], check=False,
                                capture_output=True)
        check('a copy to give away is whole', made.returncode == 0 and run('validate', out).returncode == 0 and schema.returncode == 0, made.stderr)
        check('and says no more than it should', '<comment' not in text and ('<response ' in text) == kept and ('Marlshire' in text) == kept)
    made = run('export', out, '-o', out)
    check('a document is not replaced by its copy', made.returncode == 2 and open(out, encoding='utf-8').read() == text, made.stderr)
    check('what it is to be must be clear', run('export', example, '-o', folder + '/t.xml').returncode == 2)
    for wrong in (['export', example], ['import', example, table], ['import', example, '-o', out]):
        check('tables need all three', run(*wrong).returncode == 2, wrong)


def own_instrument(folder):
    path = os.path.join(folder, 'own.cginstrument')
    text = open(os.path.join(source, 'resources/instruments/icn-grid.cginstrument'), encoding='utf-8').read()
    with open(path, 'w', encoding='utf-8') as file:
        file.write(text.replace('id="icn-grid"', 'id="own-grid"'))
    made = run('instruments', 'own-grid', '--json', '--instrument-file', path)
    check('a tool of one’s own is found', made.returncode == 0, made.stderr)
    out = os.path.join(folder, 'own.cground')
    run('new', '-o', out, '--name', 'Own', '--instrument', 'own-grid', '--instrument-file', path)
    check('and travels with the document', run('validate', out).returncode == 0 and 'own-grid' in open(out, encoding='utf-8').read())
    with open(path, 'w', encoding='utf-8') as file:
        file.write(text.replace('</section>', ''))
    made = run('instruments', '--instrument-file', path)
    check('a broken one is refused whole', made.returncode == 1 and made.stderr.startswith(path + ':'), made.stderr)


def reply(path, answer, time='2026-04-03T10:00:00Z', person='new', extra=''):
    with open(path, 'w', encoding='utf-8') as file:
        file.write('<reply xmlns="urn:common-ground:assessment:1" version="1" assessment="marlshire-example" round="review-2026" '
                   'created="%s"><respondent id="%s" partner="people"/><response round="review-2026" respondent="%s" '
                   'instrument="icn-grid" modified="%s" via="form"%s><rating item="vision-of-system" answer="%s"/></response></reply>'
                   % (time, person, person, time, extra, answer))
    return path


def merge(folder):
    out, first, other, bad = (os.path.join(folder, name) for name in ('merged.cground', '1.cgreply', '2.cgreply', 'bad.cgreply'))
    reply(first, 'co-ordination')
    made = run('merge', example, first, '-o', out)
    check('a reply is merged', made.returncode == 0 and made.stdout == '2 entries are new\n', made.stdout + made.stderr)
    check('what comes out is valid', run('validate', out).returncode == 0)
    check('the answer counts', summary(out, '--instrument', 'icn-grid')['raters'] == summary(example, '--instrument', 'icn-grid')['raters'] + 1)
    merged = open(out, 'rb').read()
    again = os.path.join(folder, 'again.cground')
    made = run('merge', out, first, example, '-o', again)
    check('a second time changes nothing', made.returncode == 0 and open(again, 'rb').read() == merged, made.stderr)

    reply(other, 'integration', '2026-04-04T10:00:00Z')
    made = run('merge', out, other, '-o', again)
    check('what differs is left and told', made.returncode == 1 and 'differs from what is here' in made.stderr and
          open(again, 'rb').read() == merged, made.stderr)
    made = run('merge', out, other, '-o', again, '--prefer', 'theirs')
    check('or a side is preferred', made.returncode == 0 and made.stderr == '' and open(again, 'rb').read() != merged, made.stderr)

    with open(bad, 'w', encoding='utf-8') as file:
        file.write('<reply')
    made = run('merge', example, bad, first, '-o', again)
    check('a bad reply is told with its line, and the others are merged', made.returncode == 1 and made.stderr.startswith(bad + ':1: ')
          and b'respondent="new"' in open(again, 'rb').read(), made.stderr)
    for wrong in (['merge', example, '-o', again], ['merge', example, first], ['merge', example, first, '-o', again, '--prefer', 'mine']):
        check('merge without all that it needs is misuse', run(*wrong).returncode == 2, wrong)


def many_replies(folder):
    paths = [reply(os.path.join(folder, '%d.cgreply' % n), 'integration', person='p%d' % n) for n in range(1000)]
    out = os.path.join(folder, 'many.cground')
    made = run('merge', example, *paths, '-o', out)
    check('a thousand replies are merged', made.returncode == 0 and made.stdout == '2000 entries are new\n', made.stderr)


with tempfile.TemporaryDirectory() as temporary:
    usage()
    instruments()
    new_document(temporary)
    bad_files(temporary)
    published_examples(temporary)
    positions(temporary)
    charts(temporary)
    compare(temporary)
    tables(temporary)
    own_instrument(temporary)
    merge(temporary)
    many_replies(temporary)
done()
