/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "storage/cg-safe-save.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "common/cg-error.h"
#include "storage/cg-file-write.h"

typedef struct {
  char *path; /* with symbolic links followed */
  char *name; /* for people */
  struct stat stat;
  gboolean exists;
} Target;

static void
clear_target (Target *target)
{
  g_clear_pointer (&target->path, g_free);
  g_clear_pointer (&target->name, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Target, clear_target)

/* A link that leads nowhere yet is followed by hand, so that its target comes to be and not a file in its place. */
static char *
follow_links (const char *path)
{
  char *real = realpath (path, NULL);
  char *followed = g_strdup (real != NULL ? real : path);
  g_autofree char *link = real == NULL ? g_file_read_link (path, NULL) : NULL;

  free (real);
  if (link != NULL)
    {
      g_autofree char *folder = g_path_get_dirname (path);

      g_free (followed);
      followed = g_canonicalize_filename (link, folder);
    }
  return followed;
}

static void
find_target (Target *target, const char *path)
{
  target->path = follow_links (path);
  target->name = g_path_get_basename (path);
  target->exists = stat (target->path, &target->stat) == 0;
}

/**
 * cg_safe_save_etag_of:
 * @info: %CG_SAFE_SAVE_ATTRIBUTES of a file
 *
 * Returns: (transfer full): what tells that state of the file from another
 */
char *
cg_safe_save_etag_of (GFileInfo *info)
{
  const char *etag = g_file_info_get_attribute_string (info, G_FILE_ATTRIBUTE_ETAG_VALUE);

  return g_strdup_printf ("%s/%" G_GUINT64_FORMAT "/%" G_GUINT64_FORMAT, etag != NULL ? etag : "",
                          g_file_info_get_attribute_uint64 (info, G_FILE_ATTRIBUTE_UNIX_INODE),
                          g_file_info_get_attribute_uint64 (info, G_FILE_ATTRIBUTE_STANDARD_SIZE));
}

/**
 * cg_safe_save_etag:
 *
 * Returns: (transfer full) (nullable): what tells one state of the file from another, %NULL where it is not there
 */
char *
cg_safe_save_etag (GFile *file)
{
  g_autoptr (GFileInfo) info = g_file_query_info (file, CG_SAFE_SAVE_ATTRIBUTES, G_FILE_QUERY_INFO_NONE, NULL, NULL);

  return info != NULL ? cg_safe_save_etag_of (info) : NULL;
}

static gboolean
check_unchanged (GFile *file, const char *etag, gboolean overwrite, const char *name, GError **error)
{
  g_autofree char *now = cg_safe_save_etag (file);

  if (overwrite || g_strcmp0 (etag, now) == 0)
    return TRUE;
  if (now == NULL)
    g_set_error (error, CG_ERROR, CG_ERROR_CHANGED, _("“%s” is no longer where it was."), name);
  else if (etag == NULL)
    g_set_error (error, CG_ERROR, CG_ERROR_CHANGED, _("There is a file “%s” already."), name);
  else
    g_set_error (error, CG_ERROR, CG_ERROR_CHANGED, _("“%s” was changed by somebody else since it was opened."), name);
  return FALSE;
}

static int
new_mode (const Target *target)
{
  mode_t mask;

  if (target->exists)
    return target->stat.st_mode & 07777;
  mask = umask (0);
  umask (mask);
  return 0666 & ~mask;
}

static char *
write_rescue (const Target *target, GBytes *bytes, GError **error)
{
  g_autofree char *folder = cg_file_private_folder ("rescue");
  g_autofree char *leaf = g_strconcat (target->name, "-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, leaf, NULL);
  int problem = cg_file_create_synced (path, bytes, 0600);

  if (problem == 0)
    return g_steal_pointer (&path);
  cg_file_set_error (error, problem, target->name);
  return NULL;
}

static void
say_where_rescue_is (GError **error, const char *rescue)
{
  if (error != NULL && *error != NULL)
    {
      g_autofree char *more = g_strdup_printf (_("A complete copy is in “%s”."), rescue);
      char *both = g_strconcat ((*error)->message, " ", more, NULL);

      g_free ((*error)->message);
      (*error)->message = both;
    }
}

static int
overwrite_in_place (const char *path, GBytes *bytes)
{
  int fd = open (path, O_WRONLY | O_CLOEXEC);
  int problem = fd < 0 ? errno : 0;

  if (fd < 0)
    return problem;
  if (!cg_file_write_all (fd, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes)) ||
      ftruncate (fd, g_bytes_get_size (bytes)) != 0 || fsync (fd) != 0)
    problem = errno;
  if (close (fd) != 0 && problem == 0)
    problem = errno;
  return problem;
}

/* Where a file can't be replaced by a sibling, a complete copy exists elsewhere until the bytes are on the disk. */
static gboolean
save_in_place (const Target *target, GBytes *bytes, GError **error)
{
  g_autofree char *rescue = NULL;
  int problem;

  if (access (target->path, W_OK) != 0)
    {
      cg_file_set_error (error, errno, target->name);
      return FALSE;
    }
  rescue = write_rescue (target, bytes, error);
  if (rescue == NULL)
    return FALSE;
  problem = overwrite_in_place (target->path, bytes);
  if (problem == 0)
    {
      g_unlink (rescue);
      return TRUE;
    }
  cg_file_set_error (error, problem, target->name);
  say_where_rescue_is (error, rescue);
  return FALSE;
}

/* A file with several names, or of another owner, would lose them to a rename. */
static gboolean
must_stay_itself (const Target *target)
{
  return target->exists && (target->stat.st_nlink > 1 || (target->stat.st_uid != geteuid () && geteuid () != 0));
}

static void
keep_owner (const Target *target, const char *path)
{
  if (target->exists && chown (path, target->stat.st_uid, target->stat.st_gid) != 0)
    g_debug ("The owner of %s could not be kept", path);
}

static gboolean
save_beside (GFile *file, const Target *target, GBytes *bytes, const char *etag, gboolean overwrite, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (target->path);
  g_autofree char *leaf = g_path_get_basename (target->path);
  g_autofree char *hidden = g_strconcat (".", leaf, ".XXXXXX", NULL);
  g_autofree char *sibling = g_build_filename (folder, hidden, NULL);
  int problem = cg_file_create_synced (sibling, bytes, new_mode (target));

  if (problem == EACCES || problem == EPERM || problem == EROFS)
    {
      if (target->exists && access (target->path, W_OK) == 0)
        return save_in_place (target, bytes, error);
    }
  if (problem != 0)
    {
      cg_file_set_error (error, problem, target->name);
      return FALSE;
    }
  keep_owner (target, sibling);
  if (!check_unchanged (file, etag, overwrite, target->name, error))
    {
      g_unlink (sibling);
      return FALSE;
    }
  if (g_rename (sibling, target->path) != 0)
    {
      cg_file_set_error (error, errno, target->name);
      g_unlink (sibling);
      return FALSE;
    }
  cg_file_sync_folder (target->path);
  return TRUE;
}

static gboolean
save_local (GFile *file, const char *path, GBytes *bytes, const char *etag, gboolean overwrite, GError **error)
{
  g_auto (Target) target = { NULL };

  find_target (&target, path);
  if (!check_unchanged (file, etag, overwrite, target.name, error))
    return FALSE;
  if (target.exists && !S_ISREG (target.stat.st_mode))
    {
      g_set_error (error, CG_ERROR, CG_ERROR_NOT_WRITTEN, _("“%s” is not a plain file. Save under another name."),
                   target.name);
      return FALSE;
    }
  if (must_stay_itself (&target))
    return save_in_place (&target, bytes, error);
  return save_beside (file, &target, bytes, etag, overwrite, error);
}

static gboolean
save_remote (GFile *file, GBytes *bytes, const char *etag, gboolean overwrite, GCancellable *cancellable, GError **error)
{
  g_autoptr (GError) problem = NULL;
  g_auto (Target) target = { NULL };
  g_autofree char *rescue = NULL;

  target.name = g_file_get_basename (file);
  if (!check_unchanged (file, etag, overwrite, target.name, error))
    return FALSE;
  rescue = write_rescue (&target, bytes, error);
  if (rescue == NULL)
    return FALSE;
  if (g_file_replace_contents (file, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), NULL, FALSE,
                               G_FILE_CREATE_NONE, NULL, cancellable, &problem))
    {
      g_unlink (rescue);
      return TRUE;
    }
  g_set_error (error, CG_ERROR, CG_ERROR_NOT_WRITTEN, _("“%1$s” could not be saved: %2$s. The document is still open."),
               target.name, problem->message);
  say_where_rescue_is (error, rescue);
  return FALSE;
}

/**
 * cg_safe_save:
 * @etag: (nullable): the state in which the file is expected to be, %NULL if it should not be there
 * @overwrite: whether to write whatever state it is in
 * @new_etag: (out): the state in which it is now
 *
 * Writes the whole of @bytes or nothing: what is on the disk is never torn.
 *
 * Returns: %FALSE with %CG_ERROR_CHANGED or %CG_ERROR_NOT_WRITTEN, whose message says what to do
 */
gboolean
cg_safe_save (GFile *file, GBytes *bytes, const char *etag, gboolean overwrite, char **new_etag,
              GCancellable *cancellable, GError **error)
{
  g_autofree char *path = g_file_get_path (file);
  gboolean saved;

  g_return_val_if_fail (G_IS_FILE (file) && bytes != NULL, FALSE);

  if (path != NULL && g_file_is_native (file))
    saved = save_local (file, path, bytes, etag, overwrite, error);
  else
    saved = save_remote (file, bytes, etag, overwrite, cancellable, error);
  if (saved && new_etag != NULL)
    *new_etag = cg_safe_save_etag (file);
  return saved;
}
