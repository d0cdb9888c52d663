/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/cg-dispute.h"

#include <math.h>

/* How far apart the views are in plain words; where fewer than two people said anything, nothing is disputed. */
static int
distance_of (const CgSpread *spread)
{
  switch (spread->distance)
    {
    case CG_DISTANCE_APART: return 3;
    case CG_DISTANCE_ADJACENT: return 2;
    case CG_DISTANCE_SAME: return 1;
    default: return 0;
    }
}

static int
compare_items (gconstpointer a, gconstpointer b, gpointer data)
{
  guint first = *(const guint *) a, second = *(const guint *) b;
  const CgSummary *summary = data;
  const CgSpread *one = &summary->items[first].spread, *other = &summary->items[second].spread;

  if (distance_of (one) != distance_of (other))
    return distance_of (other) - distance_of (one);
  if (isfinite (one->consensus) && isfinite (other->consensus) && one->consensus != other->consensus)
    return one->consensus < other->consensus ? -1 : 1;
  return first < second ? -1 : first > second;
}

/**
 * cg_dispute_order:
 *
 * What people see first is the plain distance: views that lie apart, then those on levels that touch, then those on one
 * level, and last the items that fewer than two have a view on. Within each, the lower consensus comes first (Tastle and
 * Wierman 2007), then the order of the instrument.
 *
 * Returns: (transfer full): the numbers of the items, the most disputed first
 */
guint *
cg_dispute_order (const CgSummary *summary)
{
  guint *order = g_new (guint, summary->n_items);

  for (guint i = 0; i < summary->n_items; i++)
    order[i] = i;
  if (summary->n_items > 0)
    g_qsort_with_data (order, summary->n_items, sizeof *order, compare_items, (gpointer) summary);
  return order;
}
