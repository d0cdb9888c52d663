/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/cg-kappa.h"

#include "common/cg-answer.h"

#include <math.h>

static void
test_published (void)
{
  const guint table[] = { 0, 4, 1, 0, 8, 0, 0, 1, 5 };
  CgKappa kappa = cg_kappa_from_table (table, 3);

  g_assert_cmpuint (kappa.n, ==, 19);
  g_assert_cmpfloat_with_epsilon (kappa.linear, 0.470120, 5e-7);
  g_assert_cmpfloat_with_epsilon (kappa.unweighted, 0.484163, 5e-7);
}

/* Cohen's form with weights of agreement: (observed - expected) / (1 - expected). */
static double
defined_kappa (const guint *table, guint k, guint power)
{
  double n = 0, observed = 0, expected = 0;

  for (guint i = 0; i < k * k; i++)
    n += table[i];
  for (guint i = 0; i < k; i++)
    for (guint j = 0; j < k; j++)
      {
        double off = fabs ((double) i - j) / (k - 1), row = 0, column = 0;
        double weight = power == 0 ? i == j : 1 - pow (off, power);

        for (guint l = 0; l < k; l++)
          {
            row += table[i * k + l] / n;
            column += table[l * k + j] / n;
          }
        observed += weight * table[i * k + j] / n;
        expected += weight * row * column;
      }
  return (observed - expected) / (1 - expected);
}

static void
test_definition (void)
{
  for (guint round = 0; round < 500; round++)
    {
      guint k = g_test_rand_int_range (2, 7);
      guint table[36];
      CgKappa kappa;

      for (guint i = 0; i < k * k; i++)
        table[i] = g_test_rand_int_range (0, 6);
      table[1]++; /* off the diagonal, so that all three are defined */
      kappa = cg_kappa_from_table (table, k);
      g_assert_cmpfloat_with_epsilon (kappa.unweighted, defined_kappa (table, k, 0), 1e-9);
      g_assert_cmpfloat_with_epsilon (kappa.linear, defined_kappa (table, k, 1), 1e-9);
      g_assert_cmpfloat_with_epsilon (kappa.quadratic, defined_kappa (table, k, 2), 1e-9);
    }
}

static void
test_answers (void)
{
  /* The published table, item by item, with answers that only one of the two gave. */
  const guint8 a[] = { 1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2, 2, 2, 3, 3, 3, 3, 3, 3, 0, 254, 2, 3 };
  const guint8 b[] = { 2, 2, 2, 2, 3, 2, 2, 2, 2, 2, 2, 2, 2, 2, 3, 3, 3, 3, 3, 1, 1, 255, 0 };
  CgKappa kappa = cg_kappa_from_answers (a, b, G_N_ELEMENTS (a), 3);

  G_STATIC_ASSERT (G_N_ELEMENTS (a) == G_N_ELEMENTS (b));
  g_assert_cmpuint (kappa.n, ==, 19);
  g_assert_cmpfloat_with_epsilon (kappa.linear, 0.470120, 5e-7);
  g_assert_cmpfloat_with_epsilon (kappa.unweighted, 0.484163, 5e-7);
}

/* An unused level of the printed scale changes none of the three: linear and quadratic weights only scale. */
static void
test_wider_scale (void)
{
  const guint8 a[] = { 1, 2, 3, 2, 1, 3 }, b[] = { 1, 3, 3, 2, 2, 1 };
  CgKappa narrow = cg_kappa_from_answers (a, b, 6, 3), wide = cg_kappa_from_answers (a, b, 6, 9);

  g_assert_cmpfloat (narrow.linear, ==, wide.linear);
  g_assert_cmpfloat (narrow.quadratic, ==, wide.quadratic);
}

static void
check_undefined (CgKappa kappa, guint n)
{
  g_assert_cmpuint (kappa.n, ==, n);
  g_assert_true (isnan (kappa.unweighted) && isnan (kappa.linear) && isnan (kappa.quadratic));
}

static void
test_undefined (void)
{
  const guint8 same[] = { 2, 2, 2 }, none[] = { 0, 254, 255 };

  check_undefined (cg_kappa_from_answers (same, same, 3, 4), 3);
  check_undefined (cg_kappa_from_answers (same, none, 3, 4), 0);
  check_undefined (cg_kappa_from_answers (same, NULL, 3, 4), 0);
}

static void
test_perfect (void)
{
  const guint8 row[] = { 1, 2, 4, 3 };
  CgKappa kappa = cg_kappa_from_answers (row, row, 4, 4);

  g_assert_cmpfloat (kappa.unweighted, ==, 1);
  g_assert_cmpfloat (kappa.linear, ==, 1);
  g_assert_cmpfloat (kappa.quadratic, ==, 1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/kappa/published", test_published);
  g_test_add_func ("/kappa/definition", test_definition);
  g_test_add_func ("/kappa/answers", test_answers);
  g_test_add_func ("/kappa/wider-scale", test_wider_scale);
  g_test_add_func ("/kappa/undefined", test_undefined);
  g_test_add_func ("/kappa/perfect", test_perfect);

  return g_test_run ();
}
