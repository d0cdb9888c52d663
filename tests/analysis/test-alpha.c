/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/cg-alpha.h"

#include <math.h>

#define N_LEVELS 5

static const CgAlphaMetric metrics[] = { CG_ALPHA_NOMINAL, CG_ALPHA_ORDINAL, CG_ALPHA_INTERVAL };

/* One line a rater, one character an item, `.` where there is no rating. */
static guint *
count_lines (const char *const *lines, guint n_lines, guint n_items)
{
  guint *counts = g_new0 (guint, n_items * N_LEVELS);

  for (guint rater = 0; rater < n_lines; rater++)
    for (guint item = 0; item < n_items; item++)
      if (lines[rater][item] != '.')
        counts[item * N_LEVELS + lines[rater][item] - '1']++;
  return counts;
}

static void
test_published (void)
{
  static const char *const lines[] = { "123321412...", "1233224125.3", ".3332342251.", "12332441251." };
  static const double expected[] = { 0.743421, 0.815388, 0.849107 };
  g_autofree guint *counts = count_lines (lines, 4, 12);

  for (guint i = 0; i < G_N_ELEMENTS (metrics); i++)
    {
      CgAlpha alpha = cg_alpha_from_counts (counts, 12, N_LEVELS, metrics[i]);

      g_assert_cmpfloat_with_epsilon (alpha.value, expected[i], 5e-7);
      g_assert_cmpuint (alpha.n_items, ==, 11);
      g_assert_cmpuint (alpha.n_ratings, ==, 40);
    }
}

/* The distance as it is defined, on the totals of a coincidence matrix. */
static double
defined_distance (CgAlphaMetric metric, const double *totals, guint c, guint k)
{
  double between = 0;

  if (metric == CG_ALPHA_NOMINAL)
    return c != k;
  if (metric == CG_ALPHA_INTERVAL)
    return ((double) c - k) * ((double) c - k);
  for (guint g = MIN (c, k); g <= MAX (c, k); g++)
    between += totals[g];
  between -= (totals[c] + totals[k]) / 2;
  return between * between;
}

/* Alpha from an explicit coincidence matrix of ordered pairs; 0 is a missing rating. */
static double
defined_alpha (const guint *ratings, guint n_raters, guint n_items, CgAlphaMetric metric)
{
  double coincidences[N_LEVELS][N_LEVELS] = { 0 }, totals[N_LEVELS] = { 0 };
  double n = 0, observed = 0, expected = 0;

  for (guint item = 0; item < n_items; item++)
    {
      const guint *row = ratings + item * n_raters;
      guint m = 0;

      for (guint a = 0; a < n_raters; a++)
        m += row[a] != 0;
      for (guint a = 0; a < n_raters; a++)
        for (guint b = 0; b < n_raters; b++)
          if (a != b && row[a] != 0 && row[b] != 0)
            coincidences[row[a] - 1][row[b] - 1] += 1.0 / (m - 1);
    }
  for (guint c = 0; c < N_LEVELS; c++)
    for (guint k = 0; k < N_LEVELS; k++)
      {
        totals[c] += coincidences[c][k];
        n += coincidences[c][k];
      }
  for (guint c = 0; c < N_LEVELS; c++)
    for (guint k = 0; k < N_LEVELS; k++)
      {
        observed += coincidences[c][k] * defined_distance (metric, totals, c, k) / n;
        expected += totals[c] * totals[k] * defined_distance (metric, totals, c, k) / (n * (n - 1));
      }
  return 1 - observed / expected;
}

static void
check_random (guint n_raters, guint n_items, guint missing)
{
  g_autofree guint *ratings = g_new0 (guint, n_raters * n_items);
  g_autofree guint *counts = g_new0 (guint, n_items * N_LEVELS);

  for (guint item = 0; item < n_items; item++)
    for (guint rater = 0; rater < n_raters; rater++)
      if (g_test_rand_int_range (0, 100) >= (int) missing)
        {
          guint level = g_test_rand_int_range (0, N_LEVELS);

          ratings[item * n_raters + rater] = level + 1;
          counts[item * N_LEVELS + level]++;
        }
  for (guint i = 0; i < G_N_ELEMENTS (metrics); i++)
    {
      double expected = defined_alpha (ratings, n_raters, n_items, metrics[i]);
      CgAlpha alpha = cg_alpha_from_counts (counts, n_items, N_LEVELS, metrics[i]);

      if (isfinite (expected))
        g_assert_cmpfloat_with_epsilon (alpha.value, expected, 1e-9);
      else
        g_assert_true (isnan (alpha.value));
    }
}

static void
test_definition (void)
{
  for (guint i = 0; i < 300; i++)
    check_random (g_test_rand_int_range (2, 12), g_test_rand_int_range (1, 15),
                  g_test_rand_int_range (0, 90));
}

static void
check_undefined (const char *const *lines, guint n_lines, guint n_items)
{
  g_autofree guint *counts = count_lines (lines, n_lines, n_items);

  for (guint i = 0; i < G_N_ELEMENTS (metrics); i++)
    g_assert_true (isnan (cg_alpha_from_counts (counts, n_items, N_LEVELS, metrics[i]).value));
}

static void
test_undefined (void)
{
  static const char *const one_value[] = { "333", "333", "3.3" };
  static const char *const no_pairs[] = { "12.", "..5" };
  static const char *const other_value_unpaired[] = { "332", "33." };

  check_undefined (one_value, 3, 3);
  check_undefined (no_pairs, 2, 3);
  check_undefined (other_value_unpaired, 2, 3);
  check_undefined (NULL, 0, 0);
  check_undefined (NULL, 0, 4);
}

static void
test_perfect (void)
{
  static const char *const lines[] = { "1352", "1352", "13.2" };
  g_autofree guint *counts = count_lines (lines, 3, 4);

  for (guint i = 0; i < G_N_ELEMENTS (metrics); i++)
    g_assert_cmpfloat_with_epsilon (cg_alpha_from_counts (counts, 4, N_LEVELS, metrics[i]).value, 1, 1e-12);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/alpha/published", test_published);
  g_test_add_func ("/alpha/definition", test_definition);
  g_test_add_func ("/alpha/undefined", test_undefined);
  g_test_add_func ("/alpha/perfect", test_perfect);

  return g_test_run ();
}
