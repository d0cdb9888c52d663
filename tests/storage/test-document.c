/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "common/cg-error.h"
#include "storage-test.h"
#include "storage/cg-document.h"
#include "storage/cg-writer.h"

typedef struct {
  char *folder;
  GFile *file;
  CgDocument *document;
} Fixture;

static gboolean
save (CgDocument *document, GFile *file, CgSaveFlags flags, GError **error)
{
  return storage_test_try_save (document, file, flags, error);
}

static void
set_up (Fixture *f, gconstpointer data)
{
  g_autoptr (CgAssessment) assessment = cg_assessment_new ("Test", "en");
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;

  f->folder = storage_test_folder ();
  path = g_build_filename (f->folder, "test.cground", NULL);
  f->file = g_file_new_for_path (path);
  f->document = cg_document_new (assessment);
  g_assert_true (cg_session_is_modified (cg_document_get_session (f->document)));
  g_assert_true (save (f->document, f->file, CG_SAVE_NORMAL, &error));
  g_assert_no_error (error);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  g_clear_object (&f->document);
  g_clear_object (&f->file);
  storage_test_remove (f->folder);
  g_clear_pointer (&f->folder, g_free);
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
  storage_test_rename (f->document, "A & B");
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

  storage_test_rename (f->document, "Mine");
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

  storage_test_rename (f->document, "Mine");
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
  storage_test_rename (document, "Through a link");
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
  storage_test_rename (document, "Private");
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
  g_autoptr (GDir) dir = NULL;
  const char *name;

  storage_test_rename (f->document, "Tidy");
  storage_test_save (f->document, NULL, CG_SAVE_NORMAL);
  g_clear_object (&f->document);
  dir = g_dir_open (f->folder, 0, NULL);
  while ((name = g_dir_read_name (dir)) != NULL)
    g_assert_cmpstr (name, ==, "test.cground");
}

static void
count_cb (GObject *object, GParamSpec *pspec, gpointer data)
{
  ++*(guint *) data;
}

static void
test_lock (Fixture *f, gconstpointer data)
{
  g_autoptr (CgDocument) second = NULL;
  guint n_changes = 0;

  g_assert_null (cg_document_get_locked_by (f->document));
  second = cg_document_open (f->file, NULL, NULL, NULL);
  g_assert_cmpstr (cg_document_get_locked_by (second), ==, g_get_user_name ());

  g_clear_object (&f->document);
  g_signal_connect (second, "notify::locked-by", G_CALLBACK (count_cb), &n_changes);
  g_assert_false (cg_document_has_changed_on_disk (second));
  g_assert_null (cg_document_get_locked_by (second));
  g_assert_cmpuint (n_changes, ==, 1);
}

static void
test_draft_goes_with_the_changes (Fixture *f, gconstpointer data)
{
  g_autofree char *drafts = g_build_filename (g_get_user_state_dir (), "common-ground", "drafts", NULL);
  g_autoptr (GDir) dir = NULL;

  cg_document_start_drafts (f->document);
  storage_test_rename (f->document, "Once");
  dir = g_dir_open (drafts, 0, NULL);
  g_assert_nonnull (g_dir_read_name (dir));
  g_assert_cmpuint (count_drafts (), ==, 0); /* ours is not offered while we run */
  cg_session_undo (cg_document_get_session (f->document));
  g_dir_rewind (dir);
  g_assert_null (g_dir_read_name (dir));
}

static void
wait_for (guint *n, guint wanted)
{
  while (*n < wanted)
    g_main_context_iteration (NULL, TRUE);
}

static void
test_watched (Fixture *f, gconstpointer data)
{
  g_autofree char *path = g_build_filename (f->folder, "link", NULL);
  g_autoptr (GFile) link = g_file_new_for_path (path);
  g_autoptr (CgDocument) through_link = NULL;
  gboolean changed = FALSE;
  guint n_direct = 0, n_link = 0;

  g_assert_cmpint (symlink ("test.cground", path), ==, 0);
  through_link = cg_document_open (link, NULL, NULL, NULL);
  g_signal_connect (f->document, "notify::changed-on-disk", G_CALLBACK (count_cb), &n_direct);
  g_signal_connect (through_link, "notify::changed-on-disk", G_CALLBACK (count_cb), &n_link);
  put_contents (f->file, "somebody else's");
  wait_for (&n_direct, 1);
  wait_for (&n_link, 1);
  g_object_get (f->document, "changed-on-disk", &changed, NULL);
  g_assert_true (changed);
}

static void
event_cb (GFileMonitor *monitor, GFile *file, GFile *other, GFileMonitorEvent event, guint *n)
{
  ++*n;
}

/* Our own save reaches the watch too. */
static void
test_own_save_is_no_change (Fixture *f, gconstpointer data)
{
  g_autoptr (GFileMonitor) monitor = g_file_monitor_file (f->file, G_FILE_MONITOR_NONE, NULL, NULL);
  guint n_events = 0, n_changes = 0;

  g_signal_connect (monitor, "changed", G_CALLBACK (event_cb), &n_events);
  g_signal_connect (f->document, "notify::changed-on-disk", G_CALLBACK (count_cb), &n_changes);
  storage_test_rename (f->document, "Mine");
  storage_test_save (f->document, NULL, CG_SAVE_NORMAL);
  wait_for (&n_events, 1);
  g_assert_false (cg_document_has_changed_on_disk (f->document));
  g_assert_cmpuint (n_changes, ==, 0);
}

static void
test_save_as (Fixture *f, gconstpointer data)
{
  g_autofree char *path = g_build_filename (f->folder, "other.cground", NULL);
  g_autofree char *old_lock = g_build_filename (f->folder, ".test.cground.lock", NULL);
  g_autofree char *new_lock = g_build_filename (f->folder, ".other.cground.lock", NULL);
  g_autoptr (GFile) other = g_file_new_for_path (path);
  guint n_files = 0;

  g_assert_true (g_file_test (old_lock, G_FILE_TEST_EXISTS));
  g_signal_connect (f->document, "notify::file", G_CALLBACK (count_cb), &n_files);
  storage_test_rename (f->document, "Elsewhere");
  storage_test_save (f->document, other, CG_SAVE_NORMAL);
  g_assert_true (g_file_equal (cg_document_get_file (f->document), other));
  g_assert_cmpuint (n_files, ==, 1);
  g_assert_false (g_file_test (old_lock, G_FILE_TEST_EXISTS));
  g_assert_true (g_file_test (new_lock, G_FILE_TEST_EXISTS));

  put_contents (f->file, "somebody else's");
  g_assert_false (cg_document_has_changed_on_disk (f->document));
  storage_test_save (f->document, NULL, CG_SAVE_NORMAL);
}

static void
test_edited_while_saved (Fixture *f, gconstpointer data)
{
  CgSession *session = cg_document_get_session (f->document);
  g_autoptr (GAsyncResult) result = NULL;
  g_autofree char *text = NULL;

  storage_test_rename (f->document, "Saved");
  cg_document_save_async (f->document, NULL, CG_SAVE_NORMAL, NULL, storage_test_result_cb, &result);
  storage_test_rename (f->document, "Edited meanwhile");
  g_assert_true (storage_test_finish (f->document, &result, NULL));
  g_assert_true (cg_session_is_modified (session));
  text = contents (f->file);
  g_assert_nonnull (strstr (text, "<name>Saved</name>"));
  cg_session_undo (session);
  cg_session_undo (session);
  g_assert_true (cg_session_is_modified (session)); /* as it was opened is not what the file holds now */
  storage_test_save (f->document, NULL, CG_SAVE_NORMAL);
  g_assert_false (cg_session_is_modified (session));
}

static void
test_two_saves_at_once (Fixture *f, gconstpointer data)
{
  g_autoptr (GAsyncResult) first = NULL, second = NULL;
  g_autoptr (GError) error = NULL;

  cg_document_save_async (f->document, NULL, CG_SAVE_NORMAL, NULL, storage_test_result_cb, &first);
  cg_document_save_async (f->document, NULL, CG_SAVE_NORMAL, NULL, storage_test_result_cb, &second);
  g_assert_false (storage_test_finish (f->document, &second, &error));
  g_assert_error (error, CG_ERROR, CG_ERROR_NOT_WRITTEN);
  g_assert_true (storage_test_finish (f->document, &first, NULL));
}

static void
test_cancelled (Fixture *f, gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *before = contents (f->file), *after = NULL;

  storage_test_rename (f->document, "Not wanted");
  g_cancellable_cancel (cancellable);
  cg_document_save_async (f->document, NULL, CG_SAVE_NORMAL, cancellable, storage_test_result_cb, &result);
  g_assert_false (storage_test_finish (f->document, &result, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  after = contents (f->file);
  g_assert_cmpstr (before, ==, after);
  g_assert_true (cg_session_is_modified (cg_document_get_session (f->document)));
  g_assert_false (cg_document_has_changed_on_disk (f->document));
}

static void
test_newer_version (Fixture *f, gconstpointer data)
{
  const char *text = "<assessment xmlns=\"urn:common-ground:assessment:1\" id=\"a\" version=\"2\" xml:lang=\"en\" "
                     "mode=\"formal\" modified=\"2026-01-01T00:00:00Z\"><partnership><name>New</name></partnership>"
                     "<something-new/></assessment>\n";
  g_autofree char *path = g_build_filename (f->folder, "newer.cground", NULL), *after = NULL;
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (CgDocument) document = NULL;
  g_autoptr (GError) error = NULL;

  put_contents (file, text);
  document = cg_document_open (file, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (cg_document_is_read_only (document));
  g_assert_false (save (document, NULL, CG_SAVE_OVERWRITE_CHANGED, &error));
  g_assert_error (error, CG_ERROR, CG_ERROR_NOT_WRITTEN);
  after = contents (file);
  g_assert_cmpstr (after, ==, text);
}

static void
test_bad_files (Fixture *f, gconstpointer data)
{
  g_autofree char *path = g_build_filename (f->folder, "bad.cground", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;

  g_assert_null (cg_document_open (file, NULL, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  g_clear_error (&error);
  put_contents (file, "<assessment");
  g_assert_null (cg_document_open (file, NULL, NULL, &error));
  g_assert_error (error, CG_ERROR, CG_ERROR_NOT_ACCEPTABLE);
  g_assert_cmpint (cg_error_get_line (error), ==, 1);
}

/* Descriptors are as easily leaked as memory, and no tool for memory sees them. */
static void
test_descriptors (Fixture *f, gconstpointer data)
{
  guint before = storage_test_count ("/proc/self/fd");

  for (guint i = 0; i < 3; i++)
    {
      g_autofree char *name = g_strdup_printf ("Name %u", i);
      g_autoptr (CgDocument) document = NULL;

      g_clear_object (&f->document);
      document = cg_document_open (f->file, NULL, NULL, NULL);
      cg_document_start_drafts (document);
      storage_test_rename (document, name);
      storage_test_save (document, NULL, CG_SAVE_NORMAL);
      storage_test_rename (document, "Unsaved");
      g_clear_object (&document);
      g_assert_cmpuint (count_drafts (), ==, 1);
      {
        g_autoptr (GPtrArray) drafts = cg_draft_list ();

        document = cg_draft_recover (drafts->pdata[0], NULL, NULL, NULL);
      }
      storage_test_save (document, NULL, CG_SAVE_NORMAL);
    }
  f->document = cg_document_open (f->file, NULL, NULL, NULL);
  g_assert_cmpuint (storage_test_count ("/proc/self/fd"), ==, before);
}

/* Edits until somebody kills it; says over the pipe when the last edit is made. */
static void
edit_and_wait (Fixture *f, int fd)
{
  cg_document_start_drafts (f->document);
  storage_test_rename (f->document, "One");
  storage_test_rename (f->document, "Two\nlines & more");
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
  storage_test_init (&argc, &argv);

  ADD ("save-and-open", test_save_and_open);
  ADD ("conflict", test_conflict);
  ADD ("vanished", test_vanished);
  ADD ("another-file", test_another_file_is_not_overwritten);
  ADD ("links", test_links);
  ADD ("mode", test_mode_is_kept);
  ADD ("folder-gone", test_folder_is_gone);
  ADD ("tidy", test_nothing_is_left_behind);
  ADD ("lock", test_lock);
  ADD ("watched", test_watched);
  ADD ("own-save", test_own_save_is_no_change);
  ADD ("save-as", test_save_as);
  ADD ("edited-while-saved", test_edited_while_saved);
  ADD ("two-saves", test_two_saves_at_once);
  ADD ("cancelled", test_cancelled);
  ADD ("newer-version", test_newer_version);
  ADD ("bad-files", test_bad_files);
  ADD ("descriptors", test_descriptors);
  ADD ("draft-goes", test_draft_goes_with_the_changes);
  ADD ("kill", test_kill);
  return storage_test_run ();
}
