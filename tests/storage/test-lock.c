/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "remote-file.h"
#include "storage-test.h"
#include "storage/cg-lock.h"

typedef struct {
  char *folder;
  char *lock_path;
  GFile *file;
} Fixture;

static void
set_up (Fixture *f, gconstpointer data)
{
  g_autofree char *path = NULL;

  f->folder = storage_test_folder ();
  f->lock_path = g_build_filename (f->folder, ".test.cground.lock", NULL);
  path = g_build_filename (f->folder, "test.cground", NULL);
  f->file = g_file_new_for_path (path);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  storage_test_remove (f->folder);
  g_clear_object (&f->file);
  g_clear_pointer (&f->lock_path, g_free);
  g_clear_pointer (&f->folder, g_free);
}

static void
assert_free (Fixture *f)
{
  g_autoptr (CgLock) lock = cg_lock_take (f->file);

  g_assert_true (cg_lock_is_held (lock));
  g_assert_null (cg_lock_get_holder (lock));
}

static void
assert_held_by (GFile *file, const char *holder)
{
  g_autoptr (CgLock) lock = cg_lock_take (file);

  g_assert_false (cg_lock_is_held (lock));
  g_assert_cmpstr (cg_lock_get_holder (lock), ==, holder);
}

static void
test_take_and_release (Fixture *f, gconstpointer data)
{
  g_autoptr (CgLock) lock = cg_lock_take (f->file);
  g_autofree char *text = storage_test_contents (f->lock_path);

  g_assert_true (g_str_has_suffix (text, "Z\n"));
  g_assert_nonnull (strstr (text, g_get_user_name ()));
  g_assert_null (strstr (text, "test.cground"));
  g_clear_pointer (&lock, cg_lock_release);
  g_assert_cmpuint (storage_test_count (f->folder), ==, 0);
}

static void
test_second (Fixture *f, gconstpointer data)
{
  CgLock *first = cg_lock_take (f->file);

  assert_held_by (f->file, g_get_user_name ());
  assert_held_by (f->file, g_get_user_name ());
  cg_lock_release (first);
  assert_free (f);
}

static void
test_through_a_link (Fixture *f, gconstpointer data)
{
  g_autofree char *path = g_build_filename (f->folder, "link", NULL);
  g_autoptr (GFile) link = g_file_new_for_path (path);
  g_autoptr (CgLock) lock = cg_lock_take (f->file);

  g_assert_true (cg_lock_is_held (lock));
  g_assert_cmpint (symlink ("test.cground", path), ==, 0);
  assert_held_by (link, g_get_user_name ());
}

static void
test_program_that_died (Fixture *f, gconstpointer data)
{
  int fds[2];
  char byte;
  pid_t child;

  g_assert_cmpint (pipe (fds), ==, 0);
  child = fork ();
  if (child == 0)
    {
      CgLock *lock = cg_lock_take (f->file);

      if (!cg_lock_is_held (lock) || write (fds[1], "x", 1) != 1)
        _exit (1);
      while (TRUE)
        pause ();
    }
  g_assert_cmpint (read (fds[0], &byte, 1), ==, 1);
  close (fds[0]);
  close (fds[1]);
  assert_held_by (f->file, g_get_user_name ());
  g_assert_cmpint (kill (child, SIGKILL), ==, 0);
  g_assert_cmpint (waitpid (child, NULL, 0), ==, child);
  g_assert_true (g_file_test (f->lock_path, G_FILE_TEST_EXISTS));
  assert_free (f);
}

static void
test_other_machine (Fixture *f, gconstpointer data)
{
  storage_test_write (f->lock_path, "token\tsome other machine\t1\tanna\t2026-01-01T00:00:00Z\n");
  assert_held_by (f->file, "anna");
  g_assert_true (g_file_test (f->lock_path, G_FILE_TEST_EXISTS));
}

static void
test_garbage (Fixture *f, gconstpointer data)
{
  static const char *const texts[] = { "", "\n", "\t\t", "a\tb\tc\td", "\xff\xfe" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      storage_test_write (f->lock_path, texts[i]);
      assert_free (f);
    }
}

static void
test_nowhere_to_put_it (Fixture *f, gconstpointer data)
{
  g_autoptr (GFile) remote = remote_file_new (f->file, -1);

  assert_held_by (remote, NULL);
  g_assert_cmpint (chmod (f->folder, 0500), ==, 0);
  assert_held_by (f->file, NULL);
  g_assert_cmpint (chmod (f->folder, 0700), ==, 0);
  g_assert_cmpint (g_mkdir (f->lock_path, 0700), ==, 0);
  assert_held_by (f->file, NULL);
  g_assert_true (g_file_test (f->lock_path, G_FILE_TEST_IS_DIR));
}

/* Another user's, which may be read but not written. */
static void
test_lock_that_may_only_be_read (Fixture *f, gconstpointer data)
{
  CgLock *lock = cg_lock_take (f->file);

  g_assert_cmpint (chmod (f->lock_path, 0444), ==, 0);
  assert_held_by (f->file, g_get_user_name ());
  cg_lock_release (lock);
  storage_test_write (f->lock_path, "left behind");
  g_assert_cmpint (chmod (f->lock_path, 0444), ==, 0);
  assert_free (f);
}

static void
test_taken_away_and_made_anew (Fixture *f, gconstpointer data)
{
  const char *theirs = "token\tsome other machine\t1\tanna\t2026-01-01T00:00:00Z\n";
  g_autoptr (CgLock) lock = cg_lock_take (f->file);
  g_autofree char *text = NULL;

  g_assert_cmpint (g_unlink (f->lock_path), ==, 0);
  storage_test_write (f->lock_path, theirs);
  g_clear_pointer (&lock, cg_lock_release);
  text = storage_test_contents (f->lock_path);
  g_assert_cmpstr (text, ==, theirs);
}

#define ADD(name, function) g_test_add ("/storage/lock/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  storage_test_init (&argc, &argv);

  ADD ("take-and-release", test_take_and_release);
  ADD ("second", test_second);
  ADD ("link", test_through_a_link);
  ADD ("program-that-died", test_program_that_died);
  ADD ("other-machine", test_other_machine);
  ADD ("garbage", test_garbage);
  ADD ("nowhere", test_nowhere_to_put_it);
  ADD ("read-only", test_lock_that_may_only_be_read);
  ADD ("made-anew", test_taken_away_and_made_anew);
  return storage_test_run ();
}
