/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "charts/cg-chart-canvas.h"
#include "charts/cg-chart-notes.h"
#include "charts/cg-chart-saver.h"
#include "charts/cg-chart-style.h"
#include "charts/cg-chart-table-view.h"
#include "charts/cg-charts-page.h"
#include "charts/cg-live-chart.h"
#include "charts/cg-others-bar.h"
#include "charts/cg-tally-view.h"

G_BEGIN_DECLS

struct _CgChartsPage {
  CgPage parent_instance;

  GtkStack *stack;
  AdwStatusPage *missing;
  GtkWidget *body;
  GtkDropDown *kind;
  GtkDropDown *tool;
  CgOthersBar *others;
  CgTallyView *tally;
  GtkWidget *drawing;
  GtkScrolledWindow *scroller;
  CgChartCanvas *view;
  GtkExpander *table_expander;
  CgChartTableView *table;
  CgChartNotes *notes;

  CgLiveChart *chart;
  CgChartStyle *style;
  CgChartSaver *saver;
  GSignalGroup *focus_signals;
  GSignalGroup *session_signals;
  gboolean is_updating; /* the document speaks to the widgets, not the person */
};

/* cg-charts-page-export.c: saving and copying */
void cg_charts_page_install_export (GtkWidgetClass *widget_class);
void cg_charts_page_init_export    (CgChartsPage *self);

G_END_DECLS
