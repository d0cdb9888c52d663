/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "common/cg-language.h"

/* The process runs in C.UTF-8, where gettext itself may translate nothing. */

static void
test_welsh (void)
{
  g_autoptr (CgLanguage) welsh = cg_language_new ("cy");

  g_assert_cmpstr (cg_language_get_code (welsh), ==, "cy");
  g_assert_cmpstr (cg_language_gettext (welsh, "Integration matrix"), ==, "Matrics integreiddio");
  g_assert_cmpstr (cg_language_gettext (welsh, "No such text as this"), ==, "No such text as this");
  g_assert_true (cg_language_is_draft (welsh));
}

static void
test_region_is_no_other_language (void)
{
  g_autoptr (CgLanguage) welsh = cg_language_new ("cy_GB.UTF-8");

  g_assert_cmpstr (cg_language_gettext (welsh, "Integration matrix"), ==, "Matrics integreiddio");
}

static void
test_unknown_language_speaks_english (void)
{
  g_autoptr (CgLanguage) unknown = cg_language_new ("tlh");

  g_assert_cmpstr (cg_language_gettext (unknown, "Integration matrix"), ==, "Integration matrix");
  g_assert_cmpstr (cg_language_ngettext (unknown, "one", "many", 1), ==, "one");
  g_assert_cmpstr (cg_language_ngettext (unknown, "one", "many", 0), ==, "many");
  g_assert_false (cg_language_is_draft (unknown));
}

static void
test_right_to_left (void)
{
  g_autoptr (CgLanguage) arabic = cg_language_new ("ar"), english = cg_language_new ("en");

  g_assert_true (cg_language_is_rtl (arabic));
  g_assert_false (cg_language_is_rtl (english));
}

static void
test_dates_and_numbers (void)
{
  g_autoptr (CgLanguage) english = cg_language_new ("en"), welsh = cg_language_new ("cy");
  g_autofree char *date = cg_language_format_date (english, "2026-04-09");
  g_autofree char *dyddiad = cg_language_format_date (welsh, "2026-04-09");
  g_autofree char *number = cg_language_format_number (english, 2.5, 1);

  g_assert_cmpstr (date, ==, "9 April 2026");
  g_assert_cmpstr (dyddiad, ==, "9 Ebrill 2026");
  g_assert_cmpstr (number, ==, "2.5");
}

static void
test_list (void)
{
  g_auto (GStrv) codes = cg_language_list ();

  g_assert_true (g_strv_contains ((const char *const *) codes, "cy"));
  g_assert_true (g_strv_contains ((const char *const *) codes, "en"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/language/welsh", test_welsh);
  g_test_add_func ("/language/region", test_region_is_no_other_language);
  g_test_add_func ("/language/unknown", test_unknown_language_speaks_english);
  g_test_add_func ("/language/right-to-left", test_right_to_left);
  g_test_add_func ("/language/dates-and-numbers", test_dates_and_numbers);
  g_test_add_func ("/language/list", test_list);
  return g_test_run ();
}
