/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/cg-merge-files.h"

/* Of a frame, so that the window goes on drawing. */
#define SLICE (8 * G_TIME_SPAN_MILLISECOND)

typedef struct {
  GListModel *files;
  CgIncomingReader *reader;
  GPtrArray *incoming; /* GPtrArray of CgIncoming, one a file */
  CgMerge *merge;      /* NULL when planning has to begin, or to begin again */
  guint n_planned;
  CgMergeProgress progress;
  gpointer progress_data;
} Batch;

static void
batch_free (gpointer data)
{
  Batch *self = data;

  g_clear_object (&self->files);
  g_clear_object (&self->merge);
  g_clear_pointer (&self->reader, cg_incoming_reader_unref);
  g_clear_pointer (&self->incoming, g_ptr_array_unref);
  g_free (self);
}

/* What one thread needs; it may be held up in a file that never comes long after everybody else has given up on it. */
typedef struct {
  CgIncomingReader *reader;
  GFile *file;
  char *source;
} Errand;

static void
errand_free (gpointer data)
{
  Errand *self = data;

  cg_incoming_reader_unref (self->reader);
  g_object_unref (self->file);
  g_free (self->source);
  g_free (self);
}

static void
errand_run (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Errand *self = data;

  g_task_return_pointer (task, cg_incoming_read_file (self->reader, self->source, self->file, cancellable),
                         (GDestroyNotify) g_ptr_array_unref);
}

static void read_next (GTask *task);

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  Batch *batch = g_task_get_task_data (task);
  GError *error = NULL;
  GPtrArray *incoming = g_task_propagate_pointer (G_TASK (result), &error);

  if (incoming == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  g_ptr_array_add (batch->incoming, incoming);
  if (batch->progress != NULL)
    batch->progress (batch->incoming->len, g_list_model_get_n_items (batch->files), batch->progress_data);
  read_next (task);
}

static void
read_file (GTask *task, GFile *file)
{
  Batch *batch = g_task_get_task_data (task);
  g_autoptr (GTask) inner = g_task_new (NULL, g_task_get_cancellable (task), read_cb, g_object_ref (task));
  Errand *errand = g_new0 (Errand, 1);

  errand->reader = cg_incoming_reader_ref (batch->reader);
  errand->file = g_object_ref (file);
  errand->source = g_file_get_basename (file);
  g_task_set_task_data (inner, errand, errand_free);
  g_task_set_priority (inner, G_PRIORITY_DEFAULT_IDLE);
  g_task_set_return_on_cancel (inner, TRUE);
  g_task_run_in_thread (inner, errand_run);
}

/* An edit that was still on its way when reading began makes what was planned worthless. */
static void
changed_cb (GTask *task)
{
  g_clear_object (&((Batch *) g_task_get_task_data (task))->merge);
}

static gboolean
plan_slice (gpointer user_data)
{
  GTask *task = user_data;
  Batch *batch = g_task_get_task_data (task);
  gint64 end = g_get_monotonic_time () + SLICE;

  if (g_task_return_error_if_cancelled (task))
    return G_SOURCE_REMOVE;
  if (batch->merge == NULL)
    {
      batch->merge = cg_merge_new (cg_session_get_assessment (g_task_get_source_object (task)));
      batch->n_planned = 0;
    }
  while (batch->n_planned < batch->incoming->len && g_get_monotonic_time () < end)
    cg_merge_add (batch->merge, batch->incoming->pdata[batch->n_planned++]);
  if (batch->n_planned < batch->incoming->len)
    return G_SOURCE_CONTINUE;
  g_task_return_pointer (task, g_steal_pointer (&batch->merge), g_object_unref);
  return G_SOURCE_REMOVE;
}

static void
start_planning (GTask *task)
{
  g_autoptr (GSource) source = g_idle_source_new ();

  g_signal_connect_object (g_task_get_source_object (task), "changed", G_CALLBACK (changed_cb), task, G_CONNECT_SWAPPED);
  g_task_attach_source (task, source, plan_slice);
}

static void
read_next (GTask *task)
{
  Batch *batch = g_task_get_task_data (task);
  g_autoptr (GFile) file = g_list_model_get_item (batch->files, batch->incoming->len);

  if (file != NULL)
    read_file (task, file);
  else
    start_planning (task);
}

/**
 * cg_merge_files_async:
 * @session: the document that the answers come back to; it may change until the callback comes
 * @files: (element-type GFile): as for cg_merge_add_file(); must not change
 * @progress: (nullable): is told after each file
 * @cancellable: (nullable): gives up at once, also on a file that never comes
 *
 * Reads the files one after the other in a thread and plans when all are read, bit by bit between other events. Nothing
 * is changed.
 */
void
cg_merge_files_async (CgSession *session, GListModel *files, CgMergeProgress progress, gpointer progress_data,
                      GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = NULL;
  Batch *batch;

  g_return_if_fail (CG_IS_SESSION (session) && G_IS_LIST_MODEL (files));

  batch = g_new0 (Batch, 1);
  batch->files = g_object_ref (files);
  batch->reader = cg_incoming_reader_new (cg_session_get_assessment (session));
  batch->incoming = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  batch->progress = progress;
  batch->progress_data = progress_data;
  task = g_task_new (session, cancellable, callback, user_data);
  g_task_set_task_data (task, batch, batch_free);
  g_task_set_priority (task, G_PRIORITY_DEFAULT_IDLE);
  read_next (task);
}

/**
 * cg_merge_files_finish:
 *
 * Returns: (transfer full): the merge, with its steps; %NULL with %G_IO_ERROR_CANCELLED
 */
CgMerge *
cg_merge_files_finish (CgSession *session, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, session), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
