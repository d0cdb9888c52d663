# SPDX-License-Identifier: GPL-3.0-or-later
"""No network socket is ever opened: the kernel ends whatever tries."""
import os
import signal
import subprocess
import sys

import documents
from driver import BUILD, App, check, run

GUARD = os.path.join(BUILD, 'tests/journeys/without-network')
CLI = os.path.join(BUILD, 'app/cli/common-ground-cli')


def guarded(*command):
    return subprocess.run([GUARD, *command], capture_output=True, text=True, check=False)


def the_guard_itself(home):
    for family in ('AF_INET', 'AF_INET6'):
        ended = guarded(sys.executable, '-c', 'import socket; socket.socket(socket.%s)' % family)
        check('%s ends a program' % family, ended.returncode == -signal.SIGSYS, ended)
    child = guarded('sh', '-c', '"%s" -c "import socket; socket.socket()"; test $? -eq %d' % (sys.executable, 128 + signal.SIGSYS))
    check('and what a program starts', child.returncode == 0, child)
    ended = guarded(sys.executable, '-c', 'import socket; socket.socket(socket.AF_UNIX)')
    check('a socket inside the machine does not', ended.returncode == 0, ended)


def the_command_line(home):
    path = documents.example(home)
    for words in (['instruments'], ['validate', path], ['summary', path, '--json'],
                  ['chart', 'matrix', path, '-o', os.path.join(home, 'matrix.pdf')],
                  ['form', path, '--round', 'review-2026', '-o', os.path.join(home, 'form.html')],
                  ['merge', path, path, '-o', os.path.join(home, 'merged.cground')]):
        done = guarded(CLI, *words)
        check('“%s” does its work' % words[0], done.returncode == 0, done)


def the_window(home):
    path = documents.example(home)
    before = documents.read(path)
    app = App(os.path.join(BUILD, 'ui/common-ground'), path, home=home, program='tests/journeys/without-network')
    app.see(name='Marlshire Equipment')
    for page in range(2, 10):
        app.keys('alt+%d' % page)
    app.keys('alt+1')
    app.see('text', 'Name')
    app.reach(app.see('text', 'Name'))
    app.keys('End')
    app.type(' again')
    app.keys('ctrl+s')
    check('every page is seen and the work is saved', b'again' in documents.wait_saved(path, before))
    status = app.close()
    check('the window comes to its own end', status == 0, status)


run([the_guard_itself, the_command_line, the_window])
