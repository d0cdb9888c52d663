/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "analysis/cg-small-groups.h"
#include "exchange/cg-csv-export.h"
#include "exchange/cg-csv.h"
#include "storage/cg-reader.h"

#define N_ITEMS    2
#define N_LEVELS   3
#define N_PARTNERS 4

/* counts[item][partner][level] and of nobody's partner in the last place: what people really said. */
typedef guint Counts[N_ITEMS][N_PARTNERS + 1][N_LEVELS];

static void
add_tool (GString *text)
{
  g_string_append (text, "<instruments><instrument xmlns='urn:common-ground:instrument:1' id='i' version='1' xml:lang='en' kind='statements'>"
                         "<title>T</title><summary>S</summary><source title='t' author='a' year='2000' section='s'/><scale id='s' origin='app'>");
  for (guint i = 1; i <= N_LEVELS; i++)
    g_string_append_printf (text, "<level id='l%u' value='%u'><label>L</label></level>", i, i);
  g_string_append (text, "</scale><section id='one'><title>One</title>");
  for (guint i = 0; i < N_ITEMS; i++)
    g_string_append_printf (text, "<item id='i%u'><title>I</title><prompt>?</prompt></item>", i);
  g_string_append (text, "</section></instrument></instruments>");
}

static void
add_person (GString *text, GRand *rand, guint person, guint partner, Counts counts)
{
  g_string_append_printf (text, "<response round='r' respondent='person-%u' instrument='i' modified='2026-01-01T00:00:00Z'>", person);
  for (guint item = 0; item < N_ITEMS; item++)
    {
      guint level = (guint) g_rand_int_range (rand, 0, N_LEVELS + 2);

      if (level >= N_LEVELS)
        continue;
      counts[item][partner][level]++;
      g_string_append_printf (text, "<rating item='i%u' answer='l%u' confidence='low'><text>SECRET</text><comment see='%s'>SECRET</comment>"
                                    "</rating>", item, level + 1, person % 2 == 0 ? "all" : "facilitator");
    }
  g_string_append (text, "</response>");
}

static CgAssessment *
random_survey (GRand *rand, const char *naming, Counts counts)
{
  g_autoptr (GString) text = g_string_new ("<assessment xmlns='urn:common-ground:assessment:1' id='a' version='1' xml:lang='en' mode='formal' "
                                           "modified='2026-01-01T00:00:00Z'><partnership><name>P</name></partnership><partners>");
  g_autoptr (GString) people = g_string_new (NULL), responses = g_string_new (NULL);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (CgReading) reading = NULL;
  guint n = 0;

  memset (counts, 0, sizeof (Counts));
  for (guint p = 0; p < N_PARTNERS; p++)
    g_string_append_printf (text, "<partner id='p%u' sector='other'><name>N</name></partner>", p);
  for (guint p = 0; p <= N_PARTNERS; p++)
    for (gint32 of_partner = g_rand_int_range (rand, 0, 6); of_partner > 0; of_partner--)
      {
        g_autofree char *partner = p < N_PARTNERS ? g_strdup_printf ("partner='p%u'", p) : g_strdup ("");

        g_string_append_printf (people, "<respondent id='person-%u' %s><name>SECRET</name></respondent>", n, partner);
        add_person (responses, rand, n++, p, counts);
      }
  g_string_append_printf (text, "</partners><respondents>%s</respondents><rounds><round id='r' kind='baseline' date='2026-01-17' locked='false'>"
                                "<name>R</name><collection naming='%s'/></round></rounds>", people->str, naming);
  add_tool (text);
  g_string_append_printf (text, "<responses>%s</responses></assessment>", responses->str);
  bytes = g_bytes_new (text->str, text->len);
  reading = cg_read_bytes (bytes, NULL, &error);
  g_assert_no_error (error);
  return g_object_ref (reading->assessment);
}

static const char *
cell (const CgCsvRow *row, guint column)
{
  return row->cells->pdata[column];
}

static gboolean
keep_row (CgCsvRow *row, gpointer rows)
{
  CgCsvRow *kept = g_new (CgCsvRow, 1);

  *kept = (CgCsvRow) { row->line, g_ptr_array_ref (row->cells) };
  g_ptr_array_add (rows, kept);
  return TRUE;
}

static void
row_free (gpointer row)
{
  g_ptr_array_unref (((CgCsvRow *) row)->cells);
  g_free (row);
}

static GPtrArray *
read_rows (GBytes *table)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func (row_free);

  g_assert_true (cg_csv_parse (g_bytes_get_data (table, NULL), g_bytes_get_size (table), keep_row, rows, NULL));
  return rows;
}

/* The rows of each partner; those without one stand in the last place. */
static void
count_rows (GPtrArray *rows, Counts counts)
{
  memset (counts, 0, sizeof (Counts));
  for (guint i = 1; i < rows->len; i++)
    {
      const CgCsvRow *row = rows->pdata[i];
      guint partner = *cell (row, 2) != '\0' ? (guint) (cell (row, 2)[1] - '0') : N_PARTNERS;

      g_assert_cmpstr (cell (row, 3), ==, "");
      counts[cell (row, 5)[1] - '0'][partner][cell (row, 6)[1] - '1']++;
    }
}

static guint
sum (const guint *levels)
{
  guint n = 0;

  for (guint level = 0; level < N_LEVELS; level++)
    n += levels[level];
  return n;
}

static guint
enough (guint n)
{
  return n >= CG_SMALL_GROUP ? n : 0;
}

/*
 * Whoever knows how many people inside and outside said what in all, and takes off the partners that are shown, is left
 * with no group of one or two: neither a partner nor all that are not told apart. Nothing else is left out or made up.
 */
static void
check_nobody_is_found (Counts real, Counts shown)
{
  for (guint item = 0; item < N_ITEMS; item++)
    {
      guint inside = 0, told = 0, outside = sum (real[item][N_PARTNERS]);

      for (guint p = 0; p < N_PARTNERS; p++)
        {
          guint n = sum (shown[item][p]);

          g_assert_cmpuint (n, ==, enough (n));
          inside += sum (real[item][p]);
          told += n;
          for (guint level = 0; level < N_LEVELS && n > 0; level++)
            g_assert_cmpuint (shown[item][p][level], ==, real[item][p][level]);
        }
      g_assert_true (told == 0 || inside == told || inside - told >= CG_SMALL_GROUP);
      g_assert_cmpuint (told + sum (shown[item][N_PARTNERS]), ==, enough (inside) + enough (outside));
    }
}

static void
test_anonymous (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (g_test_rand_int ());

  for (guint run = 0; run < 1000; run++)
    {
      Counts real, shown;
      gboolean promised = run % 2 == 0;
      g_autoptr (CgAssessment) assessment = random_survey (rand, promised ? "anonymous" : "named", real);
      g_autoptr (GBytes) bytes = cg_csv_export (assessment, !promised);
      g_autofree char *text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
      g_autoptr (GPtrArray) rows = read_rows (bytes);

      g_assert_null (strstr (text, "SECRET"));
      g_assert_null (strstr (text, "person-"));
      g_assert_null (strstr (text, "low"));
      count_rows (rows, shown);
      check_nobody_is_found (real, shown);
    }
}

/* A named table says who, by id; a comment for the facilitator is not in it. */
static void
test_named (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);
  Counts real;
  g_autoptr (CgAssessment) assessment = random_survey (rand, "named", real);
  g_autoptr (GBytes) bytes = cg_csv_export (assessment, FALSE);
  g_autoptr (GPtrArray) rows = read_rows (bytes);
  guint n = 0;

  for (guint p = 0; p <= N_PARTNERS; p++)
    for (guint item = 0; item < N_ITEMS; item++)
      n += sum (real[item][p]);
  g_assert_cmpuint (n, >, 5);
  g_assert_cmpuint (rows->len, ==, n + 1);
  for (guint i = 1; i < rows->len; i++)
    {
      const CgCsvRow *row = rows->pdata[i];
      guint person = (guint) g_ascii_strtoull (cell (row, 3) + strlen ("person-"), NULL, 10);

      g_assert_cmpstr (cell (row, 8), ==, person % 2 == 0 ? "SECRET" : "");
      g_assert_cmpstr (cell (row, 12), ==, "low");
      g_assert_cmpstr (cell (row, 13), ==, "SECRET");
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/csv-export/anonymous", test_anonymous);
  g_test_add_func ("/csv-export/named", test_named);
  return g_test_run ();
}
