/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "application/cg-application.h"
#include "cg-config.h"
#include "window/cg-window.h"

#include <string.h>

/* Any fault of a template is a critical message of the toolkit's, and those are fatal here. */

static char *
template_class (const char *path)
{
  g_autoptr (GBytes) bytes = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  const char *text = g_bytes_get_data (bytes, NULL);
  const char *found = strstr (text, "<template class=\"");

  if (found == NULL)
    return NULL;
  found += strlen ("<template class=\"");
  return g_strndup (found, strcspn (found, "\""));
}

static void
make_one (const char *path)
{
  g_autofree char *class = template_class (path);
  g_autoptr (GtkBuilder) builder = gtk_builder_new ();
  g_autoptr (GError) error = NULL;
  GtkWidget *widget;
  GType type;

  if (class == NULL)
    {
      g_assert_true (gtk_builder_add_from_resource (builder, path, &error));
      g_assert_no_error (error);
      return;
    }
  type = gtk_builder_get_type_from_name (builder, class); /* finds the type by its function: see export_dynamic */
  g_test_message ("%s: %s", path, class);
  g_assert_true (g_type_is_a (type, GTK_TYPE_WIDGET));
  if (type == CG_TYPE_WINDOW)
    return; /* made with its catalogue, below */
  widget = g_object_ref_sink (g_object_new (type, NULL));
  if (GTK_IS_WINDOW (widget))
    gtk_window_destroy (GTK_WINDOW (widget));
  g_object_unref (widget);
}

static guint
make_all (const char *folder)
{
  g_auto (GStrv) names = g_resources_enumerate_children (folder, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  guint n = 0;

  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autofree char *path = g_strconcat (folder, names[i], NULL);

      if (g_str_has_suffix (path, "/"))
        n += make_all (path);
      else if (g_str_has_suffix (path, ".ui"))
        {
          make_one (path);
          n++;
        }
    }
  return n;
}

static void
test_every_template (void)
{
  g_autoptr (CgApplication) application = cg_application_new ();
  g_autoptr (CgCatalogue) catalogue = cg_catalogue_new ();
  g_autoptr (GError) error = NULL;
  CgWindow *window;

  g_application_set_flags (G_APPLICATION (application), G_APPLICATION_NON_UNIQUE);
  g_assert_true (g_application_register (G_APPLICATION (application), NULL, &error));
  g_assert_no_error (error);
  window = cg_window_new (GTK_APPLICATION (application), catalogue);
  g_assert_cmpuint (make_all (CG_APPLICATION_PATH), >, 15);
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);

  g_test_add_func ("/ui/templates/every-one-can-be-made", test_every_template);
  return g_test_run ();
}
