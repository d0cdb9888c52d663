/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tools/cg-tool-mover.h"

#include <glib/gi18n.h>

struct _CgToolMover {
  AdwBin parent_instance;

  GtkWidget *up;
  GtkWidget *down;
  GtkWidget *remove;

  CgToolDraft *draft;
  CgEntry *entry;
};

G_DEFINE_FINAL_TYPE (CgToolMover, cg_tool_mover, ADW_TYPE_BIN)

static CgToolMover *
find_mover (GtkWidget *widget, CgEntry *entry)
{
  CgToolMover *found = NULL;

  if (CG_IS_TOOL_MOVER (widget))
    return CG_TOOL_MOVER (widget)->entry == entry ? CG_TOOL_MOVER (widget) : NULL;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_mover (child, entry);
  return found;
}

static void
focus_first (GtkWidget *const *buttons, guint n)
{
  for (guint i = 0; i < n; i++)
    if (gtk_widget_is_sensitive (buttons[i]) && gtk_widget_grab_focus (buttons[i]))
      return;
}

/* What was moved is shown by another row now, and the person may want to move it on. */
static void
move (CgToolMover *self, int by)
{
  g_autoptr (CgEntry) entry = g_object_ref (self->entry);
  GtkWidget *root = GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self)));
  CgToolMover *now;

  cg_tool_draft_move (self->draft, entry, by);
  now = find_mover (root, entry);
  if (now == NULL)
    return;
  focus_first (by < 0 ? (GtkWidget *[]) { now->up, now->down } : (GtkWidget *[]) { now->down, now->up }, 2);
}

static void
up_cb (CgToolMover *self)
{
  move (self, -1);
}

static void
down_cb (CgToolMover *self)
{
  move (self, 1);
}

/* Another of the same kind beside the entry, the one below first. */
static CgEntry *
find_sibling (CgEntry *entry)
{
  CgEntry *parent = cg_entry_get_parent (entry);
  guint index = cg_entry_index_of (parent, entry), n = cg_entry_get_n_children (parent);
  CgEntry *below = index + 1 < n ? cg_entry_get_child (parent, index + 1) : NULL;
  CgEntry *above = index > 0 ? cg_entry_get_child (parent, index - 1) : NULL;

  if (below != NULL && cg_entry_get_kind (below) == cg_entry_get_kind (entry))
    return below;
  return above != NULL && cg_entry_get_kind (above) == cg_entry_get_kind (entry) ? above : NULL;
}

static void
remove_cb (CgToolMover *self)
{
  g_autoptr (CgEntry) entry = g_object_ref (self->entry);
  g_autoptr (CgToolDraft) draft = g_object_ref (self->draft);
  GtkWidget *root = GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self)));
  CgEntry *sibling = find_sibling (entry);
  CgToolMover *next;

  cg_tool_draft_remove (draft, entry);
  next = sibling != NULL ? find_mover (root, sibling) : NULL;
  if (next != NULL)
    focus_first ((GtkWidget *[]) { next->remove, next->up, next->down }, 3);
}

static void
update (CgToolMover *self)
{
  if (cg_entry_get_parent (self->entry) == NULL)
    return;
  gtk_widget_set_sensitive (self->up, cg_tool_draft_can_move (self->draft, self->entry, -1));
  gtk_widget_set_sensitive (self->down, cg_tool_draft_can_move (self->draft, self->entry, 1));
  gtk_widget_set_sensitive (self->remove, cg_tool_draft_can_remove (self->draft, self->entry));
}

static GtkWidget *
add_button (CgToolMover *self, GtkWidget *box, const char *icon, GCallback clicked)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_box_append (GTK_BOX (box), button);
  g_signal_connect_object (button, "clicked", clicked, self, G_CONNECT_SWAPPED);
  return button;
}

static void
cg_tool_mover_dispose (GObject *object)
{
  CgToolMover *self = CG_TOOL_MOVER (object);

  g_clear_object (&self->draft);
  g_clear_object (&self->entry);
  G_OBJECT_CLASS (cg_tool_mover_parent_class)->dispose (object);
}

static void
cg_tool_mover_class_init (CgToolMoverClass *class)
{
  G_OBJECT_CLASS (class)->dispose = cg_tool_mover_dispose;
}

static void
cg_tool_mover_init (CgToolMover *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  self->up = add_button (self, box, "go-up-symbolic", G_CALLBACK (up_cb));
  self->down = add_button (self, box, "go-down-symbolic", G_CALLBACK (down_cb));
  self->remove = add_button (self, box, "user-trash-symbolic", G_CALLBACK (remove_cb));
  adw_bin_set_child (ADW_BIN (self), box);
}

/**
 * cg_tool_mover_new:
 * @entry: a level, section or item of the draft
 */
GtkWidget *
cg_tool_mover_new (CgToolDraft *draft, CgEntry *entry)
{
  CgToolMover *self = g_object_new (CG_TYPE_TOOL_MOVER, NULL);

  self->draft = g_object_ref (draft);
  self->entry = g_object_ref (entry);
  g_signal_connect_object (draft, "checked", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
  return GTK_WIDGET (self);
}

static void
name_button (GtkWidget *button, const char *format, const char *title)
{
  g_autofree char *words = g_strdup_printf (format, title);

  gtk_widget_set_tooltip_text (button, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
}

/**
 * cg_tool_mover_name:
 * @title: what is moved, for those who hear the buttons
 */
void
cg_tool_mover_name (CgToolMover *self, const char *title)
{
  g_return_if_fail (CG_IS_TOOL_MOVER (self) && title != NULL);

  /* Translators: %s is the title of a level, section or item */
  name_button (self->up, _("Move “%s” up"), title);
  /* Translators: %s is the title of a level, section or item */
  name_button (self->down, _("Move “%s” down"), title);
  /* Translators: %s is the title of a level, section or item */
  name_button (self->remove, _("Remove “%s”"), title);
}
