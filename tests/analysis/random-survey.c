/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "random-survey.h"

/* Mostly levels, and each of the three ways to give none. */
guint8
random_survey_new_answer (const RandomSurvey *self)
{
  switch (g_test_rand_int_range (0, 10))
    {
    case 0:
      return CG_ANSWER_NONE;
    case 1:
      return CG_ANSWER_DONT_KNOW;
    case 2:
      return CG_ANSWER_NOT_APPLICABLE;
    default:
      return CG_ANSWER_LEVEL (g_test_rand_int_range (0, self->survey.n_levels));
    }
}

static guint8 *
random_answers (const RandomSurvey *self, gsize n)
{
  guint8 *answers = g_new (guint8, n);

  for (gsize i = 0; i < n; i++)
    answers[i] = random_survey_new_answer (self);
  return answers;
}

static guint8 *
random_levels (const RandomSurvey *self, gsize n)
{
  guint8 *levels = g_new (guint8, n);

  for (gsize i = 0; i < n; i++)
    levels[i] = g_test_rand_int_range (0, 3) == 0 ? g_test_rand_int_range (1, self->survey.n_levels + 1) : 0;
  return levels;
}

static guint8 *
random_below (gsize n, int limit, int one_in)
{
  guint8 *values = g_new0 (guint8, n);

  for (gsize i = 0; i < n; i++)
    if (g_test_rand_int_range (0, one_in) == 0)
      values[i] = g_test_rand_int_range (0, limit);
  return values;
}

/* A few rows are missing altogether. */
static guint8 **
rows_of (guint8 *cells, guint n_rows, guint n_columns)
{
  guint8 **rows = g_new (guint8 *, n_rows);

  for (guint i = 0; i < n_rows; i++)
    rows[i] = g_test_rand_int_range (0, 12) == 0 ? NULL : cells + i * n_columns;
  return rows;
}

RandomSurvey *
random_survey_new (CgUnit unit)
{
  RandomSurvey *self = g_new0 (RandomSurvey, 1);
  guint n_raters = g_test_rand_int_range (1, 30), n_items = g_test_rand_int_range (1, 8);
  guint n_partners = g_test_rand_int_range (1, 7);

  self->survey = (CgSurvey) {
    .n_raters = n_raters, .n_items = n_items, .n_partners = n_partners,
    .n_levels = g_test_rand_int_range (2, 7), .first_value = g_test_rand_int_range (-1, 3), .unit = unit,
  };
  self->answers = random_answers (self, n_raters * n_items);
  self->targets = random_answers (self, n_raters * n_items);
  self->carried = random_below (n_raters * n_items, 2, 2);
  self->answer_rows = rows_of (self->answers, n_raters, n_items);
  self->target_rows = rows_of (self->targets, n_raters, n_items);
  self->carried_rows = rows_of (self->carried, n_raters, n_items);
  self->survey.answers = (const guint8 *const *) self->answer_rows;
  self->survey.targets = (const guint8 *const *) self->target_rows;
  self->survey.carried = (const guint8 *const *) self->carried_rows;
  self->rater_partner = g_new (int, n_raters);
  for (guint i = 0; i < n_raters; i++)
    self->rater_partner[i] = g_test_rand_int_range (-1, n_partners);
  self->survey.rater_partner = self->rater_partner;
  self->survey.rater_outside = self->rater_outside = random_below (n_raters, 2, 4);
  self->survey.partner_outside = self->partner_outside = random_below (n_partners, 2, 3);
  self->survey.stated = self->stated = random_levels (self, n_partners * n_items);
  self->survey.stated_target = self->stated_target = random_levels (self, n_partners * n_items);
  self->survey.agreed = self->agreed = random_levels (self, n_items);
  self->survey.agreed_target = self->agreed_target = random_levels (self, n_items);
  self->survey.agreed_status = self->agreed_status = random_below (n_items, CG_SURVEY_STATUS_OPEN + 1, 1);
  return self;
}

void
random_survey_free (RandomSurvey *self)
{
  g_free (self->answers);
  g_free (self->targets);
  g_free (self->carried);
  g_free (self->answer_rows);
  g_free (self->target_rows);
  g_free (self->carried_rows);
  g_free (self->rater_partner);
  g_free (self->rater_outside);
  g_free (self->partner_outside);
  g_free (self->stated);
  g_free (self->stated_target);
  g_free (self->agreed);
  g_free (self->agreed_target);
  g_free (self->agreed_status);
  g_free (self);
}
