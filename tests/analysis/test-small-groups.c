/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/cg-small-groups.h"

#include "random-survey.h"

#define RUNS 400

/* People of hidden partners, inside or outside, who gave a level. */
static guint
count_hidden (const CgSurvey *survey, guint item, const gboolean *hidden, gboolean outside)
{
  guint n = 0;

  for (guint r = 0; r < survey->n_raters; r++)
    {
      int partner = survey->rater_partner[r];

      n += partner >= 0 && hidden[partner] && cg_survey_partner_is_outside (survey, (guint) partner) == outside &&
           CG_ANSWER_IS_LEVEL (cg_survey_get_answer (survey, r, item));
    }
  return n;
}

static guint
count_shown (const CgSurvey *survey, const CgSummary *summary, guint item, const gboolean *hidden, gboolean outside)
{
  guint n = 0;

  for (guint p = 0; p < survey->n_partners; p++)
    n += !hidden[p] && cg_survey_partner_is_outside (survey, p) == outside &&
         summary->partner_positions[p * summary->n_items + item].source == CG_POSITION_MIDDLE;
  return n;
}

static guint
count_of (const CgSurvey *survey, guint item, guint partner)
{
  guint n = 0;

  for (guint r = 0; r < survey->n_raters; r++)
    n += survey->rater_partner[r] == (int) partner && CG_ANSWER_IS_LEVEL (cg_survey_get_answer (survey, r, item));
  return n;
}

/* All less those who are shown leaves nobody, a crowd, or everybody there is; and nobody is shown for one or two. */
static void
check_item (const CgSurvey *survey, const CgSummary *summary, guint item, gboolean *hidden)
{
  cg_small_groups_mark (survey, summary, item, hidden);
  for (int outside = FALSE; outside <= TRUE; outside++)
    {
      guint n = count_hidden (survey, item, hidden, outside);

      g_assert_true (n == 0 || n >= CG_SMALL_GROUP || count_shown (survey, summary, item, hidden, outside) == 0);
    }
  for (guint p = 0; p < survey->n_partners; p++)
    if (!hidden[p] && summary->partner_positions[p * summary->n_items + item].source == CG_POSITION_MIDDLE)
      g_assert_cmpuint (count_of (survey, item, p), >=, CG_SMALL_GROUP);
}

static void
test_random (void)
{
  for (guint run = 0; run < RUNS; run++)
    {
      g_autoptr (RandomSurvey) random = random_survey_new (CG_UNIT_RESPONDENT);
      g_autoptr (CgSummary) summary = NULL;
      g_autofree gboolean *hidden = g_new0 (gboolean, random->survey.n_partners + 1);

      random->survey.anonymous = TRUE;
      summary = cg_summary_new (&random->survey);
      for (guint item = 0; item < random->survey.n_items; item++)
        check_item (&random->survey, summary, item, hidden);
    }
}

/* One person of A, one of B, three of C and four of D: two are no crowd, so that C goes with them and D stays. */
static void
test_two_of_one (void)
{
  static const guint8 level = 2;
  static const int partners[] = { 0, 1, 2, 2, 2, 3, 3, 3, 3 };
  const guint8 *rows[G_N_ELEMENTS (partners)];
  const CgSurvey survey = { .n_raters = G_N_ELEMENTS (partners), .n_items = 1, .n_levels = 4, .n_partners = 4, .first_value = 1,
                            .anonymous = TRUE, .answers = rows, .rater_partner = partners };
  g_autoptr (CgSummary) summary = NULL;
  gboolean hidden[4];

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    rows[i] = &level;
  summary = cg_summary_new (&survey);
  cg_small_groups_mark (&survey, summary, 0, hidden);
  g_assert_true (hidden[0] && hidden[1] && hidden[2] && !hidden[3]);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/small-groups/random", test_random);
  g_test_add_func ("/small-groups/two-of-one", test_two_of_one);
  return g_test_run ();
}
