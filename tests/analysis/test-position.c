/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/cg-position.h"

#include "common/cg-answer.h"

/* Levels 1 to 4; what is fixed, what voices say, and what comes of it. */
static const struct {
  guint8 fixed;
  guint counts[4];
  guint8 low;
  guint8 high;
  gboolean middle;
  guint n_lower;
  guint n_higher;
} cases[] = {
  { CG_ANSWER_NONE, { 1, 1, 1, 0 }, 2, 2, TRUE, 1, 1 },
  { CG_ANSWER_NONE, { 0, 2, 2, 0 }, 2, 3, TRUE, 0, 0 },
  { CG_ANSWER_NONE, { 1, 0, 0, 1 }, 1, 4, TRUE, 0, 0 },
  { CG_ANSWER_NONE, { 1, 1, 0, 2 }, 2, 4, TRUE, 1, 0 },
  { CG_ANSWER_NONE, { 0, 0, 0, 1 }, 4, 4, TRUE, 0, 0 },
  { CG_ANSWER_NONE, { 3, 1, 1, 1 }, 1, 2, TRUE, 0, 2 },
  { 3, { 1, 3, 1, 1 }, 3, 3, FALSE, 4, 1 },
  { 1, { 0, 0, 0, 6 }, 1, 1, FALSE, 0, 6 },
  { 4, { 0, 0, 0, 0 }, 4, 4, FALSE, 0, 0 },
  { CG_ANSWER_DONT_KNOW, { 0, 3, 0, 0 }, 2, 2, TRUE, 0, 0 },
};

static void
check_position (const CgPosition *position, guint i, CgPositionSource fixed_source)
{
  g_test_message ("row %u", i);
  g_assert_cmpuint (position->low, ==, cases[i].low);
  g_assert_cmpuint (position->high, ==, cases[i].high);
  g_assert_cmpint (position->source, ==, cases[i].middle ? CG_POSITION_MIDDLE : fixed_source);
  g_assert_cmpuint (position->n_lower, ==, cases[i].n_lower);
  g_assert_cmpuint (position->n_higher, ==, cases[i].n_higher);
}

static void
test_partner (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      CgPosition position = cg_position_of_partner (cases[i].fixed, cases[i].counts, 4);

      check_position (&position, i, CG_POSITION_STATED);
    }
}

static void
test_partnership (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      CgPosition position = cg_position_of_partnership (cases[i].fixed, cases[i].counts, 4);

      check_position (&position, i, CG_POSITION_AGREED);
    }
}

static void
test_nobody (void)
{
  const guint counts[] = { 0, 0, 0, 0 };
  CgPosition position = cg_position_of_partnership (CG_ANSWER_NONE, counts, 4);

  g_assert_cmpint (position.source, ==, CG_POSITION_NONE);
  g_assert_cmpuint (position.low, ==, CG_ANSWER_NONE);
  g_assert_cmpuint (position.high, ==, CG_ANSWER_NONE);
  g_assert_cmpuint (position.n, ==, 0);
  g_assert_false (cg_position_is_fresh (&position));
}

static void
test_gap (void)
{
  const CgPosition none = { 0 };
  const CgPosition two = { .low = 2, .high = 3, .source = CG_POSITION_MIDDLE };
  const CgPosition four = { .low = 4, .high = 4, .source = CG_POSITION_AGREED };
  int gap;

  g_assert_true (cg_position_get_gap (&two, &four, &gap));
  g_assert_cmpint (gap, ==, 2);
  g_assert_true (cg_position_get_gap (&four, &two, &gap));
  g_assert_cmpint (gap, ==, -2);
  g_assert_true (cg_position_get_gap (&four, &four, &gap));
  g_assert_cmpint (gap, ==, 0);
  g_assert_false (cg_position_get_gap (&none, &four, &gap));
  g_assert_false (cg_position_get_gap (&two, &none, &gap));
}

static void
test_fresh (void)
{
  CgPosition position = { .low = 2, .high = 2, .source = CG_POSITION_MIDDLE, .n = 3, .n_carried = 2 };

  g_assert_true (cg_position_is_fresh (&position));
  position.n_carried = 3;
  g_assert_false (cg_position_is_fresh (&position));
  position.source = CG_POSITION_STATED;
  g_assert_true (cg_position_is_fresh (&position));
  position.source = CG_POSITION_AGREED;
  g_assert_true (cg_position_is_fresh (&position));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/position/partner", test_partner);
  g_test_add_func ("/position/partnership", test_partnership);
  g_test_add_func ("/position/nobody", test_nobody);
  g_test_add_func ("/position/gap", test_gap);
  g_test_add_func ("/position/fresh", test_fresh);

  return g_test_run ();
}
