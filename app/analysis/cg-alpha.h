/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CgAlphaMetric:
 * @CG_ALPHA_NOMINAL: levels are only the same or different
 * @CG_ALPHA_ORDINAL: levels are as far apart as there are ratings between them
 * @CG_ALPHA_INTERVAL: levels are as far apart as their level values
 */
typedef enum {
  CG_ALPHA_NOMINAL,
  CG_ALPHA_ORDINAL,
  CG_ALPHA_INTERVAL,
} CgAlphaMetric;

/**
 * CgAlpha:
 * @value: 1 for perfect agreement, 0 for what chance would give; NAN where it is not defined
 * @n_items: items with at least two ratings
 * @n_ratings: ratings on those items
 */
typedef struct {
  double value;
  guint n_items;
  guint n_ratings;
} CgAlpha;

CgAlpha cg_alpha_from_counts (const guint *counts, guint n_items, guint n_levels, CgAlphaMetric metric);

G_END_DECLS
