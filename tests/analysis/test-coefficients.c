/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/cg-coefficients.h"

#include "random-survey.h"

#include <math.h>

#define N_ITEMS 12

/*
 * The published example of alpha, from answers to figures: each rater is a partner's only one, and a fifth
 * from outside contradicts them all.
 */
typedef struct {
  const guint8 *rows[5];
  CgSurvey survey;
} Example;

static const guint8 answers[5][N_ITEMS] = {
  { 1, 2, 3, 3, 2, 1, 4, 1, 2, 0, CG_ANSWER_DONT_KNOW, CG_ANSWER_NOT_APPLICABLE },
  { 1, 2, 3, 3, 2, 2, 4, 1, 2, 5, 0, 3 },
  { 0, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, 0 },
  { 1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, 0 },
  { 5, 5, 1, 1, 5, 5, 1, 5, 5, 1, 5, 5 },
};
static const int rater_partner[] = { 0, 1, 2, 3, -1 };

static void
example_init (Example *self, CgUnit unit)
{
  for (guint i = 0; i < 5; i++)
    self->rows[i] = answers[i];
  self->survey = (CgSurvey) {
    .n_raters = 5, .n_items = N_ITEMS, .n_levels = 5, .n_partners = 4, .first_value = 1, .unit = unit,
    .answers = self->rows, .rater_partner = rater_partner,
  };
}

static void
test_published (gconstpointer unit)
{
  Example example;
  g_autoptr (CgSummary) summary = NULL;
  g_autoptr (CgCoefficients) coefficients = NULL;

  example_init (&example, GPOINTER_TO_INT (unit));
  summary = cg_summary_new (&example.survey);
  coefficients = cg_coefficients_new (&example.survey, summary);
  g_assert_cmpuint (coefficients->n_raters, ==, 4);
  g_assert_cmpfloat_with_epsilon (coefficients->alpha.value, 0.815388, 5e-7);
  g_assert_cmpuint (coefficients->concordance.n_raters, ==, 4);
  g_assert_cmpuint (coefficients->concordance.n_items, ==, 8);
  g_assert_cmpuint (coefficients->n_pairs, ==, 6);
  g_assert_false (coefficients->kappa_omitted);
}

static void
test_pairs (void)
{
  static const guint expected[][2] = { { 0, 1 }, { 0, 2 }, { 0, 3 }, { 1, 2 }, { 1, 3 }, { 2, 3 } };
  Example example;
  g_autoptr (CgSummary) summary = NULL;
  g_autoptr (CgCoefficients) coefficients = NULL;

  example_init (&example, CG_UNIT_RESPONDENT);
  summary = cg_summary_new (&example.survey);
  coefficients = cg_coefficients_new (&example.survey, summary);
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      const CgKappaPair *pair = &coefficients->pairs[i];
      CgKappa kappa = cg_kappa_from_answers (answers[expected[i][0]], answers[expected[i][1]], N_ITEMS, 5);

      g_assert_cmpuint (pair->a, ==, expected[i][0]);
      g_assert_cmpuint (pair->b, ==, expected[i][1]);
      g_assert_cmpuint (pair->kappa.n, ==, kappa.n);
      g_assert_cmpfloat (pair->kappa.linear, ==, kappa.linear);
      g_assert_cmpfloat (pair->kappa.quadratic, ==, kappa.quadratic);
    }
}

/* Pairs name raters by their place in the survey, also behind somebody who rated nothing. */
static void
test_silent_rater (void)
{
  Example example;
  g_autoptr (CgSummary) summary = NULL;
  g_autoptr (CgCoefficients) coefficients = NULL;

  example_init (&example, CG_UNIT_RESPONDENT);
  example.rows[1] = NULL;
  summary = cg_summary_new (&example.survey);
  coefficients = cg_coefficients_new (&example.survey, summary);
  g_assert_cmpuint (coefficients->n_raters, ==, 3);
  g_assert_cmpuint (coefficients->n_pairs, ==, 3);
  g_assert_cmpuint (coefficients->pairs[0].a, ==, 0);
  g_assert_cmpuint (coefficients->pairs[0].b, ==, 2);
  g_assert_cmpuint (coefficients->concordance.n_items, ==, 8);
}

static void
check_crowd (guint n_raters, guint n_pairs)
{
  g_autofree const guint8 **rows = g_new (const guint8 *, n_raters);
  g_autofree int *partners = g_new0 (int, n_raters);
  g_autoptr (CgSummary) summary = NULL;
  g_autoptr (CgCoefficients) coefficients = NULL;
  CgSurvey survey = {
    .n_raters = n_raters, .n_items = N_ITEMS, .n_levels = 5, .n_partners = 1, .first_value = 1,
    .answers = rows, .rater_partner = partners,
  };

  for (guint i = 0; i < n_raters; i++)
    rows[i] = answers[i % 4];
  summary = cg_summary_new (&survey);
  coefficients = cg_coefficients_new (&survey, summary);
  g_assert_cmpuint (coefficients->n_raters, ==, n_raters);
  g_assert_cmpuint (coefficients->n_pairs, ==, n_pairs);
  g_assert_cmpint (coefficients->kappa_omitted, ==, n_raters > CG_COEFFICIENTS_MAX_KAPPA_RATERS);
}

static void
test_crowd (void)
{
  check_crowd (2, 1);
  check_crowd (20, 190);
  check_crowd (21, 0);
}

static void
test_nobody (void)
{
  CgSurvey survey = { .n_items = N_ITEMS, .n_levels = 5 };
  g_autoptr (CgSummary) summary = cg_summary_new (&survey);
  g_autoptr (CgCoefficients) coefficients = cg_coefficients_new (&survey, summary);

  g_assert_cmpuint (coefficients->n_raters, ==, 0);
  g_assert_true (isnan (coefficients->alpha.value));
  g_assert_true (isnan (coefficients->concordance.w));
  g_assert_cmpuint (coefficients->n_pairs, ==, 0);
  g_assert_false (coefficients->kappa_omitted);
}

static void
check_same (double a, double b)
{
  if (isnan (a))
    g_assert_true (isnan (b));
  else
    g_assert_cmpfloat_with_epsilon (a, b, 1e-12);
}

static void
check_same_coefficients (const CgCoefficients *a, const CgCoefficients *b)
{
  g_assert_cmpuint (a->n_raters, ==, b->n_raters);
  check_same (a->alpha.value, b->alpha.value);
  check_same (a->concordance.w, b->concordance.w);
  g_assert_cmpuint (a->n_pairs, ==, b->n_pairs);
  for (guint i = 0; i < a->n_pairs; i++)
    {
      g_assert_cmpuint (a->pairs[i].a, ==, b->pairs[i].a);
      g_assert_cmpuint (a->pairs[i].b, ==, b->pairs[i].b);
      check_same (a->pairs[i].kappa.linear, b->pairs[i].kappa.linear);
    }
}

/* Hands in each partner's positions as if they were the answers of the only person it has. */
static CgCoefficients *
coefficients_as_people (const CgSurvey *survey, const CgSummary *summary)
{
  gsize n_cells = survey->n_partners * survey->n_items;
  g_autofree guint8 *positions = g_new (guint8, n_cells);
  g_autofree const guint8 **rows = g_new (const guint8 *, survey->n_partners);
  g_autofree int *partners = g_new (int, survey->n_partners);
  g_autoptr (CgSummary) people = NULL;
  CgSurvey as_people = {
    .n_raters = survey->n_partners, .n_items = survey->n_items, .n_levels = survey->n_levels,
    .n_partners = survey->n_partners, .answers = rows, .rater_partner = partners,
    .partner_outside = survey->partner_outside,
  };

  for (gsize i = 0; i < n_cells; i++)
    positions[i] = summary->partner_positions[i].low;
  for (guint i = 0; i < survey->n_partners; i++)
    {
      rows[i] = positions + i * survey->n_items;
      partners[i] = i;
    }
  people = cg_summary_new (&as_people);
  return cg_coefficients_new (&as_people, people);
}

static void
test_partners_as_people (void)
{
  for (guint i = 0; i < 200; i++)
    {
      g_autoptr (RandomSurvey) random = random_survey_new (CG_UNIT_PARTNER);
      g_autoptr (CgSummary) summary = cg_summary_new (&random->survey);
      g_autoptr (CgCoefficients) partners = cg_coefficients_new (&random->survey, summary);
      g_autoptr (CgCoefficients) people = coefficients_as_people (&random->survey, summary);

      check_same_coefficients (partners, people);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_data_func ("/coefficients/published/people", GINT_TO_POINTER (CG_UNIT_RESPONDENT),
                        test_published);
  g_test_add_data_func ("/coefficients/published/partners", GINT_TO_POINTER (CG_UNIT_PARTNER),
                        test_published);
  g_test_add_func ("/coefficients/pairs", test_pairs);
  g_test_add_func ("/coefficients/silent-rater", test_silent_rater);
  g_test_add_func ("/coefficients/crowd", test_crowd);
  g_test_add_func ("/coefficients/nobody", test_nobody);
  g_test_add_func ("/coefficients/partners-as-people", test_partners_as_people);

  return g_test_run ();
}
