/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "charts/cg-charts.h"

G_BEGIN_DECLS

/**
 * SampleWords:
 * @SAMPLE_LONG: names of 200 characters
 * @SAMPLE_UNBROKEN: names of 200 characters without a space
 */
typedef enum {
  SAMPLE_PLAIN,
  SAMPLE_WELSH,
  SAMPLE_HEBREW,
  SAMPLE_LONG,
  SAMPLE_UNBROKEN,
} SampleWords;

typedef enum {
  SAMPLE_MATRIX,
  SAMPLE_CYCLE,
  SAMPLE_SPREAD,
  SAMPLE_CONVERSATION,
  SAMPLE_PROGRESS,
  SAMPLE_RELATIONS,
  SAMPLE_PROFILE,
  SAMPLE_COMPARISON,
  SAMPLE_N_CHARTS,
} SampleChart;

/* A made-up partnership, the same every time, in every chart. */
typedef struct {
  CgMatrixData matrix;
  CgCycleData cycle;
  CgSpreadData spread;
  CgProgressData progress;
  CgRelationsData relations;
  CgComparisonData comparison;
  GPtrArray *owned;
} ChartSample;

ChartSample *chart_sample_new  (guint n_partners, SampleWords words, gboolean rated);
void         chart_sample_split (ChartSample *self);
void         chart_sample_free (ChartSample *self);
CgScene     *chart_sample_lay_out (ChartSample *self, SampleChart chart, const CgChartOptions *options);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChartSample, chart_sample_free)

G_END_DECLS
