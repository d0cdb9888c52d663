/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/cg-window-private.h"

#include <glib/gi18n.h>

#include "common/cg-addition.h"
#include "common/cg-error.h"
#include "common/cg-recent.h"

static void save_to (CgWindow *self, GFile *file, CgSaveFlags flags);
static void choose_file (CgWindow *self);

static gboolean
is_modified (CgWindow *self)
{
  return self->document != NULL && cg_session_is_modified (cg_document_get_session (self->document));
}

/* The person goes on working here. */
static void
stay_open (CgWindow *self)
{
  self->close_after_save = FALSE;
  g_signal_emit_by_name (self, "close-cancelled");
}

static AdwMessageDialog *
new_dialog (CgWindow *self, const char *heading, const char *body)
{
  AdwMessageDialog *dialog = ADW_MESSAGE_DIALOG (adw_message_dialog_new (GTK_WINDOW (self), heading, body));

  adw_message_dialog_add_response (dialog, "cancel", _("_Cancel"));
  adw_message_dialog_set_close_response (dialog, "cancel");
  return dialog;
}

static void
replace_response_cb (AdwMessageDialog *dialog, const char *response, CgWindow *self)
{
  GFile *file = g_object_get_data (G_OBJECT (dialog), "file");

  if (g_str_equal (response, "replace"))
    save_to (self, file, CG_SAVE_OVERWRITE_CHANGED);
  else if (g_str_equal (response, "copy"))
    choose_file (self);
  else
    stay_open (self);
}

static void
ask_to_replace (CgWindow *self, GFile *file, const char *heading, const char *body)
{
  AdwMessageDialog *dialog = new_dialog (self, heading, body);

  adw_message_dialog_add_responses (dialog, "copy", _("_Save a Copy…"), "replace", _("_Replace"), NULL);
  adw_message_dialog_set_response_appearance (dialog, "replace", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_default_response (dialog, "copy");
  g_object_set_data_full (G_OBJECT (dialog), "file", g_object_ref (file), g_object_unref);
  g_signal_connect_object (dialog, "response", G_CALLBACK (replace_response_cb), self, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
failed_response_cb (AdwMessageDialog *dialog, const char *response, CgWindow *self)
{
  if (g_str_equal (response, "elsewhere"))
    choose_file (self);
  else
    stay_open (self);
}

static void
tell_failure (CgWindow *self, const GError *error)
{
  /* Translators: %s is the reason, a whole sentence */
  g_autofree char *body = g_strdup_printf (_("%s\n\nYour work is still open here. Save it under another name or in another folder."),
                                           error->message);
  AdwMessageDialog *dialog = new_dialog (self, _("The assessment could not be saved"), body);

  adw_message_dialog_add_response (dialog, "elsewhere", _("_Save Elsewhere…"));
  adw_message_dialog_set_default_response (dialog, "elsewhere");
  g_signal_connect_object (dialog, "response", G_CALLBACK (failed_response_cb), self, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
saved (CgWindow *self)
{
  cg_recent_add (cg_document_get_file (self->document));
  cg_window_update_banners (self);
  if (self->close_after_save)
    gtk_window_close (GTK_WINDOW (self));
  else
    cg_window_add_toast (self, _("Saved"));
}

static void
save_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CgWindow) self = user_data;
  g_autoptr (GFile) file = g_steal_pointer (&self->saving_to);
  g_autoptr (GError) error = NULL;

  if (cg_document_save_finish (CG_DOCUMENT (source), result, &error))
    saved (self);
  else if (g_error_matches (error, CG_ERROR, CG_ERROR_CHANGED))
    ask_to_replace (self, file, _("Somebody else has changed this file"),
                    _("It is not what you opened any more. Replacing it loses what the other person wrote."));
  else
    tell_failure (self, error);
}

static void
save_to (CgWindow *self, GFile *file, CgSaveFlags flags)
{
  if (self->saving_to != NULL)
    return;
  self->saving_to = g_object_ref (file);
  cg_session_break_typing (cg_document_get_session (self->document));
  cg_document_save_async (self->document, file, flags, NULL, save_cb, g_object_ref (self));
}

static GFile *
with_ending (GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *ended = NULL;
  g_autoptr (GFile) folder = NULL;

  if (g_str_has_suffix (name, ".cground"))
    return g_object_ref (file);
  folder = g_file_get_parent (file);
  ended = g_strconcat (name, ".cground", NULL);
  return g_file_get_child (folder, ended);
}

static void
chosen_cb (GtkNativeDialog *chooser, int response, CgWindow *self)
{
  g_autoptr (GFile) chosen = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));
  g_autoptr (GFile) file = NULL;

  if (response != GTK_RESPONSE_ACCEPT || chosen == NULL)
    stay_open (self);
  else
    {
      file = with_ending (chosen);
      if (!g_file_equal (file, chosen) && g_file_query_exists (file, NULL))
        ask_to_replace (self, file, _("There is a file of that name already"), _("Replacing it loses what is in it."));
      else
        save_to (self, file, CG_SAVE_OVERWRITE_CHANGED);
    }
  g_clear_object (&self->chooser);
}

static char *
suggest_name (CgWindow *self)
{
  CgAssessment *assessment = cg_session_get_assessment (cg_document_get_session (self->document));
  g_autofree char *stem = cg_addition_free_id (cg_assessment_get_list (assessment, CG_KIND_ROUNDS), CG_KIND_ASSESSMENT,
                                               cg_assessment_get_name (assessment));

  return g_strconcat (stem, ".cground", NULL);
}

static void
choose_file (CgWindow *self)
{
  GFile *file = cg_document_get_file (self->document);
  g_autofree char *name = suggest_name (self);

  if (self->chooser != NULL)
    return;
  self->chooser = gtk_file_chooser_native_new (_("Save the Assessment"), GTK_WINDOW (self), GTK_FILE_CHOOSER_ACTION_SAVE,
                                               _("_Save"), _("_Cancel"));
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (self->chooser), TRUE);
  cg_recent_add_filter (GTK_FILE_CHOOSER (self->chooser));
  if (file != NULL)
    gtk_file_chooser_set_file (GTK_FILE_CHOOSER (self->chooser), file, NULL);
  else
    gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (self->chooser), name);
  g_signal_connect_object (self->chooser, "response", G_CALLBACK (chosen_cb), self, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->chooser));
}

static void
save (CgWindow *self)
{
  GFile *file = cg_document_get_file (self->document);

  if (file != NULL)
    save_to (self, file, CG_SAVE_NORMAL);
  else
    choose_file (self);
}

static void
save_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  if (g_str_equal (name, "win.save"))
    save (CG_WINDOW (widget));
  else
    choose_file (CG_WINDOW (widget));
}

void
cg_window_install_save_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.save", NULL, save_action);
  gtk_widget_class_install_action (widget_class, "win.save-as", NULL, save_action);
}

static void
close_response_cb (AdwMessageDialog *dialog, const char *response, CgWindow *self)
{
  if (g_str_equal (response, "save"))
    {
      self->close_after_save = TRUE;
      save (self);
    }
  else if (g_str_equal (response, "discard"))
    {
      cg_document_discard_draft (self->document);
      gtk_window_destroy (GTK_WINDOW (self));
    }
  else
    stay_open (self);
}

static void
ask_to_close (CgWindow *self)
{
  const char *name = cg_assessment_get_name (cg_session_get_assessment (cg_document_get_session (self->document)));
  /* Translators: %s is the name of the partnership */
  g_autofree char *heading = g_strdup_printf (_("Save the changes to “%s”?"), name);
  AdwMessageDialog *dialog = new_dialog (self, heading, _("What is not saved is lost when the window closes."));

  adw_message_dialog_add_responses (dialog, "discard", _("_Discard"), "save", _("_Save"), NULL);
  adw_message_dialog_set_response_appearance (dialog, "discard", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_response_appearance (dialog, "save", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (dialog, "save");
  g_signal_connect_object (dialog, "response", G_CALLBACK (close_response_cb), self, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

/**
 * cg_window_close_request:
 *
 * Returns: whether the window has to stay for now: it is saving, or the person is asked
 */
gboolean
cg_window_close_request (GtkWindow *window)
{
  CgWindow *self = CG_WINDOW (window);

  if (self->saving_to != NULL)
    {
      self->close_after_save = TRUE;
      return TRUE;
    }
  if (!is_modified (self))
    return FALSE;
  self->close_after_save = FALSE;
  ask_to_close (self);
  return TRUE;
}
