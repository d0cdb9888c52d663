/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/cg-summary.h"

#include "random-survey.h"

#include <stdlib.h>
#include <string.h>

#define ROUNDS 300

static int
compare (gconstpointer a, gconstpointer b)
{
  return *(const guint8 *) a - *(const guint8 *) b;
}

static void
sort (GByteArray *levels)
{
  if (levels->len > 0)
    qsort (levels->data, levels->len, 1, compare);
}

static guint8
low_median (const GByteArray *sorted)
{
  return sorted->len > 0 ? sorted->data[(sorted->len - 1) / 2] : CG_ANSWER_NONE;
}

static guint8
high_median (const GByteArray *sorted)
{
  return sorted->len > 0 ? sorted->data[sorted->len / 2] : CG_ANSWER_NONE;
}

static gboolean
speaks_for (const CgSurvey *survey, guint rater, guint partner)
{
  if (survey->rater_partner[rater] != (int) partner)
    return FALSE;
  return survey->partner_outside[partner] || !survey->rater_outside[rater];
}

/* The levels that a partner's people chose, sorted. */
static GByteArray *
partner_levels (const CgSurvey *survey, const guint8 *const *rows, guint partner, guint item)
{
  GByteArray *levels = g_byte_array_new ();

  for (guint rater = 0; rater < survey->n_raters; rater++)
    if (rows[rater] != NULL && speaks_for (survey, rater, partner) && CG_ANSWER_IS_LEVEL (rows[rater][item]))
      g_byte_array_append (levels, &rows[rater][item], 1);
  sort (levels);
  return levels;
}

static void
check_partner (const CgSurvey *survey, const CgPosition *position, const guint8 *const *rows,
               const guint8 *stated, guint partner, guint item)
{
  g_autoptr (GByteArray) levels = partner_levels (survey, rows, partner, item);
  guint8 own = stated[partner * survey->n_items + item];

  g_assert_cmpuint (position->n, ==, levels->len);
  g_assert_cmpuint (position->low, ==, own != 0 ? own : low_median (levels));
  g_assert_cmpuint (position->high, ==, own != 0 ? own : high_median (levels));
  g_assert_cmpint (position->source == CG_POSITION_STATED, ==, own != 0);
}

static void
check_partnership (const CgSurvey *survey, const CgPosition *position, const CgPosition *partners,
                   const guint8 *recorded, guint item)
{
  g_autoptr (GByteArray) levels = g_byte_array_new ();
  gboolean agreed = survey->agreed_status[item] == CG_SURVEY_STATUS_AGREED && recorded[item] != 0;
  guint n_lower = 0, n_higher = 0;

  for (guint partner = 0; partner < survey->n_partners; partner++)
    {
      const CgPosition *own = &partners[partner * survey->n_items + item];

      if (survey->partner_outside[partner] || own->source == CG_POSITION_NONE)
        continue;
      g_byte_array_append (levels, &own->low, 1);
      n_lower += own->low < position->low;
      n_higher += own->low > position->high;
    }
  sort (levels);
  g_assert_cmpuint (position->n, ==, levels->len);
  g_assert_cmpuint (position->low, ==, agreed ? recorded[item] : low_median (levels));
  g_assert_cmpuint (position->high, ==, agreed ? recorded[item] : high_median (levels));
  g_assert_cmpint (position->source == CG_POSITION_AGREED, ==, agreed);
  g_assert_cmpint (position->source == CG_POSITION_NONE, ==, position->low == CG_ANSWER_NONE);
  if (position->low != CG_ANSWER_NONE)
    {
      g_assert_cmpuint (position->n_lower, ==, n_lower);
      g_assert_cmpuint (position->n_higher, ==, n_higher);
    }
}

/* Nobody is dropped and nobody is counted twice. */
static void
check_people (const CgSurvey *survey, const CgItemSummary *summary, guint item)
{
  guint n[2][256] = { 0 };
  const CgVoices *voices[] = { &summary->voices, &summary->outside };

  for (guint rater = 0; rater < survey->n_raters; rater++)
    {
      int partner = survey->rater_partner[rater];
      gboolean outside = partner < 0 || survey->rater_outside[rater] || survey->partner_outside[partner];

      n[outside][survey->answers[rater] != NULL ? survey->answers[rater][item] : CG_ANSWER_NONE]++;
    }
  for (guint i = 0; i < 2; i++)
    {
      g_assert_cmpuint (voices[i]->not_assessed, ==, n[i][CG_ANSWER_NONE]);
      g_assert_cmpuint (voices[i]->dont_know, ==, n[i][CG_ANSWER_DONT_KNOW]);
      g_assert_cmpuint (voices[i]->not_applicable, ==, n[i][CG_ANSWER_NOT_APPLICABLE]);
      for (guint level = 0; level < survey->n_levels; level++)
        g_assert_cmpuint (voices[i]->counts[level], ==, n[i][level + 1]);
    }
}

static void
check_partners (const CgSurvey *survey, const CgSummary *summary, guint item)
{
  const CgVoices *voices = &summary->items[item].voices;
  guint n = voices->dont_know + voices->not_applicable + voices->not_assessed, inside = 0;

  for (guint level = 0; level < survey->n_levels; level++)
    {
      guint partners = 0;

      for (guint partner = 0; partner < survey->n_partners; partner++)
        if (!survey->partner_outside[partner])
          partners += summary->partner_positions[partner * survey->n_items + item].low == level + 1;
      g_assert_cmpuint (voices->counts[level], ==, partners);
      n += partners;
    }
  for (guint partner = 0; partner < survey->n_partners; partner++)
    inside += !survey->partner_outside[partner];
  g_assert_cmpuint (n, ==, inside);
}

static void
check_item (const CgSurvey *survey, const CgSummary *summary, guint item)
{
  const CgItemSummary *own = &summary->items[item];

  for (guint partner = 0; partner < survey->n_partners; partner++)
    {
      gsize at = partner * survey->n_items + item;

      check_partner (survey, &summary->partner_positions[at], survey->answers, survey->stated, partner, item);
      check_partner (survey, &summary->partner_targets[at], survey->targets, survey->stated_target, partner,
                     item);
    }
  check_partnership (survey, &own->position, summary->partner_positions, survey->agreed, item);
  check_partnership (survey, &own->target, summary->partner_targets, survey->agreed_target, item);
  if (survey->unit == CG_UNIT_PARTNER)
    check_partners (survey, summary, item);
  else
    check_people (survey, own, item);
}

static void
test_definitions (gconstpointer unit)
{
  for (guint i = 0; i < ROUNDS; i++)
    {
      g_autoptr (RandomSurvey) random = random_survey_new (GPOINTER_TO_INT (unit));
      g_autoptr (CgSummary) summary = cg_summary_new (&random->survey);

      for (guint item = 0; item < summary->n_items; item++)
        check_item (&random->survey, summary, item);
    }
}

static void
check_same_voices (const CgVoices *a, const CgVoices *b, guint n_levels)
{
  g_assert_cmpmem (a->counts, n_levels * sizeof (guint), b->counts, n_levels * sizeof (guint));
  g_assert_cmpuint (a->carried, ==, b->carried);
  g_assert_cmpuint (a->dont_know, ==, b->dont_know);
  g_assert_cmpuint (a->not_applicable, ==, b->not_applicable);
  g_assert_cmpuint (a->not_assessed, ==, b->not_assessed);
}

static void
check_same_position (const CgPosition *a, const CgPosition *b)
{
  g_assert_cmpuint (a->low, ==, b->low);
  g_assert_cmpuint (a->high, ==, b->high);
  g_assert_cmpint (a->source, ==, b->source);
  g_assert_cmpuint (a->n, ==, b->n);
  g_assert_cmpuint (a->n_lower, ==, b->n_lower);
  g_assert_cmpuint (a->n_higher, ==, b->n_higher);
  g_assert_cmpuint (a->n_carried, ==, b->n_carried);
}

static void
check_same (const CgSummary *a, const CgSummary *b)
{
  for (guint i = 0; i < a->n_items; i++)
    {
      check_same_voices (&a->items[i].voices, &b->items[i].voices, a->n_levels);
      check_same_voices (&a->items[i].outside, &b->items[i].outside, a->n_levels);
      check_same_position (&a->items[i].position, &b->items[i].position);
      check_same_position (&a->items[i].target, &b->items[i].target);
      g_assert_cmpint (a->items[i].has_gap, ==, b->items[i].has_gap);
      g_assert_cmpint (a->items[i].gap, ==, b->items[i].gap);
      g_assert_cmpuint (a->items[i].spread.n, ==, b->items[i].spread.n);
      g_assert_cmpuint (a->items[i].spread.low_median, ==, b->items[i].spread.low_median);
      g_assert_cmpint (a->items[i].status, ==, b->items[i].status);
    }
  for (guint i = 0; i < a->n_partners * a->n_items; i++)
    {
      check_same_position (&a->partner_positions[i], &b->partner_positions[i]);
      check_same_position (&a->partner_targets[i], &b->partner_targets[i]);
    }
}

/* One item brought up to date is what all items made anew are. */
static void
test_update (gconstpointer unit)
{
  for (guint i = 0; i < ROUNDS; i++)
    {
      g_autoptr (RandomSurvey) random = random_survey_new (GPOINTER_TO_INT (unit));
      g_autoptr (CgSummary) summary = cg_summary_new (&random->survey);

      for (guint change = 0; change < 5; change++)
        {
          g_autoptr (CgSummary) anew = NULL;
          guint item = g_test_rand_int_range (0, summary->n_items);
          guint rater = g_test_rand_int_range (0, random->survey.n_raters);

          random->answers[rater * summary->n_items + item] = random_survey_new_answer (random);
          random->targets[rater * summary->n_items + item] = random_survey_new_answer (random);
          random->agreed_status[item] = g_test_rand_int_range (0, CG_SURVEY_STATUS_OPEN + 1);
          cg_summary_update_item (summary, &random->survey, item);
          anew = cg_summary_new (&random->survey);
          check_same (summary, anew);
        }
    }
}

/* Whatever voices from outside say, nothing inside moves. */
static void
test_outside (gconstpointer unit)
{
  for (guint i = 0; i < ROUNDS; i++)
    {
      g_autoptr (RandomSurvey) random = random_survey_new (GPOINTER_TO_INT (unit));
      g_autoptr (CgSummary) before = cg_summary_new (&random->survey), after = NULL;

      for (guint rater = 0; rater < random->survey.n_raters; rater++)
        for (guint item = 0; item < before->n_items; item++)
          if (cg_survey_rater_is_outside (&random->survey, rater))
            random->answers[rater * before->n_items + item] = random_survey_new_answer (random);
      after = cg_summary_new (&random->survey);
      for (guint item = 0; item < before->n_items; item++)
        {
          check_same_voices (&before->items[item].voices, &after->items[item].voices, before->n_levels);
          check_same_position (&before->items[item].position, &after->items[item].position);
          check_same_position (&before->items[item].target, &after->items[item].target);
        }
    }
}

static void
add_for_both_units (const char *name, GTestDataFunc function)
{
  g_autofree char *people = g_strconcat ("/summary/", name, "/people", NULL);
  g_autofree char *partners = g_strconcat ("/summary/", name, "/partners", NULL);

  g_test_add_data_func (people, GINT_TO_POINTER (CG_UNIT_RESPONDENT), function);
  g_test_add_data_func (partners, GINT_TO_POINTER (CG_UNIT_PARTNER), function);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  add_for_both_units ("definitions", test_definitions);
  add_for_both_units ("update", test_update);
  add_for_both_units ("outside", test_outside);

  return g_test_run ();
}
