# SPDX-License-Identifier: GPL-3.0-or-later
"""drag-source.py FILE... : a small window at the right edge of the screen from which the files can be dragged, as from a file manager."""
import sys

import gi

gi.require_version('Gdk', '4.0')
gi.require_version('Gtk', '4.0')
from gi.repository import Gdk, Gio, GLib, Gtk  # noqa: E402

files = [Gio.File.new_for_path(path) for path in sys.argv[1:]]
loop = GLib.MainLoop()
label = Gtk.Label(label='Drag me', hexpand=True, vexpand=True)
source = Gtk.DragSource()
source.connect('prepare', lambda *_: Gdk.ContentProvider.new_for_value(Gdk.FileList.new_from_list(files)))
label.add_controller(source)
window = Gtk.Window(title='drag-source', child=label, decorated=False, default_width=200, default_height=200)
window.connect('close-request', lambda *_: loop.quit())
window.present()
loop.run()
