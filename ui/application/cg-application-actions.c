/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "application/cg-application-private.h"

#include <glib/gi18n.h>

#include "application/cg-about.h"
#include "common/cg-error.h"
#include "common/cg-recent.h"
#include "common/cg-resources.h"
#include "preferences/cg-preferences.h"
#include "start/cg-new-assistant.h"

/* The window in front, or a new one for a dialog to stand on. */
static GtkWindow *
window_in_front (CgApplication *self)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (self));

  if (window == NULL)
    window = GTK_WINDOW (cg_application_free_window (self));
  gtk_window_present (window);
  return window;
}

static void
created_cb (CgApplication *self, CgDocument *document)
{
  cg_application_show (self, document);
}

static void
new_action (GSimpleAction *action, GVariant *parameter, gpointer application)
{
  CgApplication *self = application;
  GtkWidget *assistant = cg_new_assistant_new (window_in_front (self), self->catalogue);

  g_signal_connect_object (assistant, "created", G_CALLBACK (created_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (assistant));
}

static void
chosen_cb (GtkNativeDialog *chooser, int response, CgApplication *self)
{
  g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));

  g_clear_object (&self->chooser);
  if (response == GTK_RESPONSE_ACCEPT && file != NULL)
    cg_application_open_file (self, file);
}

static void
open_action (GSimpleAction *action, GVariant *parameter, gpointer application)
{
  CgApplication *self = application;

  if (self->chooser != NULL)
    return;
  self->chooser = gtk_file_chooser_native_new (_("Open an Assessment"), window_in_front (self),
                                               GTK_FILE_CHOOSER_ACTION_OPEN, _("_Open"), _("_Cancel"));
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (self->chooser), TRUE);
  cg_recent_add_filter (GTK_FILE_CHOOSER (self->chooser));
  g_signal_connect_object (self->chooser, "response", G_CALLBACK (chosen_cb), self, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->chooser));
}

static void
open_recent_action (GSimpleAction *action, GVariant *parameter, gpointer application)
{
  g_autoptr (GFile) file = g_file_new_for_uri (g_variant_get_string (parameter, NULL));

  cg_application_open_file (application, file);
}

static void
open_example_action (GSimpleAction *action, GVariant *parameter, gpointer application)
{
  cg_application_open_example (application);
}

static void
add_instrument_file_action (GSimpleAction *action, GVariant *parameter, gpointer application)
{
  CgApplication *self = application;
  g_autoptr (GFile) file = g_file_new_for_uri (g_variant_get_string (parameter, NULL));
  g_autofree char *name = g_file_get_parse_name (file);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  if (cg_catalogue_add_file (self->catalogue, file, &error))
    return;
  text = cg_error_to_string (error, name);
  g_printerr ("%s\n", text);
}

static void
preferences_action (GSimpleAction *action, GVariant *parameter, gpointer application)
{
  gtk_window_present (GTK_WINDOW (cg_preferences_new (window_in_front (application))));
}

/* Made when it is wanted, not with every window as the toolkit would. */
static void
shortcuts_action (GSimpleAction *action, GVariant *parameter, gpointer application)
{
  g_autoptr (GtkBuilder) builder = gtk_builder_new_from_resource (CG_RESOURCES_PATH "application/cg-shortcuts.ui");
  GtkWindow *window = GTK_WINDOW (gtk_builder_get_object (builder, "shortcuts"));

  gtk_window_set_transient_for (window, window_in_front (application));
  gtk_window_present (window);
}

static void
about_action (GSimpleAction *action, GVariant *parameter, gpointer application)
{
  cg_about_present (window_in_front (application));
}

static void
quit_action (GSimpleAction *action, GVariant *parameter, gpointer application)
{
  CgApplication *self = application;

  self->quitting = TRUE;
  cg_application_quit_on (self);
}

/**
 * cg_application_quit_on:
 *
 * Closes one window; when it is gone, the next one follows, so that the person is asked about one at a time.
 */
void
cg_application_quit_on (CgApplication *self)
{
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (self)); l != NULL; l = l->next)
    if (CG_IS_WINDOW (l->data))
      {
        gtk_window_present (l->data);
        gtk_window_close (l->data);
        return;
      }
  g_application_quit (G_APPLICATION (self));
}

static const struct {
  const char *action;
  const char *accels[3];
} shortcuts[] = {
  { "app.new", { "<Primary>n" } },
  { "app.open", { "<Primary>o" } },
  { "app.quit", { "<Primary>q" } },
  { "app.preferences", { "<Primary>comma" } },
  { "win.save", { "<Primary>s" } },
  { "win.save-as", { "<Primary><Shift>s" } },
  { "win.undo", { "<Primary>z" } },
  { "win.redo", { "<Primary><Shift>z", "<Primary>y" } },
  { "win.toggle-sidebar", { "F9" } },
  { "win.show-menu", { "F10" } },
  { "app.shortcuts", { "<Primary>question" } },
  { "win.show-page('partnership')", { "<Alt>1" } },
  { "win.show-page('collect')", { "<Alt>2" } },
  { "win.show-page('assess')", { "<Alt>3" } },
  { "win.show-page('charts')", { "<Alt>4" } },
  { "win.show-page('agree')", { "<Alt>5" } },
  { "win.show-page('learn')", { "<Alt>6" } },
  { "window.close", { "<Primary>w" } },
};

void
cg_application_add_actions (CgApplication *self)
{
  static const GActionEntry entries[] = {
    { "new", new_action },
    { "open", open_action },
    { "open-recent", open_recent_action, "s" },
    { "open-example", open_example_action },
    { "add-instrument-file", add_instrument_file_action, "s" },
    { "preferences", preferences_action },
    { "shortcuts", shortcuts_action },
    { "about", about_action },
    { "quit", quit_action },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  for (guint i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    gtk_application_set_accels_for_action (GTK_APPLICATION (self), shortcuts[i].action, (const char **) shortcuts[i].accels);
}
