/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "charts/cg-charts.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "charts/cg-chart-pen.h"
#include "charts/cg-chart-symbols.h"
#include "charts/cg-legend.h"
#include "charts/cg-spread-words.h"

/* At scale 1, in points. */
#define STACK_BELOW  520.0
#define LABEL_GAP    16.0
#define ROW_GAP      10.0
#define CELL_PAD     8.0
#define DOT          9.0
#define DOT_GAP      2.5
#define MAX_DOT_ROWS 4u
#define BAR_HEIGHT   18.0
#define LINE_ROOM    10.0
#define HEADER_PAD   8.0
#define NOTE_GAP     2.0
#define FLAG_CELL    112.0
/* A row grows with the page up to this many times what it needs. */
#define MAX_STRETCH  1.6

/**
 * Plan:
 * @stacked: whether titles stand above their cells, where there is no room beside them
 * @per_row: dots in a line of a cell
 * @in_bars: whether there are too many people for a dot each
 * @flag_above: whether a cell is too narrow for dots beside a flag
 * @most: the highest count of the chart
 */
typedef struct {
  CgChartPen pen;
  const CgSpreadData *data;
  gboolean stacked;
  double label_width;
  double cells_start;
  double cell_width;
  guint per_row;
  gboolean in_bars;
  gboolean flag_above;
  guint most;
  double cell_height;
  gboolean has_agreed;
  gboolean has_middle;
  gboolean has_target;
} Plan;

static double
cell_start (const Plan *plan, guint level)
{
  return plan->cells_start + level * (plan->cell_width + CG_CHART_GAP);
}

static guint
highest_count (const CgSpreadData *data)
{
  guint most = 0;

  for (guint i = 0; i < data->n_items; i++)
    for (guint level = 0; level < data->n_levels; level++)
      most = MAX (most, data->items[i].counts[level]);
  return most;
}

/* What flags take from the top of the cells, where they have no room beside the dots. */
static double
flag_room (const Plan *plan)
{
  return plan->flag_above ? CG_FLAG_SIZE * 0.8 * plan->pen.scale : 0;
}

static void
plan_cells (Plan *plan)
{
  double scale = plan->pen.scale, step = (DOT + DOT_GAP) * scale, room = plan->cell_width - 2 * CELL_PAD * scale;
  guint lines;

  plan->flag_above = plan->cell_width < FLAG_CELL * scale;
  if (!plan->flag_above)
    room -= 2 * (CG_FLAG_SIZE * 0.72 - CELL_PAD / 2) * scale;
  plan->most = highest_count (plan->data);
  plan->per_row = MAX (1, (guint) ((room + DOT_GAP * scale) / step));
  plan->in_bars = plan->most > plan->per_row * MAX_DOT_ROWS;
  lines = MAX (1, (plan->most + plan->per_row - 1) / plan->per_row);
  plan->cell_height = (plan->in_bars ? BAR_HEIGHT : lines * (DOT + DOT_GAP)) * scale + (2 * CELL_PAD + LINE_ROOM) * scale;
  plan->cell_height += flag_room (plan);
}

static void
plan_columns (Plan *plan)
{
  CgChartPen *pen = &plan->pen;
  double room = pen->width - 2 * pen->margin, gaps = CG_CHART_GAP * (plan->data->n_levels - 1);

  plan->stacked = room < STACK_BELOW * MIN (pen->scale, 1.2) || plan->data->n_levels > 8;
  plan->label_width = plan->stacked ? room : floor (room * 0.24);
  plan->cells_start = pen->margin + (plan->stacked ? 0 : plan->label_width + LABEL_GAP);
  plan->cell_width = floor ((pen->width - pen->margin - plan->cells_start - gaps) / plan->data->n_levels * 2) / 2;
  plan_cells (plan);
}

static double
draw_levels (Plan *plan, double y)
{
  CgChartPen *pen = &plan->pen;
  double height = 0;

  for (int drawing = FALSE; drawing <= TRUE; drawing++)
    for (guint i = 0; i < plan->data->n_levels; i++)
      {
        g_autoptr (CgTextBlock) block = cg_chart_pen_break (pen, plan->data->levels[i].label, plan->cell_width - 8,
                                                            CG_FONT_HEADING, TRUE);
        CgBox box = cg_chart_pen_box (pen, cell_start (plan, i), y, plan->cell_width, height);

        if (!drawing)
          {
            height = MAX (height, block->height + HEADER_PAD * pen->scale);
            continue;
          }
        cg_chart_pen_style_level (pen, cg_scene_add_rect (pen->scene, box, CG_CHART_CORNER, CG_COLOUR_NONE), (int) i,
                                  plan->data->n_levels, CG_POSITION_AGREED);
        cg_text_block_place (block, pen->scene, box.x + box.width / 2, y + (height - block->height) / 2, CG_ALIGN_CENTRE,
                             cg_palette_level (&pen->palette, i, plan->data->n_levels).text);
      }
  return y + height + ROW_GAP;
}

static void
draw_dots (Plan *plan, guint level, guint n, double y)
{
  CgChartPen *pen = &plan->pen;
  double size = DOT * pen->scale, step = (DOT + DOT_GAP) * pen->scale;
  double middle = cell_start (plan, level) + plan->cell_width / 2;

  for (guint i = 0; i < n; i++)
    {
      guint line = i / plan->per_row, here = MIN (plan->per_row, n - line * plan->per_row);
      double start = middle - (here * step - DOT_GAP * pen->scale) / 2 + (i % plan->per_row) * step + size / 2;

      cg_scene_add_disc (pen->scene, cg_chart_pen_x (pen, start), y + line * step + size / 2, size / 2, pen->palette.ink);
    }
}

static void
draw_bar (Plan *plan, guint level, guint n, double y)
{
  CgChartPen *pen = &plan->pen;
  double room = plan->cell_width - 2 * CELL_PAD * pen->scale, height = BAR_HEIGHT * pen->scale;
  double width = MAX (room * n / plan->most, 2), start = cell_start (plan, level) + CELL_PAD * pen->scale;
  g_autofree char *number = g_strdup_printf ("%u", n);
  g_autoptr (CgTextBlock) block = cg_chart_pen_break (pen, number, room, CG_FONT_SMALL, TRUE);
  gboolean inside = width > block->width + 8 * pen->scale;

  cg_scene_add_rect (pen->scene, cg_chart_pen_box (pen, start, y, width, height), 3, pen->palette.ink);
  cg_text_block_place (block, pen->scene, cg_chart_pen_x (pen, inside ? start + 4 * pen->scale : start + width + 4 * pen->scale),
                       y + (height - block->height) / 2, cg_chart_pen_start (pen),
                       inside ? pen->palette.surface : pen->palette.ink);
}

/* Where the partnership stands: a line under its level or levels, dashed while nobody has agreed it. */
static void
draw_position (Plan *plan, const CgSpreadItem *row, double y)
{
  CgChartPen *pen = &plan->pen;
  double from, to;
  CgMark *mark;

  if (row->position.source == CG_POSITION_NONE || row->position.low < 0)
    return;
  from = cell_start (plan, row->position.low) + 4;
  to = cell_start (plan, row->position.high) + plan->cell_width - 4;
  mark = cg_scene_add_line (pen->scene, cg_chart_pen_x (pen, from), y, cg_chart_pen_x (pen, to), y, pen->palette.ink,
                            3 * pen->scale);
  mark->dashed = row->position.source != CG_POSITION_AGREED;
  plan->has_agreed |= row->position.source == CG_POSITION_AGREED;
  plan->has_middle |= row->position.source != CG_POSITION_AGREED;
}

static void
draw_cell (Plan *plan, guint item, guint level, double y, double height)
{
  CgChartPen *pen = &plan->pen;
  const CgSpreadItem *row = &plan->data->items[item];
  g_autofree char *words = cg_spread_words_cell (pen->language, plan->data, item, level);
  CgMark *mark = cg_scene_add_rect (pen->scene, cg_chart_pen_box (pen, cell_start (plan, level), y, plan->cell_width, height),
                                    CG_CHART_CORNER, pen->palette.paper);
  guint n = row->counts[level], lines = (n + plan->per_row - 1) / plan->per_row;
  double content = (plan->in_bars ? BAR_HEIGHT : lines * (DOT + DOT_GAP) - DOT_GAP) * pen->scale;
  double top = y + flag_room (plan) + (height - flag_room (plan) - LINE_ROOM * pen->scale - content) / 2;

  cg_scene_set_ids (pen->scene, mark, row->id, plan->data->levels[level].id, NULL, NULL);
  if (!row->is_small)
    cg_scene_describe (pen->scene, mark, words, TRUE);
  if (row->target == (int) level)
    {
      cg_chart_draw_flag (pen, cell_start (plan, level) + plan->cell_width - CG_FLAG_SIZE * pen->scale, y + 4 * pen->scale,
                          pen->palette.ink, pen->palette.paper);
      plan->has_target = TRUE;
    }
  if (n > 0 && plan->in_bars)
    draw_bar (plan, level, n, top);
  else
    draw_dots (plan, level, n, top);
}

static double
draw_label (Plan *plan, const CgTextBlock *title, const CgTextBlock *note, double y)
{
  CgChartPen *pen = &plan->pen;
  double x = cg_chart_pen_x (pen, plan->stacked ? pen->margin : plan->cells_start - LABEL_GAP);
  CgAlign align = plan->stacked ? cg_chart_pen_start (pen) : cg_chart_pen_end (pen);

  cg_text_block_place (title, pen->scene, x, y, align, pen->palette.ink);
  cg_text_block_place (note, pen->scene, x, y + title->height + NOTE_GAP, align, pen->palette.muted);
  return y + title->height + NOTE_GAP + note->height;
}

static double
draw_row (Plan *plan, guint item, double y)
{
  CgChartPen *pen = &plan->pen;
  const CgSpreadItem *row = &plan->data->items[item];
  g_autofree char *words = cg_spread_words_item (pen->language, plan->data, item);
  g_autofree char *note_words = cg_spread_words_note (pen->language, row);
  g_autoptr (CgTextBlock) title = cg_chart_pen_break (pen, row->title, plan->label_width, CG_FONT_NAME, TRUE);
  g_autoptr (CgTextBlock) note = cg_chart_pen_break (pen, note_words, plan->label_width, CG_FONT_SMALL, FALSE);
  double label = title->height + NOTE_GAP + note->height, height = plan->cell_height;
  double all = plan->stacked ? label + CG_CHART_GAP + height : MAX (label, height);
  CgMark *mark = cg_scene_add_rect (pen->scene, cg_chart_pen_box (pen, pen->margin, y, pen->width - 2 * pen->margin, all), 0,
                                    CG_COLOUR_NONE);

  cg_scene_set_ids (pen->scene, mark, row->id, NULL, NULL, NULL);
  cg_scene_describe (pen->scene, mark, words, FALSE);
  if (plan->stacked)
    y = draw_label (plan, title, note, y) + CG_CHART_GAP;
  else
    {
      height = all;
      draw_label (plan, title, note, y + (all - label) / 2);
    }
  for (guint level = 0; level < plan->data->n_levels; level++)
    draw_cell (plan, item, level, y, height);
  draw_position (plan, row, y + height - LINE_ROOM * pen->scale / 2 - 2);
  return y + height + (plan->stacked ? ROW_GAP * 1.5 : CG_CHART_GAP);
}

static void
dot_symbol (CgChartPen *pen, const CgBox *box, gconstpointer data, guint index)
{
  cg_scene_add_disc (pen->scene, box->x + box->width / 2, box->y + box->height / 2, DOT * pen->scale / 2, pen->palette.ink);
}

static void
bar_symbol (CgChartPen *pen, const CgBox *box, gconstpointer data, guint index)
{
  cg_scene_add_rect (pen->scene, (CgBox) { box->x, box->y + 4, box->width, box->height - 8 }, 3, pen->palette.ink);
}

static void
line_symbol (CgChartPen *pen, const CgBox *box, gconstpointer data, guint index)
{
  CgMark *mark = cg_scene_add_line (pen->scene, box->x, box->y + box->height / 2, box->x + box->width, box->y + box->height / 2,
                                    pen->palette.ink, 3 * pen->scale);

  mark->dashed = index == CG_POSITION_MIDDLE;
}

static void
flag_symbol (CgChartPen *pen, const CgBox *box, gconstpointer data, guint index)
{
  double start = pen->rtl ? pen->width - box->x - box->width : box->x;

  cg_chart_draw_flag (pen, start + box->width / 2 - CG_FLAG_SIZE * pen->scale / 3, box->y + 2 * pen->scale, pen->palette.ink,
                      CG_COLOUR_NONE);
}

static double
draw_legend (Plan *plan, double y)
{
  g_autoptr (CgLegend) legend = cg_legend_new (26);
  CgChartPen *pen = &plan->pen;
  CgLanguage *language = pen->language;

  if (plan->in_bars)
    cg_legend_add (legend, cg_language_gettext (language, N_("how many people say so")), bar_symbol, NULL, 0);
  else
    cg_legend_add (legend, cg_language_gettext (language, N_("one person")), dot_symbol, NULL, 0);
  if (plan->has_agreed)
    cg_legend_add (legend, cg_language_gettext (language, "agreed position"), line_symbol, NULL, CG_POSITION_AGREED);
  if (plan->has_middle)
    cg_legend_add (legend, cg_language_gettext (language, "middle view, not agreed"), line_symbol, NULL, CG_POSITION_MIDDLE);
  if (plan->has_target)
    cg_legend_add (legend, cg_language_gettext (language, "target"), flag_symbol, NULL, 0);
  return cg_legend_place (legend, pen, pen->margin, y, pen->width - 2 * pen->margin);
}

static double
draw_begin (Plan *plan)
{
  CgChartHeading heading = plan->data->heading;
  g_autofree char *summary = cg_spread_words_summary (plan->pen.language, plan->data);

  heading.title = cg_language_gettext (plan->pen.language, N_("Spread of views"));
  cg_scene_set_description (plan->pen.scene, summary);
  return cg_chart_pen_heading (&plan->pen, &heading);
}

static double
draw_strips (Plan *plan)
{
  double y = draw_levels (plan, draw_begin (plan));

  for (guint i = 0; i < plan->data->n_items; i++)
    y = draw_row (plan, i, y);
  return draw_legend (plan, y + ROW_GAP);
}

/* Rows become higher where the page has room. */
static double
draw_stretched (Plan *plan)
{
  double y = draw_strips (plan), spare = cg_chart_pen_spare (&plan->pen, y);

  if (spare <= 1 || plan->stacked)
    return y;
  plan->cell_height = MIN (plan->cell_height + spare / plan->data->n_items, plan->cell_height * MAX_STRETCH);
  cg_chart_pen_restart (&plan->pen);
  return draw_strips (plan);
}

/**
 * cg_spread_layout:
 * @data: what people said
 * @options: how large, in which language and colours
 *
 * Lays out the spread of views: a strip for each item with a dot for each person, the most disputed item first.
 *
 * Returns: (transfer full): the scene
 */
CgScene *
cg_spread_layout (const CgSpreadData *data, const CgChartOptions *options)
{
  Plan plan = { .data = data };
  double y;

  g_return_val_if_fail (data != NULL && options != NULL, NULL);

  cg_chart_pen_init (&plan.pen, options);
  if (data->n_items > 0 && data->n_levels > 0)
    {
      plan_columns (&plan);
      return cg_chart_pen_finish (&plan.pen, draw_stretched (&plan));
    }
  y = draw_begin (&plan);
  y += cg_chart_pen_write (&plan.pen, cg_language_gettext (options->language, "There is nothing to show yet."), plan.pen.margin, y,
                           plan.pen.width - 2 * plan.pen.margin, CG_FONT_PLAIN, FALSE, plan.pen.palette.ink);
  return cg_chart_pen_finish (&plan.pen, y);
}
