/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "charts/cg-charts.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "charts/cg-chart-pen.h"
#include "charts/cg-chart-symbols.h"
#include "charts/cg-legend.h"
#include "charts/cg-progress-words.h"

/* At scale 1, in points. */
#define STACK_BELOW 520.0
#define LABEL_GAP   16.0
#define ROW_GAP     10.0
#define CHIP_PAD    4.0
#define CHIP_HEIGHT 20.0
#define CHIP_SHARE  0.7
#define STEP        15.0
#define NOTE_GAP    2.0

/**
 * Plan:
 * @stacked: whether titles stand above their rows, where there is no room beside them
 * @chip_height: what the longest name of a level needs
 * @step: how far a level lies above the one below
 */
typedef struct {
  CgChartPen pen;
  const CgProgressData *data;
  gboolean stacked;
  double label_width;
  double start;
  double column;
  double chip_width;
  double chip_height;
  double step;
  gboolean has_agreed;
  gboolean has_middle;
  gboolean has_carried;
  gboolean has_target;
} Plan;

static char *
chip_words (const Plan *plan, const CgChartPosition *position)
{
  const CgChartLevel *levels = plan->data->levels;

  if (position->high <= position->low)
    return g_strdup (levels[position->low].label);
  /* Translators: where a partnership stands, between two levels */
  return g_strdup_printf (cg_language_gettext (plan->pen.language, N_("%1$s to %2$s")), levels[position->low].label,
                          levels[position->high].label);
}

static CgTextBlock *
break_chip (Plan *plan, const CgChartPosition *position)
{
  g_autofree char *words = chip_words (plan, position);

  return cg_chart_pen_break (&plan->pen, words, plan->chip_width - 2 * CHIP_PAD, CG_FONT_SMALL, TRUE);
}

/* All chips are as high as the highest. */
static void
measure_chips (Plan *plan, const CgProgressItem *row)
{
  for (guint i = 0; i < plan->data->n_rounds; i++)
    if (row->points[i].position.low >= 0)
      {
        g_autoptr (CgTextBlock) block = break_chip (plan, &row->points[i].position);

        plan->chip_height = MAX (plan->chip_height, block->height + 2 * CHIP_PAD);
      }
}

static void
plan_columns (Plan *plan)
{
  CgChartPen *pen = &plan->pen;
  double room = pen->width - 2 * pen->margin;

  plan->stacked = room < STACK_BELOW * MIN (pen->scale, 1.2);
  plan->label_width = plan->stacked ? room : floor (room * 0.26);
  plan->start = pen->margin + (plan->stacked ? 0 : plan->label_width + LABEL_GAP);
  /* The targets have a column of their own behind the rounds. */
  plan->column = floor ((pen->width - pen->margin - plan->start) / (plan->data->n_rounds + 1) * 2) / 2;
  plan->chip_width = plan->column * CHIP_SHARE;
  plan->chip_height = CHIP_HEIGHT * pen->scale;
  for (guint i = 0; i < plan->data->n_items; i++)
    measure_chips (plan, &plan->data->items[i]);
  plan->step = MAX (STEP * pen->scale, plan->chip_height * 0.6);
}

static double
column_middle (const Plan *plan, guint round)
{
  return plan->start + (round + 0.5) * plan->column;
}

static double
draw_rounds (Plan *plan, double y)
{
  CgChartPen *pen = &plan->pen;
  double height = 0;

  for (int drawing = FALSE; drawing <= TRUE; drawing++)
    for (guint i = 0; i <= plan->data->n_rounds; i++)
      {
        const char *name = i < plan->data->n_rounds ? plan->data->rounds[i] : cg_language_gettext (pen->language, "Target");
        g_autoptr (CgTextBlock) block = cg_chart_pen_break (pen, name, plan->column - 8, CG_FONT_HEADING, TRUE);

        if (drawing)
          cg_text_block_place (block, pen->scene, cg_chart_pen_x (pen, column_middle (plan, i)), y + height - block->height,
                               CG_ALIGN_CENTRE, pen->palette.ink);
        else
          height = MAX (height, block->height);
      }
  return y + height + ROW_GAP;
}

static void
reach (int level, int *low, int *high)
{
  if (level < 0)
    return;
  *low = *low < 0 ? level : MIN (*low, level);
  *high = MAX (*high, level);
}

static void
find_range (const Plan *plan, const CgProgressItem *row, int *low, int *high)
{
  *low = *high = -1;
  for (guint i = 0; i < plan->data->n_rounds; i++)
    reach (row->points[i].position.low, low, high);
  reach (row->target, low, high);
}

static double
level_y (const Plan *plan, double bottom, int lowest, int level)
{
  return bottom - plan->chip_height / 2 - (level - lowest) * plan->step;
}

/* From each round in which the partnership stood somewhere to the next; dashed where nothing was rated anew. */
static void
draw_lines (Plan *plan, const CgProgressItem *row, int lowest, double bottom)
{
  CgChartPen *pen = &plan->pen;
  int last = -1;

  for (guint i = 0; i < plan->data->n_rounds; i++)
    {
      const CgChartPosition *position = &row->points[i].position;

      if (position->low < 0)
        {
          last = row->points[i].compared ? last : -1;
          continue;
        }
      if (last >= 0)
        cg_scene_add_line (pen->scene, cg_chart_pen_x (pen, column_middle (plan, (guint) last)),
                           level_y (plan, bottom, lowest, row->points[last].position.low),
                           cg_chart_pen_x (pen, column_middle (plan, i)), level_y (plan, bottom, lowest, position->low),
                           pen->palette.muted, 2 * pen->scale)->dashed = position->carried;
      last = (int) i;
    }
}

static void
note_kind (Plan *plan, const CgChartPosition *position)
{
  plan->has_carried |= position->carried;
  plan->has_agreed |= position->source == CG_POSITION_AGREED;
  plan->has_middle |= position->source != CG_POSITION_AGREED && !position->carried;
}

/* A chip with the level's name; one that was only carried over has no colour of its own. */
static void
draw_point (Plan *plan, guint item, guint round, int lowest, double bottom)
{
  CgChartPen *pen = &plan->pen;
  const CgProgressItem *row = &plan->data->items[item];
  const CgChartPosition *position = &row->points[round].position;
  double y;
  CgBox box;
  CgMark *mark;
  g_autoptr (CgTextBlock) block = NULL;
  CgColour ink = pen->palette.ink;

  if (position->low < 0)
    return;
  y = level_y (plan, bottom, lowest, position->low);
  box = cg_chart_pen_box (pen, column_middle (plan, round) - plan->chip_width / 2, y - plan->chip_height / 2, plan->chip_width,
                          plan->chip_height);
  mark = cg_scene_add_rect (pen->scene, box, CG_CHART_CORNER, pen->palette.surface);
  if (position->carried)
    {
      mark->stroke = pen->palette.muted;
      mark->stroke_width = 1.25;
      mark->dashed = TRUE;
    }
  else
    cg_chart_pen_style_level (pen, mark, position->low, plan->data->n_levels, position->source);
  if (!position->carried && position->source == CG_POSITION_AGREED)
    ink = cg_palette_level (&pen->palette, (guint) position->low, plan->data->n_levels).text;
  block = break_chip (plan, position);
  if (!position->carried && position->source != CG_POSITION_AGREED)
    cg_scene_add_rect (pen->scene, (CgBox) { box.x + (box.width - block->width) / 2 - 3, y - block->height / 2, block->width + 6,
                                             block->height }, 3, pen->palette.surface);
  cg_text_block_place (block, pen->scene, box.x + box.width / 2, y - block->height / 2, CG_ALIGN_CENTRE, ink);
  note_kind (plan, position);
}

static void
draw_target (Plan *plan, const CgProgressItem *row, int lowest, double bottom)
{
  CgChartPen *pen = &plan->pen;
  double flag = CG_FLAG_SIZE * pen->scale, start = column_middle (plan, plan->data->n_rounds) - plan->chip_width / 2, y;
  g_autoptr (CgTextBlock) block = NULL;

  if (row->target < 0)
    return;
  y = level_y (plan, bottom, lowest, row->target);
  block = cg_chart_pen_break (pen, plan->data->levels[row->target].label, plan->column - flag - (plan->column - plan->chip_width) / 2,
                              CG_FONT_SMALL, TRUE);
  cg_chart_draw_flag (pen, start, y - flag / 2, pen->palette.ink, CG_COLOUR_NONE);
  cg_text_block_place (block, pen->scene, cg_chart_pen_x (pen, start + flag), y - block->height / 2, cg_chart_pen_start (pen),
                       pen->palette.ink);
  plan->has_target = TRUE;
}

static double
draw_label (Plan *plan, const CgTextBlock *title, const CgTextBlock *note, double y)
{
  CgChartPen *pen = &plan->pen;
  double x = cg_chart_pen_x (pen, plan->stacked ? pen->margin : plan->start - LABEL_GAP);
  CgAlign align = plan->stacked ? cg_chart_pen_start (pen) : cg_chart_pen_end (pen);

  cg_text_block_place (title, pen->scene, x, y, align, pen->palette.ink);
  if (note != NULL)
    cg_text_block_place (note, pen->scene, x, y + title->height + NOTE_GAP, align, pen->palette.muted);
  return title->height + (note != NULL ? NOTE_GAP + note->height : 0);
}

static void
draw_ground (Plan *plan, guint item, double y, double height, double room)
{
  CgChartPen *pen = &plan->pen;
  g_autofree char *words = cg_progress_words_item (pen->language, plan->data, item);
  CgMark *mark = cg_scene_add_rect (pen->scene, cg_chart_pen_box (pen, plan->start, y + height - room,
                                                                  pen->width - pen->margin - plan->start, room),
                                    CG_CHART_CORNER, pen->palette.paper);

  cg_scene_set_ids (pen->scene, mark, plan->data->items[item].id, NULL, NULL, NULL);
  cg_scene_describe (pen->scene, mark, words, TRUE);
}

static double
draw_row (Plan *plan, guint item, double y)
{
  CgChartPen *pen = &plan->pen;
  const CgProgressItem *row = &plan->data->items[item];
  g_autofree char *change = cg_progress_words_change (pen->language, plan->data, item);
  g_autoptr (CgTextBlock) title = cg_chart_pen_break (pen, row->title, plan->label_width, CG_FONT_NAME, TRUE);
  g_autoptr (CgTextBlock) note = change != NULL ? cg_chart_pen_break (pen, change, plan->label_width, CG_FONT_SMALL, FALSE) : NULL;
  double label = title->height + (note != NULL ? NOTE_GAP + note->height : 0), room, height;
  int low, high;

  find_range (plan, row, &low, &high);
  room = plan->chip_height + MAX (high - low, 0) * plan->step + 2 * CHIP_PAD;
  if (!plan->stacked)
    room = MAX (room, label);
  height = plan->stacked ? label + CG_CHART_GAP + room : room;
  draw_ground (plan, item, y, height, room);
  draw_label (plan, title, note, plan->stacked ? y : y + (height - label) / 2);
  if (low >= 0)
    {
      double bottom = y + height - CHIP_PAD - (room - 2 * CHIP_PAD - plan->chip_height - (high - low) * plan->step) / 2;

      draw_lines (plan, row, low, bottom);
      for (guint i = 0; i < plan->data->n_rounds; i++)
        draw_point (plan, item, i, low, bottom);
      draw_target (plan, row, low, bottom);
    }
  return y + height + (plan->stacked ? ROW_GAP * 1.5 : CG_CHART_GAP);
}

static void
chip_symbol (CgChartPen *pen, const CgBox *box, gconstpointer data, guint index)
{
  const Plan *plan = data;
  CgMark *mark = cg_scene_add_rect (pen->scene, (CgBox) { box->x, box->y + 1, box->width, box->height - 2 }, 4, pen->palette.surface);

  if (index != CG_POSITION_NONE)
    {
      cg_chart_pen_style_level (pen, mark, (int) MIN (2, plan->data->n_levels - 1), plan->data->n_levels, (CgPositionSource) index);
      return;
    }
  mark->stroke = pen->palette.muted;
  mark->stroke_width = 1.25;
  mark->dashed = TRUE;
}

static double
draw_legend (Plan *plan, double y)
{
  g_autoptr (CgLegend) legend = cg_legend_new (26);
  CgLanguage *language = plan->pen.language;
  gboolean any = plan->has_agreed || plan->has_middle || plan->has_carried;

  if (plan->has_agreed)
    cg_legend_add (legend, cg_language_gettext (language, "agreed position"), chip_symbol, plan, CG_POSITION_AGREED);
  if (plan->has_middle)
    cg_legend_add (legend, cg_language_gettext (language, "middle view, not agreed"), chip_symbol, plan, CG_POSITION_MIDDLE);
  if (plan->has_carried)
    cg_legend_add (legend, cg_language_gettext (language, N_("carried over from the last round")), chip_symbol, plan, CG_POSITION_NONE);
  return any ? cg_legend_place (legend, &plan->pen, plan->pen.margin, y, plan->pen.width - 2 * plan->pen.margin) : y;
}

static double
draw_all (Plan *plan)
{
  CgChartPen *pen = &plan->pen;
  CgChartHeading heading = plan->data->heading;
  g_autofree char *summary = cg_progress_words_summary (pen->language, plan->data);
  double y;

  heading.title = cg_language_gettext (pen->language, N_("Progress"));
  cg_scene_set_description (pen->scene, summary);
  y = cg_chart_pen_heading (pen, &heading);
  if (plan->data->n_items == 0 || plan->data->n_levels == 0)
    return y + cg_chart_pen_write (pen, cg_language_gettext (pen->language, "There is nothing to show yet."), pen->margin, y,
                                   pen->width - 2 * pen->margin, CG_FONT_PLAIN, FALSE, pen->palette.ink);
  y += cg_chart_pen_write (pen, summary, pen->margin, y, pen->width - 2 * pen->margin, CG_FONT_PLAIN, FALSE, pen->palette.ink) + ROW_GAP;
  plan_columns (plan);
  y = draw_rounds (plan, y);
  for (guint i = 0; i < plan->data->n_items; i++)
    y = draw_row (plan, i, y);
  return draw_legend (plan, y + ROW_GAP);
}

/**
 * cg_progress_layout:
 * @data: where the partnership stood in each round
 * @options: how large, in which language and colours
 *
 * Lays out the progress: a row for each item with a slope from round to round, and the target behind.
 *
 * Returns: (transfer full): the scene
 */
CgScene *
cg_progress_layout (const CgProgressData *data, const CgChartOptions *options)
{
  Plan plan = { .data = data };

  g_return_val_if_fail (data != NULL && options != NULL, NULL);

  cg_chart_pen_init (&plan.pen, options);
  return cg_chart_pen_finish (&plan.pen, draw_all (&plan));
}
