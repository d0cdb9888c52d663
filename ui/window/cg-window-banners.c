/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/cg-window-private.h"

#include <glib/gi18n.h>

static char *
join_warnings (GPtrArray *warnings)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < warnings->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? "\n" : "", (const char *) g_ptr_array_index (warnings, i));
  return g_string_free (text, FALSE);
}

static void
update_changed (CgWindow *self)
{
  gboolean changed = cg_document_has_changed_on_disk (self->document);

  if (changed && !self->mine_kept)
    g_object_set (self->changed_banner, "revealed", TRUE, NULL);
  else
    cg_banner_hide (self->changed_banner);
  self->mine_kept = self->mine_kept && changed;
}

static void
update_locked (CgWindow *self)
{
  const char *locked_by = cg_document_get_locked_by (self->document);
  g_autofree char *title = NULL;

  if (locked_by == NULL || self->lock_seen)
    {
      cg_banner_hide (self->locked_banner);
      return;
    }
  /* Translators: %s is a person or a computer */
  title = g_strdup_printf (_("%s has this file open too. Whoever saves last is asked before anything is replaced."), locked_by);
  cg_banner_show (self->locked_banner, title);
}

/**
 * cg_window_update_banners:
 *
 * Says what the person should know about the file.
 */
void
cg_window_update_banners (CgWindow *self)
{
  if (self->document == NULL)
    return;
  g_object_set (self->read_only_banner, "revealed", cg_document_is_read_only (self->document), NULL);
  g_object_set (self->unprotected_banner, "revealed", cg_document_is_unprotected (self->document), NULL);
  update_changed (self);
  update_locked (self);
}

/**
 * cg_window_start_banners:
 *
 * For a document that was just opened: nothing was seen or decided yet.
 */
void
cg_window_start_banners (CgWindow *self)
{
  GPtrArray *warnings = cg_document_get_warnings (self->document);
  g_autofree char *text = warnings != NULL ? join_warnings (warnings) : NULL;

  self->mine_kept = FALSE;
  self->lock_seen = FALSE;
  if (text != NULL && *text != '\0')
    cg_banner_show (self->warnings_banner, text);
  else
    cg_banner_hide (self->warnings_banner);
  cg_window_update_banners (self);
}

static void
reload (CgWindow *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CgDocument) fresh = NULL;

  fresh = cg_document_open (cg_document_get_file (self->document), cg_catalogue_lookup, self->catalogue, &error);
  if (fresh == NULL)
    {
      cg_window_report (self, _("The file could not be opened again"), error);
      return;
    }
  cg_document_discard_draft (self->document);
  cg_window_set_document (self, fresh);
}

static void
reload_response_cb (AdwMessageDialog *dialog, const char *response, CgWindow *self)
{
  if (g_str_equal (response, "reload"))
    reload (self);
}

static void
ask_to_reload (CgWindow *self)
{
  AdwMessageDialog *dialog;

  dialog = ADW_MESSAGE_DIALOG (adw_message_dialog_new (GTK_WINDOW (self), _("Reload the file?"),
                                                       _("What you changed here and did not save is lost.")));
  adw_message_dialog_add_responses (dialog, "cancel", _("_Cancel"), "reload", _("_Reload"), NULL);
  adw_message_dialog_set_close_response (dialog, "cancel");
  adw_message_dialog_set_response_appearance (dialog, "reload", ADW_RESPONSE_DESTRUCTIVE);
  g_signal_connect_object (dialog, "response", G_CALLBACK (reload_response_cb), self, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
reload_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CgWindow *self = CG_WINDOW (widget);

  if (cg_session_is_modified (cg_document_get_session (self->document)))
    ask_to_reload (self);
  else
    reload (self);
}

static void
dismiss_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CgWindow *self = CG_WINDOW (widget);

  if (g_str_equal (name, "win.keep-mine"))
    self->mine_kept = TRUE;
  else if (g_str_equal (name, "win.dismiss-lock"))
    self->lock_seen = TRUE;
  else
    cg_banner_hide (self->warnings_banner);
  cg_window_update_banners (self);
}

void
cg_window_install_banner_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.reload", NULL, reload_action);
  gtk_widget_class_install_action (widget_class, "win.keep-mine", NULL, dismiss_action);
  gtk_widget_class_install_action (widget_class, "win.dismiss-lock", NULL, dismiss_action);
  gtk_widget_class_install_action (widget_class, "win.dismiss-warnings", NULL, dismiss_action);
}
