/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "common/cg-error.h"
#include "exchange/cg-csv.h"

/* Rows as one text: cells in brackets, each row behind its line. */
static gboolean
note_row (CgCsvRow *row, gpointer notes)
{
  g_string_append_printf (notes, "%u", row->line);
  for (guint i = 0; i < row->cells->len; i++)
    g_string_append_printf (notes, "[%s]", (char *) row->cells->pdata[i]);
  return TRUE;
}

static char *
read_text (const char *text, gsize length, GError **error)
{
  g_autoptr (GString) notes = g_string_new (NULL);

  return cg_csv_parse (text, length, note_row, notes, error) ? g_string_free (g_steal_pointer (&notes), FALSE) : NULL;
}

static const struct {
  const char *text;
  const char *rows;
} good[] = {
  { "", "" },
  { "a,b\r\nc,d\r\n", "1[a][b]2[c][d]" },
  { "a,b\nc,d", "1[a][b]2[c][d]" },
  { "a,b\rc,d\r", "1[a][b]2[c][d]" },
  { "a,", "1[a][]" },
  { ",a", "1[][a]" },
  { "\"a\"\"b\",\"c,d\"", "1[a\"b][c,d]" },
  { "\"\"", "" },
  { "\"\",a", "1[][a]" },
  { "\"a\r\nb\",c\r\nd,e", "1[a\nb][c]3[d][e]" },
  { "\"a\rb\"\rc", "1[a\nb]3[c]" },
  { "a,b\r\n,\r\n\r\nc,d\r\n", "1[a][b]4[c][d]" },
  { "a;b\r\nc,1;d", "1[a][b]2[c,1][d]" },
  { "a\tb\r\nc;\td", "1[a][b]2[c;][d]" },
  { "\xef\xbb\xbf" "a,b", "1[a][b]" },
  { "\xef\xbb\xbf\"a\",b", "1[a][b]" },
  { "'=1,''a,'a,'", "1[=1]['a]['a][']" },
  { "a,b\n\n,\n \nc,d\n", "1[a][b]4[ ]5[c][d]" },
  { "\xc5\xb5,\xf0\x9f\x98\x80", "1[\xc5\xb5][\xf0\x9f\x98\x80]" },
};

static void
test_good (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (good); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *rows = read_text (good[i].text, strlen (good[i].text), &error);

      g_test_message ("%s", good[i].text);
      g_assert_no_error (error);
      g_assert_cmpstr (rows, ==, good[i].rows);
    }
}

#define TEXT(text) text, sizeof (text) - 1

static const struct {
  const char *text;
  gsize length;
  int line;
  const char *words;
} bad[] = {
  { TEXT ("\xff\xfe" "a\0,\0b\0"), 1, "UTF-8" },
  { TEXT ("\xfe\xff\0a\0,\0b"), 1, "UTF-8" },
  { TEXT ("a\0,\0b\0"), 1, "UTF-8" },
  { TEXT ("a,b\r\nc,d\r\ncaf\xe9,e\r\n"), 3, "UTF-8" },
  { TEXT ("a,b\nc,\xed\xa0\x80"), 2, "UTF-8" },
  { TEXT ("a,b\n\"c,d\ne\nf"), 2, "never closed" },
  { TEXT ("a,b\nc,\""), 2, "never closed" },
  { TEXT ("a,b\n\"c\nd\"e,f"), 3, "closes a cell" },
  { TEXT ("a,b\nc\"d,e"), 2, "inside a cell" },
};

static void
test_bad (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *rows = read_text (bad[i].text, bad[i].length, &error);

      g_assert_null (rows);
      g_assert_error (error, CG_ERROR, CG_ERROR_NOT_ACCEPTABLE);
      g_assert_cmpint (cg_error_get_line (error), ==, bad[i].line);
      g_assert_nonnull (strstr (error->message, bad[i].words));
    }
}

static void
test_too_wide (void)
{
  g_autofree char *wide = g_strnfill (1000000, ',');
  g_autoptr (GError) error = NULL;
  g_autofree char *rows = read_text (wide, 1000000, &error);

  g_assert_null (rows);
  g_assert_nonnull (strstr (error->message, "far more cells"));
}

static gboolean
stop_at_once (CgCsvRow *row, gpointer count)
{
  (*(guint *) count)++;
  return FALSE;
}

static void
test_stops (void)
{
  guint count = 0;

  g_assert_true (cg_csv_parse ("a\nb\nc\"", 6, stop_at_once, &count, NULL));
  g_assert_cmpuint (count, ==, 1);
}

/* What a cell says, and how it stands in the file. */
static const struct {
  const char *said;
  const char *written;
} cells[] = {
  { "plain", "plain" },
  { "two words", "two words" },
  { "a,b", "\"a,b\"" },
  { "a;b", "\"a;b\"" },
  { "say \"so\"", "\"say \"\"so\"\"\"" },
  { "two\nlines", "\"two\nlines\"" },
  { "=1+1", "'=1+1" },
  { "+44 1", "'+44 1" },
  { "-", "'-" },
  { "-1", "'-1" },
  { "@SUM(A1)", "'@SUM(A1)" },
  { "=HYPERLINK(\"x\",\"y\")", "\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\"" },
  { "\t=1", "\"'\t=1\"" },
  { "\tword", "\"'\tword\"" },
  { "\n=1", "\"'\n=1\"" },
  { " =1", "' =1" },
  { "\xef\xbc\x9d" "1", "'\xef\xbc\x9d" "1" },
  { "'", "''" },
  { "'=1", "''=1" },
  { "''=1", "'''=1" },
  { "'tis", "''tis" },
  { "a=1", "a=1" },
  { "1-2", "1-2" },
  { " ", " " },
};

static void
test_there_and_back (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cells); i++)
    {
      const char *const row[] = { "x", cells[i].said, NULL };
      g_autoptr (GString) out = g_string_new (NULL);
      g_autofree char *wanted = g_strdup_printf ("x,%s,\r\n", cells[i].written), *read = NULL, *said = NULL;

      cg_csv_append (out, row, 3);
      g_assert_cmpstr (out->str, ==, wanted);
      read = read_text (out->str, out->len, NULL);
      said = g_strdup_printf ("1[x][%s][]", cells[i].said);
      g_assert_cmpstr (read, ==, said);
    }
}

static char *
random_cell (GRand *rand)
{
  static const char *const pieces[] = { "a", " ", ",", ";", "\t", "\"", "'", "\n", "=", "+", "-", "@", "\xc5\xb5", "1" };
  GString *cell = g_string_new (NULL);

  for (int n = g_rand_int_range (rand, 0, 6); n > 0; n--)
    g_string_append (cell, pieces[g_rand_int_range (rand, 0, G_N_ELEMENTS (pieces))]);
  return g_string_free (cell, FALSE);
}

/* The first row shows the separator, so it comes first as it does in a table of answers. */
static void
test_random_cells (void)
{
  static const char *const header[] = { "one", "two" };
  g_autoptr (GRand) rand = g_rand_new_with_seed (31);

  for (guint i = 0; i < 5000; i++)
    {
      g_autofree char *first = random_cell (rand), *second = random_cell (rand), *read = NULL, *said = NULL;
      const char *const row[] = { first, second };
      g_autoptr (GString) out = g_string_new (NULL);
      gboolean blank = *first == '\0' && *second == '\0';

      cg_csv_append (out, header, 2);
      cg_csv_append (out, row, 2);
      read = read_text (out->str, out->len, NULL);
      said = blank ? g_strdup ("1[one][two]") : g_strdup_printf ("1[one][two]2[%s][%s]", first, second);
      g_assert_cmpstr (read, ==, said);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/csv/good", test_good);
  g_test_add_func ("/csv/bad", test_bad);
  g_test_add_func ("/csv/too-wide", test_too_wide);
  g_test_add_func ("/csv/stops", test_stops);
  g_test_add_func ("/csv/there-and-back", test_there_and_back);
  g_test_add_func ("/csv/random-cells", test_random_cells);
  return g_test_run ();
}
