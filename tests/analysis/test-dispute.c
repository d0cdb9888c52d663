/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/cg-dispute.h"

#define N_RATERS 4
#define N_ITEMS 6

/* Each column is an item, each row a person of one partner; 0 is no answer. */
static const guint8 answers[N_RATERS][N_ITEMS] = {
  { 0, 2, 1, 1, 2, 1 },
  { 0, 2, 2, 1, 3, 1 },
  { 0, 2, 2, 4, 3, 2 },
  { 3, 2, 2, 4, 3, 4 },
};

static CgSummary *
summarise (void)
{
  const guint8 *rows[N_RATERS];
  int partners[N_RATERS] = { 0 };
  CgSurvey survey = { .n_raters = N_RATERS, .n_items = N_ITEMS, .n_levels = 4, .n_partners = 1, .first_value = 1,
                      .answers = rows, .rater_partner = partners };

  for (guint i = 0; i < N_RATERS; i++)
    rows[i] = answers[i];
  return cg_summary_new (&survey);
}

/* Apart with the lowest consensus first, then apart, then levels that touch in the order of the tool where the consensus
 * is the same, then one level, and last what only one person has a view on. */
static void
test_order (void)
{
  static const guint expected[N_ITEMS] = { 3, 5, 2, 4, 1, 0 };
  g_autoptr (CgSummary) summary = summarise ();
  g_autofree guint *order = cg_dispute_order (summary);

  for (guint i = 0; i < N_ITEMS; i++)
    g_assert_cmpuint (order[i], ==, expected[i]);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/dispute/order", test_order);
  return g_test_run ();
}
