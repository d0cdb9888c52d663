/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/cg-comparison.h"

#include "common/cg-answer.h"

/**
 * cg_peer_new:
 * @name: (nullable): what the other partnership is called, where it gives its name
 *
 * Returns: (transfer full): a peer that stands nowhere yet
 */
CgPeer *
cg_peer_new (const char *name, guint n_items)
{
  CgPeer *self = g_new (CgPeer, 1);

  *self = (CgPeer) { g_strdup (name), n_items, g_new0 (guint8, n_items + 1) };
  return self;
}

void
cg_peer_free (CgPeer *self)
{
  g_free (self->name);
  g_free (self->positions);
  g_free (self);
}

static gboolean
is_ours_placed (const CgSummary *ours, guint item)
{
  return ours->items[item].position.source != CG_POSITION_NONE;
}

/**
 * cg_peer_count_comparable:
 *
 * Returns: on how many items both stand somewhere
 */
guint
cg_peer_count_comparable (const CgPeer *self, const CgSummary *ours)
{
  guint n = 0;

  g_return_val_if_fail (self != NULL && self->n_items == ours->n_items, 0);

  for (guint i = 0; i < self->n_items; i++)
    n += CG_ANSWER_IS_LEVEL (self->positions[i]) && is_ours_placed (ours, i);
  return n;
}

static guint
count_nameless (GPtrArray *peers, guint item)
{
  guint n = 0;

  for (guint i = 0; i < peers->len; i++)
    {
      const CgPeer *peer = peers->pdata[i];

      n += peer->name == NULL && CG_ANSWER_IS_LEVEL (peer->positions[item]);
    }
  return n;
}

/* Peers that give their names do so by consent; those that do not are told apart only in a crowd. */
static void
count_peers (CgComparisonItem *self, GPtrArray *peers, guint item, guint n_levels, int first_value)
{
  guint nameless = count_nameless (peers, item);
  gboolean hides = nameless < CG_SMALL_PEER_GROUP;

  self->n_hidden = hides ? nameless : 0;
  for (guint i = 0; i < peers->len; i++)
    {
      const CgPeer *peer = peers->pdata[i];

      if (CG_ANSWER_IS_LEVEL (peer->positions[item]) && (peer->name != NULL || !hides))
        self->counts[peer->positions[item] - 1]++;
    }
  self->spread = cg_spread_from_counts (self->counts, n_levels, first_value);
}

/* How many levels a position lacks to what is wanted. */
static int
missing (int position, int target)
{
  return ABS (target - position);
}

static int
compare_missing (gconstpointer a, gconstpointer b, gpointer user_data)
{
  const CgPeer *one = *(CgPeer *const *) a, *other = *(CgPeer *const *) b;
  const int *wanted = user_data;
  int order = missing (one->positions[wanted[0]], wanted[1]) - missing (other->positions[wanted[0]], wanted[1]);

  return order != 0 ? order : g_utf8_collate (one->name, other->name);
}

/*
 * Whoever went past the target knows the way too; only who moved the other way does not.
 */
static gboolean
is_further (int theirs, int ours, int target)
{
  return target > ours ? theirs > ours : theirs < ours;
}

static void
find_further (CgComparisonItem *self, GPtrArray *peers, const CgItemSummary *ours, guint item)
{
  int wanted[] = { (int) item, ours->target.low };

  self->further = g_ptr_array_new ();
  if (!ours->has_gap || ours->gap == 0)
    return;
  for (guint i = 0; i < peers->len; i++)
    {
      CgPeer *peer = peers->pdata[i];

      if (peer->name != NULL && CG_ANSWER_IS_LEVEL (peer->positions[item]) &&
          is_further (peer->positions[item], ours->position.low, ours->target.low))
        g_ptr_array_add (self->further, peer);
    }
  g_ptr_array_sort_with_data (self->further, compare_missing, wanted);
}

/**
 * cg_comparison_new:
 * @ours: where the partnership stands
 * @peers: (element-type CgPeer): others, rated with the same version of the same instrument; they must live as long
 *   as the comparison
 *
 * Returns: (transfer full): where the peers stand, item by item
 */
CgComparison *
cg_comparison_new (const CgSummary *ours, GPtrArray *peers)
{
  CgComparison *self = g_new0 (CgComparison, 1);

  self->n_items = ours->n_items;
  self->n_levels = ours->n_levels;
  self->counts = g_new0 (guint, (gsize) ours->n_items * ours->n_levels + 1);
  self->items = g_new0 (CgComparisonItem, ours->n_items + 1);
  for (guint i = 0; i < self->n_items; i++)
    {
      CgComparisonItem *item = &self->items[i];

      item->counts = self->counts + (gsize) i * self->n_levels;
      count_peers (item, peers, i, self->n_levels, ours->first_value);
      find_further (item, peers, &ours->items[i], i);
      self->n_comparable += item->spread.n > 0 && is_ours_placed (ours, i);
    }
  return self;
}

void
cg_comparison_free (CgComparison *self)
{
  for (guint i = 0; i < self->n_items; i++)
    g_ptr_array_unref (self->items[i].further);
  g_free (self->items);
  g_free (self->counts);
  g_free (self);
}
