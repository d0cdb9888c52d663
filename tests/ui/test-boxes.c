/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "assess/cg-card-box.h"
#include "charts/cg-side-box.h"

static void
test_card_columns (void)
{
  static const struct {
    guint n_cards;
    int width;
    guint columns;
  } cases[] = {
    { 4, 1200, 4 }, { 4, 728, 4 }, { 4, 727, 2 }, { 4, 560, 2 }, { 4, 359, 1 }, { 4, 10, 1 },
    { 3, 544, 3 }, { 3, 543, 2 }, { 5, 912, 5 }, { 5, 800, 3 }, { 7, 728, 4 }, { 1, 1200, 1 }, { 0, 1200, 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%u cards in %d", cases[i].n_cards, cases[i].width);
      g_assert_cmpuint (cg_card_box_columns (cases[i].n_cards, cases[i].width), ==, cases[i].columns);
    }
}

static void
test_side (void)
{
  GtkAllocation main, side;

  g_assert_true (cg_side_box_split (1000, 600, 900, FALSE, &main, &side));
  g_assert_cmpint (main.x, ==, 0);
  g_assert_cmpint (main.width, ==, side.x);
  g_assert_cmpint (side.x + side.width, ==, 1000);
  g_assert_cmpint (main.height, ==, 600);

  g_assert_true (cg_side_box_split (1000, 600, 900, TRUE, &main, &side));
  g_assert_cmpint (side.x, ==, 0);
  g_assert_cmpint (main.x, ==, side.width);

  g_assert_false (cg_side_box_split (640, 600, 900, FALSE, &main, &side));
  g_assert_cmpint (main.width, ==, 640);
  g_assert_cmpint (side.y, ==, main.height);
  g_assert_cmpint (main.height + side.height, ==, 600);
  g_assert_cmpint (side.height, <, main.height);

  g_assert_false (cg_side_box_split (640, 600, 80, FALSE, &main, &side));
  g_assert_cmpint (side.height, ==, 80);
  g_assert_cmpint (main.height, ==, 520);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/ui/boxes/cards", test_card_columns);
  g_test_add_func ("/ui/boxes/side", test_side);
  return g_test_run ();
}
