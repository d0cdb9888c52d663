/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "common/cg-recent.h"

#include <glib/gi18n.h>

#define MIME_TYPE "application/vnd.common-ground.assessment+xml"
#define IN_MENU 10

static gboolean
is_ours (GtkRecentInfo *info)
{
  return (g_strcmp0 (gtk_recent_info_get_mime_type (info), MIME_TYPE) == 0 ||
          g_str_has_suffix (gtk_recent_info_get_uri (info), ".cground")) &&
         gtk_recent_info_exists (info);
}

static int
compare_visits (gconstpointer a, gconstpointer b)
{
  return g_date_time_compare (gtk_recent_info_get_visited ((GtkRecentInfo *) b),
                              gtk_recent_info_get_visited ((GtkRecentInfo *) a));
}

/**
 * cg_recent_list:
 *
 * Returns: (transfer full) (element-type GFile): the files that are still there, the latest first
 */
GPtrArray *
cg_recent_list (guint at_most)
{
  GPtrArray *files = g_ptr_array_new_with_free_func (g_object_unref);
  GList *items = g_list_sort (gtk_recent_manager_get_items (gtk_recent_manager_get_default ()), compare_visits);

  for (GList *l = items; l != NULL && files->len < at_most; l = l->next)
    if (is_ours (l->data))
      g_ptr_array_add (files, g_file_new_for_uri (gtk_recent_info_get_uri (l->data)));
  g_list_free_full (items, (GDestroyNotify) gtk_recent_info_unref);
  return files;
}

/**
 * cg_recent_dup_place:
 *
 * Returns: (transfer full) (nullable): the desktop's file with the list
 */
char *
cg_recent_dup_place (void)
{
  char *place = NULL;

  g_object_get (gtk_recent_manager_get_default (), "filename", &place, NULL);
  return place;
}

/**
 * cg_recent_add:
 * @file: a document that was just opened or saved
 */
void
cg_recent_add (GFile *file)
{
  g_autofree char *uri = g_file_get_uri (file);
  GtkRecentData data = {
    .mime_type = (char *) MIME_TYPE,
    .app_name = (char *) "Common Ground",
    .app_exec = (char *) "common-ground %u",
  };

  gtk_recent_manager_add_full (gtk_recent_manager_get_default (), uri, &data);
}

/**
 * cg_recent_fill_menu:
 *
 * Makes @menu show what can be opened again now.
 */
void
cg_recent_fill_menu (GMenu *menu)
{
  g_autoptr (GPtrArray) files = cg_recent_list (IN_MENU);

  g_menu_remove_all (menu);
  for (guint i = 0; i < files->len; i++)
    {
      g_autofree char *uri = g_file_get_uri (files->pdata[i]);
      g_autofree char *name = g_file_get_basename (files->pdata[i]);
      g_auto (GStrv) parts = g_strsplit (name, "_", -1);
      g_autofree char *label = g_strjoinv ("__", parts); /* an underline would mark a mnemonic */
      g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

      g_menu_item_set_action_and_target (item, "app.open-recent", "s", uri);
      g_menu_append_item (menu, item);
    }
  if (files->len == 0)
    g_menu_append (menu, _("No Recent Assessments"), "app.no-recent");
}

/**
 * cg_recent_add_filter:
 *
 * Lets a file chooser show assessments, or everything if the person asks.
 */
void
cg_recent_add_filter (GtkFileChooser *chooser)
{
  g_autoptr (GtkFileFilter) ours = gtk_file_filter_new ();
  g_autoptr (GtkFileFilter) all = gtk_file_filter_new ();

  gtk_file_filter_set_name (ours, _("Common Ground assessments"));
  gtk_file_filter_add_pattern (ours, "*.cground");
  gtk_file_filter_set_name (all, _("All files"));
  gtk_file_filter_add_pattern (all, "*");
  gtk_file_chooser_add_filter (chooser, ours);
  gtk_file_chooser_add_filter (chooser, all);
}
