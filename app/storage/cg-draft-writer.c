/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "storage/cg-draft-writer.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/file.h>
#include <unistd.h>

#include "storage/cg-edit-text.h"
#include "storage/cg-file-write.h"
#include "storage/cg-writer.h"

/* What reached the kernel survives the program; what is synced survives a power cut too. */
#define SYNC_SECONDS 2
#define LONG_JOURNAL (8 * 1024 * 1024)

struct _CgDraftWriter {
  char *snapshot;
  char *journal;
  int fd; /* of the journal, -1 while there is no draft */
  gsize length;
  guint sync_id;
};

CgDraftWriter *
cg_draft_writer_new (void)
{
  CgDraftWriter *self = g_new0 (CgDraftWriter, 1);

  self->fd = -1;
  return self;
}

static void
close_journal (CgDraftWriter *self)
{
  g_clear_handle_id (&self->sync_id, g_source_remove);
  if (self->fd >= 0)
    close (self->fd);
  self->fd = -1;
  g_clear_pointer (&self->snapshot, g_free);
  g_clear_pointer (&self->journal, g_free);
}

/* Leaves the draft where it is, for whoever comes next. */
void
cg_draft_writer_free (CgDraftWriter *self)
{
  close_journal (self);
  g_free (self);
}

static gboolean
append_line (CgDraftWriter *self, const char *text)
{
  g_autofree char *line = g_strdup_printf ("%zu %s\n", strlen (text), text);

  self->length += strlen (line);
  return cg_file_write_all (self->fd, line, strlen (line));
}

static char *
header (const char *uri, const char *title, const char *etag)
{
  g_autofree char *safe_uri = g_uri_escape_string (uri != NULL ? uri : "", NULL, FALSE);
  g_autofree char *safe_title = g_uri_escape_string (title, NULL, TRUE);
  g_autofree char *safe_etag = g_uri_escape_string (etag != NULL ? etag : "", NULL, FALSE);

  return g_strdup_printf ("%s\t%s\t%s\t%s", CG_DRAFT_MAGIC, safe_uri, safe_title, safe_etag);
}

static gboolean
open_journal (CgDraftWriter *self, const char *first_line, GError **error)
{
  self->fd = open (self->journal, O_WRONLY | O_CREAT | O_EXCL | O_APPEND | O_CLOEXEC, 0600);
  self->length = 0;
  if (self->fd >= 0 && flock (self->fd, LOCK_EX | LOCK_NB) == 0 && append_line (self, first_line) && fsync (self->fd) == 0)
    return TRUE;
  cg_file_set_error (error, errno, self->journal);
  return FALSE;
}

/**
 * cg_draft_writer_begin:
 * @root: the document as it is now
 * @uri: (nullable): where its file is
 * @etag: (nullable): the state of the file that it started from
 *
 * Starts a draft anew; an older one of this writer goes once the new one is there.
 *
 * Returns: %FALSE with %CG_ERROR_NOT_WRITTEN; there is no draft then
 */
gboolean
cg_draft_writer_begin (CgDraftWriter *self, CgEntry *root, const char *uri, const char *title, const char *etag,
                       GError **error)
{
  g_autofree char *folder = cg_file_private_folder ("drafts");
  g_autofree char *id = g_uuid_string_random ();
  g_autofree char *first_line = header (uri, title, etag);
  g_autofree char *old_snapshot = g_strdup (self->snapshot);
  g_autofree char *old_journal = g_strdup (self->journal);
  g_autoptr (GBytes) bytes = cg_write_bytes (root);
  g_autofree char *template = g_strdup_printf ("%s/%s.XXXXXX", folder, id);
  int problem;

  close_journal (self);
  self->snapshot = g_strdup_printf ("%s/%s.cground", folder, id);
  self->journal = g_strdup_printf ("%s/%s.journal", folder, id);
  problem = cg_file_create_synced (template, bytes, 0600);
  if (problem == 0 && g_rename (template, self->snapshot) != 0)
    problem = errno;
  if (problem != 0)
    cg_file_set_error (error, problem, title);
  if (problem != 0 || !open_journal (self, first_line, error))
    {
      cg_draft_writer_remove (self);
      return FALSE;
    }
  if (old_journal != NULL)
    {
      g_unlink (old_journal);
      g_unlink (old_snapshot);
    }
  return TRUE;
}

gboolean
cg_draft_writer_is_open (const CgDraftWriter *self)
{
  return self->fd >= 0;
}

static gboolean
sync_cb (gpointer data)
{
  CgDraftWriter *self = data;

  self->sync_id = 0;
  if (fdatasync (self->fd) != 0)
    g_debug ("The journal of a draft could not be synced");
  return G_SOURCE_REMOVE;
}

/**
 * cg_draft_writer_append:
 *
 * Writes an edit down at once, so that a program that is killed has lost nothing.
 */
gboolean
cg_draft_writer_append (CgDraftWriter *self, const CgEdit *edit, GError **error)
{
  g_autofree char *text = cg_edit_to_text (edit);

  g_return_val_if_fail (self->fd >= 0, FALSE);

  if (!append_line (self, text))
    {
      cg_file_set_error (error, errno, self->journal);
      return FALSE;
    }
  if (self->sync_id == 0)
    self->sync_id = g_timeout_add_seconds (SYNC_SECONDS, sync_cb, self);
  return TRUE;
}

/**
 * cg_draft_writer_is_long:
 *
 * Returns: whether the journal has grown so long that a fresh snapshot is better
 */
gboolean
cg_draft_writer_is_long (const CgDraftWriter *self)
{
  return self->length > LONG_JOURNAL;
}

/**
 * cg_draft_writer_remove:
 *
 * Ends the draft: what it held is saved, or not wanted.
 */
void
cg_draft_writer_remove (CgDraftWriter *self)
{
  if (self->journal != NULL)
    {
      g_unlink (self->journal);
      g_unlink (self->snapshot);
    }
  close_journal (self);
}
