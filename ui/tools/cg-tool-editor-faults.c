/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>

#include "tools/cg-tool-editor-private.h"
#include "tools/cg-tool-section-box.h"
#include "widgets/cg-notes-row.h"
#include "widgets/cg-text-row.h"

/* What has to be put right before the tool can be saved: counted at the foot, and found on request. */

void
cg_tool_editor_show_faults (CgToolEditor *self)
{
  GPtrArray *faults = cg_tool_draft_get_faults (self->draft);
  const CgToolFault *first = faults->len > 0 ? faults->pdata[0] : NULL;
  g_autofree char *words = NULL;

  gtk_widget_set_visible (self->foot, first != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "tool.show-fault", first != NULL);
  gtk_label_set_label (self->faults, "");
  if (first == NULL)
    return;
  /* Translators: %1$u is how many things are missing, %2$s what to do about the first, a whole sentence */
  words = g_strdup_printf (ngettext ("%1$u thing to put right before the tool can be saved: %2$s",
                                     "%1$u things to put right before the tool can be saved. The first: %2$s",
                                     faults->len), faults->len, first->words);
  gtk_label_set_label (self->faults, words);
}

static CgEntry *
find_owner (CgEntry *entry, CgKindId kind)
{
  while (entry != NULL && !cg_entry_is (entry, kind))
    entry = cg_entry_get_parent (entry);
  return entry;
}

static void
open_item (CgToolEditor *self, CgEntry *item)
{
  GtkWidget *box = gtk_widget_get_first_child (GTK_WIDGET (self->sections));

  while (box != NULL && cg_tool_section_box_open (CG_TOOL_SECTION_BOX (box), item) == NULL)
    box = gtk_widget_get_next_sibling (box);
}

static void
open_level (CgToolEditor *self, CgEntry *level)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->levels, cg_entry_index_of (self->scale, level));

  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
}

static gboolean
shows (GtkWidget *widget, const CgToolFault *fault)
{
  g_autoptr (CgEntryValue) value = NULL;

  if (!CG_IS_TEXT_ROW (widget) && !CG_IS_NOTES_ROW (widget))
    return FALSE;
  g_object_get (widget, "value", &value, NULL);
  return value != NULL && cg_entry_value_get_entry (value) == fault->entry &&
         cg_entry_value_get_name (value) == fault->name;
}

static GtkWidget *
find_row (GtkWidget *widget, const CgToolFault *fault)
{
  GtkWidget *found = shows (widget, fault) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_row (child, fault);
  return found;
}

static void
show_fault_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CgToolEditor *self = CG_TOOL_EDITOR (widget);
  const CgToolFault *fault = cg_tool_draft_get_faults (self->draft)->pdata[0];
  CgEntry *item = find_owner (fault->entry, CG_KIND_ITEM), *level = find_owner (fault->entry, CG_KIND_LEVEL);
  GtkWidget *row;

  if (item != NULL)
    open_item (self, item);
  else if (level != NULL)
    open_level (self, level);
  row = find_row (self->fields, fault);
  if (row != NULL)
    gtk_widget_grab_focus (row);
}

void
cg_tool_editor_install_fault_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "tool.show-fault", NULL, show_fault_action);
}
