/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "common/cg-error.h"
#include "storage-test.h"
#include "storage/cg-document.h"
#include "storage/cg-draft-keeper.h"
#include "storage/cg-writer.h"

typedef struct {
  char *folder;
  char *drafts;
  GFile *file;
  CgDocument *document;
} Fixture;

static void
set_up (Fixture *f, gconstpointer data)
{
  g_autoptr (CgAssessment) assessment = cg_assessment_new ("Test", "en");
  g_autofree char *path = NULL;

  f->folder = storage_test_folder ();
  f->drafts = storage_test_state ("drafts");
  path = g_build_filename (f->folder, "test.cground", NULL);
  f->file = g_file_new_for_path (path);
  f->document = cg_document_new (assessment);
  storage_test_save (f->document, f->file, CG_SAVE_NORMAL);
  cg_document_start_drafts (f->document);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  g_clear_object (&f->document);
  g_clear_object (&f->file);
  if (g_file_test (f->drafts, G_FILE_TEST_IS_DIR))
    storage_test_remove (f->drafts);
  storage_test_remove (f->folder);
  g_clear_pointer (&f->drafts, g_free);
  g_clear_pointer (&f->folder, g_free);
}

/* A document that is dropped with its changes is what a program that died leaves. */
static void
die (Fixture *f)
{
  g_clear_object (&f->document);
}

static char *
draft_path (Fixture *f)
{
  g_autoptr (GDir) dir = g_dir_open (f->drafts, 0, NULL);
  const char *name = g_dir_read_name (dir);

  g_assert_nonnull (name);
  return g_build_filename (f->drafts, name, NULL);
}

static GPtrArray *
list (guint n)
{
  GPtrArray *drafts = cg_draft_list ();

  g_assert_cmpuint (drafts->len, ==, n);
  return drafts;
}

static CgDocument *
recover (void)
{
  g_autoptr (GPtrArray) drafts = list (1);
  g_autoptr (GError) error = NULL;
  CgDocument *document = cg_draft_recover (drafts->pdata[0], NULL, NULL, &error);

  g_assert_no_error (error);
  g_assert_true (cg_session_is_modified (cg_document_get_session (document)));
  return document;
}

static void
assert_recovered (Fixture *f, const char *title, guint n_warnings)
{
  f->document = recover ();
  g_assert_cmpstr (cg_document_get_title (f->document), ==, title);
  g_assert_cmpuint (cg_document_get_warnings (f->document)->len, ==, n_warnings);
}

static GBytes *
bytes_of (CgDocument *document)
{
  return cg_write_bytes (cg_assessment_get_root (cg_session_get_assessment (cg_document_get_session (document))));
}

static void
test_only_while_there_are_changes (Fixture *f, gconstpointer data)
{
  CgSession *session = cg_document_get_session (f->document);
  g_autofree char *path = NULL;
  struct stat info;

  g_assert_cmpuint (storage_test_count (f->drafts), ==, 0);
  storage_test_rename (f->document, "Once");
  path = draft_path (f);
  g_assert_cmpint (stat (path, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 07777, ==, 0600);
  g_assert_cmpint (stat (f->drafts, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 07777, ==, 0700);

  cg_session_undo (session);
  g_assert_cmpuint (storage_test_count (f->drafts), ==, 0);
  cg_session_redo (session);
  g_assert_cmpuint (storage_test_count (f->drafts), ==, 1);
  storage_test_save (f->document, NULL, CG_SAVE_NORMAL);
  g_assert_cmpuint (storage_test_count (f->drafts), ==, 0);
  storage_test_rename (f->document, "Twice");
  g_assert_cmpuint (storage_test_count (f->drafts), ==, 1);
  cg_document_discard_draft (f->document);
  g_assert_cmpuint (storage_test_count (f->drafts), ==, 0);
}

static void
test_new_document (Fixture *f, gconstpointer data)
{
  g_autoptr (CgAssessment) assessment = cg_assessment_new ("Not saved yet", "en");
  g_autoptr (GPtrArray) drafts = NULL;

  g_set_object (&f->document, NULL);
  f->document = cg_document_new (assessment);
  cg_document_start_drafts (f->document);
  die (f);
  drafts = list (1);
  g_assert_null (cg_draft_get_file (drafts->pdata[0]));
  g_assert_cmpstr (cg_draft_get_title (drafts->pdata[0]), ==, "Not saved yet");
  g_clear_pointer (&drafts, g_ptr_array_unref);
  assert_recovered (f, "Not saved yet", 0);
}

static void
test_cancelled_group (Fixture *f, gconstpointer data)
{
  CgSession *session = cg_document_get_session (f->document);
  CgEntry *partnership = cg_assessment_get_list (cg_session_get_assessment (session), CG_KIND_PARTNERSHIP);
  g_autoptr (CgEdit) edit = cg_edit_new_set (partnership, CG_NAME_PLACE, "Somewhere");

  cg_session_begin (session, "Group");
  g_assert_true (cg_session_add (session, edit, NULL));
  cg_session_cancel (session);
  die (f);
  g_assert_cmpuint (storage_test_count (f->drafts), ==, 0);
}

static void
add_partner (CgSession *session, guint i)
{
  g_autofree char *id = g_strdup_printf ("p%u", i), *slot = g_strdup_printf ("%u", i);
  CgEntry *partners = cg_assessment_get_list (cg_session_get_assessment (session), CG_KIND_PARTNERS);
  g_autoptr (CgEntry) partner = cg_entry_new (CG_KIND_PARTNER);
  g_autoptr (CgEdit) edit = NULL;
  g_autoptr (GError) error = NULL;

  cg_entry_set (partner, CG_NAME_ID, id);
  cg_entry_set (partner, CG_NAME_SECTOR, "housing");
  cg_entry_set (partner, CG_NAME_SLOT, slot);
  cg_entry_set (partner, CG_NAME_NAME, "Line one\nline two\t& <more> “quoted” 🏠");
  edit = cg_edit_new_insert (partners, partner);
  cg_session_apply (session, edit, "Add", &error);
  g_assert_no_error (error);
}

static void
remove_partner (CgSession *session, guint index)
{
  CgEntry *partners = cg_assessment_get_list (cg_session_get_assessment (session), CG_KIND_PARTNERS);
  g_autoptr (CgEdit) edit = cg_edit_new_remove (cg_entry_get_child (partners, index));
  g_autoptr (GError) error = NULL;

  cg_session_apply (session, edit, "Remove", &error);
  g_assert_no_error (error);
}

static void
work (CgDocument *document)
{
  CgSession *session = cg_document_get_session (document);

  for (guint i = 1; i <= 8; i++)
    add_partner (session, i);
  remove_partner (session, 2);
  remove_partner (session, 0);
  cg_session_undo (session);
  storage_test_rename (document, "Of the last second");
  cg_session_undo (session);
  cg_session_undo (session);
  cg_session_redo (session);
  cg_session_redo (session);
}

/* The child opens, works, tells how the document is, and is killed before it can tidy up. */
static void
work_and_die (GFile *file, int fd)
{
  CgDocument *document = cg_document_open (file, NULL, NULL, NULL);
  GBytes *bytes;
  gsize size;

  cg_document_start_drafts (document);
  work (document);
  bytes = bytes_of (document);
  size = g_bytes_get_size (bytes);
  if (write (fd, g_bytes_get_data (bytes, NULL), size) != (gssize) size)
    _exit (1);
  kill (getpid (), SIGKILL);
}

static void
test_killed (Fixture *f, gconstpointer data)
{
  int fds[2], status;
  pid_t child;
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *wanted = g_malloc0 (65536);
  gssize length;

  die (f);
  g_assert_cmpint (pipe (fds), ==, 0);
  child = fork ();
  if (child == 0)
    work_and_die (f->file, fds[1]);
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFSIGNALED (status));
  length = read (fds[0], wanted, 65536);
  close (fds[0]);
  close (fds[1]);

  assert_recovered (f, "Of the last second", 0);
  bytes = bytes_of (f->document);
  g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), wanted, length);
  g_assert_true (g_file_equal (cg_document_get_file (f->document), f->file));
  g_assert_false (cg_document_has_changed_on_disk (f->document));
  g_assert_null (cg_document_get_locked_by (f->document));
  storage_test_save (f->document, NULL, CG_SAVE_NORMAL);
  g_assert_cmpuint (storage_test_count (f->drafts), ==, 0);
}

static void
test_recovered_and_killed_again (Fixture *f, gconstpointer data)
{
  storage_test_rename (f->document, "First");
  die (f);
  assert_recovered (f, "First", 0);
  storage_test_rename (f->document, "Second");
  die (f);
  assert_recovered (f, "Second", 0);
  g_assert_cmpuint (storage_test_count (f->drafts), ==, 1);
}

static void
test_conflict (Fixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  storage_test_rename (f->document, "Mine");
  die (f);
  storage_test_write (g_file_peek_path (f->file), "somebody else's");
  assert_recovered (f, "Mine", 0);
  g_assert_true (cg_document_has_changed_on_disk (f->document));
  g_assert_false (storage_test_try_save (f->document, NULL, CG_SAVE_NORMAL, &error));
  g_assert_error (error, CG_ERROR, CG_ERROR_CHANGED);
  g_assert_cmpuint (storage_test_count (f->drafts), ==, 1);
}

/* What the disk did not get before the power went. */
static void
test_cut_off (Fixture *f, gconstpointer data)
{
  g_autofree char *path = NULL;
  struct stat info;

  storage_test_rename (f->document, "First");
  storage_test_rename (f->document, "Second");
  storage_test_rename (f->document, "Third");
  path = draft_path (f);
  die (f);
  g_assert_cmpint (stat (path, &info), ==, 0);
  g_assert_cmpint (truncate (path, info.st_size - 3), ==, 0);
  assert_recovered (f, "Second", 0);
  storage_test_rename (f->document, "Fourth");
  die (f);
  assert_recovered (f, "Fourth", 0);
}

static void
test_zeros_at_end (Fixture *f, gconstpointer data)
{
  g_autofree char *path = NULL;
  struct stat info;

  storage_test_rename (f->document, "First");
  storage_test_rename (f->document, "Second");
  path = draft_path (f);
  die (f);
  g_assert_cmpint (stat (path, &info), ==, 0);
  g_assert_cmpint (truncate (path, info.st_size - 3), ==, 0);
  g_assert_cmpint (truncate (path, info.st_size + 4096), ==, 0);
  assert_recovered (f, "First", 0);
}

static void
replace_text (const char *path, const char *from, const char *to)
{
  g_autofree char *text = storage_test_contents (path);
  char *found = strstr (text, from);

  g_assert_nonnull (found);
  g_assert_cmpuint (strlen (from), ==, strlen (to));
  memcpy (found, to, strlen (to));
  storage_test_write (path, text);
}

static void
test_broken_line (Fixture *f, gconstpointer data)
{
  g_autofree char *path = NULL, *kept = NULL, *text = NULL;

  storage_test_rename (f->document, "First");
  storage_test_rename (f->document, "Second");
  storage_test_rename (f->document, "Third");
  storage_test_rename (f->document, "Fourth");
  path = draft_path (f);
  die (f);
  replace_text (path, "Third", "Thxrd");
  assert_recovered (f, "Second", 1);
  kept = g_strconcat (path, CG_DRAFT_BAD_ENDING, NULL);
  text = storage_test_contents (kept);
  g_assert_nonnull (strstr (text, "Fourth"));
  g_assert_nonnull (strstr (cg_document_get_warnings (f->document)->pdata[0], kept));
}

static void
assert_unreadable (Fixture *f)
{
  g_autoptr (GPtrArray) drafts = list (1);
  g_autoptr (GError) error = NULL;

  g_assert_cmpstr (cg_draft_get_title (drafts->pdata[0]), ==, "A draft that can't be read");
  g_assert_null (cg_draft_recover (drafts->pdata[0], NULL, NULL, &error));
  g_assert_error (error, CG_ERROR, CG_ERROR_NOT_ACCEPTABLE);
  g_assert_cmpuint (storage_test_count (f->drafts), ==, 1);
  cg_draft_discard (drafts->pdata[0]);
  g_assert_cmpuint (storage_test_count (f->drafts), ==, 0);
}

static void
test_broken_snapshot (Fixture *f, gconstpointer data)
{
  g_autofree char *path = NULL;

  storage_test_rename (f->document, "First");
  path = draft_path (f);
  die (f);
  replace_text (path, "<name>First", "<name>Fxrst");
  assert_unreadable (f);
}

static void
test_no_draft_at_all (Fixture *f, gconstpointer data)
{
  static const char *const texts[] = { "", "\n", "no draft", "811c9dc5 \n", "00000000 common-ground-draft 1\n" };
  g_autofree char *path = g_build_filename (f->drafts, "x" CG_DRAFT_ENDING, NULL);

  g_assert_cmpint (g_mkdir_with_parents (f->drafts, 0700), ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      storage_test_write (path, texts[i]);
      assert_unreadable (f);
    }
}

static void
set_time (const char *path, time_t seconds)
{
  const struct timespec times[2] = { { seconds, 0 }, { seconds, 0 } };

  g_assert_cmpint (utimensat (AT_FDCWD, path, times, 0), ==, 0);
}

static void
test_side_by_side (Fixture *f, gconstpointer data)
{
  g_autoptr (CgAssessment) assessment = cg_assessment_new ("Newer", "en");
  g_autoptr (GPtrArray) drafts = NULL;
  g_autofree char *path = NULL, *time = NULL;
  g_autoptr (CgDocument) newer = NULL;
  g_autoptr (GError) error = NULL;

  storage_test_rename (f->document, "Older");
  path = draft_path (f);
  set_time (path, 86400);
  newer = cg_document_new (assessment);
  cg_document_start_drafts (newer);
  g_assert_cmpuint (storage_test_count (f->drafts), ==, 2);
  g_clear_object (&newer);
  die (f);

  drafts = list (2);
  g_assert_cmpstr (cg_draft_get_title (drafts->pdata[0]), ==, "Newer");
  g_assert_cmpstr (cg_draft_get_title (drafts->pdata[1]), ==, "Older");
  time = cg_draft_dup_time (drafts->pdata[1]);
  g_assert_cmpstr (time, ==, "1970-01-02T00:00:00Z");
  g_assert_true (g_file_equal (cg_draft_get_file (drafts->pdata[1]), f->file));

  newer = cg_draft_recover (drafts->pdata[0], NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_null (cg_draft_recover (drafts->pdata[0], NULL, NULL, &error));
  g_assert_error (error, CG_ERROR, CG_ERROR_NOT_FOUND);
  cg_draft_discard (drafts->pdata[0]);
  g_assert_cmpuint (storage_test_count (f->drafts), ==, 2);
  cg_draft_discard (drafts->pdata[1]);
  g_assert_cmpuint (storage_test_count (f->drafts), ==, 1);
}

static void
test_long_journal (Fixture *f, gconstpointer data)
{
  g_autofree char *path = NULL;
  gint64 longest = 0;
  struct stat info;

  for (guint i = 0; i < 200; i++)
    {
      g_autofree char *name = g_strnfill (64 * 1024, 'a' + i % 26);

      storage_test_rename (f->document, name);
      g_free (path);
      path = draft_path (f);
      g_assert_cmpint (stat (path, &info), ==, 0);
      longest = MAX (longest, info.st_size);
    }
  g_assert_cmpint (longest, >, 4 * 1024 * 1024);
  g_assert_cmpint (longest, <, 5 * 1024 * 1024);
  g_assert_cmpuint (storage_test_count (f->drafts), ==, 1);
  die (f);
  f->document = recover ();
  g_assert_cmpuint (strlen (cg_document_get_title (f->document)), ==, 64 * 1024);
  g_assert_cmpint (cg_document_get_title (f->document)[0], ==, 'a' + 199 % 26);
}

static void
test_edited_while_saved (Fixture *f, gconstpointer data)
{
  g_autoptr (GAsyncResult) result = NULL;

  storage_test_rename (f->document, "Saved");
  cg_document_save_async (f->document, NULL, CG_SAVE_NORMAL, NULL, storage_test_result_cb, &result);
  storage_test_rename (f->document, "Not saved");
  g_assert_true (storage_test_finish (f->document, &result, NULL));
  g_assert_true (cg_session_is_modified (cg_document_get_session (f->document)));
  storage_test_rename (f->document, "Nor that");
  g_clear_object (&result); /* which holds the document */
  die (f);
  assert_recovered (f, "Nor that", 0);
  g_assert_false (cg_document_has_changed_on_disk (f->document));
}

static void
test_half_written_snapshots (Fixture *f, gconstpointer data)
{
  g_autofree char *path = NULL;

  storage_test_rename (f->document, "First");
  path = g_build_filename (f->drafts, ".x" CG_DRAFT_NEW_ENDING, NULL);
  storage_test_write (path, "half");
  g_ptr_array_unref (list (0));
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  g_assert_cmpuint (storage_test_count (f->drafts), ==, 1);
}

/* A disk that can be filled and emptied. */

static gboolean full;

static ssize_t
write_unless_full (int fd, const void *data, size_t size)
{
  if (!full)
    return write (fd, data, size);
  errno = ENOSPC;
  return size > 8 ? write (fd, data, 8) : -1;
}

static void
count_cb (gpointer data)
{
  ++*(guint *) data;
}

static void
test_full_disk (Fixture *f, gconstpointer data)
{
  CgSession *session = cg_document_get_session (f->document);
  CgFileCalls calls = cg_file_calls;
  g_autoptr (CgDraftKeeper) keeper = NULL;
  guint n_changes = 0;

  storage_test_rename (f->document, "Before"); /* and the document's own draft */
  calls.write = write_unless_full;
  keeper = cg_draft_keeper_new (session, &calls, count_cb, &n_changes);
  cg_draft_keeper_start (keeper);
  storage_test_rename (f->document, "Written down");
  g_test_expect_message ("common-ground", G_LOG_LEVEL_MESSAGE, "*No draft can be kept*");
  full = TRUE;
  storage_test_rename (f->document, "Lost");
  g_test_assert_expected_messages ();
  g_assert_true (cg_draft_keeper_is_failing (keeper));
  g_assert_cmpuint (n_changes, ==, 1);
  g_assert_cmpuint (storage_test_count (f->drafts), ==, 2); /* what was written down before stays */
  storage_test_rename (f->document, "Lost too");
  g_assert_cmpuint (n_changes, ==, 1);

  full = FALSE;
  cg_draft_keeper_renew (keeper);
  g_assert_false (cg_draft_keeper_is_failing (keeper));
  g_assert_cmpuint (n_changes, ==, 2);
  cg_document_discard_draft (f->document);
  g_clear_pointer (&keeper, cg_draft_keeper_free);
  die (f);
  assert_recovered (f, "Lost too", 0);
}

static void
test_header (void)
{
  static const char *const titles[] = { "", "Plain", "Tab\tline\nend", "“Ŵy” 100 % 🏠" };
  g_autoptr (GBytes) snapshot = g_bytes_new_static ("snapshot", 8);

  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      CgDraftOrigin origin = { (char *) "file:///a%20b", i > 0 ? (char *) "1:2/3" : NULL, (char *) titles[i] };
      g_auto (CgDraftOrigin) read = { NULL };
      g_autofree char *header = cg_draft_format_header (&origin, snapshot);
      g_autofree char *text = g_strconcat (header, "snapshot", NULL);
      const char *at = text;
      guint64 length;
      guint32 checksum;

      g_assert_true (cg_draft_parse_header (&at, text + strlen (text), &read, &length, &checksum));
      g_assert_cmpstr (at, ==, "snapshot");
      g_assert_cmpuint (length, ==, 8);
      g_assert_cmpuint (checksum, ==, cg_draft_checksum ("snapshot", 8));
      g_assert_cmpstr (read.uri, ==, origin.uri);
      g_assert_cmpstr (read.etag, ==, origin.etag);
      g_assert_cmpstr (read.title != NULL ? read.title : "", ==, titles[i]);

      at = text;
      g_assert_false (cg_draft_parse_header (&at, text + strlen (text) - 1, &read, &length, &checksum));
    }
}

static void
test_line (void)
{
  g_autofree char *line = cg_draft_format_line ("set 1 2 3");
  gsize length = strlen (line);

  g_assert_cmpuint (cg_draft_checksum ("foobar", 6), ==, 0xbf9cf968); /* a published value */
  for (gsize i = 0; i <= length; i++)
    {
      const char *at = line;
      g_autofree char *text = cg_draft_parse_line (&at, line + i);

      g_assert_cmpstr (text, ==, i == length ? "set 1 2 3" : NULL);
      g_assert_true (at == line + (i == length ? length : 0));
    }
  for (gsize i = 0; i < length; i++)
    {
      g_autofree char *bent = g_strdup (line);
      const char *at = bent;

      bent[i] ^= 1;
      g_assert_null (cg_draft_parse_line (&at, bent + length));
    }
}

#define ADD(name, function) g_test_add ("/storage/draft/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  storage_test_init (&argc, &argv);

  g_test_add_func ("/storage/draft/header", test_header);
  g_test_add_func ("/storage/draft/line", test_line);
  ADD ("only-while-there-are-changes", test_only_while_there_are_changes);
  ADD ("new-document", test_new_document);
  ADD ("cancelled-group", test_cancelled_group);
  ADD ("killed", test_killed);
  ADD ("killed-again", test_recovered_and_killed_again);
  ADD ("conflict", test_conflict);
  ADD ("cut-off", test_cut_off);
  ADD ("zeros-at-end", test_zeros_at_end);
  ADD ("broken-line", test_broken_line);
  ADD ("broken-snapshot", test_broken_snapshot);
  ADD ("no-draft-at-all", test_no_draft_at_all);
  ADD ("side-by-side", test_side_by_side);
  ADD ("long-journal", test_long_journal);
  ADD ("edited-while-saved", test_edited_while_saved);
  ADD ("half-written-snapshots", test_half_written_snapshots);
  ADD ("full-disk", test_full_disk);
  return storage_test_run ();
}
