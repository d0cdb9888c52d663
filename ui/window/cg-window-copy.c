/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/cg-window-private.h"

#include <glib/gi18n.h>

#include "common/cg-error.h"
#include "common/cg-recent.h"
#include "exchange/cg-copy.h"
#include "storage/cg-writer.h"

typedef struct {
  const char *action;
  const char *heading;
  const char *body;
  const char *file_name;
} CopyKind;

static const CopyKind kinds[] = {
  [CG_COPY_FOR_REVIEWER] = {
    "win.copy-for-reviewer", N_("A copy for a reviewer"),
    N_("Somebody from outside sees the levels that were chosen, with partner and perspective, what was agreed, and the plan.\n\n"
       "Left out are names of people, everything that people wrote about their answers, notes, signatures, and the log but its "
       "terms. Of an anonymous round only the middle views are in it. What was agreed is in it word for word: read it once more."),
    N_("copy-for-a-reviewer.cground") },
  [CG_COPY_FOR_EXCHANGE] = {
    "win.copy-for-exchange", N_("A copy for an exchange"),
    N_("Other partnerships can compare themselves with yours without learning whose it is.\n\nIt holds which levels you agreed, "
       "and middle views where at least five people gave their view. No names, no partners, no single answers and no words "
       "are in it. Tools of your own are: look whether their words give you away."),
    N_("copy-for-an-exchange.cground") },
};

static CgCopyFor
find_kind (const char *action)
{
  return g_str_equal (action, kinds[CG_COPY_FOR_REVIEWER].action) ? CG_COPY_FOR_REVIEWER : CG_COPY_FOR_EXCHANGE;
}

static gboolean
check_place (CgWindow *self, GFile *file, GError **error)
{
  GFile *own = cg_document_get_file (self->document);

  if (own == NULL || !g_file_equal (own, file))
    return TRUE;
  g_set_error_literal (error, CG_ERROR, CG_ERROR_NOT_ACCEPTABLE,
                       _("The copy would take the place of the assessment itself. Choose another name."));
  return FALSE;
}

static void
write_copy (CgWindow *self, CgCopyFor whom, GFile *file)
{
  g_autoptr (CgAssessment) copy = cg_copy_new (cg_session_get_assessment (cg_document_get_session (self->document)), whom);
  g_autoptr (GBytes) bytes = cg_write_bytes (cg_assessment_get_root (copy));
  g_autoptr (GError) error = NULL;

  if (check_place (self, file, &error) &&
      g_file_replace_contents (file, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), NULL, FALSE, G_FILE_CREATE_NONE,
                               NULL, NULL, &error))
    cg_window_add_toast (self, _("The copy is saved."));
  else
    cg_window_report (self, _("The copy could not be saved"), error);
}

static void
chosen_cb (GtkNativeDialog *chooser, int response, CgWindow *self)
{
  g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));
  CgCopyFor whom = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (chooser), "whom"));

  g_clear_object (&self->chooser);
  if (response == GTK_RESPONSE_ACCEPT && file != NULL && self->document != NULL)
    write_copy (self, whom, file);
}

static void
choose_place (CgWindow *self, CgCopyFor whom)
{
  if (self->chooser != NULL)
    return;
  self->chooser = gtk_file_chooser_native_new (_(kinds[whom].heading), GTK_WINDOW (self), GTK_FILE_CHOOSER_ACTION_SAVE, _("_Save"),
                                               _("_Cancel"));
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (self->chooser), TRUE);
  cg_recent_add_filter (GTK_FILE_CHOOSER (self->chooser));
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (self->chooser), _(kinds[whom].file_name));
  g_object_set_data (G_OBJECT (self->chooser), "whom", GUINT_TO_POINTER (whom));
  g_signal_connect_object (self->chooser, "response", G_CALLBACK (chosen_cb), self, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->chooser));
}

static void
explained_cb (AdwMessageDialog *dialog, const char *response, CgWindow *self)
{
  if (g_str_equal (response, "save"))
    choose_place (self, GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (dialog), "whom")));
}

static void
copy_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CgCopyFor whom = find_kind (name);
  GtkWidget *dialog;

  if (CG_WINDOW (widget)->document == NULL)
    return;
  dialog = adw_message_dialog_new (GTK_WINDOW (widget), _(kinds[whom].heading), _(kinds[whom].body));
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _("_Cancel"), "save", _("_Save…"), NULL);
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "save");
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "save", ADW_RESPONSE_SUGGESTED);
  g_object_set_data (G_OBJECT (dialog), "whom", GUINT_TO_POINTER (whom));
  g_signal_connect_object (dialog, "response", G_CALLBACK (explained_cb), widget, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

void
cg_window_install_copy_actions (GtkWidgetClass *widget_class)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    gtk_widget_class_install_action (widget_class, kinds[i].action, NULL, copy_action);
}
