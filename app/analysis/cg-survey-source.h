/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/cg-survey.h"
#include "model/cg-assessment.h"

G_BEGIN_DECLS

/**
 * CgSurveySource:
 *
 * One round's answers to one instrument as the plain arrays that the analysis reads. The rows point straight into the
 * model's tables: the source must not outlive the assessment, and is made anew when people, partners or responses
 * come or go. A changed rating needs only cg_survey_source_refresh().
 */
typedef struct _CgSurveySource CgSurveySource;

CgSurveySource *cg_survey_source_new         (CgAssessment *assessment, const char *round, CgInstrument *instrument,
                                              CgUnit unit);
void            cg_survey_source_free        (CgSurveySource *self);

const CgSurvey *cg_survey_source_get_survey  (const CgSurveySource *self);
CgInstrument   *cg_survey_source_get_instrument (const CgSurveySource *self);
CgEntry        *cg_survey_source_get_rater   (const CgSurveySource *self, guint rater);
CgEntry        *cg_survey_source_get_partner (const CgSurveySource *self, guint partner);
guint           cg_survey_source_count_answering (const CgSurveySource *self);
gboolean        cg_survey_source_refresh     (CgSurveySource *self, CgResponse *response);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CgSurveySource, cg_survey_source_free)

G_END_DECLS
