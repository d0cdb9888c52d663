/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "charts/cg-matrix-private.h"

#include "charts/cg-matrix-words.h"

#include <math.h>

/* At scale 1, in points. */
#define CELL_PAD      8.0
#define SIDE_PAD      4.0
#define DISC_GAP      1.5
#define COUNT_HEIGHT  22.0
#define SPREAD_HEIGHT 14.0
#define FLAG_PAD      6.0

/**
 * Contents:
 * @n_inside: partners that count
 * @n_discs: partners that are drawn, in the plan's order
 */
typedef struct {
  guint n_inside;
  guint n_discs;
  gboolean counted;
  guint per_row;
  guint n_rows;
} Contents;

double
cg_matrix_cell_start (const CgMatrixPlan *plan, guint level)
{
  return plan->cells_start + level * (plan->cell_width + CG_CHART_GAP);
}

/* Collects partners into the plan's order: those that count first, then those from outside. */
static guint
collect (CgMatrixPlan *plan, const CgMatrixItem *item, guint level, gboolean outside, guint n)
{
  for (guint i = 0; i < plan->data->n_partners; i++)
    if (item->views[i].level == (int) level && plan->data->partners[i].outside == outside)
      plan->order[n++] = i;
  return n;
}

/* What a flag takes from the top of its cell, where it has no room beside the discs. */
static double
flag_height (const CgMatrixPlan *plan, const CgMatrixItem *item, guint level)
{
  return plan->flag_above && item->target == (int) level ? CG_FLAG_SIZE * plan->pen.scale : 0;
}

static double
flag_width (const CgMatrixPlan *plan)
{
  return (CG_FLAG_SIZE * 0.72 + FLAG_PAD) * plan->pen.scale;
}

static Contents
look_into (CgMatrixPlan *plan, const CgMatrixItem *item, guint level)
{
  double scale = plan->pen.scale, gap = DISC_GAP * scale;
  double room = plan->cell_width - 2 * SIDE_PAD * scale + gap;
  Contents contents = { 0 };

  contents.n_inside = collect (plan, item, level, FALSE, 0);
  contents.counted = contents.n_inside > plan->max_discs;
  contents.n_discs = collect (plan, item, level, TRUE, contents.counted ? 0 : contents.n_inside);
  if (item->target == (int) level && !plan->flag_above)
    room -= 2 * flag_width (plan);
  contents.per_row = MAX (1, (guint) (room / (plan->disc + gap)));
  contents.n_rows = (contents.n_discs + contents.per_row - 1) / contents.per_row;
  if (contents.n_rows > 0)
    contents.per_row = (contents.n_discs + contents.n_rows - 1) / contents.n_rows;
  return contents;
}

static double
contents_height (const CgMatrixPlan *plan, const Contents *contents)
{
  double gap = DISC_GAP * plan->pen.scale;
  double height = contents->n_rows * (plan->disc + gap);

  if (contents->counted)
    height += COUNT_HEIGHT * plan->pen.scale + gap;
  return MAX (height - gap, 0);
}

/**
 * cg_matrix_cell_height:
 *
 * Returns: what the contents of the cell need, in points
 */
double
cg_matrix_cell_height (CgMatrixPlan *plan, guint item, guint level)
{
  const CgMatrixItem *row = &plan->data->items[item];
  Contents contents = look_into (plan, row, level);

  return flag_height (plan, row, level) + MAX (contents_height (plan, &contents), plan->disc) +
         (CELL_PAD + CELL_PAD / 2 + SPREAD_HEIGHT) * plan->pen.scale;
}

static gboolean
is_position (const CgMatrixItem *item, guint level)
{
  return item->position.source != CG_POSITION_NONE && (int) level >= item->position.low &&
         (int) level <= item->position.high;
}

static void
draw_ground (CgMatrixPlan *plan, guint item, guint level, const CgBox *box)
{
  CgChartPen *pen = &plan->pen;
  const CgMatrixItem *row = &plan->data->items[item];
  g_autofree char *words = cg_matrix_words_cell (pen->language, plan->data, item, level);
  CgMark *mark = cg_scene_add_rect (pen->scene, *box, CG_CHART_CORNER, pen->palette.paper);

  if (is_position (row, level))
    {
      cg_chart_pen_style_level (pen, mark, (int) level, plan->data->n_levels, row->position.source);
      if (mark->dashed)
        mark->box = (CgBox) { box->x + 0.625, box->y + 0.625, box->width - 1.25, box->height - 1.25 };
    }
  cg_scene_set_ids (pen->scene, mark, row->id, plan->data->levels[level].id, NULL, NULL);
  cg_scene_describe (pen->scene, mark, words, TRUE);
}

static void
draw_target (CgMatrixPlan *plan, const CgMatrixItem *row, guint level, double y)
{
  CgChartPen *pen = &plan->pen;
  CgColour colour = pen->palette.ink, halo = CG_COLOUR_NONE;

  if (is_position (row, level) && row->position.source == CG_POSITION_AGREED)
    colour = cg_palette_level (&pen->palette, level, plan->data->n_levels).text;
  else if (is_position (row, level))
    halo = pen->palette.paper;
  cg_chart_draw_flag (pen, cg_matrix_cell_start (plan, level) + plan->cell_width - flag_width (plan),
                      y + CELL_PAD * pen->scale, colour, halo);
  plan->has_target = TRUE;
}

static void
draw_partner (CgMatrixPlan *plan, guint item, guint level, guint partner, double x, double y)
{
  CgChartPen *pen = &plan->pen;
  const CgMatrixItem *row = &plan->data->items[item];
  gboolean stated = row->views[partner].stated;
  g_autofree char *words = cg_matrix_words_view (pen->language, plan->data, item, partner);
  CgMark *mark = cg_chart_draw_disc (pen, &g_array_index (plan->looks, CgPartnerLook, partner), x, y,
                                     plan->disc, stated);

  cg_scene_set_ids (pen->scene, mark, row->id, plan->data->levels[level].id, plan->data->partners[partner].id,
                    NULL);
  cg_scene_describe (pen->scene, mark, words, FALSE);
  plan->shown[partner] = TRUE;
  plan->has_stated |= stated;
  plan->has_outside |= plan->data->partners[partner].outside;
}

static void
draw_discs (CgMatrixPlan *plan, guint item, guint level, const Contents *contents, double y)
{
  double gap = DISC_GAP * plan->pen.scale, step = plan->disc + gap;
  double middle = cg_matrix_cell_start (plan, level) + plan->cell_width / 2;

  for (guint i = 0; i < contents->n_discs; i++)
    {
      guint line = i / contents->per_row;
      guint here = MIN (contents->per_row, contents->n_discs - line * contents->per_row);
      double start = middle - (here * step - gap) / 2 + (i % contents->per_row) * step + plan->disc / 2;

      draw_partner (plan, item, level, plan->order[i], cg_chart_pen_x (&plan->pen, start),
                    y + line * step + plan->disc / 2);
    }
}

static void
draw_count (CgMatrixPlan *plan, const CgMatrixItem *row, guint level, guint n, double y)
{
  double pad = SIDE_PAD * plan->pen.scale;
  gboolean beside_flag = row->target == (int) level && !plan->flag_above;
  double width = plan->cell_width - 2 * pad - (beside_flag ? flag_width (plan) : 0);
  CgBox box = cg_chart_pen_box (&plan->pen, cg_matrix_cell_start (plan, level) + pad, y, width,
                                COUNT_HEIGHT * plan->pen.scale);

  cg_chart_draw_count (&plan->pen, &box, n, plan->n_counting);
  plan->has_counts = TRUE;
}

/**
 * cg_matrix_cell_draw:
 *
 * Draws the cell: its ground, the flag where it is the target, and who says so.
 */
void
cg_matrix_cell_draw (CgMatrixPlan *plan, guint item, guint level, double y, double height)
{
  CgChartPen *pen = &plan->pen;
  const CgMatrixItem *row = &plan->data->items[item];
  double start = cg_matrix_cell_start (plan, level), pad = CELL_PAD * pen->scale, top;
  CgBox box = cg_chart_pen_box (pen, start, y, plan->cell_width, height);
  Contents contents = look_into (plan, row, level);

  draw_ground (plan, item, level, &box);
  if (row->target == (int) level)
    draw_target (plan, row, level, y);

  top = y + pad + flag_height (plan, row, level);
  height -= pad + flag_height (plan, row, level) + (CELL_PAD / 2 + SPREAD_HEIGHT) * pen->scale;
  top += (height - contents_height (plan, &contents)) / 2;
  if (contents.counted)
    {
      draw_count (plan, row, level, contents.n_inside, top);
      top += (COUNT_HEIGHT + DISC_GAP) * pen->scale;
    }
  draw_discs (plan, item, level, &contents, top);
}

/**
 * cg_matrix_spread_draw:
 *
 * Draws the line from the lowest to the highest view under the discs of the row.
 */
void
cg_matrix_spread_draw (CgMatrixPlan *plan, guint item, double y, double height)
{
  const CgMatrixItem *row = &plan->data->items[item];
  double half = plan->cell_width / 2;

  if (row->lowest < 0 || row->highest <= row->lowest)
    return;
  cg_chart_draw_spread (&plan->pen,
                        cg_chart_pen_x (&plan->pen, cg_matrix_cell_start (plan, (guint) row->lowest) + half),
                        cg_chart_pen_x (&plan->pen, cg_matrix_cell_start (plan, (guint) row->highest) + half),
                        y + height - (CELL_PAD / 2 + SPREAD_HEIGHT / 2) * plan->pen.scale);
  plan->has_spread = TRUE;
}
