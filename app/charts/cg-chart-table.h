/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CgChartTable:
 * @n_columns: cells of every row
 * @rows: (element-type GStrv): row 0 names the columns
 *
 * The data behind a chart, in words, for those who read tables rather than drawings.
 */
typedef struct {
  guint n_columns;
  GPtrArray *rows;
} CgChartTable;

CgChartTable *cg_chart_table_new     (guint n_columns);
void          cg_chart_table_add     (CgChartTable *self, GStrvBuilder *cells);
const char   *cg_chart_table_get     (const CgChartTable *self, guint row, guint column);
void          cg_chart_table_free    (CgChartTable *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CgChartTable, cg_chart_table_free)

G_END_DECLS
