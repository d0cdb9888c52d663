# SPDX-License-Identifier: GPL-3.0-or-later
"""The little of TAP that a test program in Python needs."""
import sys

_results = []


def check(what, ok, extra=''):
    _results.append(bool(ok))
    print('%s %d - %s' % ('ok' if ok else 'not ok', len(_results), what), flush=True)
    if not ok and extra:
        print('# ' + str(extra).replace('\n', '\n# '), flush=True)
    return ok


def done():
    print('1..%d' % len(_results), flush=True)
    sys.exit(0 if _results and all(_results) else 1)
