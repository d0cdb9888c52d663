/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "charts/cg-matrix-private.h"

#include "charts/cg-legend.h"

/* Up to so many partners are all explained; of more, those that have a disc. */
#define ALL_PARTNERS 12

static void
disc_symbol (CgChartPen *pen, const CgBox *box, gconstpointer data, guint index)
{
  const CgMatrixPlan *plan = data;

  cg_chart_draw_disc (pen, &g_array_index (plan->looks, CgPartnerLook, index), box->x + box->width / 2,
                      box->y + box->height / 2, MIN (box->height + 2 * pen->scale, box->width), FALSE);
}

static void
level_symbol (CgChartPen *pen, const CgBox *box, gconstpointer data, guint index)
{
  const CgMatrixPlan *plan = data;
  CgBox swatch = { box->x, box->y + 1, box->width, box->height - 2 };
  CgMark *mark = cg_scene_add_rect (pen->scene, swatch, 4, pen->palette.paper);

  cg_chart_pen_style_level (pen, mark, (int) MIN (2, plan->data->n_levels - 1), plan->data->n_levels,
                            (CgPositionSource) index);
}

static void
flag_symbol (CgChartPen *pen, const CgBox *box, gconstpointer data, guint index)
{
  double width = CG_FLAG_SIZE * 0.72 * pen->scale;
  double start = pen->rtl ? pen->width - box->x - box->width : box->x;

  cg_chart_draw_flag (pen, start + (box->width - width) / 2, box->y + 2 * pen->scale, pen->palette.ink,
                      CG_COLOUR_NONE);
}

static void
spread_symbol (CgChartPen *pen, const CgBox *box, gconstpointer data, guint index)
{
  double y = box->y + box->height / 2, tick = 4 * pen->scale;

  cg_scene_add_line (pen->scene, box->x, y, box->x + box->width, y, pen->palette.ink, 1.5 * pen->scale);
  for (guint i = 0; i < 2; i++)
    cg_scene_add_line (pen->scene, box->x + i * box->width, y - tick, box->x + i * box->width, y + tick,
                       pen->palette.ink, 1.5 * pen->scale);
}

static void
count_symbol (CgChartPen *pen, const CgBox *box, gconstpointer data, guint index)
{
  double bar = 6 * pen->scale, y = box->y + (box->height - bar) / 2;
  CgBox part = { box->x, y, box->width * 0.6, bar };

  cg_scene_add_rect (pen->scene, (CgBox) { box->x, y, box->width, bar }, bar / 2,
                     cg_colour_mix (pen->palette.surface, pen->palette.ink, 0.2));
  if (pen->rtl)
    part.x += box->width - part.width;
  cg_scene_add_rect (pen->scene, part, bar / 2, pen->palette.ink);
}

static void
kind_symbol (CgChartPen *pen, const CgBox *box, gconstpointer data, guint index)
{
  CgPartnerLook look = { .letters = (char *) "", .letter_size = 1, .outside = index == 1 };

  look.ring = cg_colour_mix (pen->palette.disc, pen->palette.disc_ink, 0.7);
  cg_chart_draw_disc (pen, &look, box->x + box->width / 2, box->y + box->height / 2,
                      box->height - 2 * pen->scale, index == 0);
}

static double
place_partners (CgMatrixPlan *plan, double y)
{
  g_autoptr (CgLegend) legend = cg_legend_new (26);
  CgChartPen *pen = &plan->pen;
  gboolean any = FALSE;

  for (guint i = 0; i < plan->data->n_partners; i++)
    if (plan->shown[i] || plan->data->n_partners <= ALL_PARTNERS)
      {
        cg_legend_add (legend, plan->data->partners[i].name, disc_symbol, plan, i);
        any = TRUE;
      }
  return any ? cg_legend_place (legend, pen, pen->margin, y, pen->width - 2 * pen->margin) + 8 * pen->scale
             : y;
}

/**
 * cg_matrix_legend_draw:
 *
 * Explains what the chart shows, and only that.
 *
 * Returns: where it ends
 */
double
cg_matrix_legend_draw (CgMatrixPlan *plan, double y)
{
  g_autoptr (CgLegend) legend = cg_legend_new (26);
  CgChartPen *pen = &plan->pen;
  CgLanguage *language = pen->language;

  y = place_partners (plan, y);
  cg_legend_add (legend, cg_language_gettext (language, "agreed position"), level_symbol, plan,
                 CG_POSITION_AGREED);
  cg_legend_add (legend, cg_language_gettext (language, "middle view, not agreed"), level_symbol, plan,
                 CG_POSITION_MIDDLE);
  if (plan->has_target)
    cg_legend_add (legend, cg_language_gettext (language, "target"), flag_symbol, NULL, 0);
  if (plan->has_spread)
    cg_legend_add (legend, cg_language_gettext (language, "from lowest to highest view"), spread_symbol, NULL,
                   0);
  if (plan->has_counts)
    cg_legend_add (legend, cg_language_gettext (language, "how many of the partners say so"), count_symbol,
                   NULL, 0);
  if (plan->has_stated)
    cg_legend_add (legend, cg_language_gettext (language, "stated by the partner itself"), kind_symbol, NULL,
                   0);
  if (plan->has_outside)
    cg_legend_add (legend, cg_language_gettext (language, "outside voice, not counted"), kind_symbol, NULL,
                   1);
  return cg_legend_place (legend, pen, pen->margin, y, pen->width - 2 * pen->margin);
}
