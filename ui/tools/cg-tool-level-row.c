/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tools/cg-tool-level-row.h"

#include <glib/gi18n.h>

#include "tools/cg-tool-field.h"
#include "tools/cg-tool-mover.h"
#include "widgets/cg-notes-row.h"
#include "widgets/cg-text-row.h"

struct _CgToolLevelRow {
  AdwExpanderRow parent_instance;

  GtkWidget *mover;
  GtkWidget *label; /* its first field; NULL until the row was opened */
  CgToolDraft *draft;
  CgEntry *level;
};

G_DEFINE_FINAL_TYPE (CgToolLevelRow, cg_tool_level_row, ADW_TYPE_EXPANDER_ROW)

static void
update (CgToolLevelRow *self)
{
  const char *label = cg_tool_field_title (self->level, CG_KIND_LABEL, _("New level"));
  /* Translators: a level of a tool: %1$s is its value, %2$s its name */
  g_autofree char *title = g_strdup_printf (_("%1$s  %2$s"), cg_entry_get (self->level, CG_NAME_VALUE), label);

  if (cg_entry_get_parent (self->level) == NULL)
    return;
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title);
  cg_tool_mover_name (CG_TOOL_MOVER (self->mover), label);
  cg_tool_field_show_fault (ADW_EXPANDER_ROW (self), cg_tool_draft_fault_in (self->draft, self->level),
                            cg_tool_field_title (self->level, CG_KIND_DEFINITION, ""));
}

static void
expanded_cb (CgToolLevelRow *self)
{
  AdwExpanderRow *row = ADW_EXPANDER_ROW (self);

  if (!adw_expander_row_get_expanded (row) || self->label != NULL)
    return;
  self->label = cg_tool_field_text (CG_TYPE_TEXT_ROW, _("Name of the level"), self->draft, self->level, CG_KIND_LABEL);
  adw_expander_row_add_row (row, self->label);
  adw_expander_row_add_row (row, cg_tool_field_text (CG_TYPE_NOTES_ROW, _("What it means"), self->draft, self->level,
                                                     CG_KIND_DEFINITION));
}

static gboolean
cg_tool_level_row_grab_focus (GtkWidget *widget)
{
  CgToolLevelRow *self = CG_TOOL_LEVEL_ROW (widget);

  return self->label != NULL && adw_expander_row_get_expanded (ADW_EXPANDER_ROW (self))
             ? gtk_widget_grab_focus (self->label)
             : GTK_WIDGET_CLASS (cg_tool_level_row_parent_class)->grab_focus (widget);
}

static void
cg_tool_level_row_dispose (GObject *object)
{
  CgToolLevelRow *self = CG_TOOL_LEVEL_ROW (object);

  g_clear_object (&self->draft);
  g_clear_object (&self->level);
  G_OBJECT_CLASS (cg_tool_level_row_parent_class)->dispose (object);
}

static void
cg_tool_level_row_class_init (CgToolLevelRowClass *class)
{
  G_OBJECT_CLASS (class)->dispose = cg_tool_level_row_dispose;
  GTK_WIDGET_CLASS (class)->grab_focus = cg_tool_level_row_grab_focus;
}

static void
cg_tool_level_row_init (CgToolLevelRow *self)
{
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  g_signal_connect (self, "notify::expanded", G_CALLBACK (expanded_cb), NULL);
}

GtkWidget *
cg_tool_level_row_new (CgToolDraft *draft, CgEntry *level)
{
  CgToolLevelRow *self = g_object_new (CG_TYPE_TOOL_LEVEL_ROW, NULL);

  self->draft = g_object_ref (draft);
  self->level = g_object_ref (level);
  self->mover = cg_tool_mover_new (draft, level);
  adw_expander_row_add_action (ADW_EXPANDER_ROW (self), self->mover);
  g_signal_connect_object (draft, "checked", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
  return GTK_WIDGET (self);
}
