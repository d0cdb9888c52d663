/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collect/cg-table-in.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "common/cg-error.h"
#include "exchange/cg-csv-import.h"

#define LIST_HEIGHT 240

/**
 * cg_table_in_is_table:
 *
 * Returns: whether the file is a table of answers, by its ending
 */
gboolean
cg_table_in_is_table (GFile *file)
{
  g_autofree char *name = g_file_get_basename (file), *small = g_ascii_strdown (name, -1);

  return g_str_has_suffix (small, ".csv");
}

static AdwMessageDialog *
new_dialog (GtkWindow *parent, const char *heading, const char *body)
{
  AdwMessageDialog *dialog = ADW_MESSAGE_DIALOG (adw_message_dialog_new (parent, heading, body));

  adw_message_dialog_add_response (dialog, "close", _("_Close"));
  adw_message_dialog_set_close_response (dialog, "close");
  return dialog;
}

static char *
join_errors (GPtrArray *errors, const char *name)
{
  GString *all = g_string_new (NULL);

  for (guint i = 0; i < errors->len; i++)
    {
      g_autofree char *message = cg_error_to_string (errors->pdata[i], name);

      g_string_append_printf (all, "%s%s", i > 0 ? "\n" : "", message);
    }
  return g_string_free (all, FALSE);
}

static GtkWidget *
make_list (const char *text)
{
  GtkWidget *scroller = gtk_scrolled_window_new (), *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroller), LIST_HEIGHT);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), label);
  return scroller;
}

static void
tell_errors (GtkWindow *parent, CgCsvImport *import, const char *name)
{
  g_autofree char *all = join_errors (cg_csv_import_get_errors (import), name);
  AdwMessageDialog *dialog = new_dialog (parent, _("This spreadsheet can’t be brought in as it is"),
                                         _("Nothing was changed. Mend what stands here, with its line, and bring the file in again."));

  adw_message_dialog_set_extra_child (dialog, make_list (all));
  gtk_window_present (GTK_WINDOW (dialog));
}

/**
 * cg_table_in_file:
 * @file: a table of answers
 *
 * Brings the answers in as one step of undo and says what came of it, or says row by row why it can't be.
 */
void
cg_table_in_file (GtkWindow *parent, CgSession *session, GFile *file)
{
  g_autoptr (CgCsvImport) import = cg_csv_import_new (cg_session_get_assessment (session));
  g_autofree char *name = g_file_get_basename (file), *words = NULL;
  g_autoptr (GError) error = NULL;

  if (!cg_csv_import_read_file (import, file, NULL))
    {
      tell_errors (parent, import, name);
      return;
    }
  if (!cg_csv_import_apply (import, session, &error))
    {
      gtk_window_present (GTK_WINDOW (new_dialog (parent, _("This spreadsheet can’t be brought in as it is"), error->message)));
      return;
    }
  words = cg_csv_import_dup_words (import);
  gtk_window_present (GTK_WINDOW (new_dialog (parent, _("The spreadsheet is in"), words)));
}
