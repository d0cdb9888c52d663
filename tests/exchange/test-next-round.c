/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "analysis/cg-coverage.h"
#include "exchange/cg-merge.h"
#include "exchange/cg-next-round.h"
#include "storage/cg-reader.h"
#include "storage/cg-writer.h"

#define NS "xmlns='urn:common-ground:assessment:1'"
#define LEVEL(id, value) "<level id='" id "' value='" value "'><label>" id "</label></level>"
#define ITEM(id) "<item id='" id "'><title>" id "</title><prompt>" id "?</prompt></item>"
#define TOOL(id, version, kind) \
  "<instrument xmlns='urn:common-ground:instrument:1' id='" id "' version='" version "' xml:lang='en' kind='" kind "'>" \
  "<title>T</title><summary>S</summary><source title='t' author='a' year='2000' section='s'/><scale id='s' origin='app'>" \
  LEVEL ("l1", "1") LEVEL ("l2", "2") "</scale><section id='one'><title>One</title>" ITEM ("a") ITEM ("b") "</section></instrument>"
#define RESPONSE(who, tool, inside) \
  "<response round='last' respondent='" who "' " tool " modified='2026-01-01T00:00:00Z' via='form'>" inside "</response>"

/* One person has answered everything in the last round, another only said something about it. */
static const char document[] =
    "<assessment " NS " id='m' version='1' xml:lang='en' mode='formal' modified='2026-01-01T00:00:00Z'>"
    "<partnership><name>M</name></partnership><partners><partner id='p' sector='other'><name>P</name></partner>"
    "<partner id='q' sector='other'><name>Q</name></partner></partners>"
    "<respondents><respondent id='x' partner='p'/><respondent id='y' partner='q'/></respondents>"
    "<rounds><round id='last' kind='baseline' date='2025-01-01' locked='true'><name>Last</name><collection naming='%s'"
    " opens='2024-12-01' closes='2024-12-24'><purpose>To see.</purpose><notice>All.</notice><contact>C</contact></collection>"
    "</round></rounds><instruments>" TOOL ("i", "1", "statements") TOOL ("r", "1", "relationships") TOOL ("old", "2", "statements")
    TOOL ("old", "1", "statements") "</instruments><responses>"
    RESPONSE ("x", "instrument='i'", "<rating item='b' answer='l1' target='l2'><comment see='all'>So it was.</comment>"
                                     "<evidence kind='document'>Minutes</evidence></rating><rating item='a' answer='dont-know'/>")
    RESPONSE ("x", "instrument='r'", "<rating item='a' about='q' answer='l2'/>")
    RESPONSE ("x", "instrument='old' version='1'", "<rating item='a' answer='l2'/>")
    RESPONSE ("y", "instrument='i'", "<rating item='a'><comment see='all'>Hm.</comment></rating>")
    "</responses></assessment>";

typedef struct {
  CgReading *reading;
  CgAssessment *assessment;
  CgSession *session;
  CgEntry *last;
  GBytes *before;
} Fixture;

static void
set_up (Fixture *f, gconstpointer naming)
{
  g_autofree char *text = g_strdup_printf (document, naming != NULL ? (const char *) naming : "named");
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;

  f->reading = cg_read_bytes (bytes, NULL, &error);
  g_assert_no_error (error);
  f->assessment = f->reading->assessment;
  f->session = cg_session_new (f->assessment);
  f->last = cg_assessment_find (f->assessment, CG_KIND_ROUND, "last");
  f->before = cg_write_bytes (cg_assessment_get_root (f->assessment));
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  g_autoptr (GBytes) now = cg_write_bytes (cg_assessment_get_root (f->assessment));
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) after = NULL;
  CgReading *reading = cg_read_bytes (now, NULL, &error);

  g_assert_no_error (error);
  cg_reading_free (reading);
  while (cg_session_can_undo (f->session))
    cg_session_undo (f->session);
  after = cg_write_bytes (cg_assessment_get_root (f->assessment));
  g_assert_true (g_bytes_equal (f->before, after));
  g_bytes_unref (f->before);
  g_clear_object (&f->session);
  cg_reading_free (f->reading);
}

static CgEntry *
begin (Fixture *f, gboolean carry)
{
  g_autoptr (CgEntry) round = cg_entry_new (CG_KIND_ROUND);
  g_autoptr (GError) error = NULL;

  cg_entry_set (round, CG_NAME_ID, "next");
  cg_entry_set (round, CG_NAME_KIND, "review");
  cg_entry_set (round, CG_NAME_DATE, "2026-01-01");
  cg_entry_set (round, CG_NAME_LOCKED, "false");
  cg_entry_set (round, CG_NAME_NAME, "Next");
  g_assert_true (cg_next_round_begin (f->session, round, f->last, carry, &error));
  g_assert_no_error (error);
  return cg_assessment_find (f->assessment, CG_KIND_ROUND, "next");
}

static CgRatings *
ratings_of (Fixture *f, const char *who, const char *tool)
{
  CgResponse *response = cg_assessment_find_response (f->assessment, "next", who, tool, 0);

  return response != NULL ? cg_response_get_ratings (response) : NULL;
}

static void
test_promise (Fixture *f, gconstpointer data)
{
  CgEntry *collection = cg_entry_find_child (begin (f, FALSE), CG_KIND_COLLECTION);

  g_assert_cmpstr (cg_entry_get (collection, CG_NAME_NOTICE), ==, "All.");
  g_assert_cmpstr (cg_entry_get (collection, CG_NAME_NAMING), ==, "named");
  g_assert_null (cg_entry_get (collection, CG_NAME_CLOSES));
  g_assert_null (ratings_of (f, "x", "i"));
}

/* Answers, targets and evidence come along in their order, marked; what was said about them and how they came does not. */
static void
test_carry (Fixture *f, gconstpointer data)
{
  CgRatings *ratings;
  g_autoptr (CgEntry) rating = NULL, about = NULL;
  CgResponse *response;

  begin (f, TRUE);
  ratings = ratings_of (f, "x", "i");
  g_assert_cmpuint (cg_ratings_get_n (ratings), ==, 2);
  g_assert_cmpuint (cg_ratings_count_carried (ratings), ==, 2);
  g_assert_cmpint (cg_ratings_get_position (ratings, "b", NULL), ==, 0);
  rating = cg_ratings_dup_rating (ratings, "b", NULL);
  g_assert_cmpstr (cg_entry_get (rating, CG_NAME_ANSWER), ==, "l1");
  g_assert_cmpstr (cg_entry_get (rating, CG_NAME_TARGET), ==, "l2");
  g_assert_cmpuint (cg_entry_get_n_children (rating), ==, 1);
  g_assert_true (cg_entry_is (cg_entry_get_child (rating, 0), CG_KIND_RATING_EVIDENCE));
  about = cg_ratings_dup_rating (ratings_of (f, "x", "r"), "a", "q");
  g_assert_true (cg_entry_get_boolean (about, CG_NAME_CARRIED));
  response = cg_assessment_find_response (f->assessment, "next", "x", "i", 0);
  g_assert_null (cg_entry_get (CG_ENTRY (response), CG_NAME_VIA));
  g_assert_cmpstr (cg_entry_get (CG_ENTRY (response), CG_NAME_MODIFIED), ==, "2026-01-01T00:00:00Z");
  g_assert_true (cg_next_round_is_carried (CG_ENTRY (response)));
  g_assert_null (ratings_of (f, "x", "old"));
}

static void
test_coverage (Fixture *f, gconstpointer data)
{
  g_autoptr (GArray) coverage = NULL;

  coverage = cg_coverage_of_round (f->assessment, begin (f, TRUE));
  g_assert_cmpuint (g_array_index (coverage, CgCoverage, 0).answered, ==, 0);
}

static void
merge (Fixture *f, CgMergeOutcome expected)
{
  static const char reply[] =
      "<reply " NS " version='1' assessment='m' round='next' created='2026-02-01T10:00:00Z'><collection naming='named'>"
      "<purpose>To see.</purpose><notice>All.</notice><contact>C</contact></collection><respondent id='x' partner='p'/>"
      "<response round='next' respondent='x' instrument='i' modified='2026-02-01T10:00:00Z' via='form'>"
      "<rating item='a' answer='l2'/></response></reply>";
  g_autoptr (CgMerge) merge = cg_merge_new (f->assessment);
  g_autoptr (GBytes) bytes = g_bytes_new_static (reply, strlen (reply));

  cg_merge_add_bytes (merge, "reply", bytes);
  g_assert_cmpuint (cg_merge_count (merge, CG_MERGE_REFUSED), ==, 0);
  g_assert_cmpuint (cg_merge_count (merge, expected), ==, expected == CG_MERGE_SAME ? 2 : 1);
  g_assert_true (cg_merge_apply (merge, f->session, NULL));
}

/* What was answered anew takes the place of what was carried over; what was not, stays carried; twice is the same. */
static void
test_merge (Fixture *f, gconstpointer data)
{
  g_autoptr (CgEntry) fresh = NULL, carried = NULL;
  g_autoptr (GBytes) once = NULL, twice = NULL;

  begin (f, TRUE);
  merge (f, CG_MERGE_REPLACED);
  fresh = cg_ratings_dup_rating (ratings_of (f, "x", "i"), "a", NULL);
  carried = cg_ratings_dup_rating (ratings_of (f, "x", "i"), "b", NULL);
  g_assert_cmpstr (cg_entry_get (fresh, CG_NAME_ANSWER), ==, "l2");
  g_assert_false (cg_entry_get_boolean (fresh, CG_NAME_CARRIED));
  g_assert_cmpstr (cg_entry_get (carried, CG_NAME_ANSWER), ==, "l1");
  g_assert_true (cg_entry_get_boolean (carried, CG_NAME_CARRIED));
  once = cg_write_bytes (cg_assessment_get_root (f->assessment));
  merge (f, CG_MERGE_SAME);
  twice = cg_write_bytes (cg_assessment_get_root (f->assessment));
  g_assert_true (g_bytes_equal (once, twice));
}

static void
test_anonymous (Fixture *f, gconstpointer data)
{
  g_assert_false (cg_next_round_can_carry (f->last));
  g_assert_cmpstr (cg_entry_get (cg_entry_find_child (begin (f, FALSE), CG_KIND_COLLECTION), CG_NAME_NAMING), ==, "anonymous");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/next-round/promise", Fixture, NULL, set_up, test_promise, tear_down);
  g_test_add ("/next-round/carry", Fixture, NULL, set_up, test_carry, tear_down);
  g_test_add ("/next-round/coverage", Fixture, NULL, set_up, test_coverage, tear_down);
  g_test_add ("/next-round/merge", Fixture, NULL, set_up, test_merge, tear_down);
  g_test_add ("/next-round/anonymous", Fixture, "anonymous", set_up, test_anonymous, tear_down);
  return g_test_run ();
}
