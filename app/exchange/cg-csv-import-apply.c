/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/cg-csv-import-private.h"

#include <glib/gi18n-lib.h>

typedef struct {
  CgCsvImport *import;
  CgSession *session;
  GError **error;
} Job;

static gboolean
add_edit (Job *job, CgEdit *edit)
{
  g_autoptr (CgEdit) owned = edit;

  return cg_session_add (job->session, owned, job->error);
}

static char *
today (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();

  return g_date_time_format (now, "%Y-%m-%dT00:00:00Z");
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

/* Its first rating notes the time, as far as it may be noted. */
static CgEntry *
new_response (CgAssessment *assessment, const CgCsvPlan *plan)
{
  const char *id = cg_instrument_get_id (plan->instrument);
  CgEntry *response = CG_ENTRY (cg_response_new ());
  g_autofree char *version = g_strdup_printf ("%d", cg_instrument_get_version (plan->instrument));
  g_autofree char *now = today ();

  cg_entry_set (response, CG_NAME_ROUND, cg_entry_get_id (plan->round));
  cg_entry_set (response, CG_NAME_RESPONDENT, cg_entry_get_id (plan->respondent));
  cg_entry_set (response, CG_NAME_INSTRUMENT, id);
  if (cg_instrument_get_version (plan->instrument) != cg_assessment_declared_version (assessment, id))
    cg_entry_set (response, CG_NAME_VERSION, version);
  cg_entry_set (response, CG_NAME_MODIFIED, now);
  return response;
}

static CgResponse *
find_response (CgAssessment *assessment, const CgCsvPlan *plan)
{
  return cg_assessment_find_response (assessment, cg_entry_get_id (plan->round), cg_entry_get_id (plan->respondent),
                                      cg_instrument_get_id (plan->instrument), cg_instrument_get_version (plan->instrument));
}

static CgResponse *
need_response (Job *job, const CgCsvPlan *plan)
{
  CgAssessment *assessment = job->import->assessment;
  CgResponse *response = find_response (assessment, plan);
  g_autoptr (CgEntry) made = NULL;

  if (response != NULL)
    return response;
  made = new_response (assessment, plan);
  if (!add_edit (job, cg_edit_new_insert (cg_assessment_get_list (assessment, CG_KIND_RESPONSES), made)))
    return NULL;
  return find_response (assessment, plan);
}

static gboolean
apply_plan (Job *job, const CgCsvPlan *plan)
{
  CgResponse *response = need_person (job, plan->respondent) ? need_response (job, plan) : NULL;

  return response != NULL && add_edit (job, cg_edit_new_rate (response, plan->item, plan->about, plan->rating));
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
  Job job = { .import = self, .session = session, .error = error };

  g_return_val_if_fail (CG_IS_CSV_IMPORT (self) && self->errors->len == 0, FALSE);
  g_return_val_if_fail (cg_session_get_assessment (session) == self->assessment, FALSE);

  if (self->plans->len == 0)
    return TRUE;
  cg_session_begin (session, _("Bring in a table"));
  for (guint i = 0; i < self->plans->len; i++)
    if (!apply_plan (&job, self->plans->pdata[i]))
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
