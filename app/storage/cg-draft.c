/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include "common/cg-error.h"
#include "storage/cg-document-private.h"
#include "storage/cg-draft-writer.h"
#include "storage/cg-edit-text.h"
#include "storage/cg-file-write.h"

struct _CgDraft {
  char *snapshot;
  char *journal;
  char *title;
  char *etag;
  GFile *file;
  gint64 changed; /* seconds */
  int fd;         /* of the journal, locked so that nobody else recovers it meanwhile */
};

void
cg_draft_free (CgDraft *self)
{
  if (self->fd >= 0)
    close (self->fd);
  g_clear_pointer (&self->snapshot, g_free);
  g_clear_pointer (&self->journal, g_free);
  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->etag, g_free);
  g_clear_object (&self->file);
  g_free (self);
}

/* One whole line of the journal; a last line that was cut off when the program died does not count. */
static char *
next_line (const char **at, const char *end)
{
  char *text;
  guint64 length = 0;
  const char *space = memchr (*at, ' ', end - *at);

  if (space == NULL)
    return NULL;
  length = g_ascii_strtoull (*at, &text, 10);
  if (text != space || length >= (guint64) (end - space - 1) || space[1 + length] != '\n')
    return NULL;
  text = g_strndup (space + 1, length);
  *at = space + length + 2;
  return text;
}

static gboolean
read_header (CgDraft *self, const char *line)
{
  g_auto (GStrv) parts = g_strsplit (line, "\t", 4);
  g_autofree char *uri = NULL;

  if (g_strv_length (parts) != 4 || !g_str_equal (parts[0], CG_DRAFT_MAGIC))
    return FALSE;
  uri = g_uri_unescape_string (parts[1], NULL);
  self->title = g_uri_unescape_string (parts[2], NULL);
  self->etag = g_uri_unescape_string (parts[3], NULL);
  if (uri != NULL && *uri != '\0')
    self->file = g_file_new_for_uri (uri);
  if (self->etag != NULL && *self->etag == '\0')
    g_clear_pointer (&self->etag, g_free);
  return self->title != NULL;
}

static CgDraft *
load (const char *folder, const char *name)
{
  g_autoptr (CgDraft) self = g_new0 (CgDraft, 1);
  g_autofree char *text = NULL, *line = NULL;
  const char *at;
  struct stat info;
  gsize length;

  self->journal = g_build_filename (folder, name, NULL);
  self->snapshot = g_strdup_printf ("%.*s.cground", (int) (strlen (self->journal) - strlen (".journal")), self->journal);
  self->fd = open (self->journal, O_RDWR | O_CLOEXEC);
  if (self->fd < 0 || flock (self->fd, LOCK_EX | LOCK_NB) != 0 || fstat (self->fd, &info) != 0 ||
      !g_file_get_contents (self->journal, &text, &length, NULL))
    return NULL;
  self->changed = info.st_mtime;
  at = text;
  line = next_line (&at, text + length);
  return line != NULL && read_header (self, line) ? g_steal_pointer (&self) : NULL;
}

static int
compare_drafts (gconstpointer a, gconstpointer b)
{
  const CgDraft *left = *(const CgDraft *const *) a, *right = *(const CgDraft *const *) b;

  return left->changed < right->changed ? 1 : left->changed > right->changed ? -1 : 0;
}

/**
 * cg_draft_list:
 *
 * Returns: (transfer full) (element-type CgDraft): drafts that no running program owns, the latest first
 */
GPtrArray *
cg_draft_list (void)
{
  GPtrArray *drafts = g_ptr_array_new_with_free_func ((GDestroyNotify) cg_draft_free);
  g_autofree char *folder = cg_file_private_folder ("drafts");
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      CgDraft *draft = g_str_has_suffix (name, ".journal") ? load (folder, name) : NULL;

      if (draft != NULL)
        g_ptr_array_add (drafts, draft);
    }
  g_ptr_array_sort (drafts, compare_drafts);
  return drafts;
}

const char *
cg_draft_get_title (const CgDraft *self)
{
  return self->title;
}

/**
 * cg_draft_dup_time:
 *
 * Returns: (transfer full): when the last edit was written down, `YYYY-MM-DDThh:mm:ssZ`
 */
char *
cg_draft_dup_time (const CgDraft *self)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_utc (self->changed);

  return g_date_time_format (time, "%Y-%m-%dT%H:%M:%SZ");
}

GFile *
cg_draft_get_file (const CgDraft *self)
{
  return self->file;
}

/* Makes the edits again, up to the first that can't be read or made. */
static void
replay (CgDraft *self, CgSession *session)
{
  CgAssessment *assessment = cg_session_get_assessment (session);
  g_autofree char *text = NULL;
  g_autofree char *line = NULL;
  const char *at;
  gsize length;

  if (!g_file_get_contents (self->journal, &text, &length, NULL))
    return;
  at = text;
  line = next_line (&at, text + length);
  while (line != NULL)
    {
      g_autoptr (CgEdit) edit = NULL;

      g_clear_pointer (&line, g_free);
      line = next_line (&at, text + length);
      edit = line != NULL ? cg_edit_from_text (line, -1, assessment, NULL) : NULL;
      if (edit == NULL || !cg_session_replay (session, edit, NULL))
        return;
    }
}

/**
 * cg_draft_recover:
 * @lookup: finds instruments, as in opening a document
 *
 * Returns: (transfer full): the document as it was at its last edit, with a fresh draft of its own, or %NULL with the
 *   reader's error; the draft is then still there
 */
CgDocument *
cg_draft_recover (CgDraft *self, CgInstrumentLookup lookup, gpointer user_data, GError **error)
{
  g_autoptr (GFile) snapshot = g_file_new_for_path (self->snapshot);
  CgReadOptions options = { lookup, user_data, FALSE };
  g_autoptr (CgReading) reading = cg_read_file (snapshot, &options, NULL, error);
  g_autoptr (CgSession) session = NULL;
  CgDocument *document;

  if (reading == NULL)
    return NULL;
  if (reading->assessment == NULL)
    {
      g_set_error (error, CG_ERROR, CG_ERROR_NOT_ACCEPTABLE, "%s", _("This file does not hold an assessment."));
      return NULL;
    }
  session = cg_session_new (reading->assessment);
  replay (self, session);
  cg_session_mark_unsaved (session);
  document = cg_document_new_recovered (reading, session, self->file, self->etag);
  if (document != NULL)
    cg_draft_discard (self);
  return document;
}

/**
 * cg_draft_discard:
 *
 * Deletes the draft for good.
 */
void
cg_draft_discard (CgDraft *self)
{
  g_unlink (self->journal);
  g_unlink (self->snapshot);
}
