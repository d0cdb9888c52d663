/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tools/cg-tool-field.h"

#include "widgets/cg-row.h"

static void
show_fault (AdwPreferencesRow *row, CgToolDraft *draft)
{
  g_autoptr (CgEntryValue) value = NULL;
  const char *words;

  g_object_get (row, "value", &value, NULL);
  words = cg_tool_draft_fault_of (draft, cg_entry_value_get_entry (value), cg_entry_value_get_name (value));
  g_object_set (row, "error", words != NULL ? words : cg_entry_value_get_error (value), NULL);
}

/**
 * cg_tool_field_new:
 * @type: #CgTextRow or #CgNotesRow
 * @title: what the field is called
 *
 * Returns: (transfer floating): a row for one value of @entry
 */
GtkWidget *
cg_tool_field_new (GType type, const char *title, CgToolDraft *draft, CgEntry *entry, CgName name)
{
  GtkWidget *row = g_object_new (type, "title", title, NULL);

  g_return_val_if_fail (CG_IS_TOOL_DRAFT (draft) && CG_IS_ENTRY (entry), row);

  cg_row_edit (ADW_PREFERENCES_ROW (row), cg_tool_draft_get_session (draft), entry, name);
  g_signal_connect_object (draft, "checked", G_CALLBACK (show_fault), row, G_CONNECT_SWAPPED);
  show_fault (ADW_PREFERENCES_ROW (row), draft);
  return row;
}

/**
 * cg_tool_field_text:
 * @owner: the tool, or something in it
 * @kind: the kind of text, such as %CG_KIND_TITLE
 *
 * Returns: (transfer floating): a row for that text of @owner
 */
GtkWidget *
cg_tool_field_text (GType type, const char *title, CgToolDraft *draft, CgEntry *owner, CgKindId kind)
{
  return cg_tool_field_new (type, title, draft, cg_entry_find_child (owner, kind), CG_NAME_TEXT);
}

/**
 * cg_tool_field_title:
 * @otherwise: what to say where nothing is written yet
 */
const char *
cg_tool_field_title (CgEntry *owner, CgKindId kind, const char *otherwise)
{
  CgEntry *text = cg_entry_find_child (owner, kind);
  const char *words = text != NULL ? cg_entry_get (text, CG_NAME_TEXT) : NULL;

  return words != NULL && *words != '\0' ? words : otherwise;
}

/**
 * cg_tool_field_show_fault:
 * @row: a row that may be closed over what is at fault
 * @fault: (nullable): what is wrong in it
 * @otherwise: what it says where nothing is
 */
void
cg_tool_field_show_fault (AdwExpanderRow *row, const char *fault, const char *otherwise)
{
  adw_expander_row_set_subtitle (row, fault != NULL ? fault : otherwise);
  if (fault != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (row), "faulty");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (row), "faulty");
}
