/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/cg-merge-private.h"

#include <glib/gi18n-lib.h>

typedef struct {
  CgSession *session;
  GHashTable *made; /* entry that came in -> its copy in the document */
  GError **error;
} Job;

static gboolean
add_edit (Job *job, CgEdit *edit)
{
  g_autoptr (CgEdit) owned = edit;

  return cg_session_add (job->session, owned, job->error);
}

static gboolean
insert (Job *job, const CgMergeStep *step)
{
  CgEntry *list = cg_assessment_get_list (cg_session_get_assessment (job->session), step->list);
  CgEntry *copy = cg_entry_copy (step->theirs);

  g_hash_table_insert (job->made, step->theirs, copy);
  return add_edit (job, cg_edit_new_insert (list, copy));
}

/* Responses hold ratings, which go with them as a whole. */
static gboolean
replace (Job *job, const CgMergeStep *step, CgEntry *ours)
{
  CgEntry *list = cg_entry_get_parent (ours);
  guint index = cg_entry_index_of (list, ours);
  CgEntry *copy = cg_entry_copy (step->theirs);

  g_hash_table_insert (job->made, step->theirs, copy);
  return add_edit (job, cg_edit_new_remove (ours)) && add_edit (job, cg_edit_new_insert_at (list, index, copy));
}

static gboolean
overwrite_values (Job *job, CgEntry *ours, CgEntry *theirs)
{
  const CgKind *kind = cg_entry_get_kind (ours);

  for (guint i = 0; i < kind->n_fields; i++)
    if (g_strcmp0 (cg_entry_get_at (ours, i), cg_entry_get_at (theirs, i)) != 0 &&
        !add_edit (job, cg_edit_new_set (ours, kind->fields[i].name, cg_entry_get_at (theirs, i))))
      return FALSE;
  return TRUE;
}

static gboolean
overwrite_children (Job *job, CgEntry *ours, CgEntry *theirs)
{
  for (guint i = cg_entry_get_n_children (ours); i > 0; i--)
    if (!add_edit (job, cg_edit_new_remove (cg_entry_get_child (ours, i - 1))))
      return FALSE;
  for (guint i = 0; i < cg_entry_get_n_children (theirs); i++)
    {
      g_autoptr (CgEntry) copy = cg_entry_copy (cg_entry_get_child (theirs, i));

      if (!add_edit (job, cg_edit_new_insert_at (ours, i, copy)))
        return FALSE;
    }
  return TRUE;
}

/* What others refer to stays the same entry. */
static gboolean
overwrite (Job *job, const CgMergeStep *step, CgEntry *ours)
{
  return overwrite_values (job, ours, step->theirs) && overwrite_children (job, ours, step->theirs);
}

/* What a step calls ours may have come in with an earlier file of the same merge. */
static CgEntry *
find_ours (Job *job, const CgMergeStep *step)
{
  CgEntry *made = g_hash_table_lookup (job->made, step->ours);

  return made != NULL ? made : step->ours;
}

static gboolean
apply_step (Job *job, const CgMergeStep *step)
{
  gboolean takes = step->outcome == CG_MERGE_REPLACED || (step->outcome == CG_MERGE_CONFLICT && step->take_theirs);

  if (step->outcome == CG_MERGE_ADDED)
    return insert (job, step);
  if (!takes)
    return TRUE;
  return cg_entry_is (step->theirs, CG_KIND_RESPONSE) ? replace (job, step, find_ours (job, step))
                                                      : overwrite (job, step, find_ours (job, step));
}

static gboolean
changes_anything (CgMerge *self)
{
  if (cg_merge_count (self, CG_MERGE_ADDED) > 0 || cg_merge_count (self, CG_MERGE_REPLACED) > 0)
    return TRUE;
  for (guint i = 0; i < self->steps->len; i++)
    if (((CgMergeStep *) self->steps->pdata[i])->take_theirs)
      return TRUE;
  return FALSE;
}

static void
add_tools (CgMerge *self)
{
  for (guint i = 0; i < self->tools->len; i++)
    if (cg_assessment_find_instrument (self->assessment, cg_instrument_get_id (self->tools->pdata[i]),
                                       cg_instrument_get_version (self->tools->pdata[i])) == NULL)
      cg_assessment_add_instrument (self->assessment, self->tools->pdata[i]);
}

/**
 * cg_merge_apply:
 *
 * Makes the steps, as one step of undo. Of a conflict where nothing was chosen, ours stays.
 *
 * Returns: %FALSE with @error where it could not be made; then nothing was changed
 */
gboolean
cg_merge_apply (CgMerge *self, CgSession *session, GError **error)
{
  g_autoptr (GHashTable) made = g_hash_table_new_full (NULL, NULL, NULL, g_object_unref);
  Job job = { session, made, error };

  g_return_val_if_fail (CG_IS_MERGE (self) && cg_session_get_assessment (session) == self->assessment, FALSE);

  if (!changes_anything (self))
    return TRUE;
  add_tools (self);
  cg_session_begin (session, _("Bring in answers"));
  for (guint i = 0; i < self->steps->len; i++)
    if (!apply_step (&job, self->steps->pdata[i]))
      {
        cg_session_cancel (session);
        return FALSE;
      }
  cg_session_end (session);
  return TRUE;
}
