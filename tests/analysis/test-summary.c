/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/cg-summary.h"

#include <math.h>

/*
 * A council, a board, an alliance and a regulator from outside, three items, four levels. The first three
 * people are the council's, the next two and the last the board's, then one of the alliance's, the
 * regulator's, somebody without a partner, and a facilitator who is put down for the council.
 */
#define N 0
#define DK CG_ANSWER_DONT_KNOW
#define NA CG_ANSWER_NOT_APPLICABLE

enum { COUNCIL, BOARD, ALLIANCE, REGULATOR, N_PARTNERS };
enum { N_RATERS = 10, N_ITEMS = 3, N_LEVELS = 4 };

typedef struct {
  guint8 answers[N_RATERS][N_ITEMS];
  guint8 targets[N_RATERS][N_ITEMS];
  guint8 carried[N_RATERS][N_ITEMS];
  const guint8 *answer_rows[N_RATERS];
  const guint8 *target_rows[N_RATERS];
  const guint8 *carried_rows[N_RATERS];
  guint8 stated[N_PARTNERS * N_ITEMS];
  guint8 agreed[N_ITEMS];
  guint8 agreed_target[N_ITEMS];
  guint8 agreed_status[N_ITEMS];
  CgSurvey survey;
} Place;

static const int rater_partner[N_RATERS] = {
  COUNCIL, COUNCIL, COUNCIL, BOARD, BOARD, ALLIANCE, REGULATOR, -1, COUNCIL, BOARD,
};
static const guint8 rater_outside[N_RATERS] = { 0, 0, 0, 0, 0, 0, 0, 0, 1, 0 };
static const guint8 partner_outside[N_PARTNERS] = { 0, 0, 0, 1 };

static const Place place = {
  .answers = {
    { 1, 2, N }, { 3, 2, N }, { 3, N, N }, { 2, N, N }, { 3, NA, N },
    { DK, N, N }, { 4, 4, N }, { NA, 1, N }, { 1, 4, DK },
  },
  .targets = { { 4, N, N }, { N, N, N }, { N, N, N }, { 4, N, N }, { 4, N, N }, { N, N, N }, { 1, 1, 1 } },
  .stated = { [ALLIANCE * N_ITEMS + 1] = 2 },
  .agreed = { N, 3, 4 },
  .agreed_target = { N, 2, 4 },
  .agreed_status = { CG_SURVEY_STATUS_OPEN, CG_SURVEY_STATUS_AGREED, CG_SURVEY_STATUS_DISPUTED },
};

/* The last rater has no rows at all. */
static void
place_init (Place *self, CgUnit unit)
{
  *self = place;
  for (guint i = 0; i + 1 < N_RATERS; i++)
    {
      self->answer_rows[i] = self->answers[i];
      self->target_rows[i] = self->targets[i];
      self->carried_rows[i] = self->carried[i];
    }
  self->survey = (CgSurvey) {
    .n_raters = N_RATERS, .n_items = N_ITEMS, .n_levels = N_LEVELS, .n_partners = N_PARTNERS,
    .first_value = 1, .unit = unit,
    .answers = self->answer_rows, .targets = self->target_rows, .carried = self->carried_rows,
    .rater_partner = rater_partner, .rater_outside = rater_outside, .partner_outside = partner_outside,
    .stated = self->stated, .agreed = self->agreed, .agreed_target = self->agreed_target,
    .agreed_status = self->agreed_status,
  };
}

static void
check_voices (const CgVoices *voices, const guint *counts, guint dont_know, guint not_applicable,
              guint not_assessed)
{
  g_assert_cmpmem (voices->counts, N_LEVELS * sizeof *counts, counts, N_LEVELS * sizeof *counts);
  g_assert_cmpuint (voices->dont_know, ==, dont_know);
  g_assert_cmpuint (voices->not_applicable, ==, not_applicable);
  g_assert_cmpuint (voices->not_assessed, ==, not_assessed);
}

static void
check_position (const CgPosition *position, guint8 low, guint8 high, CgPositionSource source, guint n)
{
  g_assert_cmpuint (position->low, ==, low);
  g_assert_cmpuint (position->high, ==, high);
  g_assert_cmpint (position->source, ==, source);
  g_assert_cmpuint (position->n, ==, n);
}

static void
test_people (void)
{
  Place p;
  g_autoptr (CgSummary) summary = NULL;

  place_init (&p, CG_UNIT_RESPONDENT);
  summary = cg_summary_new (&p.survey);
  check_voices (&summary->items[0].voices, (guint[]) { 1, 1, 3, 0 }, 1, 0, 1);
  check_voices (&summary->items[0].outside, (guint[]) { 1, 0, 0, 1 }, 0, 1, 0);
  check_voices (&summary->items[1].voices, (guint[]) { 0, 2, 0, 0 }, 0, 1, 4);
  check_voices (&summary->items[1].outside, (guint[]) { 1, 0, 0, 2 }, 0, 0, 0);
  check_voices (&summary->items[2].voices, (guint[]) { 0, 0, 0, 0 }, 0, 0, 7);
  check_voices (&summary->items[2].outside, (guint[]) { 0, 0, 0, 0 }, 1, 0, 2);
  g_assert_cmpuint (summary->items[0].spread.n, ==, 5);
  g_assert_cmpfloat (summary->items[0].spread.median, ==, 3);
  g_assert_cmpint (summary->items[1].spread.distance, ==, CG_DISTANCE_SAME);
  g_assert_true (isnan (summary->items[2].spread.median));
}

static void
test_partners (void)
{
  Place p;
  g_autoptr (CgSummary) summary = NULL;

  place_init (&p, CG_UNIT_PARTNER);
  summary = cg_summary_new (&p.survey);
  check_voices (&summary->items[0].voices, (guint[]) { 0, 1, 1, 0 }, 1, 0, 0);
  check_voices (&summary->items[0].outside, (guint[]) { 1, 0, 0, 1 }, 0, 1, 0);
  check_voices (&summary->items[1].voices, (guint[]) { 0, 2, 0, 0 }, 0, 1, 0);
  check_voices (&summary->items[1].outside, (guint[]) { 1, 0, 0, 2 }, 0, 0, 0);
  check_voices (&summary->items[2].voices, (guint[]) { 0, 0, 0, 0 }, 0, 0, 3);
  g_assert_cmpfloat (summary->items[0].spread.median, ==, 2.5);
}

/* Positions are the same whatever the figures are counted over. */
static void
test_positions (gconstpointer unit)
{
  Place p;
  g_autoptr (CgSummary) summary = NULL;
  const CgPosition *own;

  place_init (&p, GPOINTER_TO_INT (unit));
  summary = cg_summary_new (&p.survey);
  own = summary->partner_positions;
  check_position (&own[COUNCIL * N_ITEMS], 3, 3, CG_POSITION_MIDDLE, 3);
  check_position (&own[BOARD * N_ITEMS], 2, 3, CG_POSITION_MIDDLE, 2);
  check_position (&own[ALLIANCE * N_ITEMS], N, N, CG_POSITION_NONE, 0);
  check_position (&own[REGULATOR * N_ITEMS], 4, 4, CG_POSITION_MIDDLE, 1);
  check_position (&own[ALLIANCE * N_ITEMS + 1], 2, 2, CG_POSITION_STATED, 0);
  check_position (&summary->partner_targets[BOARD * N_ITEMS], 4, 4, CG_POSITION_MIDDLE, 2);
  check_position (&summary->items[0].position, 2, 3, CG_POSITION_MIDDLE, 2);
  check_position (&summary->items[0].target, 4, 4, CG_POSITION_MIDDLE, 2);
  check_position (&summary->items[1].position, 3, 3, CG_POSITION_AGREED, 2);
  check_position (&summary->items[1].target, 2, 2, CG_POSITION_AGREED, 0);
  check_position (&summary->items[2].position, N, N, CG_POSITION_NONE, 0);
  g_assert_cmpuint (summary->items[1].position.n_lower, ==, 2);
  g_assert_cmpuint (summary->items[1].position.n_higher, ==, 0);
}

static void
test_gaps (void)
{
  Place p;
  g_autoptr (CgSummary) summary = NULL;

  place_init (&p, CG_UNIT_RESPONDENT);
  summary = cg_summary_new (&p.survey);
  g_assert_true (summary->items[0].has_gap);
  g_assert_cmpint (summary->items[0].gap, ==, 2);
  g_assert_true (summary->items[1].has_gap);
  g_assert_cmpint (summary->items[1].gap, ==, -1);
  g_assert_false (summary->items[2].has_gap);
}

/* What is disputed or open is recorded, yet nobody's position. */
static void
test_status (void)
{
  Place p;
  g_autoptr (CgSummary) summary = NULL, all_agreed = NULL;

  place_init (&p, CG_UNIT_RESPONDENT);
  summary = cg_summary_new (&p.survey);
  for (guint i = 0; i < N_ITEMS; i++)
    g_assert_cmpint (summary->items[i].status, ==, p.agreed_status[i]);

  p.survey.agreed_status = NULL;
  all_agreed = cg_summary_new (&p.survey);
  check_position (&all_agreed->items[2].position, 4, 4, CG_POSITION_AGREED, 0);
  g_assert_cmpint (all_agreed->items[0].status, ==, CG_SURVEY_STATUS_NONE);
  g_assert_cmpint (all_agreed->items[2].status, ==, CG_SURVEY_STATUS_AGREED);
}

/* A position stands as carried over until one of the people behind it rates again. */
static void
test_carried (void)
{
  Place p;
  g_autoptr (CgSummary) summary = NULL;

  place_init (&p, CG_UNIT_RESPONDENT);
  for (guint i = 0; i < 5; i++)
    p.carried[i][0] = 1;
  p.carried[5][0] = 1; /* a don't know that was carried over is no rating */
  summary = cg_summary_new (&p.survey);
  g_assert_cmpuint (summary->items[0].voices.carried, ==, 5);
  g_assert_cmpuint (summary->items[0].position.n_carried, ==, 2);
  g_assert_false (cg_position_is_fresh (&summary->items[0].position));

  p.carried[2][0] = 0;
  cg_summary_update_item (summary, &p.survey, 0);
  g_assert_cmpuint (summary->items[0].voices.carried, ==, 4);
  g_assert_cmpuint (summary->partner_positions[COUNCIL * N_ITEMS].n_carried, ==, 2);
  g_assert_cmpuint (summary->items[0].position.n_carried, ==, 1);
  g_assert_true (cg_position_is_fresh (&summary->items[0].position));
}

/* Only the answers and whose they are have to be there. */
static void
test_bare (void)
{
  Place p;
  g_autoptr (CgSummary) summary = NULL, empty = NULL;
  CgSurvey nobody = { .n_items = N_ITEMS, .n_levels = N_LEVELS };

  place_init (&p, CG_UNIT_RESPONDENT);
  p.survey = (CgSurvey) {
    .n_raters = N_RATERS, .n_items = N_ITEMS, .n_levels = N_LEVELS, .n_partners = N_PARTNERS,
    .answers = p.answer_rows, .rater_partner = rater_partner,
  };
  summary = cg_summary_new (&p.survey);
  check_voices (&summary->items[0].voices, (guint[]) { 2, 1, 3, 1 }, 1, 0, 1);
  check_position (&summary->items[0].position, 2, 2, CG_POSITION_MIDDLE, 3);
  g_assert_false (summary->items[0].has_gap);

  empty = cg_summary_new (&nobody);
  check_voices (&empty->items[0].voices, (guint[]) { 0, 0, 0, 0 }, 0, 0, 0);
  check_position (&empty->items[2].position, N, N, CG_POSITION_NONE, 0);
}

/* Up to two people of an anonymous round leave no trace: no count, no spread, no middle view, no gap; three do, and what was
 * agreed always does. */
static void
test_few_are_hidden (void)
{
  static const guint8 level[] = { 2 }, higher[] = { 3 }, agreed[] = { 4 }, wanted[] = { 4 };

  for (guint n = 1; n <= 4; n++)
    for (int is_agreed = FALSE; is_agreed <= TRUE; is_agreed++)
      {
        const guint8 *answers[] = { level, level, higher, higher }, *targets[] = { wanted, wanted, wanted, wanted };
        const int partners[] = { 0, 1, 0, 1 };
        CgSurvey survey = { .n_raters = n, .n_items = 1, .n_levels = 4, .n_partners = 2, .first_value = 1, .anonymous = TRUE,
                            .answers = answers, .targets = targets, .rater_partner = partners };
        g_autoptr (CgSummary) summary = NULL;
        gboolean shown = n >= 3;

        if (is_agreed)
          survey.agreed = agreed;
        summary = cg_summary_new (&survey);
        g_test_message ("%u people, agreed %d", n, is_agreed);
        g_assert_cmpuint (summary->items[0].spread.n, ==, shown ? n : 0);
        g_assert_cmpuint (summary->counts[1], ==, shown ? 2 : 0);
        g_assert_cmpint (summary->items[0].position.source, ==,
                         is_agreed ? CG_POSITION_AGREED : shown ? CG_POSITION_MIDDLE : CG_POSITION_NONE);
        g_assert_cmpuint (summary->items[0].position.n_lower, ==, is_agreed && shown ? 2 : 0);
        g_assert_cmpint (summary->items[0].has_gap, ==, shown);
        g_assert_cmpint (summary->partner_positions[0].source, ==, shown ? CG_POSITION_MIDDLE : CG_POSITION_NONE);
      }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/summary/few-are-hidden", test_few_are_hidden);
  g_test_add_func ("/summary/people", test_people);
  g_test_add_func ("/summary/partners", test_partners);
  g_test_add_data_func ("/summary/positions/people", GINT_TO_POINTER (CG_UNIT_RESPONDENT), test_positions);
  g_test_add_data_func ("/summary/positions/partners", GINT_TO_POINTER (CG_UNIT_PARTNER), test_positions);
  g_test_add_func ("/summary/gaps", test_gaps);
  g_test_add_func ("/summary/status", test_status);
  g_test_add_func ("/summary/carried", test_carried);
  g_test_add_func ("/summary/bare", test_bare);

  return g_test_run ();
}
