/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "charts/cg-progress-words.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>

#include "charts/cg-chart-words.h"
#include "charts/cg-charts.h"

static char *
up_words (CgLanguage *language, guint n)
{
  return g_strdup_printf (cg_language_ngettext (language, "up %u level", "up %u levels", n), n);
}

static char *
down_words (CgLanguage *language, guint n)
{
  return g_strdup_printf (cg_language_ngettext (language, "down %u level", "down %u levels", n), n);
}

/**
 * cg_progress_words_change:
 *
 * Returns: (transfer full) (nullable): how the partnership moved since the round before; %NULL where there is none
 */
char *
cg_progress_words_change (CgLanguage *language, const CgProgressData *data, guint item)
{
  const CgChange *change = &data->items[item].change;

  if (data->n_rounds < 2)
    return NULL;
  if (change->move != CG_MOVE_NONE && change->move != CG_MOVE_NOT_COMPARABLE && !change->fresh)
    return g_strdup (cg_language_gettext (language, N_("carried over, not rated anew")));
  switch (change->move)
    {
    case CG_MOVE_UP: return up_words (language, (guint) change->levels);
    case CG_MOVE_DOWN: return down_words (language, (guint) abs (change->levels));
    case CG_MOVE_UNCHANGED: return g_strdup (cg_language_gettext (language, N_("unchanged")));
    case CG_MOVE_NOT_COMPARABLE: return g_strdup (cg_language_gettext (language, N_("asked otherwise before, not comparable")));
    case CG_MOVE_NONE:
    default: return g_strdup (cg_language_gettext (language, N_("not rated in both rounds")));
    }
}

/**
 * cg_progress_words_point:
 *
 * Returns: (transfer full): where the partnership stood in one round
 */
char *
cg_progress_words_point (CgLanguage *language, const CgProgressData *data, guint item, guint round)
{
  const CgProgressPoint *point = &data->items[item].points[round];

  if (!point->compared)
    return g_strdup (cg_language_gettext (language, N_("not comparable")));
  return cg_chart_words_position (language, &point->position, data->levels);
}

/**
 * cg_progress_words_item:
 *
 * Returns: (transfer full): where the partnership stood on one item round by round, and where it wants to be
 */
char *
cg_progress_words_item (CgLanguage *language, const CgProgressData *data, guint item)
{
  const CgProgressItem *row = &data->items[item];
  g_autoptr (GPtrArray) clauses = g_ptr_array_new_with_free_func (g_free);
  char *change = cg_progress_words_change (language, data, item);
  g_autofree char *statement = NULL;

  if (change != NULL)
    g_ptr_array_add (clauses, change);
  for (guint i = 0; i < data->n_rounds; i++)
    {
      g_autofree char *point = cg_progress_words_point (language, data, item, i);

      g_ptr_array_add (clauses, g_strdup_printf (cg_language_gettext (language, "%1$s: %2$s"), data->rounds[i], point));
    }
  if (row->target >= 0)
    /* Translators: part of a sentence about a chart; %s is a level */
    g_ptr_array_add (clauses, g_strdup_printf (cg_language_gettext (language, "target %s"), data->levels[row->target].label));
  statement = cg_chart_words_clauses (language, clauses);
  return g_strdup_printf (cg_language_gettext (language, "%1$s: %2$s"), row->title, statement);
}

static void
add_count (GPtrArray *clauses, CgLanguage *language, const char *format, guint n)
{
  if (n > 0)
    g_ptr_array_add (clauses, g_strdup_printf (cg_language_gettext (language, format), n));
}

/**
 * cg_progress_words_summary:
 *
 * Returns: (transfer full): the chart in one line
 */
char *
cg_progress_words_summary (CgLanguage *language, const CgProgressData *data)
{
  g_autofree CgChange *changes = g_new0 (CgChange, data->n_items + 1);
  g_autoptr (GPtrArray) clauses = g_ptr_array_new_with_free_func (g_free);
  CgChangeTally tally;

  if (data->n_rounds < 2)
    return g_strdup (cg_language_gettext (language, N_("This is the first round. The next one shows what has moved.")));
  for (guint i = 0; i < data->n_items; i++)
    changes[i] = data->items[i].change;
  tally = cg_change_tally (changes, data->n_items);
  add_count (clauses, language, N_("%u moved up"), tally.up);
  add_count (clauses, language, N_("%u unchanged"), tally.unchanged);
  add_count (clauses, language, N_("%u moved down"), tally.down);
  add_count (clauses, language, N_("%u only carried over"), tally.carried);
  add_count (clauses, language, N_("%u not comparable"), tally.not_comparable);
  add_count (clauses, language, N_("%u not rated in both rounds"), tally.not_assessed);
  return cg_chart_words_clauses (language, clauses);
}

static void
add_heading (CgChartTable *table, const CgProgressData *data, CgLanguage *language)
{
  g_autoptr (GStrvBuilder) cells = g_strv_builder_new ();

  g_strv_builder_add (cells, data->item_name != NULL ? data->item_name : cg_language_gettext (language, "Item"));
  for (guint i = 0; i < data->n_rounds; i++)
    g_strv_builder_add (cells, data->rounds[i]);
  g_strv_builder_add (cells, cg_language_gettext (language, N_("Change")));
  g_strv_builder_add (cells, cg_language_gettext (language, "Target"));
  cg_chart_table_add (table, cells);
}

/**
 * cg_progress_table:
 *
 * Returns: (transfer full): a row per item with where the partnership stood in each round
 */
CgChartTable *
cg_progress_table (const CgProgressData *data, CgLanguage *language)
{
  CgChartTable *table = cg_chart_table_new (data->n_rounds + 3);

  add_heading (table, data, language);
  for (guint i = 0; i < data->n_items; i++)
    {
      g_autoptr (GStrvBuilder) cells = g_strv_builder_new ();
      g_autofree char *change = cg_progress_words_change (language, data, i);

      g_strv_builder_add (cells, data->items[i].title);
      for (guint round = 0; round < data->n_rounds; round++)
        {
          g_autofree char *point = cg_progress_words_point (language, data, i, round);

          g_strv_builder_add (cells, point);
        }
      g_strv_builder_add (cells, change != NULL ? change : "");
      g_strv_builder_add (cells, data->items[i].target >= 0 ? data->levels[data->items[i].target].label : "");
      cg_chart_table_add (table, cells);
    }
  return table;
}
