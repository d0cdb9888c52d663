/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <glib/gstdio.h>

#include "collect/cg-answers-in.h"
#include "collect/cg-merge-dialog.h"
#include "collect/cg-reading-dialog.h"
#include "example.h"

typedef struct {
  CgCatalogue *catalogue;
  CgSession *session;
  GtkWidget *window;
  GListStore *files;
  GWeakRef held; /* the file that blocks, as long as anybody waits for it */
  char *folder;
  char *path;
} Fixture;

/* A window, and a file that nobody writes into. */
static void
set_up (Fixture *f, gconstpointer data)
{
  g_autoptr (GFile) file = NULL;

  f->catalogue = cg_catalogue_new ();
  f->session = example_open (f->catalogue);
  f->window = gtk_window_new ();
  f->folder = g_dir_make_tmp (NULL, NULL);
  f->path = g_build_filename (f->folder, "pipe.cgreply", NULL);
  g_assert_cmpint (mkfifo (f->path, 0600), ==, 0);
  file = g_file_new_for_path (f->path);
  g_weak_ref_init (&f->held, file);
  f->files = g_list_store_new (G_TYPE_FILE);
  g_list_store_append (f->files, file);
  gtk_window_present (GTK_WINDOW (f->window));
}

/* Lets go of the thread that waits. */
static void
release (Fixture *f)
{
  for (;;)
    {
      g_autoptr (GFile) file = g_weak_ref_get (&f->held);
      int pipe = file != NULL ? g_open (f->path, O_WRONLY | O_NONBLOCK) : -1;

      if (file == NULL)
        return;
      if (pipe >= 0)
        close (pipe);
      g_main_context_iteration (NULL, FALSE);
    }
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  g_clear_object (&f->files);
  release (f);
  g_weak_ref_clear (&f->held);
  g_clear_object (&f->session);
  g_clear_object (&f->catalogue);
  g_remove (f->path);
  g_rmdir (f->folder);
  g_free (f->path);
  g_free (f->folder);
}

static GtkWidget *
find_dialog (GType type)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (G_TYPE_CHECK_INSTANCE_TYPE (window, type) && gtk_widget_get_mapped (window))
        return window;
    }
  return NULL;
}

static GtkWidget *
wait_for_dialog (GType type)
{
  GtkWidget *dialog;

  while ((dialog = find_dialog (type)) == NULL)
    g_main_context_iteration (NULL, TRUE);
  return dialog;
}

/* The window is closed while a file blocks: all is let go of, and nothing comes of it later. */
static void
close_window (Fixture *f)
{
  GWeakRef window;

  g_weak_ref_init (&window, f->window);
  gtk_window_destroy (GTK_WINDOW (g_steal_pointer (&f->window)));
  for (;;)
    {
      g_autoptr (GtkWidget) left = g_weak_ref_get (&window);

      if (left == NULL)
        break;
      g_clear_object (&left);
      g_main_context_iteration (NULL, TRUE);
    }
  g_weak_ref_clear (&window);
  g_assert_null (find_dialog (GTK_TYPE_WINDOW));
  g_assert_false (cg_session_can_undo (f->session));
}

static void
test_window_is_closed_at_once (Fixture *f, gconstpointer data)
{
  cg_answers_in_files (GTK_WINDOW (f->window), f->session, G_LIST_MODEL (f->files));
  g_assert_null (find_dialog (CG_TYPE_READING_DIALOG));
  close_window (f);
}

static void
test_window_is_closed_under_the_dialog (Fixture *f, gconstpointer data)
{
  cg_answers_in_files (GTK_WINDOW (f->window), f->session, G_LIST_MODEL (f->files));
  wait_for_dialog (CG_TYPE_READING_DIALOG);
  close_window (f);
}

/* A second lot waits until the person has seen to the first. */
static void
test_one_after_the_other (Fixture *f, gconstpointer data)
{
  g_autoptr (GListStore) others = g_list_store_new (G_TYPE_FILE);
  g_autoptr (GFile) lost = g_file_new_for_path ("/nowhere/lost.cgreply");

  g_list_store_append (others, lost);
  cg_answers_in_files (GTK_WINDOW (f->window), f->session, G_LIST_MODEL (f->files));
  cg_answers_in_files (GTK_WINDOW (f->window), f->session, G_LIST_MODEL (others));
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (wait_for_dialog (CG_TYPE_READING_DIALOG)), "cancel");
  while (find_dialog (CG_TYPE_READING_DIALOG) != NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_null (find_dialog (CG_TYPE_MERGE_DIALOG));

  cg_answers_in_files (GTK_WINDOW (f->window), f->session, G_LIST_MODEL (others));
  gtk_window_destroy (GTK_WINDOW (wait_for_dialog (CG_TYPE_MERGE_DIALOG)));
  close_window (f);
}

#define ADD(name, func) g_test_add ("/answers-in/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  ADD ("window-is-closed-at-once", test_window_is_closed_at_once);
  ADD ("window-is-closed-under-the-dialog", test_window_is_closed_under_the_dialog);
  ADD ("one-after-the-other", test_one_after_the_other);
  return g_test_run ();
}
