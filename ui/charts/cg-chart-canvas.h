/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "charts/cg-scene.h"

G_BEGIN_DECLS

/**
 * CgChartLayoutFunc:
 * @width: in points, of which there is one to a pixel
 * @height: what can be seen at once
 *
 * Returns: (transfer full) (nullable): the chart at that width
 */
typedef CgScene *(*CgChartLayoutFunc) (double width, double height, gpointer user_data);

/**
 * CgChartCanvas:
 *
 * A chart on the screen: as wide as it may be, as high as it needs. It is one stop of the Tab key; the arrows
 * go from mark to mark. It is laid out at most once a frame, and not at all while nobody sees it.
 *
 * Signals: `selected`: another mark is chosen, or the chosen one was drawn anew; `activated`: Enter or a
 * double click on the chosen mark.
 */
#define CG_TYPE_CHART_CANVAS (cg_chart_canvas_get_type ())
G_DECLARE_FINAL_TYPE (CgChartCanvas, cg_chart_canvas, CG, CHART_CANVAS, GtkWidget)

GtkWidget    *cg_chart_canvas_new             (void);
void          cg_chart_canvas_set_layout      (CgChartCanvas *self, CgChartLayoutFunc layout,
                                               gpointer user_data);
void          cg_chart_canvas_set_page_height (CgChartCanvas *self, int height);
void          cg_chart_canvas_invalidate      (CgChartCanvas *self);

const CgScene *cg_chart_canvas_get_scene      (CgChartCanvas *self);
const CgMark *cg_chart_canvas_get_selected    (CgChartCanvas *self);
void          cg_chart_canvas_select          (CgChartCanvas *self, const char *id, const char *level);

G_END_DECLS
