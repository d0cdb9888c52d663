/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "charts/cg-chart-pen.h"
#include "charts/cg-chart-symbols.h"

G_BEGIN_DECLS

/**
 * CgMatrixPlan:
 * @looks: (element-type CgPartnerLook): the partners' discs
 * @stacked: whether titles stand above their cells, where there is no room beside them
 * @cells_start: where the first column begins, from the side where reading starts
 * @disc: diameter of a disc
 * @max_discs: with more partners than this in a cell they are counted
 * @flag_above: whether a cell is too narrow for discs beside a flag
 * @n_counting: partners that are not outside
 * @shown: whether a partner's disc is anywhere in the chart, by partner
 * @order: room for the partners of one cell
 */
typedef struct {
  CgChartPen pen;
  const CgMatrixData *data;
  GArray *looks;
  gboolean stacked;
  double label_width;
  double cells_start;
  double cell_width;
  double disc;
  guint max_discs;
  gboolean flag_above;
  guint n_counting;
  gboolean *shown;
  guint *order;
  gboolean has_counts;
  gboolean has_stated;
  gboolean has_outside;
  gboolean has_spread;
  gboolean has_target;
} CgMatrixPlan;

double cg_matrix_cell_height (CgMatrixPlan *plan, guint item, guint level);
void   cg_matrix_cell_draw   (CgMatrixPlan *plan, guint item, guint level, double y, double height);
void   cg_matrix_spread_draw (CgMatrixPlan *plan, guint item, double y, double height);
double cg_matrix_legend_draw (CgMatrixPlan *plan, double y);
double cg_matrix_cell_start  (const CgMatrixPlan *plan, guint level);

G_END_DECLS
