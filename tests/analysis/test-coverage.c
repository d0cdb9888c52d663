/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "analysis/cg-coverage.h"
#include "storage/cg-reader.h"

#define TOOL(id, kind, items) \
  "<instrument xmlns='urn:common-ground:instrument:1' id='" id "' version='1' xml:lang='en' kind='" kind "'><title>T</title>" \
  "<summary>S</summary><source title='t' author='a' year='2000' section='s'/><scale id='s' origin='app'>" \
  "<level id='l1' value='1'><label>1</label></level></scale><section id='x'><title>X</title>" items "</section></instrument>"
#define ITEM(id) "<item id='" id "'><title>" id "</title><prompt>" id "?</prompt></item>"

static const char document[] =
  "<assessment xmlns='urn:common-ground:assessment:1' id='m' version='1' xml:lang='en' mode='formal' modified='2026-01-01T00:00:00Z'>"
  "<partnership><name>M</name></partnership>"
  "<partners><partner id='p' sector='other'><name>P</name></partner><partner id='q' sector='other'><name>Q</name></partner></partners>"
  "<respondents><respondent id='x' partner='p' perspective='carer'/><respondent id='y' partner='q' perspective='leader'/>"
  "<respondent id='z' perspective='peer-reviewer'/></respondents>"
  "<rounds><round id='old' kind='baseline' date='2025-01-01' locked='false'><name>O</name></round>"
  "<round id='now' kind='review' date='2026-01-01' locked='false'><name>N</name></round></rounds>"
  "<instruments>" TOOL ("i", "statements", ITEM ("a") ITEM ("b")) TOOL ("r", "relationships", ITEM ("c")) "</instruments>"
  "<responses><response round='now' respondent='x' instrument='i' modified='2026-01-01T00:00:00Z'><rating item='a' answer='l1'/>"
  "<rating item='b' answer='dont-know'/></response>"
  "<response round='now' respondent='x' instrument='r' modified='2026-01-01T00:00:00Z'><rating item='c' about='q' answer='l1'/></response>"
  "<response round='old' respondent='y' instrument='i' modified='2026-01-01T00:00:00Z'><rating item='a' answer='l1'/></response>"
  "</responses></assessment>";

static void
check (const GArray *coverage, guint index, guint answered, guint asked)
{
  const CgCoverage *one = &g_array_index (coverage, CgCoverage, index);

  g_assert_cmpuint (one->answered, ==, answered);
  g_assert_cmpuint (one->asked, ==, asked);
}

static void
test_coverage (void)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (document, strlen (document));
  g_autoptr (GError) error = NULL;
  g_autoptr (CgReading) reading = cg_read_bytes (bytes, NULL, &error);
  g_autoptr (GArray) coverage = NULL;
  g_autoptr (GPtrArray) missing = NULL;

  g_assert_no_error (error);
  coverage = cg_coverage_of_round (reading->assessment, cg_assessment_find (reading->assessment, CG_KIND_ROUND, "now"));
  g_assert_cmpuint (coverage->len, ==, 3);
  check (coverage, 0, 3, 3);
  check (coverage, 1, 0, 3);
  check (coverage, 2, 0, 4);

  missing = cg_coverage_missing_perspectives (coverage);
  g_assert_cmpuint (missing->len, ==, 8);
  g_assert_cmpstr (missing->pdata[0], ==, "leader");
  for (guint i = 0; i < missing->len; i++)
    g_assert_cmpstr (missing->pdata[i], !=, "carer");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/coverage", test_coverage);
  return g_test_run ();
}
