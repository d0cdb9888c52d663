/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/cg-kappa.h"

#include "common/cg-answer.h"

#include <math.h>

/* Disagreement under the three weights at once: any, by levels, by squared levels. */
typedef struct {
  double any;
  double levels;
  double squares;
} Disagreement;

static void
disagreement_add (Disagreement *sum, double weight, guint row, guint column)
{
  double steps = ABS ((int) row - (int) column);

  if (row == column)
    return;
  sum->any += weight;
  sum->levels += weight * steps;
  sum->squares += weight * steps * steps;
}

static double
kappa (double observed, double expected)
{
  return expected > 0 ? 1 - observed / expected : NAN;
}

static guint
fill_margins (const guint *table, guint n_levels, double *rows, double *columns)
{
  guint n = 0;

  for (guint i = 0; i < n_levels; i++)
    for (guint j = 0; j < n_levels; j++)
      {
        guint count = table[i * n_levels + j];

        rows[i] += count;
        columns[j] += count;
        n += count;
      }
  return n;
}

/**
 * cg_kappa_from_table:
 * @table: how often the first rater chose level i where the second chose j, `table[i * n_levels + j]`
 *
 * Source: Cohen (1968), Psychological Bulletin 70:213, on all levels of the printed scale.
 */
CgKappa
cg_kappa_from_table (const guint *table, guint n_levels)
{
  CgKappa result = { 0, NAN, NAN, NAN };
  Disagreement observed = { 0 }, expected = { 0 };
  g_autofree double *rows = g_new0 (double, n_levels);
  g_autofree double *columns = g_new0 (double, n_levels);

  g_return_val_if_fail (table != NULL, result);

  result.n = fill_margins (table, n_levels, rows, columns);
  if (result.n == 0)
    return result;

  for (guint i = 0; i < n_levels; i++)
    for (guint j = 0; j < n_levels; j++)
      {
        disagreement_add (&observed, table[i * n_levels + j], i, j);
        disagreement_add (&expected, rows[i] * columns[j] / result.n, i, j);
      }
  result.unweighted = kappa (observed.any, expected.any);
  result.linear = kappa (observed.levels, expected.levels);
  result.quadratic = kappa (observed.squares, expected.squares);
  return result;
}

/**
 * cg_kappa_from_answers:
 * @a: an answer code for each item, from one rater
 * @b: the same from another rater, or from the same one in another round
 *
 * Items that one of the two did not rate are left out.
 */
CgKappa
cg_kappa_from_answers (const guint8 *a, const guint8 *b, guint n_items, guint n_levels)
{
  g_autofree guint *table = g_new0 (guint, (gsize) n_levels * n_levels);

  for (guint item = 0; a != NULL && b != NULL && item < n_items; item++)
    {
      if (!CG_ANSWER_IS_LEVEL (a[item]) || !CG_ANSWER_IS_LEVEL (b[item]))
        continue;
      g_return_val_if_fail (a[item] <= n_levels && b[item] <= n_levels, ((CgKappa) { 0, NAN, NAN, NAN }));
      table[(a[item] - 1) * n_levels + (b[item] - 1)]++;
    }
  return cg_kappa_from_table (table, n_levels);
}
