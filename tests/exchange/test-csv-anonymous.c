/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "../storage/random-document.h"
#include "analysis/cg-small-groups.h"
#include "exchange/cg-csv-export.h"
#include "exchange/cg-csv-private.h"
#include "exchange/cg-csv.h"
#include "storage/cg-reader.h"

#define DOCUMENTS 300
#define NS "xmlns='urn:common-ground:assessment:1'"
#define LEVEL(id, value) "<level id='" id "' value='" value "'><label>" id "</label></level>"
#define ITEM(id) "<item id='" id "'><title>" id "</title><prompt>" id "?</prompt></item>"

static const char *const items[] = { "a", "b" };
static const char *const rounds[] = { "named", "secret" };

static const char head[] =
  "<assessment " NS " id='m' version='1' xml:lang='en' mode='formal' modified='2026-01-01T00:00:00Z'>"
  "<partnership><name>M</name></partnership><partners>";
static const char middle[] =
  "</respondents><rounds><round id='named' kind='baseline' date='2025-01-01' locked='false'><name>Named</name></round>"
  "<round id='secret' kind='review' date='2026-01-02' locked='false'><name>Secret</name>"
  "<collection naming='anonymous'><notice>Nobody.</notice><contact>C</contact></collection></round></rounds>"
  "<instruments><instrument xmlns='urn:common-ground:instrument:1' id='i' version='1' xml:lang='en' kind='matrix' item-name='area'>"
  "<title>Tool</title><summary>S</summary><source title='t' author='a' year='2000' section='s'/>"
  "<scale id='s' origin='app'>" LEVEL ("l1", "1") LEVEL ("l2", "2") LEVEL ("l3", "3") "</scale>"
  "<section id='one'><title>One</title>" ITEM ("a") ITEM ("b") "</section></instrument></instruments><responses>";

static void
append_ratings (GString *text, GRand *rand)
{
  static const char *const answers[] = { "l1", "l2", "l3", "l1", "l2", "dont-know", "not-applicable" };

  for (guint i = 0; i < G_N_ELEMENTS (items); i++)
    {
      if (g_rand_int_range (rand, 0, 6) == 0)
        continue;
      g_string_append_printf (text, "<rating item='%s'", items[i]);
      if (g_rand_int_range (rand, 0, 5) > 0)
        g_string_append_printf (text, " answer='%s'", answers[g_rand_int_range (rand, 0, G_N_ELEMENTS (answers))]);
      if (g_rand_int_range (rand, 0, 3) > 0)
        g_string_append_printf (text, " target='l%d'", g_rand_int_range (rand, 1, 4));
      if (g_rand_boolean (rand))
        g_string_append_printf (text, " rank='%d'", g_rand_int_range (rand, 1, 3));
      g_string_append (text, " confidence='low'><text>private</text><comment see='all'>private</comment></rating>");
    }
}

static void
append_response (GString *text, guint person, guint round, GRand *rand)
{
  g_string_append_printf (text, "<response round='%s' respondent='who%u' instrument='i' modified='2026-01-0%uT12:34:56Z'>",
                          rounds[round], person, g_rand_int_range (rand, 1, 10));
  append_ratings (text, rand);
  g_string_append (text, "</response>");
}

/* Partners with none to five people, some of them outside, and some people of no partner. */
static CgAssessment *
open_random (GRand *rand)
{
  g_autoptr (GString) text = g_string_new (head), people = g_string_new ("</partners><respondents>");
  guint n_partners = g_rand_int_range (rand, 1, 6), n_people = 0;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (CgReading) reading = NULL;

  for (guint p = 0; p <= n_partners; p++)
    {
      if (p < n_partners)
        g_string_append_printf (text, "<partner id='p%u' sector='other' slot='1'%s><name>P</name></partner>", p,
                                g_rand_int_range (rand, 0, 5) == 0 ? " outside='true'" : "");
      for (int n = g_rand_int_range (rand, 0, 6); n > 0; n--)
        if (p < n_partners)
          g_string_append_printf (people, "<respondent id='who%u' partner='p%u'/>", n_people++, p);
        else
          g_string_append_printf (people, "<respondent id='who%u'/>", n_people++);
    }
  g_string_append_printf (text, "%s%s", people->str, middle);
  for (guint r = 0; r < n_people; r++)
    for (guint round = 0; round < G_N_ELEMENTS (rounds); round++)
      if (g_rand_int_range (rand, 0, 8) > 0)
        append_response (text, r, round, rand);
  g_string_append (text, "</responses></assessment>");
  bytes = g_bytes_new (text->str, text->len);
  reading = cg_read_bytes (bytes, NULL, &error);
  g_assert_no_error (error);
  return g_object_ref (reading->assessment);
}

/* How many people gave an answer, a level, a target, a rank. */
typedef struct {
  guint n[4];
} Tally;

static gboolean
is_said (const char *text)
{
  return text != NULL && *text != '\0';
}

static void
count (GHashTable *tallies, char *key, const char *answer, const char *target, const char *rank)
{
  Tally *tally = g_hash_table_lookup (tallies, key);

  if (tally == NULL)
    g_hash_table_insert (tallies, g_strdup (key), tally = g_new0 (Tally, 1));
  tally->n[0] += is_said (answer);
  tally->n[1] += is_said (answer) && answer[0] == 'l';
  tally->n[2] += is_said (target);
  tally->n[3] += is_said (rank);
  g_free (key);
}

typedef struct {
  CgAssessment *assessment;
  const char *round;
  GHashTable *shown; /* by partner, and by everybody inside and outside */
  gboolean is_header;
} Table;

static const char *
side_of (CgAssessment *assessment, const char *partner)
{
  CgEntry *entry = is_said (partner) ? cg_assessment_find (assessment, CG_KIND_PARTNER, partner) : NULL;

  return entry == NULL || cg_entry_get_boolean (entry, CG_NAME_OUTSIDE) ? "outside" : "inside";
}

static gboolean
check_row (CgCsvRow *row, gpointer user_data)
{
  Table *table = user_data;
  char **cells = (char **) row->cells->pdata;

  g_assert_cmpuint (row->cells->len, ==, CG_CSV_N_COLUMNS);
  if (table->is_header)
    {
      table->is_header = FALSE;
      return TRUE;
    }
  if (!g_str_equal (cells[CG_CSV_ROUND], table->round))
    return TRUE;
  g_assert_cmpstr (cells[CG_CSV_RESPONDENT], ==, "");
  g_assert_cmpstr (cells[CG_CSV_COMMENT], ==, "");
  g_assert_cmpstr (cells[CG_CSV_CONFIDENCE], ==, "");
  g_assert_cmpstr (cells[CG_CSV_TEXT], ==, "");
  count (table->shown, g_strdup_printf ("%s %s", cells[CG_CSV_ITEM], cells[CG_CSV_PARTNER]), cells[CG_CSV_ANSWER],
         cells[CG_CSV_TARGET], cells[CG_CSV_RANK]);
  if (is_said (cells[CG_CSV_PARTNER]))
    count (table->shown, g_strdup_printf ("%s %s", cells[CG_CSV_ITEM], side_of (table->assessment, cells[CG_CSV_PARTNER])),
           cells[CG_CSV_ANSWER], cells[CG_CSV_TARGET], cells[CG_CSV_RANK]);
  return TRUE;
}

static void
count_rating (CgEntry *response, CgEntry *rating, gpointer user_data)
{
  Table *table = user_data;
  CgEntry *person = cg_assessment_find (table->assessment, CG_KIND_RESPONDENT, cg_entry_get (response, CG_NAME_RESPONDENT));

  count (table->shown,
         g_strdup_printf ("%s %s", cg_entry_get (rating, CG_NAME_ITEM), side_of (table->assessment, cg_entry_get (person, CG_NAME_PARTNER))),
         cg_entry_get (rating, CG_NAME_ANSWER), cg_entry_get (rating, CG_NAME_TARGET), cg_entry_get (rating, CG_NAME_RANK));
}

static void
count_all (Table *table)
{
  CgEntry *responses = cg_assessment_get_list (table->assessment, CG_KIND_RESPONSES);

  for (guint i = 0; i < cg_entry_get_n_children (responses); i++)
    if (g_str_equal (cg_entry_get (cg_entry_get_child (responses, i), CG_NAME_ROUND), table->round))
      cg_csv_visit_ratings (cg_entry_get_child (responses, i), count_rating, table);
}

static gboolean
is_few (guint n)
{
  return n > 0 && n < CG_SMALL_GROUP;
}

static guint
check_groups (GHashTable *shown)
{
  GHashTableIter iter;
  gpointer key, value;
  guint rows = 0;

  g_hash_table_iter_init (&iter, shown);
  while (g_hash_table_iter_next (&iter, &key, &value))
    for (guint i = 0; i < G_N_ELEMENTS (((Tally *) value)->n); i++)
      {
        guint n = ((Tally *) value)->n[i];

        if (is_few (n))
          g_test_message ("%s: %u of count %u", (char *) key, n, i);
        g_assert_false (is_few (n));
        rows += n;
      }
  return rows;
}

/* What all inside or all outside said is shown where at least three did: less what is shown by partner it tells nothing. */
static void
check_rest (GHashTable *all, GHashTable *shown)
{
  GHashTableIter iter;
  gpointer key, value;

  g_hash_table_iter_init (&iter, all);
  while (g_hash_table_iter_next (&iter, &key, &value))
    {
      const Tally nothing = { { 0 } }, *found = g_hash_table_lookup (shown, key), *part = found != NULL ? found : &nothing;

      for (guint i = 0; i < G_N_ELEMENTS (part->n); i++)
        {
          guint total = ((Tally *) value)->n[i];

          g_assert_cmpuint (part->n[i], <=, total);
          g_assert_true (is_few (total) || !is_few (total - part->n[i]));
        }
    }
}

/* Returns: how much of the round the table shows */
static guint
check_round (CgAssessment *assessment, const char *text, gsize length, const char *round)
{
  g_autoptr (GHashTable) shown = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (GHashTable) all = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  Table table = { assessment, round, shown, TRUE }, whole = { assessment, round, all, FALSE };

  g_assert_true (cg_csv_parse (text, length, check_row, &table, NULL));
  count_all (&whole);
  check_rest (all, shown);
  return check_groups (shown);
}

static void
test_random (void)
{
  guint shown = 0;

  for (guint seed = 0; seed < DOCUMENTS; seed++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
      g_autoptr (CgAssessment) assessment = open_random (rand);
      g_autoptr (GBytes) plain = cg_csv_export (assessment, FALSE), anonymous = cg_csv_export (assessment, TRUE);
      gsize length;
      const char *text = g_bytes_get_data (plain, &length);

      g_test_message ("document %u", seed);
      shown += check_round (assessment, text, length, "secret");
      text = g_bytes_get_data (anonymous, &length);
      shown += check_round (assessment, text, length, "secret") + check_round (assessment, text, length, "named");
      g_assert_null (g_strstr_len (text, length, "who"));
      g_assert_null (g_strstr_len (text, length, "private"));
    }
  g_assert_cmpuint (shown, >, 1000 * G_N_ELEMENTS (rounds));
}

/* The order in which people answered leaves no trace. */
static void
test_order (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (5);
  g_autoptr (CgAssessment) assessment = open_random (rand);
  CgEntry *responses = cg_assessment_get_list (assessment, CG_KIND_RESPONSES);
  g_autoptr (GBytes) before = cg_csv_export (assessment, TRUE), after = NULL;

  for (guint i = 0; i < cg_entry_get_n_children (responses); i++)
    {
      g_autoptr (CgEntry) last = cg_entry_remove (responses, cg_entry_get_n_children (responses) - 1);

      cg_entry_insert (responses, i, last);
    }
  after = cg_csv_export (assessment, TRUE);
  g_assert_true (g_bytes_equal (before, after));
}

/* Whatever stands in a document, its table can be read and tells nothing of who. */
static void
test_any_document (void)
{
  for (guint seed = 0; seed < 60; seed++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed (900 + seed);
      g_autoptr (CgSession) session = random_document_new (rand);
      CgAssessment *assessment = cg_session_get_assessment (session);
      CgEntry *all = cg_assessment_get_list (assessment, CG_KIND_ROUNDS);
      g_autoptr (GBytes) table = NULL;
      gsize length;
      const char *text;

      random_document_edit (session, rand, 200);
      table = cg_csv_export (assessment, TRUE);
      text = g_bytes_get_data (table, &length);
      for (guint i = 0; i < cg_entry_get_n_children (all); i++)
        {
          Table read = { assessment, cg_entry_get_id (cg_entry_get_child (all, i)), NULL, TRUE };
          g_autoptr (GHashTable) shown = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

          read.shown = shown;
          g_assert_true (cg_csv_parse (text, length, check_row, &read, NULL));
        }
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/csv-anonymous/random", test_random);
  g_test_add_func ("/csv-anonymous/order", test_order);
  g_test_add_func ("/csv-anonymous/any-document", test_any_document);
  return g_test_run ();
}
