/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart-sample.h"

#include <string.h>

#include "charts/cg-chart-words.h"
#include "charts/cg-comparison-words.h"
#include "charts/cg-spread-words.h"

static CgScene *
lay_out (SampleChart chart, ChartSample *sample)
{
  g_autoptr (CgLanguage) language = cg_language_new ("en");
  CgChartOptions options = { 900, 950, language, "DejaVu Sans", CG_PALETTE_DEFAULT, FALSE, 1 };

  return chart_sample_lay_out (sample, chart, &options);
}

typedef struct {
  const char *id;
  const char *level;
  const char *wanted;
} Expectation;

static void
check (const CgScene *scene, const Expectation *expectations, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      int index = cg_scene_find (scene, expectations[i].id, expectations[i].level);

      g_assert_cmpint (index, >=, 0);
      g_assert_cmpstr (cg_scene_get_mark (scene, (guint) index)->description, ==, expectations[i].wanted);
    }
}

static void
test_spread (void)
{
  static const Expectation wanted[] = {
    { "area-2", "parallel", "Stakeholder engagement, Parallel: 6 of 12 people" },
    { "area-2", NULL,
      "Stakeholder engagement: views lie apart; 2 said Separate; 6 said Parallel; 4 said Joint; between Parallel and Joint, not "
      "agreed" },
    { "area-3", NULL, "Needs and market intelligence: all say the same; 12 said Parallel; Parallel, agreed" },
  };
  g_autoptr (ChartSample) sample = chart_sample_new (6, SAMPLE_PLAIN, TRUE);
  g_autoptr (CgScene) scene = lay_out (SAMPLE_SPREAD, sample);

  check (scene, wanted, G_N_ELEMENTS (wanted));
  g_assert_cmpstr (cg_scene_get_title (scene), ==, "Spread of views");
  g_assert_cmpstr (cg_scene_get_description (scene), ==, "On 3 of 7 the views lie apart.");
}

static void
test_comparison (void)
{
  static const Expectation wanted[] = {
    { "area-1", "parallel", "Purpose and strategy, Parallel: 4 of 6 others" },
    { "area-1", NULL,
      "Purpose and strategy: Parallel, agreed; target Joint; 6 others; the middle half of the others from Parallel to Joint; "
      "ask Voluntary alliance; Housing association" },
    { "area-3", NULL, "Needs and market intelligence: Parallel, agreed; target Joint; 6 others; the middle half of the others at Parallel" },
  };
  g_autoptr (ChartSample) sample = chart_sample_new (6, SAMPLE_PLAIN, TRUE);
  g_autoptr (ChartSample) crowd = chart_sample_new (40, SAMPLE_PLAIN, TRUE);
  g_autoptr (ChartSample) nobody = chart_sample_new (6, SAMPLE_PLAIN, FALSE);
  g_autoptr (CgLanguage) language = cg_language_new ("en");
  g_autoptr (CgScene) scene = lay_out (SAMPLE_COMPARISON, sample);
  g_autoptr (CgChartTable) table = cg_comparison_table (&sample->comparison, language);
  g_autofree char *ask = cg_comparison_words_ask (language, &crowd->comparison.items[0]);
  g_autofree char *note = cg_comparison_words_note (language, &nobody->comparison.items[0]);

  check (scene, wanted, G_N_ELEMENTS (wanted));
  g_assert_cmpstr (cg_scene_get_title (scene), ==, "Comparison");
  g_assert_cmpstr (cg_scene_get_description (scene), ==,
                   "Compared with 6 others; 7 of 7 can be compared. 1 other does not give its name.");
  g_assert_cmpstr (cg_chart_table_get (table, 1, 1), ==, "Parallel, agreed");
  g_assert_cmpstr (cg_chart_table_get (table, 1, 4), ==, "4");
  g_assert_cmpstr (cg_chart_table_get (table, 1, 7), ==, "6");
  g_assert_cmpstr (cg_chart_table_get (table, 1, 9), ==, "2");
  g_assert_cmpstr (cg_chart_table_get (table, 1, 11), ==, "Voluntary alliance; Housing association");
  g_assert_true (g_str_has_suffix (ask, " more"));
  g_assert_cmpstr (note, ==, "no others");
}

static void
test_conversation (void)
{
  static const Expectation wanted[] = {
    { "area-1", NULL, "Purpose and strategy: from Parallel to Joint; views lie side by side" },
    { "area-2", NULL, "Stakeholder engagement: from Parallel to Integrated; views lie apart" },
    { "area-4", NULL, "Resource allocation and management: Separate, as wanted; views lie side by side" },
  };
  g_autoptr (ChartSample) sample = chart_sample_new (6, SAMPLE_PLAIN, TRUE);
  g_autoptr (CgScene) scene = lay_out (SAMPLE_CONVERSATION, sample);

  check (scene, wanted, G_N_ELEMENTS (wanted));
  g_assert_cmpstr (cg_scene_get_description (scene), ==,
                   "Agreed, not there yet: act: 2. Agreed, and there: keep: 2. Apart: talk first: 2. No target: set one: 1.");
}

static void
test_progress (void)
{
  static const Expectation wanted[] = {
    { "area-1", NULL,
      "Purpose and strategy: up 1 level; Baseline, 2024: Separate, agreed; Review, 2025: Separate, agreed; Review, 2026: Parallel, "
      "agreed; target Joint" },
    { "area-4", NULL,
      "Resource allocation and management: unchanged; Baseline, 2024: Separate, agreed; Review, 2025: Separate, agreed; Review, "
      "2026: Separate, agreed; target Separate" },
    { "area-6", NULL,
      "Contracting: up 1 level; Baseline, 2024: Parallel, agreed; Review, 2025: not comparable; Review, 2026: Joint, agreed" },
  };
  g_autoptr (ChartSample) sample = chart_sample_new (6, SAMPLE_PLAIN, TRUE);
  g_autoptr (CgLanguage) language = cg_language_new ("en");
  g_autoptr (CgScene) scene = lay_out (SAMPLE_PROGRESS, sample);
  g_autoptr (CgChartTable) table = cg_progress_table (&sample->progress, language);

  check (scene, wanted, G_N_ELEMENTS (wanted));
  g_assert_cmpstr (cg_scene_get_description (scene), ==, "5 moved up; 2 unchanged");
  g_assert_cmpuint (table->rows->len, ==, 8);
  g_assert_cmpstr (cg_chart_table_get (table, 0, 2), ==, "Review, 2025");
  g_assert_cmpstr (cg_chart_table_get (table, 1, 4), ==, "up 1 level");
}

static void
test_relations (void)
{
  static const struct {
    const char *from;
    const char *about;
    const char *wanted;
  } cells[] = {
    { "p1", "p2",
      "NHS board about County council: Purpose and strategy: Separate; Stakeholder engagement: Separate; Needs and market "
      "intelligence: Separate; Resource allocation and management: Separate; Market management and monitoring: Separate; 2 people; "
      "the two see it apart" },
    { "p2", "p3", "County council about Acute trust: too few answers to show" },
    { "p1", "p4", "NHS board about Voluntary alliance: not rated yet" },
  };
  g_autoptr (ChartSample) sample = chart_sample_new (6, SAMPLE_PLAIN, TRUE);
  g_autoptr (CgLanguage) language = cg_language_new ("en");
  g_autoptr (CgScene) scene = lay_out (SAMPLE_RELATIONS, sample);
  g_autoptr (CgChartTable) table = cg_relations_table (&sample->relations, language);
  guint found = 0;

  for (guint i = 0; i < cg_scene_get_n_marks (scene); i++)
    for (guint c = 0; c < G_N_ELEMENTS (cells); c++)
      {
        const CgMark *mark = cg_scene_get_mark (scene, i);

        if (g_strcmp0 (mark->partner, cells[c].from) != 0 || g_strcmp0 (mark->part, cells[c].about) != 0)
          continue;
        g_assert_cmpstr (mark->description, ==, cells[c].wanted);
        found++;
      }
  g_assert_cmpuint (found, ==, G_N_ELEMENTS (cells));
  g_assert_cmpstr (cg_scene_get_description (scene), ==, "28 views of another partner; pairs who see it apart: 1.");
  g_assert_cmpuint (table->rows->len, ==, 31);
  g_assert_cmpstr (cg_chart_table_get (table, 1, 1), ==, "County council");
}

/* What each item asks of the partners, by what is known of it. */
static void
test_talk (void)
{
  static const struct {
    CgDistance distance;
    CgSurveyStatus status;
    gboolean has_gap;
    int gap;
    CgTalk talk;
  } rows[] = {
    { CG_DISTANCE_SAME, CG_SURVEY_STATUS_NONE, TRUE, 1, CG_TALK_ACT },
    { CG_DISTANCE_ADJACENT, CG_SURVEY_STATUS_NONE, TRUE, 2, CG_TALK_ACT },
    { CG_DISTANCE_APART, CG_SURVEY_STATUS_NONE, TRUE, 1, CG_TALK_FIRST },
    { CG_DISTANCE_APART, CG_SURVEY_STATUS_AGREED, TRUE, 1, CG_TALK_ACT },
    { CG_DISTANCE_SAME, CG_SURVEY_STATUS_DISPUTED, TRUE, 1, CG_TALK_FIRST },
    { CG_DISTANCE_SAME, CG_SURVEY_STATUS_OPEN, TRUE, 0, CG_TALK_KEEP },
    { CG_DISTANCE_APART, CG_SURVEY_STATUS_NONE, TRUE, 0, CG_TALK_WHY },
    { CG_DISTANCE_SAME, CG_SURVEY_STATUS_NONE, TRUE, -1, CG_TALK_KEEP },
    { CG_DISTANCE_SAME, CG_SURVEY_STATUS_NONE, FALSE, 0, CG_TALK_TARGET },
    { CG_DISTANCE_NONE, CG_SURVEY_STATUS_NONE, TRUE, 1, CG_TALK_ASK },
    { CG_DISTANCE_NONE, CG_SURVEY_STATUS_AGREED, TRUE, 1, CG_TALK_ACT },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const CgSpreadItem item = { .distance = rows[i].distance, .status = rows[i].status, .has_gap = rows[i].has_gap,
                                  .gap = rows[i].gap };

      g_test_message ("row %u", i);
      g_assert_cmpint (cg_talk_of (&item), ==, rows[i].talk);
    }
}

static void
test_spread_table (void)
{
  g_autoptr (ChartSample) sample = chart_sample_new (6, SAMPLE_PLAIN, TRUE);
  g_autoptr (CgLanguage) language = cg_language_new ("en");
  g_autoptr (CgChartTable) spread = cg_spread_table (&sample->spread, language);
  g_autoptr (CgChartTable) talk = cg_conversation_table (&sample->spread, language);

  g_assert_cmpuint (spread->rows->len, ==, 8);
  g_assert_cmpstr (cg_chart_table_get (spread, 0, 1), ==, "Separate");
  g_assert_cmpstr (cg_chart_table_get (spread, 1, 2), ==, "6");
  g_assert_cmpstr (cg_chart_table_get (spread, 1, 6), ==, "views lie apart");
  g_assert_cmpuint (talk->rows->len, ==, 8);
  g_assert_cmpstr (cg_chart_table_get (talk, 1, 1), ==, "Apart: talk first");
  g_assert_cmpstr (cg_chart_table_get (talk, 1, 4), ==, "Integrated");
}

static void
test_matrix (void)
{
  static const Expectation wanted[] = {
    { "area-1", "parallel",
      "Purpose and strategy, Parallel: agreed position; NHS board, County council, Acute trust and People "
      "say so" },
    { "area-1", "joint",
      "Purpose and strategy, Joint: target; Voluntary alliance and Housing association say so" },
    { "area-2", "separate", "Stakeholder engagement, Separate: NHS board says so" },
    { "area-2", "joint",
      "Stakeholder engagement, Joint: middle view, not agreed; Acute trust and Voluntary alliance say so" },
    { "area-2", NULL,
      "Stakeholder engagement: between Parallel and Joint, not agreed; 6 partners; views from Separate "
      "to Joint; target Integrated" },
    { "area-3", NULL, "Needs and market intelligence: Parallel, agreed; 6 partners; target Joint" },
    { "area-5", NULL,
      "Market management and monitoring: Separate, not agreed; 6 partners; views from Separate to "
      "Integrated; target Parallel; 1 does not know" },
    { "area-7", "joint", "Commissioning function, Joint: no partner says so" },
  };
  g_autoptr (ChartSample) sample = chart_sample_new (6, SAMPLE_PLAIN, TRUE);
  g_autoptr (CgScene) scene = lay_out (FALSE, sample);

  check (scene, wanted, G_N_ELEMENTS (wanted));
  g_assert_cmpstr (cg_scene_get_title (scene), ==, "Integration matrix");
  g_assert_cmpstr (cg_scene_get_description (scene), ==,
                   "Marlshire, community equipment\302\240\302\267 Baseline, 14 April 2026\302\240\302\267 "
                   "Integration matrix of seven areas\302\240\302\267 6 partners\302\240\302\267 14 people "
                   "answering; 5 positions agreed; 2 middle views, not agreed; 0 not rated");
}

static void
test_many (void)
{
  static const Expectation wanted[] = {
    { "area-3", "parallel",
      "Needs and market intelligence, Parallel: agreed position; 39 partners say so; from outside, "
      "Northam Advocates says so" },
  };
  g_autoptr (ChartSample) sample = chart_sample_new (40, SAMPLE_PLAIN, TRUE);
  g_autoptr (CgScene) scene = lay_out (FALSE, sample);

  check (scene, wanted, G_N_ELEMENTS (wanted));
}

static const char *
partner_words (const CgScene *scene, const char *item, const char *partner)
{
  for (guint i = 0; i < cg_scene_get_n_marks (scene); i++)
    {
      const CgMark *mark = cg_scene_get_mark (scene, i);

      if (g_strcmp0 (mark->item, item) == 0 && g_strcmp0 (mark->partner, partner) == 0)
        return mark->description;
    }
  return NULL;
}

static void
test_views (void)
{
  g_autoptr (ChartSample) sample = chart_sample_new (12, SAMPLE_PLAIN, TRUE);
  g_autoptr (CgScene) scene = lay_out (FALSE, sample);

  g_assert_cmpstr (partner_words (scene, "area-1", "p1"), ==,
                   "Purpose and strategy: NHS board says Parallel");
  g_assert_cmpstr (partner_words (scene, "area-2", "p4"), ==,
                   "Stakeholder engagement: Voluntary alliance has stated Joint");
  g_assert_cmpstr (partner_words (scene, "area-1", "p7"), ==,
                   "Purpose and strategy: from outside, Northam Advocates says Parallel");
}

static void
test_cycle (void)
{
  static const Expectation rated[] = {
    { "analyse", NULL, "Analyse: Parallel, agreed; 6 partners" },
    { "do", NULL, "Do: between Parallel and Joint, not agreed; 6 partners" },
    { "review", NULL, "Review: Separate, not agreed; 6 partners" },
    { "activity-6", NULL, "Gap analysis (Plan, Commissioning): not rated here" },
    { "activity-15", NULL, "Contract management (Do, Contracting): not rated here" },
  };
  static const Expectation unrated[] = { { "analyse", NULL, "Analyse: not rated yet" } };
  g_autoptr (ChartSample) sample = chart_sample_new (6, SAMPLE_PLAIN, TRUE);
  g_autoptr (ChartSample) empty = chart_sample_new (6, SAMPLE_PLAIN, FALSE);
  g_autoptr (CgScene) scene = lay_out (TRUE, sample);
  g_autoptr (CgScene) blank = lay_out (TRUE, empty);

  check (scene, rated, G_N_ELEMENTS (rated));
  check (blank, unrated, G_N_ELEMENTS (unrated));
}

/* Whether the texts of the scene, broken into lines or not, contain @text. */
static gboolean
says (const CgScene *scene, const char *text)
{
  g_autoptr (GString) all = g_string_new (NULL);

  for (guint i = 0; i < cg_scene_get_n_marks (scene); i++)
    if (cg_scene_get_mark (scene, i)->text != NULL)
      g_string_append_printf (all, "%s ", cg_scene_get_mark (scene, i)->text);
  return strstr (all->str, text) != NULL;
}

/* Under a title stands what the drawing alone would get wrong. */
static void
test_notes (void)
{
  static const CgChartView views[] = { { -1, FALSE } };
  static const CgChartLevel levels[] = { { "low", "Low" }, { "high", "High" } };
  static const CgChartPartner partners[] = { { "a", "Council", NULL, 1, FALSE } };
  const struct {
    CgMatrixItem item;
    const char *note;
  } table[] = {
    { { .position = { -1, -1, CG_POSITION_NONE } }, "not rated yet" },
    { { .position = { -1, -1, CG_POSITION_NONE }, .dont_know = 2 }, "nobody could say" },
    { { .position = { -1, -1, CG_POSITION_NONE }, .not_applicable = 1 }, "does not apply" },
    { { .position = { 0, 1, CG_POSITION_MIDDLE }, .n = 2 }, "between Low and High, not agreed" },
    { { .position = { 1, 1, CG_POSITION_AGREED }, .n = 6, .n_lower = 4 }, "beforehand 4 of 6 said lower" },
    { { .position = { 0, 0, CG_POSITION_AGREED }, .n = 6, .n_higher = 5 }, "beforehand 5 of 6 said higher" },
    { { .position = { 0, 0, CG_POSITION_AGREED }, .n = 5, .n_lower = 2, .n_higher = 2 },
      "beforehand 4 of 5 said otherwise" },
    { { .position = { 1, 1, CG_POSITION_AGREED }, .n = 6, .n_lower = 3 }, NULL },
    { { .position = { 1, 1, CG_POSITION_MIDDLE }, .n = 6 }, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      CgMatrixItem item = table[i].item;
      ChartSample sample = { .matrix = { .heading = { .title = "Matrix" },
                                         .partners = partners,
                                         .n_partners = 1,
                                         .levels = levels,
                                         .n_levels = 2,
                                         .items = &item,
                                         .n_items = 1 } };
      g_autoptr (CgScene) scene = NULL;

      item.id = "one";
      item.title = "One";
      item.views = views;
      item.lowest = item.highest = item.target = -1;
      scene = lay_out (FALSE, &sample);
      for (guint j = 0; j < G_N_ELEMENTS (table) - 2; j++)
        g_assert_cmpint (says (scene, table[j].note), ==, i == j);
    }
}

static void
test_matrix_table (void)
{
  g_autoptr (ChartSample) sample = chart_sample_new (2, SAMPLE_PLAIN, TRUE);
  g_autoptr (CgLanguage) language = cg_language_new ("en");
  g_autoptr (CgChartTable) table = cg_matrix_table (&sample->matrix, language);

  g_assert_cmpuint (table->n_columns, ==, 5);
  g_assert_cmpuint (table->rows->len, ==, 8);
  g_assert_cmpstr (cg_chart_table_get (table, 0, 3), ==, "NHS board");
  g_assert_cmpstr (cg_chart_table_get (table, 2, 0), ==, "Stakeholder engagement");
  g_assert_cmpstr (cg_chart_table_get (table, 2, 1), ==, "between Parallel and Joint, not agreed");
  g_assert_cmpstr (cg_chart_table_get (table, 2, 2), ==, "Integrated");
  g_assert_cmpstr (cg_chart_table_get (table, 2, 3), ==, "Separate");
  g_assert_cmpstr (cg_chart_table_get (table, 6, 2), ==, "");
}

static void
test_cycle_table (void)
{
  g_autoptr (ChartSample) sample = chart_sample_new (2, SAMPLE_PLAIN, TRUE);
  g_autoptr (CgLanguage) language = cg_language_new ("en");
  g_autoptr (CgChartTable) table = cg_cycle_table (&sample->cycle, language);

  g_assert_cmpuint (table->rows->len, ==, 1 + 4 + 20);
  g_assert_cmpstr (cg_chart_table_get (table, 1, 0), ==, "Analyse");
  g_assert_cmpstr (cg_chart_table_get (table, 1, 3), ==, "Parallel, agreed");
  g_assert_cmpstr (cg_chart_table_get (table, 5, 1), ==, "Contracting");
  g_assert_cmpstr (cg_chart_table_get (table, 5, 2), ==, "Individual needs and outcomes");
  g_assert_cmpstr (cg_chart_table_get (table, 5, 3), ==, "not rated here");
}

/* A chart that is pasted elsewhere says that nothing of it was meant. */
static void
test_practice (void)
{
  CgChartHeading heading = { .place = "Marlshire", .n_partners = 2, .is_practice = TRUE };
  g_autoptr (CgLanguage) language = cg_language_new ("en");
  g_autofree char *words = cg_chart_words_context (language, &heading);

  g_assert_true (g_str_has_prefix (words, "Practice"));
}

static void
test_lists (void)
{
  static const char *const wanted[] = { "A", "A and B", "A, B and C", "A, B, C and D" };
  static char letters[][2] = { "A", "B", "C", "D" };
  g_autoptr (CgLanguage) language = cg_language_new ("en");
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (guint i = 0; i < G_N_ELEMENTS (wanted); i++)
    {
      g_autofree char *list = NULL;

      g_ptr_array_add (names, letters[i]);
      list = cg_chart_words_list (language, names);
      g_assert_cmpstr (list, ==, wanted[i]);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/charts/words/practice", test_practice);
  g_test_add_func ("/charts/words/matrix", test_matrix);
  g_test_add_func ("/charts/words/comparison", test_comparison);
  g_test_add_func ("/charts/words/spread", test_spread);
  g_test_add_func ("/charts/words/conversation", test_conversation);
  g_test_add_func ("/charts/words/progress", test_progress);
  g_test_add_func ("/charts/words/relations", test_relations);
  g_test_add_func ("/charts/words/talk", test_talk);
  g_test_add_func ("/charts/words/spread-table", test_spread_table);
  g_test_add_func ("/charts/words/many", test_many);
  g_test_add_func ("/charts/words/views", test_views);
  g_test_add_func ("/charts/words/cycle", test_cycle);
  g_test_add_func ("/charts/words/notes", test_notes);
  g_test_add_func ("/charts/words/matrix-table", test_matrix_table);
  g_test_add_func ("/charts/words/cycle-table", test_cycle_table);
  g_test_add_func ("/charts/words/lists", test_lists);
  return g_test_run ();
}
