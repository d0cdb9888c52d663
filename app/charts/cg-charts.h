/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "charts/cg-chart-data.h"
#include "charts/cg-chart-options.h"
#include "charts/cg-chart-table.h"
#include "charts/cg-scene.h"

G_BEGIN_DECLS

CgScene      *cg_matrix_layout (const CgMatrixData *data, const CgChartOptions *options);
CgChartTable *cg_matrix_table  (const CgMatrixData *data, CgLanguage *language);

CgScene      *cg_cycle_layout  (const CgCycleData *data, const CgChartOptions *options);
CgChartTable *cg_cycle_table   (const CgCycleData *data, CgLanguage *language);

CgScene      *cg_spread_layout (const CgSpreadData *data, const CgChartOptions *options);
CgChartTable *cg_spread_table  (const CgSpreadData *data, CgLanguage *language);

CgScene      *cg_progress_layout (const CgProgressData *data, const CgChartOptions *options);
CgChartTable *cg_progress_table  (const CgProgressData *data, CgLanguage *language);

CgScene      *cg_comparison_layout (const CgComparisonData *data, const CgChartOptions *options);
CgChartTable *cg_comparison_table  (const CgComparisonData *data, CgLanguage *language);

CgScene      *cg_relations_layout (const CgRelationsData *data, const CgChartOptions *options);
CgChartTable *cg_relations_table  (const CgRelationsData *data, CgLanguage *language);

CgScene      *cg_profile_layout (const CgMatrixData *data, const CgChartOptions *options);

CgScene      *cg_conversation_layout (const CgSpreadData *data, const CgChartOptions *options);
CgChartTable *cg_conversation_table  (const CgSpreadData *data, CgLanguage *language);

G_END_DECLS
