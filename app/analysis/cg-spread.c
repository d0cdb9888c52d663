/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/cg-spread.h"

#include "analysis/cg-counts.h"
#include "common/cg-answer.h"

#include <math.h>

/* The counts of one item with the running facts that the figures share. */
typedef struct {
  const guint *counts;
  guint n_levels;
  guint n;
  guint lowest;
  guint highest;
  guint occupied;
  guint twice_median; /* sum of the level indexes in the middle */
} Tally;

/* R's type 7: a fraction of the way between the two order statistics around rank (n - 1) quarters / 4. */
static double
quartile (const Tally *tally, guint quarters)
{
  guint64 position = (guint64) (tally->n - 1) * quarters;
  guint rank = position / 4;
  guint rest = position % 4;
  guint below = cg_counts_level_at_rank (tally->counts, rank);
  guint above = rest > 0 ? cg_counts_level_at_rank (tally->counts, rank + 1) : below;

  return below + (double) (above - below) * rest / 4;
}

static double
percent_at_median (const Tally *tally)
{
  guint below = tally->twice_median / 2;
  guint above = (tally->twice_median + 1) / 2;

  return 100.0 * ((double) tally->counts[below] + tally->counts[above]) / (2.0 * tally->n);
}

/* Tastle & Wierman 2007: 1 + sum p log2 (1 - |x - mean| / d), d being the width of the printed scale. */
static double
consensus (const Tally *tally)
{
  double width = tally->n_levels - 1, mean = 0, sum = 0;

  if (tally->n_levels < 2)
    return NAN;
  for (guint i = tally->lowest; i <= tally->highest; i++)
    mean += (double) i * tally->counts[i] / tally->n;
  for (guint i = tally->lowest; i <= tally->highest; i++)
    if (tally->counts[i] > 0)
      sum += (double) tally->counts[i] / tally->n * log2 (1 - fabs (i - mean) / width);
  return 1 + sum;
}

static double
pairs (guint n)
{
  return n < 2 ? 0 : (double) n * (n - 1) / 2;
}

/*
 * Agreement of the pattern of all levels with more than `base` ratings. Each empty level closes unimodal
 * triples with the pairs on one side of it, and bimodal ones with a level from either side.
 */
static double
layer_agreement (const Tally *tally, guint base, guint occupied)
{
  double levels = tally->n_levels, unimodal = 0, bimodal = 0, u;
  guint before = 0;

  if (occupied == 1)
    return 1;
  if (occupied == tally->n_levels)
    return 0;

  for (guint i = 0; i < tally->n_levels; i++)
    {
      guint after = occupied - before;

      if (tally->counts[i] > base)
        {
          before++;
          continue;
        }
      unimodal += pairs (before) + pairs (after);
      bimodal += (double) before * after;
    }
  u = ((levels - 2) * unimodal - (levels - 1) * bimodal) / ((levels - 2) * (unimodal + bimodal));
  return u * (1 - (occupied - 1) / (levels - 1));
}

/* The next higher count than `base`, or 0; and on how many levels there are more ratings than `base`. */
static guint
next_count (const Tally *tally, guint base, guint *occupied)
{
  guint next = 0;

  *occupied = 0;
  for (guint i = tally->lowest; i <= tally->highest; i++)
    if (tally->counts[i] > base)
      {
        next = next == 0 ? tally->counts[i] : MIN (next, tally->counts[i]);
        (*occupied)++;
      }
  return next;
}

/* van der Eijk 2001: flat layers, from the bottom up, weighted by their share of the ratings. */
static double
agreement (const Tally *tally)
{
  double sum = 0;
  guint occupied, next;

  if (tally->n_levels < 3)
    return NAN;
  for (guint base = 0; (next = next_count (tally, base, &occupied)) > 0; base = next)
    sum += (double) (next - base) * occupied / tally->n * layer_agreement (tally, base, occupied);
  return sum;
}

/* Leik 1966. */
static double
dispersion (const Tally *tally)
{
  guint64 below = 0;
  double sum = 0;

  if (tally->n_levels < 2)
    return NAN;
  for (guint i = 0; i + 1 < tally->n_levels; i++)
    {
      below += tally->counts[i];
      sum += (double) MIN (below, tally->n - below) / tally->n;
    }
  return 2 * sum / (tally->n_levels - 1);
}

static CgDistance
distance (const Tally *tally)
{
  switch (tally->highest - tally->lowest)
    {
    case 0:
      return CG_DISTANCE_SAME;
    case 1:
      return CG_DISTANCE_ADJACENT;
    default:
      return CG_DISTANCE_APART;
    }
}

/* The RAND/UCLA panel rule, in half levels so that a median between two levels stays exact. */
static CgVerdict
verdict (const Tally *tally)
{
  guint far = 0;

  if (tally->n < 3)
    return CG_VERDICT_TOO_FEW;
  for (guint i = tally->lowest; i <= tally->highest; i++)
    if (ABS ((int) (2 * i) - (int) tally->twice_median) > 2)
      far += tally->counts[i];
  return far < (tally->n + 1) / 3 ? CG_VERDICT_AGREEMENT : CG_VERDICT_SPLIT;
}

static Tally
take_tally (const guint *counts, guint n_levels, guint *mode_count)
{
  Tally tally = { .counts = counts, .n_levels = n_levels };

  for (guint i = 0; i < n_levels; i++)
    {
      if (counts[i] == 0)
        continue;
      if (tally.n == 0)
        tally.lowest = i;
      tally.highest = i;
      tally.occupied++;
      tally.n += counts[i];
      *mode_count = MAX (*mode_count, counts[i]);
    }
  return tally;
}

static void
fill_centre (CgSpread *spread, Tally *tally, int first_value)
{
  guint low = cg_counts_level_at_rank (tally->counts, (tally->n - 1) / 2);
  guint high = cg_counts_level_at_rank (tally->counts, tally->n / 2);

  tally->twice_median = low + high;
  spread->low_median = CG_ANSWER_LEVEL (low);
  spread->high_median = CG_ANSWER_LEVEL (high);
  spread->median = first_value + tally->twice_median / 2.0;
  spread->min = first_value + (double) tally->lowest;
  spread->max = first_value + (double) tally->highest;
}

/**
 * cg_spread_from_counts:
 * @counts: how many ratings each level of the printed scale has, the lowest level first
 * @n_levels: at least 1 and at most 253
 * @first_value: level value of the lowest level
 *
 * Sources: quartiles as R's type 7; percent at the median and the verdict after doi 10.5334/ijic.7747;
 * consensus after Tastle and Wierman (2007), Int J Approx Reasoning 45:531; agreement after van der Eijk
 * (2001), Quality & Quantity 35:325; dispersion after Leik (1966), Pacific Sociol Rev 9:85.
 *
 * Returns: all figures about one item
 */
CgSpread
cg_spread_from_counts (const guint *counts, guint n_levels, int first_value)
{
  CgSpread spread = {
    .min = NAN, .max = NAN, .median = NAN, .q1 = NAN, .q3 = NAN,
    .percent_at_median = NAN, .consensus = NAN, .agreement = NAN, .dispersion = NAN,
  };
  Tally tally;

  g_return_val_if_fail (counts != NULL && n_levels >= 1 && n_levels < CG_ANSWER_DONT_KNOW, spread);

  tally = take_tally (counts, n_levels, &spread.mode_count);
  spread.n = tally.n;
  if (tally.n > 0)
    fill_centre (&spread, &tally, first_value);
  if (tally.n < 2)
    return spread;

  spread.q1 = first_value + quartile (&tally, 1);
  spread.q3 = first_value + quartile (&tally, 3);
  spread.percent_at_median = percent_at_median (&tally);
  spread.consensus = consensus (&tally);
  spread.agreement = agreement (&tally);
  spread.dispersion = dispersion (&tally);
  spread.distance = distance (&tally);
  spread.verdict = verdict (&tally);
  spread.two_camps = tally.occupied < tally.highest - tally.lowest + 1;
  return spread;
}
