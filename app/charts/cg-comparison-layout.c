/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "charts/cg-charts.h"

#include <glib/gi18n-lib.h>

#include "charts/cg-comparison-words.h"
#include "charts/cg-strips.h"

#define GAP 10.0

static double
begin (CgChartPen *pen, gconstpointer data)
{
  const CgComparisonData *comparison = data;
  CgChartHeading heading = comparison->heading;
  g_autofree char *summary = cg_comparison_words_summary (pen->language, comparison);
  double y;

  heading.title = cg_language_gettext (pen->language, N_("Comparison"));
  cg_scene_set_description (pen->scene, summary);
  y = cg_chart_pen_heading (pen, &heading);
  return y + cg_chart_pen_write (pen, summary, pen->margin, y, pen->width - 2 * pen->margin, CG_FONT_PLAIN, FALSE,
                                 pen->palette.ink) + GAP;
}

static char *
describe_item (CgLanguage *language, gconstpointer data, guint item)
{
  return cg_comparison_words_item (language, data, item);
}

static char *
describe_cell (CgLanguage *language, gconstpointer data, guint item, guint level)
{
  return cg_comparison_words_cell (language, data, item, level);
}

static char *
note_item (CgLanguage *language, gconstpointer data, guint item)
{
  return cg_comparison_words_note (language, &((const CgComparisonData *) data)->items[item]);
}

static const CgStripsWords words = {
  begin, describe_item, describe_cell, note_item,
  N_("one other partnership"), N_("how many other partnerships"), N_("our agreed position"), N_("our middle view, not agreed"),
};

/* Where all stand on one level there is no range. */
static CgStripRange
range_of (const CgComparisonData *data, const CgComparisonRow *row)
{
  const CgSpread *spread = &row->spread;

  if (spread->n < 2 || spread->min == spread->max)
    return CG_STRIP_NO_RANGE;
  return (CgStripRange) { spread->min - data->first_value, spread->q1 - data->first_value, spread->q3 - data->first_value,
                          spread->max - data->first_value };
}

/**
 * cg_comparison_layout:
 * @data: where this partnership stands among others
 * @options: how large, in which language and colours
 *
 * Lays out the comparison: a strip for each item with a dot for each other partnership, their range and quartiles, and
 * a line under the level of this one.
 *
 * Returns: (transfer full): the scene
 */
CgScene *
cg_comparison_layout (const CgComparisonData *data, const CgChartOptions *options)
{
  g_autofree CgStrip *strips = NULL;

  g_return_val_if_fail (data != NULL && options != NULL, NULL);

  strips = g_new0 (CgStrip, data->n_items + 1);
  for (guint i = 0; i < data->n_items; i++)
    {
      const CgComparisonRow *row = &data->items[i];

      strips[i] = (CgStrip) {
        .id = row->id, .title = row->title, .counts = row->counts, .position = row->position, .target = row->target,
        .range = range_of (data, row), .is_blank = FALSE,
      };
    }
  return cg_strips_layout (&(CgStrips) { &words, data, data->levels, data->n_levels, strips, data->n_items }, options);
}
