/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "charts/cg-comparison-words.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "charts/cg-chart-words.h"
#include "charts/cg-charts.h"

/* More names than this make no sentence; the table has them all. */
#define MOST_NAMES 3u

static char *
others_words (CgLanguage *language, guint n)
{
  /* Translators: other partnerships in a comparison */
  return g_strdup_printf (cg_language_ngettext (language, "%u other", "%u others", n), n);
}

static char *
join_names (CgLanguage *language, const char *const *names, guint most)
{
  guint n = g_strv_length ((char **) names), left = n > most + 1 ? n - most : 0;
  g_autoptr (GPtrArray) shown = g_ptr_array_new ();
  g_autofree char *list = NULL;

  for (guint i = 0; i < n - left; i++)
    g_ptr_array_add (shown, (gpointer) names[i]);
  g_ptr_array_add (shown, NULL);
  /* Translators: stands between names in a list */
  list = g_strjoinv (cg_language_gettext (language, N_("; ")), (char **) shown->pdata);
  if (left == 0)
    return g_steal_pointer (&list);
  /* Translators: %1$s is a list of names, %2$u how many names are left out of it */
  return g_strdup_printf (cg_language_ngettext (language, "%1$s and %2$u more", "%1$s and %2$u more", left), list, left);
}

/**
 * cg_comparison_words_ask:
 *
 * Returns: (transfer full) (nullable): whom to ask about the item; %NULL for nobody
 */
char *
cg_comparison_words_ask (CgLanguage *language, const CgComparisonRow *row)
{
  g_autofree char *names = NULL;

  if (row->further[0] == NULL)
    return NULL;
  names = join_names (language, row->further, MOST_NAMES);
  /* Translators: %s are partnerships that are further on where this one wants to go */
  return g_strdup_printf (cg_language_gettext (language, N_("ask %s")), names);
}

static char *
shown_words (CgLanguage *language, const CgComparisonRow *row)
{
  if (row->spread.n > 0)
    return others_words (language, row->spread.n);
  return g_strdup (row->n_hidden > 0 ? cg_language_gettext (language, N_("too few others to show"))
                                     : cg_language_gettext (language, N_("no others")));
}

/**
 * cg_comparison_words_note:
 *
 * Returns: (transfer full): what stands under the item's title
 */
char *
cg_comparison_words_note (CgLanguage *language, const CgComparisonRow *row)
{
  g_autofree char *shown = shown_words (language, row), *ask = cg_comparison_words_ask (language, row);

  return ask != NULL ? g_strdup_printf (cg_language_gettext (language, "%1$s; %2$s"), shown, ask) : g_steal_pointer (&shown);
}

/**
 * cg_comparison_words_cell:
 *
 * Returns: (transfer full): how many others stand on one level of one item
 */
char *
cg_comparison_words_cell (CgLanguage *language, const CgComparisonData *data, guint item, guint level)
{
  const CgComparisonRow *row = &data->items[item];
  g_autofree char *others = others_words (language, row->spread.n);

  return g_strdup_printf (cg_language_gettext (language, "%1$s, %2$s: %3$u of %4$s"), row->title, data->levels[level].label,
                          row->counts[level], others);
}

/* A quartile may lie between two levels; it is told as the level that it is nearest to from below and above. */
static char *
middle_half (CgLanguage *language, const CgComparisonData *data, const CgComparisonRow *row)
{
  guint low = (guint) (floor (row->spread.q1) - data->first_value), high = (guint) (ceil (row->spread.q3) - data->first_value);

  if (low == high)
    /* Translators: %s is a level */
    return g_strdup_printf (cg_language_gettext (language, N_("the middle half of the others at %s")), data->levels[low].label);
  /* Translators: %1$s and %2$s are levels */
  return g_strdup_printf (cg_language_gettext (language, N_("the middle half of the others from %1$s to %2$s")),
                          data->levels[low].label, data->levels[high].label);
}

/**
 * cg_comparison_words_item:
 *
 * Returns: (transfer full): where the partnership and the others stand on one item, and whom to ask
 */
char *
cg_comparison_words_item (CgLanguage *language, const CgComparisonData *data, guint item)
{
  const CgComparisonRow *row = &data->items[item];
  g_autoptr (GPtrArray) clauses = g_ptr_array_new_with_free_func (g_free);
  char *ask = cg_comparison_words_ask (language, row);
  g_autofree char *statement = NULL;

  g_ptr_array_add (clauses, cg_chart_words_position (language, &row->position, data->levels));
  if (row->target >= 0)
    g_ptr_array_add (clauses, g_strdup_printf (cg_language_gettext (language, "target %s"), data->levels[row->target].label));
  g_ptr_array_add (clauses, shown_words (language, row));
  if (row->spread.n > 1)
    g_ptr_array_add (clauses, middle_half (language, data, row));
  if (ask != NULL)
    g_ptr_array_add (clauses, ask);
  statement = cg_chart_words_clauses (language, clauses);
  return g_strdup_printf (cg_language_gettext (language, "%1$s: %2$s"), row->title, statement);
}

/**
 * cg_comparison_words_summary:
 *
 * Returns: (transfer full): the chart in one line, with the share that can be compared
 */
char *
cg_comparison_words_summary (CgLanguage *language, const CgComparisonData *data)
{
  g_autofree char *others = others_words (language, data->n_named + data->n_nameless), *share = NULL, *nameless = NULL;

  if (data->n_named + data->n_nameless == 0)
    return g_strdup (cg_language_gettext (language, N_("There is no other document to compare with yet.")));
  /* Translators: %1$s such as “4 others”; %2$u of %3$u areas, standards or whatever the tool rates */
  share = g_strdup_printf (cg_language_gettext (language, N_("Compared with %1$s; %2$u of %3$u can be compared.")), others,
                           data->n_comparable, data->n_items);
  if (data->n_nameless == 0)
    return g_steal_pointer (&share);
  nameless = g_strdup_printf (cg_language_ngettext (language, "%u other does not give its name.",
                                                    "%u others do not give their names.", data->n_nameless), data->n_nameless);
  /* Translators: two sentences, one behind the other */
  return g_strdup_printf (cg_language_gettext (language, N_("%1$s %2$s")), share, nameless);
}

static void
add_figure (GStrvBuilder *cells, double value)
{
  g_autofree char *text = isnan (value) ? g_strdup ("") : g_strdup_printf ("%.4g", value);

  g_strv_builder_add (cells, text);
}

static void
add_number (GStrvBuilder *cells, guint n)
{
  g_autofree char *text = g_strdup_printf ("%u", n);

  g_strv_builder_add (cells, text);
}

static void
add_heading (CgChartTable *table, const CgComparisonData *data, CgLanguage *language)
{
  g_autoptr (GStrvBuilder) cells = g_strv_builder_new ();

  g_strv_builder_add (cells, data->item_name != NULL ? data->item_name : cg_language_gettext (language, "Item"));
  g_strv_builder_add (cells, cg_language_gettext (language, "Position"));
  g_strv_builder_add (cells, cg_language_gettext (language, "Target"));
  for (guint level = 0; level < data->n_levels; level++)
    g_strv_builder_add (cells, data->levels[level].label);
  g_strv_builder_add_many (cells, cg_language_gettext (language, N_("Others")),
                           cg_language_gettext (language, N_("Lower quartile")),
                           cg_language_gettext (language, N_("Middle of the others")),
                           cg_language_gettext (language, N_("Upper quartile")),
                           cg_language_gettext (language, N_("People to ask")), NULL);
  cg_chart_table_add (table, cells);
}

/**
 * cg_comparison_table:
 *
 * Returns: (transfer full): a row per item with how many others stand on each level, and whom to ask
 */
CgChartTable *
cg_comparison_table (const CgComparisonData *data, CgLanguage *language)
{
  CgChartTable *table = cg_chart_table_new (data->n_levels + 8);

  add_heading (table, data, language);
  for (guint i = 0; i < data->n_items; i++)
    {
      const CgComparisonRow *row = &data->items[i];
      g_autoptr (GStrvBuilder) cells = g_strv_builder_new ();
      g_autofree char *position = cg_chart_words_position (language, &row->position, data->levels);
      g_autofree char *names = join_names (language, row->further, G_MAXUINT - 1);

      g_strv_builder_add_many (cells, row->title, position, row->target >= 0 ? data->levels[row->target].label : "", NULL);
      for (guint level = 0; level < data->n_levels; level++)
        add_number (cells, row->counts[level]);
      add_number (cells, row->spread.n);
      add_figure (cells, row->spread.q1);
      add_figure (cells, row->spread.median);
      add_figure (cells, row->spread.q3);
      g_strv_builder_add (cells, names);
      cg_chart_table_add (table, cells);
    }
  return table;
}
