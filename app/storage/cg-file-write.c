/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "storage/cg-file-write.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include "common/cg-error.h"
#include "common/cg-paths.h"

/* Returns %FALSE with errno set. */
gboolean
cg_file_write_all (int fd, const char *bytes, gsize length)
{
  while (length > 0)
    {
      gssize n = write (fd, bytes, length);

      if (n < 0 && errno == EINTR)
        continue;
      if (n < 0)
        return FALSE;
      bytes += n;
      length -= n;
    }
  return TRUE;
}

/**
 * cg_file_create_synced:
 * @template: a path that ends in XXXXXX; becomes the path of the new file
 * @mode: its permissions
 *
 * Returns: 0, or errno with nothing left behind
 */
int
cg_file_create_synced (char *template, GBytes *bytes, int mode)
{
  int fd = g_mkstemp_full (template, O_RDWR | O_CLOEXEC, 0600);
  int problem = fd < 0 ? errno : 0;

  if (fd < 0)
    return problem;
  if (!cg_file_write_all (fd, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes)) || fchmod (fd, mode) != 0 ||
      fsync (fd) != 0)
    problem = errno;
  if (close (fd) != 0 && problem == 0)
    problem = errno;
  if (problem != 0)
    g_unlink (template);
  return problem;
}

/* A rename is safe only once its folder is on the disk too; where a folder can't be synced nothing is lost by trying. */
void
cg_file_sync_folder (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  int fd = open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);

  if (fd < 0)
    return;
  fsync (fd);
  close (fd);
}

/**
 * cg_file_private_folder:
 *
 * Returns: (transfer full): a folder of that name for this user's eyes only, made if need be
 */
char *
cg_file_private_folder (const char *name)
{
  g_autofree char *state = cg_paths_state_dir ();
  char *folder = g_build_filename (state, name, NULL);

  g_mkdir_with_parents (folder, 0700);
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
