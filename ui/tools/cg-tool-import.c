/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tools/cg-tool-import.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "catalogue/cg-own-tools.h"
#include "common/cg-addition.h"
#include "common/cg-words.h"

typedef struct {
  GtkWindow *parent;
  CgSession *session; /* NULL where no document is open */
  CgCatalogue *catalogue;
  CgInstrument *instrument; /* once it is in the library */
} Import;

static void
import_free (gpointer data)
{
  Import *self = data;

  g_clear_object (&self->parent);
  g_clear_object (&self->session);
  g_clear_object (&self->catalogue);
  g_clear_object (&self->instrument);
  g_free (self);
}

static Import *
new_import (GtkWindow *parent, CgSession *session, CgCatalogue *catalogue)
{
  Import *self = g_new0 (Import, 1);

  self->parent = g_object_ref (parent);
  g_set_object (&self->session, session);
  self->catalogue = g_object_ref (catalogue);
  return self;
}

static AdwMessageDialog *
new_dialog (GtkWindow *parent, const char *heading, const char *body)
{
  AdwMessageDialog *dialog = ADW_MESSAGE_DIALOG (adw_message_dialog_new (parent, heading, body));

  adw_message_dialog_add_response (dialog, "close", _("_Close"));
  adw_message_dialog_set_close_response (dialog, "close");
  return dialog;
}

static void
tell_failure (GtkWindow *parent, const GError *error)
{
  /* Translators: %s is the reason, with the name of the file and the line */
  g_autofree char *body = g_strdup_printf (_("%s\n\nNothing was taken from it, and your library is as it was."),
                                           error->message);
  AdwMessageDialog *dialog = new_dialog (parent, _("This tool can’t be imported"), body);

  gtk_window_present (GTK_WINDOW (dialog));
}

static void
use_response_cb (AdwMessageDialog *dialog, const char *response, Import *self)
{
  g_autoptr (GError) error = NULL;

  if (g_str_equal (response, "use") &&
      !cg_addition_instrument (self->session, self->catalogue, self->instrument, &error))
    tell_failure (self->parent, error);
}

static gboolean
can_be_used (Import *self)
{
  CgAssessment *assessment = self->session != NULL ? cg_session_get_assessment (self->session) : NULL;

  return assessment != NULL && !cg_assessment_is_read_only (assessment) &&
         !cg_assessment_declares (assessment, cg_instrument_get_id (self->instrument), 0);
}

/* @self: (transfer full) */
static void
offer (Import *self)
{
  g_autofree char *title = cg_words_instrument (self->instrument);
  /* Translators: %s is the title of a tool */
  g_autofree char *heading = g_strdup_printf (_("“%s” is in your library now"), title);
  AdwMessageDialog *dialog = new_dialog (self->parent, heading, _("Every assessment on this computer can use it."));

  if (can_be_used (self))
    {
      adw_message_dialog_add_response (dialog, "use", _("_Use It Here"));
      adw_message_dialog_set_response_appearance (dialog, "use", ADW_RESPONSE_SUGGESTED);
      adw_message_dialog_set_default_response (dialog, "use");
    }
  g_signal_connect_data (dialog, "response", G_CALLBACK (use_response_cb), self,
                         (GClosureNotify) (GCallback) import_free, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

/**
 * cg_tool_import_file:
 * @session: (nullable): of the document that is open
 * @file: a file with a tool
 *
 * Takes the tool into the library and offers it to the document. A broken file is refused, with file and line.
 */
void
cg_tool_import_file (GtkWindow *parent, CgSession *session, CgCatalogue *catalogue, GFile *file)
{
  g_autoptr (GError) error = NULL;
  CgInstrument *instrument = cg_own_tools_import (file, &error);
  Import *self;

  if (instrument == NULL)
    {
      tell_failure (parent, error);
      return;
    }
  cg_catalogue_reload_own (catalogue);
  self = new_import (parent, session, catalogue);
  self->instrument = instrument;
  offer (self);
}

static void
chosen_cb (GtkNativeDialog *chooser, int response, Import *self)
{
  g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));

  if (response == GTK_RESPONSE_ACCEPT && file != NULL)
    cg_tool_import_file (self->parent, self->session, self->catalogue, file);
  g_object_unref (chooser);
}

/**
 * cg_tool_import_ask:
 *
 * Lets the person choose a file and imports it.
 */
void
cg_tool_import_ask (GtkWindow *parent, CgSession *session, CgCatalogue *catalogue)
{
  GtkFileChooserNative *chooser = gtk_file_chooser_native_new (_("Import a Tool"), parent, GTK_FILE_CHOOSER_ACTION_OPEN,
                                                               _("_Import"), _("_Cancel"));

  cg_tool_import_add_filter (GTK_FILE_CHOOSER (chooser));
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  g_signal_connect_data (chooser, "response", G_CALLBACK (chosen_cb), new_import (parent, session, catalogue),
                         (GClosureNotify) (GCallback) import_free, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

void
cg_tool_import_add_filter (GtkFileChooser *chooser)
{
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, _("Tools"));
  gtk_file_filter_add_pattern (filter, "*" CG_OWN_TOOLS_ENDING);
  gtk_file_chooser_add_filter (chooser, filter);
}

/**
 * cg_tool_import_with_ending:
 *
 * Returns: (transfer full): @file, or one beside it with the ending of tools
 */
GFile *
cg_tool_import_with_ending (GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *ended = g_strconcat (name, CG_OWN_TOOLS_ENDING, NULL);
  g_autoptr (GFile) folder = g_file_get_parent (file);

  return g_str_has_suffix (name, CG_OWN_TOOLS_ENDING) ? g_object_ref (file) : g_file_get_child (folder, ended);
}
