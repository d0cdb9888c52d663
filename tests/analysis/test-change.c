/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/cg-change.h"

static const CgPosition none = { 0 };
static const CgPosition two = { .low = 2, .high = 3, .source = CG_POSITION_MIDDLE, .n = 2 };
static const CgPosition four = { .low = 4, .high = 4, .source = CG_POSITION_AGREED };
static const CgPosition carried_two = {
  .low = 2, .high = 2, .source = CG_POSITION_MIDDLE, .n = 2, .n_carried = 2,
};

static const struct {
  const CgPosition *then;
  const CgPosition *now;
  CgMove move;
  int levels;
  gboolean fresh;
} moves[] = {
  { &two, &four, CG_MOVE_UP, 2, TRUE },
  { &four, &two, CG_MOVE_DOWN, -2, TRUE },
  { &two, &two, CG_MOVE_UNCHANGED, 0, TRUE },
  { &two, &carried_two, CG_MOVE_UNCHANGED, 0, FALSE },
  { &none, &two, CG_MOVE_NONE, 0, TRUE },
  { &two, &none, CG_MOVE_NONE, 0, FALSE },
  { NULL, &two, CG_MOVE_NOT_COMPARABLE, 0, TRUE },
  { NULL, &none, CG_MOVE_NOT_COMPARABLE, 0, FALSE },
};

static void
test_between (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (moves); i++)
    {
      CgChange change = cg_change_between (moves[i].then, moves[i].now);

      g_test_message ("row %u", i);
      g_assert_cmpint (change.move, ==, moves[i].move);
      g_assert_cmpint (change.levels, ==, moves[i].levels);
      g_assert_cmpint (change.fresh, ==, moves[i].fresh);
    }
}

static void
test_tally (void)
{
  CgChange changes[G_N_ELEMENTS (moves)];
  CgChangeTally tally;

  for (guint i = 0; i < G_N_ELEMENTS (moves); i++)
    changes[i] = cg_change_between (moves[i].then, moves[i].now);
  tally = cg_change_tally (changes, G_N_ELEMENTS (moves));
  g_assert_cmpuint (tally.up, ==, 1);
  g_assert_cmpuint (tally.down, ==, 1);
  g_assert_cmpuint (tally.unchanged, ==, 1);
  g_assert_cmpuint (tally.carried, ==, 1);
  g_assert_cmpuint (tally.not_assessed, ==, 2);
  g_assert_cmpuint (tally.not_comparable, ==, 2);
}

/* Two partners with one person each. */
static CgSummary *
make_summary (const guint8 *first, const guint8 *second, const guint8 *carried, guint n_items)
{
  static const int partners[] = { 0, 1 };
  const guint8 *const rows[] = { first, second }, *const flags[] = { carried, NULL };
  CgSurvey survey = {
    .n_raters = 2, .n_items = n_items, .n_levels = 4, .n_partners = 2, .first_value = 1,
    .answers = rows, .carried = flags, .rater_partner = partners,
  };

  return cg_summary_new (&survey);
}

static void
check_moves (const CgChange *changes, const CgMove *expected, guint n)
{
  for (guint i = 0; i < n; i++)
    g_assert_cmpint (changes[i].move, ==, expected[i]);
}

static void
test_rounds (void)
{
  const guint8 first_then[] = { 1, 2, 3 }, second_then[] = { 2, 2, 0 };
  const guint8 first_now[] = { 3, 2, 1 }, second_now[] = { 2, 1, 4 }, carried[] = { 0, 1, 0 };
  const CgMove first[] = { CG_MOVE_UP, CG_MOVE_UNCHANGED, CG_MOVE_DOWN };
  const CgMove second[] = { CG_MOVE_UNCHANGED, CG_MOVE_DOWN, CG_MOVE_NONE };
  const CgMove together[] = { CG_MOVE_UP, CG_MOVE_DOWN, CG_MOVE_DOWN };
  g_autoptr (CgSummary) then = make_summary (first_then, second_then, NULL, 3);
  g_autoptr (CgSummary) now = make_summary (first_now, second_now, carried, 3);
  g_autoptr (CgRoundChange) change = cg_round_change_new (then, now, NULL);

  check_moves (change->partners, first, 3);
  check_moves (change->partners + 3, second, 3);
  check_moves (change->items, together, 3);
  g_assert_cmpint (change->partners[0].levels, ==, 2);
  g_assert_false (change->partners[1].fresh);
  g_assert_true (change->items[1].fresh);
}

/* The later version of the instrument has another order, a new item and lost one. */
static void
test_versions (void)
{
  const guint8 first_then[] = { 1, 2, 3 }, second_then[] = { 1, 2, 3 };
  const guint8 first_now[] = { 4, 1, 2, 1 }, second_now[] = { 3, 1, 4, 1 };
  const int item_then[] = { 2, -1, 1, 0 };
  const CgMove first[] = { CG_MOVE_UP, CG_MOVE_NOT_COMPARABLE, CG_MOVE_UNCHANGED, CG_MOVE_UNCHANGED };
  const CgMove second[] = { CG_MOVE_UNCHANGED, CG_MOVE_NOT_COMPARABLE, CG_MOVE_UP, CG_MOVE_UNCHANGED };
  g_autoptr (CgSummary) then = make_summary (first_then, second_then, NULL, 3);
  g_autoptr (CgSummary) now = make_summary (first_now, second_now, NULL, 4);
  g_autoptr (CgRoundChange) change = cg_round_change_new (then, now, item_then);

  g_assert_cmpuint (change->n_items, ==, 4);
  g_assert_cmpuint (change->n_partners, ==, 2);
  check_moves (change->partners, first, 4);
  check_moves (change->partners + 4, second, 4);
  g_assert_cmpint (change->items[1].move, ==, CG_MOVE_NOT_COMPARABLE);
  g_assert_cmpint (change->items[2].move, ==, CG_MOVE_UNCHANGED);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/change/between", test_between);
  g_test_add_func ("/change/tally", test_tally);
  g_test_add_func ("/change/rounds", test_rounds);
  g_test_add_func ("/change/versions", test_versions);

  return g_test_run ();
}
