/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "charts/cg-relations-words.h"

#include <glib/gi18n-lib.h>

#include "charts/cg-chart-words.h"
#include "charts/cg-charts.h"

/**
 * cg_relation_of:
 *
 * Returns: how one partner sees another
 */
const CgRelation *
cg_relation_of (const CgRelationsData *data, guint from, guint about)
{
  return &data->relations[(gsize) from * data->n_partners + about];
}

static void
add_levels (CgLanguage *language, const CgRelationsData *data, const CgRelation *relation, GPtrArray *clauses)
{
  for (guint i = 0; i < data->n_items; i++)
    if (relation->levels[i] >= 0)
      g_ptr_array_add (clauses, g_strdup_printf (cg_language_gettext (language, "%1$s: %2$s"), data->item_titles[i],
                                                 data->levels[relation->levels[i]].label));
}

/**
 * cg_relations_words_pair:
 *
 * Returns: (transfer full): how one partner sees another, item by item
 */
char *
cg_relations_words_pair (CgLanguage *language, const CgRelationsData *data, guint from, guint about)
{
  const CgRelation *relation = cg_relation_of (data, from, about);
  g_autoptr (GPtrArray) clauses = g_ptr_array_new_with_free_func (g_free);
  /* Translators: how one partner (%1$s) sees its relationship with another (%2$s) */
  g_autofree char *pair = g_strdup_printf (cg_language_gettext (language, N_("%1$s about %2$s")), data->partners[from].name,
                                           data->partners[about].name);
  g_autofree char *statement = NULL;

  if (relation->is_small)
    g_ptr_array_add (clauses, g_strdup (cg_language_gettext (language, "too few answers to show")));
  else if (relation->median < 0)
    g_ptr_array_add (clauses, g_strdup (cg_language_gettext (language, "not rated yet")));
  add_levels (language, data, relation, clauses);
  if (relation->n > 0)
    g_ptr_array_add (clauses, g_strdup_printf (cg_language_ngettext (language, "%u person", "%u people", relation->n), relation->n));
  if (relation->is_apart)
    g_ptr_array_add (clauses, g_strdup (cg_language_gettext (language, N_("the two see it apart"))));
  statement = cg_chart_words_clauses (language, clauses);
  return g_strdup_printf (cg_language_gettext (language, "%1$s: %2$s"), pair, statement);
}

/**
 * cg_relations_words_summary:
 *
 * Returns: (transfer full): the chart in one line
 */
char *
cg_relations_words_summary (CgLanguage *language, const CgRelationsData *data)
{
  guint rated = 0, apart = 0;

  for (guint a = 0; a < data->n_partners; a++)
    for (guint b = 0; b < data->n_partners; b++)
      {
        rated += a != b && cg_relation_of (data, a, b)->median >= 0;
        apart += a < b && cg_relation_of (data, a, b)->is_apart;
      }
  /* Translators: what the chart of relationships says as a whole; a pair is two partners */
  return g_strdup_printf (cg_language_gettext (language, N_("%1$u views of another partner; pairs who see it apart: %2$u.")), rated,
                          apart);
}

static void
add_pair (CgChartTable *table, const CgRelationsData *data, CgLanguage *language, guint from, guint about)
{
  const CgRelation *relation = cg_relation_of (data, from, about);
  g_autoptr (GStrvBuilder) cells = g_strv_builder_new ();
  g_autofree char *n = g_strdup_printf ("%u", relation->n);

  g_strv_builder_add_many (cells, data->partners[from].name, data->partners[about].name, NULL);
  for (guint i = 0; i < data->n_items; i++)
    g_strv_builder_add (cells, relation->levels[i] >= 0 ? data->levels[relation->levels[i]].label : "");
  g_strv_builder_add (cells, relation->is_small ? cg_language_gettext (language, "too few answers to show") : n);
  cg_chart_table_add (table, cells);
}

/**
 * cg_relations_table:
 *
 * Returns: (transfer full): a row per partner and other partner with what was said
 */
CgChartTable *
cg_relations_table (const CgRelationsData *data, CgLanguage *language)
{
  CgChartTable *table = cg_chart_table_new (data->n_items + 3);
  g_autoptr (GStrvBuilder) heading = g_strv_builder_new ();

  g_strv_builder_add_many (heading, cg_language_gettext (language, N_("Partner")), cg_language_gettext (language, N_("About")), NULL);
  for (guint i = 0; i < data->n_items; i++)
    g_strv_builder_add (heading, data->item_titles[i]);
  g_strv_builder_add (heading, cg_language_gettext (language, N_("People")));
  cg_chart_table_add (table, heading);
  for (guint from = 0; from < data->n_partners; from++)
    for (guint about = 0; about < data->n_partners; about++)
      if (from != about)
        add_pair (table, data, language, from, about);
  return table;
}
