/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "charts/cg-chart-options.h"

G_BEGIN_DECLS

/**
 * CgChartStyle:
 *
 * How charts look on this desktop: its font and text size, the dark style, and what the person prefers.
 *
 * Signals: `changed`.
 */
#define CG_TYPE_CHART_STYLE (cg_chart_style_get_type ())
G_DECLARE_FINAL_TYPE (CgChartStyle, cg_chart_style, CG, CHART_STYLE, GObject)

CgChartStyle *cg_chart_style_new        (void);
void          cg_chart_style_for_screen (CgChartStyle *self, CgChartOptions *options);
void          cg_chart_style_for_export (CgChartStyle *self, CgChartOptions *options);

G_END_DECLS
