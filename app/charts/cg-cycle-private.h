/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "charts/cg-chart-pen.h"

G_BEGIN_DECLS

/**
 * CgCycleSegment:
 * @number: in the list, where segments carry numbers
 * @label: (nullable): the title in lines, where it fits
 * @shift: how far the label stands further out than the middle of the ring
 */
typedef struct {
  guint activity;
  guint number;
  CgRing ring;
  CgTextBlock *label;
  double shift;
} CgCycleSegment;

/**
 * CgCyclePlan:
 * @radius: of the wheel, the stages' band included
 * @segments: (element-type CgCycleSegment): in reading order: by stage, and in it the outer ring first
 * @numbered: whether segments carry numbers, explained in a list, because their titles do not fit
 * @corners: (array): what stands at the four corners, by stage
 * @corner: how far to each side of the middle the texts at the corners reach
 * @listed: whether the stages are listed under the wheel, because the corners have no room for all about them
 */
typedef struct {
  CgChartPen pen;
  const CgCycleData *data;
  double x;
  double y;
  double radius;
  double corner;
  GArray *segments;
  gboolean numbered;
  gboolean listed;
  CgTextBlock *names[CG_CYCLE_STAGES];
  CgTextBlock *statuses[CG_CYCLE_STAGES];
} CgCyclePlan;

/* Radii as shares of the wheel's. */
#define CG_CYCLE_BAND_INNER   0.895
#define CG_CYCLE_OUTER_OUTER  0.88
#define CG_CYCLE_INNER_OUTER  0.585
#define CG_CYCLE_INNER_INNER  0.3
#define CG_CYCLE_PEOPLE       0.265

double   cg_cycle_channel         (const CgCyclePlan *plan);

void     cg_cycle_segments_plan   (CgCyclePlan *plan);
gboolean cg_cycle_segments_label  (CgCyclePlan *plan);
void     cg_cycle_segment_clear   (gpointer segment);

void     cg_cycle_wheel_draw      (CgCyclePlan *plan);
void     cg_cycle_style_position  (const CgCyclePlan *plan, CgMark *mark, const CgChartPosition *position);

gboolean cg_cycle_corners_plan    (CgCyclePlan *plan, gboolean with_status);
void     cg_cycle_corners_clear   (CgCyclePlan *plan);
void     cg_cycle_corners_draw    (CgCyclePlan *plan);
double   cg_cycle_list_draw       (CgCyclePlan *plan, double y);
double   cg_cycle_legend_draw     (CgCyclePlan *plan, double y);

G_END_DECLS
