/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/cg-summary.h"
#include "analysis/cg-survey-source.h"
#include "charts/cg-chart-data.h"
#include "common/cg-language.h"

G_BEGIN_DECLS

/**
 * CgChartSource:
 *
 * What the charts of one round and one instrument draw, taken from the model and worked out by the analysis. It must
 * not outlive the assessment; one changed rating needs only cg_chart_source_refresh().
 */
typedef struct _CgChartSource CgChartSource;

CgChartSource        *cg_chart_source_new        (CgAssessment *assessment, CgEntry *round, CgInstrument *instrument,
                                                  CgEntry *cycle, CgLanguage *language);
void                  cg_chart_source_free       (CgChartSource *self);

gboolean              cg_chart_source_refresh    (CgChartSource *self, CgResponse *response, const char *item);

const CgSurveySource *cg_chart_source_get_survey_source (const CgChartSource *self);
const CgSummary      *cg_chart_source_get_summary (const CgChartSource *self);
const CgMatrixData   *cg_chart_source_get_matrix (CgChartSource *self);
const CgCycleData    *cg_chart_source_get_cycle  (CgChartSource *self);
const CgSpreadData   *cg_chart_source_get_spread (CgChartSource *self);
const CgProgressData *cg_chart_source_get_progress (CgChartSource *self);
const CgRelationsData *cg_chart_source_get_relations (CgChartSource *self);
void                  cg_chart_source_set_peers  (CgChartSource *self, GPtrArray *peers);
const CgComparisonData *cg_chart_source_get_comparison (CgChartSource *self);
gboolean              cg_chart_source_shows_partner (const CgChartSource *self, guint partner, guint item);

gboolean              cg_chart_source_rates_stages (CgInstrument *instrument);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CgChartSource, cg_chart_source_free)

G_END_DECLS
