/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/cg-concordance.h"

#include "common/cg-answer.h"

#include <math.h>

/* As many as an answer code can tell apart. */
#define MAX_LEVELS (CG_ANSWER_DONT_KNOW - 1)

/* The indexes of the items that every rater rated. */
static guint *
complete_items (const guint8 *const *answers, guint n_raters, guint n_items, guint *n_complete)
{
  g_autofree guint8 *missed = g_new0 (guint8, n_items);
  guint *complete = g_new (guint, n_items);

  for (guint rater = 0; rater < n_raters; rater++)
    for (guint item = 0; item < n_items; item++)
      missed[item] |= answers[rater] == NULL || !CG_ANSWER_IS_LEVEL (answers[rater][item]);

  *n_complete = 0;
  for (guint item = 0; item < n_items; item++)
    if (!missed[item])
      complete[(*n_complete)++] = item;
  return complete;
}

/*
 * Turns one rater's counts of items on each level into twice the mean rank of those items, which is whole.
 * Returns the sum of t^3 - t over the ties.
 */
static double
rank_levels (guint64 *levels)
{
  guint64 below = 0;
  double ties = 0;

  for (guint i = 0; i < MAX_LEVELS; i++)
    {
      guint64 tied = levels[i];

      ties += (double) tied * tied * tied - tied;
      levels[i] = 2 * below + tied + 1;
      below += tied;
    }
  return ties;
}

/* Adds one rater's ranks to the items' sums; returns the rater's correction for ties. */
static double
add_ranks (const guint8 *row, const guint *items, guint n_items, guint64 *sums)
{
  guint64 levels[MAX_LEVELS] = { 0 };
  double ties;

  for (guint i = 0; i < n_items; i++)
    levels[row[items[i]] - 1]++;
  ties = rank_levels (levels);
  for (guint i = 0; i < n_items; i++)
    sums[i] += levels[row[items[i]] - 1];
  return ties;
}

static double
squared_deviations (const guint64 *twice_sums, guint n_items, guint n_raters)
{
  gint64 twice_mean = (gint64) n_raters * (n_items + 1);
  double s = 0;

  for (guint i = 0; i < n_items; i++)
    {
      double deviation = ((gint64) twice_sums[i] - twice_mean) / 2.0;

      s += deviation * deviation;
    }
  return s;
}

/**
 * cg_concordance_from_answers:
 * @answers: a row of answer codes for each rater; a row may be %NULL
 *
 * Do the raters put the items in the same order? Only items that every rater rated are compared.
 *
 * Source: Kendall and Babington Smith (1939), Ann Math Stat 10:275, with the correction for ties.
 */
CgConcordance
cg_concordance_from_answers (const guint8 *const *answers, guint n_raters, guint n_items)
{
  CgConcordance result = { .w = NAN, .s = NAN, .n_raters = n_raters };
  g_autofree guint *items = NULL;
  g_autofree guint64 *sums = NULL;
  double m = n_raters, n, ties = 0, most;

  g_return_val_if_fail (answers != NULL || n_raters == 0, result);
  if (n_raters < 2)
    return result;

  items = complete_items (answers, n_raters, n_items, &result.n_items);
  if (result.n_items < 2)
    return result;

  n = result.n_items;
  sums = g_new0 (guint64, result.n_items);
  for (guint rater = 0; rater < n_raters; rater++)
    ties += add_ranks (answers[rater], items, result.n_items, sums);

  result.s = squared_deviations (sums, result.n_items, n_raters);
  most = m * m * (n * n * n - n) - m * ties;
  if (most > 0)
    result.w = 12 * result.s / most;
  return result;
}
