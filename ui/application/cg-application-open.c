/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "application/cg-application-private.h"

#include <glib/gi18n.h>

#include "catalogue/cg-own-tools.h"
#include "common/cg-error.h"
#include "common/cg-recent.h"
#include "common/cg-resources.h"
#include "common/cg-words.h"
#include "storage/cg-reader.h"
#include "tools/cg-tool-import.h"

static void
close_cancelled_cb (CgApplication *self)
{
  self->quitting = FALSE;
}

static CgWindow *
window_in_front (CgApplication *self)
{
  GtkWindow *active = gtk_application_get_active_window (GTK_APPLICATION (self));

  while (active != NULL && !CG_IS_WINDOW (active))
    active = gtk_window_get_transient_for (active);
  return (CgWindow *) active;
}

/**
 * cg_application_free_window:
 *
 * Returns: (transfer none): a window that shows no document, the one in front before a new one
 */
CgWindow *
cg_application_free_window (CgApplication *self)
{
  CgWindow *window = window_in_front (self);

  if (window != NULL && cg_window_get_document (window) == NULL)
    return window;

  window = cg_window_new (GTK_APPLICATION (self), self->catalogue);
  g_signal_connect_object (window, "close-cancelled", G_CALLBACK (close_cancelled_cb), self, G_CONNECT_SWAPPED);
  return window;
}

/**
 * cg_application_show:
 *
 * Puts a document into a window of its own.
 */
void
cg_application_show (CgApplication *self, CgDocument *document)
{
  CgWindow *window = cg_application_free_window (self);

  cg_window_set_document (window, document);
  gtk_window_present (GTK_WINDOW (window));
}

static CgWindow *
find_window (CgApplication *self, GFile *file)
{
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (self)); l != NULL; l = l->next)
    {
      CgDocument *document = CG_IS_WINDOW (l->data) ? cg_window_get_document (l->data) : NULL;
      GFile *own = document != NULL ? cg_document_get_file (document) : NULL;

      if (own != NULL && g_file_equal (own, file))
        return l->data;
    }
  return NULL;
}

/* What went wrong is said over the window that the person is in: no other is opened for it. */
static void
report (CgApplication *self, const char *name, const GError *error)
{
  CgWindow *front = window_in_front (self);
  CgWindow *window = front != NULL ? front : cg_application_free_window (self);
  /* Translators: %s is a file's name */
  g_autofree char *heading = g_strdup_printf (_("“%s” could not be opened"), name);

  gtk_window_present (GTK_WINDOW (window));
  cg_window_report (window, heading, error);
}

static void
read_and_show (CgApplication *self, GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autoptr (GError) error = NULL;
  g_autoptr (CgDocument) document = cg_document_open (file, cg_catalogue_lookup, self->catalogue, &error);

  if (document == NULL)
    {
      report (self, name, error);
      return;
    }
  cg_recent_add (file);
  cg_application_show (self, document);
}

static CgDraft *
take_draft (GFile *file)
{
  g_autoptr (GPtrArray) drafts = cg_draft_list ();

  for (guint i = 0; i < drafts->len; i++)
    {
      GFile *own = cg_draft_get_file (drafts->pdata[i]);

      if (own != NULL && g_file_equal (own, file))
        return g_ptr_array_steal_index (drafts, i);
    }
  return NULL;
}

static void
recover_response_cb (AdwMessageDialog *dialog, const char *response, CgApplication *self)
{
  CgDraft *draft = g_object_get_data (G_OBJECT (dialog), "draft");
  g_autoptr (GFile) file = g_object_ref (cg_draft_get_file (draft));
  g_autoptr (CgDocument) document = NULL;
  g_autoptr (GError) error = NULL;

  if (g_str_equal (response, "recover"))
    {
      document = cg_draft_recover (draft, cg_catalogue_lookup, self->catalogue, &error);
      if (document != NULL)
        cg_application_show (self, document);
      else
        report (self, cg_draft_get_title (draft), error);
      return;
    }
  if (g_str_equal (response, "discard"))
    cg_draft_discard (draft);
  read_and_show (self, file);
}

static void
ask_to_recover (CgApplication *self, CgDraft *draft)
{
  CgWindow *window = cg_application_free_window (self);
  g_autofree char *time = cg_draft_dup_time (draft);
  g_autofree char *when = cg_words_time (time);
  /* Translators: %1$s is what a document is called, %2$s a date and a time of day */
  g_autofree char *body = g_strdup_printf (_("When the program stopped, changes to “%1$s” of %2$s were not saved."),
                                           cg_draft_get_title (draft), when);
  GtkWidget *dialog;

  gtk_window_present (GTK_WINDOW (window));
  dialog = adw_message_dialog_new (GTK_WINDOW (window), _("Recover unsaved work?"), body);
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "discard", _("_Discard"), "later", _("_Not Now"),
                                    "recover", _("_Recover"), NULL);
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "later");
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "recover");
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "discard", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "recover", ADW_RESPONSE_SUGGESTED);
  g_object_set_data_full (G_OBJECT (dialog), "draft", draft, (GDestroyNotify) cg_draft_free);
  g_signal_connect_object (dialog, "response", G_CALLBACK (recover_response_cb), self, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

static gboolean
is_tool (GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);

  return name != NULL && g_str_has_suffix (name, CG_OWN_TOOLS_ENDING);
}

static void
import_tool (CgApplication *self, GFile *file)
{
  CgWindow *front = window_in_front (self);
  CgWindow *window = front != NULL ? front : cg_application_free_window (self);
  CgDocument *document = cg_window_get_document (window);

  gtk_window_present (GTK_WINDOW (window));
  cg_tool_import_file (GTK_WINDOW (window), document != NULL ? cg_document_get_session (document) : NULL, self->catalogue,
                       file);
}

/**
 * cg_application_open_file:
 * @file: a document, or a tool for the library
 *
 * Presents the window that has the document already; else opens it, with what was not saved of it if the person wants.
 */
void
cg_application_open_file (CgApplication *self, GFile *file)
{
  CgWindow *window = find_window (self, file);
  CgDraft *draft;

  if (is_tool (file))
    {
      import_tool (self, file);
      return;
    }
  if (window != NULL)
    {
      gtk_window_present (GTK_WINDOW (window));
      return;
    }
  draft = take_draft (file);
  if (draft != NULL)
    ask_to_recover (self, draft);
  else
    read_and_show (self, file);
}

/**
 * cg_application_open_example:
 *
 * Shows a copy of the example that has no file, so that nobody can spoil it.
 */
void
cg_application_open_example (CgApplication *self)
{
  const CgReadOptions options = { .lookup = cg_catalogue_lookup, .user_data = self->catalogue };
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = g_resources_lookup_data (CG_RESOURCES_PATH "examples/marlshire.cground",
                                                      G_RESOURCE_LOOKUP_FLAGS_NONE, &error);
  g_autoptr (CgReading) reading = bytes != NULL ? cg_read_bytes (bytes, &options, &error) : NULL;
  g_autoptr (CgDocument) document = NULL;

  if (reading == NULL)
    {
      report (self, _("Example"), error);
      return;
    }
  document = cg_document_new (reading->assessment);
  cg_application_show (self, document);
}
