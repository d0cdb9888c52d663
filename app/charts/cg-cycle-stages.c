/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "charts/cg-cycle-private.h"

#include "charts/cg-cycle-words.h"

#include <math.h>

#define NAME_SIZE   17.0
#define LEAST_NAME  10.0
#define MOST_LINES  2
#define STATUS_SIZE 12.0
/* How far out corners stand beside a wheel that does not take the whole width, as a share of its radius. */
#define CLOSE_CORNER 1.12
/* Closer to the margin than this, they stand at the margin, in line with the title. */
#define ALIGNED      32.0
/* Between a corner's text and the wheel, in points. */
#define CLEARANCE   10.0
#define LIST_COLUMN 200.0
#define LIST_GAP    24.0
#define INDENT      24.0

/* Analyse and plan are on the right, analyse and review at the top. */
static gboolean
is_right (guint stage)
{
  return stage < 2;
}

static gboolean
is_top (guint stage)
{
  return stage == 0 || stage == 3;
}

void
cg_cycle_corners_clear (CgCyclePlan *plan)
{
  for (guint i = 0; i < CG_CYCLE_STAGES; i++)
    {
      g_clear_pointer (&plan->names[i], cg_text_block_free);
      g_clear_pointer (&plan->statuses[i], cg_text_block_free);
    }
}

/* How wide a text of that height may be before it comes too near to the wheel. */
static double
corner_room (const CgCyclePlan *plan, double height)
{
  double reach = plan->radius + CLEARANCE, depth = MAX (plan->radius - height, 0);

  return plan->corner - sqrt (MAX (reach * reach - depth * depth, 0));
}

static gboolean
plan_corner (CgCyclePlan *plan, guint stage, double width, double size, gboolean with_status)
{
  CgChartPen *pen = &plan->pen;
  g_autofree char *words = cg_cycle_words_status (pen->language, plan->data, stage);
  const char *title = plan->data->stages[stage].title;
  g_autoptr (CgTextBlock) name = cg_text_break (pen->text, title, width, size, size, TRUE);
  g_autoptr (CgTextBlock) status = NULL;

  if (with_status)
    status = cg_text_break (pen->text, words, width, STATUS_SIZE * pen->scale, STATUS_SIZE * pen->scale,
                            FALSE);
  if (!name->fits || name->lines->len > MOST_LINES || name->width > corner_room (plan, name->height))
    return FALSE;
  if (status != NULL &&
      (!status->fits || status->lines->len > MOST_LINES ||
       MAX (status->width, name->width) > corner_room (plan, name->height + status->height)))
    return FALSE;
  plan->names[stage] = g_steal_pointer (&name);
  plan->statuses[stage] = g_steal_pointer (&status);
  return TRUE;
}

static gboolean
plan_corners (CgCyclePlan *plan, double size, gboolean with_status)
{
  cg_cycle_corners_clear (plan);
  for (guint stage = 0; stage < CG_CYCLE_STAGES; stage++)
    {
      gboolean done = FALSE;

      for (double share = 0.9; share > 0.12 && !done; share -= 0.06)
        done = plan_corner (plan, stage, plan->corner * share, size, with_status);
      if (!done)
        {
          cg_cycle_corners_clear (plan);
          return FALSE;
        }
    }
  return TRUE;
}

/**
 * cg_cycle_corners_plan:
 * @with_status: whether the corners should say where the partnership stands, not only name the stage
 *
 * Looks for room close to the wheel first, then out to the margins, then in smaller type for all four.
 *
 * Returns: whether all four corners have room
 */
gboolean
cg_cycle_corners_plan (CgCyclePlan *plan, gboolean with_status)
{
  double widest = plan->pen.width / 2 - plan->pen.margin;
  double close = plan->radius * CLOSE_CORNER;

  if (close > widest - ALIGNED * plan->pen.scale)
    close = widest;
  for (double size = NAME_SIZE; size >= LEAST_NAME; size *= 0.9)
    for (plan->corner = close;; plan->corner = widest)
      {
        if (plan_corners (plan, size * plan->pen.scale, with_status))
          return TRUE;
        if (plan->corner >= widest)
          break;
      }
  return FALSE;
}

/**
 * cg_cycle_corners_draw:
 *
 * Writes what was planned at the corners; the wheel turns clockwise in every language.
 */
void
cg_cycle_corners_draw (CgCyclePlan *plan)
{
  CgChartPen *pen = &plan->pen;

  for (guint stage = 0; stage < CG_CYCLE_STAGES && plan->names[stage] != NULL; stage++)
    {
      double x = plan->x + (is_right (stage) ? plan->corner : -plan->corner);
      double height = plan->names[stage]->height +
                      (plan->statuses[stage] != NULL ? plan->statuses[stage]->height : 0);
      double y = is_top (stage) ? plan->y - plan->radius : plan->y + plan->radius - height;
      CgAlign align = is_right (stage) ? CG_ALIGN_RIGHT : CG_ALIGN_LEFT;

      cg_text_block_place (plan->names[stage], pen->scene, x, y, align, pen->palette.ink);
      if (plan->statuses[stage] != NULL)
        cg_text_block_place (plan->statuses[stage], pen->scene, x, y + plan->names[stage]->height, align,
                             pen->palette.muted);
    }
}

static double
list_ring (CgCyclePlan *plan, guint stage, CgCycleRing ring, double start, double y, double width)
{
  CgChartPen *pen = &plan->pen;
  CgCycleName name = ring == CG_CYCLE_COMMISSIONING ? CG_CYCLE_NAME_COMMISSIONING : CG_CYCLE_NAME_CONTRACTING;
  double indent = INDENT * pen->scale;
  gboolean first = TRUE;

  for (guint i = 0; i < plan->segments->len; i++)
    {
      const CgCycleSegment *segment = &g_array_index (plan->segments, CgCycleSegment, i);
      const CgCycleActivity *activity = &plan->data->activities[segment->activity];
      g_autofree char *number = g_strdup_printf ("%u", segment->number);
      double height, least;

      if (activity->stage != stage || activity->ring != ring)
        continue;
      if (first)
        y += 4 + cg_chart_pen_write (pen, cg_cycle_words_name (pen->language, plan->data, name),
                                     start + indent, y + 4, width - indent, CG_FONT_SMALL, FALSE,
                                     pen->palette.muted);
      first = FALSE;
      least = cg_chart_pen_write (pen, number, start, y, indent, CG_FONT_PLAIN, TRUE, pen->palette.ink);
      height = cg_chart_pen_write (pen, activity->title, start + indent, y, width - indent, CG_FONT_PLAIN,
                                   FALSE, pen->palette.ink);
      y += MAX (height, least);
    }
  return y;
}

static void
draw_key (CgCyclePlan *plan, guint stage, double start, double y)
{
  CgChartPen *pen = &plan->pen;
  CgBox box = cg_chart_pen_box (pen, start, y + 1.5 * pen->scale, 15 * pen->scale, 13 * pen->scale);

  cg_cycle_style_position (plan, cg_scene_add_rect (pen->scene, box, 3, pen->palette.paper_deep),
                           &plan->data->stages[stage].position);
}

static double
list_stage (CgCyclePlan *plan, guint stage, double start, double y, double width)
{
  CgChartPen *pen = &plan->pen;
  g_autofree char *status = cg_cycle_words_status (pen->language, plan->data, stage);
  double indent = INDENT * pen->scale;

  draw_key (plan, stage, start, y);
  y += cg_chart_pen_write (pen, plan->data->stages[stage].title, start + indent, y, width - indent,
                           CG_FONT_HEADING, TRUE, pen->palette.ink);
  y += cg_chart_pen_write (pen, status, start + indent, y, width - indent, CG_FONT_PLAIN, FALSE,
                           pen->palette.muted);
  if (plan->numbered)
    {
      y = list_ring (plan, stage, CG_CYCLE_COMMISSIONING, start, y, width);
      y = list_ring (plan, stage, CG_CYCLE_CONTRACTING, start, y, width);
    }
  return y;
}

/**
 * cg_cycle_list_draw:
 *
 * Lists the stages under the wheel, with the activities where the wheel only has numbers.
 *
 * Returns: where the list ends
 */
double
cg_cycle_list_draw (CgCyclePlan *plan, double y)
{
  CgChartPen *pen = &plan->pen;
  double room = pen->width - 2 * pen->margin, gap = LIST_GAP * pen->scale, row = y;
  guint fitting = (guint) ((room + gap) / (LIST_COLUMN * pen->scale + gap));
  guint n_columns = fitting >= 4 ? 4 : fitting >= 2 ? 2 : 1;
  double width = (room - (n_columns - 1) * gap) / n_columns;

  for (guint stage = 0; stage < CG_CYCLE_STAGES; stage++)
    {
      guint column = stage % n_columns;
      double end;

      if (column == 0 && stage > 0)
        y = row + 16 * pen->scale;
      end = list_stage (plan, stage, pen->margin + column * (width + gap), y, width);
      row = MAX (row, end);
    }
  return row;
}
