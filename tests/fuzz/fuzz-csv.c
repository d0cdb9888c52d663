/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "exchange/cg-csv.h"
#include "exchange/cg-csv-export.h"
#include "exchange/cg-csv-import.h"
#include "fuzz.h"
#include "storage/cg-reader.h"
#include "storage/cg-writer.h"

static const char document[] =
  "<assessment xmlns='urn:common-ground:assessment:1' id='m' version='1' xml:lang='en' mode='formal' modified='2026-01-01T00:00:00Z'>"
  "<partnership><name>M</name></partnership><partners><partner id='p' sector='other' slot='1'><name>P</name></partner></partners>"
  "<respondents><respondent id='x' partner='p'/></respondents>"
  "<rounds><round id='open' kind='review' date='2026-01-01' locked='false'><name>O</name></round></rounds>"
  "<instruments><instrument xmlns='urn:common-ground:instrument:1' id='i' version='1' xml:lang='en' kind='relationships'>"
  "<title>T</title><summary>S</summary><source title='t' author='a' year='2000' section='s'/><scale id='s' origin='app'>"
  "<level id='l1' value='1'><label>1</label></level><level id='l2' value='2'><label>2</label></level></scale><section id='one'>"
  "<title>1</title><item id='a'><title>A</title><prompt>?</prompt></item><item id='b'><title>B</title><prompt>?</prompt></item>"
  "</section></instrument></instruments><responses><response round='open' respondent='x' instrument='i'"
  " modified='2026-01-01T00:00:00Z'><rating item='a' answer='l1'/></response></responses></assessment>";

static gboolean
append_row (CgCsvRow *row, gpointer out)
{
  cg_csv_append (out, (const char *const *) row->cells->pdata, row->cells->len);
  return TRUE;
}

/* Whatever is read as a table is written as one that says the same. */
static void
write_again (const char *text, gsize length)
{
  static const char head[] = "head,of,columns,that,shows,the,separator,,,,,,,,,,,,,,,,,,,,,,,,\r\n";
  g_autoptr (GString) once = g_string_new (head), twice = g_string_new (NULL);
  g_autoptr (GError) error = NULL;

  g_assert_true (cg_csv_parse (text, length, append_row, once, &error) == (error == NULL));
  g_assert_true (cg_csv_parse (once->str, once->len, append_row, twice, NULL));
  g_assert_cmpstr (twice->str, ==, once->str);
}

static CgCsvImport *
read_table (CgAssessment *assessment, GBytes *bytes)
{
  CgCsvImport *import = cg_csv_import_new (assessment);

  g_assert_true (cg_csv_import_read_bytes (import, bytes) == (cg_csv_import_get_errors (import)->len == 0));
  return import;
}

/* Whatever is taken can be taken back, and what goes out again changes nothing on its way in. */
static void
take (CgSession *session, CgCsvImport *import)
{
  CgAssessment *assessment = cg_session_get_assessment (session);
  g_autoptr (GBytes) before = cg_write_bytes (cg_assessment_get_root (assessment)), after = NULL, table = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (CgCsvImport) again = NULL;

  g_assert_true (cg_csv_import_apply (import, session, &error));
  g_assert_no_error (error);
  table = cg_csv_export (assessment, FALSE);
  again = read_table (assessment, table);
  g_assert_cmpuint (cg_csv_import_get_errors (again)->len, ==, 0);
  g_assert_cmpuint (cg_csv_import_get_counts (again)->changed, ==, 0);
  while (cg_session_can_undo (session))
    cg_session_undo (session);
  after = cg_write_bytes (cg_assessment_get_root (assessment));
  g_assert_true (g_bytes_equal (before, after));
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autoptr (GBytes) text = g_bytes_new_static (document, sizeof document - 1), bytes = g_bytes_new (data, size);
  g_autoptr (CgReading) reading = cg_read_bytes (text, NULL, NULL);
  g_autoptr (CgSession) session = cg_session_new (reading->assessment);
  g_autoptr (CgCsvImport) import = read_table (reading->assessment, bytes);
  GPtrArray *errors = cg_csv_import_get_errors (import);

  write_again ((const char *) data, size);
  for (guint i = 0; i < errors->len; i++)
    g_assert_cmpint (cg_error_get_line (errors->pdata[i]), >, 0);
  if (errors->len == 0)
    take (session, import);
  return 0;
}
