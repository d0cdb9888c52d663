/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CgKappa:
 * @n: items that both rated
 * @unweighted: a level off counts as much as all the way off
 * @linear: weighted by how many levels off
 * @quadratic: weighted by the square of that
 *
 * NAN where it is not defined: nothing rated by both, or both always on the same single level.
 */
typedef struct {
  guint n;
  double unweighted;
  double linear;
  double quadratic;
} CgKappa;

CgKappa cg_kappa_from_table   (const guint *table, guint n_levels);
CgKappa cg_kappa_from_answers (const guint8 *a, const guint8 *b, guint n_items, guint n_levels);

G_END_DECLS
