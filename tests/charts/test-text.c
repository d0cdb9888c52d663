/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "charts/cg-text.h"

#include <string.h>

static char *
join_lines (const CgTextBlock *block, const char *between)
{
  GString *all = g_string_new (NULL);

  for (guint i = 0; i < block->lines->len; i++)
    g_string_append_printf (all, "%s%s", i > 0 ? between : "", (char *) g_ptr_array_index (block->lines, i));
  return g_string_free (all, FALSE);
}

/* Whatever the width, the lines together are the text: nothing shortened, nothing hyphenated. */
static void
test_nothing_is_lost (void)
{
  static const char *const texts[] = { "Needs and market intelligence", "Contracting", "",
                                       "Ymddiriedolaeth y Gwasanaeth Iechyd Gwladol",
                                       "\320\235\320\265 2 \320\272\320\262\320\260" };
  g_autoptr (CgText) text = cg_text_new ("DejaVu Sans", "en", FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    for (double width = 20; width < 400; width += 7)
      {
        g_autoptr (CgTextBlock) block = cg_text_break (text, texts[i], width, 12, 1, TRUE);
        g_autofree char *all = join_lines (block, " ");

        g_assert_cmpstr (all, ==, texts[i]);
        g_assert_cmpfloat (block->width, <=, width * 1.001);
        g_assert_cmpfloat (block->size, <=, 12);
      }
}

static void
test_one_line (void)
{
  g_autoptr (CgText) text = cg_text_new ("DejaVu Sans", "en", FALSE);
  const char *spaced = "Needs  and\tmarket\nintelligence";
  g_autoptr (CgTextBlock) block = cg_text_break (text, spaced, 1000, 12, 6, FALSE);

  g_assert_cmpuint (block->lines->len, ==, 1);
  g_assert_cmpstr (g_ptr_array_index (block->lines, 0), ==, "Needs and market intelligence");
  g_assert_cmpfloat_with_epsilon (block->width,
                                  cg_text_get_width (text, "Needs and market intelligence", 12, FALSE), 0.3);
  g_assert_true (block->fits);
}

static void
test_balanced (void)
{
  g_autoptr (CgText) text = cg_text_new ("DejaVu Sans", "en", FALSE);
  double width = cg_text_get_width (text, "Resource allocation and", 12, FALSE) + 1;
  const char *title = "Resource allocation and management";
  g_autoptr (CgTextBlock) block = cg_text_break (text, title, width, 12, 6, FALSE);

  g_assert_cmpuint (block->lines->len, ==, 2);
  g_assert_cmpstr (g_ptr_array_index (block->lines, 0), ==, "Resource allocation");
  g_assert_cmpstr (g_ptr_array_index (block->lines, 1), ==, "and management");
}

static void
test_long_word_shrinks (void)
{
  g_autoptr (CgText) text = cg_text_new ("DejaVu Sans", "en", FALSE);
  double width = cg_text_get_width (text, "Commissioning", 9, FALSE);
  g_autoptr (CgTextBlock) block = cg_text_break (text, "Commissioning", width, 12, 6, FALSE);

  g_assert_cmpuint (block->lines->len, ==, 1);
  g_assert_cmpfloat_with_epsilon (block->size, 9, 0.01);
  g_assert_true (block->fits);
}

static void
test_endless_word_goes_on (void)
{
  g_autoptr (CgText) text = cg_text_new ("DejaVu Sans", "en", FALSE);
  g_autofree char *word = g_strnfill (200, 'w');
  g_autoptr (CgTextBlock) block = cg_text_break (text, word, 60, 12, 6, FALSE);
  g_autofree char *all = join_lines (block, "");

  g_assert_false (block->fits);
  g_assert_cmpfloat_with_epsilon (block->size, 6, 0.01);
  g_assert_cmpfloat (block->width, <=, 60.1);
  g_assert_cmpuint (block->lines->len, >, 10);
  g_assert_cmpstr (all, ==, word);
}

/* A mark over a letter stays with it. */
static void
test_endless_word_keeps_marks (void)
{
  g_autoptr (CgText) text = cg_text_new ("DejaVu Sans", "en", FALSE);
  GString *word = g_string_new (NULL);
  g_autoptr (CgTextBlock) block = NULL;

  for (guint i = 0; i < 60; i++)
    g_string_append (word, "w\314\202");
  block = cg_text_break (text, word->str, 50, 12, 6, FALSE);
  g_assert_cmpuint (block->lines->len, >, 1);
  for (guint i = 0; i < block->lines->len; i++)
    g_assert_true (g_str_has_prefix (g_ptr_array_index (block->lines, i), "w"));
  g_string_free (word, TRUE);
}

static void
test_no_break_space (void)
{
  g_autoptr (CgText) text = cg_text_new ("DejaVu Sans", "en", FALSE);
  double width = cg_text_get_width (text, "14\302\240April", 12, FALSE) + 1;
  g_autoptr (CgTextBlock) block = cg_text_break (text, "on 14\302\240April", width, 12, 6, FALSE);

  g_assert_cmpuint (block->lines->len, ==, 2);
  g_assert_cmpstr (g_ptr_array_index (block->lines, 1), ==, "14\302\240April");
}

/* Measured once, scaled ever after: twice the size is twice the width. */
static void
test_linear (void)
{
  g_autoptr (CgText) text = cg_text_new ("DejaVu Sans", "en", FALSE);

  g_assert_cmpfloat_with_epsilon (cg_text_get_width (text, "Parallel", 24, TRUE),
                                  2 * cg_text_get_width (text, "Parallel", 12, TRUE), 1e-9);
  g_assert_cmpfloat (cg_text_get_width (text, "Parallel", 12, TRUE), >,
                     cg_text_get_width (text, "Parallel", 12, FALSE));
  /* From the font's own table: H is 1540 of 2048 units wide. */
  g_assert_cmpfloat_with_epsilon (cg_text_get_width (text, "H", 2048, FALSE), 1540, 2);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/charts/text/nothing-is-lost", test_nothing_is_lost);
  g_test_add_func ("/charts/text/one-line", test_one_line);
  g_test_add_func ("/charts/text/balanced", test_balanced);
  g_test_add_func ("/charts/text/long-word-shrinks", test_long_word_shrinks);
  g_test_add_func ("/charts/text/endless-word-goes-on", test_endless_word_goes_on);
  g_test_add_func ("/charts/text/endless-word-keeps-marks", test_endless_word_keeps_marks);
  g_test_add_func ("/charts/text/no-break-space", test_no_break_space);
  g_test_add_func ("/charts/text/linear", test_linear);
  return g_test_run ();
}
