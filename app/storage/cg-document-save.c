/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "storage/cg-document-private.h"

#include <glib/gi18n-lib.h>

#include "common/cg-error.h"
#include "storage/cg-safe-save.h"
#include "storage/cg-writer.h"

typedef struct {
  GFile *file;
  GBytes *bytes;
  char *etag;
  char *new_etag;
  gboolean overwrite;
  guint64 n_edits; /* that the bytes have */
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

static Save *
new_save (CgDocument *self, GFile *file, CgSaveFlags flags)
{
  gboolean own = file == NULL || (self->file != NULL && g_file_equal (file, self->file));
  Save *save = g_new0 (Save, 1);

  save->file = g_object_ref (own ? self->file : file);
  save->bytes = cg_write_bytes (cg_assessment_get_root (cg_session_get_assessment (self->session)));
  save->etag = own ? g_strdup (self->etag) : NULL;
  save->overwrite = (flags & CG_SAVE_OVERWRITE_CHANGED) != 0;
  save->n_edits = self->n_edits;
  return save;
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

/* Of what was edited meanwhile the file knows nothing: its draft starts from the file as it is now. */
static void
take_over (CgDocument *self, Save *save)
{
  cg_document_set_file (self, save->file, save->new_etag);
  if (save->n_edits == self->n_edits)
    cg_session_mark_saved (self->session);
  else
    {
      cg_session_mark_unsaved (self->session);
      cg_draft_keeper_renew (self->draft);
    }
}

static void
written_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) asked = user_data;
  CgDocument *self = g_task_get_source_object (asked);
  GError *error = NULL;

  self->saving = FALSE;
  if (g_task_propagate_boolean (G_TASK (result), &error))
    take_over (self, g_task_get_task_data (G_TASK (result)));
  cg_document_look_at_file (self);
  if (error == NULL)
    g_task_return_boolean (asked, TRUE);
  else
    g_task_return_error (asked, error);
}

static gboolean
may_save (CgDocument *self, GError **error)
{
  if (cg_document_is_read_only (self))
    g_set_error (error, CG_ERROR, CG_ERROR_NOT_WRITTEN, "%s",
                 _("A newer version of the program wrote this assessment. Saving it here would lose what this version does "
                   "not know."));
  else if (self->saving)
    g_set_error (error, CG_ERROR, CG_ERROR_NOT_WRITTEN, "%s", _("The assessment is just being saved."));
  else
    return TRUE;
  return FALSE;
}

/**
 * cg_document_save_async:
 * @file: (nullable): where to save, %NULL for the document's own file
 *
 * Writes the document as it is now; what is edited while that goes on stays unsaved. From then on the document belongs
 * to @file.
 */
void
cg_document_save_async (CgDocument *self, GFile *file, CgSaveFlags flags, GCancellable *cancellable,
                        GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) asked = NULL, writing = NULL;
  GError *error = NULL;

  g_return_if_fail (CG_IS_DOCUMENT (self) && (file != NULL || self->file != NULL));

  asked = g_task_new (self, NULL, callback, user_data);
  g_task_set_source_tag (asked, cg_document_save_async);
  if (!may_save (self, &error))
    {
      g_task_return_error (asked, error);
      return;
    }
  cg_session_break_typing (self->session);
  self->saving = TRUE;
  /* The thread does not hold the document, which must not come to its end there. */
  writing = g_task_new (NULL, cancellable, written_cb, g_steal_pointer (&asked));
  /* What was written before it was cancelled is written. */
  g_task_set_check_cancellable (writing, FALSE);
  g_task_set_task_data (writing, new_save (self, file, flags), free_save);
  g_task_run_in_thread (writing, save_thread);
}

/**
 * cg_document_save_finish:
 *
 * Returns: %FALSE with %CG_ERROR_CHANGED, %CG_ERROR_NOT_WRITTEN or %G_IO_ERROR_CANCELLED; the document is then as
 *   unsaved as before
 */
gboolean
cg_document_save_finish (CgDocument *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
