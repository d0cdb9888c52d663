/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "storage/cg-document.h"

#include <glib/gi18n-lib.h>

#include "common/cg-error.h"
#include "storage/cg-document-private.h"
#include "storage/cg-draft-writer.h"
#include "storage/cg-lock.h"
#include "storage/cg-safe-save.h"
#include "storage/cg-writer.h"

struct _CgDocument {
  GObject parent_instance;

  CgSession *session;
  GPtrArray *warnings;
  GFile *file;
  char *etag;
  CgLock *lock;
  GFileMonitor *monitor;
  gboolean changed_on_disk;
  gboolean saving;
  guint64 n_edits;

  CgDraftWriter *draft;
  gboolean keeps_drafts;
};

G_DEFINE_FINAL_TYPE (CgDocument, cg_document, G_TYPE_OBJECT)

enum {
  PROP_0,
  PROP_FILE,
  PROP_TITLE,
  PROP_CHANGED_ON_DISK,
  PROP_LOCKED_BY,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

static void
cg_document_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  CgDocument *self = CG_DOCUMENT (object);

  switch (id)
    {
    case PROP_FILE: g_value_set_object (value, self->file); break;
    case PROP_TITLE: g_value_set_string (value, cg_document_get_title (self)); break;
    case PROP_CHANGED_ON_DISK: g_value_set_boolean (value, self->changed_on_disk); break;
    case PROP_LOCKED_BY: g_value_set_string (value, cg_document_get_locked_by (self)); break;
    default: G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec); break;
    }
}

static void
cg_document_dispose (GObject *object)
{
  CgDocument *self = CG_DOCUMENT (object);

  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  if (self->monitor != NULL)
    g_signal_handlers_disconnect_by_data (self->monitor, self);
  g_clear_object (&self->monitor);
  g_clear_pointer (&self->draft, cg_draft_writer_free);
  g_clear_pointer (&self->lock, cg_lock_release);
  g_clear_object (&self->session);
  g_clear_object (&self->file);
  g_clear_pointer (&self->warnings, g_ptr_array_unref);
  g_clear_pointer (&self->etag, g_free);
  G_OBJECT_CLASS (cg_document_parent_class)->dispose (object);
}

static void
cg_document_class_init (CgDocumentClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = cg_document_get_property;
  object_class->dispose = cg_document_dispose;

  properties[PROP_FILE] = g_param_spec_object ("file", NULL, NULL, G_TYPE_FILE, flags);
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  properties[PROP_CHANGED_ON_DISK] = g_param_spec_boolean ("changed-on-disk", NULL, NULL, FALSE, flags);
  properties[PROP_LOCKED_BY] = g_param_spec_string ("locked-by", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
cg_document_init (CgDocument *self)
{
  self->warnings = g_ptr_array_new_with_free_func (g_free);
  self->draft = cg_draft_writer_new ();
}

static void
notify (CgDocument *self, guint property)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
}

/* Drafts */

static void
begin_draft (CgDocument *self)
{
  g_autofree char *uri = self->file != NULL ? g_file_get_uri (self->file) : NULL;
  g_autoptr (GError) error = NULL;

  if (!cg_draft_writer_begin (self->draft, cg_assessment_get_root (cg_session_get_assessment (self->session)), uri,
                              cg_document_get_title (self), self->etag, &error))
    g_message ("No draft can be kept: %s", error->message);
}

/* The snapshot already has the edit that started the draft. */
static void
session_changed_cb (CgDocument *self, const CgEdit *edit)
{
  g_autoptr (GError) error = NULL;

  self->n_edits++;
  if (!self->keeps_drafts)
    return;
  if (!cg_draft_writer_is_open (self->draft) || cg_draft_writer_is_long (self->draft))
    begin_draft (self);
  else if (!cg_draft_writer_append (self->draft, edit, &error))
    {
      g_message ("A draft can't be kept any longer: %s", error->message);
      begin_draft (self);
    }
}

static void
session_modified_cb (CgDocument *self)
{
  if (self->keeps_drafts && !cg_session_is_modified (self->session))
    cg_draft_writer_remove (self->draft);
  if (self->file == NULL)
    notify (self, PROP_TITLE);
}

/**
 * cg_document_start_drafts:
 *
 * From now on unsaved work survives the program.
 */
void
cg_document_start_drafts (CgDocument *self)
{
  g_return_if_fail (CG_IS_DOCUMENT (self));

  self->keeps_drafts = TRUE;
  if (cg_session_is_modified (self->session) && !cg_draft_writer_is_open (self->draft))
    begin_draft (self);
}

void
cg_document_discard_draft (CgDocument *self)
{
  g_return_if_fail (CG_IS_DOCUMENT (self));

  cg_draft_writer_remove (self->draft);
}

/* The file */

static void
look_at_file (CgDocument *self)
{
  g_autofree char *etag = NULL;
  gboolean changed;

  if (self->file == NULL || self->saving)
    return;
  etag = cg_safe_save_etag (self->file);
  changed = g_strcmp0 (etag, self->etag) != 0;
  if (changed == self->changed_on_disk)
    return;
  self->changed_on_disk = changed;
  notify (self, PROP_CHANGED_ON_DISK);
}

static void
file_changed_cb (CgDocument *self)
{
  look_at_file (self);
}

static void
watch_file (CgDocument *self)
{
  if (self->monitor != NULL)
    g_signal_handlers_disconnect_by_data (self->monitor, self);
  g_clear_object (&self->monitor);
  self->monitor = g_file_monitor_file (self->file, G_FILE_MONITOR_NONE, NULL, NULL);
  if (self->monitor != NULL)
    g_signal_connect_swapped (self->monitor, "changed", G_CALLBACK (file_changed_cb), self);
}

static void
set_file (CgDocument *self, GFile *file, const char *etag)
{
  gboolean moved = self->file == NULL || !g_file_equal (self->file, file);

  g_free (self->etag);
  self->etag = g_strdup (etag);
  if (moved)
    {
      g_set_object (&self->file, file);
      g_clear_pointer (&self->lock, cg_lock_release);
      self->lock = cg_document_is_read_only (self) ? NULL : cg_lock_take (file);
      watch_file (self);
      notify (self, PROP_FILE);
      notify (self, PROP_TITLE);
      notify (self, PROP_LOCKED_BY);
    }
  if (self->changed_on_disk)
    {
      self->changed_on_disk = FALSE;
      notify (self, PROP_CHANGED_ON_DISK);
    }
}

static CgDocument *
new_for_session (CgSession *session)
{
  CgDocument *self = g_object_new (CG_TYPE_DOCUMENT, NULL);

  self->session = g_object_ref (session);
  g_signal_connect_swapped (session, "changed", G_CALLBACK (session_changed_cb), self);
  g_signal_connect_swapped (session, "notify::modified", G_CALLBACK (session_modified_cb), self);
  return self;
}

/**
 * cg_document_new:
 *
 * Returns: (transfer full): a document that has no file yet and counts as unsaved
 */
CgDocument *
cg_document_new (CgAssessment *assessment)
{
  g_autoptr (CgSession) session = NULL;

  g_return_val_if_fail (CG_IS_ASSESSMENT (assessment), NULL);

  session = cg_session_new (assessment);
  cg_session_mark_unsaved (session);
  return new_for_session (session);
}

static void
take_warnings (CgDocument *self, CgReading *reading)
{
  for (guint i = 0; i < reading->warnings->len; i++)
    g_ptr_array_add (self->warnings, g_strdup (((GError *) g_ptr_array_index (reading->warnings, i))->message));
}

/**
 * cg_document_new_recovered:
 *
 * For a draft: a document with unsaved changes, which has a draft of its own from the start.
 *
 * Returns: (transfer full) (nullable): the document; %NULL if its draft could not be written
 */
CgDocument *
cg_document_new_recovered (CgReading *reading, CgSession *session, GFile *file, const char *etag)
{
  CgDocument *self = new_for_session (session);

  take_warnings (self, reading);
  if (file != NULL)
    set_file (self, file, etag);
  look_at_file (self);
  self->keeps_drafts = TRUE;
  begin_draft (self);
  if (!cg_draft_writer_is_open (self->draft))
    g_clear_object (&self);
  return self;
}

/**
 * cg_document_open:
 * @lookup: finds instruments that the document declares and does not embed
 *
 * A document of a newer version is opened to be read only.
 *
 * Returns: (transfer full): the document, or %NULL with the reader's or the file's error
 */
CgDocument *
cg_document_open (GFile *file, CgInstrumentLookup lookup, gpointer user_data, GError **error)
{
  CgReadOptions options = { lookup, user_data, TRUE };
  g_autoptr (GFileInputStream) stream = NULL;
  g_autoptr (GFileInfo) info = NULL;
  g_autoptr (CgReading) reading = NULL;
  g_autoptr (CgSession) session = NULL;
  g_autofree char *etag = NULL;
  CgDocument *self;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  stream = g_file_read (file, NULL, error);
  if (stream == NULL)
    return NULL;
  info = g_file_input_stream_query_info (stream, CG_SAFE_SAVE_ATTRIBUTES, NULL, NULL);
  reading = cg_read_stream (G_INPUT_STREAM (stream), &options, NULL, error);
  if (reading == NULL)
    return NULL;
  if (!cg_entry_is (reading->root, CG_KIND_ASSESSMENT))
    {
      cg_error_set_line (error, CG_ERROR_NOT_ACCEPTABLE, 1, "%s", _("This file does not hold an assessment."));
      return NULL;
    }
  session = cg_session_new (reading->assessment);
  self = new_for_session (session);
  take_warnings (self, reading);
  etag = info != NULL ? cg_safe_save_etag_of (info) : NULL;
  set_file (self, file, etag);
  return self;
}

CgSession *
cg_document_get_session (CgDocument *self)
{
  g_return_val_if_fail (CG_IS_DOCUMENT (self), NULL);

  return self->session;
}

GFile *
cg_document_get_file (CgDocument *self)
{
  g_return_val_if_fail (CG_IS_DOCUMENT (self), NULL);

  return self->file;
}

/**
 * cg_document_get_title:
 *
 * Returns: (transfer none): what the partnership is called
 */
const char *
cg_document_get_title (CgDocument *self)
{
  const char *name;

  g_return_val_if_fail (CG_IS_DOCUMENT (self), NULL);

  name = cg_assessment_get_name (cg_session_get_assessment (self->session));
  return name != NULL ? name : "";
}

gboolean
cg_document_is_read_only (CgDocument *self)
{
  g_return_val_if_fail (CG_IS_DOCUMENT (self), TRUE);

  return cg_assessment_is_read_only (cg_session_get_assessment (self->session));
}

/**
 * cg_document_has_changed_on_disk:
 *
 * Looks at the file now.
 *
 * Returns: whether somebody else wrote it since it was opened or saved
 */
gboolean
cg_document_has_changed_on_disk (CgDocument *self)
{
  g_return_val_if_fail (CG_IS_DOCUMENT (self), FALSE);

  look_at_file (self);
  return self->changed_on_disk;
}

const char *
cg_document_get_locked_by (CgDocument *self)
{
  g_return_val_if_fail (CG_IS_DOCUMENT (self), NULL);

  return self->lock != NULL ? cg_lock_get_holder (self->lock) : NULL;
}

GPtrArray *
cg_document_get_warnings (CgDocument *self)
{
  g_return_val_if_fail (CG_IS_DOCUMENT (self), NULL);

  return self->warnings;
}

/* Saving */

typedef struct {
  GFile *file;
  GBytes *bytes;
  char *etag;
  char *new_etag;
  gboolean overwrite;
  guint64 n_edits;
} Save;

static void
free_save (gpointer data)
{
  Save *save = data;

  g_clear_object (&save->file);
  g_clear_pointer (&save->bytes, g_bytes_unref);
  g_clear_pointer (&save->etag, g_free);
  g_clear_pointer (&save->new_etag, g_free);
  g_free (save);
}

static void
save_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Save *save = data;
  GError *error = NULL;

  if (cg_safe_save (save->file, save->bytes, save->etag, save->overwrite, &save->new_etag, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/**
 * cg_document_save_async:
 * @file: (nullable): where to save, %NULL for the document's own file
 *
 * Writes the document as it is now; what is edited while that goes on stays unsaved.
 */
void
cg_document_save_async (CgDocument *self, GFile *file, CgSaveFlags flags, GCancellable *cancellable,
                        GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = NULL;
  gboolean own;
  Save *save;

  g_return_if_fail (CG_IS_DOCUMENT (self) && (file != NULL || self->file != NULL) && !self->saving);

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, cg_document_save_async);
  own = file == NULL || (self->file != NULL && g_file_equal (file, self->file));
  cg_session_break_typing (self->session);

  save = g_new0 (Save, 1);
  save->file = g_object_ref (own ? self->file : file);
  save->bytes = cg_write_bytes (cg_assessment_get_root (cg_session_get_assessment (self->session)));
  save->etag = own ? g_strdup (self->etag) : NULL;
  save->overwrite = (flags & CG_SAVE_OVERWRITE_CHANGED) != 0;
  save->n_edits = self->n_edits;
  self->saving = TRUE;
  g_task_set_task_data (task, save, free_save);
  g_task_run_in_thread (task, save_thread);
}

/**
 * cg_document_save_finish:
 *
 * Returns: %FALSE with %CG_ERROR_CHANGED or %CG_ERROR_NOT_WRITTEN; the document is then as unsaved as before
 */
gboolean
cg_document_save_finish (CgDocument *self, GAsyncResult *result, GError **error)
{
  Save *save;

  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  self->saving = FALSE;
  if (!g_task_propagate_boolean (G_TASK (result), error))
    {
      look_at_file (self);
      return FALSE;
    }
  save = g_task_get_task_data (G_TASK (result));
  set_file (self, save->file, save->new_etag);
  if (save->n_edits == self->n_edits)
    cg_session_mark_saved (self->session);
  else
    {
      cg_session_mark_unsaved (self->session);
      if (self->keeps_drafts)
        begin_draft (self);
    }
  return TRUE;
}
