/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "../storage/random-document.h"
#include "common/cg-error.h"
#include "exchange/cg-csv-export.h"
#include "exchange/cg-csv-import.h"
#include "storage/cg-reader.h"
#include "storage/cg-writer.h"

#define HEADER "assessment,round,partner,respondent,instrument,item,answer,target,comment,version,about,rank,confidence,text\r\n"
#define LEVEL(id, value) "<level id='" id "' value='" value "'><label>" id "</label></level>"
#define ITEM(id) "<item id='" id "'><title>" id "</title><prompt>" id "?</prompt></item>"
#define ROUND(id, more, naming) \
  "<round id='" id "' kind='baseline' date='2026-01-01' " more "><name>" id "</name><collection naming='" naming "'/></round>"

static const char document[] =
    "<assessment xmlns='urn:common-ground:assessment:1' id='m' version='1' xml:lang='en' mode='formal' modified='2026-01-01T00:00:00Z'>"
    "<partnership><name>M</name></partnership><partners><partner id='p' sector='other'><name>P</name></partner>"
    "<partner id='q' sector='other'><name>Q</name></partner></partners><respondents><respondent id='x' partner='p'/></respondents>"
    "<rounds>" ROUND ("r", "locked='false'", "named") ROUND ("shut", "locked='true'", "named") ROUND ("anon", "locked='false'", "anonymous")
    "</rounds><instruments><instrument xmlns='urn:common-ground:instrument:1' id='i' version='1' xml:lang='en' kind='statements'>"
    "<title>T</title><summary>S</summary><source title='t' author='a' year='2000' section='s'/><scale id='s' origin='app'>"
    LEVEL ("l1", "1") LEVEL ("l2", "2") "</scale><section id='one'><title>One</title>" ITEM ("a") ITEM ("b") "</section></instrument></instruments>"
    "<responses><response round='r' respondent='x' instrument='i' modified='2026-01-01T00:00:00Z'><rating item='a' answer='l1' carried='true'>"
    "<comment see='facilitator'>Mine</comment><evidence kind='document'>Minutes</evidence></rating></response></responses></assessment>";

typedef struct {
  CgReading *reading;
  CgAssessment *assessment;
  CgSession *session;
  GBytes *before;
} Fixture;

static void
set_up (Fixture *f, gconstpointer unused)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (document, strlen (document));
  g_autoptr (GError) error = NULL;

  f->reading = cg_read_bytes (bytes, NULL, &error);
  g_assert_no_error (error);
  f->assessment = f->reading->assessment;
  f->session = cg_session_new (f->assessment);
  f->before = cg_write_bytes (cg_assessment_get_root (f->assessment));
}

static void
tear_down (Fixture *f, gconstpointer unused)
{
  g_clear_object (&f->session);
  g_clear_pointer (&f->before, g_bytes_unref);
  g_clear_pointer (&f->reading, cg_reading_free);
}

static void
expect_unchanged (Fixture *f)
{
  g_autoptr (GBytes) now = cg_write_bytes (cg_assessment_get_root (f->assessment));

  g_assert_true (g_bytes_equal (f->before, now));
}

static CgCsvImport *
read_table (CgAssessment *assessment, const char *text)
{
  CgCsvImport *import = cg_csv_import_new (assessment);
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  cg_csv_import_read_bytes (import, bytes);
  return import;
}

static void
bring_in (Fixture *f, const char *rows)
{
  g_autofree char *text = g_strconcat (HEADER, rows, NULL);
  g_autoptr (CgCsvImport) import = read_table (f->assessment, text);
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (cg_csv_import_get_errors (import)->len, ==, 0);
  g_assert_true (cg_csv_import_apply (import, f->session, &error));
  g_assert_no_error (error);
}

static char *
written (Fixture *f)
{
  g_autoptr (GBytes) bytes = cg_write_bytes (cg_assessment_get_root (f->assessment));

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

/* A new level for an old answer, an answer to another question, and a person who is new; one step of undo takes all back. */
static void
test_bring_in (Fixture *f, gconstpointer unused)
{
  g_autofree char *text = NULL;

  bring_in (f, "m,r,p,x,i,a,l2,,,1,,,,\r\nm,r,q,new,i,a,l1,,,,,,,\r\n,r,,x,i,b,dont-know,l2,So it is,,,,,\r\n"
               "m,r,q,new,i,b,l2,,,1,,,,\r\n");
  text = written (f);
  g_assert_nonnull (strstr (text, "<rating item=\"a\" answer=\"l2\">"));
  g_assert_nonnull (strstr (text, "Minutes"));
  g_assert_nonnull (strstr (text, "Mine"));
  g_assert_nonnull (strstr (text, "<rating item=\"b\" answer=\"dont-know\" target=\"l2\">"));
  g_assert_nonnull (strstr (text, "<respondent id=\"new\" partner=\"q\"/>"));
  g_assert_nonnull (strstr (text, "<rating item=\"a\" answer=\"l1\"/>\n      <rating item=\"b\" answer=\"l2\"/>\n    </response>"));
  cg_session_undo (f->session);
  expect_unchanged (f);
  g_assert_false (cg_session_can_undo (f->session));
}

/* An empty cell takes the answer away; what is in no cell stays. */
static void
test_empty (Fixture *f, gconstpointer unused)
{
  g_autofree char *text = NULL;

  bring_in (f, "m,r,p,x,i,a,,,,1,,,,\r\n");
  text = written (f);
  g_assert_null (strstr (text, "answer="));
  g_assert_nonnull (strstr (text, "Mine"));
  g_assert_nonnull (strstr (text, "Minutes"));
}

/* A row of an anonymous round that names nobody is passed over, and a new answer of one has no time of day. */
static void
test_anonymous_round (Fixture *f, gconstpointer unused)
{
  g_autofree char *text = NULL;
  g_autoptr (CgCsvImport) import = read_table (f->assessment, HEADER "m,anon,p,,i,a,l1,,,1,,,,\r\n");

  g_assert_cmpuint (cg_csv_import_get_errors (import)->len, ==, 0);
  g_assert_cmpuint (cg_csv_import_get_counts (import)->nameless, ==, 1);
  bring_in (f, "m,anon,p,y,i,a,l1,,,1,,,,\r\n");
  text = written (f);
  g_assert_nonnull (strstr (text, "T00:00:00Z\">\n      <rating item=\"a\" answer=\"l1\"/>"));
}

/* What the answers in one document say they say in another that had none of them, nor the people. */
static void
test_another_document (Fixture *f, gconstpointer unused)
{
  g_autofree char *full = NULL, *same = NULL;
  g_autoptr (GBytes) out = NULL, again = NULL;
  g_autoptr (CgCsvImport) import = NULL;
  g_autoptr (GError) error = NULL;
  Fixture other;

  set_up (&other, NULL);
  bring_in (&other, "m,r,p,x,i,b,l2,l1,\"=1, \"\"so\"\"\",1,,2,high,text\r\nm,r,q,new,i,b,dont-know,,,1,p,,,\r\n");
  out = cg_csv_export (other.assessment, FALSE);
  full = g_strndup (g_bytes_get_data (out, NULL), g_bytes_get_size (out));
  import = read_table (f->assessment, full);
  g_assert_true (cg_csv_import_apply (import, f->session, &error));
  g_assert_cmpuint (cg_csv_import_get_counts (import)->people, ==, 1);
  again = cg_csv_export (f->assessment, FALSE);
  same = g_strndup (g_bytes_get_data (again, NULL), g_bytes_get_size (again));
  g_assert_cmpstr (same, ==, full);
  cg_session_undo (f->session);
  expect_unchanged (f);
  tear_down (&other, NULL);
}

static void
expect_not_read (Fixture *f, const char *path, const char *words)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (CgCsvImport) import = cg_csv_import_new (f->assessment);
  GPtrArray *errors = cg_csv_import_get_errors (import);

  g_assert_false (cg_csv_import_read_file (import, file, NULL));
  g_assert_cmpuint (errors->len, ==, 1);
  g_assert_nonnull (strstr (((GError *) errors->pdata[0])->message, words));
  expect_unchanged (f);
}

/* A file without an end is given up in time. */
static void
test_files (Fixture *f, gconstpointer unused)
{
  expect_not_read (f, "/dev/zero", "too large");
  expect_not_read (f, "/dev/null", "nothing in this file");
  expect_not_read (f, "/nowhere/answers.csv", "/nowhere/answers.csv");
}

/* Each wrong row is told with its line, all of them, and nothing is changed. */
static void
test_wrong_rows (Fixture *f, gconstpointer unused)
{
  static const struct {
    const char *row, *wanted;
  } rows[] = {
    { "other,r,p,x,i,a,l1,,,1,,,,", "It answers another assessment." },
    { "m,none,p,x,i,a,l1,,,1,,,,", "It answers a round that is not in this assessment." },
    { "m,r,none,x,i,a,l1,,,1,,,,", "It answers for “none”, which is not one of the partners." },
    { "m,r,q,x,i,a,l1,,,1,,,,", "“x” does not answer for the partner that stands here." },
    { "m,r,,new,i,a,l1,,,1,,,,", "“new” is not one of the people answering, and a new person needs a partner." },
    { "m,r,p,,i,a,l1,,,1,,,,", "This row does not say who answered." },
    { "m,r,p,x,none,a,l1,,,1,,,,", "It answers the tool “none”, which this assessment does not use." },
    { "m,r,p,x,i,a,l1,,,2,,,,", "It answers version 2 of the tool “i”, which this assessment does not use." },
    { "m,r,p,x,i,a,l1,,,one,,,,", "“one” is not the number of a version." },
    { "m,r,p,x,i,none,l1,,,1,,,,", NULL },
    { "m,r,p,x,i,b,l9,,,1,,,,", NULL },
    { "m,anon,p,x,i,a,l1,l9,,1,,,,", NULL },
    { "m,r,q,y,i,a,l1,,,1,,,sure,", NULL },
    { "m,shut,p,x,i,a,l1,,,1,,,,", "The round “shut” is locked." },
    { "m,r,p,x,i,a,l1,,Hm,1,,,,", "A comment for the facilitator stands here, and a table can’t replace it." },
    { "m,r,p,x,,a,l1,,,1,,,,", "“instrument” is missing." },
    { "m,r,p,x,i,,l1,,,1,,,,", "“item” is missing." },
    { "m,r,p,w,i,b,l1,dont-know,,1,,,,", "The instrument has no level “dont-know”." },
    { "m,r,p,z,i,a,l1,,,1,,-1,,", "“-1” is not allowed as “rank”." },
    { "m,r,p,z,i,b,l1,,,1,none,,,", "There is no “partner” with the id “none”." },
    { "m,r,p,x,i,a,l1,,,1,,,,,,", "This row does not have as many cells as the first row." },
    { "m,r,p,x,i,a,l1", "This row does not have as many cells as the first row." },
    { "m,r,p,bad id,i,a,l1,,,1,,,,", NULL },
  };
  g_autoptr (GString) text = g_string_new (HEADER);
  g_autoptr (CgCsvImport) import = NULL;
  GPtrArray *errors;

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    g_string_append_printf (text, "%s\r\n", rows[i].row);
  import = read_table (f->assessment, text->str);
  errors = cg_csv_import_get_errors (import);
  g_assert_cmpuint (errors->len, ==, G_N_ELEMENTS (rows));
  for (guint i = 0; i < errors->len; i++)
    {
      const GError *error = errors->pdata[i];
      g_autofree char *message = cg_error_to_string (error, "F");
      g_autofree char *place = g_strdup_printf ("F:%u: ", i + 2), *wanted = g_strconcat (place, rows[i].wanted, NULL);

      g_test_message ("row %u: %s", i, message);
      g_assert_true (g_str_has_prefix (message, place));
      if (rows[i].wanted != NULL)
        g_assert_cmpstr (message, ==, wanted);
    }
  expect_unchanged (f);
}

static void
test_wrong_tables (Fixture *f, gconstpointer unused)
{
  static const struct {
    const char *text, *wanted;
  } tables[] = {
    { "", "F:1: There is nothing in this file." },
    { "\r\n,,\r\n", "F:1: There is nothing in this file." },
    { "round,item\n", "F:1: The column “respondent” is missing." },
    { "round,respondent,instrument,item,mood\n", "F:1: A table of answers has no column “mood”." },
    { "round,respondent,instrument,item,item\n", "F:1: The column “item” stands twice." },
    { "round,respondent,instrument,item,answer\nr,x,i,b,l1\nr,x,i,b,l2\n", "F:3: Line 2 answers the same already." },
    { "round,respondent,instrument,item,answer\nr,x,i,b,\"l1\n", "F:2: The quotation mark that opens a cell here is never closed." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      g_autoptr (CgCsvImport) import = read_table (f->assessment, tables[i].text);
      GPtrArray *errors = cg_csv_import_get_errors (import);
      g_autofree char *message = NULL;

      g_assert_cmpuint (errors->len, ==, 1);
      message = cg_error_to_string (errors->pdata[0], "F");
      g_assert_cmpstr (message, ==, tables[i].wanted);
    }
  expect_unchanged (f);
}

/* A table with nothing but errors ends at some time. */
static void
test_many_errors (Fixture *f, gconstpointer unused)
{
  g_autoptr (GString) text = g_string_new (HEADER);
  g_autoptr (CgCsvImport) import = NULL;

  for (guint i = 0; i < 5000; i++)
    g_string_append (text, "m,none,p,x,i,a,l1,,,1,,,,\r\n");
  import = read_table (f->assessment, text->str);
  g_assert_cmpuint (cg_csv_import_get_errors (import)->len, ==, 101);
}

static gboolean
has_anonymous_round (CgAssessment *assessment)
{
  CgEntry *rounds = cg_assessment_get_list (assessment, CG_KIND_ROUNDS);

  for (guint i = 0; i < cg_entry_get_n_children (rounds); i++)
    {
      CgEntry *promise = cg_entry_find_child (cg_entry_get_child (rounds, i), CG_KIND_COLLECTION);

      if (promise != NULL && g_strcmp0 (cg_entry_get (promise, CG_NAME_NAMING), "anonymous") == 0)
        return TRUE;
    }
  return FALSE;
}

/* What a document gives out changes nothing when it comes back. */
static void
test_random (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (g_test_rand_int ());
  guint n_rows = 0;

  for (guint run = 0; run < 150; run++)
    {
      g_autoptr (CgSession) session = random_document_new (rand);
      CgAssessment *assessment = cg_session_get_assessment (session);
      g_autoptr (GBytes) table = NULL, before = NULL, after = NULL;
      g_autoptr (CgCsvImport) import = cg_csv_import_new (assessment);
      g_autoptr (GError) error = NULL;

      random_document_edit (session, rand, 120);
      table = cg_csv_export (assessment, FALSE);
      before = cg_write_bytes (cg_assessment_get_root (assessment));
      cg_csv_import_read_bytes (import, table);
      if (cg_csv_import_get_errors (import)->len > 0)
        g_test_message ("%s", ((GError *) cg_csv_import_get_errors (import)->pdata[0])->message);
      g_assert_cmpuint (cg_csv_import_get_errors (import)->len, ==, 0);
      if (!has_anonymous_round (assessment))
        n_rows += cg_csv_import_get_counts (import)->unchanged;
      g_assert_cmpuint (cg_csv_import_get_counts (import)->changed, ==, 0);
      g_assert_true (cg_csv_import_apply (import, session, &error));
      after = cg_write_bytes (cg_assessment_get_root (assessment));
      g_assert_true (g_bytes_equal (before, after));
    }
  g_assert_cmpuint (n_rows, >, 20);
}

#define ADD(path, test) g_test_add ("/csv-import/" path, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("bring-in", test_bring_in);
  ADD ("empty", test_empty);
  ADD ("anonymous-round", test_anonymous_round);
  ADD ("another-document", test_another_document);
  ADD ("files", test_files);
  ADD ("wrong-rows", test_wrong_rows);
  ADD ("wrong-tables", test_wrong_tables);
  ADD ("many-errors", test_many_errors);
  g_test_add_func ("/csv-import/random", test_random);
  return g_test_run ();
}
