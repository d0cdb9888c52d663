/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "charts/cg-strips.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "charts/cg-chart-symbols.h"

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
#define RANGE_ROOM   10.0
#define BOX_HEIGHT   6.0
/* A row grows with the page up to this many times what it needs. */
#define MAX_STRETCH  1.6

/**
 * Plan:
 * @stacked: whether titles stand above their cells, where there is no room beside them
 * @per_row: dots in a line of a cell
 * @flag_above: whether flags have a line of their own, as a cell is too narrow for dots beside one or a range would cross it
 * @most: the highest count of the chart
 */
typedef struct {
  CgChartPen pen;
  const CgStrips *strips;
  CgStripsShown shown;
  gboolean stacked;
  double label_width;
  double cells_start;
  double cell_width;
  guint per_row;
  gboolean flag_above;
  guint most;
  double cell_height;
} Plan;

static double
cell_start (const Plan *plan, guint level)
{
  return plan->cells_start + level * (plan->cell_width + CG_CHART_GAP);
}

static guint
highest_count (const CgStrips *strips)
{
  guint most = 0;

  for (guint i = 0; i < strips->n_strips; i++)
    for (guint level = 0; level < strips->n_levels; level++)
      most = MAX (most, strips->strips[i].counts[level]);
  return most;
}

static gboolean
has_ranges (const CgStrips *strips)
{
  for (guint i = 0; i < strips->n_strips; i++)
    if (strips->strips[i].range.low >= 0)
      return TRUE;
  return FALSE;
}

/* What flags, where they have no room beside the dots, and ranges take from the top of the cells. */
static double
room_above (const Plan *plan)
{
  return ((plan->flag_above ? CG_FLAG_SIZE * 0.8 : 0) + (plan->shown.has_range ? RANGE_ROOM : 0)) * plan->pen.scale;
}

static void
plan_cells (Plan *plan)
{
  double scale = plan->pen.scale, step = (DOT + DOT_GAP) * scale, room = plan->cell_width - 2 * CELL_PAD * scale;
  guint lines;

  plan->shown.has_range = has_ranges (plan->strips);
  plan->flag_above = plan->shown.has_range || plan->cell_width < FLAG_CELL * scale;
  if (!plan->flag_above)
    room -= 2 * (CG_FLAG_SIZE * 0.72 - CELL_PAD / 2) * scale;
  plan->most = highest_count (plan->strips);
  plan->per_row = MAX (1, (guint) ((room + DOT_GAP * scale) / step));
  plan->shown.in_bars = plan->most > plan->per_row * MAX_DOT_ROWS;
  lines = MAX (1, (plan->most + plan->per_row - 1) / plan->per_row);
  plan->cell_height = (plan->shown.in_bars ? BAR_HEIGHT : lines * (DOT + DOT_GAP)) * scale + (2 * CELL_PAD + LINE_ROOM) * scale;
  plan->cell_height += room_above (plan);
}

static void
plan_columns (Plan *plan)
{
  CgChartPen *pen = &plan->pen;
  double room = pen->width - 2 * pen->margin, gaps = CG_CHART_GAP * (plan->strips->n_levels - 1);

  plan->stacked = room < STACK_BELOW * MIN (pen->scale, 1.2) || plan->strips->n_levels > 8;
  plan->label_width = plan->stacked ? room : floor (room * 0.24);
  plan->cells_start = pen->margin + (plan->stacked ? 0 : plan->label_width + LABEL_GAP);
  plan->cell_width = floor ((pen->width - pen->margin - plan->cells_start - gaps) / plan->strips->n_levels * 2) / 2;
  plan_cells (plan);
}

static double
draw_levels (Plan *plan, double y)
{
  CgChartPen *pen = &plan->pen;
  double height = 0;

  for (int drawing = FALSE; drawing <= TRUE; drawing++)
    for (guint i = 0; i < plan->strips->n_levels; i++)
      {
        g_autoptr (CgTextBlock) block = cg_chart_pen_break (pen, plan->strips->levels[i].label, plan->cell_width - 8,
                                                            CG_FONT_HEADING, TRUE);
        CgBox box = cg_chart_pen_box (pen, cell_start (plan, i), y, plan->cell_width, height);

        if (!drawing)
          {
            height = MAX (height, block->height + HEADER_PAD * pen->scale);
            continue;
          }
        cg_chart_pen_style_level (pen, cg_scene_add_rect (pen->scene, box, CG_CHART_CORNER, CG_COLOUR_NONE), (int) i,
                                  plan->strips->n_levels, CG_POSITION_AGREED);
        cg_text_block_place (block, pen->scene, box.x + box.width / 2, y + (height - block->height) / 2, CG_ALIGN_CENTRE,
                             cg_palette_level (&pen->palette, i, plan->strips->n_levels).text);
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
draw_position (Plan *plan, const CgStrip *row, double y)
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
  plan->shown.has_agreed |= row->position.source == CG_POSITION_AGREED;
  plan->shown.has_middle |= row->position.source != CG_POSITION_AGREED;
}

static void
draw_box_line (CgChartPen *pen, double low, double q1, double q3, double high, double y)
{
  double height = BOX_HEIGHT * pen->scale, left = MIN (q1, q3), width = MAX (fabs (q3 - q1), 2 * pen->scale);

  cg_scene_add_line (pen->scene, low, y, high, y, pen->palette.muted, 1.5 * pen->scale);
  cg_scene_add_rect (pen->scene, (CgBox) { left, y - height / 2, width, height }, 2, pen->palette.muted);
}

static double
level_x (const Plan *plan, double level)
{
  return cg_chart_pen_x (&plan->pen, plan->cells_start + plan->cell_width / 2 + level * (plan->cell_width + CG_CHART_GAP));
}

static void
draw_range (Plan *plan, const CgStrip *row, double y)
{
  const CgStripRange *range = &row->range;

  if (range->low >= 0)
    draw_box_line (&plan->pen, level_x (plan, range->low), level_x (plan, range->q1), level_x (plan, range->q3),
                   level_x (plan, range->high), y);
}

static void
draw_cell (Plan *plan, guint item, guint level, double y, double height)
{
  CgChartPen *pen = &plan->pen;
  const CgStrip *row = &plan->strips->strips[item];
  g_autofree char *words = plan->strips->words->cell (pen->language, plan->strips->data, item, level);
  CgMark *mark = cg_scene_add_rect (pen->scene, cg_chart_pen_box (pen, cell_start (plan, level), y, plan->cell_width, height),
                                    CG_CHART_CORNER, pen->palette.paper);
  guint n = row->counts[level], lines = (n + plan->per_row - 1) / plan->per_row;
  double content = (plan->shown.in_bars ? BAR_HEIGHT : lines * (DOT + DOT_GAP) - DOT_GAP) * pen->scale;
  double top = y + room_above (plan) + (height - room_above (plan) - LINE_ROOM * pen->scale - content) / 2;

  cg_scene_set_ids (pen->scene, mark, row->id, plan->strips->levels[level].id, NULL, NULL);
  if (!row->is_blank)
    cg_scene_describe (pen->scene, mark, words, TRUE);
  if (row->target == (int) level)
    {
      cg_chart_draw_flag (pen, cell_start (plan, level) + plan->cell_width - CG_FLAG_SIZE * pen->scale, y + 4 * pen->scale,
                          pen->palette.ink, pen->palette.paper);
      plan->shown.has_target = TRUE;
    }
  if (n > 0 && plan->shown.in_bars)
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
  const CgStrip *row = &plan->strips->strips[item];
  g_autofree char *words = plan->strips->words->item (pen->language, plan->strips->data, item);
  g_autofree char *note_words = plan->strips->words->note (pen->language, plan->strips->data, item);
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
  for (guint level = 0; level < plan->strips->n_levels; level++)
    draw_cell (plan, item, level, y, height);
  draw_range (plan, row, y + (CELL_PAD + (plan->flag_above ? CG_FLAG_SIZE * 0.8 : 0)) * pen->scale);
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
range_symbol (CgChartPen *pen, const CgBox *box, gconstpointer data, guint index)
{
  double y = box->y + box->height / 2;

  draw_box_line (pen, box->x, box->x + box->width * 0.3, box->x + box->width * 0.7, box->x + box->width, y);
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
  const CgStripsWords *words = plan->strips->words;

  if (plan->shown.in_bars)
    cg_legend_add (legend, cg_language_gettext (language, words->many), bar_symbol, NULL, 0);
  else
    cg_legend_add (legend, cg_language_gettext (language, words->one), dot_symbol, NULL, 0);
  if (plan->shown.has_range)
    cg_legend_add (legend, cg_language_gettext (language, N_("from the lowest to the highest, the middle half thick")),
                   range_symbol, NULL, 0);
  if (plan->shown.has_agreed)
    cg_legend_add (legend, cg_language_gettext (language, words->agreed), line_symbol, NULL, CG_POSITION_AGREED);
  if (plan->shown.has_middle)
    cg_legend_add (legend, cg_language_gettext (language, words->middle), line_symbol, NULL, CG_POSITION_MIDDLE);
  if (plan->shown.has_target)
    cg_legend_add (legend, cg_language_gettext (language, "target"), flag_symbol, NULL, 0);
  return cg_legend_place (legend, pen, pen->margin, y, pen->width - 2 * pen->margin);
}

static double
draw_strips (Plan *plan)
{
  double y = draw_levels (plan, plan->strips->words->begin (&plan->pen, plan->strips->data));

  for (guint i = 0; i < plan->strips->n_strips; i++)
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
  plan->cell_height = MIN (plan->cell_height + spare / plan->strips->n_strips, plan->cell_height * MAX_STRETCH);
  cg_chart_pen_restart (&plan->pen);
  return draw_strips (plan);
}

static double
draw_nothing (Plan *plan)
{
  CgChartPen *pen = &plan->pen;
  double y = plan->strips->words->begin (pen, plan->strips->data);

  return y + cg_chart_pen_write (pen, cg_language_gettext (pen->language, "There is nothing to show yet."), pen->margin, y,
                                 pen->width - 2 * pen->margin, CG_FONT_PLAIN, FALSE, pen->palette.ink);
}

/**
 * cg_strips_layout:
 * @strips: what stands on which level, item by item
 * @options: how large, in which language and colours
 *
 * Returns: (transfer full): the scene
 */
CgScene *
cg_strips_layout (const CgStrips *strips, const CgChartOptions *options)
{
  Plan plan = { .strips = strips };

  g_return_val_if_fail (strips != NULL && options != NULL, NULL);

  cg_chart_pen_init (&plan.pen, options);
  if (strips->n_strips == 0 || strips->n_levels == 0)
    return cg_chart_pen_finish (&plan.pen, draw_nothing (&plan));
  plan_columns (&plan);
  return cg_chart_pen_finish (&plan.pen, draw_stretched (&plan));
}
