/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "common/cg-plural.h"

#define WELSH "(n==0) ? 0 : (n==1) ? 1 : (n==2) ? 2 : (n==3) ? 3 : (n==6) ? 4 : 5"

static const struct {
  const char *expression;
  unsigned long n;
  unsigned long form;
} table[] = {
  { "n != 1", 0, 1 }, { "n != 1", 1, 0 }, { "n != 1", 2, 1 }, { "0", 7, 0 },
  { WELSH, 0, 0 }, { WELSH, 1, 1 }, { WELSH, 2, 2 }, { WELSH, 3, 3 }, { WELSH, 4, 5 }, { WELSH, 6, 4 }, { WELSH, 100, 5 },
  { "n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2", 21, 0 },
  { "n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2", 11, 2 },
  { "n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2", 23, 1 },
  { "1+2*3-4/2", 0, 5 }, { "!n", 0, 1 }, { "!n", 5, 0 }, { "(1+2)*3", 0, 9 },
};

static const char *const broken[] = { "", "n ==", "(n", "n)", "n / 0", "n % 0", "x", "n ? 1", "1 1" };

static void
test_forms (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      unsigned long form = 99;

      g_assert_true (cg_plural_evaluate (table[i].expression, table[i].n, &form));
      g_assert_cmpuint (form, ==, table[i].form);
    }
}

static void
test_broken (void)
{
  unsigned long form;

  for (guint i = 0; i < G_N_ELEMENTS (broken); i++)
    {
      g_test_message ("%s", broken[i]);
      g_assert_false (cg_plural_evaluate (broken[i], 1, &form));
    }
}

static void
test_too_deep (void)
{
  g_autofree char *deep = g_strnfill (100000, '(');
  unsigned long form;

  g_assert_false (cg_plural_evaluate (deep, 1, &form));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/plural/forms", test_forms);
  g_test_add_func ("/plural/broken", test_broken);
  g_test_add_func ("/plural/too-deep", test_too_deep);
  return g_test_run ();
}
