/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "analysis/cg-summary.h"

G_BEGIN_DECLS

/**
 * CgSection:
 * @n: how many of the items have a position
 * @n_agreed: how many of those are agreed and no middle view
 * @min: level value of the lowest position, like @max and @median; NAN where no item has a position
 *
 * Where a section of an instrument stands; the items count alike.
 */
typedef struct {
  guint n;
  guint n_agreed;
  double min;
  double max;
  double median;
} CgSection;

CgSection cg_section_from_items (const CgSummary *summary, const guint *items, guint n_items);

G_END_DECLS
