/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collect/cg-person-eraser.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "common/cg-words.h"

typedef struct {
  CgDocument *document;
  CgEntry *respondent;
  CgPersonEraserFunc done;
  GWeakRef owner;
} Job;

static void
job_free (gpointer data, GClosure *closure)
{
  Job *job = data;

  g_clear_object (&job->document);
  g_clear_object (&job->respondent);
  g_weak_ref_clear (&job->owner);
  g_free (job);
}

static void
response_cb (AdwMessageDialog *dialog, const char *response, Job *job)
{
  g_autoptr (GObject) owner = g_weak_ref_get (&job->owner);
  g_autoptr (GError) error = NULL;

  if (!g_str_equal (response, "erase") || owner == NULL)
    return;
  cg_document_erase_person (job->document, job->respondent, &error);
  job->done (error, owner);
}

/**
 * cg_person_eraser_ask:
 * @done: not told where the person thinks better of it
 *
 * Says what goes and what stays, and erases a person on a plain yes.
 */
void
cg_person_eraser_ask (GtkWindow *parent, CgDocument *document, CgEntry *respondent, CgPersonEraserFunc done, GObject *owner)
{
  g_autofree char *name = cg_words_person (cg_session_get_assessment (cg_document_get_session (document)), respondent);
  /* Translators: %s is a person */
  g_autofree char *heading = g_strdup_printf (_("Erase “%s”?"), name);
  AdwMessageDialog *dialog = ADW_MESSAGE_DIALOG (adw_message_dialog_new (parent, heading, NULL));
  Job *job = g_new0 (Job, 1);

  adw_message_dialog_set_body (dialog,
                               _("The name goes, and every comment, text, note of an owner and piece of evidence that this person gave: "
                                 "from all rounds, locked ones too, and from drafts. Nothing done so far can be undone then.\n\n"
                                 "The levels chosen stay, with partner and perspective but without the name, so that the figures "
                                 "stay what they are. What others wrote about this person stays, and so do copies elsewhere.\n\n"
                                 "The log notes the day. The document is saved at once. This cannot be undone."));
  adw_message_dialog_add_responses (dialog, "cancel", _("_Cancel"), "erase", _("_Erase"), NULL);
  adw_message_dialog_set_close_response (dialog, "cancel");
  adw_message_dialog_set_default_response (dialog, "cancel");
  adw_message_dialog_set_response_appearance (dialog, "erase", ADW_RESPONSE_DESTRUCTIVE);
  job->document = g_object_ref (document);
  job->respondent = g_object_ref (respondent);
  job->done = done;
  g_weak_ref_init (&job->owner, owner);
  g_signal_connect_data (dialog, "response", G_CALLBACK (response_cb), job, job_free, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}
