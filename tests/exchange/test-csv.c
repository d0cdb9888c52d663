/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "common/cg-error.h"
#include "exchange/cg-csv.h"

static char *
join (GPtrArray *rows)
{
  GString *all = g_string_new (NULL);

  for (guint r = 0; r < rows->len; r++)
    {
      const CgCsvRow *row = rows->pdata[r];

      g_string_append_printf (all, "%u:", row->line);
      for (guint c = 0; c < row->cells->len; c++)
        g_string_append_printf (all, "[%s]", (const char *) row->cells->pdata[c]);
    }
  return g_string_free (all, FALSE);
}

/* What is read: the line of each row and its cells. */
static void
test_parse (void)
{
  static const struct {
    const char *text, *wanted;
  } rows[] = {
    { "", "" },
    { "a", "1:[a]" },
    { "a,b\r\nc,d\r\n", "1:[a][b]2:[c][d]" },
    { "a,b\nc,d", "1:[a][b]2:[c][d]" },
    { "a,b\rc,d\r", "1:[a][b]2:[c][d]" },
    { "\xef\xbb\xbf" "a,b\r\n", "1:[a][b]" },
    { "a;b\nc;d,e\n", "1:[a][b]2:[c][d,e]" },
    { "a\tb\nc\td\n", "1:[a][b]2:[c][d]" },
    { "a,\n,b\n", "1:[a][]2:[][b]" },
    { "\"a,b\",\"c\"\"d\"\n", "1:[a,b][c\"d]" },
    { "\"a\r\nb\",c\nd,e\n", "1:[a\nb][c]3:[d][e]" },
    { "a,b\n\n,\n \nc,d\n", "1:[a][b]4:[ ]5:[c][d]" },
    { "'=1+1,'-a,'@b,'\tc\n", "1:[=1+1][-a][@b][\tc]" },
    { "'twas,''tis,'\n", "1:['twas]['tis][']" },
    { "Ŵy,café\n", "1:[Ŵy][café]" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) read = cg_csv_parse (rows[i].text, strlen (rows[i].text), &error);
      g_autofree char *all = read != NULL ? join (read) : NULL;

      g_test_message ("row %u", i);
      g_assert_no_error (error);
      g_assert_cmpstr (all, ==, rows[i].wanted);
    }
}

static void
test_refused (void)
{
  static const struct {
    const char *text;
    gsize length;
    const char *wanted;
  } rows[] = {
    { "a,b\n\"c,d\n", 9, "F:2: The quotation mark that opens a cell here is never closed." },
    { "a\n\"b\"c\n", 7, "F:2: Something stands behind the quotation mark that closes a cell." },
    { "a\nb\"c\n", 6, "F:2: A quotation mark stands inside a cell that does not begin with one." },
    { "a\ncaf\xe9\n", 7, "F:2: This is not a text in UTF-8. Save it from the spreadsheet as “CSV UTF-8”." },
    { "\xff\xfe" "a\0,\0", 6, "F:1: This is not a text in UTF-8. Save it from the spreadsheet as “CSV UTF-8”." },
    { "a\0b", 3, "F:1: This is not a text in UTF-8. Save it from the spreadsheet as “CSV UTF-8”." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GError) error = NULL;
      GPtrArray *read = cg_csv_parse (rows[i].text, rows[i].length, &error);
      g_autofree char *message = NULL;

      g_test_message ("row %u", i);
      g_assert_null (read);
      message = cg_error_to_string (error, "F");
      g_assert_cmpstr (message, ==, rows[i].wanted);
    }
}

/* What a spreadsheet would run gets an apostrophe in front, also behind blanks and in wide letters. */
static void
test_guard (void)
{
  static const struct {
    const char *cell, *written;
  } rows[] = {
    { "plain", "plain" },   { "=1+1", "'=1+1" }, { "+44 1", "'+44 1" }, { "-", "'-" },     { "@SUM(A1)", "'@SUM(A1)" },
    { " =1", "' =1" },      { "'=1", "''=1" },   { "'twas", "''twas" }, { "\t1", "\"'\t1\"" }, { "\n=1", "\"'\n=1\"" },
    { "＝1", "'＝1" },      { "a=b", "a=b" },    { "a,b", "\"a,b\"" },  { "a\"b", "\"a\"\"b\"" }, { "=\"a\"", "\"'=\"\"a\"\"\"" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GString) out = g_string_new (NULL);
      g_autofree char *wanted = g_strconcat (rows[i].written, "\r\n", NULL);

      g_test_message ("row %u", i);
      cg_csv_append (out, &rows[i].cell, 1);
      g_assert_cmpstr (out->str, ==, wanted);
    }
}

/* Whatever is written is read again, from any mixture of what is difficult. */
static void
test_random (void)
{
  static const char *const pieces[] = { "a", "'", "\"", ",", ";", "\t", "\n", "=", "+", "-", "@", " ", "Ŵ", "＝", "" };
  g_autoptr (GRand) rand = g_rand_new_with_seed (g_test_rand_int ());

  for (guint run = 0; run < 3000; run++)
    {
      g_autoptr (GString) cell = g_string_new (NULL), out = g_string_new (NULL);
      g_autoptr (GPtrArray) rows = NULL;
      const char *cells[] = { "head", NULL, "" };
      const CgCsvRow *row;

      for (gint32 n = g_rand_int_range (rand, 0, 8); n > 0; n--)
        g_string_append (cell, pieces[g_rand_int_range (rand, 0, G_N_ELEMENTS (pieces))]);
      cells[1] = cell->str;
      /* The first line shows the separator. */
      g_string_append (out, "a,b,c,d,e,f,g,h,i\r\n");
      cg_csv_append (out, cells, 3);
      rows = cg_csv_parse (out->str, out->len, NULL);
      g_assert_nonnull (rows);
      g_assert_cmpuint (rows->len, ==, 2);
      row = rows->pdata[1];
      g_assert_cmpuint (row->cells->len, ==, 3);
      g_assert_cmpstr (row->cells->pdata[1], ==, cell->str);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/csv/parse", test_parse);
  g_test_add_func ("/csv/refused", test_refused);
  g_test_add_func ("/csv/guard", test_guard);
  g_test_add_func ("/csv/random", test_random);
  return g_test_run ();
}
