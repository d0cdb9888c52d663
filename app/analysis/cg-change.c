/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/cg-change.h"

/**
 * cg_change_between:
 * @then: (nullable): a position in the earlier round, or %NULL where item or scale have changed since
 * @now: the same partner's, or the partnership's, in the later one
 *
 * Returns: how the position moved
 */
CgChange
cg_change_between (const CgPosition *then, const CgPosition *now)
{
  CgChange change = { .move = CG_MOVE_NONE };

  g_return_val_if_fail (now != NULL, change);

  change.fresh = cg_position_is_fresh (now);
  if (then == NULL)
    change.move = CG_MOVE_NOT_COMPARABLE;
  else if (then->source != CG_POSITION_NONE && now->source != CG_POSITION_NONE)
    {
      change.levels = (int) now->low - (int) then->low;
      change.move = CG_MOVE_UNCHANGED;
      if (change.levels != 0)
        change.move = change.levels > 0 ? CG_MOVE_UP : CG_MOVE_DOWN;
    }
  return change;
}

static void
tally_add (CgChangeTally *tally, const CgChange *change)
{
  if (change->move == CG_MOVE_NONE)
    tally->not_assessed++;
  else if (change->move == CG_MOVE_NOT_COMPARABLE)
    tally->not_comparable++;
  else if (!change->fresh)
    tally->carried++;
  else if (change->move == CG_MOVE_UP)
    tally->up++;
  else if (change->move == CG_MOVE_DOWN)
    tally->down++;
  else
    tally->unchanged++;
}

/**
 * cg_change_tally:
 *
 * Returns: how many of @changes went which way
 */
CgChangeTally
cg_change_tally (const CgChange *changes, guint n_changes)
{
  CgChangeTally tally = { 0 };

  g_return_val_if_fail (changes != NULL || n_changes == 0, tally);

  for (guint i = 0; i < n_changes; i++)
    tally_add (&tally, &changes[i]);
  return tally;
}

static void
compare_item (CgRoundChange *self, const CgSummary *then, const CgSummary *now, int before, guint item)
{
  gboolean comparable = before >= 0;

  g_assert (before < (int) then->n_items);

  self->items[item] = cg_change_between (comparable ? &then->items[before].position : NULL,
                                         &now->items[item].position);
  for (gsize partner = 0; partner < self->n_partners; partner++)
    {
      const CgPosition *old = comparable ? &then->partner_positions[partner * then->n_items + before] : NULL;
      gsize at = partner * now->n_items + item;

      self->partners[at] = cg_change_between (old, &now->partner_positions[at]);
    }
}

/**
 * cg_round_change_new:
 * @then: the summary of the earlier round
 * @now: the summary of the later round, with the same partners in the same order
 * @item_then: (nullable): for each item of @now its index in @then, or -1 where item or scale changed;
 *   without it the items are the same
 *
 * Returns: (transfer full): how the partnership and each partner moved on each item
 */
CgRoundChange *
cg_round_change_new (const CgSummary *then, const CgSummary *now, const int *item_then)
{
  CgRoundChange *self;

  g_return_val_if_fail (then != NULL && now != NULL && then->n_partners == now->n_partners, NULL);
  g_return_val_if_fail (item_then != NULL || then->n_items == now->n_items, NULL);

  self = g_new0 (CgRoundChange, 1);
  self->n_items = now->n_items;
  self->n_partners = now->n_partners;
  self->items = g_new0 (CgChange, self->n_items);
  self->partners = g_new0 (CgChange, (gsize) self->n_partners * self->n_items);
  for (guint item = 0; item < self->n_items; item++)
    compare_item (self, then, now, item_then != NULL ? item_then[item] : (int) item, item);
  return self;
}

void
cg_round_change_free (CgRoundChange *self)
{
  g_clear_pointer (&self->items, g_free);
  g_clear_pointer (&self->partners, g_free);
  g_free (self);
}
