/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/cg-section.h"

#include <math.h>

/**
 * cg_section_from_items:
 * @items: the indexes of the section's items
 *
 * Returns: the median and the range of the partnership's positions on these items
 */
CgSection
cg_section_from_items (const CgSummary *summary, const guint *items, guint n_items)
{
  CgSection section = { .min = NAN, .max = NAN, .median = NAN };
  g_autofree guint *counts = NULL;
  CgSpread spread;

  g_return_val_if_fail (summary != NULL && (items != NULL || n_items == 0), section);

  counts = g_new0 (guint, summary->n_levels);
  for (guint i = 0; i < n_items; i++)
    {
      const CgPosition *position = &summary->items[items[i]].position;

      if (position->source == CG_POSITION_NONE)
        continue;
      counts[position->low - 1]++;
      section.n_agreed += position->source == CG_POSITION_AGREED;
    }
  spread = cg_spread_from_counts (counts, summary->n_levels, summary->first_value);
  section.n = spread.n;
  section.min = spread.min;
  section.max = spread.max;
  section.median = spread.median;
  return section;
}
