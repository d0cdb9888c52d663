/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "charts/cg-charts.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "charts/cg-chart-pen.h"
#include "charts/cg-chart-symbols.h"
#include "charts/cg-legend.h"
#include "charts/cg-matrix-words.h"

/* At scale 1, in points. */
#define LEAST_AXES   3u
#define LEAST_RADIUS 90.0
#define MAX_RADIUS   230.0
#define LABEL_WIDTH  150.0
#define LABEL_GAP    20.0
#define NUMBER_ROOM  30.0
#define POINT        5.0
#define ROW_GAP      12.0
/* Labels of axes that go this steeply up or down stand above or below them. */
#define STEEP        0.3

/**
 * Plan:
 * @labels: the titles, broken; %NULL where they are numbered and listed below
 * @x, @y: the middle, from the side where reading starts
 */
typedef struct {
  CgChartPen pen;
  const CgMatrixData *data;
  GPtrArray *labels;
  double x;
  double y;
  double radius;
  gboolean has_agreed;
  gboolean has_middle;
  gboolean has_target;
  gboolean has_spread;
} Plan;

static double
angle_of (const Plan *plan, guint item)
{
  return 2 * G_PI * item / plan->data->n_items - G_PI / 2;
}

static void
place (const Plan *plan, guint item, double radius, double *x, double *y)
{
  *x = cg_chart_pen_x (&plan->pen, plan->x + radius * cos (angle_of (plan, item)));
  *y = plan->y + radius * sin (angle_of (plan, item));
}

static double
radius_of (const Plan *plan, int level)
{
  return plan->radius * (level + 1) / plan->data->n_levels;
}

static void
place_level (const Plan *plan, guint item, int level, double *x, double *y)
{
  place (plan, item, radius_of (plan, level), x, y);
}

/* Where a label stands, from the side where reading starts: outside of its axis. */
static CgBox
label_box (const Plan *plan, guint item, const CgTextBlock *label)
{
  double across = cos (angle_of (plan, item)), down = sin (angle_of (plan, item));
  double reach = plan->radius + LABEL_GAP * plan->pen.scale;
  double start = plan->x + reach * across, y = plan->y + reach * down;

  if (fabs (across) < STEEP)
    return (CgBox) { start - label->width / 2, down < 0 ? y - label->height : y, label->width, label->height };
  return (CgBox) { across > 0 ? start : start - label->width, y - label->height / 2, label->width, label->height };
}

static gboolean
touch (const CgBox *a, const CgBox *b)
{
  return a->x < b->x + b->width + 4 && b->x < a->x + a->width + 4 && a->y < b->y + b->height + 2 && b->y < a->y + a->height + 2;
}

static gboolean
labels_fit (const Plan *plan, double top)
{
  for (guint i = 0; i < plan->labels->len; i++)
    {
      CgBox box = label_box (plan, i, plan->labels->pdata[i]);

      if (box.x < plan->pen.margin / 2 || box.x + box.width > plan->pen.width - plan->pen.margin / 2 || box.y < top)
        return FALSE;
      for (guint other = 0; other < i; other++)
        {
          CgBox before = label_box (plan, other, plan->labels->pdata[other]);

          if (touch (&box, &before))
            return FALSE;
        }
    }
  return TRUE;
}

static double
label_reach (const Plan *plan, gboolean below)
{
  double most = 0;

  for (guint i = 0; i < plan->labels->len; i++)
    {
      const CgTextBlock *label = plan->labels->pdata[i];
      CgBox box = label_box (plan, i, label);

      most = MAX (most, below ? box.y + box.height - plan->y : plan->y - box.y);
    }
  return most;
}

/* With titles around it where they fit, else with numbers and the titles listed below. */
static void
plan_circle (Plan *plan, double top)
{
  CgChartPen *pen = &plan->pen;
  double scale = pen->scale, room = pen->width - 2 * pen->margin, width = MIN (LABEL_WIDTH * scale, room * 0.26);

  plan->x = pen->width / 2;
  plan->labels = g_ptr_array_new_with_free_func ((GDestroyNotify) cg_text_block_free);
  for (guint i = 0; i < plan->data->n_items; i++)
    g_ptr_array_add (plan->labels, cg_chart_pen_break (pen, plan->data->items[i].title, width, CG_FONT_PLAIN, TRUE));
  plan->radius = MIN (MAX_RADIUS * scale, room / 2 - width - LABEL_GAP * scale);
  plan->y = 0;
  plan->y = top + label_reach (plan, FALSE);
  if (plan->radius > LEAST_RADIUS * scale && labels_fit (plan, top - 1))
    return;
  g_clear_pointer (&plan->labels, g_ptr_array_unref);
  plan->radius = MIN (MAX_RADIUS * scale, room / 2 - NUMBER_ROOM * scale);
  plan->y = top + plan->radius + NUMBER_ROOM * scale;
}

static void
draw_rings (Plan *plan)
{
  CgChartPen *pen = &plan->pen;
  CgColour line = cg_colour_mix (pen->palette.surface, pen->palette.ink, 0.18);

  for (guint level = 0; level < plan->data->n_levels; level++)
    for (guint i = 0; i < plan->data->n_items; i++)
      {
        double x1, y1, x2, y2;

        place_level (plan, i, (int) level, &x1, &y1);
        place_level (plan, (i + 1) % plan->data->n_items, (int) level, &x2, &y2);
        cg_scene_add_line (pen->scene, x1, y1, x2, y2, line, 1);
      }
  for (guint i = 0; i < plan->data->n_items; i++)
    {
      double x, y;

      place (plan, i, plan->radius, &x, &y);
      cg_scene_add_line (pen->scene, cg_chart_pen_x (pen, plan->x), plan->y, x, y, line, 1);
    }
}

/* From the lowest to the highest view of a partner, along the axis. */
static void
draw_spread (Plan *plan, guint item)
{
  const CgMatrixItem *row = &plan->data->items[item];
  double x1, y1, x2, y2;

  if (row->lowest < 0 || row->highest <= row->lowest)
    return;
  place_level (plan, item, row->lowest, &x1, &y1);
  place_level (plan, item, row->highest, &x2, &y2);
  cg_scene_add_line (plan->pen.scene, x1, y1, x2, y2, plan->pen.palette.muted, 4 * plan->pen.scale);
  plan->has_spread = TRUE;
}

/* Two neighbours that were both rated are joined; the line is dashed unless both are agreed. */
static void
draw_side (Plan *plan, guint item)
{
  guint next = (item + 1) % plan->data->n_items;
  const CgChartPosition *one = &plan->data->items[item].position, *other = &plan->data->items[next].position;
  double x1, y1, x2, y2;

  if (one->low < 0 || other->low < 0)
    return;
  place_level (plan, item, one->low, &x1, &y1);
  place_level (plan, next, other->low, &x2, &y2);
  cg_scene_add_line (plan->pen.scene, x1, y1, x2, y2, plan->pen.palette.ink, 2.5 * plan->pen.scale)->dashed =
      one->source != CG_POSITION_AGREED || other->source != CG_POSITION_AGREED;
}

static void
draw_point (Plan *plan, guint item)
{
  CgChartPen *pen = &plan->pen;
  const CgMatrixItem *row = &plan->data->items[item];
  gboolean agreed = row->position.source == CG_POSITION_AGREED;
  g_autofree char *words = cg_matrix_words_item (pen->language, plan->data, item);
  double x, y;
  CgMark *mark;

  /* What nobody has rated still has a stop, in the middle of the circle's edge. */
  if (row->position.low >= 0)
    place_level (plan, item, row->position.low, &x, &y);
  else
    place (plan, item, plan->radius, &x, &y);
  mark = cg_scene_add_disc (pen->scene, x, y, POINT * pen->scale * (row->position.low >= 0 ? 1 : 0.5),
                            agreed ? pen->palette.ink : pen->palette.surface);
  mark->stroke = row->position.low >= 0 ? pen->palette.ink : pen->palette.muted;
  mark->stroke_width = 2;
  cg_scene_set_ids (pen->scene, mark, row->id, NULL, NULL, NULL);
  cg_scene_describe (pen->scene, mark, words, TRUE);
  plan->has_agreed |= agreed;
  plan->has_middle |= row->position.low >= 0 && !agreed;
}

static void
draw_target (Plan *plan, guint item)
{
  CgChartPen *pen = &plan->pen;
  const CgMatrixItem *row = &plan->data->items[item];
  double x, y;

  if (row->target < 0)
    return;
  place_level (plan, item, row->target, &x, &y);
  cg_chart_draw_flag (pen, pen->rtl ? pen->width - x : x, y - CG_FLAG_SIZE * pen->scale, pen->palette.ink, pen->palette.surface);
  plan->has_target = TRUE;
}

static void
draw_label (Plan *plan, guint item)
{
  CgChartPen *pen = &plan->pen;
  double across = cos (angle_of (plan, item));
  const CgTextBlock *label;
  CgBox box;
  g_autofree char *number = g_strdup_printf ("%u", item + 1);
  g_autoptr (CgTextBlock) numbered = NULL;

  if (plan->labels == NULL)
    {
      double x, y;

      numbered = cg_chart_pen_break (pen, number, NUMBER_ROOM * pen->scale * 2, CG_FONT_SMALL, TRUE);
      place (plan, item, plan->radius + NUMBER_ROOM * pen->scale * 0.7, &x, &y);
      cg_text_block_place (numbered, pen->scene, x, y - numbered->height / 2, CG_ALIGN_CENTRE, pen->palette.ink);
      return;
    }
  label = plan->labels->pdata[item];
  box = label_box (plan, item, label);
  if (fabs (across) < STEEP)
    cg_text_block_place (label, pen->scene, cg_chart_pen_x (pen, box.x + box.width / 2), box.y, CG_ALIGN_CENTRE, pen->palette.ink);
  else
    cg_text_block_place (label, pen->scene, cg_chart_pen_x (pen, across > 0 ? box.x : box.x + box.width), box.y,
                         across > 0 ? cg_chart_pen_start (pen) : cg_chart_pen_end (pen), pen->palette.ink);
}

static void
draw_circle (Plan *plan)
{
  draw_rings (plan);
  for (guint i = 0; i < plan->data->n_items; i++)
    draw_spread (plan, i);
  for (guint i = 0; i < plan->data->n_items; i++)
    draw_side (plan, i);
  for (guint i = 0; i < plan->data->n_items; i++)
    {
      draw_target (plan, i);
      draw_point (plan, i);
      draw_label (plan, i);
    }
}

static void
point_symbol (CgChartPen *pen, const CgBox *box, gconstpointer data, guint index)
{
  CgMark *mark = cg_scene_add_disc (pen->scene, box->x + box->width / 2, box->y + box->height / 2, POINT * pen->scale,
                                    index == CG_POSITION_AGREED ? pen->palette.ink : pen->palette.surface);

  mark->stroke = pen->palette.ink;
  mark->stroke_width = 2;
}

static void
spread_symbol (CgChartPen *pen, const CgBox *box, gconstpointer data, guint index)
{
  cg_scene_add_line (pen->scene, box->x, box->y + box->height / 2, box->x + box->width, box->y + box->height / 2, pen->palette.muted,
                     4 * pen->scale);
}

static void
flag_symbol (CgChartPen *pen, const CgBox *box, gconstpointer data, guint index)
{
  double start = pen->rtl ? pen->width - box->x - box->width : box->x;

  cg_chart_draw_flag (pen, start + box->width / 2 - CG_FLAG_SIZE * pen->scale / 3, box->y + 2 * pen->scale, pen->palette.ink,
                      CG_COLOUR_NONE);
}

static void
number_symbol (CgChartPen *pen, const CgBox *box, gconstpointer data, guint index)
{
  g_autofree char *number = g_strdup_printf ("%u", index + 1);
  g_autoptr (CgTextBlock) block = cg_chart_pen_break (pen, number, box->width, CG_FONT_SMALL, TRUE);

  cg_text_block_place (block, pen->scene, box->x + box->width / 2, box->y + (box->height - block->height) / 2, CG_ALIGN_CENTRE,
                       pen->palette.ink);
}

/* The rings from the middle outwards, then what is drawn on them. */
static double
draw_legend (Plan *plan, double y)
{
  g_autoptr (CgLegend) titles = cg_legend_new (26), legend = cg_legend_new (26);
  g_autoptr (GString) rings = g_string_new (cg_language_gettext (plan->pen.language, N_("From the middle outwards:")));
  CgChartPen *pen = &plan->pen;
  double width = pen->width - 2 * pen->margin;

  if (plan->labels == NULL)
    {
      for (guint i = 0; i < plan->data->n_items; i++)
        cg_legend_add (titles, plan->data->items[i].title, number_symbol, NULL, i);
      y = cg_legend_place (titles, pen, pen->margin, y, width) + ROW_GAP;
    }
  for (guint i = 0; i < plan->data->n_levels; i++)
    g_string_append_printf (rings, "%s %s", i > 0 ? ";" : "", plan->data->levels[i].label);
  y += cg_chart_pen_write (pen, rings->str, pen->margin, y, width, CG_FONT_PLAIN, FALSE, pen->palette.ink) + 8;
  if (plan->has_agreed)
    cg_legend_add (legend, cg_language_gettext (pen->language, "agreed position"), point_symbol, NULL, CG_POSITION_AGREED);
  if (plan->has_middle)
    cg_legend_add (legend, cg_language_gettext (pen->language, "middle view, not agreed"), point_symbol, NULL, CG_POSITION_MIDDLE);
  if (plan->has_target)
    cg_legend_add (legend, cg_language_gettext (pen->language, "target"), flag_symbol, NULL, 0);
  if (plan->has_spread)
    cg_legend_add (legend, cg_language_gettext (pen->language, "from lowest to highest view"), spread_symbol, NULL, 0);
  if (!plan->has_agreed && !plan->has_middle && !plan->has_target)
    return y;
  return cg_legend_place (legend, pen, pen->margin, y, width);
}

static double
draw_all (Plan *plan)
{
  CgChartPen *pen = &plan->pen;
  CgChartHeading heading = plan->data->heading;
  g_autofree char *summary = cg_matrix_words_summary (pen->language, plan->data);
  double y, bottom;

  heading.title = cg_language_gettext (pen->language, N_("Profile"));
  cg_scene_set_description (pen->scene, summary);
  y = cg_chart_pen_heading (pen, &heading);
  if (plan->data->n_items < LEAST_AXES || plan->data->n_levels == 0)
    return y + cg_chart_pen_write (pen, cg_language_gettext (pen->language, N_("A profile needs at least three things that are rated.")),
                                   pen->margin, y, pen->width - 2 * pen->margin, CG_FONT_PLAIN, FALSE, pen->palette.ink);
  plan_circle (plan, y);
  draw_circle (plan);
  bottom = plan->labels != NULL ? label_reach (plan, TRUE) : plan->radius + NUMBER_ROOM * pen->scale;
  return draw_legend (plan, plan->y + MAX (bottom, plan->radius) + ROW_GAP);
}

/**
 * cg_profile_layout:
 * @data: what to draw
 * @options: how large, in which language and colours
 *
 * Lays out the profile: an axis for each item from the lowest level in the middle to the highest outside, with where the
 * partnership stands, the target and the spread of the partners' views.
 *
 * Returns: (transfer full): the scene
 */
CgScene *
cg_profile_layout (const CgMatrixData *data, const CgChartOptions *options)
{
  Plan plan = { .data = data };
  CgScene *scene;

  g_return_val_if_fail (data != NULL && options != NULL, NULL);

  cg_chart_pen_init (&plan.pen, options);
  scene = cg_chart_pen_finish (&plan.pen, draw_all (&plan));
  g_clear_pointer (&plan.labels, g_ptr_array_unref);
  return scene;
}
