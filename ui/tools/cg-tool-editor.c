/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tools/cg-tool-editor-private.h"

#include <glib/gi18n.h>

#include "cg-config.h"
#include "charts/cg-side-box.h"
#include "common/cg-words.h"
#include "tools/cg-tool-field.h"
#include "tools/cg-tool-level-row.h"
#include "tools/cg-tool-section-box.h"
#include "widgets/cg-notes-row.h"
#include "widgets/cg-text-row.h"

G_DEFINE_FINAL_TYPE (CgToolEditor, cg_tool_editor, ADW_TYPE_WINDOW)

static GtkWidget *
make_level_row (gpointer level, gpointer draft)
{
  return cg_tool_level_row_new (draft, level);
}

/* The levels come and go as a whole with the kind of tool. */
static void
show_levels (CgToolEditor *self)
{
  CgEntry *scale = cg_tool_draft_get_scale (self->draft);

  gtk_widget_set_visible (self->levels_group, scale != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "tool.add-level", scale != NULL);
  if (g_set_object (&self->scale, scale))
    gtk_list_box_bind_model (self->levels, G_LIST_MODEL (scale), make_level_row, self->draft, NULL);
}

static GtkWidget *
nth_section (CgToolEditor *self, guint n)
{
  GtkWidget *box = gtk_widget_get_first_child (GTK_WIDGET (self->sections));

  while (box != NULL && n-- > 0)
    box = gtk_widget_get_next_sibling (box);
  return box;
}

static void
sections_changed_cb (CgToolEditor *self, guint position, guint removed, guint added)
{
  for (guint i = 0; i < removed; i++)
    gtk_box_remove (self->sections, nth_section (self, position));
  for (guint i = 0; i < added; i++)
    {
      g_autoptr (CgEntry) section = g_list_model_get_item (self->section_list, position + i);
      GtkWidget *before = position + i > 0 ? nth_section (self, position + i - 1) : NULL;

      gtk_box_insert_child_after (self->sections, cg_tool_section_box_new (self->draft, section), before);
    }
}

static void
checked_cb (CgToolEditor *self)
{
  CgSession *session = cg_tool_draft_get_session (self->draft);
  CgEntry *tool = cg_tool_draft_get_tool (self->draft);

  adw_window_title_set_title (self->title, cg_tool_field_title (tool, CG_KIND_TITLE, _("New Tool")));
  cg_choice_row_set_choice (self->kind, cg_entry_get (tool, CG_NAME_KIND));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "tool.undo", cg_session_can_undo (session));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "tool.redo", cg_session_can_redo (session));
  show_levels (self);
  cg_tool_editor_show_faults (self);
  cg_tool_editor_update_save_actions (self);
}

static void
kind_chosen_cb (CgToolEditor *self)
{
  const char *kind = cg_choice_row_get_choice (self->kind);

  if (kind != NULL)
    cg_tool_draft_set_kind (self->draft, kind);
}

static void
add_kind_row (CgToolEditor *self)
{
  self->kind = CG_CHOICE_ROW (cg_choice_row_new (_("Kind")));
  adw_combo_row_set_use_subtitle (ADW_COMBO_ROW (self->kind), TRUE);
  cg_choice_row_offer_kind (self->kind, CG_KIND_INSTRUMENT, CG_NAME_KIND);
  cg_choice_row_set_choice (self->kind, cg_entry_get (cg_tool_draft_get_tool (self->draft), CG_NAME_KIND));
  adw_preferences_group_add (self->about, GTK_WIDGET (self->kind));
  g_signal_connect_object (self->kind, "notify::choice", G_CALLBACK (kind_chosen_cb), self, G_CONNECT_SWAPPED);
}

static GtkWidget *
add_text (CgToolEditor *self, GType type, const char *title, CgKindId kind)
{
  GtkWidget *row = cg_tool_field_text (type, title, self->draft, cg_tool_draft_get_tool (self->draft), kind);

  adw_preferences_group_add (self->about, row);
  return row;
}

static void
add_value (CgToolEditor *self, AdwPreferencesGroup *group, const char *title, CgEntry *entry, CgName name)
{
  adw_preferences_group_add (group, cg_tool_field_new (CG_TYPE_TEXT_ROW, title, self->draft, entry, name));
}

static void
add_fields (CgToolEditor *self)
{
  CgEntry *tool = cg_tool_draft_get_tool (self->draft);
  CgEntry *source = cg_entry_find_child (tool, CG_KIND_SOURCE);

  gtk_widget_grab_focus (add_text (self, CG_TYPE_TEXT_ROW, _("Title"), CG_KIND_TITLE));
  add_text (self, CG_TYPE_NOTES_ROW, _("What it is for"), CG_KIND_SUMMARY);
  add_kind_row (self);
  add_value (self, self->about, _("What one item is called, such as “standard” or “question”"), tool,
             CG_NAME_ITEM_NAME);
  add_value (self, self->about, _("Minutes that it takes"), tool, CG_NAME_MINUTES);
  add_text (self, CG_TYPE_NOTES_ROW, _("Note for people who use it"), CG_KIND_NOTE);
  add_value (self, self->source, _("Source"), source, CG_NAME_TITLE);
  add_value (self, self->source, _("Author"), source, CG_NAME_AUTHOR);
  add_value (self, self->source, _("Year"), source, CG_NAME_YEAR);
  add_value (self, self->source, _("Which part of it"), source, CG_NAME_SECTION);
}

static void
undo_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CgSession *session = cg_tool_draft_get_session (CG_TOOL_EDITOR (widget)->draft);

  if (g_str_equal (name, "tool.undo"))
    cg_session_undo (session);
  else
    cg_session_redo (session);
}

static void
add_level_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CgToolEditor *self = CG_TOOL_EDITOR (widget);
  CgEntry *level = cg_tool_draft_add_level (self->draft);
  GtkListBoxRow *row;

  if (level == NULL)
    return;
  row = gtk_list_box_get_row_at_index (self->levels, cg_entry_index_of (self->scale, level));
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (row));
}

static void
add_section_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CgToolEditor *self = CG_TOOL_EDITOR (widget);

  cg_tool_draft_add_section (self->draft);
  gtk_widget_child_focus (gtk_widget_get_last_child (GTK_WIDGET (self->sections)), GTK_DIR_TAB_FORWARD);
}

static void
show_item_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  cg_tool_preview_show_item (CG_TOOL_EDITOR (widget)->preview, g_variant_get_string (parameter, NULL));
}

static void
cg_tool_editor_dispose (GObject *object)
{
  CgToolEditor *self = CG_TOOL_EDITOR (object);

  g_clear_object (&self->chooser);
  g_clear_object (&self->session);
  g_clear_object (&self->catalogue);
  g_clear_object (&self->section_list);
  g_clear_object (&self->scale);
  g_clear_object (&self->draft);
  g_clear_pointer (&self->id, g_free);
  G_OBJECT_CLASS (cg_tool_editor_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, CgToolEditor, toasts);
  gtk_widget_class_bind_template_child (widget_class, CgToolEditor, problem);
  gtk_widget_class_bind_template_child (widget_class, CgToolEditor, title);
  gtk_widget_class_bind_template_child (widget_class, CgToolEditor, fields);
  gtk_widget_class_bind_template_child (widget_class, CgToolEditor, about);
  gtk_widget_class_bind_template_child (widget_class, CgToolEditor, source);
  gtk_widget_class_bind_template_child (widget_class, CgToolEditor, levels_group);
  gtk_widget_class_bind_template_child (widget_class, CgToolEditor, levels);
  gtk_widget_class_bind_template_child (widget_class, CgToolEditor, subset_group);
  gtk_widget_class_bind_template_child (widget_class, CgToolEditor, subset);
  gtk_widget_class_bind_template_child (widget_class, CgToolEditor, sections);
  gtk_widget_class_bind_template_child (widget_class, CgToolEditor, preview);
  gtk_widget_class_bind_template_child (widget_class, CgToolEditor, foot);
  gtk_widget_class_bind_template_child (widget_class, CgToolEditor, faults);
}

static void
cg_tool_editor_class_init (CgToolEditorClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = cg_tool_editor_dispose;
  GTK_WINDOW_CLASS (class)->close_request = cg_tool_editor_close_request;
  g_type_ensure (CG_TYPE_BANNER);
  g_type_ensure (CG_TYPE_SIDE_BOX);
  g_type_ensure (CG_TYPE_TOOL_PREVIEW);
  g_type_ensure (CG_TYPE_TOOL_SUBSET_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, CG_APPLICATION_PATH "tools/cg-tool-editor.ui");
  bind_children (widget_class);
  gtk_widget_class_install_action (widget_class, "tool.undo", NULL, undo_action);
  gtk_widget_class_install_action (widget_class, "tool.redo", NULL, undo_action);
  gtk_widget_class_install_action (widget_class, "tool.add-level", NULL, add_level_action);
  gtk_widget_class_install_action (widget_class, "tool.add-section", NULL, add_section_action);
  gtk_widget_class_install_action (widget_class, "tool.show-item", "s", show_item_action);
  cg_tool_editor_install_fault_actions (widget_class);
  cg_tool_editor_install_save_actions (widget_class);
}

static void
cg_tool_editor_init (CgToolEditor *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static CgToolDraft *
new_draft (CgSession *session, CgInstrument *origin)
{
  if (origin != NULL)
    return cg_tool_draft_new (origin);
  return cg_tool_draft_new_empty (cg_assessment_get_name (cg_session_get_assessment (session)),
                                  cg_language_get_code (cg_words_language ()));
}

static void
show_draft (CgToolEditor *self)
{
  add_fields (self);
  self->section_list = cg_tool_section_box_list (cg_tool_draft_get_tool (self->draft), CG_KIND_SECTION);
  g_signal_connect_object (self->section_list, "items-changed", G_CALLBACK (sections_changed_cb), self,
                           G_CONNECT_SWAPPED);
  sections_changed_cb (self, 0, 0, g_list_model_get_n_items (self->section_list));
  cg_tool_preview_set_draft (self->preview, self->draft);
  g_signal_connect_object (self->draft, "checked", G_CALLBACK (checked_cb), self, G_CONNECT_SWAPPED);
  checked_cb (self);
}

/**
 * cg_tool_editor_new:
 * @session: of the document that the tool may be saved in
 * @origin: (nullable): the tool to begin with; %NULL to begin with nothing
 *
 * A tool that is built in becomes another one of the person's own; one that isn't stays the same tool.
 */
GtkWidget *
cg_tool_editor_new (GtkWindow *parent, CgSession *session, CgCatalogue *catalogue, CgInstrument *origin)
{
  CgToolEditor *self = g_object_new (CG_TYPE_TOOL_EDITOR, "transient-for", parent, NULL);

  self->session = g_object_ref (session);
  self->catalogue = g_object_ref (catalogue);
  self->version = 1;
  self->draft = new_draft (session, origin);
  if (origin != NULL && !cg_catalogue_is_built_in (catalogue, origin))
    {
      self->id = g_strdup (cg_instrument_get_id (origin));
      self->version = cg_instrument_get_version (origin);
    }
  if (origin != NULL)
    {
      gtk_widget_set_visible (self->subset_group, TRUE);
      cg_tool_subset_row_show (self->subset, self->draft);
    }
  show_draft (self);
  return GTK_WIDGET (self);
}

CgToolDraft *
cg_tool_editor_get_draft (CgToolEditor *self)
{
  g_return_val_if_fail (CG_IS_TOOL_EDITOR (self), NULL);

  return self->draft;
}
