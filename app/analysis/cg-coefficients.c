/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/cg-coefficients.h"

/* The rows that are compared, with the index that each has in the survey. */
typedef struct {
  guint n;
  const guint8 **rows;
  guint *index;
  guint8 *positions; /* what the rows point into where they are partners */
} Raters;

static void
raters_clear (Raters *raters)
{
  g_clear_pointer (&raters->rows, g_free);
  g_clear_pointer (&raters->index, g_free);
  g_clear_pointer (&raters->positions, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Raters, raters_clear)

static gboolean
rated_anything (const guint8 *row, guint n_items)
{
  for (guint item = 0; row != NULL && item < n_items; item++)
    if (CG_ANSWER_IS_LEVEL (row[item]))
      return TRUE;
  return FALSE;
}

static void
add_rater (Raters *raters, const guint8 *row, guint n_items, guint at)
{
  if (!rated_anything (row, n_items))
    return;
  raters->rows[raters->n] = row;
  raters->index[raters->n] = at;
  raters->n++;
}

static void
take_people (Raters *raters, const CgSurvey *survey)
{
  raters->rows = g_new (const guint8 *, survey->n_raters);
  raters->index = g_new (guint, survey->n_raters);
  for (guint i = 0; i < survey->n_raters; i++)
    if (!cg_survey_rater_is_outside (survey, i))
      add_rater (raters, survey->answers[i], survey->n_items, i);
}

static void
take_partners (Raters *raters, const CgSurvey *survey, const CgSummary *summary)
{
  gsize n_cells = (gsize) summary->n_partners * summary->n_items;

  raters->rows = g_new (const guint8 *, summary->n_partners);
  raters->index = g_new (guint, summary->n_partners);
  raters->positions = g_new (guint8, n_cells);
  for (gsize i = 0; i < n_cells; i++)
    raters->positions[i] = summary->partner_positions[i].low;
  for (guint i = 0; i < summary->n_partners; i++)
    if (!cg_survey_partner_is_outside (survey, i))
      add_rater (raters, raters->positions + (gsize) i * summary->n_items, summary->n_items, i);
}

static void
compare_pairs (CgCoefficients *self, const Raters *raters, const CgSummary *summary)
{
  self->pairs = g_new0 (CgKappaPair, raters->n * raters->n / 2);
  for (guint a = 0; a < raters->n; a++)
    for (guint b = a + 1; b < raters->n; b++)
      {
        CgKappaPair *pair = &self->pairs[self->n_pairs++];

        pair->a = raters->index[a];
        pair->b = raters->index[b];
        pair->kappa = cg_kappa_from_answers (raters->rows[a], raters->rows[b], summary->n_items,
                                             summary->n_levels);
      }
}

/**
 * cg_coefficients_new:
 * @summary: made from @survey and up to date with it
 *
 * The raters are people or partners' positions, whichever @summary counts.
 *
 * Returns: (transfer full): the figures about the whole instrument
 */
CgCoefficients *
cg_coefficients_new (const CgSurvey *survey, const CgSummary *summary)
{
  CgCoefficients *self;
  g_auto (Raters) raters = { 0 };

  g_return_val_if_fail (survey != NULL && summary != NULL, NULL);
  g_return_val_if_fail (survey->n_items == summary->n_items, NULL);
  g_return_val_if_fail (survey->n_partners == summary->n_partners, NULL);

  if (summary->unit == CG_UNIT_PARTNER)
    take_partners (&raters, survey, summary);
  else
    take_people (&raters, survey);

  self = g_new0 (CgCoefficients, 1);
  self->n_raters = raters.n;
  self->alpha = cg_alpha_from_counts (summary->counts, summary->n_items, summary->n_levels, CG_ALPHA_ORDINAL);
  self->concordance = cg_concordance_from_answers (raters.rows, raters.n, summary->n_items);
  self->kappa_omitted = raters.n > CG_COEFFICIENTS_MAX_KAPPA_RATERS;
  if (!self->kappa_omitted)
    compare_pairs (self, &raters, summary);
  return self;
}

void
cg_coefficients_free (CgCoefficients *self)
{
  g_clear_pointer (&self->pairs, g_free);
  g_free (self);
}
