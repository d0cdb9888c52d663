/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "assess/cg-answering.h"
#include "charts/cg-cycle-parts.h"
#include "charts/cg-item-facts.h"
#include "charts/cg-live-chart.h"
#include "example.h"

#define ROUND "review-2026"
#define TOOL  "ipc-matrix"

typedef struct {
  CgCatalogue *catalogue;
  CgSession *session;
  CgInstrument *instrument;
  CgLiveChart *chart;
  guint n_changes;
} Fixture;

static void
changed_cb (CgLiveChart *chart, Fixture *fixture)
{
  fixture->n_changes++;
}

static CgLiveChart *
chart_of (Fixture *fixture)
{
  CgLiveChart *chart = cg_live_chart_new ();

  cg_live_chart_set_session (chart, fixture->session, fixture->catalogue);
  cg_live_chart_set_subject (chart, cg_chart_kind_find ("matrix"), ROUND, fixture->instrument);
  return chart;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->catalogue = cg_catalogue_new ();
  fixture->session = example_open (fixture->catalogue);
  fixture->instrument = example_instrument (fixture->session, TOOL);
  fixture->chart = chart_of (fixture);
  g_signal_connect (fixture->chart, "changed", G_CALLBACK (changed_cb), fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_clear_object (&fixture->chart);
  g_clear_object (&fixture->session);
  g_clear_object (&fixture->catalogue);
}

static char *
table_text (CgLiveChart *chart)
{
  g_autoptr (CgChartTable) table = cg_live_chart_table (chart);
  GString *text = g_string_new (NULL);

  for (guint row = 0; row < table->rows->len; row++)
    for (guint column = 0; column < table->n_columns; column++)
      g_string_append_printf (text, "%s%c", cg_chart_table_get (table, row, column),
                              column + 1 < table->n_columns ? '\t' : '\n');
  return g_string_free (text, FALSE);
}

static void
rate (Fixture *fixture, const char *round, const char *respondent, guint item, guint8 answer)
{
  g_autoptr (CgAnswering) answering =
      cg_answering_new (fixture->session, round, respondent, fixture->instrument);
  g_autoptr (GError) error = NULL;

  g_assert_true (cg_answering_set_answer (answering, item, answer, &error));
  g_assert_no_error (error);
}

/* What was kept up to date says the same as what was made anew. */
static void
assert_up_to_date (Fixture *fixture)
{
  g_autoptr (CgLiveChart) fresh = chart_of (fixture);
  g_autofree char *kept = table_text (fixture->chart), *made = table_text (fresh);

  g_assert_cmpstr (kept, ==, made);
}

static void
test_rating (Fixture *fixture, gconstpointer data)
{
  g_autofree char *before = table_text (fixture->chart), *after = NULL, *back = NULL;

  rate (fixture, ROUND, "housing-1", 0, CG_ANSWER_LEVEL (0));
  after = table_text (fixture->chart);
  g_assert_cmpuint (fixture->n_changes, ==, 1);
  g_assert_cmpstr (before, !=, after);
  assert_up_to_date (fixture);

  cg_session_undo (fixture->session);
  back = table_text (fixture->chart);
  g_assert_cmpstr (before, ==, back);
}

static void
test_first_answer (Fixture *fixture, gconstpointer data)
{
  CgEntry *list = cg_assessment_get_list (cg_session_get_assessment (fixture->session), CG_KIND_RESPONDENTS);
  g_autoptr (CgEntry) newcomer = cg_entry_new (CG_KIND_RESPONDENT);
  g_autoptr (CgEdit) edit = NULL;

  cg_entry_set (newcomer, CG_NAME_ID, "newcomer");
  cg_entry_set (newcomer, CG_NAME_PARTNER, "housing");
  edit = cg_edit_new_insert (list, newcomer);
  g_assert_true (cg_session_apply (fixture->session, edit, "Add", NULL));
  rate (fixture, ROUND, "newcomer", 0, CG_ANSWER_LEVEL (0));
  assert_up_to_date (fixture);
  /* The response that the chart has read is gone again. */
  cg_session_undo (fixture->session);
  assert_up_to_date (fixture);
}

static void
test_other_changes (Fixture *fixture, gconstpointer data)
{
  CgAssessment *assessment = cg_session_get_assessment (fixture->session);
  g_autoptr (CgEdit) edit = cg_edit_new_set (cg_assessment_find (assessment, CG_KIND_PARTNER, "housing"),
                                             CG_NAME_NAME, "Fen Homes");
  g_autofree char *text = NULL;

  g_assert_true (cg_session_apply (fixture->session, edit, "Rename", NULL));
  text = table_text (fixture->chart);
  g_assert_nonnull (strstr (text, "Fen Homes"));
  g_assert_cmpuint (fixture->n_changes, ==, 1);
}

static void
test_no_subject (Fixture *fixture, gconstpointer data)
{
  CgChartOptions options = { .width = 600, .height = 400, .font_family = "Sans", .text_scale = 1 };

  cg_live_chart_set_session (fixture->chart, NULL, NULL);
  g_assert_null (cg_live_chart_layout (fixture->chart, &options));
  g_assert_null (cg_live_chart_table (fixture->chart));
}

static void
test_facts (Fixture *fixture, gconstpointer data)
{
  g_auto (GStrv) facts = cg_item_facts (fixture->chart, 1);
  g_autofree char *text = g_strjoinv ("\n", facts);

  g_assert_nonnull (strstr (text, "Where the partnership stands: Joint, agreed."));
  g_assert_nonnull (strstr (text, "Target: Joint."));
  g_assert_nonnull (strstr (text, "4 of them say less."));
  g_assert_nonnull (strstr (text, "Why: Since January"));
  g_assert_nonnull (strstr (text, "Marlshire NHS Board does not go along: Our patient panel"));
}

static void
test_parts (Fixture *fixture, gconstpointer data)
{
  CgEntry *cycle = cg_live_chart_get_cycle (fixture->chart);
  CgInstrument *stages = example_instrument (fixture->session, "lga-cycle-matrix");
  g_autoptr (GArray) analyse = cg_cycle_parts_items (stages, "analyse"),
                     nothing = cg_cycle_parts_items (stages, "nowhere");

  g_assert_true (cg_entry_is (cg_cycle_parts_find (cycle, "analyse"), CG_KIND_STAGE));
  g_assert_true (cg_entry_is (cg_cycle_parts_find (cycle, "gap-analysis"), CG_KIND_ACTIVITY));
  g_assert_null (cg_cycle_parts_find (cycle, "nowhere"));
  g_assert_null (cg_cycle_parts_find (NULL, "analyse"));
  g_assert_cmpuint (analyse->len, ==, 1);
  g_assert_cmpstr (cg_instrument_get_item_id (stages, g_array_index (analyse, guint, 0)), ==, "analyse");
  g_assert_cmpuint (nothing->len, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, function) g_test_add ("/ui/live-chart/" path, Fixture, NULL, set_up, function, tear_down)
  ADD ("rating", test_rating);
  ADD ("first-answer", test_first_answer);
  ADD ("other-changes", test_other_changes);
  ADD ("no-subject", test_no_subject);
  ADD ("facts", test_facts);
  ADD ("parts", test_parts);
  return g_test_run ();
}
