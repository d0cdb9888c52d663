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
  gint64 changed; /* microseconds */
  gboolean readable;
  CgDraftOrigin origin;
  GFile *file;
};

/* The draft's file while it is looked into: locked, so that nobody else recovers it meanwhile. */
typedef struct {
  int fd;
  struct stat info;
  GMappedFile *content;
  const char *end;
  GBytes *snapshot;    /* NULL where it can't be read */
  const char *journal; /* NULL where it can't be read */
} Inside;

static void
inside_clear (Inside *self)
{
  g_clear_pointer (&self->snapshot, g_bytes_unref);
  g_clear_pointer (&self->content, g_mapped_file_unref);
  if (self->fd >= 0)
    close (self->fd);
  self->fd = -1;
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Inside, inside_clear)

void
cg_draft_free (CgDraft *self)
{
  g_clear_object (&self->file);
  cg_draft_origin_clear (&self->origin);
  g_clear_pointer (&self->path, g_free);
  g_free (self);
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

static gboolean
open_inside (Inside *self, const char *path)
{
  self->fd = open_orphan (path, &self->info);
  if (self->fd >= 0)
    self->content = g_mapped_file_new_from_fd (self->fd, FALSE, NULL);
  return self->content != NULL;
}

static void
find_parts (Inside *self, CgDraftOrigin *origin)
{
  const char *at = g_mapped_file_get_contents (self->content);
  guint64 length = 0;
  guint32 checksum = 0;

  if (at == NULL)
    return;
  self->end = at + g_mapped_file_get_length (self->content);
  if (!cg_draft_parse_header (&at, self->end, origin, &length, &checksum))
    return;
  self->journal = at + length;
  if (cg_draft_checksum (at, length) == checksum)
    self->snapshot = g_bytes_new_with_free_func (at, length, (GDestroyNotify) g_mapped_file_unref,
                                                 g_mapped_file_ref (self->content));
}

static CgDraft *
load (const char *path)
{
  g_auto (Inside) inside = { -1 };
  CgDraft *self;

  if (!open_inside (&inside, path))
    return NULL;
  self = g_new0 (CgDraft, 1);
  self->path = g_strdup (path);
  self->changed = inside.info.st_mtim.tv_sec * G_USEC_PER_SEC + inside.info.st_mtim.tv_nsec / 1000;
  find_parts (&inside, &self->origin);
  self->readable = inside.snapshot != NULL;
  if (self->origin.uri != NULL)
    self->file = g_file_new_for_uri (self->origin.uri);
  return self;
}

/* A file that a running program owns stays. */
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
 * Those that can't be read are listed too, and their title says so.
 *
 * Returns: (transfer full) (element-type CgDraft): drafts that no running program owns, the latest first
 */
GPtrArray *
cg_draft_list (void)
{
  GPtrArray *drafts = g_ptr_array_new_with_free_func ((GDestroyNotify) cg_draft_free);
  g_autofree char *folder = cg_file_private_folder (CG_FOLDER_DRAFTS);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      CgDraft *draft = g_str_has_suffix (name, CG_DRAFT_ENDING) ? load (path) : NULL;

      if (draft != NULL)
        g_ptr_array_add (drafts, draft);
      /* Of a program that died while it wrote a snapshot; the draft from before is still there. */
      else if (g_str_has_suffix (name, CG_DRAFT_NEW_ENDING))
        clear_away (path);
    }
  g_ptr_array_sort (drafts, compare_drafts);
  return drafts;
}

/**
 * cg_draft_get_title:
 *
 * Returns: (transfer none): what the partnership was called, or that the draft can't be read
 */
const char *
cg_draft_get_title (const CgDraft *self)
{
  if (!self->readable)
    return _("A draft that can't be read");
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
replay (const Inside *inside, CgSession *session)
{
  CgAssessment *assessment = cg_session_get_assessment (session);
  const char *at = inside->journal;
  char *line;

  while ((line = cg_draft_parse_line (&at, inside->end)) != NULL)
    {
      g_autofree char *text = line;
      g_autoptr (CgEdit) edit = cg_edit_from_text (text, -1, assessment, NULL);

      if (edit == NULL || !cg_session_replay (session, edit, NULL))
        return TRUE;
    }
  return !is_at_end (at, inside->end);
}

static gboolean
look_inside (CgDraft *self, Inside *inside, GError **error)
{
  CgDraftOrigin origin = { NULL };

  if (!open_inside (inside, self->path))
    {
      g_set_error (error, CG_ERROR, CG_ERROR_NOT_FOUND, "%s", _("This draft is gone, or it is open already."));
      return FALSE;
    }
  find_parts (inside, &origin);
  cg_draft_origin_clear (&self->origin);
  self->origin = origin;
  if (inside->snapshot == NULL)
    g_set_error (error, CG_ERROR, CG_ERROR_NOT_ACCEPTABLE, _("The draft is damaged. It is kept in “%s”."), self->path);
  return inside->snapshot != NULL;
}

static CgReading *
read_snapshot (const Inside *inside, CgInstrumentLookup lookup, gpointer user_data, GError **error)
{
  CgReadOptions options = { lookup, user_data, FALSE };
  g_autoptr (CgReading) reading = cg_read_bytes (inside->snapshot, &options, error);

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
 * Returns: (transfer full): the document as it was at its last edit, or %NULL with %CG_ERROR_NOT_FOUND where somebody was
 *   quicker, %CG_ERROR_NOT_ACCEPTABLE or another error of the reader; the draft is then as it was
 */
CgDocument *
cg_draft_recover (CgDraft *self, CgInstrumentLookup lookup, gpointer user_data, GError **error)
{
  g_auto (Inside) inside = { -1 };
  g_autoptr (CgReading) reading = NULL;
  g_autoptr (CgSession) session = NULL;
  CgDocument *document;
  gboolean damaged;

  if (look_inside (self, &inside, error))
    reading = read_snapshot (&inside, lookup, user_data, error);
  if (reading == NULL)
    return NULL;
  session = cg_session_new (reading->assessment);
  damaged = replay (&inside, session);
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
 * Deletes the draft for good, unless somebody recovered it meanwhile.
 */
void
cg_draft_discard (CgDraft *self)
{
  clear_away (self->path);
}

static gboolean
holds_draft (const char *name)
{
  return g_str_has_suffix (name, CG_DRAFT_ENDING) || g_str_has_suffix (name, CG_DRAFT_ENDING CG_DRAFT_BAD_ENDING);
}

/* Of whichever program: nobody's lock is asked for. */
static gboolean
is_draft_of (const char *path, GFile *file)
{
  int fd = open (path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK);
  g_auto (Inside) inside = { fd };
  g_auto (CgDraftOrigin) origin = { NULL };
  g_autoptr (GFile) own = NULL;
  guint64 length;
  guint32 checksum;
  const char *at;

  if (fd < 0 || fstat (fd, &inside.info) != 0 || !S_ISREG (inside.info.st_mode))
    return FALSE;
  inside.content = g_mapped_file_new_from_fd (fd, FALSE, NULL);
  at = inside.content != NULL ? g_mapped_file_get_contents (inside.content) : NULL;
  if (at == NULL || !cg_draft_parse_header (&at, at + g_mapped_file_get_length (inside.content), &origin, &length, &checksum))
    return FALSE;
  own = origin.uri != NULL ? g_file_new_for_uri (origin.uri) : NULL;
  return own != NULL && g_file_equal (own, file);
}

/**
 * cg_draft_discard_damaged:
 * @file: a document's file
 *
 * Takes away what was kept of drafts of that document that could not be read to their end. One that does not even say
 * whose it is stays.
 */
void
cg_draft_discard_damaged (GFile *file)
{
  g_autofree char *folder = cg_file_private_folder (CG_FOLDER_DRAFTS);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_str_has_suffix (name, CG_DRAFT_ENDING CG_DRAFT_BAD_ENDING) && is_draft_of (path, file))
        g_unlink (path);
    }
}

/**
 * cg_document_count_drafts:
 * @n_all: (out): how many drafts of all documents there are, those of running programs and damaged ones too
 *
 * Returns: how many of them are of this document
 */
guint
cg_document_count_drafts (CgDocument *self, guint *n_all)
{
  g_autofree char *folder = cg_file_private_folder (CG_FOLDER_DRAFTS);
  g_autoptr (GDir) dir = NULL;
  const char *name;
  guint n = 0;

  g_return_val_if_fail (CG_IS_DOCUMENT (self) && n_all != NULL, 0);

  dir = g_dir_open (folder, 0, NULL);
  *n_all = 0;
  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (!holds_draft (name))
        continue;
      *n_all += 1;
      n += g_strcmp0 (path, cg_draft_keeper_get_path (self->draft)) == 0 || (self->file != NULL && is_draft_of (path, self->file));
    }
  return n;
}
