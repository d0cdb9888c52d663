/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/xattr.h>
#include <unistd.h>

#include "common/cg-error.h"
#include "remote-file.h"
#include "storage-test.h"
#include "storage/cg-safe-save-private.h"

#define OLD "what was there before, long enough to be torn\n"
#define NEW "what is to be there, a little longer than what was there before\n"

typedef struct {
  char *folder;
  char *path;
  char *rescue;
  GFile *file;
  GBytes *bytes;
} Fixture;

/* A disk that fails: the call that it fails at, from which call on, how often and how. */
typedef enum {
  CALL_NONE,
  CALL_CREATE,
  CALL_OPEN,
  CALL_WRITE,
  CALL_RESERVE,
  CALL_OWN,
  CALL_SYNC,
  CALL_RENAME,
} Call;

static struct {
  Call call;
  int number;
  guint after;
  guint times;
  gboolean silent;
  const char *meddle_with; /* a file that somebody else writes at that moment */
} fault;

static gboolean
fails (Call call)
{
  if (call != fault.call || fault.times == 0)
    return FALSE;
  if (fault.after > 0)
    {
      fault.after--;
      return FALSE;
    }
  fault.times--;
  if (fault.meddle_with != NULL)
    storage_test_write (fault.meddle_with, "somebody else's");
  errno = fault.number;
  return fault.number != 0;
}

static int
create (const char *path, mode_t mode)
{
  return fails (CALL_CREATE) ? -1 : cg_file_calls.create (path, mode);
}

static int
open_existing (const char *path)
{
  return fails (CALL_OPEN) ? -1 : cg_file_calls.open (path);
}

/* Half of it arrives. */
static ssize_t
write_half (int fd, const void *data, size_t size)
{
  if (fails (CALL_WRITE))
    {
      int number = errno;

      g_assert_cmpint (write (fd, data, size / 2), ==, size / 2);
      errno = number;
      return fault.silent ? (ssize_t) size : -1;
    }
  return write (fd, data, size);
}

static int
reserve (int fd, off_t size)
{
  return fails (CALL_RESERVE) ? -1 : cg_file_calls.reserve (fd, size);
}

static int
own (int fd, uid_t owner, gid_t group)
{
  return fails (CALL_OWN) ? -1 : cg_file_calls.own (fd, owner, group);
}

static int
sync_file (int fd)
{
  return fails (CALL_SYNC) ? -1 : cg_file_calls.sync (fd);
}

static int
move (const char *from, const char *to, gboolean replace)
{
  return fails (CALL_RENAME) ? -1 : cg_file_calls.rename (from, to, replace);
}

static const CgFileCalls calls = { create, open_existing, write_half, reserve, own, sync_file, move };

static void
fail_at (Call call, int number)
{
  memset (&fault, 0, sizeof fault);
  fault.call = call;
  fault.number = number;
  fault.times = G_MAXUINT;
}

static void
set_up (Fixture *f, gconstpointer data)
{
  f->folder = storage_test_folder ();
  f->path = g_build_filename (f->folder, "test.cground", NULL);
  f->rescue = storage_test_state ("rescue");
  f->file = g_file_new_for_path (f->path);
  f->bytes = g_bytes_new_static (NEW, strlen (NEW));
  memset (&fault, 0, sizeof fault);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  storage_test_remove (f->folder);
  if (g_file_test (f->rescue, G_FILE_TEST_IS_DIR))
    storage_test_remove (f->rescue);
  g_clear_pointer (&f->bytes, g_bytes_unref);
  g_clear_object (&f->file);
  g_clear_pointer (&f->rescue, g_free);
  g_clear_pointer (&f->path, g_free);
  g_clear_pointer (&f->folder, g_free);
}

static void
assert_contents (const char *path, const char *wanted)
{
  g_autofree char *text = storage_test_contents (path);

  g_assert_cmpstr (text, ==, wanted);
}

/* Saves over what is there now, and sees that the new state is told. */
static gboolean
save_file (Fixture *f, GFile *file, GError **error)
{
  g_autofree char *etag = cg_safe_save_etag (file);
  g_autofree char *new_etag = NULL, *now = NULL;
  gboolean saved = cg_safe_save_with (&calls, file, f->bytes, etag, FALSE, &new_etag, NULL, error);

  now = cg_safe_save_etag (file);
  g_assert_cmpstr (saved ? new_etag : etag, ==, now);
  return saved;
}

static gboolean
save (Fixture *f, GError **error)
{
  return save_file (f, f->file, error);
}

static void
assert_saved (Fixture *f)
{
  g_autoptr (GError) error = NULL;

  save (f, &error);
  g_assert_no_error (error);
  assert_contents (f->path, NEW);
  g_assert_cmpuint (storage_test_count (f->rescue), ==, 0);
}

static void
assert_not_saved (Fixture *f, const char *advice)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (save (f, &error));
  g_assert_error (error, CG_ERROR, CG_ERROR_NOT_WRITTEN);
  g_assert_nonnull (strstr (error->message, advice));
  g_assert_cmpuint (storage_test_count (f->rescue), ==, 0);
}

static ino_t
inode (const char *path)
{
  struct stat info;

  g_assert_cmpint (stat (path, &info), ==, 0);
  return info.st_ino;
}

static void
test_new_file (Fixture *f, gconstpointer data)
{
  mode_t mask = umask (027);
  struct stat info;

  assert_saved (f);
  umask (mask);
  g_assert_cmpint (stat (f->path, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 07777, ==, 0640);
  g_assert_cmpuint (storage_test_count (f->folder), ==, 1);
}

static void
test_replaced (Fixture *f, gconstpointer data)
{
  ino_t before;

  storage_test_write (f->path, OLD);
  before = inode (f->path);
  assert_saved (f);
  g_assert_cmpuint (inode (f->path), !=, before);
  g_assert_cmpuint (storage_test_count (f->folder), ==, 1);
}

static void
test_kept_alike (Fixture *f, gconstpointer data)
{
  char value[8] = "";
  gboolean has_attributes;
  struct stat info;

  storage_test_write (f->path, OLD);
  g_assert_cmpint (chmod (f->path, 0624), ==, 0);
  has_attributes = setxattr (f->path, "user.label", "blue", 4, 0) == 0;
  assert_saved (f);
  g_assert_cmpint (stat (f->path, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 07777, ==, 0624);
  if (has_attributes)
    g_assert_cmpint (getxattr (f->path, "user.label", value, sizeof value), ==, 4);
  g_assert_cmpstr (value, ==, has_attributes ? "blue" : "");
}

static void
test_long_name (Fixture *f, gconstpointer data)
{
  g_autofree char *name = g_strnfill (255, 'n');

  g_free (f->path);
  g_clear_object (&f->file);
  f->path = g_build_filename (f->folder, name, NULL);
  f->file = g_file_new_for_path (f->path);
  storage_test_write (f->path, OLD);
  assert_saved (f);
}

static void
assert_refused (Fixture *f, const char *etag, const char *there, gboolean then_overwrite)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (cg_safe_save_with (&calls, f->file, f->bytes, etag, FALSE, NULL, NULL, &error));
  g_assert_error (error, CG_ERROR, CG_ERROR_CHANGED);
  if (there != NULL)
    assert_contents (f->path, there);
  g_assert_cmpuint (storage_test_count (f->folder), ==, there != NULL ? 1 : 0);
  g_clear_error (&error);
  if (!then_overwrite)
    return;
  g_assert_true (cg_safe_save_with (&calls, f->file, f->bytes, etag, TRUE, NULL, NULL, &error));
  assert_contents (f->path, NEW);
}

static void
test_changed (Fixture *f, gconstpointer data)
{
  g_autofree char *etag = NULL;

  storage_test_write (f->path, OLD);
  etag = cg_safe_save_etag (f->file);
  storage_test_write (f->path, "shorter");
  assert_refused (f, etag, "shorter", TRUE);
}

static void
test_vanished (Fixture *f, gconstpointer data)
{
  g_autofree char *etag = NULL;

  storage_test_write (f->path, OLD);
  etag = cg_safe_save_etag (f->file);
  g_assert_cmpint (g_unlink (f->path), ==, 0);
  assert_refused (f, etag, NULL, TRUE);
}

static void
test_there_already (Fixture *f, gconstpointer data)
{
  storage_test_write (f->path, OLD);
  assert_refused (f, NULL, OLD, TRUE);
}

static void
test_changed_while_written (Fixture *f, gconstpointer data)
{
  g_autofree char *etag = NULL;

  storage_test_write (f->path, OLD);
  etag = cg_safe_save_etag (f->file);
  fail_at (CALL_SYNC, 0);
  fault.meddle_with = f->path;
  fault.times = 1;
  assert_refused (f, etag, "somebody else's", FALSE);
}

static void
test_appeared_at_last_moment (Fixture *f, gconstpointer data)
{
  fail_at (CALL_RENAME, 0);
  fault.meddle_with = f->path;
  fault.times = 1;
  assert_refused (f, NULL, "somebody else's", FALSE);
}

static void
test_cancelled (Fixture *f, gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_false (cg_safe_save (f->file, f->bytes, NULL, FALSE, NULL, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (storage_test_count (f->folder), ==, 0);
}

static const struct {
  Call call;
  int number;
  const char *advice;
} faults[] = {
  { CALL_CREATE, ENOSPC, "Free some space" },
  { CALL_WRITE, ENOSPC, "Free some space" },
  { CALL_WRITE, EDQUOT, "Free some space" },
  { CALL_WRITE, EFBIG, "too large" },
  { CALL_WRITE, EIO, "could not be saved" },
  { CALL_SYNC, EIO, "could not be saved" },
  { CALL_SYNC, ENOSPC, "Free some space" },
  { CALL_RENAME, EIO, "could not be saved" },
  { CALL_RENAME, ENOENT, "no longer there" },
};

static void
test_faults (Fixture *f, gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (faults); i++)
    {
      fail_at (faults[i].call, faults[i].number);
      assert_not_saved (f, faults[i].advice);
      g_assert_cmpuint (storage_test_count (f->folder), ==, 0);

      storage_test_write (f->path, OLD);
      fail_at (faults[i].call, faults[i].number);
      assert_not_saved (f, faults[i].advice);
      assert_contents (f->path, OLD);
      g_assert_cmpuint (storage_test_count (f->folder), ==, 1);
      g_assert_cmpint (g_unlink (f->path), ==, 0);
    }
}

static void
test_read_only_disk (Fixture *f, gconstpointer data)
{
  fail_at (CALL_CREATE, EROFS);
  assert_not_saved (f, "can only be read");
  storage_test_write (f->path, OLD);
  fail_at (CALL_OPEN, EROFS);
  assert_not_saved (f, "can only be read");
  assert_contents (f->path, OLD);
}

static void
test_vanished_folder (Fixture *f, gconstpointer data)
{
  g_assert_cmpint (g_rmdir (f->folder), ==, 0);
  assert_not_saved (f, "no longer there");
  g_assert_cmpint (g_mkdir (f->folder, 0700), ==, 0);
}

static void
test_closed_folder (Fixture *f, gconstpointer data)
{
  ino_t before;

  storage_test_write (f->path, OLD);
  before = inode (f->path);
  g_assert_cmpint (chmod (f->folder, 0500), ==, 0);
  assert_saved (f);
  g_assert_cmpuint (inode (f->path), ==, before);

  g_assert_cmpint (chmod (f->path, 0400), ==, 0);
  assert_not_saved (f, "may not write");
  g_assert_cmpint (chmod (f->folder, 0700), ==, 0);
  g_assert_cmpint (g_unlink (f->path), ==, 0);
  g_assert_cmpint (chmod (f->folder, 0500), ==, 0);
  assert_not_saved (f, "may not write");
}

static void
test_file_that_may_only_be_read (Fixture *f, gconstpointer data)
{
  storage_test_write (f->path, OLD);
  g_assert_cmpint (chmod (f->path, 0444), ==, 0);
  assert_not_saved (f, "may not write");
  assert_contents (f->path, OLD);
}

static void
test_no_file (Fixture *f, gconstpointer data)
{
  g_assert_cmpint (g_mkdir (f->path, 0700), ==, 0);
  assert_not_saved (f, "not a plain file");
}

static void
test_symbolic_links (Fixture *f, gconstpointer data)
{
  g_autofree char *first = g_build_filename (f->folder, "first", NULL);
  g_autofree char *second = g_build_filename (f->folder, "second", NULL);
  g_autoptr (GFile) link = g_file_new_for_path (first);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (symlink ("second", first), ==, 0);
  g_assert_cmpint (symlink (f->path, second), ==, 0);
  for (guint i = 0; i < 2; i++) /* once with nothing at the end, once with a file */
    {
      g_assert_true (save_file (f, link, &error));
      g_assert_no_error (error);
      g_assert_true (g_file_test (first, G_FILE_TEST_IS_SYMLINK));
      g_assert_true (g_file_test (second, G_FILE_TEST_IS_SYMLINK));
      g_assert_false (g_file_test (f->path, G_FILE_TEST_IS_SYMLINK));
      assert_contents (f->path, NEW);
      storage_test_write (f->path, OLD);
    }
}

static void
test_link_to_itself (Fixture *f, gconstpointer data)
{
  g_assert_cmpint (symlink ("test.cground", f->path), ==, 0);
  assert_not_saved (f, "could not be saved");
  g_assert_true (g_file_test (f->path, G_FILE_TEST_IS_SYMLINK));
}

/* In place */

static char *
add_hard_link (Fixture *f)
{
  char *other = g_build_filename (f->folder, "other", NULL);

  storage_test_write (f->path, OLD);
  g_assert_cmpint (link (f->path, other), ==, 0);
  return other;
}

static void
test_hard_link (Fixture *f, gconstpointer data)
{
  g_autofree char *other = add_hard_link (f);

  assert_saved (f);
  assert_contents (other, NEW);

  g_bytes_unref (f->bytes);
  f->bytes = g_bytes_new_static ("short\n", 6);
  g_assert_true (save (f, NULL));
  assert_contents (other, "short\n");
}

/* The new file comes out as the superuser's, and can't be given back. */
static int
create_owned_by_another (const char *path, mode_t mode)
{
  return g_str_has_suffix (path, ".tmp") ? open ("/dev/null", O_RDWR | O_CLOEXEC) : cg_file_calls.create (path, mode);
}

static void
test_owner_is_kept (Fixture *f, gconstpointer data)
{
  CgFileCalls odd = calls;
  g_autofree char *etag = NULL;
  g_autoptr (GError) error = NULL;
  ino_t before;

  storage_test_write (f->path, OLD);
  before = inode (f->path);
  etag = cg_safe_save_etag (f->file);
  odd.create = create_owned_by_another;
  fail_at (CALL_OWN, EPERM);
  g_assert_true (cg_safe_save_with (&odd, f->file, f->bytes, etag, FALSE, NULL, NULL, &error));
  g_assert_no_error (error);
  assert_contents (f->path, NEW);
  g_assert_cmpuint (inode (f->path), ==, before);
  g_assert_cmpuint (fault.times, ==, G_MAXUINT - 1);
}

static void
test_rename_refused (Fixture *f, gconstpointer data)
{
  storage_test_write (f->path, OLD);
  fail_at (CALL_RENAME, EBUSY);
  assert_saved (f);
  g_assert_cmpuint (storage_test_count (f->folder), ==, 1);
}

/* The first write is the rescue copy's. */
static void
test_in_place_and_full (Fixture *f, gconstpointer data)
{
  g_autofree char *other = add_hard_link (f);

  fail_at (CALL_RESERVE, ENOSPC);
  assert_not_saved (f, "Free some space");
  assert_contents (other, OLD);

  fail_at (CALL_WRITE, ENOSPC);
  assert_not_saved (f, "Free some space");
  assert_contents (other, OLD);

  fail_at (CALL_WRITE, ENOSPC);
  fault.after = 1;
  fault.times = 1;
  assert_not_saved (f, "Free some space");
  assert_contents (other, OLD);
}

static void
test_in_place_and_lied_to (Fixture *f, gconstpointer data)
{
  g_autofree char *other = add_hard_link (f);

  fail_at (CALL_WRITE, EIO);
  fault.after = 1;
  fault.times = 1;
  fault.silent = TRUE;
  assert_not_saved (f, "could not be saved");
  assert_contents (other, OLD);
}

static void
test_in_place_and_broken (Fixture *f, gconstpointer data)
{
  g_autofree char *other = add_hard_link (f);
  g_autoptr (GError) error = NULL;
  g_autofree char *etag = cg_safe_save_etag (f->file);
  g_autoptr (GDir) dir = NULL;
  g_autofree char *copy = NULL;
  struct stat info;

  fail_at (CALL_WRITE, EIO);
  fault.after = 1;
  g_assert_false (cg_safe_save_with (&calls, f->file, f->bytes, etag, FALSE, NULL, NULL, &error));
  g_assert_error (error, CG_ERROR, CG_ERROR_NOT_WRITTEN);

  dir = g_dir_open (f->rescue, 0, NULL);
  copy = g_build_filename (f->rescue, g_dir_read_name (dir), NULL);
  assert_contents (copy, NEW);
  g_assert_nonnull (strstr (error->message, copy));
  g_assert_cmpuint (inode (other), ==, inode (f->path));
  g_assert_cmpint (stat (copy, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 07777, ==, 0600);
}

static void
test_in_place_and_changed (Fixture *f, gconstpointer data)
{
  g_autofree char *other = add_hard_link (f);
  g_autofree char *etag = cg_safe_save_etag (f->file);
  g_autoptr (GError) error = NULL;

  fail_at (CALL_SYNC, 0);
  fault.meddle_with = f->path;
  g_assert_false (cg_safe_save_with (&calls, f->file, f->bytes, etag, FALSE, NULL, NULL, &error));
  g_assert_error (error, CG_ERROR, CG_ERROR_CHANGED);
  assert_contents (other, "somebody else's");
  g_assert_cmpuint (storage_test_count (f->rescue), ==, 0);
}

/* The system itself refuses, with half of the bytes written. */
static void
test_limited_size (Fixture *f, gconstpointer data)
{
  struct rlimit before, limit;

  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &before), ==, 0);
  limit = before;
  limit.rlim_cur = strlen (OLD) + 4;
  signal (SIGXFSZ, SIG_IGN);
  storage_test_write (f->path, OLD);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);
  assert_not_saved (f, "too large");
  assert_contents (f->path, OLD);
  g_assert_cmpuint (storage_test_count (f->folder), ==, 1);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &before), ==, 0);
  signal (SIGXFSZ, SIG_DFL);
}

/* Elsewhere */

static void
test_remote (Fixture *f, gconstpointer data)
{
  g_autoptr (GFile) remote = remote_file_new (f->file, -1);
  g_autofree char *etag = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < 2; i++) /* a new file, then one that is there */
    {
      g_assert_true (save_file (f, remote, &error));
      g_assert_no_error (error);
      assert_contents (f->path, NEW);
      g_assert_cmpuint (storage_test_count (f->rescue), ==, 0);
      storage_test_write (f->path, OLD);
    }
  etag = cg_safe_save_etag (f->file);
  storage_test_write (f->path, "shorter");
  g_assert_false (cg_safe_save (remote, f->bytes, etag, FALSE, NULL, NULL, &error));
  g_assert_error (error, CG_ERROR, CG_ERROR_CHANGED);
  assert_contents (f->path, "shorter");
}

static const struct {
  int refusal;
  int code;
  const char *advice;
} refusals[] = {
  { G_IO_ERROR_NO_SPACE, CG_ERROR_NOT_WRITTEN, "Free some space" },
  { G_IO_ERROR_READ_ONLY, CG_ERROR_NOT_WRITTEN, "can only be read" },
  { G_IO_ERROR_PERMISSION_DENIED, CG_ERROR_NOT_WRITTEN, "may not write" },
  { G_IO_ERROR_NOT_FOUND, CG_ERROR_NOT_WRITTEN, "no longer there" },
  { G_IO_ERROR_HOST_UNREACHABLE, CG_ERROR_NOT_WRITTEN, "refused" },
  { G_IO_ERROR_WRONG_ETAG, CG_ERROR_CHANGED, "changed by somebody else" },
};

static void
test_remote_refusals (Fixture *f, gconstpointer data)
{
  storage_test_write (f->path, OLD);
  for (guint i = 0; i < G_N_ELEMENTS (refusals); i++)
    {
      g_autoptr (GFile) remote = remote_file_new (f->file, refusals[i].refusal);
      g_autoptr (GError) error = NULL;

      g_assert_false (save_file (f, remote, &error));
      g_assert_error (error, CG_ERROR, refusals[i].code);
      g_assert_nonnull (strstr (error->message, refusals[i].advice));
      assert_contents (f->path, OLD);
      g_assert_cmpuint (storage_test_count (f->rescue), ==, 0);
    }
}

#define ADD(name, function) g_test_add ("/storage/safe-save/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  storage_test_init (&argc, &argv);

  ADD ("new", test_new_file);
  ADD ("replaced", test_replaced);
  ADD ("kept-alike", test_kept_alike);
  ADD ("long-name", test_long_name);
  ADD ("changed", test_changed);
  ADD ("vanished", test_vanished);
  ADD ("there-already", test_there_already);
  ADD ("changed-while-written", test_changed_while_written);
  ADD ("appeared-at-last-moment", test_appeared_at_last_moment);
  ADD ("cancelled", test_cancelled);
  ADD ("faults", test_faults);
  ADD ("read-only-disk", test_read_only_disk);
  ADD ("vanished-folder", test_vanished_folder);
  ADD ("closed-folder", test_closed_folder);
  ADD ("file-that-may-only-be-read", test_file_that_may_only_be_read);
  ADD ("no-file", test_no_file);
  ADD ("symbolic-links", test_symbolic_links);
  ADD ("link-to-itself", test_link_to_itself);
  ADD ("hard-link", test_hard_link);
  ADD ("owner", test_owner_is_kept);
  ADD ("rename-refused", test_rename_refused);
  ADD ("in-place/full", test_in_place_and_full);
  ADD ("in-place/lied-to", test_in_place_and_lied_to);
  ADD ("in-place/broken", test_in_place_and_broken);
  ADD ("in-place/changed", test_in_place_and_changed);
  ADD ("limited-size", test_limited_size);
  ADD ("remote", test_remote);
  ADD ("remote-refusals", test_remote_refusals);
  return storage_test_run ();
}
