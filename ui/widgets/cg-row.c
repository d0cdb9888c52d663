/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "widgets/cg-row.h"

/**
 * cg_row_edit:
 * @row: a row with a `value`: #CgTextRow, #CgNotesRow, #CgChoiceRow, #CgSwitchRow or #CgDateRow
 * @session: (nullable): the session of the entry's document
 * @entry: (nullable): whose value it shows; %NULL for none
 *
 * Lets a row show and change one value of the document.
 */
void
cg_row_edit (AdwPreferencesRow *row, CgSession *session, CgEntry *entry, CgName name)
{
  g_autoptr (CgEntryValue) value = NULL;

  g_return_if_fail (ADW_IS_PREFERENCES_ROW (row));

  if (session != NULL && entry != NULL)
    value = cg_entry_value_new (session, entry, name, adw_preferences_row_get_title (row));
  g_object_set (row, "value", value, NULL);
}

/**
 * cg_row_has_text:
 *
 * A closure of templates.
 *
 * Returns: whether there is anything to read
 */
gboolean
cg_row_has_text (GObject *object, const char *text)
{
  return text != NULL && *text != '\0';
}

/**
 * cg_row_focus:
 *
 * How the keyboard comes into and out of a row that holds a field and takes no focus itself. The toolkit's row would
 * take it on the way back, and hand it to its field again, so that nobody gets out.
 */
gboolean
cg_row_focus (GtkWidget *row, GtkDirectionType direction)
{
  GtkWidget *child;

  g_return_val_if_fail (GTK_IS_LIST_BOX_ROW (row), FALSE);

  child = gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (row));
  return child != NULL && gtk_widget_child_focus (child, direction);
}
