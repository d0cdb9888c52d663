/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "charts/cg-chart-kind.h"

#include <glib/gi18n-lib.h>

#include "charts/cg-charts.h"

static CgScene *
lay_out_matrix (CgChartSource *source, const CgChartOptions *options)
{
  return cg_matrix_layout (cg_chart_source_get_matrix (source), options);
}

static CgChartTable *
tell_matrix (CgChartSource *source, CgLanguage *language)
{
  return cg_matrix_table (cg_chart_source_get_matrix (source), language);
}

static CgScene *
lay_out_cycle (CgChartSource *source, const CgChartOptions *options)
{
  const CgCycleData *cycle = cg_chart_source_get_cycle (source);

  return cycle != NULL ? cg_cycle_layout (cycle, options) : NULL;
}

static CgChartTable *
tell_cycle (CgChartSource *source, CgLanguage *language)
{
  const CgCycleData *cycle = cg_chart_source_get_cycle (source);

  return cycle != NULL ? cg_cycle_table (cycle, language) : NULL;
}

static CgScene *
lay_out_spread (CgChartSource *source, const CgChartOptions *options)
{
  return cg_spread_layout (cg_chart_source_get_spread (source), options);
}

static CgChartTable *
tell_spread (CgChartSource *source, CgLanguage *language)
{
  return cg_spread_table (cg_chart_source_get_spread (source), language);
}

static CgScene *
lay_out_conversation (CgChartSource *source, const CgChartOptions *options)
{
  return cg_conversation_layout (cg_chart_source_get_spread (source), options);
}

static CgChartTable *
tell_conversation (CgChartSource *source, CgLanguage *language)
{
  return cg_conversation_table (cg_chart_source_get_spread (source), language);
}

static CgScene *
lay_out_progress (CgChartSource *source, const CgChartOptions *options)
{
  return cg_progress_layout (cg_chart_source_get_progress (source), options);
}

static CgChartTable *
tell_progress (CgChartSource *source, CgLanguage *language)
{
  return cg_progress_table (cg_chart_source_get_progress (source), language);
}

/* Its data are those of the matrix. */
static CgScene *
lay_out_profile (CgChartSource *source, const CgChartOptions *options)
{
  return cg_profile_layout (cg_chart_source_get_matrix (source), options);
}

static CgScene *
lay_out_relations (CgChartSource *source, const CgChartOptions *options)
{
  return cg_relations_layout (cg_chart_source_get_relations (source), options);
}

static CgChartTable *
tell_relations (CgChartSource *source, CgLanguage *language)
{
  return cg_relations_table (cg_chart_source_get_relations (source), language);
}

static CgScene *
lay_out_comparison (CgChartSource *source, const CgChartOptions *options)
{
  return cg_comparison_layout (cg_chart_source_get_comparison (source), options);
}

static CgChartTable *
tell_comparison (CgChartSource *source, CgLanguage *language)
{
  return cg_comparison_table (cg_chart_source_get_comparison (source), language);
}

static gboolean
rates_items (CgInstrument *instrument)
{
  return cg_instrument_has_scale (instrument) && !cg_instrument_rates_relationships (instrument);
}

static const CgChartKind kinds[] = {
  { "matrix", N_("Integration matrix"), N_("Where each partner stands, and all together"), FALSE, TRUE,
    FALSE, rates_items, lay_out_matrix, tell_matrix },
  { "cycle", N_("Commissioning cycle"), N_("The four stages and their activities"), TRUE, FALSE,
    TRUE, cg_chart_source_rates_stages, lay_out_cycle, tell_cycle },
  { "spread", N_("Spread of views"), N_("How far apart people’s answers lie, the most disputed first"), FALSE, TRUE,
    FALSE, rates_items, lay_out_spread, tell_spread },
  { "conversation", N_("What to talk about"), N_("Where to act, where to talk first, and where a target is missing"), FALSE,
    FALSE, FALSE, rates_items, lay_out_conversation, tell_conversation },
  { "progress", N_("Progress"), N_("How the partnership moved from round to round, and where it wants to be"), FALSE, FALSE,
    FALSE, rates_items, lay_out_progress, tell_progress },
  { "profile", N_("Profile"), N_("The shape of where the partnership stands, with its targets"), TRUE, FALSE,
    FALSE, rates_items, lay_out_profile, tell_matrix },
  { "relationships", N_("Relationships"), N_("How each partner sees each other, and where two see it apart"), TRUE, FALSE,
    TRUE, cg_instrument_rates_relationships, lay_out_relations, tell_relations },
  { CG_CHART_COMPARISON, N_("Comparison"), N_("Where the partnership stands among others, and whom to ask"), FALSE, TRUE,
    FALSE, rates_items, lay_out_comparison, tell_comparison },
};

guint
cg_chart_kind_count (void)
{
  return G_N_ELEMENTS (kinds);
}

const CgChartKind *
cg_chart_kind_nth (guint index)
{
  g_return_val_if_fail (index < G_N_ELEMENTS (kinds), NULL);

  return &kinds[index];
}

/**
 * cg_chart_kind_find:
 *
 * Returns: (nullable): the kind of that name
 */
const CgChartKind *
cg_chart_kind_find (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_strcmp0 (kinds[i].name, name) == 0)
      return &kinds[i];
  return NULL;
}

/**
 * cg_chart_kind_draws:
 *
 * Returns: whether there is something to draw of the instrument, with its own colours or plain; anything else is told in words
 */
gboolean
cg_chart_kind_draws (const CgChartKind *kind, CgInstrument *instrument)
{
  return rates_items (instrument) || kind->suits (instrument);
}

/**
 * cg_chart_kind_index:
 * @kind: one of the table
 */
guint
cg_chart_kind_index (const CgChartKind *kind)
{
  g_return_val_if_fail (kind >= kinds && kind < kinds + G_N_ELEMENTS (kinds), 0);

  return (guint) (kind - kinds);
}
