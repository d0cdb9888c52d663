/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "charts/cg-charts.h"

#include "charts/cg-cycle-private.h"
#include "charts/cg-cycle-words.h"

#include <math.h>

/* What the legend takes under the wheel, about, at scale 1. */
#define LEGEND_ROOM  84.0
#define LIST_ROOM    48.0
/* Where titles or corners do not fit, the wheel tries other sizes than the page suggests, in these steps. */
#define GROW         1.08
#define SHRINK       0.95
#define MOST_GROWTH  1.6
#define MOST_SHRINK  0.8
#define LEAST_RADIUS 120.0

static double
widest_radius (const CgCyclePlan *plan)
{
  return plan->pen.width / 2 - plan->pen.margin;
}

static void
set_radius (CgCyclePlan *plan, double y, double radius)
{
  plan->radius = floor (radius);
  plan->x = plan->pen.width / 2;
  plan->y = y + plan->radius;
  cg_cycle_segments_plan (plan);
}

/* A wheel a little larger than the page suggests, until titles are readable in it. */
static gboolean
grow_for_titles (CgCyclePlan *plan, double y, double radius)
{
  double most = MIN (widest_radius (plan), radius * MOST_GROWTH);

  for (;; radius = MIN (radius * GROW, most))
    {
      set_radius (plan, y, radius);
      if (cg_cycle_segments_label (plan))
        return TRUE;
      if (radius >= most)
        return FALSE;
    }
}

/* A wheel a little smaller, until the corners have room for all there is to say and titles still fit. */
static gboolean
shrink_for_corners (CgCyclePlan *plan, double y)
{
  double first = plan->radius;

  for (double radius = first; radius >= first * MOST_SHRINK; radius *= SHRINK)
    {
      set_radius (plan, y, radius);
      if (cg_cycle_corners_plan (plan, TRUE) && cg_cycle_segments_label (plan))
        return TRUE;
    }
  set_radius (plan, y, first);
  return FALSE;
}

/* From what tells most to what always fits: titles and corners, titles and a list of the stages, numbers and
 * a list. */
static void
choose_form (CgCyclePlan *plan, double y)
{
  double widest = widest_radius (plan), room = plan->pen.height - y - LEGEND_ROOM * plan->pen.scale;
  double radius = CLAMP (room / 2, MIN (LEAST_RADIUS, widest), widest);

  if (grow_for_titles (plan, y, radius))
    {
      if (shrink_for_corners (plan, y))
        return;
      plan->listed = TRUE;
      if (cg_cycle_corners_plan (plan, FALSE) && cg_cycle_segments_label (plan))
        return;
    }
  plan->listed = plan->numbered = TRUE;
  set_radius (plan, y, MIN (widest, MAX (radius - LIST_ROOM * plan->pen.scale, MIN (widest, 200))));
  cg_cycle_corners_plan (plan, FALSE);
}

/**
 * cg_cycle_layout:
 * @data: what to draw
 * @options: how large, in which language and colours
 *
 * Lays out the commissioning cycle: four stages, in them the activities of commissioning and of contracting,
 * people in the middle, and what flows between them.
 *
 * Returns: (transfer full): the scene
 */
CgScene *
cg_cycle_layout (const CgCycleData *data, const CgChartOptions *options)
{
  CgCyclePlan plan = { .data = data };
  g_autofree char *summary = NULL;
  double y;

  g_return_val_if_fail (data != NULL && options != NULL, NULL);

  cg_chart_pen_init (&plan.pen, options);
  plan.segments = g_array_new (FALSE, TRUE, sizeof (CgCycleSegment));
  g_array_set_clear_func (plan.segments, cg_cycle_segment_clear);
  summary = cg_cycle_words_summary (plan.pen.language, data);
  cg_scene_set_description (plan.pen.scene, summary);

  y = cg_chart_pen_heading (&plan.pen, &data->heading);
  choose_form (&plan, y);
  cg_cycle_wheel_draw (&plan);
  cg_cycle_corners_draw (&plan);
  y = plan.y + plan.radius + 20 * plan.pen.scale;
  if (plan.listed)
    y = cg_cycle_list_draw (&plan, y) + 20 * plan.pen.scale;
  y = cg_cycle_legend_draw (&plan, y);

  cg_cycle_corners_clear (&plan);
  g_clear_pointer (&plan.segments, g_array_unref);
  return cg_chart_pen_finish (&plan.pen, y);
}
