/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "charts/cg-cycle-words.h"

#include "charts/cg-chart-words.h"
#include "charts/cg-charts.h"

/**
 * cg_cycle_words_name:
 *
 * Returns: (transfer none): the data's own name, or the chart's
 */
const char *
cg_cycle_words_name (CgLanguage *language, const CgCycleData *data, CgCycleName name)
{
  switch (name)
    {
    case CG_CYCLE_NAME_COMMISSIONING:
      return data->commissioning != NULL ? data->commissioning
                                         : cg_language_gettext (language, "Commissioning");
    case CG_CYCLE_NAME_CONTRACTING:
      return data->contracting != NULL ? data->contracting : cg_language_gettext (language, "Contracting");
    case CG_CYCLE_NAME_PLANS_DRIVE:
      return data->plans_drive != NULL ? data->plans_drive
                                       : cg_language_gettext (language, "plans drive contracting");
    case CG_CYCLE_NAME_EXPERIENCE_INFORMS:
      return data->experience_informs != NULL
                 ? data->experience_informs
                 : cg_language_gettext (language, "contracting experience informs plans");
    case CG_CYCLE_NAME_DIALOGUE:
      return data->dialogue != NULL ? data->dialogue
                                    : cg_language_gettext (language, "dialogue at every stage");
    case CG_CYCLE_NAME_PEOPLE:
      return data->people != NULL ? data->people : cg_language_gettext (language, "People");
    default:
      g_assert_not_reached ();
    }
}

static char *
status (CgLanguage *language, const CgCycleData *data, const CgChartPosition *position, gboolean rated)
{
  if (position->source != CG_POSITION_NONE && position->low >= 0)
    return cg_chart_words_position (language, position, data->levels);
  return g_strdup (rated ? cg_language_gettext (language, "not rated yet")
                         : cg_language_gettext (language, "not rated here"));
}

/**
 * cg_cycle_words_status:
 *
 * Returns: (transfer full): where the partnership stands at the stage
 */
char *
cg_cycle_words_status (CgLanguage *language, const CgCycleData *data, guint stage)
{
  const CgCycleStage *it = &data->stages[stage];

  return status (language, data, &it->position, it->n_items > 0);
}

static char *
with_partners (CgLanguage *language, const char *subject, const char *statement, guint n)
{
  g_autoptr (GPtrArray) clauses = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *all = NULL;

  g_ptr_array_add (clauses, g_strdup (statement));
  if (n > 0)
    {
      g_autofree char *number = g_strdup_printf ("%u", n);
      const char *format = cg_language_ngettext (language, "%s partner", "%s partners", n);

      g_ptr_array_add (clauses, g_strdup_printf (format, number));
    }
  all = cg_chart_words_clauses (language, clauses);
  /* Translators: %1$s is what is rated, %2$s what is to be said about it */
  return g_strdup_printf (cg_language_gettext (language, "%1$s: %2$s"), subject, all);
}

char *
cg_cycle_words_stage (CgLanguage *language, const CgCycleData *data, guint stage)
{
  g_autofree char *statement = cg_cycle_words_status (language, data, stage);

  return with_partners (language, data->stages[stage].title, statement, data->stages[stage].n);
}

char *
cg_cycle_words_activity (CgLanguage *language, const CgCycleData *data, guint activity)
{
  const CgCycleActivity *it = &data->activities[activity];
  CgCycleName ring = it->ring == CG_CYCLE_COMMISSIONING ? CG_CYCLE_NAME_COMMISSIONING
                                                        : CG_CYCLE_NAME_CONTRACTING;
  g_autofree char *statement = status (language, data, &it->position, it->rated);
  g_autofree char *subject = NULL;

  /* Translators: an activity of the commissioning cycle, its stage and its ring:
   * "Gap analysis (Plan, Commissioning)" */
  subject = g_strdup_printf (cg_language_gettext (language, "%1$s (%2$s, %3$s)"), it->title,
                             data->stages[it->stage].title, cg_cycle_words_name (language, data, ring));
  return with_partners (language, subject, statement, it->n);
}

/**
 * cg_cycle_words_summary:
 *
 * Returns: (transfer full): what the whole chart shows
 */
char *
cg_cycle_words_summary (CgLanguage *language, const CgCycleData *data)
{
  g_autoptr (GPtrArray) clauses = g_ptr_array_new_with_free_func (g_free);

  g_ptr_array_add (clauses, cg_chart_words_context (language, &data->heading));
  for (guint i = 0; i < CG_CYCLE_STAGES; i++)
    g_ptr_array_add (clauses, cg_cycle_words_stage (language, data, i));
  return cg_chart_words_clauses (language, clauses);
}

static void
add_row (CgChartTable *table, const char *stage, const char *ring, const char *activity,
         const char *statement)
{
  g_autoptr (GStrvBuilder) cells = g_strv_builder_new ();

  g_strv_builder_add (cells, stage);
  g_strv_builder_add (cells, ring);
  g_strv_builder_add (cells, activity);
  g_strv_builder_add (cells, statement);
  cg_chart_table_add (table, cells);
}

static void
add_activities (CgChartTable *table, CgLanguage *language, const CgCycleData *data, guint stage,
                CgCycleRing ring)
{
  CgCycleName name = ring == CG_CYCLE_COMMISSIONING ? CG_CYCLE_NAME_COMMISSIONING : CG_CYCLE_NAME_CONTRACTING;

  for (guint i = 0; i < data->n_activities; i++)
    if (data->activities[i].stage == stage && data->activities[i].ring == ring)
      {
        g_autofree char *statement = status (language, data, &data->activities[i].position,
                                             data->activities[i].rated);

        add_row (table, data->stages[stage].title, cg_cycle_words_name (language, data, name),
                 data->activities[i].title, statement);
      }
}

/**
 * cg_cycle_table:
 *
 * Returns: (transfer full): a row per stage and per activity with where the partnership stands
 */
CgChartTable *
cg_cycle_table (const CgCycleData *data, CgLanguage *language)
{
  CgChartTable *table;

  g_return_val_if_fail (data != NULL && language != NULL, NULL);

  table = cg_chart_table_new (4);
  add_row (table, cg_language_gettext (language, "Stage"), cg_language_gettext (language, "Ring"),
           cg_language_gettext (language, "Activity"), cg_language_gettext (language, "Position"));
  for (guint i = 0; i < CG_CYCLE_STAGES; i++)
    {
      g_autofree char *statement = cg_cycle_words_status (language, data, i);

      add_row (table, data->stages[i].title, "", "", statement);
      add_activities (table, language, data, i, CG_CYCLE_COMMISSIONING);
      add_activities (table, language, data, i, CG_CYCLE_CONTRACTING);
    }
  return table;
}
