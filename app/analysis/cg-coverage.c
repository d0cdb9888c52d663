/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/cg-coverage.h"

/* A view of a whole system has all of these in it; the others look on from outside or are nobody's in particular. */
static const char *const perspectives[] = { "leader", "commissioner", "finance", "frontline", "clinician", "provider",
                                            "lived-experience", "carer", "elected-member" };

/* Of a relationship somebody is asked once for each other partner. */
static guint
count_asked (CgAssessment *assessment, GPtrArray *instruments, CgEntry *respondent)
{
  guint partners = cg_entry_get_n_children (cg_assessment_get_list (assessment, CG_KIND_PARTNERS));
  guint others = partners > 0 && cg_entry_get (respondent, CG_NAME_PARTNER) != NULL ? partners - 1 : partners;
  guint asked = 0;

  for (guint i = 0; i < instruments->len; i++)
    {
      guint items = cg_instrument_get_n_items (instruments->pdata[i]);

      asked += cg_instrument_rates_relationships (instruments->pdata[i]) ? items * others : items;
    }
  return asked;
}

/* respondent id -> how many ratings */
static GHashTable *
count_answered (CgAssessment *assessment, const char *round)
{
  CgEntry *responses = cg_assessment_get_list (assessment, CG_KIND_RESPONSES);
  GHashTable *counts = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < cg_entry_get_n_children (responses); i++)
    {
      CgEntry *response = cg_entry_get_child (responses, i);
      const CgRatings *ratings = cg_response_get_ratings (CG_RESPONSE (response));
      char *respondent = (char *) cg_entry_get (response, CG_NAME_RESPONDENT);
      guint before;

      if (ratings == NULL || g_strcmp0 (cg_entry_get (response, CG_NAME_ROUND), round) != 0)
        continue;
      before = GPOINTER_TO_UINT (g_hash_table_lookup (counts, respondent));
      g_hash_table_insert (counts, respondent, GUINT_TO_POINTER (before + cg_ratings_get_n (ratings) - cg_ratings_count_carried (ratings)));
    }
  return counts;
}

/**
 * cg_coverage_of_round:
 *
 * Returns: (transfer full): how far everybody is, in the document's order
 */
GArray *
cg_coverage_of_round (CgAssessment *assessment, CgEntry *round)
{
  CgEntry *people = cg_assessment_get_list (assessment, CG_KIND_RESPONDENTS);
  g_autoptr (GPtrArray) instruments = cg_assessment_dup_instruments (assessment);
  g_autoptr (GHashTable) answered = count_answered (assessment, cg_entry_get_id (round));
  GArray *coverage = g_array_new (FALSE, FALSE, sizeof (CgCoverage));

  for (guint i = 0; i < cg_entry_get_n_children (people); i++)
    {
      CgEntry *respondent = cg_entry_get_child (people, i);
      guint n = GPOINTER_TO_UINT (g_hash_table_lookup (answered, cg_entry_get_id (respondent)));
      guint asked = count_asked (assessment, instruments, respondent);
      CgCoverage one = { respondent, MIN (n, asked), asked };

      g_array_append_val (coverage, one);
    }
  return coverage;
}

static gboolean
is_heard (const GArray *coverage, const char *perspective)
{
  for (guint i = 0; i < coverage->len; i++)
    {
      const CgCoverage *one = &g_array_index (coverage, CgCoverage, i);

      if (one->answered > 0 && g_strcmp0 (cg_entry_get (one->respondent, CG_NAME_PERSPECTIVE), perspective) == 0)
        return TRUE;
    }
  return FALSE;
}

/**
 * cg_coverage_missing_perspectives:
 *
 * Returns: (transfer container) (element-type utf8): the perspectives that nobody who answered has
 */
GPtrArray *
cg_coverage_missing_perspectives (const GArray *coverage)
{
  GPtrArray *missing = g_ptr_array_new ();

  for (guint i = 0; i < G_N_ELEMENTS (perspectives); i++)
    if (!is_heard (coverage, perspectives[i]))
      g_ptr_array_add (missing, (char *) perspectives[i]);
  return missing;
}
