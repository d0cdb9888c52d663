/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "charts/cg-charts.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "charts/cg-chart-pen.h"
#include "charts/cg-chart-symbols.h"
#include "charts/cg-legend.h"
#include "charts/cg-relations-words.h"

/* At scale 1, in points. */
#define NAMES_FROM  560.0
#define MAX_CELL    72.0
#define CELL_HEIGHT 44.0
#define ROW_GAP     10.0
#define BAR_PAD     5.0
#define BAR_GAP     2.0
/* With less room than this for the bars of a cell it has one, the median. */
#define LEAST_BARS  4.0

/**
 * Plan:
 * @label_width: what the names of the rows take; 0 where there is only room for discs
 * @in_one: whether a cell shows the median of its items in one bar
 */
typedef struct {
  CgChartPen pen;
  const CgRelationsData *data;
  GArray *looks;
  double label_width;
  double start;
  double cell;
  double height;
  double disc;
  gboolean in_one;
  gboolean has_apart;
  gboolean has_small;
} Plan;

static void
plan_cells (Plan *plan)
{
  CgChartPen *pen = &plan->pen;
  double room = pen->width - 2 * pen->margin, scale = pen->scale;
  guint n = plan->data->n_partners;

  plan->label_width = room >= NAMES_FROM * MIN (scale, 1.2) ? floor (room * 0.26) : 0;
  plan->disc = MIN (CG_DISC_SIZE * scale, (room - plan->label_width) / (n + 1) - 1);
  plan->start = pen->margin + plan->label_width + plan->disc + 8;
  plan->cell = floor (MIN ((pen->width - pen->margin - plan->start) / n, MAX_CELL * scale) * 4) / 4;
  plan->height = MIN (CELL_HEIGHT * scale, MAX (plan->cell, plan->disc + 1));
  plan->in_one = (plan->cell - CG_CHART_GAP - 2 * BAR_PAD) / plan->data->n_items < LEAST_BARS + BAR_GAP;
}

static void
draw_columns (Plan *plan, double y)
{
  CgChartPen *pen = &plan->pen;

  for (guint i = 0; i < plan->data->n_partners; i++)
    cg_chart_draw_disc (pen, &g_array_index (plan->looks, CgPartnerLook, i),
                        cg_chart_pen_x (pen, plan->start + (i + 0.5) * plan->cell), y + plan->disc / 2, plan->disc, FALSE);
}

static void
draw_bars (Plan *plan, const CgRelation *relation, double start, double y, double width, double height)
{
  CgChartPen *pen = &plan->pen;
  guint n = plan->in_one ? 1 : plan->data->n_items;
  double pad = MIN (BAR_PAD, width / 5), bar = (width - 2 * pad - (n - 1) * BAR_GAP) / n;

  for (guint i = 0; i < n; i++)
    {
      int level = plan->in_one ? relation->median : relation->levels[i];
      double high = (height - 2 * pad) * (level + 1) / plan->data->n_levels;

      if (level >= 0)
        cg_scene_add_rect (pen->scene, cg_chart_pen_box (pen, start + pad + i * (bar + BAR_GAP), y + height - pad - high, bar, high), 1,
                           pen->palette.ink);
    }
}

static void
draw_cell (Plan *plan, guint from, guint about, double y)
{
  CgChartPen *pen = &plan->pen;
  const CgRelation *relation = cg_relation_of (plan->data, from, about);
  g_autofree char *words = cg_relations_words_pair (pen->language, plan->data, from, about);
  double gap = MIN (CG_CHART_GAP, plan->cell / 6), start = plan->start + about * plan->cell + gap / 2;
  double width = plan->cell - gap, height = plan->height - gap;
  CgMark *mark = cg_scene_add_rect (pen->scene, cg_chart_pen_box (pen, start, y + gap / 2, width, height), MIN (CG_CHART_CORNER, width / 4),
                                    relation->is_small ? pen->palette.paper_deep : pen->palette.paper);

  if (relation->is_apart)
    {
      mark->stroke = pen->palette.ink;
      mark->stroke_width = 1.5;
    }
  cg_scene_set_ids (pen->scene, mark, NULL, NULL, plan->data->partners[from].id, plan->data->partners[about].id);
  cg_scene_describe (pen->scene, mark, words, TRUE);
  draw_bars (plan, relation, start, y + gap / 2, width, height);
  plan->has_apart |= relation->is_apart;
  plan->has_small |= relation->is_small;
}

static double
draw_row (Plan *plan, guint from, double y)
{
  CgChartPen *pen = &plan->pen;
  double height = plan->height;

  if (plan->label_width > 0)
    {
      g_autoptr (CgTextBlock) name = cg_chart_pen_break (pen, plan->data->partners[from].name, plan->label_width - 8, CG_FONT_NAME, TRUE);

      height = MAX (height, name->height + 4);
      cg_text_block_place (name, pen->scene, cg_chart_pen_x (pen, plan->start - plan->disc - 12), y + (height - name->height) / 2,
                           cg_chart_pen_end (pen), pen->palette.ink);
    }
  cg_chart_draw_disc (pen, &g_array_index (plan->looks, CgPartnerLook, from), cg_chart_pen_x (pen, plan->start - plan->disc / 2 - 4),
                      y + height / 2, plan->disc, FALSE);
  for (guint about = 0; about < plan->data->n_partners; about++)
    if (about != from)
      draw_cell (plan, from, about, y + (height - plan->height) / 2);
  return y + height;
}

static void
disc_symbol (CgChartPen *pen, const CgBox *box, gconstpointer data, guint index)
{
  const Plan *plan = data;

  cg_chart_draw_disc (pen, &g_array_index (plan->looks, CgPartnerLook, index), box->x + box->width / 2, box->y + box->height / 2,
                      MIN (box->height, box->width), FALSE);
}

/* A bar as high as its level is up the scale. */
static void
bar_symbol (CgChartPen *pen, const CgBox *box, gconstpointer data, guint index)
{
  const Plan *plan = data;
  double high = box->height * (index + 1) / plan->data->n_levels;

  cg_scene_add_rect (pen->scene, (CgBox) { box->x + box->width / 2 - 4, box->y + box->height - high, 8, high }, 1, pen->palette.ink);
}

static void
apart_symbol (CgChartPen *pen, const CgBox *box, gconstpointer data, guint index)
{
  CgMark *mark = cg_scene_add_rect (pen->scene, (CgBox) { box->x + 1, box->y + 2, box->width - 2, box->height - 4 }, 4,
                                    index == 0 ? pen->palette.paper : pen->palette.paper_deep);

  if (index > 0)
    return;
  mark->stroke = pen->palette.ink;
  mark->stroke_width = 1.5;
}

/* What the bars of a cell stand for, in their order. */
static double
draw_order (Plan *plan, double y)
{
  CgChartPen *pen = &plan->pen;
  g_autoptr (GString) words = g_string_new (plan->in_one ? cg_language_gettext (pen->language, N_("Bar: the median of"))
                                                         : cg_language_gettext (pen->language, N_("Bars, in this order:")));

  for (guint i = 0; i < plan->data->n_items; i++)
    g_string_append_printf (words, "%s %s", i > 0 ? ";" : "", plan->data->item_titles[i]);
  return y + cg_chart_pen_write (pen, words->str, pen->margin, y, pen->width - 2 * pen->margin, CG_FONT_PLAIN, FALSE, pen->palette.ink);
}

static double
draw_legend (Plan *plan, double y)
{
  g_autoptr (CgLegend) partners = cg_legend_new (26), legend = cg_legend_new (26);
  CgChartPen *pen = &plan->pen;
  double width = pen->width - 2 * pen->margin;

  if (plan->label_width == 0)
    {
      for (guint i = 0; i < plan->data->n_partners; i++)
        cg_legend_add (partners, plan->data->partners[i].name, disc_symbol, plan, i);
      y = cg_legend_place (partners, pen, pen->margin, y, width) + 8 * pen->scale;
    }
  for (guint i = 0; i < plan->data->n_levels; i++)
    cg_legend_add (legend, plan->data->levels[i].label, bar_symbol, plan, i);
  if (plan->has_apart)
    cg_legend_add (legend, cg_language_gettext (pen->language, N_("the two see it apart")), apart_symbol, NULL, 0);
  if (plan->has_small)
    cg_legend_add (legend, cg_language_gettext (pen->language, "too few answers to show"), apart_symbol, NULL, 1);
  return cg_legend_place (legend, pen, pen->margin, y, width);
}

static double
draw_nothing (Plan *plan, const char *words, double y)
{
  return y + cg_chart_pen_write (&plan->pen, words, plan->pen.margin, y, plan->pen.width - 2 * plan->pen.margin, CG_FONT_PLAIN, FALSE,
                                 plan->pen.palette.ink);
}

static double
draw_all (Plan *plan)
{
  CgChartPen *pen = &plan->pen;
  CgChartHeading heading = plan->data->heading;
  g_autofree char *summary = cg_relations_words_summary (pen->language, plan->data);
  double y;

  heading.title = cg_language_gettext (pen->language, N_("Relationships"));
  cg_scene_set_description (pen->scene, summary);
  y = cg_chart_pen_heading (pen, &heading);
  if (!plan->data->rates_pairs)
    return draw_nothing (plan, cg_language_gettext (pen->language, N_("This chart is for tools that rate relationships, such as the "
                                                                      "relational health audit.")), y);
  if (plan->data->n_partners < 2 || plan->data->n_items == 0 || plan->data->n_levels == 0)
    return draw_nothing (plan, cg_language_gettext (pen->language, "There is nothing to show yet."), y);
  plan_cells (plan);
  y += cg_chart_pen_write (pen, cg_language_gettext (pen->language, N_("Rows: who says so. Columns: about whom.")), pen->margin, y,
                           pen->width - 2 * pen->margin, CG_FONT_PLAIN, FALSE, pen->palette.ink) + ROW_GAP;
  draw_columns (plan, y);
  y += plan->disc + 4;
  for (guint i = 0; i < plan->data->n_partners; i++)
    y = draw_row (plan, i, y);
  return draw_legend (plan, draw_order (plan, y + ROW_GAP) + ROW_GAP);
}

/**
 * cg_relations_layout:
 * @data: how each partner sees each other
 * @options: how large, in which language and colours
 *
 * Lays out the relationships: partners by partners, in each cell a bar for each thing that is rated, as high as its level.
 *
 * Returns: (transfer full): the scene
 */
CgScene *
cg_relations_layout (const CgRelationsData *data, const CgChartOptions *options)
{
  Plan plan = { .data = data };
  CgScene *scene;

  g_return_val_if_fail (data != NULL && options != NULL, NULL);

  cg_chart_pen_init (&plan.pen, options);
  plan.looks = cg_partner_looks_new (&plan.pen, data->partners, data->n_partners);
  scene = cg_chart_pen_finish (&plan.pen, draw_all (&plan));
  g_array_unref (plan.looks);
  return scene;
}
