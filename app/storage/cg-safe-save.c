/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "storage/cg-safe-save.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/xattr.h>
#include <unistd.h>

#include "common/cg-error.h"
#include "storage/cg-safe-save-private.h"

#define MAX_LINKS 40
#define MAX_ATTRIBUTES 65536

/* By hand, so that the target of a link that leads nowhere yet comes to be, and not a file in the link's place. */
static char *
follow_links (const char *path)
{
  char *followed = g_strdup (path);

  for (guint i = 0; i < MAX_LINKS; i++)
    {
      g_autofree char *link = g_file_read_link (followed, NULL);
      g_autofree char *folder = g_path_get_dirname (followed);

      if (link == NULL)
        break;
      g_free (followed);
      followed = g_path_is_absolute (link) ? g_steal_pointer (&link) : g_build_filename (folder, link, NULL);
    }
  return followed;
}

/**
 * cg_safe_save_target:
 *
 * Returns: (transfer full): @file itself, or what it leads to as a symbolic link
 */
GFile *
cg_safe_save_target (GFile *file)
{
  g_autofree char *path = g_file_is_native (file) ? g_file_get_path (file) : NULL;
  g_autofree char *followed = path != NULL ? follow_links (path) : NULL;

  return followed != NULL ? g_file_new_for_path (followed) : g_object_ref (file);
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

  return g_strdup_printf ("%s/%" G_GUINT64_FORMAT, etag != NULL ? etag : "",
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
  /* GIO would tell about the link itself where it leads nowhere. */
  g_autoptr (GFile) target = cg_safe_save_target (file);
  g_autoptr (GFileInfo) info = g_file_query_info (target, CG_SAFE_SAVE_ATTRIBUTES, G_FILE_QUERY_INFO_NONE, NULL, NULL);

  return info != NULL ? cg_safe_save_etag_of (info) : NULL;
}

gboolean
cg_save_refuse_changed (CgSave *self, gboolean is_there, GError **error)
{
  if (!is_there)
    g_set_error (error, CG_ERROR, CG_ERROR_CHANGED, _("“%s” is no longer where it was."), self->name);
  else if (self->etag == NULL)
    g_set_error (error, CG_ERROR, CG_ERROR_CHANGED, _("There is a file “%s” already."), self->name);
  else
    g_set_error (error, CG_ERROR, CG_ERROR_CHANGED, _("“%s” was changed by somebody else since it was opened."), self->name);
  return FALSE;
}

/* Asked once before anything is written and again right before the file is replaced. */
gboolean
cg_save_may_go_on (CgSave *self, GError **error)
{
  g_autofree char *now = NULL;

  if (g_cancellable_set_error_if_cancelled (self->cancellable, error))
    return FALSE;
  if (self->overwrite)
    return TRUE;
  now = cg_safe_save_etag (self->file);
  return g_strcmp0 (self->etag, now) == 0 || cg_save_refuse_changed (self, now != NULL, error);
}

static gboolean
is_worth_keeping (const char *attribute)
{
  return g_str_has_prefix (attribute, "user.") || g_str_equal (attribute, "system.posix_acl_access");
}

static int
keep_attribute (CgSave *self, int fd, const char *attribute)
{
  g_autofree char *value = g_malloc (MAX_ATTRIBUTES);
  ssize_t size = getxattr (self->path, attribute, value, MAX_ATTRIBUTES);

  if (size < 0 || fsetxattr (fd, attribute, value, size, 0) != 0)
    return errno;
  return 0;
}

/* Who else may read and write a shared document is part of it. */
static int
keep_attributes (CgSave *self, int fd)
{
  g_autofree char *names = g_malloc (MAX_ATTRIBUTES);
  ssize_t size = listxattr (self->path, names, MAX_ATTRIBUTES);
  int problem = size < 0 && errno != ENOTSUP ? errno : 0;

  for (ssize_t at = 0; problem == 0 && at < size; at += strlen (names + at) + 1)
    if (is_worth_keeping (names + at))
      problem = keep_attribute (self, fd, names + at);
  return problem;
}

static int
make_alike (CgSave *self, int fd)
{
  struct stat mine;

  if (fstat (fd, &mine) != 0)
    return errno;
  if ((mine.st_uid != self->stat.st_uid || mine.st_gid != self->stat.st_gid) &&
      self->calls->own (fd, self->stat.st_uid, self->stat.st_gid) != 0)
    return errno;
  if (fchmod (fd, self->stat.st_mode & 07777) != 0)
    return errno;
  return keep_attributes (self, fd);
}

static int
fill (CgSave *self, int fd)
{
  int problem = self->exists ? make_alike (self, fd) : 0;

  if (problem == 0)
    problem = cg_file_write_all (self->calls, fd, g_bytes_get_data (self->bytes, NULL), g_bytes_get_size (self->bytes));
  if (problem == 0 && self->calls->sync (fd) != 0)
    problem = errno;
  return cg_file_close (fd, problem);
}

/* The folder does not let us, or the new file could not be like the old one. */
static gboolean
is_about_sibling (int problem)
{
  return problem == EACCES || problem == EPERM || problem == EROFS || problem == EBUSY || problem == EXDEV ||
         problem == ENOTSUP;
}

static int
put_sibling (CgSave *self, const char *sibling)
{
  g_autoptr (GFile) file = g_file_new_for_path (sibling);

  /* Of the sibling, which nobody else knows: behind the rename it might already be somebody else's state. */
  g_free (self->new_etag);
  self->new_etag = cg_safe_save_etag (file);
  if (self->calls->rename (sibling, self->path, self->exists || self->overwrite) != 0)
    return errno;
  cg_file_sync_folder (self->path);
  return 0;
}

static gboolean
save_beside (CgSave *self, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (self->path);
  g_autofree char *sibling = NULL;
  gboolean refused = FALSE;
  int fd;
  int problem = cg_file_create (self->calls, folder, ".tmp", self->exists ? 0600 : 0666, &fd, &sibling);

  if (problem == 0)
    problem = fill (self, fd);
  if (problem == 0)
    refused = !cg_save_may_go_on (self, error);
  if (problem == 0 && !refused)
    problem = put_sibling (self, sibling);
  if (problem == 0 && !refused)
    return TRUE;

  if (sibling != NULL)
    g_unlink (sibling);
  if (refused)
    return FALSE;
  if (self->exists && is_about_sibling (problem))
    return cg_save_in_place (self, error);
  if (problem == EEXIST)
    return cg_save_refuse_changed (self, TRUE, error);
  cg_file_set_error (error, problem, self->name);
  return FALSE;
}

/* A file that may only be read is meant so, even where its folder would let us put another in its place. */
static int
look_at_target (CgSave *self)
{
  int fd;

  self->exists = stat (self->path, &self->stat) == 0;
  if (!self->exists)
    return errno == ENOENT ? 0 : errno;
  if (!S_ISREG (self->stat.st_mode))
    return 0;
  fd = self->calls->open (self->path);
  if (fd < 0)
    return errno;
  close (fd);
  return 0;
}

static gboolean
save_local (CgSave *self, GError **error)
{
  int problem = look_at_target (self);

  if (problem != 0)
    {
      cg_file_set_error (error, problem, self->name);
      return FALSE;
    }
  if (self->exists && !S_ISREG (self->stat.st_mode))
    {
      g_set_error (error, CG_ERROR, CG_ERROR_NOT_WRITTEN, _("“%s” is not a plain file. Save under another name."),
                   self->name);
      return FALSE;
    }
  if (!cg_save_may_go_on (self, error))
    return FALSE;
  /* A rename would leave the other names of a file with what it held before. */
  if (self->exists && self->stat.st_nlink > 1)
    return cg_save_in_place (self, error);
  return save_beside (self, error);
}

gboolean
cg_safe_save_with (const CgFileCalls *calls, GFile *file, GBytes *bytes, const char *etag, gboolean overwrite,
                   char **new_etag, GCancellable *cancellable, GError **error)
{
  g_autoptr (GFile) target = cg_safe_save_target (file);
  g_autofree char *path = g_file_is_native (target) ? g_file_get_path (target) : NULL;
  g_autofree char *raw_name = g_file_get_basename (file);
  g_autofree char *name = raw_name != NULL ? g_filename_display_name (raw_name) : g_file_get_uri (file);
  CgSave save = {
    .calls = calls, .file = target, .path = path, .name = name, .bytes = bytes, .etag = etag, .overwrite = overwrite,
    .cancellable = cancellable,
  };
  gboolean saved = path != NULL ? save_local (&save, error) : cg_save_remotely (&save, error);

  if (saved && new_etag != NULL)
    *new_etag = g_steal_pointer (&save.new_etag);
  g_free (save.new_etag);
  return saved;
}

/**
 * cg_safe_save:
 * @etag: (nullable): the state in which the file is expected to be, %NULL if it should not be there
 * @overwrite: whether to write whatever state it is in
 * @new_etag: (out) (optional): the state in which it is now
 *
 * Writes the whole of @bytes or nothing: what is on the disk is never torn. Owner, permissions, links and shared
 * access of a file that was there stay as they are.
 *
 * Returns: %FALSE with %CG_ERROR_CHANGED, %G_IO_ERROR_CANCELLED or %CG_ERROR_NOT_WRITTEN, whose message says what to do
 */
gboolean
cg_safe_save (GFile *file, GBytes *bytes, const char *etag, gboolean overwrite, char **new_etag,
              GCancellable *cancellable, GError **error)
{
  g_return_val_if_fail (G_IS_FILE (file) && bytes != NULL, FALSE);

  return cg_safe_save_with (&cg_file_calls, file, bytes, etag, overwrite, new_etag, cancellable, error);
}
