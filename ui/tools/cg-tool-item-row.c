/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tools/cg-tool-item-row.h"

#include <glib/gi18n.h>

#include "tools/cg-tool-field.h"
#include "tools/cg-tool-lines-row.h"
#include "tools/cg-tool-mover.h"
#include "widgets/cg-notes-row.h"
#include "widgets/cg-text-row.h"

struct _CgToolItemRow {
  AdwExpanderRow parent_instance;

  GtkWidget *mover;
  GtkWidget *title; /* its first field; NULL until the row was opened */
  GPtrArray *lines; /* GtkWidget: the rows that depend on the levels and what comes behind them */
  char *levels;     /* the levels that these are for */
  CgToolDraft *draft;
  CgEntry *item;
};

G_DEFINE_FINAL_TYPE (CgToolItemRow, cg_tool_item_row, ADW_TYPE_EXPANDER_ROW)

/* The levels with their names, to see whether they are others now. */
static char *
describe_levels (CgToolItemRow *self)
{
  CgEntry *scale = cg_tool_draft_get_scale (self->draft);
  GString *levels = g_string_new (NULL);

  for (guint i = 0; scale != NULL && i < cg_entry_get_n_children (scale); i++)
    {
      CgEntry *level = cg_entry_get_child (scale, i);

      g_string_append_printf (levels, "%s %s\n", cg_entry_get_id (level),
                              cg_tool_field_title (level, CG_KIND_LABEL, ""));
    }
  return g_string_free (levels, FALSE);
}

static void
add_lines (CgToolItemRow *self, const char *title, CgKindId kind, const char *level)
{
  GtkWidget *row = cg_tool_lines_row_new (title, self->draft, self->item, kind, level);

  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);
  g_ptr_array_add (self->lines, row);
}

static void
add_examples (CgToolItemRow *self)
{
  CgEntry *scale = cg_tool_draft_get_scale (self->draft);

  for (guint i = 0; scale != NULL && i < cg_entry_get_n_children (scale); i++)
    {
      CgEntry *level = cg_entry_get_child (scale, i);
      /* Translators: a field; %s is the name of a level */
      g_autofree char *title = g_strdup_printf (_("What “%s” looks like, one example a line"),
                                                cg_tool_field_title (level, CG_KIND_LABEL, _("New level")));

      add_lines (self, title, CG_KIND_EXAMPLE, cg_entry_get_id (level));
    }
}

static void
show_lines (CgToolItemRow *self)
{
  g_autofree char *levels = describe_levels (self);

  if (g_strcmp0 (self->levels, levels) == 0)
    return;
  g_free (self->levels);
  self->levels = g_steal_pointer (&levels);
  for (guint i = 0; i < self->lines->len; i++)
    adw_expander_row_remove (ADW_EXPANDER_ROW (self), self->lines->pdata[i]);
  g_ptr_array_set_size (self->lines, 0);
  add_examples (self);
  add_lines (self, _("Evidence to look for, one a line"), CG_KIND_EVIDENCE, NULL);
  add_lines (self, _("Questions to talk about, one a line"), CG_KIND_QUESTION, NULL);
}

static void
update (CgToolItemRow *self)
{
  const char *title = cg_tool_field_title (self->item, CG_KIND_TITLE, _("New item"));

  if (cg_entry_get_parent (self->item) == NULL)
    return;
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title);
  cg_tool_mover_name (CG_TOOL_MOVER (self->mover), title);
  cg_tool_field_show_fault (ADW_EXPANDER_ROW (self), cg_tool_draft_fault_in (self->draft, self->item),
                            cg_tool_field_title (self->item, CG_KIND_PROMPT, ""));
  if (self->title != NULL)
    show_lines (self);
}

static void
expanded_cb (CgToolItemRow *self)
{
  AdwExpanderRow *row = ADW_EXPANDER_ROW (self);

  if (!adw_expander_row_get_expanded (row))
    return;
  gtk_widget_activate_action (GTK_WIDGET (self), "tool.show-item", "s", cg_entry_get_id (self->item));
  if (self->title != NULL)
    return;
  self->title = cg_tool_field_text (CG_TYPE_TEXT_ROW, _("Title of the item"), self->draft, self->item, CG_KIND_TITLE);
  adw_expander_row_add_row (row, self->title);
  adw_expander_row_add_row (row, cg_tool_field_text (CG_TYPE_NOTES_ROW, _("What people are asked"), self->draft,
                                                     self->item, CG_KIND_PROMPT));
  show_lines (self);
}

static void
entered_cb (CgToolItemRow *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "tool.show-item", "s", cg_entry_get_id (self->item));
}

static gboolean
cg_tool_item_row_grab_focus (GtkWidget *widget)
{
  CgToolItemRow *self = CG_TOOL_ITEM_ROW (widget);

  return self->title != NULL && adw_expander_row_get_expanded (ADW_EXPANDER_ROW (self))
             ? gtk_widget_grab_focus (self->title)
             : GTK_WIDGET_CLASS (cg_tool_item_row_parent_class)->grab_focus (widget);
}

static void
cg_tool_item_row_dispose (GObject *object)
{
  CgToolItemRow *self = CG_TOOL_ITEM_ROW (object);

  g_clear_object (&self->draft);
  g_clear_object (&self->item);
  g_clear_pointer (&self->lines, g_ptr_array_unref);
  g_clear_pointer (&self->levels, g_free);
  G_OBJECT_CLASS (cg_tool_item_row_parent_class)->dispose (object);
}

static void
cg_tool_item_row_class_init (CgToolItemRowClass *class)
{
  G_OBJECT_CLASS (class)->dispose = cg_tool_item_row_dispose;
  GTK_WIDGET_CLASS (class)->grab_focus = cg_tool_item_row_grab_focus;
}

static void
cg_tool_item_row_init (CgToolItemRow *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->lines = g_ptr_array_new ();
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  g_signal_connect (self, "notify::expanded", G_CALLBACK (expanded_cb), NULL);
  g_signal_connect_object (focus, "enter", G_CALLBACK (entered_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
}

GtkWidget *
cg_tool_item_row_new (CgToolDraft *draft, CgEntry *item)
{
  CgToolItemRow *self = g_object_new (CG_TYPE_TOOL_ITEM_ROW, NULL);

  self->draft = g_object_ref (draft);
  self->item = g_object_ref (item);
  self->mover = cg_tool_mover_new (draft, item);
  adw_expander_row_add_action (ADW_EXPANDER_ROW (self), self->mover);
  g_signal_connect_object (draft, "checked", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
  return GTK_WIDGET (self);
}

CgEntry *
cg_tool_item_row_get_item (CgToolItemRow *self)
{
  g_return_val_if_fail (CG_IS_TOOL_ITEM_ROW (self), NULL);

  return self->item;
}
