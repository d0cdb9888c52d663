# SPDX-License-Identifier: GPL-3.0-or-later
"""Drives the real window as a person would: by keyboard, by pointer and through the accessibility tree.

A journey is a Python program that imports this module, starts the program with App, and says what it sees with
check(). It prints TAP. Every wait is for a condition; a journey never sleeps for a time and hopes.
"""
import hashlib
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import traceback

import gi

gi.require_version('Atspi', '2.0')
from gi.repository import Atspi, Gio, GLib  # noqa: E402

PATIENCE = float(os.environ.get('CG_JOURNEY_PATIENCE', '20'))
BUILD = os.environ['CG_BUILD_DIR']
STILLNESS = 0.25
PICTURES = os.environ.get('CG_PICTURES', os.path.join(BUILD, 'pictures'))
SOURCE = os.path.abspath(os.path.join(os.path.dirname(__file__), '..', '..'))

# Role names differ between versions of the accessibility library.
ROLES = {'button': 'push button', 'toggle button': 'push button', 'switch': 'check box', 'toggle switch': 'check box'}

_results = []


class NotSeen(Exception):
    """What was waited for did not come."""


def check(what, ok, extra=''):
    """Notes one fact of a journey as a TAP line."""
    _results.append(bool(ok))
    print('%s %d - %s' % ('ok' if ok else 'not ok', len(_results), what), flush=True)
    if not ok and extra:
        print('# ' + str(extra).replace('\n', '\n# '), flush=True)
    return ok


def wait(condition, what='the condition', patience=None):
    """Returns the first true answer of condition(); raises NotSeen with `what` when patience ends."""
    end = time.monotonic() + (patience or PATIENCE)
    while time.monotonic() < end:
        try:
            answer = condition()
            if answer:
                return answer
        except GLib.Error:
            pass  # the tree changes under us; look again
        time.sleep(0.03)
    raise NotSeen('never saw ' + what)


def run(journeys):
    """Tells journeys one after the other, each in a process and with a home of its own, and ends with the plan."""
    if len(sys.argv) == 3 and sys.argv[1] == '--only':
        _tell(next(journey for journey in journeys if journey.__name__ == sys.argv[2]))
    good = True
    for journey in journeys:
        print('# ' + journey.__name__, flush=True)
        good &= _tell_apart(journey.__name__)
    print('1..%d' % len(_results), flush=True)
    sys.exit(0 if good and _results else 1)


def _tell_apart(name):
    """The accessibility library may crash with a program that is killed while it listens. That is this driver's own
    death and says nothing of the program, so a journey whose driver died of a signal is told once more."""
    for _ in range(2):
        child = subprocess.run([sys.executable, sys.argv[0], '--only', name], stdout=subprocess.PIPE, text=True, check=False)
        if child.returncode >= 0:
            break
    for line in child.stdout.splitlines():
        if line.startswith(('ok ', 'not ok ')):
            _results.append(line.startswith('ok '))
            line = '%s %d - %s' % ('ok' if _results[-1] else 'not ok', len(_results), line.partition(' - ')[2])
        print(line, flush=True)
    return child.returncode == 0


def _tell(journey):
    home = tempfile.mkdtemp(prefix='cg-journey-')
    try:
        journey(home)
    except Exception as problem:  # a journey that breaks off is a failure
        check('%s comes to its end' % journey.__name__, False, ''.join(traceback.format_exception(problem)))
        picture_root(journey.__name__ + '-broken-off')
    finally:
        App.kill_all()
        shutil.rmtree(home, ignore_errors=True)
    os._exit(0 if _results and all(_results) else 1)


def picture_root(name):
    os.makedirs(PICTURES, exist_ok=True)
    subprocess.run(['import', '-window', 'root', os.path.join(PICTURES, name + '.png')], check=False)


def screen():
    """A mark of what is on the screen now, read where the display server keeps it."""
    with open(os.environ['CG_FRAMEBUFFER'], 'rb') as frame:
        return hashlib.blake2b(frame.read()).digest()


def wait_for_stillness():
    """Waits until the screen has shown the same for as long as STILLNESS. Where something never rests, patience for a
    while is enough."""
    last, since, end = screen(), time.monotonic(), time.monotonic() + 4
    while time.monotonic() < min(end, since + STILLNESS):
        time.sleep(0.04)
        now = screen()
        if now != last:
            last, since = now, time.monotonic()


class FocusWatch:
    """Whether the keyboard has moved since last asked, told by the accessibility bus."""

    def __init__(self):
        self.moved = False
        self._listener = Atspi.EventListener.new(self._note)

    def __enter__(self):
        self._listener.register('object:state-changed:focused')
        return self

    def __exit__(self, *_):
        self._listener.deregister('object:state-changed:focused')

    def _note(self, _event):
        self.moved = True

    def wait(self, patience=0.3):
        """Waits until it has moved, or a moment where it stays."""
        end = time.monotonic() + patience
        while not self.moved and time.monotonic() < end:
            if not GLib.MainContext.default().iteration(False):
                time.sleep(0.005)
        moved, self.moved = self.moved, False
        return moved


def role(node):
    name = node.get_role_name()
    return ROLES.get(name, name)


def text(node):
    """The text that a label or an entry holds."""
    try:
        return Atspi.Text.get_text(node, 0, Atspi.Text.get_character_count(node))
    except GLib.Error:
        return ''


def has_state(node, state):
    return node.get_state_set().contains(state)


def is_laid_out(node):
    """Whether a node has a place in its window. GTK 4.8 says of nearly nothing that it is showing, but what was never
    shown has no size."""
    try:
        extents = Atspi.Component.get_extents(node, Atspi.CoordType.WINDOW)
    except GLib.Error:
        return False
    return extents.width > 0 and extents.height > 0


def walk(node, depth=60):
    """Everything below a node, itself first."""
    yield node
    if depth == 0:
        return
    for i in range(node.get_child_count()):
        child = node.get_child_at_index(i)
        if child is not None:
            yield from walk(child, depth - 1)


class App:
    """One running program with its accessibility tree."""

    running = []

    def __init__(self, *arguments, home, program='ui/common-ground', environment=None):
        env = dict(os.environ)
        env.update({'HOME': home, 'XDG_DATA_HOME': home + '/data', 'XDG_STATE_HOME': home + '/state',
                    'XDG_CONFIG_HOME': home + '/config', 'XDG_CACHE_HOME': home + '/cache',
                    'G_DEBUG': 'fatal-criticals'})
        env.update(environment or {})
        self._rest(env['XDG_CONFIG_HOME'])
        self.log = tempfile.NamedTemporaryFile('w+', suffix='.log', delete=False)
        self.process = subprocess.Popen([os.path.join(BUILD, program), *arguments], env=env,
                                        stdout=self.log, stderr=self.log)
        App.running.append(self)
        self.node = wait(self._find_self, 'the program on the accessibility bus')
        self.node.set_cache_mask(Atspi.Cache.NONE)
        wait(lambda: self.windows(), 'a window')

    @staticmethod
    def _rest(config):
        """Nothing slides or fades, so that what is seen is what there is."""
        os.makedirs(config + '/gtk-4.0', exist_ok=True)
        with open(config + '/gtk-4.0/settings.ini', 'w', encoding='utf-8') as settings:
            settings.write('[Settings]\ngtk-enable-animations=0\ngtk-cursor-blink=0\n')

    def _find_self(self):
        desktop = Atspi.get_desktop(0)
        desktop.clear_cache()
        if self.process.poll() is not None:
            raise NotSeen('the program ended with %s:\n%s' % (self.process.returncode, self.output()))
        for i in range(desktop.get_child_count()):
            node = desktop.get_child_at_index(i)
            if node is not None and node.get_process_id() == self.process.pid and node.get_child_count() > 0:
                return node
        return None

    @classmethod
    def kill_all(cls):
        for app in cls.running:
            if app.process.poll() is None:
                app.process.kill()
            app.process.wait()
            os.unlink(app.log.name)
        cls.running = []

    def output(self):
        with open(self.log.name, encoding='utf-8', errors='replace') as log:
            return log.read()

    def windows(self):
        return [self.node.get_child_at_index(i) for i in range(self.node.get_child_count())]

    def find(self, wanted=None, name=None, below=None, exact=False, showing=True):
        """The first node with that role and a name that holds `name`; None where there is none now."""
        for top in [below] if below else reversed(self.windows()):
            for node in walk(top):
                if wanted is not None and role(node) != ROLES.get(wanted, wanted):
                    continue
                own = node.get_name() or ''
                if name is not None and (own != name if exact else name not in own):
                    continue
                if not showing or is_laid_out(node):
                    return node
        return None

    def see(self, wanted=None, name=None, below=None, exact=False, patience=None):
        """Waits until find() finds it."""
        return wait(lambda: self.find(wanted, name, below, exact), '%s “%s”' % (wanted or 'anything', name), patience)

    def gone(self, wanted=None, name=None, patience=None):
        wait(lambda: self.find(wanted, name) is None, '%s “%s” going away' % (wanted or 'anything', name), patience)

    def press(self, node):
        """Does what a click does, through the tree."""
        for k in range(node.get_n_actions()):
            if Atspi.Action.get_action_name(node, k) in ('click', 'activate', 'toggle', 'press'):
                return Atspi.Action.do_action(node, k)
        return self.click(node)

    def push(self, node):
        """Presses a button by keyboard alone."""
        if not has_state(node, Atspi.StateType.FOCUSED):
            self.reach(node)
        self.keys('space')

    def write(self, node, words):
        """Puts a text into an entry or a text view, as an input method would."""
        if not Atspi.EditableText.set_text_contents(node, words):
            raise NotSeen('“%s” can be written to' % node.get_name())
        wait(lambda: text(node) == words, 'the text “%s”' % words)

    def window_id(self):
        ids = subprocess.run(['xdotool', 'search', '--onlyvisible', '--pid', str(self.process.pid)],
                             capture_output=True, text=True, check=False).stdout.split()
        return ids[-1] if ids else None

    def focus(self):
        window = wait(self.window_id, 'a window on the screen')
        subprocess.run(['xdotool', 'windowfocus', window], check=False)
        return window

    def keys(self, *names):
        """Presses keys such as `ctrl+s`, one after the other."""
        self.focus()
        for name in names:
            subprocess.run(['xdotool', 'key', '--clearmodifiers', name], check=True)

    def turn(self, *names):
        """Presses keys that change what is on the screen, and waits until it has come to rest."""
        self.after(lambda: self.keys(*names))

    def after(self, act):
        """Does what changes the screen, and waits until it has come to rest."""
        before = screen()
        act()
        wait(lambda: screen() != before, 'anything change on the screen')
        wait_for_stillness()

    def type(self, words):
        self.focus()
        subprocess.run(['xdotool', 'type', '--delay', '12', words], check=True)

    def reach(self, node, key='Tab'):
        """Presses Tab until the keyboard is on a node, and returns it."""
        self.focus()
        with FocusWatch() as watch:
            for _ in range(120):
                subprocess.run(['xdotool', 'key', '--clearmodifiers', key], check=True)
                if not watch.wait():
                    self.focus()  # another window may have been in front
                if has_state(node, Atspi.StateType.FOCUSED):
                    return node
        raise NotSeen('the keyboard reaching %s' % self.path(node))

    def push_menu(self, button):
        """Opens a menu by keyboard; it is a button inside of the menu button that takes it."""
        self.push([node for node in walk(button) if role(node) == 'push button'][-1])

    def go_down(self, name, shown, steps, key='Tab'):
        """Chooses by keyboard what stands so many steps further down in a drop-down, which some toolkits call what it is
        for, others what it shows."""
        box = wait(lambda: self.find('combo box', name, exact=True) or self.find('combo box', shown, exact=True), 'the list ' + name)
        inner = next((node for node in walk(box) if role(node) == 'push button'), box)
        self.reach(inner, key)
        self.turn('space')
        self.turn(*['Down'] * steps)
        self.turn('Return')

    def choose(self, words, done):
        """Types into the toolkit's own file chooser and accepts it once it holds just that. A chooser that is busy completing
        puts more into it, or does not hear the key, so that it is asked again for as long as it is still there."""
        chooser = wait(lambda: len(self.windows()) == 2 and self.windows()[-1], 'the file chooser')
        self.keys('ctrl+l', 'ctrl+a')
        self.type(words)

        def written():
            return next((text(node) for node in walk(chooser) if has_state(node, Atspi.StateType.FOCUSED)), None)

        for _ in range(6):
            if written() is None:
                break  # it has closed
            if written() != words:
                self.keys('shift+End', 'Delete')  # what the chooser completed by itself goes
                wait(lambda: written() in (words, None), 'the chooser holding ' + words)
            self.keys('Return')
            try:
                return wait(done, 'what comes of the choice', 5)
            except NotSeen:
                pass
        return wait(done, 'what comes of the choice')

    def _place(self, node):
        window = self.focus()
        geometry = subprocess.run(['xdotool', 'getwindowgeometry', '--shell', window], capture_output=True, text=True,
                                  check=True).stdout
        values = dict(line.split('=') for line in geometry.split())
        top = node
        while top.get_parent() is not None and role(top) not in ('frame', 'dialog', 'window'):
            top = top.get_parent()
        outer = Atspi.Component.get_extents(top, Atspi.CoordType.WINDOW)
        inner = Atspi.Component.get_extents(node, Atspi.CoordType.WINDOW)
        left = int(values['X']) + (int(values['WIDTH']) - outer.width) // 2 - outer.x
        upper = int(values['Y']) + (int(values['HEIGHT']) - outer.height) // 2 - outer.y
        return left + inner.x + inner.width // 2, upper + inner.y + inner.height // 2

    def click(self, node, times=1):
        """A click with the pointer in the middle of a node."""
        x, y = self._place(node)
        subprocess.run(['xdotool', 'mousemove', str(x), str(y), 'click', '--repeat', str(times), '--delay', '60', '1'],
                       check=True)

    def click_into(self, entry):
        """Clicks until the keyboard is in an entry, over which another window may just be closing."""
        def clicked():
            self.click(entry)
            return wait(lambda: has_state(entry, Atspi.StateType.FOCUSED), 'the keyboard there', 1)

        for _ in range(10):
            try:
                return clicked()
            except NotSeen:
                pass
        return clicked()

    def resize(self, width, height):
        subprocess.run(['xdotool', 'windowsize', '--sync', self.focus(), str(width), str(height)], check=True)

    def size(self):
        geometry = subprocess.run(['xdotool', 'getwindowgeometry', '--shell', self.focus()], capture_output=True,
                                  text=True, check=True).stdout
        values = dict(line.split('=') for line in geometry.split())
        return int(values['WIDTH']), int(values['HEIGHT'])

    def is_cut_off(self):
        """Whether the window would need more width than the screen gave it."""
        outer = Atspi.Component.get_extents(self.windows()[0], Atspi.CoordType.WINDOW)
        return outer.width > self.size()[0]

    def picture(self, name):
        """A picture of the screen once it has come to rest."""
        wait_for_stillness()
        picture_root(name)

    def unnamed(self):
        """Controls that a screen reader would have no name for."""
        controls = ('push button', 'check box', 'radio button', 'text', 'entry', 'spin button', 'combo box', 'image',
                    'slider', 'menu item', 'password text')
        bad, seen = [], 0
        for node in walk(self.node):
            if role(node) not in controls or not is_laid_out(node):
                continue
            seen += 1
            name = node.get_name() or ''
            if (not name or name.startswith(('Gtk', 'Adw', 'Cg'))) and not self._is_inner(node):
                bad.append('%s %r in %r' % (role(node), name, self.path(node)))
        if seen < 5:
            raise NotSeen('there are controls in the window')
        return bad

    @staticmethod
    def _is_inner(node):
        """A part of a control that has a name itself, such as the button inside a drop-down."""
        parent = node.get_parent()
        if has_state(node, Atspi.StateType.FOCUSABLE) and role(parent) == 'combo box':
            return False
        inner = ('push button', 'check box', 'radio button', 'combo box', 'spin button', 'menu item', 'list item', 'entry')
        while parent is not None and role(parent) not in ('frame', 'window', 'application'):
            name = parent.get_name() or ''
            if role(parent) in inner and name and not name.startswith(('Gtk', 'Adw', 'Cg')):
                return True
            parent = parent.get_parent()
        return role(node) == 'image' and not has_state(node, Atspi.StateType.FOCUSABLE)

    @staticmethod
    def path(node):
        names = []
        while node is not None and len(names) < 12:
            names.append('%s:%s' % (role(node), node.get_name() or ''))
            node = node.get_parent()
        return ' < '.join(names)

    def close(self):
        """Ends the program as the person would and returns its exit status."""
        self.keys('ctrl+q')
        status = self.process.wait(timeout=PATIENCE)
        self._wait_until_forgotten()
        return status

    def die(self):
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()
        self._wait_until_forgotten()

    @staticmethod
    def _wait_until_forgotten():
        """A bus that is slow to see that the program is gone would send the next one to it."""
        if any(app.process.poll() is None for app in App.running):
            return  # another of its kind keeps the name
        bus = Gio.bus_get_sync(Gio.BusType.SESSION, None)

        def is_there():
            return bus.call_sync('org.freedesktop.DBus', '/', 'org.freedesktop.DBus', 'NameHasOwner',
                                 GLib.Variant('(s)', ('io.github.common_ground.CommonGround',)), None, Gio.DBusCallFlags.NONE, -1,
                                 None).unpack()[0]

        wait(lambda: not is_there(), 'the bus forgetting the program')
