/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "charts/cg-cycle-private.h"

#include "charts/cg-chart-symbols.h"
#include "charts/cg-cycle-words.h"

#include <math.h>

#define BAND_GAP 5.0

static gboolean
has_position (const CgChartPosition *position)
{
  return position->source != CG_POSITION_NONE && position->low >= 0;
}

/**
 * cg_cycle_style_position:
 *
 * Fills @mark with where the partnership stands; a middle view between two levels shows both, in turn.
 */
void
cg_cycle_style_position (const CgCyclePlan *plan, CgMark *mark, const CgChartPosition *position)
{
  if (!has_position (position))
    return;
  cg_chart_pen_style_level (&plan->pen, mark, position->low, plan->data->n_levels, position->source);
  if (position->source != CG_POSITION_AGREED && position->high > position->low)
    {
      CgLevelStyle high = cg_palette_level (&plan->pen.palette, (guint) position->high, plan->data->n_levels);

      mark->fill = cg_palette_level (&plan->pen.palette, (guint) position->low, plan->data->n_levels).fill;
      mark->pattern_colour = high.fill;
    }
}

static void
draw_stage (CgCyclePlan *plan, guint stage)
{
  CgChartPen *pen = &plan->pen;
  g_autofree char *words = cg_cycle_words_stage (pen->language, plan->data, stage);
  CgRing ring = { .x = plan->x,
                  .y = plan->y,
                  .inner = plan->radius * CG_CYCLE_BAND_INNER,
                  .outer = plan->radius,
                  .start = stage * G_PI_2,
                  .end = (stage + 1) * G_PI_2,
                  .start_inset = BAND_GAP / 2,
                  .end_inset = BAND_GAP / 2 };
  CgMark *mark = cg_scene_add_band (pen->scene, &ring, (ring.outer - ring.inner) * 0.4,
                                    pen->palette.paper_deep);

  cg_cycle_style_position (plan, mark, &plan->data->stages[stage].position);
  cg_scene_set_ids (pen->scene, mark, NULL, NULL, NULL, plan->data->stages[stage].id);
  cg_scene_describe (pen->scene, mark, words, TRUE);
}

static CgColour
label_colour (const CgCyclePlan *plan, const CgChartPosition *position)
{
  if (!has_position (position))
    return plan->pen.palette.ink;
  return cg_palette_level (&plan->pen.palette, (guint) position->low, plan->data->n_levels).text;
}

/* Stripes would cut through the letters: a label on them gets a ground of its own. */
static void
draw_label_ground (CgCyclePlan *plan, double x, double y, double width, double height)
{
  double pad = 3;

  cg_scene_add_rect (plan->pen.scene,
                     (CgBox) { x - width / 2 - pad, y - height / 2 - pad / 2, width + 2 * pad, height + pad },
                     CG_CHART_CORNER, plan->pen.palette.surface);
}

static void
draw_label (CgCyclePlan *plan, const CgCycleSegment *segment)
{
  const CgCycleActivity *activity = &plan->data->activities[segment->activity];
  gboolean striped = has_position (&activity->position) && activity->position.source != CG_POSITION_AGREED;
  double angle = (segment->ring.start + segment->ring.end) / 2;
  double radius = (segment->ring.inner + segment->ring.outer) / 2 + (plan->numbered ? 0 : segment->shift);
  double x = plan->x + radius * sin (angle), y = plan->y - radius * cos (angle);
  CgColour colour = striped ? plan->pen.palette.ink : label_colour (plan, &activity->position);
  g_autofree char *number = g_strdup_printf ("%u", segment->number);
  double size = CLAMP (plan->radius / 15, 9, 18) * plan->pen.text_scale;
  g_autoptr (CgTextBlock) numeral = cg_text_break (plan->pen.text, number, plan->radius, size, 4, TRUE);
  const CgTextBlock *block = plan->numbered ? numeral : segment->label;

  if (striped)
    draw_label_ground (plan, x, y, block->width, block->height);
  cg_text_block_place (block, plan->pen.scene, x, y - block->height / 2, CG_ALIGN_CENTRE, colour);
}

static void
draw_segment (CgCyclePlan *plan, const CgCycleSegment *segment)
{
  CgChartPen *pen = &plan->pen;
  const CgCycleActivity *activity = &plan->data->activities[segment->activity];
  g_autofree char *words = cg_cycle_words_activity (pen->language, plan->data, segment->activity);
  double corner = MIN (CG_CHART_CORNER, plan->radius * 0.02);
  CgMark *mark = cg_scene_add_ring (pen->scene, &segment->ring, corner,
                                    activity->ring == CG_CYCLE_COMMISSIONING ? pen->palette.paper
                                                                             : pen->palette.paper_deep);

  cg_cycle_style_position (plan, mark, &activity->position);
  cg_scene_set_ids (pen->scene, mark, NULL, NULL, NULL, activity->id);
  cg_scene_describe (pen->scene, mark, words, TRUE);
  draw_label (plan, segment);
}

/* Name and what it does, as large as the disc allows; below a readable size only the name stays. */
static void
draw_people (CgCyclePlan *plan)
{
  CgChartPen *pen = &plan->pen;
  double radius = plan->radius * CG_CYCLE_PEOPLE, side = radius * 1.5;
  const char *name = cg_cycle_words_name (pen->language, plan->data, CG_CYCLE_NAME_PEOPLE);
  const char *dialogue = cg_cycle_words_name (pen->language, plan->data, CG_CYCLE_NAME_DIALOGUE);
  CgMark *mark = cg_scene_add_disc (pen->scene, plan->x, plan->y, radius, pen->palette.surface);

  mark->stroke = cg_colour_mix (pen->palette.surface, pen->palette.muted, 0.45);
  mark->stroke_width = 1.5;
  for (double size = CLAMP (plan->radius / 20, 9, 22) * pen->text_scale; size > 3; size *= 0.92)
    {
      g_autoptr (CgTextBlock) title = cg_text_break (pen->text, name, side, size, size, TRUE);
      double small = size * 0.72;
      g_autoptr (CgTextBlock) line = cg_text_break (pen->text, dialogue, side, small, small, FALSE);
      gboolean both = small >= 7.5 && line->fits;
      double height = title->height + (both ? line->height + 2 : 0);
      double y = plan->y - height / 2;

      if (!title->fits || hypot (MAX (title->width, both ? line->width : 0), height) > 2 * radius - 8)
        continue;
      cg_text_block_place (title, pen->scene, plan->x, y, CG_ALIGN_CENTRE, pen->palette.ink);
      if (both)
        cg_text_block_place (line, pen->scene, plan->x, y + title->height + 2, CG_ALIGN_CENTRE,
                             pen->palette.muted);
      return;
    }
}

/* Both flows run upwards: plans come in at the bottom, between planning and doing; experience goes out at the
 * top, between reviewing and analysing. Dialogue with people crosses all rings on both sides. */
static void
draw_flows (CgCyclePlan *plan)
{
  CgChartPen *pen = &plan->pen;
  double channel = cg_cycle_channel (plan), width = channel * 0.15;
  double outer = plan->radius * (CG_CYCLE_INNER_OUTER + CG_CYCLE_OUTER_OUTER) / 2;
  double inner = plan->radius * (CG_CYCLE_INNER_INNER + CG_CYCLE_INNER_OUTER) / 2;
  double near = plan->radius * CG_CYCLE_PEOPLE + 4, far = plan->radius * CG_CYCLE_OUTER_OUTER;

  cg_chart_draw_arrow (pen, plan->x, plan->y + outer, plan->x, plan->y + inner, width, pen->palette.ink,
                       FALSE);
  cg_chart_draw_arrow (pen, plan->x, plan->y - inner, plan->x, plan->y - outer, width, pen->palette.ink,
                       FALSE);
  for (int side = -1; side <= 1; side += 2)
    cg_chart_draw_arrow (pen, plan->x + side * near, plan->y, plan->x + side * far, plan->y, width * 0.7,
                         pen->palette.muted, TRUE);
}

/**
 * cg_cycle_wheel_draw:
 *
 * Draws the wheel itself, stage by stage, so that the keyboard goes the same way.
 */
void
cg_cycle_wheel_draw (CgCyclePlan *plan)
{
  for (guint stage = 0; stage < CG_CYCLE_STAGES; stage++)
    {
      draw_stage (plan, stage);
      for (guint i = 0; i < plan->segments->len; i++)
        {
          const CgCycleSegment *segment = &g_array_index (plan->segments, CgCycleSegment, i);

          if (plan->data->activities[segment->activity].stage == stage)
            draw_segment (plan, segment);
        }
    }
  draw_people (plan);
  draw_flows (plan);
}
