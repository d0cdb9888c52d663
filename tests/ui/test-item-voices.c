/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "assess/cg-answering.h"
#include "assess/cg-item-voices.h"
#include "example.h"

#define ROUND "review-2026"
#define TOOL  "ipc-matrix"

typedef struct {
  CgCatalogue *catalogue;
  CgSession *session;
  CgAssessment *assessment;
  CgInstrument *instrument;
  CgEntry *round;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->catalogue = cg_catalogue_new ();
  fixture->session = example_open (fixture->catalogue);
  fixture->assessment = cg_session_get_assessment (fixture->session);
  fixture->instrument = example_instrument (fixture->session, TOOL);
  fixture->round = cg_assessment_find (fixture->assessment, CG_KIND_ROUND, ROUND);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_clear_object (&fixture->session);
  g_clear_object (&fixture->catalogue);
}

static CgItemVoices *
hear (Fixture *fixture, guint item)
{
  return cg_item_voices_new (fixture->assessment, fixture->round, fixture->instrument, item, TRUE);
}

static void
promise_anonymity (Fixture *fixture)
{
  cg_entry_set (cg_entry_find_child (fixture->round, CG_KIND_COLLECTION), CG_NAME_NAMING, "anonymous");
}

/* All that could be read on the screen. */
static char *
read_all (CgItemVoices *voices)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < voices->voices->len; i++)
    {
      CgVoice *voice = g_ptr_array_index (voices->voices, i);

      for (guint n = 0; n < voice->names->len; n++)
        g_string_append_printf (text, "%s\n", (char *) g_ptr_array_index (voice->names, n));
    }
  for (guint i = 0; i < voices->comments->len; i++)
    g_string_append_printf (text, "%s\n", (char *) g_ptr_array_index (voices->comments, i));
  return g_string_free (text, FALSE);
}

static void
test_counts (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CgItemVoices) voices = hear (fixture, 1);
  g_autofree char *text = read_all (voices);
  guint counted = 0;

  for (guint i = 0; i < voices->voices->len; i++)
    {
      CgVoice *voice = g_ptr_array_index (voices->voices, i);

      counted += voice->n;
      g_assert_true (i == 0 ||
                     ((CgVoice *) g_ptr_array_index (voices->voices, i - 1))->answer < voice->answer);
    }
  g_assert_cmpuint (counted, ==, voices->n);
  g_assert_cmpuint (voices->n, ==, 14);
  /* The peer reviewer is named and does not count. */
  g_assert_nonnull (strstr (text, "O.G., peer reviewer"));
  g_assert_nonnull (strstr (text, "outside"));
}

static void
test_facilitator_only (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CgAnswering) answering =
      cg_answering_new (fixture->session, ROUND, "nhs-1", fixture->instrument);
  g_autoptr (CgItemVoices) hidden = NULL, shown = NULL;
  g_autofree char *without = NULL, *with = NULL;

  g_assert_true (cg_answering_set_comment (answering, 1, "Between us.", "facilitator", NULL));
  hidden = hear (fixture, 1);
  without = read_all (hidden);
  g_assert_null (strstr (without, "Between us."));

  g_assert_true (cg_answering_set_comment (answering, 1, "Between us.", "all", NULL));
  shown = hear (fixture, 1);
  with = read_all (shown);
  g_assert_nonnull (strstr (with, "Between us."));
}

static void
test_anonymous (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CgItemVoices) voices = NULL;
  g_autofree char *text = NULL;
  CgEntry *people = cg_assessment_get_list (fixture->assessment, CG_KIND_RESPONDENTS);

  promise_anonymity (fixture);
  voices = hear (fixture, 1);
  text = read_all (voices);
  g_assert_true (voices->is_anonymous);
  g_assert_false (voices->is_small);
  g_assert_cmpuint (voices->n, ==, 14);
  for (guint i = 0; i < cg_entry_get_n_children (people); i++)
    g_assert_null (strstr (text, cg_entry_get (cg_entry_get_child (people, i), CG_NAME_NAME)));
}

static void
test_small_group (Fixture *fixture, gconstpointer data)
{
  CgEntry *responses = cg_assessment_get_list (fixture->assessment, CG_KIND_RESPONSES);
  g_autoptr (CgItemVoices) voices = NULL;
  guint kept = 0;

  promise_anonymity (fixture);
  for (guint i = cg_entry_get_n_children (responses); i > 0; i--)
    {
      CgEntry *response = cg_entry_get_child (responses, i - 1);
      gboolean is_ours = g_strcmp0 (cg_entry_get (response, CG_NAME_ROUND), ROUND) == 0 &&
                         g_strcmp0 (cg_entry_get (response, CG_NAME_INSTRUMENT), TOOL) == 0;

      if (is_ours && kept++ >= 3)
        g_object_unref (cg_entry_remove (responses, i - 1));
    }
  /* The last one in the file is the peer reviewer, who does not count, so two people are left. */
  voices = hear (fixture, 1);
  g_assert_cmpuint (voices->n, ==, 2);
  g_assert_true (voices->is_small);
  g_assert_cmpuint (voices->voices->len, ==, 0);
  g_assert_cmpuint (voices->comments->len, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, function) g_test_add ("/ui/item-voices/" path, Fixture, NULL, set_up, function, tear_down)
  ADD ("counts", test_counts);
  ADD ("facilitator-only", test_facilitator_only);
  ADD ("anonymous", test_anonymous);
  ADD ("small-group", test_small_group);
  return g_test_run ();
}
