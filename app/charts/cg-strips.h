/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "charts/cg-chart-pen.h"
#include "charts/cg-legend.h"

G_BEGIN_DECLS

/**
 * CgStripRange:
 * @low: the lowest level, counted from 0, and @high the highest; below 0 where there is no range to draw
 * @q1: where the lower quartile lies between the levels, and @q3 the upper one
 */
typedef struct {
  double low;
  double q1;
  double q3;
  double high;
} CgStripRange;

#define CG_STRIP_NO_RANGE ((CgStripRange) { -1, -1, -1, -1 })

/**
 * CgStrip:
 * @counts: how many stand on each level, the lowest first
 * @range: how they lie, drawn over them
 * @is_blank: whether nothing is known of them, so that its cells say nothing
 */
typedef struct {
  const char *id;
  const char *title;
  const guint *counts;
  CgChartPosition position;
  int target;
  CgStripRange range;
  gboolean is_blank;
} CgStrip;

/**
 * CgStripsShown:
 *
 * What a drawing holds, so that its legend explains that and nothing else.
 */
typedef struct {
  gboolean in_bars;
  gboolean has_agreed;
  gboolean has_middle;
  gboolean has_target;
  gboolean has_range;
} CgStripsShown;

/**
 * CgStripsWords:
 * @begin: writes the heading and whatever stands above the strips; returns where they start
 * @item: (transfer full): describes a strip
 * @cell: (transfer full): describes a level of a strip
 * @note: (transfer full): stands under the title of a strip
 * @one: what one dot is
 * @many: what the length of a bar is
 * @agreed: what a line under a level says where it is agreed, and @middle where it is not
 *
 * What one kind of chart says with its strips; @data is its own.
 */
typedef struct {
  double (*begin) (CgChartPen *pen, gconstpointer data);
  char *(*item) (CgLanguage *language, gconstpointer data, guint item);
  char *(*cell) (CgLanguage *language, gconstpointer data, guint item, guint level);
  char *(*note) (CgLanguage *language, gconstpointer data, guint item);
  const char *one;
  const char *many;
  const char *agreed;
  const char *middle;
} CgStripsWords;

/**
 * CgStrips:
 *
 * Charts with a strip for each item, in which dots stand on the levels of the scale.
 */
typedef struct {
  const CgStripsWords *words;
  gconstpointer data;
  const CgChartLevel *levels;
  guint n_levels;
  const CgStrip *strips;
  guint n_strips;
} CgStrips;

CgScene *cg_strips_layout (const CgStrips *strips, const CgChartOptions *options);

G_END_DECLS
