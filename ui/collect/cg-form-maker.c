/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collect/cg-form-maker.h"

#include <glib/gi18n.h>

#include "catalogue/cg-built-in.h"
#include "exchange/cg-form.h"

typedef struct {
  CgAssessment *assessment;
  CgEntry *round;
  CgFormsMade made;
  GWeakRef user_data;
} Job;

static void
job_free (gpointer data, GClosure *closure)
{
  Job *job = data;

  g_object_unref (job->assessment);
  g_object_unref (job->round);
  g_weak_ref_clear (&job->user_data);
  g_free (job);
}

static CgEntry *
collection_of (CgEntry *round)
{
  return cg_entry_find_child (round, CG_KIND_COLLECTION);
}

static gboolean
says (CgEntry *round, CgName name)
{
  const char *words = collection_of (round) != NULL ? cg_entry_get (collection_of (round), name) : NULL;

  return words != NULL && *words != '\0';
}

/**
 * cg_form_maker_obstacle:
 *
 * Returns: (nullable): why nobody may be asked yet, in words
 */
const char *
cg_form_maker_obstacle (CgAssessment *assessment, CgEntry *round)
{
  g_autoptr (GPtrArray) instruments = cg_assessment_dup_instruments (assessment);
  gboolean practice = cg_assessment_is_practice (assessment);

  if (instruments->len == 0)
    return _("Choose a tool first, on Partnership.");
  if (cg_entry_get_boolean (round, CG_NAME_LOCKED))
    return _("This round is closed: nobody can answer it any more.");
  if (!practice && !says (round, CG_NAME_NOTICE))
    return _("First say above who will see the answers.");
  if (!practice && !says (round, CG_NAME_CONTACT))
    return _("First say above whom people can ask.");
  return NULL;
}

static GFile *
name_file (Job *job, GFile *folder, CgEntry *partner)
{
  const char *round = cg_entry_get (job->round, CG_NAME_NAME);
  /* Translators: the name of a file with a form: %1$s is a round, %2$s a partner */
  g_autofree char *name = partner != NULL ? g_strdup_printf (_("%1$s – %2$s"), round, cg_entry_get (partner, CG_NAME_NAME))
                                          /* Translators: the name of a file with a form for everybody: %s is a round */
                                          : g_strdup_printf (_("%s – everybody"), round);
  g_autofree char *whole = g_strconcat (name, ".html", NULL);

  g_strdelimit (whole, "/\\:*?\"<>|\n", '-');
  return g_file_get_child (folder, whole);
}

static gboolean
write_one (Job *job, CgFormOptions *options, GFile *folder, CgEntry *partner, GError **error)
{
  g_autoptr (GFile) file = name_file (job, folder, partner);
  g_autoptr (GBytes) bytes = NULL;

  options->partner = partner;
  bytes = cg_form_write (options, error);
  return bytes != NULL && g_file_replace_contents (file, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), NULL, FALSE,
                                                   G_FILE_CREATE_NONE, NULL, NULL, error);
}

static gboolean
write_all (Job *job, GFile *folder, guint *n, GError **error)
{
  CgEntry *partners = cg_assessment_get_list (job->assessment, CG_KIND_PARTNERS);
  g_autoptr (GPtrArray) instruments = cg_assessment_dup_instruments (job->assessment);
  g_autoptr (GPtrArray) languages = cg_form_dup_languages (job->assessment);
  CgFormOptions options = { job->assessment, job->round, NULL, instruments, cg_built_in_people (), languages };

  for (guint i = 0; i < cg_entry_get_n_children (partners); i++)
    if (!write_one (job, &options, folder, cg_entry_get_child (partners, i), error))
      return FALSE;
  *n = cg_entry_get_n_children (partners) + 1;
  return write_one (job, &options, folder, NULL, error);
}

static void
chosen_cb (GtkNativeDialog *chooser, int response, Job *job)
{
  g_autoptr (GFile) folder = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));
  g_autoptr (GObject) user_data = g_weak_ref_get (&job->user_data);
  g_autoptr (GError) error = NULL;
  g_autofree char *words = NULL;
  guint n = 0;

  if (response == GTK_RESPONSE_ACCEPT && folder != NULL && user_data != NULL)
    {
      if (write_all (job, folder, &n, &error))
        words = g_strdup_printf (ngettext ("%u form was written.", "%u forms were written.", n), n);
      job->made (words, error, user_data);
    }
  g_object_unref (chooser);
}

/**
 * cg_form_maker_ask:
 * @made: called with @user_data once forms were written or could not be
 *
 * Asks for a folder and writes a form for each partner and one for everybody there.
 */
void
cg_form_maker_ask (GtkWindow *parent, CgAssessment *assessment, CgEntry *round, CgFormsMade made, GObject *user_data)
{
  GtkFileChooserNative *chooser = gtk_file_chooser_native_new (_("A Folder for the Forms"), parent,
                                                               GTK_FILE_CHOOSER_ACTION_SELECT_FOLDER, _("_Write Them Here"),
                                                               _("_Cancel"));
  Job *job = g_new0 (Job, 1);

  job->assessment = g_object_ref (assessment);
  job->round = g_object_ref (round);
  job->made = made;
  g_weak_ref_init (&job->user_data, user_data);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  g_signal_connect_data (chooser, "response", G_CALLBACK (chosen_cb), job, job_free, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}
