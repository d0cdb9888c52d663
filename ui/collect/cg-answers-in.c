/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collect/cg-answers-in.h"

#include <string.h>

#include <glib/gi18n.h>

#include "collect/cg-merge-dialog.h"
#include "collect/cg-table-in.h"

typedef struct {
  GtkWindow *parent;
  CgSession *session;
} Job;

static Job *
job_new (GtkWindow *parent, CgSession *session)
{
  Job *job = g_new0 (Job, 1);

  job->parent = g_object_ref (parent);
  job->session = g_object_ref (session);
  return job;
}

static void
job_free (Job *job)
{
  g_object_unref (job->parent);
  g_object_unref (job->session);
  g_free (job);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Job, job_free)

static void
closure_job_free (gpointer job, GClosure *closure)
{
  job_free (job);
}

static void
show (Job *job, CgMerge *merge)
{
  gtk_window_present (GTK_WINDOW (cg_merge_dialog_new (job->parent, merge, job->session)));
}

/**
 * cg_answers_in_files:
 * @files: (element-type GFile): replies, copies of the document, texts with answers in them, tables of answers
 */
void
cg_answers_in_files (GtkWindow *parent, CgSession *session, GListModel *files)
{
  g_autoptr (Job) job = job_new (parent, session);
  g_autoptr (CgMerge) merge = cg_merge_new (cg_session_get_assessment (session));
  guint n_replies = 0;

  for (guint i = 0; i < g_list_model_get_n_items (files); i++)
    {
      g_autoptr (GFile) file = g_list_model_get_item (files, i);
      g_autofree char *name = g_file_get_basename (file);

      if (cg_table_in_is_table (file))
        {
          cg_table_in_file (parent, session, file);
          continue;
        }
      cg_merge_add_file (merge, name, file, NULL);
      n_replies++;
    }
  if (n_replies > 0)
    show (job, merge);
}

static void
chosen_cb (GtkNativeDialog *chooser, int response, Job *job)
{
  g_autoptr (GListModel) files = gtk_file_chooser_get_files (GTK_FILE_CHOOSER (chooser));

  if (response == GTK_RESPONSE_ACCEPT && g_list_model_get_n_items (files) > 0)
    cg_answers_in_files (job->parent, job->session, files);
  g_object_unref (chooser);
}

static void
add_filter (GtkFileChooser *chooser, const char *name, const char *const *patterns)
{
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, name);
  for (; *patterns != NULL; patterns++)
    gtk_file_filter_add_pattern (filter, *patterns);
  gtk_file_chooser_add_filter (chooser, filter);
}

/**
 * cg_answers_in_ask:
 *
 * Lets the person choose files.
 */
void
cg_answers_in_ask (GtkWindow *parent, CgSession *session)
{
  static const char *const answers[] = { "*.cgreply", "*.cground", "*.txt", "*.eml", "*.csv", NULL };
  static const char *const everything[] = { "*", NULL };
  GtkFileChooserNative *chooser = gtk_file_chooser_native_new (_("Bring In Answers"), parent, GTK_FILE_CHOOSER_ACTION_OPEN,
                                                               _("_Open"), _("_Cancel"));

  gtk_file_chooser_set_select_multiple (GTK_FILE_CHOOSER (chooser), TRUE);
  add_filter (GTK_FILE_CHOOSER (chooser), _("Answers, copies of the assessment, e-mails and spreadsheets"), answers);
  add_filter (GTK_FILE_CHOOSER (chooser), _("All files"), everything);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  g_signal_connect_data (chooser, "response", G_CALLBACK (chosen_cb), job_new (parent, session), closure_job_free, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

static void
pasted_cb (GObject *clipboard, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Job) job = user_data;
  g_autofree char *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (clipboard), result, NULL);
  g_autoptr (CgMerge) merge = cg_merge_new (cg_session_get_assessment (job->session));

  /* Translators: where answers came from that were pasted */
  cg_merge_add_text (merge, _("Clipboard"), text != NULL ? text : "", text != NULL ? strlen (text) : 0);
  show (job, merge);
}

/**
 * cg_answers_in_paste:
 *
 * Takes answers as text from the clipboard.
 */
void
cg_answers_in_paste (GtkWindow *parent, CgSession *session)
{
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (GTK_WIDGET (parent)), NULL, pasted_cb, job_new (parent, session));
}
