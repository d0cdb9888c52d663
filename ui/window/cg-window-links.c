/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/cg-window-private.h"

#include <glib/gi18n.h>

static gboolean
is_web_address (const char *link)
{
  return g_ascii_strncasecmp (link, "http://", 7) == 0 || g_ascii_strncasecmp (link, "https://", 8) == 0;
}

/* A link that is no web address is the way from the document's folder to a file. */
static GFile *
find_beside (CgWindow *self, const char *link)
{
  GFile *file = cg_document_get_file (self->document);
  g_autoptr (GFile) folder = file != NULL ? g_file_get_parent (file) : NULL;
  g_autofree char *path = g_uri_unescape_string (link, NULL);

  return folder != NULL && path != NULL && !g_path_is_absolute (path) ? g_file_resolve_relative_path (folder, path) : NULL;
}

static void
open_link (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CgWindow *self = CG_WINDOW (widget);
  const char *link = g_variant_get_string (parameter, NULL);
  g_autoptr (GFile) file = NULL;
  g_autofree char *uri = NULL;

  if (is_web_address (link))
    {
      gtk_show_uri (GTK_WINDOW (self), link, GDK_CURRENT_TIME);
      return;
    }
  file = find_beside (self, link);
  if (file == NULL || !g_file_query_exists (file, NULL))
    {
      /* Translators: %s is a file's name or the way to it */
      g_autofree char *message = g_strdup_printf (_("“%s” is not beside the assessment"), link);

      cg_window_add_toast (self, message);
      return;
    }
  uri = g_file_get_uri (file);
  gtk_show_uri (GTK_WINDOW (self), uri, GDK_CURRENT_TIME);
}

/**
 * cg_window_install_link_actions:
 *
 * `win.open-link` opens what a piece of evidence names; nothing opens unless somebody asks.
 */
void
cg_window_install_link_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.open-link", "s", open_link);
}
