/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "charts/cg-chart-canvas.h"
#include "charts/cg-chart-selection.h"

G_BEGIN_DECLS

struct _CgChartCanvas {
  GtkWidget parent_instance;

  GtkWidget *cursor;
  CgChartLayoutFunc layout;
  gpointer layout_data;

  CgScene *scene;
  int scene_width;
  int page_height;
  CgChartSelection selection;
  int selected; /* index of a mark, or -1 */
  guint tell_id;
  guint resize_id;
};

/* cg-chart-canvas.c: the chosen mark */
int           cg_chart_canvas_cursor_mark (CgChartCanvas *self);
void          cg_chart_canvas_select_mark (CgChartCanvas *self, int mark);
GtkAllocation cg_chart_canvas_allocation  (CgChartCanvas *self, int mark);

/* cg-chart-canvas-input.c: keys, pointer and tooltips */
void          cg_chart_canvas_add_input     (CgChartCanvas *self);
gboolean      cg_chart_canvas_query_tooltip (GtkWidget *widget, int x, int y, gboolean keyboard_mode,
                                             GtkTooltip *tooltip);

G_END_DECLS
