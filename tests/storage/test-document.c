/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "common/cg-error.h"
#include "storage/cg-document.h"
#include "storage/cg-writer.h"

typedef struct {
  char *folder;
  GFile *file;
  CgDocument *document;
} Fixture;

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  *(GAsyncResult **) data = g_object_ref (result);
}

static gboolean
save (CgDocument *document, GFile *file, CgSaveFlags flags, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  cg_document_save_async (document, file, flags, NULL, saved_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  return cg_document_save_finish (document, result, error);
}

static void
set_up (Fixture *f, gconstpointer data)
{
  g_autoptr (CgAssessment) assessment = cg_assessment_new ("Test", "en");
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;

  f->folder = g_dir_make_tmp ("cg-document-XXXXXX", NULL);
  path = g_build_filename (f->folder, "test.cground", NULL);
  f->file = g_file_new_for_path (path);
  f->document = cg_document_new (assessment);
  g_assert_true (cg_session_is_modified (cg_document_get_session (f->document)));
  g_assert_true (save (f->document, f->file, CG_SAVE_NORMAL, &error));
  g_assert_no_error (error);
}

static void
remove_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR))
        remove_folder (path);
      else
        g_unlink (path);
    }
  g_rmdir (folder);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  g_clear_object (&f->document);
  g_clear_object (&f->file);
  remove_folder (f->folder);
  g_clear_pointer (&f->folder, g_free);
}

static void
rename_partnership (CgDocument *document, const char *name)
{
  CgSession *session = cg_document_get_session (document);
  CgEntry *partnership = cg_assessment_get_list (cg_session_get_assessment (session), CG_KIND_PARTNERSHIP);
  g_autoptr (CgEdit) edit = cg_edit_new_set (partnership, CG_NAME_NAME, name);
  g_autoptr (GError) error = NULL;

  g_assert_true (cg_session_apply (session, edit, "Rename", &error));
  g_assert_no_error (error);
}

static char *
contents (GFile *file)
{
  char *text = NULL;

  g_assert_true (g_file_load_contents (file, NULL, &text, NULL, NULL, NULL));
  return text;
}

static void
put_contents (GFile *file, const char *text)
{
  g_assert_true (g_file_replace_contents (file, text, strlen (text), NULL, FALSE, 0, NULL, NULL, NULL));
}

static guint
count_drafts (void)
{
  g_autoptr (GPtrArray) drafts = cg_draft_list ();

  return drafts->len;
}

static void
test_save_and_open (Fixture *f, gconstpointer data)
{
  g_autoptr (CgDocument) again = NULL;
  g_autofree char *first = NULL, *second = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_false (cg_session_is_modified (cg_document_get_session (f->document)));
  rename_partnership (f->document, "A & B");
  g_assert_true (cg_session_is_modified (cg_document_get_session (f->document)));
  g_assert_true (save (f->document, NULL, CG_SAVE_NORMAL, &error));
  g_assert_false (cg_session_is_modified (cg_document_get_session (f->document)));
  first = contents (f->file);

  again = cg_document_open (f->file, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (cg_document_get_title (again), ==, "A & B");
  g_assert_true (save (again, NULL, CG_SAVE_NORMAL, &error));
  second = contents (f->file);
  g_assert_cmpstr (first, ==, second);
}

static void
test_conflict (Fixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *now = NULL;

  rename_partnership (f->document, "Mine");
  put_contents (f->file, "somebody else's");
  g_assert_true (cg_document_has_changed_on_disk (f->document));
  g_assert_false (save (f->document, NULL, CG_SAVE_NORMAL, &error));
  g_assert_error (error, CG_ERROR, CG_ERROR_CHANGED);
  g_clear_error (&error);
  now = contents (f->file);
  g_assert_cmpstr (now, ==, "somebody else's");
  g_assert_true (cg_session_is_modified (cg_document_get_session (f->document)));

  g_assert_true (save (f->document, NULL, CG_SAVE_OVERWRITE_CHANGED, &error));
  g_assert_false (cg_document_has_changed_on_disk (f->document));
}

static void
test_vanished (Fixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  rename_partnership (f->document, "Mine");
  g_assert_true (g_file_delete (f->file, NULL, NULL));
  g_assert_false (save (f->document, NULL, CG_SAVE_NORMAL, &error));
  g_assert_error (error, CG_ERROR, CG_ERROR_CHANGED);
  g_clear_error (&error);
  g_assert_true (save (f->document, NULL, CG_SAVE_OVERWRITE_CHANGED, &error));
  g_assert_true (g_file_query_exists (f->file, NULL));
}

static void
test_another_file_is_not_overwritten (Fixture *f, gconstpointer data)
{
  g_autofree char *path = g_build_filename (f->folder, "other.cground", NULL);
  g_autoptr (GFile) other = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;

  put_contents (other, "precious");
  g_assert_false (save (f->document, other, CG_SAVE_NORMAL, &error));
  g_assert_error (error, CG_ERROR, CG_ERROR_CHANGED);
  g_assert_true (g_file_equal (cg_document_get_file (f->document), f->file));
}

static void
test_links (Fixture *f, gconstpointer data)
{
  g_autofree char *symbolic = g_build_filename (f->folder, "symbolic.cground", NULL);
  g_autofree char *hard = g_build_filename (f->folder, "hard.cground", NULL);
  g_autoptr (GFile) through = g_file_new_for_path (symbolic);
  g_autoptr (CgDocument) document = NULL;
  g_autofree char *through_hard = NULL, *direct = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (symlink ("test.cground", symbolic), ==, 0);
  g_assert_cmpint (link (g_file_peek_path (f->file), hard), ==, 0);
  g_assert_cmpint (chmod (hard, 0640), ==, 0);
  document = cg_document_open (through, NULL, NULL, &error);
  g_assert_no_error (error);
  rename_partnership (document, "Through a link");
  g_assert_true (save (document, NULL, CG_SAVE_NORMAL, &error));
  g_assert_no_error (error);

  g_assert_true (g_file_test (symbolic, G_FILE_TEST_IS_SYMLINK));
  g_file_get_contents (hard, &through_hard, NULL, NULL);
  direct = contents (f->file);
  g_assert_cmpstr (direct, ==, through_hard);
  g_assert_nonnull (strstr (direct, "Through a link"));
}

static void
test_mode_is_kept (Fixture *f, gconstpointer data)
{
  g_autoptr (CgDocument) document = NULL;
  g_autoptr (GError) error = NULL;
  struct stat info;

  g_assert_cmpint (chmod (g_file_peek_path (f->file), 0640), ==, 0);
  document = cg_document_open (f->file, NULL, NULL, &error);
  rename_partnership (document, "Private");
  g_assert_true (save (document, NULL, CG_SAVE_NORMAL, &error));
  g_assert_cmpint (stat (g_file_peek_path (f->file), &info), ==, 0);
  g_assert_cmpint (info.st_mode & 0777, ==, 0640);
}

static void
test_folder_is_gone (Fixture *f, gconstpointer data)
{
  g_autofree char *path = g_build_filename (f->folder, "absent", "x.cground", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;

  g_assert_false (save (f->document, file, CG_SAVE_NORMAL, &error));
  g_assert_error (error, CG_ERROR, CG_ERROR_NOT_WRITTEN);
  g_assert_nonnull (strstr (error->message, "still open"));
}

static void
test_nothing_is_left_behind (Fixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) dir = NULL;
  gpointer alive = f->document;
  const char *name;

  rename_partnership (f->document, "Tidy");
  g_assert_true (save (f->document, NULL, CG_SAVE_NORMAL, &error));
  /* The thread that saved may hold the document a moment longer. */
  g_object_add_weak_pointer (G_OBJECT (f->document), &alive);
  g_object_unref (f->document);
  f->document = NULL;
  while (g_atomic_pointer_get (&alive) != NULL)
    g_main_context_iteration (NULL, FALSE);
  dir = g_dir_open (f->folder, 0, NULL);
  while ((name = g_dir_read_name (dir)) != NULL)
    g_assert_cmpstr (name, ==, "test.cground");
}

static void
test_lock (Fixture *f, gconstpointer data)
{
  g_autoptr (CgDocument) second = NULL;

  g_assert_null (cg_document_get_locked_by (f->document));
  second = cg_document_open (f->file, NULL, NULL, NULL);
  g_assert_cmpstr (cg_document_get_locked_by (second), ==, g_get_user_name ());
}

static void
test_draft_goes_with_the_changes (Fixture *f, gconstpointer data)
{
  g_autofree char *drafts = g_build_filename (g_get_user_state_dir (), "common-ground", "drafts", NULL);
  g_autoptr (GDir) dir = NULL;

  cg_document_start_drafts (f->document);
  rename_partnership (f->document, "Once");
  dir = g_dir_open (drafts, 0, NULL);
  g_assert_nonnull (g_dir_read_name (dir));
  g_assert_cmpuint (count_drafts (), ==, 0); /* ours is not offered while we run */
  cg_session_undo (cg_document_get_session (f->document));
  g_dir_rewind (dir);
  g_assert_null (g_dir_read_name (dir));
}

/* Edits until somebody kills it; says over the pipe when the last edit is made. */
static void
edit_and_wait (Fixture *f, int fd)
{
  cg_document_start_drafts (f->document);
  rename_partnership (f->document, "One");
  rename_partnership (f->document, "Two\nlines & more");
  if (write (fd, "x", 1) != 1)
    _exit (1);
  while (TRUE)
    pause ();
}

static void
test_kill (Fixture *f, gconstpointer data)
{
  int fds[2];
  char byte;
  pid_t child;
  g_autoptr (GPtrArray) drafts = NULL;
  g_autoptr (CgDocument) recovered = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (pipe (fds), ==, 0);
  child = fork ();
  if (child == 0)
    edit_and_wait (f, fds[1]);
  g_assert_cmpint (read (fds[0], &byte, 1), ==, 1);
  g_assert_cmpint (kill (child, SIGKILL), ==, 0);
  g_assert_cmpint (waitpid (child, NULL, 0), ==, child);
  close (fds[0]);
  close (fds[1]);

  drafts = cg_draft_list ();
  g_assert_cmpuint (drafts->len, ==, 1);
  g_assert_true (g_file_equal (cg_draft_get_file (drafts->pdata[0]), f->file));
  recovered = cg_draft_recover (drafts->pdata[0], NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (cg_document_get_title (recovered), ==, "Two\nlines & more");
  g_assert_true (cg_session_is_modified (cg_document_get_session (recovered)));
  g_assert_true (save (recovered, NULL, CG_SAVE_NORMAL, &error));
  g_assert_no_error (error);
  g_clear_pointer (&drafts, g_ptr_array_unref);
  g_assert_cmpuint (count_drafts (), ==, 0);
}

#define ADD(name, function) g_test_add ("/storage/document/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_autofree char *state = g_dir_make_tmp ("cg-state-XXXXXX", NULL);
  int result;

  /* GLib's own isolation leaks a little for each test, which would hide a leak of ours. */
  g_setenv ("XDG_STATE_HOME", state, TRUE);
  g_test_init (&argc, &argv, NULL);

  ADD ("save-and-open", test_save_and_open);
  ADD ("conflict", test_conflict);
  ADD ("vanished", test_vanished);
  ADD ("another-file", test_another_file_is_not_overwritten);
  ADD ("links", test_links);
  ADD ("mode", test_mode_is_kept);
  ADD ("folder-gone", test_folder_is_gone);
  ADD ("tidy", test_nothing_is_left_behind);
  ADD ("lock", test_lock);
  ADD ("draft-goes", test_draft_goes_with_the_changes);
  ADD ("kill", test_kill);
  result = g_test_run ();
  remove_folder (state);
  return result;
}
