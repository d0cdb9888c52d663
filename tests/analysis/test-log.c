/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "analysis/cg-log.h"
#include "storage/cg-reader.h"

static const char document[] =
  "<assessment xmlns='urn:common-ground:assessment:1' id='m' version='1' xml:lang='en' mode='formal' modified='2026-01-01T00:00:00Z'>"
  "<partnership><name>M</name></partnership>"
  "<instruments><instrument xmlns='urn:common-ground:instrument:1' id='i' version='1' xml:lang='en' kind='questions'>"
  "<title>T</title><summary>S</summary><source title='t' author='a' year='2000' section='s'/><section id='s'><title>S</title>"
  "<item id='a'><title>Shared needs</title><prompt>A?</prompt></item></section></instrument></instruments>"
  "<log>"
  "<record kind='term' date='2025-02-20'>zero: Joint means together.</record>"
  "<record kind='blockage' date='2025-11-05' owner='Siân' review='2026-07-01'>one: The ledgers’ cost centre.</record>"
  "<record kind='decision' date='2025-06-11' instrument='i' item='a'>two: One plan.</record>"
  "<record kind='decision' date='2025-06-11' review='2026-03-01'>three: Another.</record>"
  "<record kind='review-due' date='2025-06-12' review='2027-01-01'/>"
  "</log></assessment>";

static CgReading *
parse (void)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (document, strlen (document));
  g_autoptr (GError) error = NULL;
  CgReading *reading = cg_read_bytes (bytes, NULL, &error);

  g_assert_no_error (error);
  return reading;
}

static void
check (CgReading *reading, const char *kind, gboolean reviews, const char *words, const char *expected)
{
  const CgLogQuery query = { kind, reviews, words };
  g_autoptr (CgLanguage) language = cg_language_new ("en");
  g_autoptr (GPtrArray) found = cg_log_find (reading->assessment, &query, language);
  g_autoptr (GString) got = g_string_new (NULL);

  for (guint i = 0; i < found->len; i++)
    {
      const char *text = cg_entry_get (found->pdata[i], CG_NAME_TEXT);
      g_autofree char *first = text != NULL ? g_strndup (text, strcspn (text, ":")) : NULL;

      g_string_append_printf (got, "%s%s", i > 0 ? " " : "", first != NULL && *first != 0 ? first : "due");
    }
  g_assert_cmpstr (got->str, ==, expected);
}

static void
test_find (void)
{
  static const struct {
    const char *kind;
    gboolean reviews;
    const char *words;
    const char *expected;
  } cases[] = {
    { NULL, FALSE, NULL, "one due three two zero" },
    { NULL, FALSE, " ", "one due three two zero" },
    { "decision", FALSE, NULL, "three two" },
    { NULL, TRUE, NULL, "three one due" },
    { "decision", TRUE, "", "three" },
    { NULL, FALSE, "LEDGER cost", "one" },
    { NULL, FALSE, "ledgers cos", "one" },
    { NULL, FALSE, "sian", "one" },
    { NULL, FALSE, "local", "zero" },
    { NULL, FALSE, "june", "due three two" },
    { NULL, FALSE, "shared", "two" },
    { NULL, FALSE, "edgers", "" },
    { "term", FALSE, "ledgers", "" },
  };
  g_autoptr (CgReading) reading = parse ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    check (reading, cases[i].kind, cases[i].reviews, cases[i].words, cases[i].expected);
}

static void
test_reviews (void)
{
  g_autoptr (CgReading) reading = parse ();
  guint late;

  g_assert_cmpuint (cg_log_count_reviews (reading->assessment, "2026-03-01", &late), ==, 3);
  g_assert_cmpuint (late, ==, 0);
  g_assert_cmpuint (cg_log_count_reviews (reading->assessment, "2026-07-02", &late), ==, 3);
  g_assert_cmpuint (late, ==, 2);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/analysis/log/find", test_find);
  g_test_add_func ("/analysis/log/reviews", test_reviews);
  return g_test_run ();
}
