/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/cg-position.h"

#include "analysis/cg-counts.h"
#include "common/cg-answer.h"

static void
count_voices (CgPosition *position, const guint *counts, guint n_levels)
{
  for (guint i = 0; i < n_levels; i++)
    {
      guint8 answer = CG_ANSWER_LEVEL (i);

      if (answer < position->low)
        position->n_lower += counts[i];
      if (answer > position->high)
        position->n_higher += counts[i];
    }
}

static CgPosition
decide (guint8 fixed, CgPositionSource fixed_source, const guint *counts, guint n_levels)
{
  CgPosition position = { .low = CG_ANSWER_NONE, .high = CG_ANSWER_NONE, .source = CG_POSITION_NONE };

  position.n = cg_counts_sum (counts, n_levels);
  if (CG_ANSWER_IS_LEVEL (fixed))
    {
      position.low = position.high = fixed;
      position.source = fixed_source;
    }
  else if (position.n > 0)
    {
      position.low = CG_ANSWER_LEVEL (cg_counts_level_at_rank (counts, (position.n - 1) / 2));
      position.high = CG_ANSWER_LEVEL (cg_counts_level_at_rank (counts, position.n / 2));
      position.source = CG_POSITION_MIDDLE;
    }
  if (position.source != CG_POSITION_NONE)
    count_voices (&position, counts, n_levels);
  return position;
}

/**
 * cg_position_of_partner:
 * @stated: the partner's own stated position as an answer code, or %CG_ANSWER_NONE
 * @respondents: how many of its respondents chose each level
 *
 * The stated position, else the low median of the partner's respondents: of an even number the lower of the
 * middle two, so that a level is reached when more than half say so. Targets are found the same way.
 */
CgPosition
cg_position_of_partner (guint8 stated, const guint *respondents, guint n_levels)
{
  g_return_val_if_fail (respondents != NULL || n_levels == 0, (CgPosition) { 0 });

  return decide (stated, CG_POSITION_STATED, respondents, n_levels);
}

/**
 * cg_position_of_partnership:
 * @agreed: the agreed position as an answer code, or %CG_ANSWER_NONE
 * @partners: how many partners have their position on each level
 *
 * The agreed position, else the middle view: the low median of the partners' positions, each partner counting
 * once. Targets are found the same way.
 */
CgPosition
cg_position_of_partnership (guint8 agreed, const guint *partners, guint n_levels)
{
  g_return_val_if_fail (partners != NULL || n_levels == 0, (CgPosition) { 0 });

  return decide (agreed, CG_POSITION_AGREED, partners, n_levels);
}

/**
 * cg_position_is_fresh:
 *
 * Returns: whether the position was assessed in its own round: agreed or stated there, or with at least one
 *   voice that was not carried over from the last round
 */
gboolean
cg_position_is_fresh (const CgPosition *position)
{
  g_return_val_if_fail (position != NULL, FALSE);

  switch (position->source)
    {
    case CG_POSITION_AGREED:
    case CG_POSITION_STATED:
      return TRUE;
    case CG_POSITION_MIDDLE:
      return position->n_carried < position->n;
    case CG_POSITION_NONE:
    default:
      return FALSE;
    }
}

/**
 * cg_position_get_gap:
 * @gap: (out): target minus position in levels; 0 is there, below 0 deliberately less integrated
 *
 * Returns: %FALSE if there is no position or no target
 */
gboolean
cg_position_get_gap (const CgPosition *position, const CgPosition *target, int *gap)
{
  g_return_val_if_fail (position != NULL && target != NULL && gap != NULL, FALSE);

  *gap = 0;
  if (position->source == CG_POSITION_NONE || target->source == CG_POSITION_NONE)
    return FALSE;
  *gap = (int) target->low - (int) position->low;
  return TRUE;
}
