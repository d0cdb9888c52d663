/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "common/cg-error.h"

#include <gio/gio.h>

static void
test_line (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  cg_error_set_line (&error, CG_ERROR_NEWER, 12, "%s is too new", "It");
  g_assert_error (error, CG_ERROR, CG_ERROR_NEWER);
  g_assert_cmpint (cg_error_get_line (error), ==, 12);
  text = cg_error_to_string (error, "a.cground");
  g_assert_cmpstr (text, ==, "a.cground:12: It is too new");
}

static void
test_copy_keeps_the_line (void)
{
  g_autoptr (GError) error = NULL, copy = NULL;

  cg_error_set_line (&error, CG_ERROR_NOT_ACCEPTABLE, 3, "no");
  copy = g_error_copy (error);
  g_assert_cmpint (cg_error_get_line (copy), ==, 3);
}

static void
test_error_of_another_domain (void)
{
  g_autoptr (GError) error = g_error_new (G_IO_ERROR, G_IO_ERROR_NOT_FOUND, "not there");
  g_autofree char *text = cg_error_to_string (error, "b");

  g_assert_cmpint (cg_error_get_line (error), <=, 0);
  g_assert_cmpstr (text, ==, "b: not there");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/error/line", test_line);
  g_test_add_func ("/error/copy-keeps-the-line", test_copy_keeps_the_line);
  g_test_add_func ("/error/another-domain", test_error_of_another_domain);
  return g_test_run ();
}
