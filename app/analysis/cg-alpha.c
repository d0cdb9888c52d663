/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/cg-alpha.h"

#include "analysis/cg-counts.h"

#include <math.h>

/* Sums over pairs of levels c < k need the distance once; the factor two of ordered pairs cancels. */
typedef struct {
  CgAlphaMetric metric;
  guint n_levels;
  guint64 *totals; /* pairable ratings on each level */
  double *ranks;   /* ratings below each level plus half of those on it */
} Pairable;

static void
pairable_clear (Pairable *pairable)
{
  g_clear_pointer (&pairable->totals, g_free);
  g_clear_pointer (&pairable->ranks, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Pairable, pairable_clear)

static void
pairable_init (Pairable *pairable, const guint *counts, guint n_items, CgAlpha *alpha)
{
  guint64 below = 0;

  pairable->totals = g_new0 (guint64, pairable->n_levels);
  pairable->ranks = g_new0 (double, pairable->n_levels);

  for (guint item = 0; item < n_items; item++)
    {
      const guint *row = counts + (gsize) item * pairable->n_levels;
      guint n = cg_counts_sum (row, pairable->n_levels);

      if (n < 2)
        continue;
      alpha->n_items++;
      alpha->n_ratings += n;
      for (guint i = 0; i < pairable->n_levels; i++)
        pairable->totals[i] += row[i];
    }
  for (guint i = 0; i < pairable->n_levels; i++)
    {
      pairable->ranks[i] = below + pairable->totals[i] / 2.0;
      below += pairable->totals[i];
    }
}

/*
 * Squared distance. The ratings from c to k less half of those on c and on k are the ratings below k with
 * half of k's own, less the ratings below c with half of c's own.
 */
static double
distance (const Pairable *pairable, guint c, guint k)
{
  double steps = k - c;

  switch (pairable->metric)
    {
    case CG_ALPHA_NOMINAL:
      return 1;
    case CG_ALPHA_INTERVAL:
      return steps * steps;
    case CG_ALPHA_ORDINAL:
    default:
      steps = pairable->ranks[k] - pairable->ranks[c];
      return steps * steps;
    }
}

static double
observed_in_item (const Pairable *pairable, const guint *row, guint n)
{
  double observed = 0;

  for (guint c = 0; c < pairable->n_levels; c++)
    for (guint k = c + 1; row[c] > 0 && k < pairable->n_levels; k++)
      if (row[k] > 0)
        observed += (double) row[c] * row[k] * distance (pairable, c, k);
  return observed / (n - 1);
}

static double
observed (const Pairable *pairable, const guint *counts, guint n_items)
{
  double total = 0;

  for (guint item = 0; item < n_items; item++)
    {
      const guint *row = counts + (gsize) item * pairable->n_levels;
      guint n = cg_counts_sum (row, pairable->n_levels);

      if (n >= 2)
        total += observed_in_item (pairable, row, n);
    }
  return total;
}

static double
expected (const Pairable *pairable, guint n_ratings)
{
  double total = 0;

  for (guint c = 0; c < pairable->n_levels; c++)
    for (guint k = c + 1; k < pairable->n_levels; k++)
      total += (double) pairable->totals[c] * pairable->totals[k] * distance (pairable, c, k);
  return total / (n_ratings - 1.0);
}

/**
 * cg_alpha_from_counts:
 * @counts: how many ratings each level has for each item, `counts[item * n_levels + level]`
 *
 * Krippendorff's alpha from what every item's ratings are, whoever gave them, so the work grows with the
 * items and not with the raters. Items with fewer than two ratings are left out. Where nobody could be
 * compared, or all ratings are on one level, alpha is not defined.
 *
 * Sources: Krippendorff (2011), Computing Krippendorff's Alpha-Reliability; Hayes and Krippendorff (2007).
 */
CgAlpha
cg_alpha_from_counts (const guint *counts, guint n_items, guint n_levels, CgAlphaMetric metric)
{
  CgAlpha alpha = { .value = NAN };
  g_auto (Pairable) pairable = { .metric = metric, .n_levels = n_levels };
  double by_chance;

  g_return_val_if_fail (counts != NULL || n_items == 0 || n_levels == 0, alpha);

  pairable_init (&pairable, counts, n_items, &alpha);
  if (alpha.n_items == 0)
    return alpha;

  by_chance = expected (&pairable, alpha.n_ratings);
  if (by_chance > 0)
    alpha.value = 1 - observed (&pairable, counts, n_items) / by_chance;
  return alpha;
}
