/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "assess/cg-answering.h"
#include "example.h"

#define ROUND  "review-2026"
#define LOCKED "baseline-2025"
#define CARRIED 3 /* the item whose answer is the last round's */
#define TOOL   "ipc-matrix"

typedef struct {
  CgCatalogue *catalogue;
  CgSession *session;
  CgInstrument *instrument;
  CgAnswering *answering;
  GString *changed; /* the items that were told to have changed */
} Fixture;

static void
changed_cb (CgAnswering *answering, const char *item, Fixture *fixture)
{
  g_string_append_printf (fixture->changed, "%s ", item != NULL ? item : "all");
}

static void
answer_as (Fixture *fixture, const char *round, const char *respondent)
{
  g_clear_object (&fixture->answering);
  fixture->answering = cg_answering_new (fixture->session, round, respondent, fixture->instrument);
  g_signal_connect (fixture->answering, "changed", G_CALLBACK (changed_cb), fixture);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->catalogue = cg_catalogue_new ();
  fixture->session = example_open (fixture->catalogue);
  fixture->instrument = example_instrument (fixture->session, TOOL);
  fixture->changed = g_string_new (NULL);
  answer_as (fixture, ROUND, "nhs-1");
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_clear_object (&fixture->answering);
  g_clear_object (&fixture->session);
  g_clear_object (&fixture->catalogue);
  g_string_free (fixture->changed, TRUE);
}

/* Somebody who has answered nothing yet. */
static void
add_newcomer (Fixture *fixture)
{
  CgEntry *list = cg_assessment_get_list (cg_session_get_assessment (fixture->session), CG_KIND_RESPONDENTS);
  g_autoptr (CgEntry) newcomer = cg_entry_new (CG_KIND_RESPONDENT);
  g_autoptr (CgEdit) edit = NULL;
  g_autoptr (GError) error = NULL;

  cg_entry_set (newcomer, CG_NAME_ID, "newcomer");
  edit = cg_edit_new_insert (list, newcomer);
  g_assert_true (cg_session_apply (fixture->session, edit, "Add", &error));
  g_assert_no_error (error);
  answer_as (fixture, ROUND, "newcomer");
}

static void
test_rate (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  guint8 before = cg_answering_get_answer (fixture->answering, 1);

  g_assert_cmpuint (before, ==, CG_ANSWER_LEVEL (0));
  g_assert_true (cg_answering_set_answer (fixture->answering, 1, CG_ANSWER_LEVEL (3), &error));
  g_assert_cmpuint (cg_answering_get_answer (fixture->answering, 1), ==, CG_ANSWER_LEVEL (3));
  g_assert_cmpstr (fixture->changed->str, ==, "stakeholder-engagement ");

  cg_session_undo (fixture->session);
  g_assert_cmpuint (cg_answering_get_answer (fixture->answering, 1), ==, before);
  g_assert_false (cg_session_can_undo (fixture->session));
}

static void
test_same_again (Fixture *fixture, gconstpointer data)
{
  guint8 before = cg_answering_get_answer (fixture->answering, 0);

  g_assert_true (cg_answering_set_answer (fixture->answering, 0, before, NULL));
  g_assert_true (
      cg_answering_set_target (fixture->answering, 0, cg_answering_get_target (fixture->answering, 0), NULL));
  g_assert_false (cg_session_can_undo (fixture->session));
}

static void
test_first_answer (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  CgEntry *response;

  add_newcomer (fixture);
  g_assert_null (cg_answering_find_response (fixture->answering));
  g_assert_cmpuint (cg_answering_count (fixture->answering), ==, 0);
  g_assert_true (cg_answering_set_answer (fixture->answering, 2, CG_ANSWER_DONT_KNOW, &error));

  response = CG_ENTRY (cg_answering_find_response (fixture->answering));
  g_assert_nonnull (response);
  g_assert_cmpstr (cg_entry_get (response, CG_NAME_VIA), ==, "window");
  g_assert_null (cg_entry_get (response, CG_NAME_VERSION));
  g_assert_cmpuint (cg_answering_count (fixture->answering), ==, 1);

  cg_session_undo (fixture->session);
  g_assert_null (cg_answering_find_response (fixture->answering));
  cg_session_redo (fixture->session);
  g_assert_cmpuint (cg_answering_get_answer (fixture->answering, 2), ==, CG_ANSWER_DONT_KNOW);
}

/* Answers that the round began with came no way; the first one that is keyed in over them says that it was paper. */
static void
test_paper_over_carried (Fixture *fixture, gconstpointer data)
{
  CgEntry *response = CG_ENTRY (cg_answering_find_response (fixture->answering));
  g_autoptr (CgEdit) edit = cg_edit_new_set (response, CG_NAME_VIA, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_true (cg_session_apply (fixture->session, edit, "As carried over", &error));
  g_assert_true (cg_answering_set_answer (fixture->answering, 1, CG_ANSWER_LEVEL (1), &error));
  g_assert_null (cg_entry_get (response, CG_NAME_VIA));

  cg_answering_set_on_paper (fixture->answering, TRUE);
  g_assert_true (cg_answering_set_answer (fixture->answering, CARRIED, CG_ANSWER_LEVEL (2), &error));
  g_assert_cmpstr (cg_entry_get (response, CG_NAME_VIA), ==, "paper");
  g_assert_false (cg_answering_is_carried (fixture->answering, CARRIED));
  cg_session_undo (fixture->session);
  g_assert_null (cg_entry_get (response, CG_NAME_VIA));
  g_assert_true (cg_answering_is_carried (fixture->answering, CARRIED));
}

/* How answers came that are there already stays as it was. */
static void
test_paper_over_answers (Fixture *fixture, gconstpointer data)
{
  CgEntry *response = CG_ENTRY (cg_answering_find_response (fixture->answering));
  g_autofree char *before = g_strdup (cg_entry_get (response, CG_NAME_VIA));

  g_assert_nonnull (before);
  g_assert_cmpstr (before, !=, "paper");
  cg_answering_set_on_paper (fixture->answering, TRUE);
  g_assert_true (cg_answering_set_answer (fixture->answering, 1, CG_ANSWER_LEVEL (2), NULL));
  g_assert_cmpstr (cg_entry_get (response, CG_NAME_VIA), ==, before);
}

static void
test_nothing_makes_no_response (Fixture *fixture, gconstpointer data)
{
  add_newcomer (fixture);
  g_assert_true (cg_answering_set_comment (fixture->answering, 0, " \n", "all", NULL));
  g_assert_true (cg_answering_set_answer (fixture->answering, 0, CG_ANSWER_NONE, NULL));
  g_assert_null (cg_answering_find_response (fixture->answering));
}

static void
test_clear_leaves_the_rest (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CgEntry) rating = NULL;

  g_assert_true (cg_answering_set_target (fixture->answering, 0, CG_ANSWER_LEVEL (2), NULL));
  g_assert_true (cg_answering_set_comment (fixture->answering, 0, "Because.", "facilitator", NULL));
  g_assert_true (cg_answering_set_answer (fixture->answering, 0, CG_ANSWER_NONE, NULL));

  rating = cg_answering_dup_rating (fixture->answering, 0);
  g_assert_null (cg_entry_get (rating, CG_NAME_ANSWER));
  g_assert_cmpstr (cg_entry_get (rating, CG_NAME_TARGET), ==, "joint");
  g_assert_cmpstr (cg_entry_get (cg_entry_find_child (rating, CG_KIND_COMMENT), CG_NAME_TEXT), ==,
                   "Because.");
  g_assert_cmpstr (cg_entry_get (cg_entry_find_child (rating, CG_KIND_COMMENT), CG_NAME_SEE), ==,
                   "facilitator");
}

static void
test_typing_is_one_step (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CgEntry) before = cg_answering_dup_rating (fixture->answering, 3), after = NULL;
  const char *typed[] = { "W", "We", "We meet", "We meet." };

  for (guint i = 0; i < G_N_ELEMENTS (typed); i++)
    g_assert_true (cg_answering_set_comment (fixture->answering, 3, typed[i], "all", NULL));
  cg_session_undo (fixture->session);
  after = cg_answering_dup_rating (fixture->answering, 3);
  g_assert_cmpuint (cg_entry_count (after, CG_KIND_COMMENT), ==, cg_entry_count (before, CG_KIND_COMMENT));
  g_assert_false (cg_session_can_undo (fixture->session));
}

static void
test_evidence (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CgEntry) two = NULL, one = NULL;

  g_assert_true (cg_answering_add_evidence (fixture->answering, 4, "data", "Figures of 2025", NULL, &error));
  g_assert_true (cg_answering_add_evidence (fixture->answering, 4, "document", "Minutes",
                                            "https://example.org/m", &error));
  two = cg_answering_dup_rating (fixture->answering, 4);
  g_assert_cmpuint (cg_entry_count (two, CG_KIND_RATING_EVIDENCE), ==, 2);

  g_assert_true (cg_answering_remove_evidence (fixture->answering, 4, 0, &error));
  one = cg_answering_dup_rating (fixture->answering, 4);
  g_assert_cmpstr (cg_entry_get (cg_entry_find_child (one, CG_KIND_RATING_EVIDENCE), CG_NAME_TEXT), ==,
                   "Minutes");
}

static void
test_refuses_a_bad_link (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (
      cg_answering_add_evidence (fixture->answering, 4, "data", "A script", "javascript:alert(1)", &error));
  g_assert_nonnull (error);
  g_assert_false (cg_session_can_undo (fixture->session));
}

static void
test_locked_round (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  guint8 before;

  g_assert_null (cg_answering_get_obstacle (fixture->answering));
  answer_as (fixture, LOCKED, "nhs-1");
  g_assert_nonnull (cg_answering_get_obstacle (fixture->answering));
  before = cg_answering_get_answer (fixture->answering, 0);
  g_assert_false (cg_answering_set_answer (fixture->answering, 0, CG_ANSWER_LEVEL (3), &error));
  g_assert_nonnull (error);
  g_assert_cmpuint (cg_answering_get_answer (fixture->answering, 0), ==, before);
}

/* What was carried over is there, and still to be answered. */
static void
test_carried (Fixture *fixture, gconstpointer data)
{
  guint8 answer = cg_answering_get_answer (fixture->answering, CARRIED);
  guint n = cg_answering_count (fixture->answering);

  g_assert_true (CG_ANSWER_IS_LEVEL (answer));
  g_assert_true (cg_answering_is_carried (fixture->answering, CARRIED));
  g_assert_false (cg_answering_is_answered (fixture->answering, CARRIED));
  g_assert_cmpuint (cg_answering_count_carried (fixture->answering), ==, 1);
  g_assert_true (cg_answering_set_answer (fixture->answering, CARRIED, answer, NULL));
  g_assert_true (cg_answering_is_answered (fixture->answering, CARRIED));
  cg_session_undo (fixture->session);
  g_assert_true (cg_answering_confirm (fixture->answering, NULL));
  g_assert_cmpuint (cg_answering_count (fixture->answering), ==, n + 1);
  g_assert_cmpuint (cg_answering_get_answer (fixture->answering, CARRIED), ==, answer);
  cg_session_undo (fixture->session);
  g_assert_true (cg_answering_is_carried (fixture->answering, CARRIED));
}

static void
test_next_open (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpint (cg_answering_next_open (fixture->answering, -1), ==, CARRIED);
  g_assert_true (cg_answering_confirm (fixture->answering, NULL));
  g_assert_cmpint (cg_answering_next_open (fixture->answering, -1), ==, -1);
  g_assert_true (cg_answering_set_answer (fixture->answering, 1, CG_ANSWER_NONE, NULL));
  g_assert_true (cg_answering_set_answer (fixture->answering, 5, CG_ANSWER_NONE, NULL));
  g_assert_cmpint (cg_answering_next_open (fixture->answering, -1), ==, 1);
  g_assert_cmpint (cg_answering_next_open (fixture->answering, 1), ==, 5);
  g_assert_cmpint (cg_answering_next_open (fixture->answering, 5), ==, 1);
  g_assert_cmpint (cg_answering_next_open (fixture->answering, 6), ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, function) g_test_add ("/ui/answering/" path, Fixture, NULL, set_up, function, tear_down)
  ADD ("rate", test_rate);
  ADD ("same-again", test_same_again);
  ADD ("first-answer", test_first_answer);
  ADD ("paper-over-carried", test_paper_over_carried);
  ADD ("paper-over-answers", test_paper_over_answers);
  ADD ("nothing-makes-no-response", test_nothing_makes_no_response);
  ADD ("clear-leaves-the-rest", test_clear_leaves_the_rest);
  ADD ("typing-is-one-step", test_typing_is_one_step);
  ADD ("evidence", test_evidence);
  ADD ("refuses-a-bad-link", test_refuses_a_bad_link);
  ADD ("locked-round", test_locked_round);
  ADD ("carried", test_carried);
  ADD ("next-open", test_next_open);
  return g_test_run ();
}
