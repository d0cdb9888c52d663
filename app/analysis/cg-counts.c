/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/cg-counts.h"

/**
 * cg_counts_sum:
 * @counts: how many ratings each level has, the lowest level first
 *
 * Returns: how many ratings there are
 */
guint
cg_counts_sum (const guint *counts, guint n_levels)
{
  guint n = 0;

  for (guint i = 0; i < n_levels; i++)
    n += counts[i];
  return n;
}

/**
 * cg_counts_level_at_rank:
 * @rank: below the number of ratings
 *
 * Returns: the level index of the rating that has @rank others before it, were they sorted from the lowest
 */
guint
cg_counts_level_at_rank (const guint *counts, guint rank)
{
  guint level = 0;

  for (guint passed = counts[0]; passed <= rank; passed += counts[level])
    level++;
  return level;
}
