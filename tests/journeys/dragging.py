# SPDX-License-Identifier: GPL-3.0-or-later
"""Files that are dragged from another window into the program's."""
import os
import subprocess
import sys

from driver import NotSeen, screen, wait, wait_for_stillness

HERE = os.path.dirname(os.path.abspath(__file__))


def pointer(*words):
    subprocess.run(['xdotool', *map(str, words)], check=True)


def carry():
    """Takes what is under the pointer up, and over to the middle of the program's window: the drag has begun once its icon
    is on the screen, and the window has heard of it once nothing moves any more."""
    pointer('mousemove', 1600, 200, 'mousedown', 1)
    before = screen()
    way = iter(range(1, 60))
    wait(lambda: pointer('mousemove', 1600 - 4 * next(way), 200) or screen() != before, 'the icon of the drag')
    for step in range(1, 11):
        pointer('mousemove', 1360 - 76 * step, 200 + 20 * step)
    wait_for_stillness()
    pointer('mousemove', 602, 402)
    wait_for_stillness()


def drag(paths, landed):
    """Drags files from a window at the right into the program's, at the left, until it has landed: a toolkit that is busy
    misses a drop that comes before it answered the drag."""
    source = subprocess.Popen([sys.executable, os.path.join(HERE, 'drag-source.py'), *paths])
    found = wait(lambda: subprocess.run(['xdotool', 'search', '--onlyvisible', '--name', '^drag-source$'], text=True,
                                        capture_output=True, check=False).stdout.split(), 'the window to drag from')[0]
    try:
        pointer('windowmove', '--sync', found, 1500, 100)
        for _ in range(6):
            wait_for_stillness()
            carry()
            pointer('mouseup', 1)
            try:
                return wait(landed, 'the drop', 6)
            except NotSeen:
                pass
        raise NotSeen('never saw what was dropped')
    finally:
        source.kill()
        source.wait()
