/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "storage/cg-draft-writer.h"

#include <errno.h>
#include <fcntl.h>
#include <gio/gio.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/file.h>
#include <unistd.h>

#include "storage/cg-edit-text.h"
#include "storage/cg-writer.h"

/* What reached the system survives the program; what is synced survives a power cut too. */
#define SYNC_SECONDS 2
/* A journal is worth a fresh snapshot once it is longer than this and than the snapshot. */
#define LONG_JOURNAL (4 * 1024 * 1024)

struct _CgDraftWriter {
  const CgFileCalls *calls;
  char *path;
  int fd;        /* -1 while there is no draft */
  gboolean torn; /* the last line may be cut off: nothing can be appended */
  gsize snapshot_length;
  gsize journal_length;
  guint sync_id;
};

/**
 * cg_draft_writer_new:
 *
 * Returns: (transfer full): a writer whose draft is not there yet
 */
CgDraftWriter *
cg_draft_writer_new (const CgFileCalls *calls)
{
  CgDraftWriter *self = g_new0 (CgDraftWriter, 1);

  self->calls = calls;
  self->fd = -1;
  return self;
}

static void
close_file (CgDraftWriter *self)
{
  g_clear_handle_id (&self->sync_id, g_source_remove);
  if (self->fd >= 0)
    close (self->fd);
  self->fd = -1;
}

/* Leaves the draft where it is, for whoever comes next. */
void
cg_draft_writer_free (CgDraftWriter *self)
{
  close_file (self);
  g_clear_pointer (&self->path, g_free);
  g_free (self);
}

/**
 * cg_draft_writer_adopt:
 * @path: an older draft, which the next snapshot replaces
 */
void
cg_draft_writer_adopt (CgDraftWriter *self, const char *path)
{
  close_file (self);
  g_free (self->path);
  self->path = g_strdup (path);
}

static void
sync_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  int fd = GPOINTER_TO_INT (data);

  if (fdatasync (fd) != 0)
    g_debug ("A draft could not be synced");
  close (fd);
}

/* A disk may take its time, which is not the window's. */
static gboolean
sync_cb (gpointer data)
{
  CgDraftWriter *self = data;
  int fd = fcntl (self->fd, F_DUPFD_CLOEXEC, 0);

  self->sync_id = 0;
  if (fd >= 0)
    {
      g_autoptr (GTask) task = g_task_new (NULL, NULL, NULL, NULL);

      g_task_set_task_data (task, GINT_TO_POINTER (fd), NULL);
      g_task_run_in_thread (task, sync_thread);
    }
  return G_SOURCE_REMOVE;
}

static void
sync_soon (CgDraftWriter *self)
{
  if (self->sync_id == 0)
    self->sync_id = g_timeout_add_seconds (SYNC_SECONDS, sync_cb, self);
}

static int
write_text (CgDraftWriter *self, int fd, const char *text)
{
  return cg_file_write_all (self->calls, fd, text, strlen (text));
}

/* Where a draft is replaced, the new one is on the disk before the old one goes. */
static int
fill (CgDraftWriter *self, int fd, GBytes *snapshot, const CgDraftOrigin *origin)
{
  g_autofree char *header = cg_draft_format_header (origin, snapshot);
  int problem = flock (fd, LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK ? errno : 0;

  if (problem == 0)
    problem = write_text (self, fd, header);
  if (problem == 0)
    problem = cg_file_write_all (self->calls, fd, g_bytes_get_data (snapshot, NULL), g_bytes_get_size (snapshot));
  if (problem == 0 && g_file_test (self->path, G_FILE_TEST_EXISTS) && self->calls->sync (fd) != 0)
    problem = errno;
  return problem;
}

static void
name_draft (CgDraftWriter *self, const char *folder)
{
  g_autofree char *id = g_uuid_string_random ();
  g_autofree char *name = g_strconcat (id, CG_DRAFT_ENDING, NULL);

  self->path = g_build_filename (folder, name, NULL);
}

/**
 * cg_draft_writer_begin:
 * @root: the document as it is now
 *
 * Writes a draft with a fresh snapshot and an empty journal, in place of the one that this writer had.
 *
 * Returns: %FALSE with %CG_ERROR_NOT_WRITTEN; the draft from before is then as it was
 */
gboolean
cg_draft_writer_begin (CgDraftWriter *self, CgEntry *root, const CgDraftOrigin *origin, GError **error)
{
  g_autofree char *folder = cg_file_private_folder (CG_FOLDER_DRAFTS);
  g_autoptr (GBytes) snapshot = cg_write_bytes (root);
  g_autofree char *fresh = NULL;
  int fd, problem;

  if (self->path == NULL)
    name_draft (self, folder);
  problem = cg_file_create (self->calls, folder, CG_DRAFT_NEW_ENDING, 0600, &fd, &fresh);
  if (problem == 0)
    problem = fill (self, fd, snapshot, origin);
  if (problem == 0 && self->calls->rename (fresh, self->path, TRUE) != 0)
    problem = errno;
  if (problem != 0)
    {
      if (fresh != NULL)
        {
          g_unlink (fresh);
          close (fd);
        }
      cg_file_set_error (error, problem, origin->title);
      return FALSE;
    }
  close_file (self);
  self->fd = fd;
  self->torn = FALSE;
  self->snapshot_length = g_bytes_get_size (snapshot);
  self->journal_length = 0;
  sync_soon (self);
  return TRUE;
}

/**
 * cg_draft_writer_is_open:
 *
 * Returns: whether an edit can be appended
 */
gboolean
cg_draft_writer_is_open (const CgDraftWriter *self)
{
  return self->fd >= 0 && !self->torn;
}

/**
 * cg_draft_writer_get_path:
 *
 * Returns: (nullable): where the draft is or was last
 */
const char *
cg_draft_writer_get_path (const CgDraftWriter *self)
{
  return self->path;
}

/**
 * cg_draft_writer_append:
 *
 * Writes an edit down at once, so that a program that is killed has lost nothing.
 *
 * Returns: %FALSE with %CG_ERROR_NOT_WRITTEN; what was written down before stays, but only cg_draft_writer_begin()
 *   can go on, as the last line may be cut off
 */
gboolean
cg_draft_writer_append (CgDraftWriter *self, const CgEdit *edit, GError **error)
{
  g_autofree char *text = cg_edit_to_text (edit);
  g_autofree char *line = cg_draft_format_line (text);
  int problem;

  g_return_val_if_fail (cg_draft_writer_is_open (self), FALSE);

  problem = write_text (self, self->fd, line);
  if (problem != 0)
    {
      self->torn = TRUE;
      cg_file_set_error (error, problem, self->path);
      return FALSE;
    }
  self->journal_length += strlen (line);
  sync_soon (self);
  return TRUE;
}

gboolean
cg_draft_writer_is_long (const CgDraftWriter *self)
{
  return self->journal_length > MAX (LONG_JOURNAL, self->snapshot_length);
}

/**
 * cg_draft_writer_remove:
 *
 * Ends the draft: what it held is saved, or not wanted.
 */
void
cg_draft_writer_remove (CgDraftWriter *self)
{
  if (self->path != NULL)
    g_unlink (self->path);
  close_file (self);
  g_clear_pointer (&self->path, g_free);
}
