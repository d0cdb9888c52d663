/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "storage/cg-document.h"

#include <glib/gi18n-lib.h>

#include "common/cg-error.h"
#include "storage/cg-document-private.h"
#include "storage/cg-safe-save.h"

#define MAX_READS 3

G_DEFINE_FINAL_TYPE (CgDocument, cg_document, G_TYPE_OBJECT)

enum {
  PROP_0,
  PROP_FILE,
  PROP_TITLE,
  PROP_CHANGED_ON_DISK,
  PROP_LOCKED_BY,
  PROP_UNPROTECTED,
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
    case PROP_UNPROTECTED: g_value_set_boolean (value, cg_document_is_unprotected (self)); break;
    default: G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec); break;
    }
}

static void
stop_watching (CgDocument *self)
{
  if (self->monitor == NULL)
    return;
  g_signal_handlers_disconnect_by_data (self->monitor, self);
  g_file_monitor_cancel (self->monitor);
  g_clear_object (&self->monitor);
}

static void
cg_document_dispose (GObject *object)
{
  CgDocument *self = CG_DOCUMENT (object);

  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_clear_pointer (&self->draft, cg_draft_keeper_free);
  g_clear_object (&self->session);
  g_clear_pointer (&self->warnings, g_ptr_array_unref);
  stop_watching (self);
  g_clear_object (&self->file);
  g_clear_pointer (&self->etag, g_free);
  g_clear_pointer (&self->lock, cg_lock_release);
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
  properties[PROP_UNPROTECTED] = g_param_spec_boolean ("unprotected", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
cg_document_init (CgDocument *self)
{
  self->warnings = g_ptr_array_new_with_free_func (g_free);
}

static void
notify (CgDocument *self, guint property)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
}

static void
changed_cb (CgDocument *self)
{
  self->n_edits++;
  notify (self, PROP_TITLE);
}

static void
failing_changed_cb (gpointer user_data)
{
  notify (user_data, PROP_UNPROTECTED);
}

static CgDocument *
new_for_session (CgSession *session)
{
  CgDocument *self = g_object_new (CG_TYPE_DOCUMENT, NULL);

  self->session = g_object_ref (session);
  self->draft = cg_draft_keeper_new (session, &cg_file_calls, failing_changed_cb, self);
  g_signal_connect_swapped (session, "changed", G_CALLBACK (changed_cb), self);
  return self;
}

/* The file */

void
cg_document_look_at_file (CgDocument *self)
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
watch_file (CgDocument *self)
{
  g_autoptr (GFile) target = cg_safe_save_target (self->file);

  stop_watching (self);
  self->monitor = g_file_monitor_file (target, G_FILE_MONITOR_NONE, NULL, NULL);
  if (self->monitor != NULL)
    g_signal_connect_swapped (self->monitor, "changed", G_CALLBACK (cg_document_look_at_file), self);
}

/* Another may have closed the file since, or it may be another file. */
static void
look_at_lock (CgDocument *self, gboolean moved)
{
  g_autofree char *before = g_strdup (cg_document_get_locked_by (self));

  if (self->file == NULL || cg_document_is_read_only (self) || (!moved && self->lock != NULL && cg_lock_is_held (self->lock)))
    return;
  g_clear_pointer (&self->lock, cg_lock_release);
  self->lock = cg_lock_take (self->file);
  if (g_strcmp0 (before, cg_document_get_locked_by (self)) != 0)
    notify (self, PROP_LOCKED_BY);
}

/**
 * cg_document_set_file:
 * @etag: (nullable): the state of it that the document is
 *
 * Makes @file the document's own: lock, watch and draft move with it.
 */
void
cg_document_set_file (CgDocument *self, GFile *file, const char *etag)
{
  gboolean moved = self->file == NULL || !g_file_equal (self->file, file);
  g_autofree char *uri = g_file_get_uri (file);

  g_free (self->etag);
  self->etag = g_strdup (etag);
  cg_draft_keeper_set_origin (self->draft, uri, etag);
  g_set_object (&self->file, file);
  if (moved)
    {
      watch_file (self);
      notify (self, PROP_FILE);
      notify (self, PROP_TITLE);
    }
  look_at_lock (self, moved);
  cg_document_look_at_file (self);
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

static CgDocument *
new_for_reading (CgReading *reading, CgSession *session, GFile *file, const char *etag)
{
  CgDocument *self = new_for_session (session);

  for (guint i = 0; i < reading->warnings->len; i++)
    g_ptr_array_add (self->warnings, g_strdup (((GError *) g_ptr_array_index (reading->warnings, i))->message));
  if (file != NULL)
    cg_document_set_file (self, file, etag);
  return self;
}

/**
 * cg_document_new_recovered:
 * @file: (nullable): the file that the draft belongs to
 * @etag: (nullable): the state of it that the draft started from; another one shows as changed on the disk
 *
 * Returns: (transfer full): a document with unsaved changes
 */
CgDocument *
cg_document_new_recovered (CgReading *reading, CgSession *session, GFile *file, const char *etag)
{
  return new_for_reading (reading, session, file, etag);
}

/* One attempt; @etag is NULL behind it where the file was written to meanwhile. */
static CgReading *
read_once (GFile *file, const CgReadOptions *options, char **etag, GError **error)
{
  g_autoptr (GFileInputStream) stream = g_file_read (file, NULL, error);
  g_autoptr (GFileInfo) info = NULL;
  g_autofree char *before = NULL, *after = NULL;
  CgReading *reading;

  if (stream == NULL)
    return NULL;
  info = g_file_input_stream_query_info (stream, CG_SAFE_SAVE_ATTRIBUTES, NULL, error);
  if (info == NULL)
    return NULL;
  before = cg_safe_save_etag_of (info);
  reading = cg_read_stream (G_INPUT_STREAM (stream), options, NULL, error);
  after = cg_safe_save_etag (file);
  if (g_strcmp0 (before, after) == 0)
    *etag = g_steal_pointer (&before);
  return reading;
}

static CgReading *
read_calmly (GFile *file, const CgReadOptions *options, char **etag, GError **error)
{
  for (guint i = 0; i < MAX_READS; i++)
    {
      g_autoptr (GError) problem = NULL;
      g_autoptr (CgReading) reading = read_once (file, options, etag, &problem);

      if (*etag != NULL && reading != NULL)
        return g_steal_pointer (&reading);
      if (problem != NULL && (*etag != NULL || i == MAX_READS - 1))
        {
          g_propagate_error (error, g_steal_pointer (&problem));
          return NULL;
        }
    }
  g_set_error (error, CG_ERROR, CG_ERROR_CHANGED, "%s", _("Somebody is writing this file just now. Try again in a moment."));
  return NULL;
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
  g_autofree char *etag = NULL;
  g_autoptr (CgReading) reading = NULL;
  g_autoptr (CgSession) session = NULL;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  reading = read_calmly (file, &options, &etag, error);
  if (reading == NULL)
    return NULL;
  if (!cg_entry_is (reading->root, CG_KIND_ASSESSMENT))
    {
      cg_error_set_line (error, CG_ERROR_NOT_ACCEPTABLE, 1, "%s", _("This file does not hold an assessment."));
      return NULL;
    }
  session = cg_session_new (reading->assessment);
  return new_for_reading (reading, session, file, etag);
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
 * Looks at the file now, and whether somebody else still has it open.
 *
 * Returns: whether somebody else wrote it, or took it away, since it was opened or saved
 */
gboolean
cg_document_has_changed_on_disk (CgDocument *self)
{
  g_return_val_if_fail (CG_IS_DOCUMENT (self), FALSE);

  look_at_lock (self, FALSE);
  cg_document_look_at_file (self);
  return self->changed_on_disk;
}

/**
 * cg_document_get_locked_by:
 *
 * Returns: (transfer none) (nullable): the user who has it open too
 */
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

/* Drafts */

void
cg_document_adopt_draft (CgDocument *self, const char *path)
{
  cg_draft_keeper_adopt (self->draft, path);
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

  cg_draft_keeper_start (self->draft);
}

/**
 * cg_document_discard_draft:
 *
 * The person does not want the unsaved changes.
 */
void
cg_document_discard_draft (CgDocument *self)
{
  g_return_if_fail (CG_IS_DOCUMENT (self));

  cg_draft_keeper_discard (self->draft);
}

/**
 * cg_document_is_unprotected:
 *
 * Returns: whether there are unsaved changes whose draft can't be written, so that a crash would lose them
 */
gboolean
cg_document_is_unprotected (CgDocument *self)
{
  g_return_val_if_fail (CG_IS_DOCUMENT (self), FALSE);

  return cg_draft_keeper_is_failing (self->draft);
}
