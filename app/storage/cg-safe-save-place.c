/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "storage/cg-safe-save-private.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "common/cg-error.h"

/*
 * Where a file can't be replaced as a whole, a complete copy is kept elsewhere until the new bytes are on the disk.
 */

static char *
write_rescue (CgSave *self, GError **error)
{
  g_autofree char *folder = cg_file_private_folder (CG_FOLDER_RESCUE);
  char *path = NULL;
  int problem = cg_file_create_synced (self->calls, folder, ".cground", self->bytes, &path);

  if (problem != 0)
    cg_file_set_error (error, problem, self->name);
  return path;
}

static void
set_error_with_rescue (GError **error, const char *rescue, GError *problem)
{
  g_autoptr (GError) owned = problem;

  /* Translators: this follows a message that says why a file could not be saved; %s is a file */
  g_autofree char *where = g_strdup_printf (_("A complete copy is in “%s”."), rescue);

  g_set_error (error, owned->domain, owned->code, "%s %s", owned->message, where);
}

static int
put (CgSave *self, int fd, GBytes *bytes)
{
  gsize size = g_bytes_get_size (bytes);
  int problem;

  if (lseek (fd, 0, SEEK_SET) != 0)
    return errno;
  problem = cg_file_write_all (self->calls, fd, g_bytes_get_data (bytes, NULL), size);
  if (problem == 0 && (ftruncate (fd, size) != 0 || self->calls->sync (fd) != 0))
    problem = errno;
  return problem;
}

static int
verify (CgSave *self, int fd)
{
  g_autoptr (GBytes) written = NULL;
  int problem = cg_file_read_all (fd, &written);

  return problem == 0 && !g_bytes_equal (written, self->bytes) ? EIO : problem;
}

/* The file is again what it was, also for those who tell its states apart by its time. */
static void
keep_time (CgSave *self, int fd)
{
  const struct timespec times[2] = { self->stat.st_atim, self->stat.st_mtim };

  if (futimens (fd, times) != 0)
    g_debug ("The time of %s could not be put back", self->path);
}

/* What was there goes back where the new bytes can't be written to their end. */
static gboolean
replace_bytes (CgSave *self, int fd, GBytes *old, const char *rescue, GError **error)
{
  int problem = self->calls->reserve (fd, g_bytes_get_size (self->bytes)) != 0 ? errno : 0;
  gboolean intact = problem != 0;
  GError *failure = NULL;

  if (problem == 0)
    problem = put (self, fd, self->bytes);
  if (problem == 0)
    problem = verify (self, fd);
  if (problem == 0)
    {
      self->new_etag = cg_safe_save_etag (self->file);
      g_unlink (rescue);
      return TRUE;
    }
  cg_file_set_error (&failure, problem, self->name);
  if (intact || put (self, fd, old) == 0)
    {
      keep_time (self, fd);
      g_unlink (rescue);
      g_propagate_error (error, failure);
    }
  else
    set_error_with_rescue (error, rescue, failure);
  return FALSE;
}

static gboolean
save_open_file (CgSave *self, int fd, GError **error)
{
  g_autoptr (GBytes) old = NULL;
  g_autofree char *rescue = NULL;
  int problem = fstat (fd, &self->stat) != 0 ? errno : 0;

  if (problem == 0)
    problem = cg_file_read_all (fd, &old);
  if (problem != 0)
    {
      cg_file_set_error (error, problem, self->name);
      return FALSE;
    }
  rescue = write_rescue (self, error);
  if (rescue == NULL)
    return FALSE;
  if (!cg_save_may_go_on (self, error))
    {
      g_unlink (rescue);
      return FALSE;
    }
  return replace_bytes (self, fd, old, rescue, error);
}

gboolean
cg_save_in_place (CgSave *self, GError **error)
{
  int fd = self->calls->open (self->path);
  gboolean saved;

  g_clear_pointer (&self->new_etag, g_free);
  if (fd < 0)
    {
      cg_file_set_error (error, errno, self->name);
      return FALSE;
    }
  saved = save_open_file (self, fd, error);
  close (fd);
  return saved;
}

/* Elsewhere */

static int
number_of (const GError *problem)
{
  switch (problem->domain == G_IO_ERROR ? problem->code : -1)
    {
    case G_IO_ERROR_NO_SPACE: return ENOSPC;
    case G_IO_ERROR_READ_ONLY: return EROFS;
    case G_IO_ERROR_PERMISSION_DENIED: return EACCES;
    case G_IO_ERROR_NOT_FOUND: return ENOENT;
    default: return 0;
    }
}

static GError *
explain (CgSave *self, const GError *problem)
{
  GError *explained = NULL;
  int number = number_of (problem);

  if (g_error_matches (problem, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return g_error_copy (problem);
  if (g_error_matches (problem, G_IO_ERROR, G_IO_ERROR_WRONG_ETAG) || g_error_matches (problem, G_IO_ERROR, G_IO_ERROR_EXISTS))
    cg_save_refuse_changed (self, TRUE, &explained);
  else if (number != 0)
    cg_file_set_error (&explained, number, self->name);
  else
    g_set_error (&explained, CG_ERROR, CG_ERROR_NOT_WRITTEN, _("“%1$s” could not be saved: %2$s. The document is still open."),
                 self->name, problem->message);
  return explained;
}

/* The part of our etag that is GIO's. */
static char *
gio_etag (CgSave *self)
{
  const char *end = self->etag != NULL && !self->overwrite ? strrchr (self->etag, '/') : NULL;

  return end != NULL && end > self->etag ? g_strndup (self->etag, end - self->etag) : NULL;
}

static GFileOutputStream *
open_elsewhere (CgSave *self, GError **error)
{
  g_autofree char *etag = gio_etag (self);

  if (self->etag == NULL && !self->overwrite)
    return g_file_create (self->file, G_FILE_CREATE_NONE, self->cancellable, error);
  return g_file_replace (self->file, etag, FALSE, G_FILE_CREATE_NONE, self->cancellable, error);
}

static gboolean
write_elsewhere (CgSave *self, GOutputStream *stream, GError **error)
{
  g_autoptr (GCancellable) abandon = g_cancellable_new ();
  g_autoptr (GBytes) written = NULL;

  if (!g_output_stream_write_all (stream, g_bytes_get_data (self->bytes, NULL), g_bytes_get_size (self->bytes), NULL,
                                  self->cancellable, error))
    {
      /* Closed so, a stream that replaces leaves what was there. */
      g_cancellable_cancel (abandon);
      g_output_stream_close (stream, abandon, NULL);
      return FALSE;
    }
  if (!g_output_stream_close (stream, self->cancellable, error))
    return FALSE;
  self->new_etag = cg_safe_save_etag (self->file);
  written = g_file_load_bytes (self->file, NULL, NULL, error);
  if (written != NULL && !g_bytes_equal (written, self->bytes))
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, g_strerror (EIO));
  return written != NULL && g_bytes_equal (written, self->bytes);
}

gboolean
cg_save_remotely (CgSave *self, GError **error)
{
  g_autoptr (GFileOutputStream) stream = NULL;
  g_autoptr (GError) problem = NULL;
  g_autofree char *rescue = NULL;

  if (!cg_save_may_go_on (self, error))
    return FALSE;
  rescue = write_rescue (self, error);
  if (rescue == NULL)
    return FALSE;
  stream = open_elsewhere (self, &problem);
  if (stream != NULL && write_elsewhere (self, G_OUTPUT_STREAM (stream), &problem))
    {
      g_unlink (rescue);
      return TRUE;
    }
  if (stream != NULL)
    set_error_with_rescue (error, rescue, explain (self, problem));
  else
    {
      g_unlink (rescue);
      g_propagate_error (error, explain (self, problem));
    }
  return FALSE;
}
