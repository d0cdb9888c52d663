/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "charts/cg-chart-pen.h"

G_BEGIN_DECLS

/**
 * CgLegendSymbol:
 * @box: where the symbol goes, to be filled or centred in
 *
 * Draws what an entry explains.
 */
typedef void (*CgLegendSymbol) (CgChartPen *pen, const CgBox *box, gconstpointer data, guint index);

/**
 * CgLegend:
 *
 * Entries of a symbol and a text, set in columns as wide as the longest needs; texts wrap and nothing is cut.
 */
typedef struct _CgLegend CgLegend;

CgLegend *cg_legend_new   (double symbol_width);
void      cg_legend_add   (CgLegend *self, const char *label, CgLegendSymbol symbol, gconstpointer data,
                           guint index);
double    cg_legend_place (CgLegend *self, CgChartPen *pen, double start, double y, double width);
void      cg_legend_free  (CgLegend *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CgLegend, cg_legend_free)

G_END_DECLS
