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
