/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/cg-summary.h"

#include "analysis/cg-small-groups.h"

/*
 * What every partner's people said about the item at hand. One group more than there are partners: the last
 * holds outside voices who do not speak for an outside partner.
 */
typedef struct {
  guint n_groups;
  CgVoices *answers;
  CgVoices *targets;
  guint *answer_counts;
  guint *target_counts;
  guint *partner_counts; /* partners on each level; reused for targets */
} Workspace;

static void
workspace_init (Workspace *work, const CgSummary *summary)
{
  gsize n_levels = summary->n_levels;

  work->n_groups = summary->n_partners + 1;
  work->answers = g_new0 (CgVoices, work->n_groups);
  work->targets = g_new0 (CgVoices, work->n_groups);
  work->answer_counts = g_new0 (guint, work->n_groups * n_levels);
  work->target_counts = g_new0 (guint, work->n_groups * n_levels);
  work->partner_counts = g_new0 (guint, n_levels);
  for (guint i = 0; i < work->n_groups; i++)
    {
      work->answers[i].counts = work->answer_counts + i * n_levels;
      work->targets[i].counts = work->target_counts + i * n_levels;
    }
}

static void
workspace_clear (Workspace *work)
{
  g_clear_pointer (&work->answers, g_free);
  g_clear_pointer (&work->targets, g_free);
  g_clear_pointer (&work->answer_counts, g_free);
  g_clear_pointer (&work->target_counts, g_free);
  g_clear_pointer (&work->partner_counts, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Workspace, workspace_clear)

/* Somebody outside who is put down for a partner inside does not speak for it. */
static guint
group_of (const CgSurvey *survey, guint rater)
{
  int partner = survey->rater_partner[rater];

  g_assert (partner < (int) survey->n_partners);

  if (partner < 0)
    return survey->n_partners;
  if (cg_survey_rater_is_outside (survey, rater) && !cg_survey_partner_is_outside (survey, partner))
    return survey->n_partners;
  return partner;
}

static void
gather (Workspace *work, const CgSurvey *survey, guint item)
{
  for (guint i = 0; i < work->n_groups; i++)
    {
      cg_voices_clear (&work->answers[i], survey->n_levels);
      cg_voices_clear (&work->targets[i], survey->n_levels);
    }
  for (guint rater = 0; rater < survey->n_raters; rater++)
    {
      guint group = group_of (survey, rater);
      guint8 answer = cg_survey_get_answer (survey, rater, item);
      guint8 target = cg_survey_get_target (survey, rater, item);
      gboolean carried = cg_survey_is_carried (survey, rater, item);

      cg_voices_add_answer (&work->answers[group], survey->n_levels, answer, carried);
      cg_voices_add_answer (&work->targets[group], survey->n_levels, target, FALSE);
    }
}

static void
place_partners (CgSummary *self, const CgSurvey *survey, const Workspace *work, guint item)
{
  for (guint partner = 0; partner < self->n_partners; partner++)
    {
      gsize at = (gsize) partner * self->n_items + item;
      guint8 stated = survey->stated != NULL ? survey->stated[at] : CG_ANSWER_NONE;
      guint8 wanted = survey->stated_target != NULL ? survey->stated_target[at] : CG_ANSWER_NONE;
      const CgVoices *answers = &work->answers[partner], *targets = &work->targets[partner];

      self->partner_positions[at] = cg_position_of_partner (stated, answers->counts, self->n_levels);
      self->partner_positions[at].n_carried = answers->carried;
      self->partner_targets[at] = cg_position_of_partner (wanted, targets->counts, self->n_levels);
    }
}

/* Where the partnership is, each partner inside counting once. */
static CgPosition
place_partnership (const CgSummary *self, const CgSurvey *survey, const Workspace *work, guint item,
                   const CgPosition *partners, guint8 agreed)
{
  CgVoices voices = { .counts = work->partner_counts };
  CgPosition position;

  cg_voices_clear (&voices, self->n_levels);
  for (guint partner = 0; partner < self->n_partners; partner++)
    {
      const CgPosition *own = &partners[(gsize) partner * self->n_items + item];

      if (!cg_survey_partner_is_outside (survey, partner))
        cg_voices_add_answer (&voices, self->n_levels, own->low, !cg_position_is_fresh (own));
    }
  position = cg_position_of_partnership (agreed, voices.counts, self->n_levels);
  position.n_carried = voices.carried;
  return position;
}

static void
count_people (CgItemSummary *summary, const CgSurvey *survey, const Workspace *work)
{
  for (guint partner = 0; partner < survey->n_partners; partner++)
    if (cg_survey_partner_is_outside (survey, partner))
      cg_voices_add (&summary->outside, survey->n_levels, &work->answers[partner]);
    else
      cg_voices_add (&summary->voices, survey->n_levels, &work->answers[partner]);
}

/* A partner without a position is taken at what its people said instead of a level. */
static guint8
partner_answer (const CgPosition *position, const CgVoices *people)
{
  if (position->source != CG_POSITION_NONE)
    return position->low;
  if (people->dont_know > 0)
    return CG_ANSWER_DONT_KNOW;
  return people->not_applicable > 0 ? CG_ANSWER_NOT_APPLICABLE : CG_ANSWER_NONE;
}

static void
count_partners (const CgSummary *self, CgItemSummary *summary, const CgSurvey *survey, const Workspace *work,
                guint item)
{
  for (guint partner = 0; partner < self->n_partners; partner++)
    {
      const CgPosition *own = &self->partner_positions[(gsize) partner * self->n_items + item];
      gboolean outside = cg_survey_partner_is_outside (survey, partner);
      CgVoices *voices = outside ? &summary->outside : &summary->voices;

      cg_voices_add_answer (voices, self->n_levels, partner_answer (own, &work->answers[partner]),
                            !cg_position_is_fresh (own));
    }
}

static void
count_voices (CgSummary *self, const CgSurvey *survey, const Workspace *work, guint item)
{
  CgItemSummary *summary = &self->items[item];

  cg_voices_clear (&summary->voices, self->n_levels);
  cg_voices_clear (&summary->outside, self->n_levels);
  cg_voices_add (&summary->outside, self->n_levels, &work->answers[self->n_partners]);
  if (self->unit == CG_UNIT_PARTNER)
    count_partners (self, summary, survey, work, item);
  else
    count_people (summary, survey, work);
  summary->spread = cg_spread_from_counts (summary->voices.counts, self->n_levels, self->first_value);
}

static guint
count_raters (const CgSurvey *survey, guint item, gboolean outside)
{
  guint n = 0;

  for (guint rater = 0; rater < survey->n_raters; rater++)
    n += cg_survey_rater_is_outside (survey, rater) == outside && CG_ANSWER_IS_LEVEL (cg_survey_get_answer (survey, rater, item));
  return n;
}

/* What is agreed or stated stays, without how many said otherwise. */
static void
hide_people (CgPosition *position)
{
  if (position->source == CG_POSITION_MIDDLE)
    *position = (CgPosition) { 0 };
  position->n = position->n_lower = position->n_higher = position->n_carried = 0;
}

/* What one or two people said is nobody's to see; what the partners stated or agreed is. */
static void
hide_few (CgSummary *self, const CgSurvey *survey, guint item)
{
  CgItemSummary *summary = &self->items[item];

  if (count_raters (survey, item, TRUE) < CG_SMALL_GROUP)
    cg_voices_clear (&summary->outside, self->n_levels);
  if (count_raters (survey, item, FALSE) >= CG_SMALL_GROUP)
    return;
  cg_voices_clear (&summary->voices, self->n_levels);
  summary->spread = cg_spread_from_counts (summary->voices.counts, self->n_levels, self->first_value);
  hide_people (&summary->position);
  hide_people (&summary->target);
  for (guint partner = 0; partner < self->n_partners; partner++)
    {
      hide_people (&self->partner_positions[(gsize) partner * self->n_items + item]);
      hide_people (&self->partner_targets[(gsize) partner * self->n_items + item]);
    }
}

static void
update_item (CgSummary *self, const CgSurvey *survey, Workspace *work, guint item)
{
  CgItemSummary *summary = &self->items[item];
  gboolean agreed = cg_survey_get_status (survey, item) == CG_SURVEY_STATUS_AGREED;
  guint8 position = agreed && survey->agreed != NULL ? survey->agreed[item] : CG_ANSWER_NONE;
  guint8 target = agreed && survey->agreed_target != NULL ? survey->agreed_target[item] : CG_ANSWER_NONE;

  gather (work, survey, item);
  place_partners (self, survey, work, item);
  count_voices (self, survey, work, item);
  summary->position = place_partnership (self, survey, work, item, self->partner_positions, position);
  summary->target = place_partnership (self, survey, work, item, self->partner_targets, target);
  summary->status = cg_survey_get_status (survey, item);
  if (survey->anonymous)
    hide_few (self, survey, item);
  summary->has_gap = cg_position_get_gap (&summary->position, &summary->target, &summary->gap);
}

/**
 * cg_summary_new:
 * @survey: one round's answers to one instrument
 *
 * Returns: (transfer full): what they come to; it keeps nothing of @survey
 */
CgSummary *
cg_summary_new (const CgSurvey *survey)
{
  CgSummary *self;
  g_auto (Workspace) work = { 0 };

  g_return_val_if_fail (survey != NULL, NULL);
  g_return_val_if_fail (survey->n_levels >= 1 && survey->n_levels < CG_ANSWER_DONT_KNOW, NULL);

  self = g_new0 (CgSummary, 1);
  self->n_items = survey->n_items;
  self->n_levels = survey->n_levels;
  self->n_partners = survey->n_partners;
  self->first_value = survey->first_value;
  self->unit = survey->unit;
  self->items = g_new0 (CgItemSummary, self->n_items);
  self->counts = g_new0 (guint, (gsize) self->n_items * self->n_levels);
  self->outside_counts = g_new0 (guint, (gsize) self->n_items * self->n_levels);
  self->partner_positions = g_new0 (CgPosition, (gsize) self->n_partners * self->n_items);
  self->partner_targets = g_new0 (CgPosition, (gsize) self->n_partners * self->n_items);

  workspace_init (&work, self);
  for (guint item = 0; item < self->n_items; item++)
    {
      self->items[item].voices.counts = self->counts + (gsize) item * self->n_levels;
      self->items[item].outside.counts = self->outside_counts + (gsize) item * self->n_levels;
      update_item (self, survey, &work, item);
    }
  return self;
}

void
cg_summary_free (CgSummary *self)
{
  g_clear_pointer (&self->items, g_free);
  g_clear_pointer (&self->counts, g_free);
  g_clear_pointer (&self->outside_counts, g_free);
  g_clear_pointer (&self->partner_positions, g_free);
  g_clear_pointer (&self->partner_targets, g_free);
  g_free (self);
}

/**
 * cg_summary_update_item:
 * @survey: the same survey, of the same size, after an answer, a target or a position on @item has changed
 *
 * Brings one item up to date: the work grows with the raters and not with the items. Coefficients of the
 * whole instrument are made anew from the summary when they are wanted.
 */
void
cg_summary_update_item (CgSummary *self, const CgSurvey *survey, guint item)
{
  g_auto (Workspace) work = { 0 };

  g_return_if_fail (self != NULL && survey != NULL);
  g_return_if_fail (item < self->n_items && survey->n_items == self->n_items);
  g_return_if_fail (survey->n_levels == self->n_levels && survey->n_partners == self->n_partners);

  workspace_init (&work, self);
  update_item (self, survey, &work, item);
}
