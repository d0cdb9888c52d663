/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/cg-version-move.h"
#include "storage/cg-reader.h"
#include "storage/cg-writer.h"

#define HEAD(version) \
  "<instrument xmlns='urn:common-ground:instrument:1' id='i' version='" version "' xml:lang='en' kind='standards'>" \
  "<title>T</title><summary>S</summary><source title='t' author='a' year='2000' section='s'/>"
#define LEVEL(id, value) "<level id='" id "' value='" value "'><label>" id "</label></level>"
#define ITEM(id, prompt, more) "<item id='" id "'><title>" id "</title><prompt>" prompt "</prompt>" more "</item>"

#define OLD HEAD ("1") "<scale id='s' origin='app'>" LEVEL ("l1", "1") LEVEL ("l2", "2") LEVEL ("l3", "3") "</scale>" \
  "<section id='one'><title>One</title>" ITEM ("a", "A?", "<evidence id='e1'>E</evidence><see ref='x#y'/>") \
  ITEM ("b", "B?", "") ITEM ("c", "C?", "") "</section></instrument>"
#define NEW HEAD ("2") "<scale id='s' origin='app'>" LEVEL ("l1", "1") LEVEL ("l2", "2") "</scale>" \
  "<section id='one'><title>One</title>" ITEM ("d", "D?", "") ITEM ("a", "A?", "<evidence id='e1'>E</evidence>") \
  ITEM ("b", "B, in other words?", "") "</section></instrument>"

static const char document[] =
  "<assessment xmlns='urn:common-ground:assessment:1' id='m' version='1' xml:lang='en' mode='formal'"
  " modified='2026-01-01T00:00:00Z'><partnership><name>M</name></partnership>"
  "<partners><partner id='p' sector='other' slot='1'><name>P</name></partner></partners>"
  "<respondents><respondent id='x' partner='p'/></respondents>"
  "<rounds><round id='old' kind='baseline' date='2025-01-01' locked='true'><name>Old</name></round>"
  "<round id='open' kind='review' date='2026-01-01' locked='false'><name>Open</name></round></rounds>"
  "<instruments>" OLD "</instruments>"
  "<responses><response round='old' respondent='x' instrument='i' modified='2025-01-01T00:00:00Z'>"
  "<rating item='a' answer='l3'/><rating item='c' answer='l1'/></response>"
  "<response round='open' respondent='x' instrument='i' modified='2026-01-01T00:00:00Z'>"
  "<rating item='a' answer='l3' target='l2'><comment see='all'>why</comment><tick prompt='e1'/></rating>"
  "<rating item='b' answer='dont-know'/><rating item='c' answer='l2'/></response></responses>"
  "<agreement><position round='open' instrument='i' item='a' level='l3' status='agreed'/>"
  "<position round='open' instrument='i' item='c' level='l1' status='agreed'/></agreement>"
  "<log><record kind='lesson' date='2026-01-01' instrument='i' item='c'>Learnt.</record></log></assessment>";

typedef struct {
  CgReading *reading;
  CgReading *newer;
  CgSession *session;
  CgVersionMove *move;
} Fixture;

static CgReading *
parse (const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_autoptr (GError) error = NULL;
  CgReading *reading = cg_read_bytes (bytes, NULL, &error);

  g_assert_no_error (error);
  return reading;
}

static void
set_up (Fixture *f, gconstpointer data)
{
  f->reading = parse (document);
  f->newer = parse (NEW);
  f->session = cg_session_new (f->reading->assessment);
  f->move = cg_version_move_new (f->reading->assessment,
                                 cg_assessment_find_instrument (f->reading->assessment, "i", 0), f->newer->instrument);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  cg_version_move_free (f->move);
  g_clear_object (&f->session);
  cg_reading_free (f->newer);
  cg_reading_free (f->reading);
}

static void
apply (Fixture *f, CgScaleRule rule)
{
  g_autoptr (CgEntry) declaration = cg_entry_copy (cg_instrument_get_entry (f->newer->instrument));
  g_autoptr (GError) error = NULL;

  cg_version_move_apply (f->move, f->session, declaration, rule, "Move", &error);
  g_assert_no_error (error);
}

static CgItemMove *
find (Fixture *f, const char *item)
{
  GPtrArray *items = cg_version_move_get_items (f->move);

  for (guint i = 0; i < items->len; i++)
    {
      CgItemMove *move = items->pdata[i];

      if (g_strcmp0 (cg_entry_get_id (move->before != NULL ? move->before : move->after), item) == 0)
        return move;
    }
  g_assert_not_reached ();
}

static CgEntry *
rating_of (Fixture *f, const char *round, int version, const char *item)
{
  CgResponse *response = cg_assessment_find_response (f->reading->assessment, round, "x", "i", version);

  g_assert_nonnull (response);
  return cg_ratings_dup_rating (cg_response_get_ratings (response), item, NULL);
}

static char *
written (Fixture *f)
{
  g_autoptr (GBytes) bytes = cg_write_bytes (cg_assessment_get_root (f->reading->assessment));

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static void
test_what_changes (Fixture *f, gconstpointer data)
{
  g_assert_cmpint (find (f, "a")->change, ==, CG_ITEM_UNCHANGED);
  g_assert_cmpint (find (f, "b")->change, ==, CG_ITEM_REWORDED);
  g_assert_cmpint (find (f, "c")->change, ==, CG_ITEM_REMOVED);
  g_assert_cmpint (find (f, "d")->change, ==, CG_ITEM_ADDED);
  g_assert_cmpuint (find (f, "c")->n_answers, ==, 1); /* the locked one does not count */
  g_assert_true (cg_version_move_changes_scale (f->move));
  g_assert_cmpuint (cg_version_move_count_off_scale (f->move), ==, 1);
  g_assert_cmpuint (cg_version_move_count_positions (f->move), ==, 1);
  g_assert_cmpuint (cg_version_move_count_references (f->move), ==, 1);
}

static void
test_clamp (Fixture *f, gconstpointer data)
{
  g_autoptr (CgEntry) a = NULL, b = NULL, locked = NULL;
  CgEntry *agreement = cg_assessment_get_list (f->reading->assessment, CG_KIND_AGREEMENT);

  apply (f, CG_SCALE_CLAMP);
  a = rating_of (f, "open", 2, "a");
  b = rating_of (f, "open", 2, "b");
  g_assert_cmpstr (cg_entry_get (a, CG_NAME_ANSWER), ==, "l2");
  g_assert_cmpstr (cg_entry_get (a, CG_NAME_TARGET), ==, "l2");
  g_assert_nonnull (cg_entry_find_child (a, CG_KIND_COMMENT));
  g_assert_nonnull (cg_entry_find_child (a, CG_KIND_TICK));
  g_assert_cmpstr (cg_entry_get (b, CG_NAME_ANSWER), ==, "dont-know");
  g_assert_null (cg_assessment_find_response (f->reading->assessment, "open", "x", "i", 1));

  locked = rating_of (f, "old", 1, "a");
  g_assert_cmpstr (cg_entry_get (locked, CG_NAME_ANSWER), ==, "l3");
  g_assert_cmpuint (cg_entry_get_n_children (agreement), ==, 1);
  g_assert_cmpstr (cg_entry_get (cg_entry_get_child (agreement, 0), CG_NAME_LEVEL), ==, "l2");
  g_assert_cmpint (cg_entry_get_int (cg_entry_get_child (agreement, 0), CG_NAME_VERSION, 0), ==, 2);
}

static void
test_reset_and_begin_anew (Fixture *f, gconstpointer data)
{
  g_autoptr (CgEntry) a = NULL, b = NULL;

  find (f, "b")->keep = FALSE;
  apply (f, CG_SCALE_RESET);
  a = rating_of (f, "open", 2, "a");
  b = rating_of (f, "open", 2, "b");
  g_assert_null (cg_entry_get (a, CG_NAME_ANSWER));
  g_assert_nonnull (cg_entry_find_child (a, CG_KIND_COMMENT));
  g_assert_null (b);
}

/* What comes out is a document that can be read again, and one undo gives the bytes back. */
static void
test_there_and_back (Fixture *f, gconstpointer data)
{
  g_autofree char *before = written (f), *after = NULL, *undone = NULL, *redone = NULL;
  CgReading *again;

  apply (f, CG_SCALE_CLAMP);
  after = written (f);
  g_assert_cmpstr (before, !=, after);
  again = parse (after);
  g_assert_cmpuint (again->warnings->len, ==, 0);
  cg_reading_free (again);

  cg_session_undo (f->session);
  g_assert_false (cg_session_can_undo (f->session));
  undone = written (f);
  g_assert_cmpstr (before, ==, undone);
  cg_session_redo (f->session);
  redone = written (f);
  g_assert_cmpstr (after, ==, redone);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/version-move/what-changes", Fixture, NULL, set_up, test_what_changes, tear_down);
  g_test_add ("/version-move/clamp", Fixture, NULL, set_up, test_clamp, tear_down);
  g_test_add ("/version-move/reset", Fixture, NULL, set_up, test_reset_and_begin_anew, tear_down);
  g_test_add ("/version-move/there-and-back", Fixture, NULL, set_up, test_there_and_back, tear_down);
  return g_test_run ();
}
