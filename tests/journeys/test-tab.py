# SPDX-License-Identifier: GPL-3.0-or-later
"""Every page by Tab alone: the keyboard goes round, leaves no trap, stops at what matters, and each stop has a name."""
import documents
from driver import App, Atspi, GLib, NotSeen, check, has_state, role, run, wait, walk

# Some toolkits call a drop-down what it is for, others what it shows.
PAGES = {'alt+1': ('Partnership', ['List of pages', 'Name', 'Add a Partner', 'New Round…', 'Add a Tool…']),
         'alt+2': ('Collect', ['What it is for', 'Whom people can ask', 'Make Forms…', 'Paste', 'Bring In…']),
         'alt+3': ('Assess', ['Tool|Integration matrix', 'Answering as|A.K.']),
         'alt+4': ('Charts', ['Tool|Integration matrix', 'Copy the chart', 'Save the chart', 'The data behind the chart']),
         'alt+5': ('Agree', ['Tool|Integration matrix', 'Close and Sign…', 'Show of hands', 'Park as Disputed', 'Add an Action']),
         'alt+6': ('Learn', ['Search everything', 'What to show|Everything'])}
LONGEST_ROUND = 90


class Stops:
    """The stops of the keyboard, as a screen reader is told of them."""

    def __init__(self, app):
        self.app = app
        self.told = []
        self.listener = Atspi.EventListener.new(self._moved)
        self.listener.register('object:state-changed:focused')

    def _moved(self, event):
        if event.detail1 == 1:
            self.told.append((role(event.source), event.source.get_name() or '', event.source))

    def _heard(self):
        while GLib.MainContext.default().iteration(False):
            pass
        return self.told

    def _look(self):
        """What nobody asked about before says nothing when the keyboard comes there, so it is looked for."""
        return next((node for top in self.app.windows() for node in walk(top) if has_state(node, Atspi.StateType.FOCUSED)), None)

    def next(self, key):
        self._heard().clear()
        self.app.keys(key)
        try:
            wait(self._heard, 'the keyboard moving by ' + key, 0.4)
            return self.told[-1]
        except NotSeen:
            node = wait(self._look, 'where the keyboard is')
            return role(node), node.get_name() or '', node

    def round(self, key):
        """Presses the key until the keyboard stands where it was first."""
        stops = [self.next(key)]
        while len(stops) < LONGEST_ROUND:
            stop = self.next(key)
            if stop[2] == stops[0][2]:
                return stops
            stops.append(stop)
        return None


def walk_round(app, stops, page, wanted, key):
    found = stops.round(key)
    check('%s goes round %s' % (key, page), found is not None)
    names = [name for _, name, _ in found or []]
    nameless = ['%s %r' % (kind, name) for kind, name, _ in found or []
                if kind != 'scroll pane' and (not name or name.startswith(('Gtk', 'Adw', 'Cg')))]
    check('every stop of %s has a name' % page, not nameless, '\n'.join(nameless))
    missing = [name for name in wanted if not any(part in other for other in names for part in name.split('|'))]
    check('%s on %s stops at what matters' % (key, page), not missing, 'missing %s of %s' % (missing, names))


def every_page_by_tab(home):
    app = App(documents.example(home), home=home)
    app.see(name='Marlshire')
    stops = Stops(app)
    for key, (page, wanted) in PAGES.items():
        app.turn(key)
        walk_round(app, stops, page, wanted, 'Tab')
        walk_round(app, stops, page, wanted, 'shift+Tab')
    app.close()


def the_editor_of_tools(home):
    app = App(documents.example(home), home=home)
    app.see(name='Marlshire')
    app.press(app.see('button', 'Edit a Copy of “Integration grid”…'))
    app.see('button', 'Save in This Assessment')
    stops = Stops(app)
    wanted = ['Title', 'Add a Level', 'Add an Item', 'Other Ways to Save']
    walk_round(app, stops, 'the editor', wanted, 'Tab')
    walk_round(app, stops, 'the editor', wanted, 'shift+Tab')
    app.keys('Escape')
    app.gone('button', 'Save in This Assessment')
    app.close()


def a_new_assessment(home):
    app = App(home=home)
    app.see('button', 'New Assessment')
    walk_round(app, Stops(app), 'the start page', ['New Assessment', 'Open…', 'Main menu'], 'Tab')
    app.press(app.see('button', 'New Assessment'))
    app.see(name='Step 1 of 3')
    stops = Stops(app)
    walk_round(app, stops, 'the first step', ['Name', 'Cancel', 'Next'], 'Tab')
    walk_round(app, stops, 'the first step', ['Name', 'Cancel', 'Next'], 'shift+Tab')
    app.keys('Escape')
    app.close()


run([every_page_by_tab, the_editor_of_tools, a_new_assessment])
