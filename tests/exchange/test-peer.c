/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "exchange/cg-peer-reader.h"
#include "storage/cg-reader.h"

#define LEVEL(id, value) "<level id='" id "' value='" value "'><label>" id "</label></level>"
#define ITEM(id, words) "<item id='" id "'><title>" id "</title><prompt>" words "</prompt></item>"
#define TOOL(version, words) \
  "<instrument xmlns='urn:common-ground:instrument:1' id='i' version='" version "' xml:lang='en' kind='statements'>" \
  "<title>T</title><summary>S</summary><source title='t' author='a' year='2000' section='s'/><scale id='s' origin='app'>" \
  LEVEL ("l1", "1") LEVEL ("l2", "2") LEVEL ("l3", "3") "</scale><section id='one'><title>One</title>" ITEM ("a", "a?") ITEM ("b", words) \
  "</section></instrument>"
#define ROUNDS \
  "<rounds><round id='r1' kind='baseline' date='2025-01-01' locked='false'><name>R1</name></round>" \
  "<round id='r2' kind='review' date='2026-01-01' locked='false'><name>R2</name></round></rounds>"
#define PARTNERS "<partners><partner id='p' sector='other'><name>P</name></partner></partners>"
#define POSITION(round, item, level, status) \
  "<position round='" round "' instrument='i' item='" item "' level='" level "' status='" status "'/>"

static CgAssessment *
read_document (const char *id, const char *mode, const char *body)
{
  g_autofree char *text = g_strdup_printf ("<assessment xmlns='urn:common-ground:assessment:1' id='%s' version='1' xml:lang='en' mode='%s'"
                                           " modified='2026-01-01T00:00:00Z'><partnership><name>%s</name><service>S</service>"
                                           "</partnership>%s</assessment>", id, mode, id, body);
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  g_autoptr (CgReading) reading = cg_read_bytes (bytes, NULL, &error);

  g_assert_no_error (error);
  return g_object_ref (reading->assessment);
}

static CgPeer *
read_peer (const char *id, const char *mode, const char *body, GError **error)
{
  g_autoptr (CgAssessment) ours = read_document ("ours", "formal", PARTNERS ROUNDS "<instruments>" TOOL ("1", "b?") "</instruments>");
  g_autoptr (CgAssessment) theirs = read_document (id, mode, body);
  g_autoptr (CgLanguage) language = cg_language_new ("en");

  return cg_peer_read (theirs, ours, cg_assessment_find_instrument (ours, "i", 1), language, error);
}

/* The latest round in which anything is rated counts, whole. */
static void
test_latest_round (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CgPeer) peer = read_peer ("theirs", "formal", PARTNERS ROUNDS "<instruments>" TOOL ("1", "b?") "</instruments><agreement>"
                                       POSITION ("r1", "a", "l1", "agreed") POSITION ("r1", "b", "l3", "agreed") "</agreement>", &error);
  g_autoptr (CgPeer) later = read_peer ("theirs", "formal", PARTNERS ROUNDS "<instruments>" TOOL ("1", "b?") "</instruments><agreement>"
                                        POSITION ("r1", "a", "l1", "agreed") POSITION ("r2", "b", "l2", "agreed") "</agreement>", &error);

  g_assert_no_error (error);
  g_assert_cmpstr (peer->name, ==, "theirs");
  g_assert_cmpuint (peer->positions[0], ==, 1);
  g_assert_cmpuint (peer->positions[1], ==, 3);
  g_assert_cmpuint (later->positions[0], ==, CG_ANSWER_NONE);
  g_assert_cmpuint (later->positions[1], ==, 2);
}

/* What was asked in other words is not the same, though it is called so. */
static void
test_other_words (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CgPeer) peer = read_peer ("theirs", "formal", PARTNERS ROUNDS "<instruments>" TOOL ("1", "b, really?") "</instruments><agreement>"
                                       POSITION ("r1", "a", "l1", "agreed") POSITION ("r1", "b", "l3", "agreed") "</agreement>", &error);

  g_assert_no_error (error);
  g_assert_cmpuint (peer->positions[0], ==, 1);
  g_assert_cmpuint (peer->positions[1], ==, CG_ANSWER_NONE);
}

static void
test_nameless (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CgPeer) peer = read_peer ("theirs", "formal", ROUNDS "<instruments>" TOOL ("1", "b?") "</instruments><agreement>"
                                       POSITION ("r1", "a", "l3", "open") "</agreement>", &error);

  g_assert_no_error (error);
  g_assert_null (peer->name);
  g_assert_cmpuint (peer->positions[0], ==, 3);
}

static void
test_refused (void)
{
  static const struct {
    const char *id, *mode, *body, *error;
  } rows[] = {
    { "ours", "formal", ROUNDS "<instruments>" TOOL ("1", "b?") "</instruments>", "It is the same assessment." },
    { "x", "practice", ROUNDS "<instruments>" TOOL ("1", "b?") "</instruments>", "One of the two is for practice and the other is not." },
    { "x", "formal", ROUNDS, "It does not use the tool “i”." },
    { "x", "formal", ROUNDS "<instruments>" TOOL ("2", "b?") "</instruments>",
      "It does not use version 1 of the tool “i”, and other versions can’t be compared." },
    { "x", "formal", ROUNDS "<instruments>" TOOL ("1", "b?") "</instruments>", "Nothing is rated there with the tool “i”." },
    { "x", "formal", "<instruments>" TOOL ("1", "b?") "</instruments>", "Nothing is rated there with the tool “i”." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GError) error = NULL;
      CgPeer *peer = read_peer (rows[i].id, rows[i].mode, rows[i].body, &error);

      g_test_message ("row %u", i);
      g_assert_null (peer);
      g_assert_cmpstr (error->message, ==, rows[i].error);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/peer/latest-round", test_latest_round);
  g_test_add_func ("/peer/other-words", test_other_words);
  g_test_add_func ("/peer/nameless", test_nameless);
  g_test_add_func ("/peer/refused", test_refused);
  return g_test_run ();
}
