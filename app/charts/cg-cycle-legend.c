/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "charts/cg-cycle-private.h"

#include "charts/cg-chart-symbols.h"
#include "charts/cg-cycle-words.h"
#include "charts/cg-legend.h"

static CgMark *
draw_swatch (CgChartPen *pen, const CgBox *box, CgColour fill)
{
  return cg_scene_add_rect (pen->scene, (CgBox) { box->x, box->y + 1, box->width, box->height - 2 }, 4, fill);
}

static void
level_symbol (CgChartPen *pen, const CgBox *box, gconstpointer data, guint index)
{
  const CgCyclePlan *plan = data;

  cg_chart_pen_style_level (pen, draw_swatch (pen, box, CG_COLOUR_NONE), (int) index, plan->data->n_levels,
                            CG_POSITION_AGREED);
}

static void
middle_symbol (CgChartPen *pen, const CgBox *box, gconstpointer data, guint index)
{
  const CgCyclePlan *plan = data;

  cg_chart_pen_style_level (pen, draw_swatch (pen, box, CG_COLOUR_NONE), (int) index, plan->data->n_levels,
                            CG_POSITION_MIDDLE);
}

static void
paper_symbol (CgChartPen *pen, const CgBox *box, gconstpointer data, guint index)
{
  draw_swatch (pen, box, pen->palette.paper_deep);
}

/* A small wheel; the ring that is meant is dark. */
static void
ring_symbol (CgChartPen *pen, const CgBox *box, gconstpointer data, guint index)
{
  double x = box->x + box->width / 2, y = box->y + box->height / 2, radius = box->height / 2;

  cg_scene_add_disc (pen->scene, x, y, radius,
                     index == CG_CYCLE_COMMISSIONING ? pen->palette.muted : pen->palette.paper_deep);
  cg_scene_add_disc (pen->scene, x, y, radius * 0.66, pen->palette.surface);
  cg_scene_add_disc (pen->scene, x, y, radius * 0.58,
                     index == CG_CYCLE_CONTRACTING ? pen->palette.muted : pen->palette.paper_deep);
  cg_scene_add_disc (pen->scene, x, y, radius * 0.24, pen->palette.surface);
}

/* The way in and the way out, seen from the middle. */
static void
flow_symbol (CgChartPen *pen, const CgBox *box, gconstpointer data, guint index)
{
  double x = box->x + box->width / 2, top = box->y, bottom = box->y + box->height;
  double end = index == CG_CYCLE_NAME_PLANS_DRIVE ? top + 6 * pen->scale : top;
  double start = index == CG_CYCLE_NAME_PLANS_DRIVE ? bottom : bottom - 6 * pen->scale;

  cg_chart_draw_arrow (pen, x, start, x, end, 2 * pen->scale, pen->palette.ink, FALSE);
  cg_scene_add_disc (pen->scene, x,
                     index == CG_CYCLE_NAME_PLANS_DRIVE ? top + 3 * pen->scale : bottom - 3 * pen->scale,
                     2.5 * pen->scale, pen->palette.muted);
}

static void
dialogue_symbol (CgChartPen *pen, const CgBox *box, gconstpointer data, guint index)
{
  double y = box->y + box->height / 2;

  cg_chart_draw_arrow (pen, box->x, y, box->x + box->width, y, 1.5 * pen->scale, pen->palette.muted, TRUE);
}

static gboolean
is_middle (const CgChartPosition *position)
{
  return position->low >= 0 && position->source != CG_POSITION_NONE && position->source != CG_POSITION_AGREED;
}

/* Level of the first middle view, for its hatching to look like it does in the chart; -1 without one. */
static int
first_middle (const CgCycleData *data)
{
  for (guint i = 0; i < CG_CYCLE_STAGES; i++)
    if (is_middle (&data->stages[i].position) &&
        data->stages[i].position.low == data->stages[i].position.high)
      return data->stages[i].position.low;
  for (guint i = 0; i < CG_CYCLE_STAGES; i++)
    if (is_middle (&data->stages[i].position))
      return data->stages[i].position.low;
  for (guint i = 0; i < data->n_activities; i++)
    if (is_middle (&data->activities[i].position))
      return data->activities[i].position.low;
  return -1;
}

static gboolean
has_unrated (const CgCycleData *data)
{
  for (guint i = 0; i < data->n_activities; i++)
    if (data->activities[i].position.source == CG_POSITION_NONE)
      return TRUE;
  for (guint i = 0; i < CG_CYCLE_STAGES; i++)
    if (data->stages[i].position.source == CG_POSITION_NONE)
      return TRUE;
  return FALSE;
}

static void
add_levels (CgLegend *legend, CgCyclePlan *plan)
{
  CgLanguage *language = plan->pen.language;
  int middle = first_middle (plan->data);

  for (guint i = 0; i < plan->data->n_levels; i++)
    cg_legend_add (legend, plan->data->levels[i].label, level_symbol, plan, i);
  if (middle >= 0)
    cg_legend_add (legend, cg_language_gettext (language, "middle view, not agreed"), middle_symbol, plan,
                   (guint) middle);
  if (has_unrated (plan->data))
    cg_legend_add (legend, cg_language_gettext (language, "not rated here"), paper_symbol, plan, 0);
}

static void
add_ring (CgLegend *legend, CgCyclePlan *plan, CgCycleRing ring)
{
  CgLanguage *language = plan->pen.language;
  gboolean outer = ring == CG_CYCLE_COMMISSIONING;
  /* Translators: %s is the name of a ring of the wheel: commissioning, contracting */
  const char *format = outer ? cg_language_gettext (language, "outer ring: %s")
                             : cg_language_gettext (language, "inner ring: %s");
  g_autofree char *label = g_strdup_printf (format, cg_cycle_words_name (language, plan->data,
                                                                         outer ? CG_CYCLE_NAME_COMMISSIONING
                                                                               : CG_CYCLE_NAME_CONTRACTING));

  cg_legend_add (legend, label, ring_symbol, plan, ring);
}

static void
add_name (CgLegend *legend, CgCyclePlan *plan, CgCycleName name, CgLegendSymbol symbol)
{
  cg_legend_add (legend, cg_cycle_words_name (plan->pen.language, plan->data, name), symbol, plan, name);
}

/**
 * cg_cycle_legend_draw:
 *
 * Returns: where the legend ends
 */
double
cg_cycle_legend_draw (CgCyclePlan *plan, double y)
{
  CgChartPen *pen = &plan->pen;
  double room = pen->width - 2 * pen->margin;
  g_autoptr (CgLegend) levels = cg_legend_new (26);
  g_autoptr (CgLegend) rings = cg_legend_new (26);

  add_levels (levels, plan);
  y = cg_legend_place (levels, pen, pen->margin, y, room) + 8 * pen->scale;
  add_ring (rings, plan, CG_CYCLE_COMMISSIONING);
  add_ring (rings, plan, CG_CYCLE_CONTRACTING);
  add_name (rings, plan, CG_CYCLE_NAME_PLANS_DRIVE, flow_symbol);
  add_name (rings, plan, CG_CYCLE_NAME_EXPERIENCE_INFORMS, flow_symbol);
  add_name (rings, plan, CG_CYCLE_NAME_DIALOGUE, dialogue_symbol);
  return cg_legend_place (rings, pen, pen->margin, y, room);
}
