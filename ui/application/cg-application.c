/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "application/cg-application-private.h"

#include <glib/gi18n.h>

#include "cg-config.h"
#include "common/cg-settings.h"
#include "common/cg-words.h"

G_DEFINE_FINAL_TYPE (CgApplication, cg_application, ADW_TYPE_APPLICATION)

static void
follow_style (CgSettings *settings)
{
  g_autofree char *style = NULL;
  AdwColorScheme scheme = ADW_COLOR_SCHEME_DEFAULT;

  g_object_get (settings, "style", &style, NULL);
  if (g_strcmp0 (style, "light") == 0)
    scheme = ADW_COLOR_SCHEME_FORCE_LIGHT;
  else if (g_strcmp0 (style, "dark") == 0)
    scheme = ADW_COLOR_SCHEME_FORCE_DARK;
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), scheme);
}

static void
cg_application_startup (GApplication *application)
{
  CgApplication *self = CG_APPLICATION (application);

  G_APPLICATION_CLASS (cg_application_parent_class)->startup (application);
  gtk_window_set_default_icon_name (CG_APPLICATION_ID);
  if (cg_language_is_rtl (cg_words_language ()))
    gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  cg_application_add_actions (self);
  g_signal_connect (cg_settings_get_default (), "notify::style", G_CALLBACK (follow_style), NULL);
  follow_style (cg_settings_get_default ());
}

static void
cg_application_activate (GApplication *application)
{
  CgApplication *self = CG_APPLICATION (application);
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (self));

  gtk_window_present (window != NULL ? window : GTK_WINDOW (cg_application_free_window (self)));
}

static void
cg_application_open (GApplication *application, GFile **files, int n_files, const char *hint)
{
  for (int i = 0; i < n_files; i++)
    cg_application_open_file (CG_APPLICATION (application), files[i]);
}

/* Goes through the action, so that it reaches the program that is already running. */
static int
cg_application_handle_local_options (GApplication *application, GVariantDict *options)
{
  g_autofree const char **paths = NULL;
  g_autoptr (GError) error = NULL;

  if (!g_variant_dict_lookup (options, "instrument-file", "^a&ay", &paths))
    return -1;
  if (!g_application_register (application, NULL, &error))
    {
      g_printerr ("%s\n", error->message);
      return 1;
    }
  for (guint i = 0; paths[i] != NULL; i++)
    {
      g_autoptr (GFile) file = g_file_new_for_commandline_arg (paths[i]);

      g_action_group_activate_action (G_ACTION_GROUP (application), "add-instrument-file",
                                      g_variant_new_take_string (g_file_get_uri (file)));
    }
  return -1;
}

static void
cg_application_window_removed (GtkApplication *application, GtkWindow *window)
{
  CgApplication *self = CG_APPLICATION (application);

  GTK_APPLICATION_CLASS (cg_application_parent_class)->window_removed (application, window);
  if (self->quitting && CG_IS_WINDOW (window))
    cg_application_quit_on (self);
}

static void
cg_application_dispose (GObject *object)
{
  CgApplication *self = CG_APPLICATION (object);

  g_clear_object (&self->catalogue);
  g_clear_object (&self->chooser);
  G_OBJECT_CLASS (cg_application_parent_class)->dispose (object);
}

static void
cg_application_class_init (CgApplicationClass *class)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = cg_application_dispose;
  application_class->startup = cg_application_startup;
  application_class->activate = cg_application_activate;
  application_class->open = cg_application_open;
  application_class->handle_local_options = cg_application_handle_local_options;
  GTK_APPLICATION_CLASS (class)->window_removed = cg_application_window_removed;
}

static void
cg_application_init (CgApplication *self)
{
  const GOptionEntry options[] = {
    { "instrument-file", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, NULL, N_("Add an assessment tool; may be repeated"), N_("FILE") },
    G_OPTION_ENTRY_NULL,
  };

  self->catalogue = cg_catalogue_new ();
  g_application_add_main_option_entries (G_APPLICATION (self), options);
  g_application_set_option_context_parameter_string (G_APPLICATION (self), _("[FILE…]"));
}

CgApplication *
cg_application_new (void)
{
  return g_object_new (CG_TYPE_APPLICATION,
                       "application-id", CG_APPLICATION_ID,
                       "flags", G_APPLICATION_HANDLES_OPEN,
                       NULL);
}
