/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/cg-survey.h"

static guint8
cell (const guint8 *const *rows, guint rater, guint item)
{
  return rows != NULL && rows[rater] != NULL ? rows[rater][item] : 0;
}

/**
 * cg_survey_rater_is_outside:
 *
 * Returns: whether the rater's answers are shown beside the partnership's and never enter a position
 */
gboolean
cg_survey_rater_is_outside (const CgSurvey *self, guint rater)
{
  int partner = self->rater_partner[rater];

  if (partner < 0 || (self->rater_outside != NULL && self->rater_outside[rater]))
    return TRUE;
  return cg_survey_partner_is_outside (self, partner);
}

/**
 * cg_survey_partner_is_outside:
 *
 * Returns: whether the partner's position is shown beside and never enters the partnership's
 */
gboolean
cg_survey_partner_is_outside (const CgSurvey *self, guint partner)
{
  g_return_val_if_fail (partner < self->n_partners, TRUE);

  return self->partner_outside != NULL && self->partner_outside[partner];
}

/**
 * cg_survey_get_answer:
 *
 * Returns: the rater's answer code for @item
 */
guint8
cg_survey_get_answer (const CgSurvey *self, guint rater, guint item)
{
  return cell (self->answers, rater, item);
}

/**
 * cg_survey_get_target:
 *
 * Returns: the answer code of where the rater wants @item to be
 */
guint8
cg_survey_get_target (const CgSurvey *self, guint rater, guint item)
{
  return cell (self->targets, rater, item);
}

/**
 * cg_survey_is_carried:
 *
 * Returns: whether the rater's answer for @item was carried over from the last round
 */
gboolean
cg_survey_is_carried (const CgSurvey *self, guint rater, guint item)
{
  return cell (self->carried, rater, item) != 0;
}

/**
 * cg_survey_get_status:
 *
 * Returns: how far the partnership is with @item; where no status is kept, whatever is recorded is agreed
 */
CgSurveyStatus
cg_survey_get_status (const CgSurvey *self, guint item)
{
  if (self->agreed_status != NULL)
    return self->agreed_status[item];
  if ((self->agreed != NULL && CG_ANSWER_IS_LEVEL (self->agreed[item])) ||
      (self->agreed_target != NULL && CG_ANSWER_IS_LEVEL (self->agreed_target[item])))
    return CG_SURVEY_STATUS_AGREED;
  return CG_SURVEY_STATUS_NONE;
}
