/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/cg-concordance.h"

#include "common/cg-answer.h"

#include <math.h>

#define MAX_RATERS 9
#define MAX_ITEMS 12

static void
test_published (void)
{
  static const guint8 judges[4][10] = {
    { 1, 3, 4, 5, 2, 8, 6, 7, 10, 9 },
    { 2, 1, 4, 5, 6, 3, 8, 7, 10, 9 },
    { 3, 2, 1, 5, 7, 4, 6, 8, 9, 10 },
    { 4, 2, 3, 1, 6, 7, 5, 9, 8, 10 },
  };
  const guint8 *const rows[] = { judges[0], judges[1], judges[2], judges[3] };
  CgConcordance result = cg_concordance_from_answers (rows, 4, 10);

  g_assert_cmpuint (result.n_raters, ==, 4);
  g_assert_cmpuint (result.n_items, ==, 10);
  g_assert_cmpfloat (result.s, ==, 1048);
  g_assert_cmpfloat_with_epsilon (result.w, 0.793939, 5e-7);
}

/* Mean rank among `n` ratings by comparing with each of them. */
static double
mean_rank (const guint8 *ratings, guint n, guint at)
{
  double rank = 0.5;

  for (guint i = 0; i < n; i++)
    rank += ratings[i] < ratings[at] ? 1 : ratings[i] == ratings[at] ? 0.5 : 0;
  return rank;
}

/* Sum of t^3 - t over groups of equal ratings: each of the t members of a group adds t^2 - 1. */
static double
tie_correction (const guint8 *ratings, guint n)
{
  double sum = 0;

  for (guint i = 0; i < n; i++)
    {
      double t = 0;

      for (guint j = 0; j < n; j++)
        t += ratings[i] == ratings[j];
      sum += t * t - 1;
    }
  return sum;
}

static double
defined_w (const guint8 (*ratings)[MAX_ITEMS], guint m, guint n)
{
  double s = 0, ties = 0, mean = m * (n + 1) / 2.0;

  for (guint rater = 0; rater < m; rater++)
    ties += tie_correction (ratings[rater], n);
  for (guint item = 0; item < n; item++)
    {
      double sum = 0;

      for (guint rater = 0; rater < m; rater++)
        sum += mean_rank (ratings[rater], n, item);
      s += (sum - mean) * (sum - mean);
    }
  return 12 * s / ((double) m * m * ((double) n * n * n - n) - m * ties);
}

/* Complete items are scattered among others that somebody left out. */
static void
check_random (guint m, guint n, guint n_levels)
{
  static const guint8 missing[] = { CG_ANSWER_NONE, CG_ANSWER_DONT_KNOW, CG_ANSWER_NOT_APPLICABLE };
  guint8 complete[MAX_RATERS][MAX_ITEMS], scattered[MAX_RATERS][2 * MAX_ITEMS];
  const guint8 *rows[MAX_RATERS];
  double expected;
  CgConcordance result;

  for (guint rater = 0; rater < m; rater++)
    {
      rows[rater] = scattered[rater];
      for (guint item = 0; item < n; item++)
        {
          complete[rater][item] = scattered[rater][2 * item] = g_test_rand_int_range (1, n_levels + 1);
          scattered[rater][2 * item + 1] = g_test_rand_int_range (1, n_levels + 1);
        }
    }
  for (guint item = 0; item < n; item++)
    scattered[g_test_rand_int_range (0, m)][2 * item + 1] = missing[g_test_rand_int_range (0, 3)];

  expected = defined_w ((const guint8 (*)[MAX_ITEMS]) complete, m, n);
  result = cg_concordance_from_answers (rows, m, 2 * n);
  g_assert_cmpuint (result.n_items, ==, n);
  if (isfinite (expected))
    g_assert_cmpfloat_with_epsilon (result.w, expected, 1e-9);
  else
    g_assert_true (isnan (result.w));
}

static void
test_definition (void)
{
  for (guint i = 0; i < 500; i++)
    check_random (g_test_rand_int_range (2, MAX_RATERS), g_test_rand_int_range (2, MAX_ITEMS),
                  g_test_rand_int_range (1, 8));
}

static void
test_extremes (void)
{
  const guint8 up[] = { 1, 2, 3, 4 }, down[] = { 4, 3, 2, 1 }, tied[] = { 1, 1, 3, 3 };
  const guint8 *const same[] = { up, up, up }, *const opposite[] = { up, down };
  const guint8 *const same_ties[] = { tied, tied };

  g_assert_cmpfloat (cg_concordance_from_answers (same, 3, 4).w, ==, 1);
  g_assert_cmpfloat (cg_concordance_from_answers (opposite, 2, 4).w, ==, 0);
  g_assert_cmpfloat (cg_concordance_from_answers (same_ties, 2, 4).w, ==, 1);
}

static void
test_undefined (void)
{
  const guint8 up[] = { 1, 2, 3 }, flat[] = { 2, 2, 2 }, gaps[] = { 1, 0, 254 };
  const guint8 *const all_tied[] = { flat, flat }, *const one_item[] = { up, gaps };
  const guint8 *const absent[] = { up, NULL };
  CgConcordance result;

  g_assert_true (isnan (cg_concordance_from_answers (all_tied, 2, 3).w));
  g_assert_true (isnan (cg_concordance_from_answers (all_tied, 1, 3).w));
  g_assert_true (isnan (cg_concordance_from_answers (NULL, 0, 3).w));
  result = cg_concordance_from_answers (one_item, 2, 3);
  g_assert_true (isnan (result.w) && isnan (result.s));
  g_assert_cmpuint (result.n_items, ==, 1);
  result = cg_concordance_from_answers (absent, 2, 3);
  g_assert_true (isnan (result.w));
  g_assert_cmpuint (result.n_items, ==, 0);
}

/* Rank sums of many raters stay exact. */
static void
test_many_raters (void)
{
  const guint8 up[] = { 1, 2, 2, 4 }, down[] = { 4, 3, 3, 1 };
  g_autofree const guint8 **rows = g_new (const guint8 *, 5000);

  for (guint i = 0; i < 5000; i++)
    rows[i] = i < 4000 ? up : down;
  g_assert_cmpfloat_with_epsilon (cg_concordance_from_answers (rows, 5000, 4).w, 0.36, 1e-12);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/concordance/published", test_published);
  g_test_add_func ("/concordance/definition", test_definition);
  g_test_add_func ("/concordance/extremes", test_extremes);
  g_test_add_func ("/concordance/undefined", test_undefined);
  g_test_add_func ("/concordance/many-raters", test_many_raters);

  return g_test_run ();
}
