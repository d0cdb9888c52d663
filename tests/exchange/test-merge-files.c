/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <glib/gstdio.h>

#include "exchange/cg-merge-files.h"
#include "merge-document.h"
#include "storage/cg-writer.h"

#define FILES 40

typedef struct {
  char *folder;
  CgSession *session;
  char *before;
  GListStore *files;
  GCancellable *cancellable;
  GPtrArray *seen; /* how many were done, at each call */
  guint cancel_at;
  gboolean called;
  CgMerge *merge;
  GError *error;
} Fixture;

static char *
text_of (CgSession *session)
{
  g_autoptr (GBytes) bytes = cg_write_bytes (cg_assessment_get_root (cg_session_get_assessment (session)));

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static void
set_up (Fixture *f, gconstpointer data)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (document, strlen (document));
  g_autoptr (CgReading) reading = cg_read_bytes (bytes, NULL, NULL);

  f->folder = g_dir_make_tmp (NULL, NULL);
  f->session = cg_session_new (reading->assessment);
  f->before = text_of (f->session);
  f->files = g_list_store_new (G_TYPE_FILE);
  f->cancellable = g_cancellable_new ();
  f->seen = g_ptr_array_new ();
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  g_autoptr (GDir) folder = g_dir_open (f->folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *path = g_build_filename (f->folder, name, NULL);

      g_remove (path);
    }
  g_rmdir (f->folder);
  g_free (f->folder);
  g_free (f->before);
  g_clear_error (&f->error);
  g_clear_object (&f->merge);
  g_clear_object (&f->files);
  g_clear_object (&f->cancellable);
  g_clear_object (&f->session);
  g_ptr_array_unref (f->seen);
}

static void
add_path (Fixture *f, const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);

  g_list_store_append (f->files, file);
}

static void
add_file (Fixture *f, guint i, const char *text)
{
  g_autofree char *name = g_strdup_printf ("%u.cgreply", i);
  g_autofree char *path = g_build_filename (f->folder, name, NULL);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  add_path (f, path);
}

static void
add_good_file (Fixture *f, guint i)
{
  g_autofree char *text = g_strdup_printf (REPLY (PERSON ("r%u") RESPONSE ("r%u", AT ("10"), "a", "l%u")), i, i, i % 3 + 1);

  add_file (f, i, text);
}

static void
edit (CgSession *session)
{
  CgEntry *partners = cg_assessment_get_list (cg_session_get_assessment (session), CG_KIND_PARTNERS);
  g_autoptr (CgEdit) naming = cg_edit_new_set (cg_entry_get_child (partners, 0), CG_NAME_NAME, "Other");
  g_autoptr (GError) error = NULL;

  g_assert_true (cg_session_apply (session, naming, "Rename", &error));
  g_assert_no_error (error);
}

static void
progress_cb (guint done, guint total, gpointer user_data)
{
  Fixture *f = user_data;

  g_assert_cmpuint (total, ==, g_list_model_get_n_items (G_LIST_MODEL (f->files)));
  g_ptr_array_add (f->seen, GUINT_TO_POINTER (done));
  if (done == f->cancel_at)
    g_cancellable_cancel (f->cancellable);
}

static void
done_cb (GObject *session, GAsyncResult *result, gpointer user_data)
{
  Fixture *f = user_data;

  f->called = TRUE;
  f->merge = cg_merge_files_finish (CG_SESSION (session), result, &f->error);
}

static void
start (Fixture *f)
{
  cg_merge_files_async (f->session, G_LIST_MODEL (f->files), progress_cb, f, f->cancellable, done_cb, f);
}

static void
run (Fixture *f)
{
  start (f);
  while (!f->called)
    g_main_context_iteration (NULL, TRUE);
}

static void
assert_unchanged (Fixture *f)
{
  g_autofree char *after = text_of (f->session);

  g_assert_cmpstr (after, ==, f->before);
  g_assert_false (cg_session_can_undo (f->session));
}

/* Each bad file is told by its name, and the others come in, in one step. */
static void
test_bad_among_good (Fixture *f, gconstpointer data)
{
  guint refused = 0;
  g_autoptr (GError) error = NULL;
  g_autofree char *undone = NULL;

  for (guint i = 0; i < FILES; i++)
    if (i % 4 == 1)
      add_file (f, i, i % 8 == 1 ? "<reply" : "nothing");
    else
      add_good_file (f, i);
  add_path (f, "/nowhere/lost.cgreply");
  run (f);
  g_assert_no_error (f->error);
  assert_unchanged (f);
  g_assert_cmpuint (f->seen->len, ==, FILES + 1);
  for (guint i = 0; i < f->seen->len; i++)
    g_assert_cmpuint (GPOINTER_TO_UINT (f->seen->pdata[i]), ==, i + 1);

  g_assert_cmpuint (cg_merge_count (f->merge, CG_MERGE_ADDED), ==, 2 * (FILES - FILES / 4));
  g_assert_cmpuint (cg_merge_count (f->merge, CG_MERGE_REFUSED), ==, FILES / 4 + 1);
  for (guint i = 0; i < cg_merge_get_steps (f->merge)->len; i++)
    {
      const CgMergeStep *step = cg_merge_get_steps (f->merge)->pdata[i];
      g_autofree char *start_of_reason = g_strdup_printf ("%s:", step->source);

      if (step->outcome == CG_MERGE_REFUSED)
        refused += g_str_has_prefix (step->reason, start_of_reason);
    }
  g_assert_cmpuint (refused, ==, FILES / 4 + 1);

  g_assert_true (cg_merge_apply (f->merge, f->session, &error));
  g_assert_no_error (error);
  cg_session_undo (f->session);
  g_assert_false (cg_session_can_undo (f->session));
  undone = text_of (f->session);
  g_assert_cmpstr (undone, ==, f->before);
}

static void
test_cancel_between_files (Fixture *f, gconstpointer data)
{
  for (guint i = 0; i < FILES; i++)
    add_good_file (f, i);
  f->cancel_at = 3;
  run (f);
  g_assert_error (f->error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_null (f->merge);
  g_assert_cmpuint (f->seen->len, ==, 3);
  assert_unchanged (f);
}

/* All is read, and then it is given up on. */
static void
test_cancel_before_planning (Fixture *f, gconstpointer data)
{
  for (guint i = 0; i < FILES; i++)
    add_good_file (f, i);
  f->cancel_at = FILES;
  run (f);
  g_assert_error (f->error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  assert_unchanged (f);
}

static gboolean
cancel_cb (gpointer cancellable)
{
  g_cancellable_cancel (cancellable);
  return G_SOURCE_REMOVE;
}

/* Nobody writes into this pipe; it is let go of in the end, so that its thread does not outlive the test. */
static void
test_cancel_while_a_file_blocks (Fixture *f, gconstpointer data)
{
  g_autofree char *path = g_build_filename (f->folder, "pipe.cgreply", NULL);
  GWeakRef held;

  g_assert_cmpint (mkfifo (path, 0600), ==, 0);
  add_path (f, path);
  g_weak_ref_init (&held, NULL);
  {
    g_autoptr (GFile) file = g_list_model_get_item (G_LIST_MODEL (f->files), 0);

    g_weak_ref_set (&held, file);
  }
  g_idle_add (cancel_cb, f->cancellable);
  run (f);
  g_assert_error (f->error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (f->seen->len, ==, 0);
  assert_unchanged (f);

  g_list_store_remove_all (f->files);
  for (;;)
    {
      g_autoptr (GFile) file = g_weak_ref_get (&held);
      int pipe = file != NULL ? g_open (path, O_WRONLY | O_NONBLOCK) : -1;

      if (file == NULL)
        break;
      if (pipe >= 0)
        close (pipe);
      g_thread_yield ();
    }
  g_weak_ref_clear (&held);
}

static gboolean
edit_cb (gpointer data)
{
  Fixture *f = data;

  edit (f->session);
  return G_SOURCE_REMOVE;
}

/* The document may still change while files are read: what is planned is right for the document as it is then. */
static void
test_edit_meanwhile (Fixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < FILES; i++)
    add_good_file (f, i);
  g_idle_add (edit_cb, f);
  run (f);
  g_assert_no_error (f->error);
  g_assert_cmpstr (cg_session_get_undo_label (f->session), ==, "Rename");
  g_assert_true (cg_merge_apply (f->merge, f->session, &error));
  g_assert_no_error (error);
  cg_session_undo (f->session);
  g_assert_cmpstr (cg_session_get_undo_label (f->session), ==, "Rename");
}

static void
test_no_files (Fixture *f, gconstpointer data)
{
  run (f);
  g_assert_no_error (f->error);
  g_assert_cmpuint (cg_merge_get_steps (f->merge)->len, ==, 0);
}

#define ADD(name, func) g_test_add ("/merge-files/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("bad-among-good", test_bad_among_good);
  ADD ("cancel-between-files", test_cancel_between_files);
  ADD ("cancel-before-planning", test_cancel_before_planning);
  ADD ("cancel-while-a-file-blocks", test_cancel_while_a_file_blocks);
  ADD ("edit-meanwhile", test_edit_meanwhile);
  ADD ("no-files", test_no_files);
  return g_test_run ();
}
