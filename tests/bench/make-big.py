# SPDX-License-Identifier: GPL-3.0-or-later
"""make-big.py OUT RESPONDENTS ITEMS : a valid document with that many ratings, always the same bytes."""
import random
import sys

out, n_respondents, n_items = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
random.seed(1)
with open(out, 'w', encoding='utf-8') as file:
    write = file.write
    write('<?xml version="1.0" encoding="UTF-8"?>\n<assessment xmlns="urn:common-ground:assessment:1" id="big" version="1"'
          ' xml:lang="en" mode="formal" modified="2026-04-01T10:00:00Z">\n'
          '  <partnership>\n    <name>Big</name>\n  </partnership>\n  <partners>\n')
    for i in range(40):
        write('    <partner id="p%d" sector="other" slot="%d">\n      <name>Partner %d</name>\n    </partner>\n' % (i, i % 12 + 1, i))
    write('  </partners>\n  <respondents>\n')
    for i in range(n_respondents):
        write('    <respondent id="r%d" partner="p%d"/>\n' % (i, i % 40))
    write('  </respondents>\n  <rounds>\n    <round id="b" kind="baseline" date="2026-01-01" locked="false">\n'
          '      <name>Baseline</name>\n    </round>\n  </rounds>\n  <instruments>\n'
          '    <instrument xmlns="urn:common-ground:instrument:1" id="i" version="1" xml:lang="en" kind="matrix" item-name="area">\n'
          '      <title>Big tool</title>\n      <summary>Made for measuring.</summary>\n'
          '      <source title="None" author="Nobody" year="2026" section="None"/>\n      <scale id="s" origin="app">\n')
    for level in range(4):
        write('        <level id="l%d" value="%d">\n          <label>Level %d</label>\n        </level>\n' % (level, level + 1, level + 1))
    write('      </scale>\n      <section id="s1">\n        <title>Everything</title>\n')
    for i in range(n_items):
        write('        <item id="i%03d">\n          <title>Area %d</title>\n          <prompt>How?</prompt>\n        </item>\n' % (i, i))
    write('      </section>\n    </instrument>\n  </instruments>\n  <responses>\n')
    for r in range(n_respondents):
        write('    <response round="b" respondent="r%d" instrument="i" modified="2026-01-02T00:00:00Z">\n' % r)
        write(''.join('      <rating item="i%03d" answer="l%d"/>\n' % (i, random.randrange(4)) for i in range(n_items)))
        write('    </response>\n')
    write('  </responses>\n</assessment>\n')
