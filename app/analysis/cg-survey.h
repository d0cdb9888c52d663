/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "common/cg-answer.h"

G_BEGIN_DECLS

/**
 * CgUnit:
 * @CG_UNIT_RESPONDENT: counts are over people
 * @CG_UNIT_PARTNER: counts are over partners' positions
 */
typedef enum {
  CG_UNIT_RESPONDENT,
  CG_UNIT_PARTNER,
} CgUnit;

/**
 * CgSurveyStatus:
 * @CG_SURVEY_STATUS_NONE: nothing is recorded for the item
 * @CG_SURVEY_STATUS_AGREED: the partners have agreed the recorded position
 * @CG_SURVEY_STATUS_DISPUTED: they have recorded that they do not agree
 * @CG_SURVEY_STATUS_OPEN: still being talked about
 *
 * Only an agreed position is the partnership's; with any other status the middle view stands.
 */
typedef enum {
  CG_SURVEY_STATUS_NONE,
  CG_SURVEY_STATUS_AGREED,
  CG_SURVEY_STATUS_DISPUTED,
  CG_SURVEY_STATUS_OPEN,
} CgSurveyStatus;

/**
 * CgSurvey:
 * @n_raters: how many people, also those from outside
 * @n_levels: levels of the printed scale, at most 253
 * @first_value: the level value of the lowest level; values rise by one
 * @unit: what the figures are counted over
 * @anonymous: whether people were promised that nobody is found out, so that too few of them are not shown at all
 * @answers: a row for each rater, with an answer for each item
 * @targets: (nullable): the same for the levels that people want to reach
 * @carried: (nullable): the same; not 0 where the answer was carried over from the last round
 * @rater_partner: the index of each rater's partner, or -1
 * @rater_outside: (nullable): not 0 for peer reviewers, facilitators and the like
 * @partner_outside: (nullable): not 0 for partners marked outside
 * @stated: (nullable): partners' own stated positions, `stated[partner * n_items + item]`
 * @stated_target: (nullable): the same for their targets
 * @agreed: (nullable): the partnership's recorded position on each item
 * @agreed_target: (nullable): the same for its targets
 * @agreed_status: (nullable): a #CgSurveyStatus for each item; without it all that is recorded is agreed
 *
 * One round's answers to one instrument as plain arrays, which stay the caller's. Answers, targets and
 * positions are answer codes: %CG_ANSWER_NONE, a level's index plus one, %CG_ANSWER_DONT_KNOW or
 * %CG_ANSWER_NOT_APPLICABLE. A row may be %NULL where a rater gave nothing.
 *
 * A rater is an outside voice when marked so, when without a partner, or when the partner is outside.
 */
typedef struct {
  guint n_raters;
  guint n_items;
  guint n_levels;
  guint n_partners;
  int first_value;
  CgUnit unit;
  gboolean anonymous;

  const guint8 *const *answers;
  const guint8 *const *targets;
  const guint8 *const *carried;
  const int *rater_partner;
  const guint8 *rater_outside;

  const guint8 *partner_outside;
  const guint8 *stated;
  const guint8 *stated_target;

  const guint8 *agreed;
  const guint8 *agreed_target;
  const guint8 *agreed_status;
} CgSurvey;

gboolean       cg_survey_rater_is_outside   (const CgSurvey *self, guint rater);
gboolean       cg_survey_partner_is_outside (const CgSurvey *self, guint partner);
guint8         cg_survey_get_answer         (const CgSurvey *self, guint rater, guint item);
guint8         cg_survey_get_target         (const CgSurvey *self, guint rater, guint item);
gboolean       cg_survey_is_carried         (const CgSurvey *self, guint rater, guint item);
CgSurveyStatus cg_survey_get_status         (const CgSurvey *self, guint item);

G_END_DECLS
