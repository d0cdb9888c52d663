/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "charts/cg-chart-options.h"
#include "charts/cg-chart-source.h"
#include "charts/cg-chart-table.h"
#include "charts/cg-scene.h"

G_BEGIN_DECLS

/* The kind that draws other documents beside the open one. */
#define CG_CHART_COMPARISON "comparison"

/**
 * CgChartKind:
 * @name: as the command line calls it
 * @title: as people call it, to be translated
 * @about: what it shows, a line to be translated
 * @square: whether a page for it is as high as wide
 * @has_levels: whether its marks are levels of items
 * @is_for_few: whether only a few tools have what the chart is about, so that the others are not offered with it
 * @suits: whether an instrument has what the chart is about; one that has not is drawn plain
 * @layout: lays it out
 * @table: (transfer full): the data behind it
 *
 * A kind of chart. All that is drawn, on the screen and by the command line, goes by the table of kinds: another chart is
 * another row.
 */
typedef struct {
  const char *name;
  const char *title;
  const char *about;
  gboolean square;
  gboolean has_levels;
  gboolean is_for_few;
  gboolean (*suits) (CgInstrument *instrument);
  CgScene *(*layout) (CgChartSource *source, const CgChartOptions *options);
  CgChartTable *(*table) (CgChartSource *source, CgLanguage *language);
} CgChartKind;

guint              cg_chart_kind_count (void);
const CgChartKind *cg_chart_kind_nth   (guint index);
const CgChartKind *cg_chart_kind_find  (const char *name);
gboolean           cg_chart_kind_draws (const CgChartKind *kind, CgInstrument *instrument);
guint              cg_chart_kind_index (const CgChartKind *kind);

G_END_DECLS
