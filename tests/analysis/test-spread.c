/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/cg-spread.h"

#include "common/cg-answer.h"

#include <math.h>

#define MAX_LEVELS 7

/* Published examples; a figure that its source does not print is NAN here and not looked at. */
static const struct {
  const char *name;
  guint n_levels;
  guint counts[MAX_LEVELS];
  double consensus;
  double agreement;
  double dispersion;
  double precision;
} published[] = {
  { "posterior: a, a, b, c of four", 4, { 2, 1, 1, 0 }, 1 - 0.4333033648, NAN, NAN, 5e-11 },
  { "posterior: a, a, b, c of three", 3, { 2, 1, 1 }, 1 - 0.7409565969, NAN, NAN, 5e-11 },
  { "posterior: a, a, d, d of four", 4, { 2, 0, 0, 2 }, 0, NAN, NAN, 1e-12 },
  { "posterior: all equal", 4, { 0, 4, 0, 0 }, 1, NAN, NAN, 1e-12 },
  { "agrmt: 1, 1, 3, 4", 4, { 2, 0, 1, 1 }, NAN, 0.0833333333, NAN, 5e-11 },
  { "agrmt: all on one level", 4, { 0, 0, 9, 0 }, NAN, 1, 0, 1e-12 },
  { "agrmt: half at each end", 4, { 5, 0, 0, 5 }, NAN, -1, 1, 1e-12 },
  { "agrmt: as many everywhere", 5, { 3, 3, 3, 3, 3 }, NAN, 0, NAN, 1e-12 },
  { "agrmt: seven levels", 7, { 30, 40, 210, 130, 530, 50, 10 }, 0.7256876, 0.6113333, 0.2867, 5e-5 },
  { "agrmt: all digits it prints", 7, { 30, 40, 210, 130, 530, 50, 10 }, 0.7256876, 0.6113333, NAN, 5e-8 },
};

static void
check_published (double value, double expected, double precision)
{
  if (!isnan (expected))
    g_assert_cmpfloat_with_epsilon (value, expected, precision);
}

static void
test_published (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (published); i++)
    {
      CgSpread spread = cg_spread_from_counts (published[i].counts, published[i].n_levels, 1);

      g_test_message ("%s", published[i].name);
      check_published (spread.consensus, published[i].consensus, published[i].precision);
      check_published (spread.agreement, published[i].agreement, published[i].precision);
      check_published (spread.dispersion, published[i].dispersion, published[i].precision);
    }
}

/* 30, 70, 280, 410 of 1000 count from below and 60, 10 from above: twice their sum over six levels. */
static void
test_dispersion_exact (void)
{
  const guint counts[] = { 30, 40, 210, 130, 530, 50, 10 };
  const double expected = 2 * (0.03 + 0.07 + 0.28 + 0.41 + 0.06 + 0.01) / 6;
  CgSpread spread = cg_spread_from_counts (counts, 7, 1);

  g_assert_cmpfloat_with_epsilon (spread.dispersion, expected, 1e-12);
}

/* The panel table: from `split_at` ratings more than a level from the median it is a split. */
static const struct {
  guint n;
  guint split_at;
} panels[] = {
  { 3, 1 },  { 4, 1 },  { 5, 2 },  { 7, 2 },  { 8, 3 },  { 9, 3 },  { 10, 3 },
  { 11, 4 }, { 12, 4 }, { 13, 4 }, { 14, 5 }, { 15, 5 }, { 16, 5 },
};

static void
test_verdict (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (panels); i++)
    {
      guint far = panels[i].split_at;
      guint split[] = { panels[i].n - far, 0, far, 0 };
      guint agreement[] = { panels[i].n - far + 1, 0, far - 1, 0 };

      g_assert_cmpint (cg_spread_from_counts (split, 4, 1).verdict, ==, CG_VERDICT_SPLIT);
      g_assert_cmpint (cg_spread_from_counts (agreement, 4, 1).verdict, ==, CG_VERDICT_AGREEMENT);
    }
}

/* With a median of 2.5 the levels 2 and 3 are near, 1 and 4 are not. */
static void
test_verdict_between_levels (void)
{
  const guint near[] = { 0, 6, 6, 0 }, three[] = { 2, 4, 5, 1 }, four[] = { 2, 4, 4, 2 };

  g_assert_cmpint (cg_spread_from_counts (near, 4, 1).verdict, ==, CG_VERDICT_AGREEMENT);
  g_assert_cmpint (cg_spread_from_counts (three, 4, 1).verdict, ==, CG_VERDICT_AGREEMENT);
  g_assert_cmpfloat (cg_spread_from_counts (three, 4, 1).median, ==, 2.5);
  g_assert_cmpint (cg_spread_from_counts (four, 4, 1).verdict, ==, CG_VERDICT_SPLIT);
}

/* Ratings on levels 1 to 4, with everything that is counted rather than computed. */
static const struct {
  guint counts[4];
  guint8 low;
  guint8 high;
  double median;
  double q1;
  double q3;
  double percent;
  CgDistance distance;
  gboolean two_camps;
  CgVerdict verdict;
} orders[] = {
  { { 1, 0, 0, 1 }, 1, 4, 2.5, 1.75, 3.25, 0, CG_DISTANCE_APART, TRUE, CG_VERDICT_TOO_FEW },
  { { 0, 1, 1, 0 }, 2, 3, 2.5, 2.25, 2.75, 50, CG_DISTANCE_ADJACENT, FALSE, CG_VERDICT_TOO_FEW },
  { { 0, 2, 0, 0 }, 2, 2, 2, 2, 2, 100, CG_DISTANCE_SAME, FALSE, CG_VERDICT_TOO_FEW },
  { { 1, 0, 1, 0 }, 1, 3, 2, 1.5, 2.5, 0, CG_DISTANCE_APART, TRUE, CG_VERDICT_TOO_FEW },
  { { 2, 0, 2, 0 }, 1, 3, 2, 1, 3, 0, CG_DISTANCE_APART, TRUE, CG_VERDICT_AGREEMENT },
  { { 2, 1, 1, 0 }, 1, 2, 1.5, 1, 2.25, 37.5, CG_DISTANCE_APART, FALSE, CG_VERDICT_SPLIT },
  { { 1, 1, 1, 0 }, 2, 2, 2, 1.5, 2.5, 100.0 / 3, CG_DISTANCE_APART, FALSE, CG_VERDICT_AGREEMENT },
  { { 0, 0, 0, 5 }, 4, 4, 4, 4, 4, 100, CG_DISTANCE_SAME, FALSE, CG_VERDICT_AGREEMENT },
  { { 3, 0, 0, 1 }, 1, 1, 1, 1, 1.75, 75, CG_DISTANCE_APART, TRUE, CG_VERDICT_SPLIT },
  { { 3, 1, 2, 3 }, 3, 3, 3, 1, 4, 200.0 / 9, CG_DISTANCE_APART, FALSE, CG_VERDICT_SPLIT },
};

static void
test_orders (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (orders); i++)
    {
      CgSpread spread = cg_spread_from_counts (orders[i].counts, 4, 1);

      g_test_message ("row %u", i);
      g_assert_cmpuint (spread.low_median, ==, orders[i].low);
      g_assert_cmpuint (spread.high_median, ==, orders[i].high);
      g_assert_cmpfloat (spread.median, ==, orders[i].median);
      g_assert_cmpfloat (spread.q1, ==, orders[i].q1);
      g_assert_cmpfloat (spread.q3, ==, orders[i].q3);
      g_assert_cmpfloat_with_epsilon (spread.percent_at_median, orders[i].percent, 1e-12);
      g_assert_cmpint (spread.distance, ==, orders[i].distance);
      g_assert_cmpint (spread.two_camps, ==, orders[i].two_camps);
      g_assert_cmpint (spread.verdict, ==, orders[i].verdict);
    }
}

static void
check_no_spread (const CgSpread *spread)
{
  g_assert_true (isnan (spread->q1) && isnan (spread->q3));
  g_assert_true (isnan (spread->percent_at_median));
  g_assert_true (isnan (spread->consensus) && isnan (spread->agreement) && isnan (spread->dispersion));
  g_assert_cmpint (spread->distance, ==, CG_DISTANCE_NONE);
  g_assert_cmpint (spread->verdict, ==, CG_VERDICT_TOO_FEW);
  g_assert_false (spread->two_camps);
}

static void
test_nobody (void)
{
  const guint counts[] = { 0, 0, 0, 0 };
  CgSpread spread = cg_spread_from_counts (counts, 4, 1);

  check_no_spread (&spread);
  g_assert_cmpuint (spread.n, ==, 0);
  g_assert_cmpuint (spread.mode_count, ==, 0);
  g_assert_cmpuint (spread.low_median, ==, CG_ANSWER_NONE);
  g_assert_cmpuint (spread.high_median, ==, CG_ANSWER_NONE);
  g_assert_true (isnan (spread.min) && isnan (spread.max) && isnan (spread.median));
}

static void
test_one_rating (void)
{
  const guint counts[] = { 0, 0, 1, 0 };
  CgSpread spread = cg_spread_from_counts (counts, 4, 0);

  check_no_spread (&spread);
  g_assert_cmpuint (spread.n, ==, 1);
  g_assert_cmpuint (spread.mode_count, ==, 1);
  g_assert_cmpuint (spread.low_median, ==, CG_ANSWER_LEVEL (2));
  g_assert_cmpuint (spread.high_median, ==, CG_ANSWER_LEVEL (2));
  g_assert_cmpfloat (spread.min, ==, 2);
  g_assert_cmpfloat (spread.max, ==, 2);
  g_assert_cmpfloat (spread.median, ==, 2);
}

static void
test_modes (void)
{
  const guint counts[] = { 2, 0, 2, 1 };

  g_assert_cmpuint (cg_spread_from_counts (counts, 4, 1).mode_count, ==, 2);
}

/* Values shift with the first one, the coefficients do not. */
static void
test_first_value (void)
{
  const guint counts[] = { 2, 1, 0, 1, 4 };
  CgSpread one = cg_spread_from_counts (counts, 5, 1), below = cg_spread_from_counts (counts, 5, -2);

  g_assert_cmpfloat (below.min, ==, one.min - 3);
  g_assert_cmpfloat (below.max, ==, one.max - 3);
  g_assert_cmpfloat (below.median, ==, one.median - 3);
  g_assert_cmpfloat (below.q1, ==, one.q1 - 3);
  g_assert_cmpfloat (below.q3, ==, one.q3 - 3);
  g_assert_cmpfloat (below.consensus, ==, one.consensus);
  g_assert_cmpfloat (below.agreement, ==, one.agreement);
  g_assert_cmpfloat (below.percent_at_median, ==, one.percent_at_median);
}

/* Coefficients are about the printed scale: an empty level at its end matters. */
static void
test_printed_scale (void)
{
  const guint counts[] = { 3, 3, 0, 0 };
  CgSpread narrow = cg_spread_from_counts (counts, 3, 1), wide = cg_spread_from_counts (counts, 4, 1);

  g_assert_cmpfloat (narrow.consensus, <, wide.consensus);
  g_assert_cmpfloat (narrow.agreement, <, wide.agreement);
  g_assert_cmpfloat (narrow.dispersion, >, wide.dispersion);
}

static void
test_short_scales (void)
{
  const guint one[] = { 5 }, two[] = { 3, 3 };
  CgSpread single = cg_spread_from_counts (one, 1, 1), pair = cg_spread_from_counts (two, 2, 0);

  g_assert_true (isnan (single.consensus) && isnan (single.agreement) && isnan (single.dispersion));
  g_assert_cmpfloat (single.median, ==, 1);
  g_assert_cmpint (single.distance, ==, CG_DISTANCE_SAME);
  g_assert_true (isnan (pair.agreement));
  g_assert_cmpfloat_with_epsilon (pair.consensus, 0, 1e-12);
  g_assert_cmpfloat_with_epsilon (pair.dispersion, 1, 1e-12);
  g_assert_cmpfloat (pair.median, ==, 0.5);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/spread/published", test_published);
  g_test_add_func ("/spread/dispersion-exact", test_dispersion_exact);
  g_test_add_func ("/spread/verdict", test_verdict);
  g_test_add_func ("/spread/verdict-between-levels", test_verdict_between_levels);
  g_test_add_func ("/spread/orders", test_orders);
  g_test_add_func ("/spread/nobody", test_nobody);
  g_test_add_func ("/spread/one-rating", test_one_rating);
  g_test_add_func ("/spread/modes", test_modes);
  g_test_add_func ("/spread/first-value", test_first_value);
  g_test_add_func ("/spread/printed-scale", test_printed_scale);
  g_test_add_func ("/spread/short-scales", test_short_scales);

  return g_test_run ();
}
