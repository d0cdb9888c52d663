/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "../storage/random-document.h"
#include "exchange/cg-copy.h"
#include "exchange/cg-peer-reader.h"
#include "storage/cg-reader.h"
#include "storage/cg-writer.h"

#define N_ITEMS  3
#define N_LEVELS 4

static CgInstrument *
find_nothing (const char *id, int version, gpointer user_data)
{
  return NULL;
}

/* Writes the copy and reads it again, as whoever gets it does. */
static CgAssessment *
hand_over (CgAssessment *assessment, CgCopyFor whom, char **text)
{
  g_autoptr (CgAssessment) copy = cg_copy_new (assessment, whom);
  g_autoptr (GBytes) bytes = cg_write_bytes (cg_assessment_get_root (copy));
  const CgReadOptions options = { find_nothing, NULL, FALSE };
  g_autoptr (GError) error = NULL;
  g_autoptr (CgReading) reading = cg_read_bytes (bytes, &options, &error);

  g_assert_no_error (error);
  if (text != NULL)
    *text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  return g_object_ref (reading->assessment);
}

static void
add_tool (GString *text)
{
  g_string_append (text, "<instruments><instrument xmlns='urn:common-ground:instrument:1' id='i' version='1' xml:lang='en' kind='statements'>"
                         "<title>T</title><summary>S</summary><source title='t' author='a' year='2000' section='s'/><scale id='s' origin='app'>");
  for (guint i = 1; i <= N_LEVELS; i++)
    g_string_append_printf (text, "<level id='l%u' value='%u'><label>L</label></level>", i, i);
  g_string_append (text, "</scale><section id='one'><title>One</title>");
  for (guint i = 0; i < N_ITEMS; i++)
    g_string_append_printf (text, "<item id='i%u'><title>I</title><prompt>?</prompt></item>", i);
  g_string_append (text, "</section></instrument></instruments>");
}

/* Everything that must not go out has SECRET in it. */
#define SECRETS \
  "<log><record kind='term' date='2026-01-02'>A term</record><record kind='lesson' date='2026-01-02' owner='SECRET'>SECRET</record></log>" \
  "<plan><action id='SECRET-id' status='planned' owner='SECRET'><title>To do</title><note date='2026-01-02'>SECRET</note></action></plan>" \
  "<signatures><signature of='plan' partner='p0' date='2026-01-02' digest='0123456789012345678901234567890123456789012345678901234567890123'>" \
  "<name>SECRET</name></signature></signatures>"

/* A document with @n_partners partners of one to four people; fills answers[person][item] and targets. */
static CgAssessment *
random_survey (GRand *rand, const char *naming, guint n_partners, GArray *people)
{
  g_autoptr (GString) text = g_string_new ("<assessment xmlns='urn:common-ground:assessment:1' id='SECRET-id' version='1' xml:lang='en' "
                                           "mode='formal' modified='2026-01-01T00:00:00Z'><partnership><name>SECRET place</name></partnership><partners>");
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (CgReading) reading = NULL;

  for (guint p = 0; p < n_partners; p++)
    g_string_append_printf (text, "<partner id='p%u' sector='other'><name>Partner</name></partner>", p);
  g_string_append (text, "</partners><respondents>");
  for (guint p = 0; p < n_partners; p++)
    for (guint n = (guint) g_rand_int_range (rand, 1, 4); n > 0; n--)
      {
        g_string_append_printf (text, "<respondent id='r%u' partner='p%u' helped='true'><name>SECRET</name></respondent>", people->len, p);
        g_array_append_val (people, p);
      }
  g_string_append_printf (text, "</respondents><rounds><round id='SECRET-round' kind='baseline' date='2026-01-17' locked='false'><name>R</name>"
                                "<collection naming='%s'><purpose>P</purpose><contact>SECRET</contact></collection></round></rounds>", naming);
  add_tool (text);
  g_string_append (text, "<responses>");
  for (guint r = 0; r < people->len; r++)
    {
      g_string_append_printf (text, "<response round='SECRET-round' respondent='r%u' instrument='i' modified='2026-01-01T00:00:00Z' "
                                    "entered-by='SECRET'>", r);
      for (guint i = 0; i < N_ITEMS; i++)
        if (g_rand_int_range (rand, 0, 3) > 0)
          g_string_append_printf (text, "<rating item='i%u' answer='l%d' owner='SECRET'><text>SECRET</text><comment see='all'>SECRET</comment>"
                                        "<evidence kind='document'>SECRET</evidence></rating>", i, g_rand_int_range (rand, 1, N_LEVELS + 1));
      g_string_append (text, "</response>");
    }
  g_string_append (text, "</responses><agreement><position round='SECRET-round' instrument='i' item='i0' level='l2' status='agreed' "
                         "present='SECRET'/></agreement>" SECRETS "</assessment>");
  bytes = g_bytes_new (text->str, text->len);
  reading = cg_read_bytes (bytes, NULL, &error);
  g_assert_no_error (error);
  return g_object_ref (reading->assessment);
}

static guint
count_answers (CgAssessment *assessment, guint item)
{
  CgEntry *responses = cg_assessment_get_list (assessment, CG_KIND_RESPONSES);
  guint n = 0;

  for (guint i = 0; i < cg_entry_get_n_children (responses); i++)
    n += CG_ANSWER_IS_LEVEL (cg_ratings_get_answer (cg_response_get_ratings (CG_RESPONSE (cg_entry_get_child (responses, i))), item));
  return n;
}

/* Neither people nor partners, nor counts to subtract from; a level only where it was agreed or five people stand behind it. */
static void
test_exchange (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (g_test_rand_int ());

  for (guint run = 0; run < 300; run++)
    {
      g_autoptr (GArray) people = g_array_new (FALSE, FALSE, sizeof (guint));
      g_autoptr (CgAssessment) assessment = random_survey (rand, run % 2 == 0 ? "named" : "anonymous",
                                                           (guint) g_rand_int_range (rand, 1, 5), people);
      g_autofree char *text = NULL;
      g_autoptr (CgAssessment) copy = hand_over (assessment, CG_COPY_FOR_EXCHANGE, &text);

      g_assert_null (strstr (text, "SECRET"));
      g_assert_null (strstr (text, "2026-01-17"));
      g_assert_true (cg_peer_is_nameless (copy));
      g_assert_cmpuint (cg_entry_get_n_children (cg_assessment_get_list (copy, CG_KIND_RESPONSES)), ==, 0);
      for (guint i = 0; i < N_ITEMS; i++)
        {
          g_autofree char *id = g_strdup_printf ("i%u", i);
          CgEntry *position = cg_assessment_find_position (copy, "round-1", "i", 1, id, NULL, NULL);

          g_assert_true ((position != NULL) == (i == 0 || count_answers (assessment, i) >= CG_SMALL_PEER_GROUP));
          if (position != NULL)
            g_assert_cmpstr (cg_entry_get (position, CG_NAME_STATUS), ==, i == 0 ? "agreed" : "open");
        }
    }
}

/* Of a named round every level with its partner, and nothing else; of an anonymous one no single answer. */
static void
test_reviewer (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (g_test_rand_int ());

  for (guint run = 0; run < 200; run++)
    {
      g_autoptr (GArray) people = g_array_new (FALSE, FALSE, sizeof (guint));
      gboolean named = run % 2 == 0;
      g_autoptr (CgAssessment) assessment = random_survey (rand, named ? "named" : "anonymous", (guint) g_rand_int_range (rand, 1, 5), people);
      g_autofree char *text = NULL;
      g_autoptr (CgAssessment) copy = hand_over (assessment, CG_COPY_FOR_REVIEWER, &text);
      g_auto (GStrv) secrets = g_strsplit (text, "SECRET", -1);

      /* The place is known to a reviewer; ids of rounds and actions are nobody's words. */
      for (guint i = 1; secrets[i] != NULL; i++)
        g_assert_true (g_str_has_prefix (secrets[i], "-round") || g_str_has_prefix (secrets[i], "-id") || g_str_has_prefix (secrets[i], " place"));
      g_assert_cmpstr (cg_entry_get_id (cg_assessment_get_root (copy)), !=, "SECRET-id");
      g_assert_nonnull (strstr (text, "A term"));
      g_assert_cmpuint (cg_entry_get_n_children (cg_assessment_get_list (copy, CG_KIND_PARTNERS)), >, 0);
      for (guint i = 0; i < N_ITEMS; i++)
        {
          g_autofree char *id = g_strdup_printf ("i%u", i);
          CgEntry *position = cg_assessment_find_position (copy, "SECRET-round", "i", 1, id, NULL, NULL);

          g_assert_cmpuint (count_answers (copy, i), ==, named ? count_answers (assessment, i) : 0);
          g_assert_true ((position != NULL) == (i == 0 || (!named && count_answers (assessment, i) >= 3)));
        }
    }
}

/* Whatever a document holds, copies of it are whole documents, and the document stays as it is. */
static void
test_random (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (g_test_rand_int ());

  for (guint run = 0; run < 60; run++)
    {
      g_autoptr (CgSession) session = random_document_new (rand);
      CgAssessment *assessment = cg_session_get_assessment (session);
      g_autoptr (GBytes) before = NULL, after = NULL;
      g_autoptr (CgAssessment) reviewer = NULL, exchange = NULL;

      random_document_edit (session, rand, 120);
      before = cg_write_bytes (cg_assessment_get_root (assessment));
      reviewer = hand_over (assessment, CG_COPY_FOR_REVIEWER, NULL);
      exchange = hand_over (assessment, CG_COPY_FOR_EXCHANGE, NULL);
      after = cg_write_bytes (cg_assessment_get_root (assessment));
      g_assert_true (g_bytes_equal (before, after));
      g_assert_true (cg_peer_is_nameless (exchange));
      for (guint i = 0; i < cg_entry_get_n_children (cg_assessment_get_list (reviewer, CG_KIND_RESPONDENTS)); i++)
        g_assert_null (cg_entry_get (cg_entry_get_child (cg_assessment_get_list (reviewer, CG_KIND_RESPONDENTS), i), CG_NAME_NAME));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/copy/exchange", test_exchange);
  g_test_add_func ("/copy/reviewer", test_reviewer);
  g_test_add_func ("/copy/random", test_random);
  return g_test_run ();
}
