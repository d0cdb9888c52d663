/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "charts/cg-spread-words.h"

#include <glib/gi18n-lib.h>

#include "analysis/cg-distance-words.h"
#include "charts/cg-chart-words.h"
#include "charts/cg-charts.h"

/**
 * cg_spread_words_distance:
 *
 * Returns: how far apart the views are, in plain words
 */
const char *
cg_spread_words_distance (CgLanguage *language, const CgSpreadItem *item)
{
  if (item->is_small)
    return cg_language_gettext (language, N_("too few answers to show"));
  return cg_distance_words (language, item->distance, item->two_camps);
}

static char *
people_words (CgLanguage *language, guint n)
{
  return g_strdup_printf (cg_language_ngettext (language, "%u person", "%u people", n), n);
}

/**
 * cg_spread_words_note:
 *
 * Returns: (transfer full): what stands under the item's title
 */
char *
cg_spread_words_note (CgLanguage *language, const CgSpreadItem *item)
{
  g_autofree char *people = people_words (language, item->n);

  if (item->is_small || item->n == 0)
    return g_strdup (item->is_small ? cg_spread_words_distance (language, item)
                                    : cg_language_gettext (language, "not rated yet"));
  /* Translators: under an item of a chart: %1$s such as “views lie apart”, %2$s such as “14 people” */
  return g_strdup_printf (cg_language_gettext (language, N_("%1$s; %2$s")), cg_spread_words_distance (language, item), people);
}

/**
 * cg_spread_words_cell:
 *
 * Returns: (transfer full): how many chose one level of one item
 */
char *
cg_spread_words_cell (CgLanguage *language, const CgSpreadData *data, guint item, guint level)
{
  const CgSpreadItem *row = &data->items[item];
  g_autofree char *people = people_words (language, row->n);

  /* Translators: %1$s is what is rated, %2$s a level, %3$u how many chose it, %4$s of how many, such as “14 people” */
  return g_strdup_printf (cg_language_gettext (language, N_("%1$s, %2$s: %3$u of %4$s")), row->title, data->levels[level].label,
                          row->counts[level], people);
}

static void
add_levels (CgLanguage *language, const CgSpreadData *data, const CgSpreadItem *row, GPtrArray *clauses)
{
  for (guint level = 0; level < data->n_levels; level++)
    if (row->counts[level] > 0)
      /* Translators: %1$u people chose the level %2$s */
      g_ptr_array_add (clauses, g_strdup_printf (cg_language_gettext (language, N_("%1$u said %2$s")), row->counts[level],
                                                 data->levels[level].label));
  if (row->dont_know > 0)
    g_ptr_array_add (clauses, g_strdup_printf (cg_language_ngettext (language, "%u does not know", "%u do not know",
                                                                     row->dont_know), row->dont_know));
}

/**
 * cg_spread_words_item:
 *
 * Returns: (transfer full): what people said to one item, and where the partnership stands
 */
char *
cg_spread_words_item (CgLanguage *language, const CgSpreadData *data, guint item)
{
  const CgSpreadItem *row = &data->items[item];
  g_autoptr (GPtrArray) clauses = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *statement = NULL;

  g_ptr_array_add (clauses, g_strdup (cg_spread_words_distance (language, row)));
  add_levels (language, data, row, clauses);
  g_ptr_array_add (clauses, cg_chart_words_position (language, &row->position, data->levels));
  statement = cg_chart_words_clauses (language, clauses);
  return g_strdup_printf (cg_language_gettext (language, "%1$s: %2$s"), row->title, statement);
}

/**
 * cg_spread_words_summary:
 *
 * Returns: (transfer full): the chart in one line
 */
char *
cg_spread_words_summary (CgLanguage *language, const CgSpreadData *data)
{
  guint apart = 0;

  for (guint i = 0; i < data->n_items; i++)
    apart += data->items[i].distance == CG_DISTANCE_APART;
  /* Translators: what a chart of the spread of views says as a whole */
  return g_strdup_printf (cg_language_ngettext (language, "On %1$u of %2$u the views lie apart.",
                                                "On %1$u of %2$u the views lie apart.", apart), apart, data->n_items);
}

/**
 * cg_talk_of:
 *
 * What is recorded as agreed is agreed, and what is recorded as disputed is not; otherwise views that lie on one level or
 * on two that touch are near enough.
 *
 * Returns: what the item asks of the partners
 */
CgTalk
cg_talk_of (const CgSpreadItem *item)
{
  gboolean close = item->status == CG_SURVEY_STATUS_AGREED ||
                   (item->status != CG_SURVEY_STATUS_DISPUTED && item->distance != CG_DISTANCE_APART);

  if (item->distance == CG_DISTANCE_NONE && item->status != CG_SURVEY_STATUS_AGREED)
    return CG_TALK_ASK;
  if (!item->has_gap)
    return CG_TALK_TARGET;
  if (item->gap > 0)
    return close ? CG_TALK_ACT : CG_TALK_FIRST;
  return close ? CG_TALK_KEEP : CG_TALK_WHY;
}

const char *
cg_talk_words (CgLanguage *language, CgTalk talk)
{
  static const char *const words[CG_N_TALKS] = {
    [CG_TALK_ACT] = N_("Agreed, not there yet: act"),     [CG_TALK_KEEP] = N_("Agreed, and there: keep"),
    [CG_TALK_FIRST] = N_("Apart: talk first"),            [CG_TALK_WHY] = N_("There, but apart: say why"),
    [CG_TALK_TARGET] = N_("No target: set one"),          [CG_TALK_ASK] = N_("Too few views: ask more people"),
  };

  g_return_val_if_fail (talk < CG_N_TALKS, NULL);

  return cg_language_gettext (language, words[talk]);
}

static char *
way (CgLanguage *language, const CgSpreadData *data, const CgSpreadItem *row)
{
  const char *now = data->levels[row->position.low].label;

  if (!row->has_gap)
    return g_strdup (now);
  if (row->gap == 0)
    /* Translators: where the partnership stands is where it wants to be; %s is a level */
    return g_strdup_printf (cg_language_gettext (language, N_("%s, as wanted")), now);
  if (row->gap < 0)
    /* Translators: %1$s is the level now, %2$s the lower one that is wanted */
    return g_strdup_printf (cg_language_gettext (language, N_("from %1$s to %2$s, deliberately less integrated")), now,
                            data->levels[row->target].label);
  /* Translators: %1$s is the level now, %2$s the one that is wanted */
  return g_strdup_printf (cg_language_gettext (language, N_("from %1$s to %2$s")), now, data->levels[row->target].label);
}

/**
 * cg_talk_words_way:
 *
 * Returns: (transfer full): from where to where, and how far apart the views are
 */
char *
cg_talk_words_way (CgLanguage *language, const CgSpreadData *data, guint item)
{
  const CgSpreadItem *row = &data->items[item];
  g_autofree char *levels = NULL;

  if (row->position.source == CG_POSITION_NONE || row->position.low < 0)
    return g_strdup (cg_spread_words_distance (language, row));
  levels = way (language, data, row);
  return g_strdup_printf (cg_language_gettext (language, N_("%1$s; %2$s")), levels, cg_spread_words_distance (language, row));
}

static void
add_number (GStrvBuilder *cells, guint n)
{
  g_autofree char *text = g_strdup_printf ("%u", n);

  g_strv_builder_add (cells, text);
}

static const char *
item_heading (const CgSpreadData *data, CgLanguage *language)
{
  return data->item_name != NULL ? data->item_name : cg_language_gettext (language, "Item");
}

static void
add_target (GStrvBuilder *cells, const CgSpreadData *data, const CgSpreadItem *row)
{
  g_strv_builder_add (cells, row->target >= 0 ? data->levels[row->target].label : "");
}

static void
add_spread_heading (CgChartTable *table, const CgSpreadData *data, CgLanguage *language)
{
  g_autoptr (GStrvBuilder) cells = g_strv_builder_new ();

  g_strv_builder_add (cells, item_heading (data, language));
  for (guint level = 0; level < data->n_levels; level++)
    g_strv_builder_add (cells, data->levels[level].label);
  g_strv_builder_add (cells, cg_language_gettext (language, N_("Don’t know")));
  g_strv_builder_add (cells, cg_language_gettext (language, N_("Distance")));
  g_strv_builder_add (cells, cg_language_gettext (language, "Position"));
  g_strv_builder_add (cells, cg_language_gettext (language, "Target"));
  cg_chart_table_add (table, cells);
}

/**
 * cg_spread_table:
 *
 * Returns: (transfer full): a row per item with how many chose each level
 */
CgChartTable *
cg_spread_table (const CgSpreadData *data, CgLanguage *language)
{
  CgChartTable *table = cg_chart_table_new (data->n_levels + 5);

  add_spread_heading (table, data, language);
  for (guint i = 0; i < data->n_items; i++)
    {
      g_autoptr (GStrvBuilder) cells = g_strv_builder_new ();
      const CgSpreadItem *row = &data->items[i];
      g_autofree char *position = cg_chart_words_position (language, &row->position, data->levels);

      g_strv_builder_add (cells, row->title);
      for (guint level = 0; level < data->n_levels; level++)
        add_number (cells, row->counts[level]);
      add_number (cells, row->dont_know);
      g_strv_builder_add (cells, cg_spread_words_distance (language, row));
      g_strv_builder_add (cells, position);
      add_target (cells, data, row);
      cg_chart_table_add (table, cells);
    }
  return table;
}

/**
 * cg_conversation_table:
 *
 * Returns: (transfer full): a row per item with what it asks of the partners
 */
CgChartTable *
cg_conversation_table (const CgSpreadData *data, CgLanguage *language)
{
  CgChartTable *table = cg_chart_table_new (5);
  g_autoptr (GStrvBuilder) heading = g_strv_builder_new ();

  g_strv_builder_add_many (heading, item_heading (data, language), cg_language_gettext (language, N_("What to do")),
                           cg_language_gettext (language, N_("Distance")), cg_language_gettext (language, "Position"),
                           cg_language_gettext (language, "Target"), NULL);
  cg_chart_table_add (table, heading);
  for (guint i = 0; i < data->n_items; i++)
    {
      g_autoptr (GStrvBuilder) cells = g_strv_builder_new ();
      const CgSpreadItem *row = &data->items[i];
      g_autofree char *position = cg_chart_words_position (language, &row->position, data->levels);

      g_strv_builder_add_many (cells, row->title, cg_talk_words (language, cg_talk_of (row)),
                               cg_spread_words_distance (language, row), position, NULL);
      add_target (cells, data, row);
      cg_chart_table_add (table, cells);
    }
  return table;
}
