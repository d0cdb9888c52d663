/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collect/cg-table-out.h"

#include <string.h>

#include <adwaita.h>
#include <glib/gi18n.h>

#include "collect/cg-table-in.h"
#include "exchange/cg-csv-export.h"

#define MARK "\xef\xbb\xbf"

typedef struct {
  GtkWindow *parent;
  CgAssessment *assessment;
  gboolean anonymous;
  CgTableMade made;
  GWeakRef user_data;
} Job;

static void
job_free (gpointer data, GClosure *closure)
{
  Job *job = data;

  g_object_unref (job->parent);
  g_object_unref (job->assessment);
  g_weak_ref_clear (&job->user_data);
  g_free (job);
}

static Job *
job_new (GtkWindow *parent, CgAssessment *assessment, gboolean anonymous, CgTableMade made, GObject *user_data)
{
  Job *job = g_new0 (Job, 1);

  job->parent = g_object_ref (parent);
  job->assessment = g_object_ref (assessment);
  job->anonymous = anonymous;
  job->made = made;
  g_weak_ref_init (&job->user_data, user_data);
  return job;
}

/* Under any other name it could not be brought in again, and could take the place of the assessment itself. */
static GFile *
with_ending (GFile *file)
{
  g_autoptr (GFile) folder = g_file_get_parent (file);
  g_autofree char *name = g_file_get_basename (file), *ended = g_strconcat (name, ".csv", NULL);

  return cg_table_in_is_table (file) ? g_object_ref (file) : g_file_get_child (folder, ended);
}

/* Without the mark spreadsheets take the text for one in the letters of the computer, and spoil it. */
static GByteArray *
make_table (Job *job)
{
  g_autoptr (GBytes) bytes = cg_csv_export (job->assessment, job->anonymous);
  GByteArray *table = g_byte_array_append (g_byte_array_new (), (const guint8 *) MARK, strlen (MARK));

  return g_byte_array_append (table, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

/* The chooser asked whether to replace what was chosen, not what has the ending. */
static gboolean
write_table (Job *job, GFile *chosen, GFile *file, GError **error)
{
  g_autoptr (GByteArray) table = NULL;

  if (!g_file_equal (file, chosen) && g_file_query_exists (file, NULL))
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_EXISTS, _("There is a file of that name already"));
      return FALSE;
    }
  table = make_table (job);
  return g_file_replace_contents (file, (const char *) table->data, table->len, NULL, FALSE, G_FILE_CREATE_NONE, NULL, NULL, error);
}

static void
write_to (Job *job, GFile *chosen, gpointer user_data)
{
  g_autoptr (GFile) file = with_ending (chosen);
  g_autofree char *name = g_file_get_basename (file), *shown = g_filename_display_name (name);
  /* Translators: %s is the name of a file */
  g_autofree char *words = g_strdup_printf (_("The spreadsheet is saved as “%s”."), shown);
  g_autoptr (GError) error = NULL;

  write_table (job, chosen, file, &error);
  job->made (words, error, user_data);
}

static void
chosen_cb (GtkNativeDialog *chooser, int response, Job *job)
{
  g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));
  g_autoptr (GObject) user_data = g_weak_ref_get (&job->user_data);

  if (response == GTK_RESPONSE_ACCEPT && file != NULL && user_data != NULL)
    write_to (job, file, user_data);
  g_object_unref (chooser);
}

static void
choose_place (Job *about)
{
  g_autoptr (GObject) user_data = g_weak_ref_get (&about->user_data);
  GtkFileChooserNative *chooser;

  if (user_data == NULL)
    return;
  chooser = gtk_file_chooser_native_new (_("Answers as a Spreadsheet"), about->parent, GTK_FILE_CHOOSER_ACTION_SAVE, _("_Save"),
                                         _("_Cancel"));
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), _("answers.csv"));
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  g_signal_connect_data (chooser, "response", G_CALLBACK (chosen_cb),
                         job_new (about->parent, about->assessment, about->anonymous, about->made, user_data), job_free, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

static void
answered_cb (AdwMessageDialog *dialog, const char *response, Job *job)
{
  job->anonymous = g_str_equal (response, "without");
  if (!g_str_equal (response, "cancel"))
    choose_place (job);
}

/**
 * cg_table_out_ask:
 * @made: called with @user_data once it was written or could not be
 *
 * Asks whether the table says who answered, and where to.
 */
void
cg_table_out_ask (GtkWindow *parent, CgAssessment *assessment, CgTableMade made, GObject *user_data)
{
  AdwMessageDialog *dialog = ADW_MESSAGE_DIALOG (adw_message_dialog_new (
      parent, _("Answers as a spreadsheet"),
      _("One answer a row. With who answered, it can be filled in elsewhere and brought in again; names are never in it, only what "
        "the file calls people.\n\nWithout, it has no words either, and partners with only one or two people are put together. "
        "Anonymous rounds are always written so.")));

  adw_message_dialog_add_responses (dialog, "cancel", _("_Cancel"), "without", _("With_out Who Answered…"), "with",
                                    _("_With Who Answered…"), NULL);
  adw_message_dialog_set_close_response (dialog, "cancel");
  adw_message_dialog_set_default_response (dialog, "with");
  g_signal_connect_data (dialog, "response", G_CALLBACK (answered_cb), job_new (parent, assessment, FALSE, made, user_data), job_free, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}
