/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/cg-csv-import-private.h"

#include <glib/gi18n-lib.h>

#include "model/cg-round.h"

typedef struct {
  CgCsvImport *import;
  CgSession *session;
  GPtrArray *made;    /* responses that are not in the document yet, in the order of the table */
  GHashTable *by_key; /* the same, by what they answer */
  GError **error;
} Job;

static gboolean
add_edit (Job *job, CgEdit *edit)
{
  g_autoptr (CgEdit) owned = edit;

  return cg_session_add (job->session, owned, job->error);
}

/* In an anonymous round nothing tells at what time somebody answered. */
static char *
time_for (CgEntry *round)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();

  return g_date_time_format (now, cg_round_is_anonymous (round) ? "%Y-%m-%dT00:00:00Z" : "%Y-%m-%dT%H:%M:%SZ");
}

static gboolean
need_person (Job *job, CgEntry *person)
{
  CgAssessment *assessment = job->import->assessment;

  if (cg_assessment_find (assessment, CG_KIND_RESPONDENT, cg_entry_get_id (person)) != NULL)
    return TRUE;
  job->import->counts.people++;
  return add_edit (job, cg_edit_new_insert (cg_assessment_get_list (assessment, CG_KIND_RESPONDENTS), person));
}

static CgEntry *
new_response (CgAssessment *assessment, const CgCsvPlan *plan)
{
  const char *id = cg_instrument_get_id (plan->instrument);
  CgEntry *response = CG_ENTRY (cg_response_new ());
  g_autofree char *version = g_strdup_printf ("%d", cg_instrument_get_version (plan->instrument));
  g_autofree char *now = time_for (plan->round);

  cg_entry_set (response, CG_NAME_ROUND, cg_entry_get_id (plan->round));
  cg_entry_set (response, CG_NAME_RESPONDENT, cg_entry_get_id (plan->respondent));
  cg_entry_set (response, CG_NAME_INSTRUMENT, id);
  if (cg_instrument_get_version (plan->instrument) != cg_assessment_declared_version (assessment, id))
    cg_entry_set (response, CG_NAME_VERSION, version);
  cg_entry_set (response, CG_NAME_MODIFIED, now);
  cg_response_open (CG_RESPONSE (response), plan->instrument);
  return response;
}

static CgResponse *
find_response (CgAssessment *assessment, const CgCsvPlan *plan)
{
  return cg_assessment_find_response (assessment, cg_entry_get_id (plan->round), cg_entry_get_id (plan->respondent),
                                      cg_instrument_get_id (plan->instrument), cg_instrument_get_version (plan->instrument));
}

static CgEntry *
need_made (Job *job, const CgCsvPlan *plan)
{
  g_autofree char *key = g_strdup_printf ("%s\n%s\n%s\n%d", cg_entry_get_id (plan->round), cg_entry_get_id (plan->respondent),
                                          cg_instrument_get_id (plan->instrument), cg_instrument_get_version (plan->instrument));
  CgEntry *made = g_hash_table_lookup (job->by_key, key);

  if (made == NULL)
    {
      made = new_response (job->import->assessment, plan);
      g_ptr_array_add (job->made, made);
      g_hash_table_insert (job->by_key, g_steal_pointer (&key), made);
    }
  return made;
}

/* A response that is new is filled before it comes into the document, so that many cost no more than their number. */
static gboolean
apply_plan (Job *job, const CgCsvPlan *plan)
{
  CgResponse *response = find_response (job->import->assessment, plan);

  if (response != NULL)
    return add_edit (job, cg_edit_new_rate (response, plan->item, plan->about, plan->rating));
  cg_ratings_put (cg_response_get_ratings (CG_RESPONSE (need_made (job, plan))), plan->item, plan->about, plan->rating,
                  CG_RATINGS_LAST);
  return need_person (job, plan->respondent);
}

static gboolean
apply_all (Job *job)
{
  CgEntry *responses = cg_assessment_get_list (job->import->assessment, CG_KIND_RESPONSES);

  for (guint i = 0; i < job->import->plans->len; i++)
    if (!apply_plan (job, job->import->plans->pdata[i]))
      return FALSE;
  for (guint i = 0; i < job->made->len; i++)
    if (!add_edit (job, cg_edit_new_insert (responses, job->made->pdata[i])))
      return FALSE;
  return TRUE;
}

/**
 * cg_csv_import_apply:
 * @session: where the assessment is open for change
 *
 * Makes what was read one step of undo. Only what was read without an error can be made.
 *
 * Returns: %FALSE with @error where it could not be made; then nothing was changed
 */
gboolean
cg_csv_import_apply (CgCsvImport *self, CgSession *session, GError **error)
{
  g_autoptr (GPtrArray) made = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GHashTable) by_key = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Job job = { self, session, made, by_key, error };

  g_return_val_if_fail (CG_IS_CSV_IMPORT (self) && self->errors->len == 0, FALSE);
  g_return_val_if_fail (cg_session_get_assessment (session) == self->assessment, FALSE);

  if (self->plans->len == 0)
    return TRUE;
  cg_session_begin (session, _("Bring in a table"));
  if (!apply_all (&job))
    {
      cg_session_cancel (session);
      return FALSE;
    }
  cg_session_end (session);
  return TRUE;
}

static void
add_count (GPtrArray *lines, const char *words, guint n)
{
  if (n > 0)
    g_ptr_array_add (lines, g_strdup_printf (words, n));
}

/**
 * cg_csv_import_dup_words:
 *
 * Returns: (transfer full): what came of it, a line each, once it was made
 */
char *
cg_csv_import_dup_words (CgCsvImport *self)
{
  const CgCsvCounts *counts = cg_csv_import_get_counts (self);
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);

  g_ptr_array_add (lines, g_strdup_printf (ngettext ("%u answer is new or changed", "%u answers are new or changed", counts->changed),
                                           counts->changed));
  add_count (lines, ngettext ("%u answer is here already", "%u answers are here already", counts->unchanged), counts->unchanged);
  add_count (lines, ngettext ("%u person is new", "%u people are new", counts->people), counts->people);
  add_count (lines, ngettext ("%u row of an anonymous round does not say whose it is, and was passed over",
                              "%u rows of an anonymous round do not say whose they are, and were passed over", counts->nameless),
             counts->nameless);
  g_ptr_array_add (lines, NULL);
  return g_strjoinv ("\n", (char **) lines->pdata);
}
