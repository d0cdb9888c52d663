# SPDX-License-Identifier: GPL-3.0-or-later
"""The integration matrix of a document as somebody would draw it in matplotlib: what an export is compared with."""
import sys
import xml.etree.ElementTree as ET

import matplotlib
matplotlib.use('svg')
import matplotlib.pyplot as plt  # noqa: E402
from matplotlib.patches import Circle, FancyBboxPatch  # noqa: E402

document, out = sys.argv[1:]
ns = {'a': 'urn:common-ground:assessment:1'}
root = ET.parse(document).getroot()
partner_of = {r.get('id'): r.get('partner') for r in root.iterfind('a:respondents/a:respondent', ns)}
items, levels, cells = [], [], {}
for response in root.iterfind('a:responses/a:response', ns):
    for rating in response.iterfind('a:rating', ns):
        item, level = rating.get('item'), rating.get('answer')
        if level is None:
            continue
        if item not in items:
            items.append(item)
        if level not in levels:
            levels.append(level)
        cells.setdefault((items.index(item), levels.index(level)), set()).add(partner_of[response.get('respondent')])

figure, axes = plt.subplots(figsize=(11.7, 8.3))
for y, item in enumerate(items):
    axes.text(-0.1, y + .5, item, ha='right', va='center')
    for x in range(len(levels)):
        axes.add_patch(FancyBboxPatch((x + .05, y + .05), .9, .9, boxstyle='round,pad=0,rounding_size=.05', fc='#f4f5f7'))
        for k, partner in enumerate(sorted(p or '' for p in cells.get((y, x), ()))[:8]):
            axes.add_patch(Circle((x + .15 + k * .1, y + .4), .05, fc='white', ec='#1d4e6e'))
            axes.text(x + .15 + k * .1, y + .4, partner[:3], ha='center', va='center', fontsize=6)
for x, level in enumerate(levels):
    axes.text(x + .5, -0.1, level, ha='center', va='bottom')
axes.set_xlim(-2, max(1, len(levels)))
axes.set_ylim(max(1, len(items)), -0.5)
axes.axis('off')
figure.savefig(out)
