/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "analysis/cg-survey.h"

G_BEGIN_DECLS

/**
 * RandomSurvey:
 *
 * A survey of random size and content that owns its arrays, for tests.
 */
typedef struct {
  CgSurvey survey;
  guint8 *answers;
  guint8 *targets;
  guint8 *carried;
  guint8 **answer_rows;
  guint8 **target_rows;
  guint8 **carried_rows;
  int *rater_partner;
  guint8 *rater_outside;
  guint8 *partner_outside;
  guint8 *stated;
  guint8 *stated_target;
  guint8 *agreed;
  guint8 *agreed_target;
  guint8 *agreed_status;
} RandomSurvey;

RandomSurvey *random_survey_new        (CgUnit unit);
void          random_survey_free       (RandomSurvey *self);
guint8        random_survey_new_answer (const RandomSurvey *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RandomSurvey, random_survey_free)

G_END_DECLS
