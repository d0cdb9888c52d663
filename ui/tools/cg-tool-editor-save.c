/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>

#include "catalogue/cg-own-tools.h"
#include "common/cg-addition.h"
#include "partnership/cg-version-dialog.h"
#include "tools/cg-tool-editor-private.h"
#include "tools/cg-tool-field.h"
#include "tools/cg-tool-import.h"

static CgAssessment *
assessment_of (CgToolEditor *self)
{
  return cg_session_get_assessment (self->session);
}

static CgEntry *
instruments_of (CgToolEditor *self)
{
  return cg_assessment_get_list (assessment_of (self), CG_KIND_INSTRUMENTS);
}

/* Nothing else is called so, in the document or in the catalogue. */
static char *
new_id (CgToolEditor *self)
{
  const char *title = cg_tool_field_title (cg_tool_draft_get_tool (self->draft), CG_KIND_TITLE, "");
  g_autofree char *name = g_strconcat ("own ", title, NULL);
  char *id = cg_addition_free_id (instruments_of (self), CG_KIND_INSTRUMENT, name);

  for (guint n = 2;; n++)
    {
      g_autoptr (CgInstrument) known = cg_catalogue_find (self->catalogue, id, 0);
      g_autofree char *other = NULL;

      if (known == NULL && !cg_assessment_declares (assessment_of (self), id, 0))
        return id;
      other = g_strdup_printf ("%s %u", name, n);
      g_free (id);
      id = cg_addition_free_id (instruments_of (self), CG_KIND_INSTRUMENT, other);
    }
}

static CgEntry *
find_declaration (CgToolEditor *self)
{
  CgEntry *list = instruments_of (self);

  for (guint i = 0; i < cg_entry_get_n_children (list); i++)
    {
      CgEntry *declaration = cg_entry_get_child (list, i);
      CgName name = cg_entry_is (declaration, CG_KIND_USE) ? CG_NAME_INSTRUMENT : CG_NAME_ID;

      if (g_strcmp0 (cg_entry_get (declaration, name), self->id) == 0 &&
          cg_entry_get_int (declaration, CG_NAME_VERSION, 1) == self->version)
        return declaration;
    }
  return NULL;
}

/* What people have answered keeps its wording; other words are another version. */
static void
choose_version (CgToolEditor *self)
{
  CgEntry *declaration = find_declaration (self);
  g_autoptr (CgInstrument) latest = NULL;

  if (declaration == NULL || !cg_assessment_is_referred_to (assessment_of (self), declaration))
    return;
  latest = cg_catalogue_find (self->catalogue, self->id, 0);
  self->version = cg_assessment_declared_version (assessment_of (self), self->id);
  if (latest != NULL)
    self->version = MAX (self->version, cg_instrument_get_version (latest));
  self->version++;
}

static CgEntry *
finish (CgToolEditor *self)
{
  CgEntry *tool = cg_tool_draft_finish (self->draft);
  g_autofree char *version = NULL;

  cg_session_break_typing (cg_tool_draft_get_session (self->draft));
  if (self->id == NULL)
    self->id = new_id (self);
  choose_version (self);
  version = g_strdup_printf ("%d", self->version);
  cg_entry_set (tool, CG_NAME_ID, self->id);
  cg_entry_set (tool, CG_NAME_VERSION, version);
  return tool;
}

static void
saved (CgToolEditor *self, const char *words)
{
  AdwToast *toast = adw_toast_new (words);

  cg_banner_hide (self->problem);
  cg_session_mark_saved (cg_tool_draft_get_session (self->draft));
  adw_toast_set_timeout (toast, 3);
  adw_toast_overlay_add_toast (self->toasts, toast);
}

static void
tell (CgToolEditor *self, gboolean done, const char *words, const GError *error)
{
  if (done)
    saved (self, words);
  else
    cg_banner_show (self->problem, error->message);
}

/* The version that nobody answered gives way, in the same step of undo. */
static gboolean
put_into_document (CgToolEditor *self, CgEntry *tool, GError **error)
{
  CgEntry *before = find_declaration (self);
  g_autoptr (CgEdit) out = before != NULL ? cg_edit_new_remove (before) : NULL;
  g_autoptr (CgEdit) in = NULL;
  gboolean done;

  cg_session_begin (self->session, before != NULL ? _("Change a tool") : _("Add a tool"));
  done = out == NULL || cg_session_add (self->session, out, error);
  if (done)
    {
      in = cg_edit_new_insert (instruments_of (self), tool);
      done = cg_session_add (self->session, in, error);
    }
  if (done)
    cg_session_end (self->session);
  else
    cg_session_cancel (self->session);
  return done;
}

static void
move_ended_cb (GtkWidget *dialog, CgToolEditor *self)
{
  if (self->session != NULL && cg_assessment_declares (assessment_of (self), self->id, self->version))
    saved (self, _("Saved in this assessment"));
}

/* The tool has answers, so the person decides what becomes of them. */
static void
offer_move (CgToolEditor *self, CgEntry *tool)
{
  CgInstrument *from = cg_assessment_find_instrument (assessment_of (self), self->id, 0);
  g_autoptr (GError) error = NULL;
  g_autoptr (CgInstrument) to = cg_instrument_new (tool, NULL, &error);
  GtkWidget *dialog;

  if (to == NULL || from == NULL)
    {
      cg_banner_show (self->problem, error != NULL ? error->message : _("The tool that was answered was not found."));
      return;
    }
  dialog = cg_version_dialog_new (GTK_WINDOW (self), self->session, self->catalogue, from, to);
  g_signal_connect_object (dialog, "destroy", G_CALLBACK (move_ended_cb), self, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
save_in_assessment (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CgToolEditor *self = CG_TOOL_EDITOR (widget);
  g_autoptr (CgEntry) tool = finish (self);
  g_autoptr (GError) error = NULL;

  if (find_declaration (self) == NULL && cg_assessment_declares (assessment_of (self), self->id, 0))
    offer_move (self, tool);
  else
    tell (self, put_into_document (self, tool, &error), _("Saved in this assessment"), error);
}

static void
save_in_library (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CgToolEditor *self = CG_TOOL_EDITOR (widget);
  g_autoptr (CgEntry) tool = finish (self);
  g_autoptr (GError) error = NULL;
  gboolean done = cg_own_tools_save (tool, &error);

  if (done)
    cg_catalogue_reload_own (self->catalogue);
  tell (self, done, _("Saved in your library"), error);
}

static void
save_to (CgToolEditor *self, GFile *chosen)
{
  g_autoptr (GFile) file = cg_tool_import_with_ending (chosen);
  g_autoptr (CgEntry) tool = NULL;
  g_autoptr (GError) error = NULL;

  if (!g_file_equal (file, chosen) && g_file_query_exists (file, NULL))
    {
      cg_banner_show (self->problem, _("There is a file of that name already. Choose another name."));
      return;
    }
  tool = finish (self);
  tell (self, cg_own_tools_write (tool, file, &error), _("Saved as a file"), error);
}

static void
chosen_cb (GtkNativeDialog *chooser, int response, CgToolEditor *self)
{
  g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));

  if (response == GTK_RESPONSE_ACCEPT && file != NULL)
    save_to (self, file);
  g_clear_object (&self->chooser);
}

static void
save_as_file (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CgToolEditor *self = CG_TOOL_EDITOR (widget);
  g_autofree char *id = self->id != NULL ? g_strdup (self->id) : new_id (self);
  g_autofree char *suggested = g_strconcat (id, CG_OWN_TOOLS_ENDING, NULL);

  if (self->chooser != NULL)
    return;
  self->chooser = gtk_file_chooser_native_new (_("Save the Tool as a File"), GTK_WINDOW (self),
                                               GTK_FILE_CHOOSER_ACTION_SAVE, _("_Save"), _("_Cancel"));
  cg_tool_import_add_filter (GTK_FILE_CHOOSER (self->chooser));
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (self->chooser), suggested);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (self->chooser), TRUE);
  g_signal_connect_object (self->chooser, "response", G_CALLBACK (chosen_cb), self, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->chooser));
}

void
cg_tool_editor_install_save_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "tool.save-in-assessment", NULL, save_in_assessment);
  gtk_widget_class_install_action (widget_class, "tool.save-in-library", NULL, save_in_library);
  gtk_widget_class_install_action (widget_class, "tool.save-as-file", NULL, save_as_file);
}

void
cg_tool_editor_update_save_actions (CgToolEditor *self)
{
  gboolean whole = cg_tool_draft_get_faults (self->draft)->len == 0;
  gboolean editable = !cg_assessment_is_read_only (assessment_of (self));

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "tool.save-in-assessment", whole && editable);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "tool.save-in-library", whole);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "tool.save-as-file", whole);
}

static void
close_response_cb (AdwMessageDialog *dialog, const char *response, CgToolEditor *self)
{
  if (!g_str_equal (response, "discard"))
    return;
  gtk_window_set_transient_for (GTK_WINDOW (dialog), NULL); /* it outlives its parent, to which it would go back */
  gtk_window_destroy (GTK_WINDOW (self));
}

/**
 * cg_tool_editor_close_request:
 *
 * Returns: whether the window has to stay, because the person is asked about what is not saved
 */
gboolean
cg_tool_editor_close_request (GtkWindow *window)
{
  CgToolEditor *self = CG_TOOL_EDITOR (window);
  AdwMessageDialog *dialog;

  if (self->draft == NULL || !cg_session_is_modified (cg_tool_draft_get_session (self->draft)))
    return GTK_WINDOW_CLASS (g_type_class_peek (ADW_TYPE_WINDOW))->close_request (window);
  dialog = ADW_MESSAGE_DIALOG (adw_message_dialog_new (window, _("Give up the changes to this tool?"),
                                                       _("They are saved neither in the assessment nor in your library.")));
  adw_message_dialog_add_responses (dialog, "cancel", _("_Keep Writing"), "discard", _("_Discard"), NULL);
  adw_message_dialog_set_close_response (dialog, "cancel");
  adw_message_dialog_set_default_response (dialog, "cancel");
  adw_message_dialog_set_response_appearance (dialog, "discard", ADW_RESPONSE_DESTRUCTIVE);
  g_signal_connect_object (dialog, "response", G_CALLBACK (close_response_cb), self, 0);
  gtk_window_present (GTK_WINDOW (dialog));
  return TRUE;
}
