/* SPDX-License-Identifier: GPL-3.0-or-later */
#define _GNU_SOURCE /* renameat2() and fallocate() */
#include "storage/cg-file-write.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include "common/cg-error.h"
#include "common/cg-paths.h"

static int
create_new (const char *path, mode_t mode)
{
  return open (path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, mode);
}

static int
open_existing (const char *path)
{
  return open (path, O_RDWR | O_CLOEXEC | O_NOFOLLOW);
}

/* The room is there before the first byte is replaced; a disk that can't promise it finds out while writing. */
static int
reserve (int fd, off_t size)
{
  if (size == 0 || fallocate (fd, FALLOC_FL_KEEP_SIZE, 0, size) == 0 || (errno != ENOSPC && errno != EDQUOT))
    return 0;
  return -1;
}

/* Not every disk can move a file only where nothing is yet; it was looked for just before. */
static int
move (const char *from, const char *to, gboolean replace)
{
  int result = replace ? rename (from, to) : renameat2 (AT_FDCWD, from, AT_FDCWD, to, RENAME_NOREPLACE);

  if (!replace && result != 0 && (errno == EINVAL || errno == ENOSYS))
    result = rename (from, to);
  return result;
}

const CgFileCalls cg_file_calls = { create_new, open_existing, write, reserve, fchown, fsync, move };

/**
 * cg_file_write_all:
 *
 * Returns: 0, or errno
 */
int
cg_file_write_all (const CgFileCalls *calls, int fd, gconstpointer data, gsize size)
{
  const char *bytes = data;

  while (size > 0)
    {
      ssize_t n = calls->write (fd, bytes, size);

      if (n < 0 && errno == EINTR)
        continue;
      if (n < 0)
        return errno;
      bytes += n;
      size -= n;
    }
  return 0;
}

/**
 * cg_file_read_all:
 * @bytes: (out): everything from the start of the file
 *
 * Returns: 0, or errno
 */
int
cg_file_read_all (int fd, GBytes **bytes)
{
  g_autoptr (GByteArray) all = g_byte_array_new ();
  struct stat info;
  ssize_t n = 1;

  if (fstat (fd, &info) != 0)
    return errno;
  while (n > 0)
    {
      guint length = all->len;

      g_byte_array_set_size (all, length + MAX (info.st_size + 1 - (off_t) length, 4096));
      n = pread (fd, all->data + length, all->len - length, length);
      g_byte_array_set_size (all, length + MAX (n, 0));
      if (n < 0 && errno == EINTR)
        n = 1;
      else if (n < 0)
        return errno;
    }
  *bytes = g_byte_array_free_to_bytes (g_steal_pointer (&all));
  return 0;
}

/**
 * cg_file_create:
 * @ending: what the made-up name ends in
 * @mode: the permissions, of which the person's mask is taken away
 * @fd: (out): the new file, open for reading and writing
 * @path: (out): where it is; its name is hidden and short, however long the document's name is
 *
 * Returns: 0, or errno with nothing made
 */
int
cg_file_create (const CgFileCalls *calls, const char *folder, const char *ending, mode_t mode, int *fd, char **path)
{
  int problem = EEXIST;

  for (guint i = 0; problem == EEXIST && i < 100; i++)
    {
      g_autofree char *name = g_strdup_printf (".%08x%08x%s", g_random_int (), g_random_int (), ending);
      g_autofree char *full = g_build_filename (folder, name, NULL);

      *fd = calls->create (full, mode);
      problem = *fd < 0 ? errno : 0;
      if (problem == 0)
        *path = g_steal_pointer (&full);
    }
  return problem;
}

/**
 * cg_file_close:
 * @problem: what went wrong so far
 *
 * Closing may tell of a write that failed.
 *
 * Returns: the first problem, or 0
 */
int
cg_file_close (int fd, int problem)
{
  if (close (fd) != 0 && problem == 0)
    return errno;
  return problem;
}

/**
 * cg_file_create_synced:
 * @path: (out): where the new file is, which only this user may read
 *
 * Returns: 0 once the whole file is on the disk, or errno with nothing left behind
 */
int
cg_file_create_synced (const CgFileCalls *calls, const char *folder, const char *ending, GBytes *bytes, char **path)
{
  int fd;
  int problem = cg_file_create (calls, folder, ending, 0600, &fd, path);

  if (problem != 0)
    return problem;
  problem = cg_file_write_all (calls, fd, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  if (problem == 0 && calls->sync (fd) != 0)
    problem = errno;
  problem = cg_file_close (fd, problem);
  if (problem == 0)
    cg_file_sync_folder (*path);
  else
    {
      g_unlink (*path);
      g_clear_pointer (path, g_free);
    }
  return problem;
}

/**
 * cg_file_sync_folder:
 *
 * A new name is safe only once its folder is on the disk too. The file itself already is, so that a folder which
 * can't be synced, as on some networks, is no reason to call it unwritten.
 */
void
cg_file_sync_folder (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  int fd = open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);

  if (fd < 0)
    return;
  if (fsync (fd) != 0)
    g_debug ("The folder %s could not be synced", folder);
  close (fd);
}

/**
 * cg_file_private_folder:
 *
 * Returns: (transfer full): a folder of that name for this user's eyes only, made if need be; where it can't be made,
 *   using it says why
 */
char *
cg_file_private_folder (const char *name)
{
  g_autofree char *state = cg_paths_state_dir ();
  char *folder = g_build_filename (state, name, NULL);

  if (g_mkdir_with_parents (folder, 0700) != 0 || g_chmod (folder, 0700) != 0)
    g_debug ("The folder %s could not be made private", folder);
  return folder;
}

/**
 * cg_file_set_error:
 * @number: an errno
 * @name: the file's name for people
 *
 * Says what happened and what to do about it.
 */
void
cg_file_set_error (GError **error, int number, const char *name)
{
  const char *format;

  switch (number)
    {
    case ENOSPC:
    case EDQUOT: format = _("There is no room left for “%s”. Free some space, or save it somewhere else. The document is still open."); break;
    case EFBIG: format = _("“%s” would be too large for where it is. Save it somewhere else. The document is still open."); break;
    case EROFS: format = _("“%s” is on a disk that can only be read. Save it somewhere else. The document is still open."); break;
    case EACCES:
    case EPERM: format = _("You may not write “%s”. Save it under another name or in another folder. The document is still open."); break;
    case ENOENT:
    case ENOTDIR: format = _("The folder of “%s” is no longer there. Save it in another folder. The document is still open."); break;
    default:
      g_set_error (error, CG_ERROR, CG_ERROR_NOT_WRITTEN, _("“%1$s” could not be saved: %2$s. The document is still open."), name,
                   g_strerror (number));
      return;
    }
  g_set_error (error, CG_ERROR, CG_ERROR_NOT_WRITTEN, format, name);
}
