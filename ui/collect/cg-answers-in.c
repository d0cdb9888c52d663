/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collect/cg-answers-in.h"

#include <string.h>

#include <glib/gi18n.h>

#include "collect/cg-merge-dialog.h"
#include "collect/cg-reading-dialog.h"
#include "collect/cg-table-in.h"
#include "exchange/cg-merge-files.h"

/* What is done sooner needs no dialog. */
#define MOMENT 400 /* ms */

#define BUSY "bringing-in" /* data of a window that answers are on their way into */

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

/* Files that are being read. */
typedef struct {
  GtkWindow *parent; /* NULL when it is gone, which a reference would keep it from */
  GCancellable *cancellable;
  CgReadingDialog *dialog; /* NULL while it is not there, or no more */
  guint waiting;           /* to show it */
  guint done;
  guint total;
} Reading;

static Reading *
reading_new (GtkWindow *parent, guint total)
{
  Reading *reading = g_new0 (Reading, 1);

  g_set_weak_pointer (&reading->parent, parent);
  reading->cancellable = g_cancellable_new ();
  reading->total = total;
  g_object_set_data (G_OBJECT (parent), BUSY, reading);
  g_signal_connect_object (parent, "destroy", G_CALLBACK (g_cancellable_cancel), reading->cancellable, G_CONNECT_SWAPPED);
  return reading;
}

static void
reading_free (Reading *reading)
{
  CgReadingDialog *dialog = reading->dialog;

  if (reading->parent != NULL)
    g_object_set_data (G_OBJECT (reading->parent), BUSY, NULL);
  g_clear_handle_id (&reading->waiting, g_source_remove);
  g_clear_weak_pointer (&reading->dialog);
  if (dialog != NULL)
    gtk_window_destroy (GTK_WINDOW (dialog));
  g_clear_weak_pointer (&reading->parent);
  g_object_unref (reading->cancellable);
  g_free (reading);
}

static void
progress_cb (guint done, guint total, gpointer user_data)
{
  Reading *reading = user_data;

  reading->done = done;
  if (reading->dialog != NULL)
    cg_reading_dialog_set_progress (reading->dialog, done, total);
}

static gboolean
show_progress_cb (gpointer user_data)
{
  Reading *reading = user_data;

  reading->waiting = 0;
  if (g_cancellable_is_cancelled (reading->cancellable))
    return G_SOURCE_REMOVE;
  g_set_weak_pointer (&reading->dialog, cg_reading_dialog_new (reading->parent));
  cg_reading_dialog_set_progress (reading->dialog, reading->done, reading->total);
  g_signal_connect_object (reading->dialog, "response", G_CALLBACK (g_cancellable_cancel), reading->cancellable,
                           G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (reading->dialog));
  return G_SOURCE_REMOVE;
}

static void
read_cb (GObject *session, GAsyncResult *result, gpointer user_data)
{
  Reading *reading = user_data;
  GtkWindow *parent = reading->parent;
  g_autoptr (CgMerge) merge = cg_merge_files_finish (CG_SESSION (session), result, NULL);

  reading_free (reading);
  if (merge != NULL && parent != NULL)
    gtk_window_present (GTK_WINDOW (cg_merge_dialog_new (parent, merge, CG_SESSION (session))));
}

/* One after the other: what is planned for a document is right only until something else comes into it. */
static gboolean
is_busy (GtkWindow *parent)
{
  return g_object_get_data (G_OBJECT (parent), BUSY) != NULL;
}

/* Brings tables in at once, and returns the files that are none. */
static GListStore *
take_tables (GtkWindow *parent, CgSession *session, GListModel *files)
{
  GListStore *others = g_list_store_new (G_TYPE_FILE);

  for (guint i = 0; i < g_list_model_get_n_items (files); i++)
    {
      g_autoptr (GFile) file = g_list_model_get_item (files, i);

      if (cg_table_in_is_table (file))
        cg_table_in_file (parent, session, file);
      else
        g_list_store_append (others, file);
    }
  return others;
}

static void
start_reading (Reading *reading, CgSession *session, GListModel *files)
{
  reading->waiting = g_timeout_add (MOMENT, show_progress_cb, reading);
  cg_merge_files_async (session, files, progress_cb, reading, reading->cancellable, read_cb, reading);
}

/**
 * cg_answers_in_files:
 * @files: (element-type GFile): replies, copies of the document, texts with answers in them, tables of answers
 */
void
cg_answers_in_files (GtkWindow *parent, CgSession *session, GListModel *files)
{
  g_autoptr (GListStore) others = NULL;
  guint n;

  if (is_busy (parent))
    return;
  others = take_tables (parent, session, files);
  n = g_list_model_get_n_items (G_LIST_MODEL (others));
  if (n > 0)
    start_reading (reading_new (parent, n), session, G_LIST_MODEL (others));
}

static void
chosen_cb (GtkNativeDialog *chooser, int response, Job *job)
{
  g_autoptr (GListModel) files = gtk_file_chooser_get_files (GTK_FILE_CHOOSER (chooser));

  if (response == GTK_RESPONSE_ACCEPT)
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
  static const char *const answers[] = { "*.cgreply", "*.cground", "*.txt", "*.eml", "*.xml", "*.csv", NULL };
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
  g_autoptr (CgMerge) merge = NULL;

  if (is_busy (job->parent))
    return;
  merge = cg_merge_new (cg_session_get_assessment (job->session));
  /* Translators: where answers came from that were pasted */
  cg_merge_add_text (merge, _("Clipboard"), text != NULL ? text : "", text != NULL ? strlen (text) : 0);
  gtk_window_present (GTK_WINDOW (cg_merge_dialog_new (job->parent, merge, job->session)));
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
