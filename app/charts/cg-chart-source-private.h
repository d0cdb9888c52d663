/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/cg-comparison.h"
#include "charts/cg-chart-source.h"

G_BEGIN_DECLS

struct _CgChartSource {
  CgAssessment *assessment;
  CgEntry *round;
  CgEntry *cycle;
  CgLanguage *language;
  CgSurveySource *survey;
  CgSummary *summary;
  char *place;
  gboolean *hidden; /* item by partner: has no marker of its own */

  CgChartPartner *partners;
  CgChartLevel *levels;
  CgChartView *views;
  CgMatrixItem *items;
  CgMatrixData matrix;

  CgCycleActivity *activities;
  CgCycleData cycle_data;

  CgSpreadItem *spread_items;
  guint *spread_counts;
  CgSpreadData spread;

  const char **item_titles;
  int *relation_levels;
  CgRelation *relation_list;
  CgRelationsData relations;

  GPtrArray *past; /* (element-type CgPastRound): the rounds before, the earliest first; NULL until asked for */
  const char **round_names;
  CgProgressPoint *progress_points;
  CgProgressItem *progress_items;
  CgProgressData progress;

  GPtrArray *peers; /* (element-type CgPeer) (nullable) */
  CgComparison *compared;
  CgComparisonRow *comparison_rows;
  CgComparisonData comparison;
};

void            cg_chart_source_fill_heading (CgChartSource *self, CgChartHeading *heading, const char *title);
CgChartPosition cg_chart_source_position     (const CgChartSource *self, guint item);
CgChartPosition cg_chart_source_place        (const CgPosition *position);
void            cg_chart_source_clear_progress (CgChartSource *self);
void            cg_chart_source_clear_comparison (CgChartSource *self);
void            cg_chart_source_clear_relations (CgChartSource *self);
void            cg_chart_source_fill_cycle   (CgChartSource *self);

G_END_DECLS
