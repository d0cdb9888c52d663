/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/cg-section.h"

#include <math.h>

/* One partner's one person rates five items; the partnership has agreed the fourth, nobody rates the last. */
static CgSummary *
make_summary (void)
{
  static const guint8 row[] = { 1, 4, 2, 1, CG_ANSWER_DONT_KNOW };
  static const guint8 agreed[] = { 0, 0, 0, 4, 0 };
  static const guint8 *const rows[] = { row };
  static const int partners[] = { 0 };
  CgSurvey survey = {
    .n_raters = 1, .n_items = 5, .n_levels = 4, .n_partners = 1, .first_value = 0,
    .answers = rows, .rater_partner = partners, .agreed = agreed,
  };

  return cg_summary_new (&survey);
}

/* Level values, which start at 0 here. */
static const struct {
  guint items[5];
  guint n_items;
  guint n;
  guint n_agreed;
  double min;
  double max;
  double median;
} cases[] = {
  { { 0, 1, 2, 3, 4 }, 5, 4, 1, 0, 3, 2 },
  { { 0, 1, 2 }, 3, 3, 0, 0, 3, 1 },
  { { 2, 1 }, 2, 2, 0, 1, 3, 2 },
  { { 0, 2 }, 2, 2, 0, 0, 1, 0.5 },
  { { 3 }, 1, 1, 1, 3, 3, 3 },
};

static void
test_items (void)
{
  g_autoptr (CgSummary) summary = make_summary ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      CgSection section = cg_section_from_items (summary, cases[i].items, cases[i].n_items);

      g_assert_cmpuint (section.n, ==, cases[i].n);
      g_assert_cmpuint (section.n_agreed, ==, cases[i].n_agreed);
      g_assert_cmpfloat (section.min, ==, cases[i].min);
      g_assert_cmpfloat (section.max, ==, cases[i].max);
      g_assert_cmpfloat (section.median, ==, cases[i].median);
    }
}

static void
test_empty (void)
{
  g_autoptr (CgSummary) summary = make_summary ();
  const guint unrated[] = { 4 };
  CgSection nothing_rated = cg_section_from_items (summary, unrated, 1);
  CgSection nothing = cg_section_from_items (summary, NULL, 0);

  g_assert_cmpuint (nothing_rated.n, ==, 0);
  g_assert_true (isnan (nothing_rated.median) && isnan (nothing_rated.min) && isnan (nothing_rated.max));
  g_assert_cmpuint (nothing.n, ==, 0);
  g_assert_true (isnan (nothing.median));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/section/items", test_items);
  g_test_add_func ("/section/empty", test_empty);

  return g_test_run ();
}
