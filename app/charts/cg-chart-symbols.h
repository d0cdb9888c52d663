/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "charts/cg-chart-pen.h"

G_BEGIN_DECLS

#define CG_DISC_SIZE 23.6
#define CG_FLAG_SIZE 16.0

/**
 * CgPartnerLook:
 * @letters: what stands in the partner's disc; different for every partner of a chart
 * @letter_size: font size at which they fit, in points
 */
typedef struct {
  char *letters;
  double letter_size;
  CgColour ring;
  gboolean outside;
} CgPartnerLook;

GArray *cg_partner_looks_new    (CgChartPen *pen, const CgChartPartner *partners, guint n_partners);

CgMark *cg_chart_draw_disc      (CgChartPen *pen, const CgPartnerLook *look, double x, double y, double size,
                                 gboolean stated);
void    cg_chart_draw_flag      (CgChartPen *pen, double start, double y, CgColour colour, CgColour halo);
void    cg_chart_draw_spread    (CgChartPen *pen, double x1, double x2, double y);
void    cg_chart_draw_count     (CgChartPen *pen, const CgBox *box, guint n, guint of);
void    cg_chart_draw_arrow     (CgChartPen *pen, double x1, double y1, double x2, double y2, double width,
                                 CgColour colour, gboolean both_ends);

G_END_DECLS
