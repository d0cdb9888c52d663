/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "charts/cg-chart-data.h"
#include "charts/cg-chart-options.h"
#include "charts/cg-scene-builder.h"
#include "charts/cg-text.h"

G_BEGIN_DECLS

#define CG_CHART_GAP    4.0
#define CG_CHART_CORNER 6.0

/**
 * CgChartPen:
 * @scale: of type and everything that goes with it, 1 for the usual size
 * @margin: left free all around
 * @text_scale: what was asked for, at any size of the page
 *
 * What every layout function works with. Layouts reckon from the side where reading starts; the pen turns
 * that into the scene's x, so that a chart from right to left is the mirror image.
 */
typedef struct {
  CgScene *scene;
  CgText *text;
  CgPalette palette;
  CgLanguage *language;
  gboolean rtl;
  double width;
  double height;
  double scale;
  double margin;
  double text_scale;
} CgChartPen;

/* Font sizes at scale 1. */
#define CG_FONT_TITLE   20.0
#define CG_FONT_HEADING 13.0
#define CG_FONT_NAME    12.5
#define CG_FONT_PLAIN   11.5
#define CG_FONT_SMALL   10.5
#define CG_FONT_FLOOR   6.5

void     cg_chart_pen_init        (CgChartPen *self, const CgChartOptions *options);
void     cg_chart_pen_restart     (CgChartPen *self);
double   cg_chart_pen_spare       (const CgChartPen *self, double height);
CgScene *cg_chart_pen_finish      (CgChartPen *self, double height);

CgBox    cg_chart_pen_box         (const CgChartPen *self, double start, double y, double width,
                                   double height);
double   cg_chart_pen_x           (const CgChartPen *self, double start);
CgAlign  cg_chart_pen_start       (const CgChartPen *self);
CgAlign  cg_chart_pen_end         (const CgChartPen *self);

CgTextBlock *cg_chart_pen_break   (CgChartPen *self, const char *text, double width, double size,
                                   gboolean bold);
double   cg_chart_pen_write       (CgChartPen *self, const char *text, double start, double y, double width,
                                   double size, gboolean bold, CgColour colour);
double   cg_chart_pen_heading     (CgChartPen *self, const CgChartHeading *heading);
void     cg_chart_pen_style_level (const CgChartPen *self, CgMark *mark, int level, guint n_levels,
                                   CgPositionSource source);

G_END_DECLS
