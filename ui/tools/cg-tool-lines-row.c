/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tools/cg-tool-lines-row.h"

#include "cg-config.h"
#include "widgets/cg-row.h"

struct _CgToolLinesRow {
  AdwPreferencesRow parent_instance;

  GtkLabel *title_label;
  GtkTextView *view;
  GtkTextBuffer *buffer;

  CgToolDraft *draft;
  CgEntry *item;
  CgKindId kind;
  char *level;
  char *shown; /* the lines of the tool that the view shows */
  gboolean filling;
};

G_DEFINE_FINAL_TYPE (CgToolLinesRow, cg_tool_lines_row, ADW_TYPE_PREFERENCES_ROW)

/* What the view shows is left alone while it says the same as the tool, so that a new line can be begun. */
static void
show_lines (CgToolLinesRow *self)
{
  g_autofree char *lines = NULL;

  if (cg_entry_get_parent (self->item) == NULL)
    return;
  lines = cg_tool_draft_dup_lines (self->draft, self->item, self->kind, self->level);
  if (g_strcmp0 (self->shown, lines) == 0)
    return;
  g_free (self->shown);
  self->shown = g_steal_pointer (&lines);
  if (self->filling)
    return;
  self->filling = TRUE;
  gtk_text_buffer_set_text (self->buffer, self->shown, -1);
  self->filling = FALSE;
}

static void
typed_cb (CgToolLinesRow *self)
{
  GtkTextIter start, end;
  g_autofree char *text = NULL;

  if (self->filling || self->draft == NULL)
    return;
  gtk_text_buffer_get_bounds (self->buffer, &start, &end);
  text = gtk_text_buffer_get_text (self->buffer, &start, &end, FALSE);
  self->filling = TRUE;
  cg_tool_draft_set_lines (self->draft, self->item, self->kind, self->level, text);
  self->filling = FALSE;
}

static void
leave_cb (CgToolLinesRow *self)
{
  if (self->draft != NULL)
    cg_session_break_typing (cg_tool_draft_get_session (self->draft));
}

static gboolean
cg_tool_lines_row_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (CG_TOOL_LINES_ROW (widget)->view));
}

static void
cg_tool_lines_row_dispose (GObject *object)
{
  CgToolLinesRow *self = CG_TOOL_LINES_ROW (object);

  g_clear_object (&self->draft);
  g_clear_object (&self->item);
  g_clear_pointer (&self->level, g_free);
  g_clear_pointer (&self->shown, g_free);
  G_OBJECT_CLASS (cg_tool_lines_row_parent_class)->dispose (object);
}

static void
cg_tool_lines_row_class_init (CgToolLinesRowClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = cg_tool_lines_row_dispose;
  widget_class->grab_focus = cg_tool_lines_row_grab_focus;
  widget_class->focus = cg_row_focus;
  gtk_widget_class_set_template_from_resource (widget_class, CG_APPLICATION_PATH "tools/cg-tool-lines-row.ui");
  gtk_widget_class_bind_template_child (widget_class, CgToolLinesRow, title_label);
  gtk_widget_class_bind_template_child (widget_class, CgToolLinesRow, view);
  gtk_widget_class_bind_template_child (widget_class, CgToolLinesRow, buffer);
  gtk_widget_class_bind_template_callback (widget_class, typed_cb);
  gtk_widget_class_bind_template_callback (widget_class, leave_cb);
}

static void
cg_tool_lines_row_init (CgToolLinesRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * cg_tool_lines_row_new:
 * @kind: %CG_KIND_EXAMPLE, %CG_KIND_EVIDENCE or %CG_KIND_QUESTION
 * @level: (nullable): the level's id, for examples
 */
GtkWidget *
cg_tool_lines_row_new (const char *title, CgToolDraft *draft, CgEntry *item, CgKindId kind, const char *level)
{
  CgToolLinesRow *self = g_object_new (CG_TYPE_TOOL_LINES_ROW, "title", title, NULL);

  self->draft = g_object_ref (draft);
  self->item = g_object_ref (item);
  self->kind = kind;
  self->level = g_strdup (level);
  g_signal_connect_object (draft, "checked", G_CALLBACK (show_lines), self, G_CONNECT_SWAPPED);
  show_lines (self);
  return GTK_WIDGET (self);
}
