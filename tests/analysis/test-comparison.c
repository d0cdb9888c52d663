/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/cg-comparison.h"

#define N_ITEMS 4
#define N_LEVELS 4

/* Ours stands on level 2 everywhere but on the last item, where it stands nowhere; it wants 3, 2, 1 and 4. */
static CgSummary *
summarise (void)
{
  static const guint8 row[N_ITEMS] = { 2, 2, 2, 0 }, wanted[N_ITEMS] = { 3, 2, 1, 4 };
  const guint8 *rows[] = { row }, *targets[] = { wanted };
  const int partners[] = { 0 };
  const CgSurvey survey = { .n_raters = 1, .n_items = N_ITEMS, .n_levels = N_LEVELS, .n_partners = 1, .first_value = 1,
                            .answers = rows, .targets = targets, .rater_partner = partners };

  return cg_summary_new (&survey);
}

static void
add_peer (GPtrArray *peers, const char *name, guint8 a, guint8 b, guint8 c, guint8 d)
{
  CgPeer *peer = cg_peer_new (name, N_ITEMS);
  const guint8 positions[N_ITEMS] = { a, b, c, d };

  for (guint i = 0; i < N_ITEMS; i++)
    peer->positions[i] = positions[i];
  g_ptr_array_add (peers, peer);
}

static GPtrArray *
new_peers (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) cg_peer_free);
}

static void
test_spread (void)
{
  g_autoptr (CgSummary) ours = summarise ();
  g_autoptr (GPtrArray) peers = new_peers ();
  g_autoptr (CgComparison) comparison = NULL;

  add_peer (peers, "A", 1, 0, 4, 1);
  add_peer (peers, "B", 3, 0, 4, 1);
  add_peer (peers, "C", 4, 0, 1, 1);
  comparison = cg_comparison_new (ours, peers);
  g_assert_cmpuint (comparison->items[0].spread.n, ==, 3);
  g_assert_cmpfloat (comparison->items[0].spread.median, ==, 3);
  g_assert_cmpfloat (comparison->items[0].spread.q1, ==, 2);
  g_assert_cmpfloat (comparison->items[0].spread.q3, ==, 3.5);
  g_assert_cmpuint (comparison->items[1].spread.n, ==, 0);
  g_assert_cmpuint (comparison->items[2].counts[3], ==, 2);
  /* The second has no peer, the fourth not us. */
  g_assert_cmpuint (comparison->n_comparable, ==, 2);
  g_assert_cmpuint (cg_peer_count_comparable (peers->pdata[0], ours), ==, 2);
}

/* Whoever is nearest to what we want comes first; who moved the other way, or stands where we do, is not asked. */
static void
test_people_to_ask (void)
{
  g_autoptr (CgSummary) ours = summarise ();
  g_autoptr (GPtrArray) peers = new_peers ();
  g_autoptr (CgComparison) comparison = NULL;

  add_peer (peers, "Beyond", 4, 4, 2, 4);
  add_peer (peers, "There", 3, 1, 1, 4);
  add_peer (peers, "Behind", 1, 3, 3, 4);
  add_peer (peers, "Also there", 3, 0, 0, 0);
  comparison = cg_comparison_new (ours, peers);
  g_assert_cmpuint (comparison->items[0].further->len, ==, 3);
  g_assert_cmpstr (((CgPeer *) comparison->items[0].further->pdata[0])->name, ==, "Also there");
  g_assert_cmpstr (((CgPeer *) comparison->items[0].further->pdata[1])->name, ==, "There");
  g_assert_cmpstr (((CgPeer *) comparison->items[0].further->pdata[2])->name, ==, "Beyond");
  /* We are where we want to be. */
  g_assert_cmpuint (comparison->items[1].further->len, ==, 0);
  /* We want to be less integrated: whoever is already. */
  g_assert_cmpuint (comparison->items[2].further->len, ==, 1);
  g_assert_cmpstr (((CgPeer *) comparison->items[2].further->pdata[0])->name, ==, "There");
  /* We stand nowhere. */
  g_assert_cmpuint (comparison->items[3].further->len, ==, 0);
}

/* Four without a name leave no trace beside those with one; the fifth shows them all, and nobody can ask them. */
static void
test_nameless (void)
{
  g_autoptr (CgSummary) ours = summarise ();
  g_autoptr (GPtrArray) peers = new_peers ();

  add_peer (peers, "Named", 1, 1, 1, 1);
  for (guint i = 0; i < 5; i++)
    {
      g_autoptr (CgComparison) comparison = cg_comparison_new (ours, peers);

      g_assert_cmpuint (comparison->items[0].spread.n, ==, 1);
      g_assert_cmpuint (comparison->items[0].n_hidden, ==, i);
      g_assert_cmpuint (comparison->items[0].counts[3], ==, 0);
      /* None of them says anything about the second. */
      g_assert_cmpuint (comparison->items[1].n_hidden, ==, 0);
      add_peer (peers, NULL, 4, 0, 4, 4);
    }
  {
    g_autoptr (CgComparison) comparison = cg_comparison_new (ours, peers);

    g_assert_cmpuint (comparison->items[0].spread.n, ==, 6);
    g_assert_cmpuint (comparison->items[0].counts[3], ==, 5);
    g_assert_cmpuint (comparison->items[0].n_hidden, ==, 0);
    g_assert_cmpuint (comparison->items[0].further->len, ==, 0);
  }
}

static void
test_nobody (void)
{
  g_autoptr (CgSummary) ours = summarise ();
  g_autoptr (GPtrArray) peers = new_peers ();
  g_autoptr (CgComparison) comparison = cg_comparison_new (ours, peers);

  g_assert_cmpuint (comparison->n_comparable, ==, 0);
  for (guint i = 0; i < N_ITEMS; i++)
    g_assert_cmpuint (comparison->items[i].spread.n, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/comparison/spread", test_spread);
  g_test_add_func ("/comparison/people-to-ask", test_people_to_ask);
  g_test_add_func ("/comparison/nameless", test_nameless);
  g_test_add_func ("/comparison/nobody", test_nobody);
  return g_test_run ();
}
