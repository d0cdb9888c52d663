/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "common/cg-error.h"
#include "exchange/cg-agreement.h"
#include "storage/cg-reader.h"
#include "storage/cg-writer.h"

#define LEVEL(n) "<level id='l" n "' value='" n "'><label>Level " n "</label></level>"
#define ITEM(id) "<item id='" id "' stage='plan'><title>" id "</title><prompt>" id "?</prompt></item>"

static const char document[] =
    "<assessment xmlns='urn:common-ground:assessment:1' id='m' version='1' xml:lang='en' mode='formal'"
    " modified='2026-01-01T00:00:00Z'><partnership><name>M</name></partnership>"
    "<partners><partner id='p' sector='other'><name>P</name></partner></partners>"
    "<rounds><round id='now' kind='review' date='2026-01-01' locked='false'><name>N</name></round>"
    "<round id='old' kind='baseline' date='2025-01-01' locked='true'><name>O</name></round></rounds><instruments>"
    "<instrument xmlns='urn:common-ground:instrument:1' id='i' version='2' xml:lang='en' kind='statements'><title>T</title>"
    "<summary>S</summary><source title='t' author='a' year='2000' section='s'/><scale id='s' origin='app'>" LEVEL ("1") LEVEL ("2")
    LEVEL ("3") "</scale><section id='x'><title>X</title>" ITEM ("a") ITEM ("b") "<closing>What next?</closing></section>"
    "<section id='y'><title>Y</title>" ITEM ("c") "</section></instrument></instruments></assessment>";

typedef struct {
  CgReading *reading;
  CgAssessment *assessment;
  CgSession *session;
  CgMatter matter;
  GBytes *before;
} Fixture;

static void
set_up (Fixture *f, gconstpointer data)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (document, strlen (document));
  g_autoptr (GError) error = NULL;

  f->reading = cg_read_bytes (bytes, NULL, &error);
  g_assert_no_error (error);
  f->assessment = f->reading->assessment;
  f->session = cg_session_new (f->assessment);
  f->matter = (CgMatter) { "now", cg_assessment_find_instrument (f->assessment, "i", 0), 1 };
  f->before = cg_write_bytes (cg_assessment_get_root (f->assessment));
}

/* Whatever was done, as many undos bring the first bytes back, and what was written in between can be read. */
static void
tear_down (Fixture *f, gconstpointer data)
{
  g_autoptr (GBytes) now = cg_write_bytes (cg_assessment_get_root (f->assessment));
  g_autoptr (GError) error = NULL;
  CgReading *reading = cg_read_bytes (now, NULL, &error);
  g_autoptr (GBytes) after = NULL;

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

static void
settle (Fixture *f, const char *status, const char *level)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (cg_agreement_settle (f->session, &f->matter, status, level, &error));
  g_assert_no_error (error);
}

static const char *
value (Fixture *f, CgName name)
{
  return cg_entry_get (cg_agreement_find (f->assessment, &f->matter), name);
}

/* Changing one's mind keeps the reason, and one step of undo takes back one change. */
static void
test_settle (Fixture *f, gconstpointer data)
{
  g_autoptr (CgEdit) edit = NULL;

  g_assert_null (cg_agreement_find (f->assessment, &f->matter));
  settle (f, "agreed", "l2");
  g_assert_cmpstr (value (f, CG_NAME_LEVEL), ==, "l2");
  g_assert_null (value (f, CG_NAME_VERSION));
  edit = cg_edit_new_set (cg_agreement_find (f->assessment, &f->matter), CG_NAME_RATIONALE, "Because.");
  g_assert_true (cg_session_apply (f->session, edit, "Why", NULL));
  settle (f, "disputed", NULL);
  g_assert_null (value (f, CG_NAME_LEVEL));
  g_assert_cmpstr (value (f, CG_NAME_STATUS), ==, "disputed");
  g_assert_cmpstr (value (f, CG_NAME_RATIONALE), ==, "Because.");
  cg_session_undo (f->session);
  g_assert_cmpstr (value (f, CG_NAME_LEVEL), ==, "l2");
  g_assert_true (cg_agreement_forget (f->session, &f->matter, NULL));
  g_assert_null (cg_agreement_find (f->assessment, &f->matter));
}

static void
test_settle_again (Fixture *f, gconstpointer data)
{
  settle (f, "open", NULL);
  cg_session_mark_saved (f->session);
  settle (f, "open", NULL);
  g_assert_false (cg_session_is_modified (f->session));
}

static void
test_present (Fixture *f, gconstpointer data)
{
  g_autoptr (CgEdit) edit = NULL;

  settle (f, "agreed", "l1");
  g_assert_null (value (f, CG_NAME_PRESENT));
  edit = cg_edit_new_set (cg_agreement_find (f->assessment, &f->matter), CG_NAME_PRESENT, "Ann, Bryn");
  g_assert_true (cg_session_apply (f->session, edit, "Present", NULL));
  f->matter.item = 2;
  settle (f, "agreed", "l3");
  g_assert_cmpstr (value (f, CG_NAME_PRESENT), ==, "Ann, Bryn");
}

static void
test_dissent (Fixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  CgEntry *dissent;

  settle (f, "agreed", "l1");
  dissent = cg_agreement_add_dissent (f->session, &f->matter, "p", &error);
  g_assert_no_error (error);
  g_assert_cmpstr (cg_entry_get (dissent, CG_NAME_PARTNER), ==, "p");
  g_assert_null (cg_agreement_add_dissent (f->session, &f->matter, "nobody", &error));
  g_assert_error (error, CG_ERROR, CG_ERROR_NOT_ACCEPTABLE);
}

static void
test_action (Fixture *f, gconstpointer data)
{
  g_autoptr (GPtrArray) none = cg_agreement_list_actions (f->assessment, &f->matter);
  g_autoptr (GPtrArray) actions = NULL;

  g_assert_cmpuint (none->len, ==, 0);
  g_assert_true (cg_agreement_add_action (f->session, &f->matter, "Share one ledger", NULL));
  actions = cg_agreement_list_actions (f->assessment, &f->matter);
  g_assert_cmpuint (actions->len, ==, 1);
  g_assert_cmpstr (cg_entry_get (actions->pdata[0], CG_NAME_TITLE), ==, "Share one ledger");
  g_assert_cmpstr (cg_entry_get (actions->pdata[0], CG_NAME_STAGE), ==, "plan");
}

static void
test_vote (Fixture *f, gconstpointer data)
{
  static const guint votes[] = { 3, 0, 5 }, nothing[] = { 0, 0, 0 };
  g_autofree char *words = cg_agreement_vote_words (f->assessment, f->matter.instrument, votes);
  g_autofree char *none = cg_agreement_vote_words (f->assessment, f->matter.instrument, nothing);
  g_autoptr (GPtrArray) records = NULL;

  g_assert_cmpstr (words, ==, "Show of hands: Level 1 3; Level 3 5");
  g_assert_null (none);
  g_assert_nonnull (cg_agreement_add_record (f->session, &f->matter, "session", "2026-02-01", words, NULL));
  records = cg_agreement_list_records (f->assessment, &f->matter, "session");
  g_assert_cmpuint (records->len, ==, 1);
  g_ptr_array_unref (g_steal_pointer (&records));
  f->matter.item = 0;
  records = cg_agreement_list_records (f->assessment, &f->matter, "session");
  g_assert_cmpuint (records->len, ==, 0);
}

static void
test_sections (Fixture *f, gconstpointer data)
{
  g_assert_false (cg_agreement_ends_section (f->matter.instrument, 0));
  g_assert_true (cg_agreement_ends_section (f->matter.instrument, 1));
  g_assert_false (cg_agreement_ends_section (f->matter.instrument, 2)); /* that section has no closing question */
}

static void
test_locked (Fixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  f->matter.round = "old";
  g_assert_false (cg_agreement_settle (f->session, &f->matter, "agreed", "l1", &error));
  g_assert_error (error, CG_ERROR, CG_ERROR_NOT_ACCEPTABLE);
  g_assert_null (cg_agreement_find (f->assessment, &f->matter));
}

int
main (int argc, char **argv)
{
  static const struct {
    const char *path;
    void (*test) (Fixture *f, gconstpointer data);
  } tests[] = {
    { "/agreement/settle", test_settle },   { "/agreement/settle-again", test_settle_again },
    { "/agreement/present", test_present }, { "/agreement/dissent", test_dissent },
    { "/agreement/action", test_action },   { "/agreement/vote", test_vote },
    { "/agreement/sections", test_sections }, { "/agreement/locked", test_locked },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].test, tear_down);
  return g_test_run ();
}
