/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/cg-merge-private.h"

#include <glib/gi18n-lib.h>

#include "common/cg-error.h"
#include "exchange/cg-next-round.h"
#include "storage/cg-writer.h"

G_DEFINE_FINAL_TYPE (CgMerge, cg_merge, G_TYPE_OBJECT)

/* In this order what is referred to comes before what refers to it. */
static const CgKindId lists[] = { CG_KIND_PARTNERS,  CG_KIND_RESPONDENTS, CG_KIND_ROUNDS, CG_KIND_INSTRUMENTS,
                                  CG_KIND_RESPONSES, CG_KIND_AGREEMENT,   CG_KIND_LOG,    CG_KIND_PLAN,
                                  CG_KIND_SIGNATURES };

static void
step_free (gpointer data)
{
  CgMergeStep *step = data;

  g_free (step->source);
  g_free (step->reason);
  g_clear_object (&step->ours);
  g_clear_object (&step->theirs);
  g_free (step);
}

static void
cg_merge_finalize (GObject *object)
{
  CgMerge *self = CG_MERGE (object);

  g_clear_pointer (&self->known, g_hash_table_unref);
  g_clear_pointer (&self->steps, g_ptr_array_unref);
  g_clear_pointer (&self->tools, g_ptr_array_unref);
  g_clear_pointer (&self->reader, cg_incoming_reader_unref);
  g_clear_object (&self->assessment);
  G_OBJECT_CLASS (cg_merge_parent_class)->finalize (object);
}

static void
cg_merge_class_init (CgMergeClass *class)
{
  G_OBJECT_CLASS (class)->finalize = cg_merge_finalize;
}

static void
cg_merge_init (CgMerge *self)
{
  self->steps = g_ptr_array_new_with_free_func (step_free);
  self->tools = g_ptr_array_new_with_free_func (g_object_unref);
  self->known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
}

/* What makes two entries the same one: an id, several values, or for want of these all that they say. */
static char *
key_of (CgMerge *self, CgEntry *entry)
{
  const char *id = cg_entry_get_id (entry);
  int kind = cg_entry_get_kind (entry)->id;
  char *key;

  if (cg_entry_is (entry, CG_KIND_INSTRUMENT))
    return g_strdup_printf ("%d#%s@%s", kind, id, cg_entry_get (entry, CG_NAME_VERSION));
  if (id != NULL)
    return g_strdup_printf ("%d#%s", kind, id);
  key = cg_assessment_key (self->assessment, entry);
  return key != NULL ? key : cg_write_fragment (entry);
}

static void
know (CgMerge *self, CgEntry *entry)
{
  g_hash_table_replace (self->known, key_of (self, entry), g_object_ref (entry));
}

static void
know_list (CgMerge *self, CgKindId kind)
{
  CgEntry *list = cg_assessment_get_list (self->assessment, kind);

  for (guint i = 0; i < cg_entry_get_n_children (list); i++)
    know (self, cg_entry_get_child (list, i));
}

/**
 * cg_merge_new:
 * @assessment: the document that the answers come back to; it must not change until the merge is applied
 */
CgMerge *
cg_merge_new (CgAssessment *assessment)
{
  CgMerge *self = g_object_new (CG_TYPE_MERGE, NULL);

  self->assessment = g_object_ref (assessment);
  self->reader = cg_incoming_reader_new (assessment);
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    know_list (self, lists[i]);
  return self;
}

static CgMergeStep *
add_step (CgMerge *self, const char *source, CgKindId list, CgEntry *theirs, CgMergeOutcome outcome)
{
  CgMergeStep *step = g_new0 (CgMergeStep, 1);

  step->source = g_strdup (source);
  step->list = list;
  step->outcome = outcome;
  g_set_object (&step->theirs, theirs);
  g_ptr_array_add (self->steps, step);
  self->counts[outcome]++;
  return step;
}

static void
refuse (CgMerge *self, const char *source, CgEntry *theirs, const GError *error)
{
  CgMergeStep *step = add_step (self, source, CG_KIND_NONE, theirs, CG_MERGE_REFUSED);

  step->reason = cg_error_to_string (error, source);
}

static void
refuse_file (CgMerge *self, const char *source, const char *reason)
{
  g_autoptr (GError) error = g_error_new_literal (CG_ERROR, CG_ERROR_NOT_ACCEPTABLE, reason);

  refuse (self, source, NULL, error);
}

/* When an answer was given and what it was made from is not what it says. */
static char *
content_of (CgEntry *entry)
{
  g_autoptr (CgEntry) bare = NULL;

  if (!cg_entry_is (entry, CG_KIND_RESPONSE))
    return cg_write_fragment (entry);
  bare = cg_entry_copy (entry);
  cg_entry_set (bare, CG_NAME_MODIFIED, "1970-01-01T00:00:00Z");
  cg_entry_set (bare, CG_NAME_BASE, NULL);
  return cg_write_fragment (bare);
}

static gboolean
says_the_same (CgEntry *ours, CgEntry *theirs)
{
  g_autofree char *own = content_of (ours), *other = content_of (theirs);

  return g_str_equal (own, other);
}

/* By DESIGN.md's rule of the `base`, the time of what somebody had before when they answered. What was only carried over
 * gives way to what was answered anew. */
static CgMergeOutcome
compare (CgEntry *ours, CgEntry *theirs)
{
  gboolean timed = cg_entry_is (ours, CG_KIND_RESPONSE);

  if (says_the_same (ours, theirs))
    return CG_MERGE_SAME;
  if (timed && cg_next_round_is_carried (ours) != cg_next_round_is_carried (theirs))
    return cg_next_round_is_carried (ours) ? CG_MERGE_REPLACED : CG_MERGE_OLDER;
  if (timed && cg_entry_get (theirs, CG_NAME_BASE) != NULL &&
      g_strcmp0 (cg_entry_get (theirs, CG_NAME_BASE), cg_entry_get (ours, CG_NAME_MODIFIED)) == 0)
    return CG_MERGE_REPLACED;
  if (timed && cg_entry_get (ours, CG_NAME_BASE) != NULL &&
      g_strcmp0 (cg_entry_get (ours, CG_NAME_BASE), cg_entry_get (theirs, CG_NAME_MODIFIED)) == 0)
    return CG_MERGE_OLDER;
  return CG_MERGE_CONFLICT;
}

static void
plan (CgMerge *self, const char *source, CgKindId list, CgEntry *theirs)
{
  g_autofree char *key = key_of (self, theirs);
  CgEntry *ours = g_hash_table_lookup (self->known, key);
  g_autoptr (CgEntry) filled = ours != NULL && list == CG_KIND_RESPONSES ? cg_next_round_fill (theirs, ours) : g_object_ref (theirs);
  CgMergeStep *step = add_step (self, source, list, filled, ours != NULL ? compare (ours, filled) : CG_MERGE_ADDED);

  g_set_object (&step->ours, ours);
  if (step->outcome == CG_MERGE_ADDED || step->outcome == CG_MERGE_REPLACED)
    know (self, filled);
}

static void
plan_response (CgMerge *self, const char *source, CgEntry *response)
{
  g_autofree char *key = key_of (self, response);
  CgEntry *ours = g_hash_table_lookup (self->known, key);
  g_autoptr (GError) error = NULL;

  /* A locked round says the same in every copy, and that is no reason to complain. */
  if ((ours != NULL && says_the_same (ours, response)) || cg_merge_check_response (self, response, &error))
    plan (self, source, CG_KIND_RESPONSES, response);
  else
    refuse (self, source, response, error);
}

static void
add_reply (CgMerge *self, const char *source, CgEntry *reply)
{
  g_autoptr (GError) error = NULL;

  if (!cg_merge_check_reply (self, reply, &error))
    {
      refuse (self, source, NULL, error);
      return;
    }
  plan (self, source, CG_KIND_RESPONDENTS, cg_entry_find_child (reply, CG_KIND_RESPONDENT));
  for (guint i = 0; i < cg_entry_get_n_children (reply); i++)
    if (cg_entry_is (cg_entry_get_child (reply, i), CG_KIND_RESPONSE))
      plan_response (self, source, cg_entry_get_child (reply, i));
}

/* What a copy says in its own words about the partnership; there is one of it in each document. */
static void
plan_partnership (CgMerge *self, const char *source, CgAssessment *copy)
{
  CgEntry *ours = cg_assessment_get_list (self->assessment, CG_KIND_PARTNERSHIP);
  CgEntry *theirs = cg_assessment_get_list (copy, CG_KIND_PARTNERSHIP);
  CgMergeStep *step;

  if (says_the_same (ours, theirs))
    return;
  step = add_step (self, source, CG_KIND_PARTNERSHIP, theirs, CG_MERGE_CONFLICT);
  g_set_object (&step->ours, ours);
}

static void
plan_list (CgMerge *self, const char *source, CgAssessment *copy, CgKindId kind)
{
  CgEntry *list = cg_assessment_get_list (copy, kind);

  for (guint i = 0; i < cg_entry_get_n_children (list); i++)
    if (kind == CG_KIND_RESPONSES)
      plan_response (self, source, cg_entry_get_child (list, i));
    else
      plan (self, source, kind, cg_entry_get_child (list, i));
}

static void
add_copy (CgMerge *self, const char *source, CgAssessment *copy)
{
  const char *own = cg_entry_get_id (cg_assessment_get_root (self->assessment));
  g_autoptr (GPtrArray) tools = NULL;

  if (g_strcmp0 (cg_entry_get_id (cg_assessment_get_root (copy)), own) != 0)
    {
      refuse_file (self, source, _("It is another assessment, not a copy of this one."));
      return;
    }
  if (cg_assessment_is_practice (copy) != cg_assessment_is_practice (self->assessment))
    {
      refuse_file (self, source, _("One of the two is for practice, and the other is not."));
      return;
    }
  tools = cg_assessment_dup_instruments (copy);
  g_ptr_array_extend_and_steal (self->tools, g_steal_pointer (&tools));
  plan_partnership (self, source, copy);
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    plan_list (self, source, copy, lists[i]);
}

static void
add_incoming (CgMerge *self, const CgIncoming *incoming)
{
  const CgReading *reading = incoming->reading;

  if (reading == NULL)
    refuse (self, incoming->source, NULL, incoming->error);
  else if (cg_entry_is (reading->root, CG_KIND_REPLY))
    add_reply (self, incoming->source, reading->root);
  else if (cg_entry_is (reading->root, CG_KIND_ASSESSMENT))
    add_copy (self, incoming->source, reading->assessment);
  else
    refuse_file (self, incoming->source, _("This file holds no answers."));
}

/**
 * cg_merge_add:
 * @incoming: (element-type CgIncoming): what was read
 *
 * Plans; changes nothing.
 *
 * Returns: %FALSE where something of it was refused, which the steps tell
 */
gboolean
cg_merge_add (CgMerge *self, GPtrArray *incoming)
{
  guint n;

  g_return_val_if_fail (CG_IS_MERGE (self) && incoming != NULL, FALSE);

  n = cg_merge_count (self, CG_MERGE_REFUSED);
  for (guint i = 0; i < incoming->len; i++)
    add_incoming (self, incoming->pdata[i]);
  return cg_merge_count (self, CG_MERGE_REFUSED) == n;
}

/**
 * cg_merge_add_bytes:
 * @source: what the person knows it by, such as a file's name
 *
 * Reads and plans; changes nothing.
 *
 * Returns: as cg_merge_add()
 */
gboolean
cg_merge_add_bytes (CgMerge *self, const char *source, GBytes *bytes)
{
  g_autoptr (GInputStream) stream = NULL;
  g_autoptr (GPtrArray) incoming = NULL;

  g_return_val_if_fail (CG_IS_MERGE (self) && source != NULL && bytes != NULL, FALSE);

  stream = g_memory_input_stream_new_from_bytes (bytes);
  incoming = cg_incoming_read_stream (self->reader, source, stream, NULL);
  return cg_merge_add (self, incoming);
}

/**
 * cg_merge_add_text:
 * @text: what somebody sent, with answers as text anywhere in it, one or more
 *
 * Like cg_merge_add_bytes().
 */
gboolean
cg_merge_add_text (CgMerge *self, const char *source, const char *text, gsize length)
{
  g_autoptr (GPtrArray) incoming = NULL;

  g_return_val_if_fail (CG_IS_MERGE (self) && source != NULL && text != NULL, FALSE);

  incoming = cg_incoming_read_text (self->reader, source, text, length);
  return cg_merge_add (self, incoming);
}

/**
 * cg_merge_add_file:
 * @file: a reply, a copy of the document, or a text with answers in it
 *
 * Like cg_merge_add_bytes(), of a file that, but for a text, is never held whole in memory.
 */
gboolean
cg_merge_add_file (CgMerge *self, const char *source, GFile *file, GCancellable *cancellable)
{
  g_autoptr (GPtrArray) incoming = NULL;

  g_return_val_if_fail (CG_IS_MERGE (self) && source != NULL && G_IS_FILE (file), FALSE);

  incoming = cg_incoming_read_file (self->reader, source, file, cancellable);
  return cg_merge_add (self, incoming);
}

GPtrArray *
cg_merge_get_steps (CgMerge *self)
{
  g_return_val_if_fail (CG_IS_MERGE (self), NULL);

  return self->steps;
}

guint
cg_merge_count (CgMerge *self, CgMergeOutcome outcome)
{
  g_return_val_if_fail (CG_IS_MERGE (self) && outcome < CG_MERGE_N_OUTCOMES, 0);

  return self->counts[outcome];
}
