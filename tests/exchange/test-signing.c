/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "exchange/cg-signing.h"
#include "storage/cg-reader.h"
#include "storage/cg-writer.h"

#define POSITION(item, level, version) \
  "<position round='now' instrument='i'" version " item='" item "' level='" level "' status='agreed'/>"
#define ITEM(id) "<item id='" id "'><title>" id "</title><prompt>" id "?</prompt></item>"

static const char head[] =
    "<assessment xmlns='urn:common-ground:assessment:1' id='m' version='1' xml:lang='en' mode='formal'"
    " modified='2026-01-01T00:00:00Z'><partnership><name>M</name></partnership>"
    "<partners><partner id='p' sector='other'><name>P</name></partner></partners>"
    "<rounds><round id='now' kind='review' date='2026-01-01' locked='false'><name>N</name></round>"
    "<round id='old' kind='baseline' date='2025-01-01' locked='false'><name>O</name></round></rounds><instruments>"
    "<instrument xmlns='urn:common-ground:instrument:1' id='i' version='1' xml:lang='en' kind='statements'><title>T</title>"
    "<summary>S</summary><source title='t' author='a' year='2000' section='s'/><scale id='s' origin='app'>"
    "<level id='l1' value='1'><label>1</label></level><level id='l2' value='2'><label>2</label></level></scale>"
    "<section id='x'><title>X</title>" ITEM ("a") ITEM ("b") "</section></instrument></instruments><agreement>";
static const char tail[] = "</agreement><plan><action id='one' status='planned'><title>Do it</title></action></plan></assessment>";

static CgReading *
read_document (const char *positions)
{
  g_autofree char *text = g_strconcat (head, positions, tail, NULL);
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  CgReading *reading = cg_read_bytes (bytes, NULL, &error);

  g_assert_no_error (error);
  return reading;
}

static char *
digest_of (const char *positions)
{
  CgReading *reading = read_document (positions);
  char *digest = cg_signing_digest (reading->assessment, CG_SIGNED_POSITION, "now");

  cg_reading_free (reading);
  return digest;
}

/* Neither the order nor a version left unsaid makes another agreement; a level does. */
static void
test_canonical (void)
{
  g_autofree char *one = digest_of (POSITION ("a", "l1", "") POSITION ("b", "l2", ""));
  g_autofree char *turned = digest_of (POSITION ("b", "l2", " version='1'") POSITION ("a", "l1", ""));
  g_autofree char *other = digest_of (POSITION ("a", "l1", "") POSITION ("b", "l1", ""));

  g_assert_cmpuint (strlen (one), ==, 64);
  g_assert_cmpstr (one, ==, turned);
  g_assert_cmpstr (one, !=, other);
}

static void
sign (CgSession *session, CgSignedPart part, const char *round, const char *name)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (cg_signing_sign (session, part, round, "p", "2026-05-01", name, NULL, &error));
  g_assert_no_error (error);
}

static void
change (CgSession *session, CgEntry *entry, CgName name, const char *value)
{
  g_autoptr (CgEdit) edit = cg_edit_new_set (entry, name, value);

  g_assert_true (cg_session_apply (session, edit, "Change", NULL));
}

/* A signature shows every later change of what was signed, and of nothing else; signing again takes its place. */
static void
test_sign (void)
{
  CgReading *reading = read_document (POSITION ("a", "l1", ""));
  CgAssessment *assessment = reading->assessment;
  g_autoptr (CgSession) session = cg_session_new (assessment);
  CgEntry *position = cg_entry_get_child (cg_assessment_get_list (assessment, CG_KIND_AGREEMENT), 0);
  CgEntry *signature, *signatures = cg_assessment_get_list (assessment, CG_KIND_SIGNATURES);

  g_assert_null (cg_signing_find (assessment, CG_SIGNED_POSITION, "now", "p"));
  sign (session, CG_SIGNED_POSITION, "now", "A.B.");
  signature = cg_signing_find (assessment, CG_SIGNED_POSITION, "now", "p");
  g_assert_true (cg_signing_holds (assessment, signature));
  g_assert_null (cg_signing_find (assessment, CG_SIGNED_POSITION, "old", "p"));
  g_assert_null (cg_signing_find (assessment, CG_SIGNED_PLAN, NULL, "p"));

  change (session, cg_assessment_find (assessment, CG_KIND_ROUND, "now"), CG_NAME_LOCKED, "true");
  g_assert_true (cg_signing_holds (assessment, signature));
  change (session, cg_assessment_find (assessment, CG_KIND_ROUND, "now"), CG_NAME_LOCKED, "false");
  change (session, position, CG_NAME_RATIONALE, "Not what we signed.");
  g_assert_false (cg_signing_holds (assessment, signature));

  sign (session, CG_SIGNED_POSITION, "now", "C.D.");
  g_assert_cmpuint (cg_entry_get_n_children (signatures), ==, 1);
  g_assert_cmpstr (cg_entry_get (cg_entry_get_child (signatures, 0), CG_NAME_NAME), ==, "C.D.");
  cg_session_undo (session);
  g_assert_cmpstr (cg_entry_get (cg_entry_get_child (signatures, 0), CG_NAME_NAME), ==, "A.B.");
  cg_reading_free (reading);
}

static void
test_plan (void)
{
  CgReading *reading = read_document ("");
  CgAssessment *assessment = reading->assessment;
  g_autoptr (CgSession) session = cg_session_new (assessment);
  CgEntry *signature;

  sign (session, CG_SIGNED_PLAN, NULL, "A.B.");
  signature = cg_signing_find (assessment, CG_SIGNED_PLAN, NULL, "p");
  g_assert_true (cg_signing_holds (assessment, signature));
  change (session, cg_entry_get_child (cg_assessment_get_list (assessment, CG_KIND_PLAN), 0), CG_NAME_STATUS, "done");
  g_assert_false (cg_signing_holds (assessment, signature));
  cg_session_undo (session);
  g_assert_true (cg_signing_holds (assessment, signature));
  cg_reading_free (reading);
}

/* It survives being written and read. */
static void
test_file (void)
{
  CgReading *reading = read_document (POSITION ("a", "l1", "") POSITION ("b", "l2", ""));
  g_autoptr (CgSession) session = cg_session_new (reading->assessment);
  g_autoptr (GBytes) bytes = NULL;
  CgReading *again;

  sign (session, CG_SIGNED_POSITION, "now", "A.B.");
  bytes = cg_write_bytes (cg_assessment_get_root (reading->assessment));
  again = cg_read_bytes (bytes, NULL, NULL);
  g_assert_nonnull (again);
  g_assert_true (cg_signing_holds (again->assessment, cg_signing_find (again->assessment, CG_SIGNED_POSITION, "now", "p")));
  cg_reading_free (again);
  cg_reading_free (reading);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/signing/canonical", test_canonical);
  g_test_add_func ("/signing/sign", test_sign);
  g_test_add_func ("/signing/plan", test_plan);
  g_test_add_func ("/signing/file", test_file);
  return g_test_run ();
}
