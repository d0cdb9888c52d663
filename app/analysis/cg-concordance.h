/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CgConcordance:
 * @w: Kendall's W, 0 to 1; NAN where it is not defined
 * @s: sum of the squared deviations of the items' rank sums
 * @n_raters: how many raters were compared
 * @n_items: how many items every one of them rated
 *
 * W is not defined below two raters or two complete items, or where every rater ties all items.
 */
typedef struct {
  double w;
  double s;
  guint n_raters;
  guint n_items;
} CgConcordance;

CgConcordance cg_concordance_from_answers (const guint8 *const *answers, guint n_raters, guint n_items);

G_END_DECLS
