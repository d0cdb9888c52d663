/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "charts/cg-charts.h"

#include <glib/gi18n-lib.h>

#include "charts/cg-spread-words.h"
#include "charts/cg-strips.h"

static double
begin (CgChartPen *pen, gconstpointer data)
{
  const CgSpreadData *spread = data;
  CgChartHeading heading = spread->heading;
  g_autofree char *summary = cg_spread_words_summary (pen->language, spread);

  heading.title = cg_language_gettext (pen->language, N_("Spread of views"));
  cg_scene_set_description (pen->scene, summary);
  return cg_chart_pen_heading (pen, &heading);
}

static char *
describe_item (CgLanguage *language, gconstpointer data, guint item)
{
  return cg_spread_words_item (language, data, item);
}

static char *
describe_cell (CgLanguage *language, gconstpointer data, guint item, guint level)
{
  return cg_spread_words_cell (language, data, item, level);
}

static char *
note_item (CgLanguage *language, gconstpointer data, guint item)
{
  return cg_spread_words_note (language, &((const CgSpreadData *) data)->items[item]);
}

static const CgStripsWords words = {
  begin, describe_item, describe_cell, note_item,
  N_("one person"), N_("how many people say so"), N_("agreed position"), N_("middle view, not agreed"),
};

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
  g_autofree CgStrip *strips = NULL;

  g_return_val_if_fail (data != NULL && options != NULL, NULL);

  strips = g_new0 (CgStrip, data->n_items + 1);
  for (guint i = 0; i < data->n_items; i++)
    {
      const CgSpreadItem *item = &data->items[i];

      strips[i] = (CgStrip) {
        .id = item->id, .title = item->title, .counts = item->counts, .position = item->position,
        .target = item->target, .range = CG_STRIP_NO_RANGE, .is_blank = item->is_small,
      };
    }
  return cg_strips_layout (&(CgStrips) { &words, data, data->levels, data->n_levels, strips, data->n_items }, options);
}
