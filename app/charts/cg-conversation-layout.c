/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "charts/cg-charts.h"

#include <glib/gi18n-lib.h>

#include "charts/cg-chart-pen.h"
#include "charts/cg-spread-words.h"

/* At scale 1, in points. */
#define STACK_BELOW 520.0
#define BOX_PAD     12.0
#define BOX_GAP     8.0
#define ITEM_GAP    8.0
#define HEADING_GAP 8.0
#define SWATCH      14.0
#define SWATCH_GAP  8.0

typedef struct {
  CgChartPen pen;
  const CgSpreadData *data;
} Plan;

/* The title and the way of one item beside a swatch of where it stands. */
static double
draw_item (Plan *plan, guint item, double start, double y, double width, gboolean drawing)
{
  CgChartPen *pen = &plan->pen;
  const CgSpreadItem *row = &plan->data->items[item];
  g_autofree char *way = cg_talk_words_way (pen->language, plan->data, item);
  g_autofree char *words = g_strdup_printf (cg_language_gettext (pen->language, "%1$s: %2$s"), row->title, way);
  double indent = (SWATCH + SWATCH_GAP) * pen->scale;
  g_autoptr (CgTextBlock) title = cg_chart_pen_break (pen, row->title, width - indent, CG_FONT_NAME, TRUE);
  g_autoptr (CgTextBlock) note = cg_chart_pen_break (pen, way, width - indent, CG_FONT_SMALL, FALSE);
  double height = title->height + note->height;
  CgMark *mark;

  if (!drawing)
    return height;
  mark = cg_scene_add_rect (pen->scene, cg_chart_pen_box (pen, start - 4, y - 2, width + 8, height + 4), 4, CG_COLOUR_NONE);
  cg_scene_set_ids (pen->scene, mark, row->id, NULL, NULL, NULL);
  cg_scene_describe (pen->scene, mark, words, TRUE);
  mark = cg_scene_add_rect (pen->scene, cg_chart_pen_box (pen, start, y + (title->line_height - SWATCH * pen->scale) / 2,
                                                          SWATCH * pen->scale, SWATCH * pen->scale), 3, pen->palette.paper_deep);
  if (row->position.source != CG_POSITION_NONE && row->position.low >= 0)
    cg_chart_pen_style_level (pen, mark, row->position.low, plan->data->n_levels, row->position.source);
  cg_text_block_place (title, pen->scene, cg_chart_pen_x (pen, start + indent), y, cg_chart_pen_start (pen), pen->palette.ink);
  cg_text_block_place (note, pen->scene, cg_chart_pen_x (pen, start + indent), y + title->height, cg_chart_pen_start (pen),
                       pen->palette.muted);
  return height;
}

static guint
count_items (const Plan *plan, CgTalk talk)
{
  guint n = 0;

  for (guint i = 0; i < plan->data->n_items; i++)
    n += cg_talk_of (&plan->data->items[i]) == talk;
  return n;
}

/* The heading of one field and its items; answers where it ends. */
static double
draw_contents (Plan *plan, CgTalk talk, double start, double y, double width, gboolean drawing)
{
  CgChartPen *pen = &plan->pen;
  g_autoptr (CgTextBlock) heading = cg_chart_pen_break (pen, cg_talk_words (pen->language, talk), width, CG_FONT_HEADING, TRUE);
  g_autoptr (CgTextBlock) none = NULL;

  if (drawing)
    cg_text_block_place (heading, pen->scene, cg_chart_pen_x (pen, start), y, cg_chart_pen_start (pen), pen->palette.ink);
  y += heading->height + HEADING_GAP * pen->scale;
  for (guint i = 0; i < plan->data->n_items; i++)
    if (cg_talk_of (&plan->data->items[i]) == talk)
      y += draw_item (plan, i, start, y, width, drawing) + ITEM_GAP * pen->scale;
  if (count_items (plan, talk) > 0)
    return y;
  none = cg_chart_pen_break (pen, cg_language_gettext (pen->language, N_("Nothing here.")), width, CG_FONT_SMALL, FALSE);
  if (drawing)
    cg_text_block_place (none, pen->scene, cg_chart_pen_x (pen, start), y, cg_chart_pen_start (pen), pen->palette.muted);
  return y + none->height;
}

static double
field_height (Plan *plan, CgTalk talk, double width)
{
  double pad = BOX_PAD * plan->pen.scale;

  return draw_contents (plan, talk, 0, 0, width - 2 * pad, FALSE) + 2 * pad;
}

static void
draw_field (Plan *plan, CgTalk talk, double start, double y, double width, double height)
{
  CgChartPen *pen = &plan->pen;
  double pad = BOX_PAD * pen->scale;

  cg_scene_add_rect (pen->scene, cg_chart_pen_box (pen, start, y, width, height), CG_CHART_CORNER, pen->palette.paper);
  draw_contents (plan, talk, start + pad, y + pad, width - 2 * pad, TRUE);
}

/* One field as wide as the chart; an empty one is left out. */
static double
draw_wide (Plan *plan, CgTalk talk, double y)
{
  double width = plan->pen.width - 2 * plan->pen.margin, height;

  if (count_items (plan, talk) == 0)
    return y;
  height = field_height (plan, talk, width);
  draw_field (plan, talk, plan->pen.margin, y, width, height);
  return y + height + BOX_GAP;
}

/* Two fields side by side: not there yet, and there. Both stay even when empty, so that the board keeps its shape. */
static double
draw_pair (Plan *plan, CgTalk first, CgTalk second, double y, double least)
{
  double width = (plan->pen.width - 2 * plan->pen.margin - BOX_GAP) / 2;
  double height = MAX (MAX (field_height (plan, first, width), field_height (plan, second, width)), least);

  draw_field (plan, first, plan->pen.margin, y, width, height);
  draw_field (plan, second, plan->pen.margin + width + BOX_GAP, y, width, height);
  return y + height + BOX_GAP;
}

static double
draw_stacked (Plan *plan, double y)
{
  static const CgTalk order[] = { CG_TALK_FIRST, CG_TALK_ACT, CG_TALK_WHY, CG_TALK_KEEP };

  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    y = draw_wide (plan, order[i], y);
  return y;
}

static double
draw_board (Plan *plan, double y)
{
  double least = (plan->pen.height - y) / 4;

  if (plan->pen.width - 2 * plan->pen.margin < STACK_BELOW * MIN (plan->pen.scale, 1.2))
    y = draw_stacked (plan, y);
  else
    {
      y = draw_pair (plan, CG_TALK_FIRST, CG_TALK_WHY, y, least);
      y = draw_pair (plan, CG_TALK_ACT, CG_TALK_KEEP, y, least);
    }
  y = draw_wide (plan, CG_TALK_TARGET, y);
  return draw_wide (plan, CG_TALK_ASK, y);
}

static char *
describe (const Plan *plan)
{
  g_autoptr (GString) words = g_string_new (NULL);

  for (CgTalk talk = 0; talk < CG_N_TALKS; talk++)
    if (count_items (plan, talk) > 0)
      /* Translators: a part of the description of a chart: %1$s such as “Apart: talk first”, %2$u how many items */
      g_string_append_printf (words, cg_language_gettext (plan->pen.language, N_("%1$s: %2$u. ")),
                              cg_talk_words (plan->pen.language, talk), count_items (plan, talk));
  return g_strdup (g_strchomp (words->str));
}

/**
 * cg_conversation_layout:
 * @data: what people said, and where the partnership stands
 * @options: how large, in which language and colours
 *
 * Lays out what to talk about: each item in one of four fields, by how far it is from where the partnership wants to be and
 * by how far apart the views on it are, and those that can't be placed below.
 *
 * Returns: (transfer full): the scene
 */
CgScene *
cg_conversation_layout (const CgSpreadData *data, const CgChartOptions *options)
{
  Plan plan = { .data = data };
  CgChartHeading heading;
  g_autofree char *description = NULL;
  double y;

  g_return_val_if_fail (data != NULL && options != NULL, NULL);

  cg_chart_pen_init (&plan.pen, options);
  heading = data->heading;
  heading.title = cg_language_gettext (options->language, N_("What to talk about"));
  description = describe (&plan);
  cg_scene_set_description (plan.pen.scene, description);
  y = cg_chart_pen_heading (&plan.pen, &heading);
  if (data->n_items == 0 || data->n_levels == 0)
    y += cg_chart_pen_write (&plan.pen, cg_language_gettext (options->language, "There is nothing to show yet."),
                             plan.pen.margin, y, plan.pen.width - 2 * plan.pen.margin, CG_FONT_PLAIN, FALSE,
                             plan.pen.palette.ink);
  else
    y = draw_board (&plan, y);
  return cg_chart_pen_finish (&plan.pen, y);
}
