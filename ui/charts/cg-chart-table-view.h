/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "charts/cg-chart-table.h"

G_BEGIN_DECLS

/**
 * CgChartTableView:
 *
 * The data behind a chart as a table that can be read row by row.
 */
#define CG_TYPE_CHART_TABLE_VIEW (cg_chart_table_view_get_type ())
G_DECLARE_FINAL_TYPE (CgChartTableView, cg_chart_table_view, CG, CHART_TABLE_VIEW, AdwBin)

void cg_chart_table_view_show (CgChartTableView *self, const CgChartTable *table);

G_END_DECLS
