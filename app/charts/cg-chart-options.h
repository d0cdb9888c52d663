/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "charts/cg-palette.h"
#include "common/cg-language.h"

G_BEGIN_DECLS

/**
 * CgChartOptions:
 * @width: in points; the scene is exactly as wide, from %CG_CHART_MIN_WIDTH
 * @height: in points; the scene is at least as high, and higher where its content needs it
 * @language: what the chart speaks; also decides whether it runs from right to left
 * @font_family: named by the caller, never taken from the process
 * @palette: which colours
 * @dark: for a dark window; exports leave it FALSE
 * @text_scale: 1 for the usual size
 *
 * Everything about a chart that is not its data.
 */
typedef struct {
  double width;
  double height;
  CgLanguage *language;
  const char *font_family;
  CgPaletteKind palette;
  gboolean dark;
  double text_scale;
} CgChartOptions;

#define CG_CHART_MIN_WIDTH 320.0

G_END_DECLS
