/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/cg-spread.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* Every figure again from its definition, on sorted ratings, as slowly as it is written there. */

#define ROUNDS 2000
#define MAX_LEVELS 9
#define MAX_RATINGS 40
#define EPSILON 1e-9

typedef struct {
  guint n;
  guint n_levels;
  guint counts[MAX_LEVELS];
  double sorted[MAX_RATINGS]; /* level values from 1 */
} Sample;

static int
compare (gconstpointer a, gconstpointer b)
{
  double x = *(const double *) a, y = *(const double *) b;

  return (x > y) - (x < y);
}

/* A narrow window now and then, so that single levels, neighbours and ties all turn up. */
static Sample
draw (void)
{
  Sample sample = {
    .n = g_test_rand_int_range (2, MAX_RATINGS),
    .n_levels = g_test_rand_int_range (3, MAX_LEVELS),
  };
  guint low = g_test_rand_int_range (0, sample.n_levels);
  guint high = g_test_rand_int_range (low, sample.n_levels) + 1;

  for (guint i = 0; i < sample.n; i++)
    {
      guint level = g_test_rand_int_range (low, high);

      sample.counts[level]++;
      sample.sorted[i] = level + 1;
    }
  qsort (sample.sorted, sample.n, sizeof *sample.sorted, compare);
  return sample;
}

static double
quantile_type_7 (const Sample *sample, double p)
{
  double h = (sample->n - 1) * p;
  guint below = floor (h);
  guint above = MIN (below + 1, sample->n - 1);

  return sample->sorted[below] + (h - below) * (sample->sorted[above] - sample->sorted[below]);
}

static double
share (const Sample *sample, double value)
{
  guint n = 0;

  for (guint i = 0; i < sample->n; i++)
    n += fabs (sample->sorted[i] - value) < EPSILON;
  return 100.0 * n / sample->n;
}

static double
percent_at (const Sample *sample, double median)
{
  if (fabs (median - floor (median)) < EPSILON)
    return share (sample, median);
  return (share (sample, median - 0.5) + share (sample, median + 0.5)) / 2;
}

static double
consensus (const Sample *sample)
{
  double mean = 0, sum = 0;

  for (guint i = 0; i < sample->n; i++)
    mean += sample->sorted[i] / sample->n;
  for (guint i = 0; i < sample->n; i++)
    sum += log2 (1 - fabs (sample->sorted[i] - mean) / (sample->n_levels - 1)) / sample->n;
  return 1 + sum;
}

static double
pattern_agreement (const gboolean *on, guint k)
{
  double unimodal = 0, bimodal = 0, u = 1;
  guint s = 0;

  for (guint i = 0; i < k; i++)
    s += on[i];
  for (guint a = 0; a < k; a++)
    for (guint b = a + 1; b < k; b++)
      for (guint c = b + 1; c < k; c++)
        {
          unimodal += (on[a] && on[b] && !on[c]) || (!on[a] && on[b] && on[c]);
          bimodal += on[a] && !on[b] && on[c];
        }
  if (unimodal + bimodal > 0)
    u = ((k - 2.0) * unimodal - (k - 1.0) * bimodal) / ((k - 2.0) * (unimodal + bimodal));
  return u * (1 - (s - 1.0) / (k - 1.0));
}

/* Takes off one flat layer after the other until nothing is left. */
static double
agreement (const Sample *sample)
{
  guint left[MAX_LEVELS];
  guint n_left = sample->n;
  double sum = 0;

  memcpy (left, sample->counts, sizeof left);
  while (n_left > 0)
    {
      gboolean on[MAX_LEVELS];
      guint least = G_MAXUINT, taken = 0;

      for (guint i = 0; i < sample->n_levels; i++)
        if (left[i] > 0)
          least = MIN (least, left[i]);
      for (guint i = 0; i < sample->n_levels; i++)
        {
          on[i] = left[i] > 0;
          left[i] -= on[i] ? least : 0;
          taken += on[i] ? least : 0;
        }
      sum += (double) taken / sample->n * pattern_agreement (on, sample->n_levels);
      n_left -= taken;
    }
  return sum;
}

static double
dispersion (const Sample *sample)
{
  double f = 0, sum = 0;

  for (guint i = 0; i + 1 < sample->n_levels; i++)
    {
      f += (double) sample->counts[i] / sample->n;
      sum += f <= 0.5 ? f : 1 - f;
    }
  return 2 * sum / (sample->n_levels - 1);
}

static CgVerdict
verdict (const Sample *sample, double median)
{
  guint far = 0;

  if (sample->n < 3)
    return CG_VERDICT_TOO_FEW;
  for (guint i = 0; i < sample->n; i++)
    far += fabs (sample->sorted[i] - median) > 1;
  return far < floor ((sample->n + 1) / 3.0) ? CG_VERDICT_AGREEMENT : CG_VERDICT_SPLIT;
}

static gboolean
two_camps (const Sample *sample)
{
  for (guint i = 0; i + 1 < sample->n; i++)
    if (sample->sorted[i + 1] - sample->sorted[i] > 1)
      return TRUE;
  return FALSE;
}

static CgDistance
distance (double range)
{
  if (range > 1)
    return CG_DISTANCE_APART;
  return range > 0 ? CG_DISTANCE_ADJACENT : CG_DISTANCE_SAME;
}

static void
check_orders (const Sample *sample, const CgSpread *spread)
{
  double low = sample->sorted[(sample->n - 1) / 2], high = sample->sorted[sample->n / 2];
  double range = sample->sorted[sample->n - 1] - sample->sorted[0];

  g_assert_cmpuint (spread->n, ==, sample->n);
  g_assert_cmpfloat (spread->min, ==, sample->sorted[0]);
  g_assert_cmpfloat (spread->max, ==, sample->sorted[sample->n - 1]);
  g_assert_cmpfloat (spread->low_median, ==, low);
  g_assert_cmpfloat (spread->high_median, ==, high);
  g_assert_cmpfloat (spread->median, ==, (low + high) / 2);
  g_assert_cmpfloat_with_epsilon (spread->q1, quantile_type_7 (sample, 0.25), EPSILON);
  g_assert_cmpfloat_with_epsilon (spread->median, quantile_type_7 (sample, 0.5), EPSILON);
  g_assert_cmpfloat_with_epsilon (spread->q3, quantile_type_7 (sample, 0.75), EPSILON);
  g_assert_cmpint (spread->distance, ==, distance (range));
}

static void
check_coefficients (const Sample *sample, const CgSpread *spread)
{
  g_assert_cmpfloat_with_epsilon (spread->percent_at_median, percent_at (sample, spread->median), EPSILON);
  g_assert_cmpfloat_with_epsilon (spread->consensus, consensus (sample), EPSILON);
  g_assert_cmpfloat_with_epsilon (spread->agreement, agreement (sample), EPSILON);
  g_assert_cmpfloat_with_epsilon (spread->dispersion, dispersion (sample), EPSILON);
  g_assert_cmpint (spread->verdict, ==, verdict (sample, spread->median));
  g_assert_cmpint (spread->two_camps, ==, two_camps (sample));
}

static void
test_definitions (void)
{
  for (guint i = 0; i < ROUNDS; i++)
    {
      Sample sample = draw ();
      CgSpread spread = cg_spread_from_counts (sample.counts, sample.n_levels, 1);

      check_orders (&sample, &spread);
      check_coefficients (&sample, &spread);
    }
}

/* Upside down, the ratings lie just as far apart; ten times as many lie there just the same. */
static void
test_invariance (void)
{
  for (guint i = 0; i < ROUNDS; i++)
    {
      Sample sample = draw ();
      CgSpread spread = cg_spread_from_counts (sample.counts, sample.n_levels, 1), mirrored, multiplied;
      guint upside_down[MAX_LEVELS], many[MAX_LEVELS];

      for (guint j = 0; j < sample.n_levels; j++)
        {
          upside_down[j] = sample.counts[sample.n_levels - 1 - j];
          many[j] = 10 * sample.counts[j];
        }
      mirrored = cg_spread_from_counts (upside_down, sample.n_levels, 1);
      multiplied = cg_spread_from_counts (many, sample.n_levels, 1);
      g_assert_cmpfloat_with_epsilon (mirrored.consensus, spread.consensus, EPSILON);
      g_assert_cmpfloat_with_epsilon (mirrored.agreement, spread.agreement, EPSILON);
      g_assert_cmpfloat_with_epsilon (mirrored.dispersion, spread.dispersion, EPSILON);
      g_assert_cmpint (mirrored.verdict, ==, spread.verdict);
      g_assert_cmpfloat_with_epsilon (mirrored.q1, sample.n_levels + 1 - spread.q3, EPSILON);
      g_assert_cmpfloat_with_epsilon (multiplied.consensus, spread.consensus, EPSILON);
      g_assert_cmpfloat_with_epsilon (multiplied.agreement, spread.agreement, EPSILON);
      g_assert_cmpfloat_with_epsilon (multiplied.dispersion, spread.dispersion, EPSILON);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/spread/definitions", test_definitions);
  g_test_add_func ("/spread/invariance", test_invariance);

  return g_test_run ();
}
