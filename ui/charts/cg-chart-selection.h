/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "charts/cg-scene.h"

G_BEGIN_DECLS

/**
 * CgChartSelection:
 *
 * What is chosen in a chart, by the ids of its mark, so that it is found again in the next scene.
 */
typedef struct {
  char *item;
  char *level;
  char *partner;
  char *part;
} CgChartSelection;

void     cg_chart_selection_clear (CgChartSelection *self);
void     cg_chart_selection_take  (CgChartSelection *self, const CgMark *mark);
int      cg_chart_selection_find  (const CgChartSelection *self, const CgScene *scene);

G_END_DECLS
