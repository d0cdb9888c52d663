/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include "common/cg-error.h"
#include "storage/cg-document-private.h"
#include "storage/cg-draft-format.h"
#include "storage/cg-draft-writer.h"
#include "storage/cg-edit-text.h"

struct _CgDraft {
  char *path;
  int fd; /* locked, so that nobody else recovers it meanwhile */
  GMappedFile *content;
  gint64 changed; /* microseconds */
  CgDraftOrigin origin;
  GFile *file;
  GBytes *snapshot;    /* NULL where it can't be read */
  const char *journal; /* in the content */
};

void
cg_draft_free (CgDraft *self)
{
  g_clear_pointer (&self->snapshot, g_bytes_unref);
  g_clear_pointer (&self->content, g_mapped_file_unref);
  if (self->fd >= 0)
    close (self->fd);
  g_clear_object (&self->file);
  cg_draft_origin_clear (&self->origin);
  g_clear_pointer (&self->path, g_free);
  g_free (self);
}

static const char *
content_end (const CgDraft *self)
{
  return g_mapped_file_get_contents (self->content) + g_mapped_file_get_length (self->content);
}

static void
look_inside (CgDraft *self)
{
  const char *at = g_mapped_file_get_contents (self->content);
  guint64 length = 0;
  guint32 checksum = 0;

  if (at == NULL || !cg_draft_parse_header (&at, content_end (self), &self->origin, &length, &checksum))
    return;
  if (self->origin.uri != NULL)
    self->file = g_file_new_for_uri (self->origin.uri);
  if (cg_draft_checksum (at, length) == checksum)
    self->snapshot = g_bytes_new_with_free_func (at, length, (GDestroyNotify) g_mapped_file_unref,
                                                 g_mapped_file_ref (self->content));
  self->journal = at + length;
}

/* Returns a file that no running program owns, locked, or -1. */
static int
open_orphan (const char *path, struct stat *info)
{
  int fd = open (path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK);

  if (fd >= 0 && (flock (fd, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK) && fstat (fd, info) == 0 &&
      S_ISREG (info->st_mode) && info->st_nlink > 0)
    return fd;
  if (fd >= 0)
    close (fd);
  return -1;
}

static CgDraft *
load (const char *path)
{
  g_autoptr (CgDraft) self = g_new0 (CgDraft, 1);
  struct stat info;

  self->fd = open_orphan (path, &info);
  if (self->fd < 0)
    return NULL;
  self->content = g_mapped_file_new_from_fd (self->fd, FALSE, NULL);
  if (self->content == NULL)
    return NULL;
  self->path = g_strdup (path);
  self->changed = info.st_mtim.tv_sec * G_USEC_PER_SEC + info.st_mtim.tv_nsec / 1000;
  look_inside (self);
  return g_steal_pointer (&self);
}

/* What a program left behind that died while it wrote a snapshot; the draft from before is still there. */
static void
clear_away (const char *path)
{
  struct stat info;
  int fd = open_orphan (path, &info);

  if (fd < 0)
    return;
  g_unlink (path);
  close (fd);
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
 * Those that can't be read are listed too, without a title; they stay locked for this program until they are freed.
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
      g_autofree char *path = g_build_filename (folder, name, NULL);
      CgDraft *draft = g_str_has_suffix (name, CG_DRAFT_ENDING) ? load (path) : NULL;

      if (draft != NULL)
        g_ptr_array_add (drafts, draft);
      else if (g_str_has_suffix (name, CG_DRAFT_NEW_ENDING))
        clear_away (path);
    }
  g_ptr_array_sort (drafts, compare_drafts);
  return drafts;
}

/**
 * cg_draft_get_title:
 *
 * Returns: (transfer none): what the partnership was called, empty where that can't be told
 */
const char *
cg_draft_get_title (const CgDraft *self)
{
  return self->origin.title != NULL ? self->origin.title : "";
}

/**
 * cg_draft_dup_time:
 *
 * Returns: (transfer full): when the last edit was written down, `YYYY-MM-DDThh:mm:ssZ`
 */
char *
cg_draft_dup_time (const CgDraft *self)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_utc (self->changed / G_USEC_PER_SEC);

  return g_date_time_format (time, "%Y-%m-%dT%H:%M:%SZ");
}

GFile *
cg_draft_get_file (const CgDraft *self)
{
  return self->file;
}

/* Whether nothing but the end of a line that was being written stands at @at. */
static gboolean
is_at_end (const char *at, const char *end)
{
  return at == end || memchr (at, '\n', end - at) == NULL;
}

/* Makes the edits again; returns whether there are some that can't be made. */
static gboolean
replay (CgDraft *self, CgSession *session)
{
  CgAssessment *assessment = cg_session_get_assessment (session);
  const char *at = self->journal, *end = content_end (self);
  char *line;

  while ((line = cg_draft_parse_line (&at, end)) != NULL)
    {
      g_autofree char *text = line;
      g_autoptr (CgEdit) edit = cg_edit_from_text (text, -1, assessment, NULL);

      if (edit == NULL || !cg_session_replay (session, edit, NULL))
        return TRUE;
    }
  return !is_at_end (at, end);
}

static CgReading *
read_snapshot (CgDraft *self, CgInstrumentLookup lookup, gpointer user_data, GError **error)
{
  CgReadOptions options = { lookup, user_data, FALSE };
  g_autoptr (CgReading) reading = NULL;

  if (self->snapshot == NULL)
    {
      g_set_error (error, CG_ERROR, CG_ERROR_NOT_ACCEPTABLE, _("The draft is damaged. It is kept in “%s”."), self->path);
      return NULL;
    }
  reading = cg_read_bytes (self->snapshot, &options, error);
  if (reading == NULL)
    return NULL;
  if (!cg_entry_is (reading->root, CG_KIND_ASSESSMENT))
    {
      g_set_error (error, CG_ERROR, CG_ERROR_NOT_ACCEPTABLE, "%s", _("This file does not hold an assessment."));
      return NULL;
    }
  return g_steal_pointer (&reading);
}

/* What can't be made again is not thrown away with the draft. Returns whether another file has it now. */
static gboolean
keep_rest (CgDraft *self, CgDocument *document)
{
  g_autofree char *kept = g_strconcat (self->path, CG_DRAFT_BAD_ENDING, NULL);
  gboolean done = link (self->path, kept) == 0;

  g_ptr_array_add (cg_document_get_warnings (document),
                   g_strdup_printf (_("The last changes in the draft can't be read. The draft is kept in “%s”."),
                                    done ? kept : self->path));
  return done;
}

/**
 * cg_draft_recover:
 * @lookup: finds instruments, as in opening a document
 *
 * The document goes on with this draft as its own until it is saved.
 *
 * Returns: (transfer full): the document as it was at its last edit, or %NULL with %CG_ERROR_NOT_ACCEPTABLE or another
 *   error of the reader; the draft is then as it was
 */
CgDocument *
cg_draft_recover (CgDraft *self, CgInstrumentLookup lookup, gpointer user_data, GError **error)
{
  g_autoptr (CgReading) reading = read_snapshot (self, lookup, user_data, error);
  g_autoptr (CgSession) session = NULL;
  CgDocument *document;
  gboolean damaged;

  if (reading == NULL)
    return NULL;
  session = cg_session_new (reading->assessment);
  damaged = replay (self, session);
  cg_session_mark_unsaved (session);
  document = cg_document_new_recovered (reading, session, self->file, self->origin.etag);
  if (!damaged || keep_rest (self, document))
    cg_document_adopt_draft (document, self->path);
  cg_document_start_drafts (document);
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
  g_unlink (self->path);
}
