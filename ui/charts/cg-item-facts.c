/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "charts/cg-item-facts.h"

#include <glib/gi18n.h>

#include "charts/cg-chart-words.h"

static void
add (GStrvBuilder *facts, char *fact)
{
  g_strv_builder_add (facts, fact);
  g_free (fact);
}

static void
add_position (GStrvBuilder *facts, CgLiveChart *chart, const CgMatrixData *data, const CgMatrixItem *item)
{
  g_autofree char *position =
      cg_chart_words_position (cg_live_chart_get_language (chart), &item->position, data->levels);

  /* Translators: where the partnership stands on one item, such as “Parallel, agreed” */
  add (facts, g_strdup_printf (_("Where the partnership stands: %s."), position));
  if (item->target >= 0)
    /* Translators: %s is a level, such as Joint */
    add (facts, g_strdup_printf (_("Target: %s."), data->levels[item->target].label));
}

static void
add_counts (GStrvBuilder *facts, const CgMatrixItem *item)
{
  if (item->position.source != CG_POSITION_NONE && item->n > 0)
    add (facts,
         g_strdup_printf (ngettext ("%u partner has a view.", "%u partners have a view.", item->n), item->n));
  if (item->n_lower > 0)
    add (facts, g_strdup_printf (ngettext ("%u of them says less.", "%u of them say less.", item->n_lower),
                                 item->n_lower));
  if (item->n_higher > 0)
    add (facts, g_strdup_printf (ngettext ("%u of them says more.", "%u of them say more.", item->n_higher),
                                 item->n_higher));
}

static void
add_dissent (GStrvBuilder *facts, CgAssessment *assessment, CgEntry *position)
{
  guint n = cg_entry_get_n_children (position);

  for (guint i = 0; i < n; i++)
    {
      CgEntry *dissent = cg_entry_get_child (position, i);
      CgEntry *partner =
          cg_assessment_find (assessment, CG_KIND_PARTNER, cg_entry_get (dissent, CG_NAME_PARTNER));
      const char *text = cg_entry_get (dissent, CG_NAME_TEXT);

      if (!cg_entry_is (dissent, CG_KIND_DISSENT) || partner == NULL)
        continue;
      if (text != NULL)
        /* Translators: a partner who does not go along with what was agreed, and why */
        add (facts, g_strdup_printf (_("%1$s does not go along: %2$s"), cg_entry_get (partner, CG_NAME_NAME),
                                     text));
      else
        add (facts, g_strdup_printf (_("%s does not go along."), cg_entry_get (partner, CG_NAME_NAME)));
    }
}

static void
add_agreement (GStrvBuilder *facts, CgLiveChart *chart, guint item)
{
  CgAssessment *assessment = cg_live_chart_get_assessment (chart);
  CgInstrument *instrument = cg_live_chart_get_instrument (chart);
  CgEntry *round = cg_live_chart_get_round (chart), *position = NULL;
  const char *rationale;

  if (round != NULL)
    position = cg_assessment_find_position (
        assessment, cg_entry_get_id (round), cg_instrument_get_id (instrument),
        cg_instrument_get_version (instrument), cg_instrument_get_item_id (instrument, item), NULL, NULL);
  if (position == NULL)
    return;
  if (g_strcmp0 (cg_entry_get (position, CG_NAME_STATUS), "disputed") == 0)
    add (facts, g_strdup (_("The partners have recorded that they do not agree.")));
  rationale = cg_entry_get (position, CG_NAME_RATIONALE);
  if (rationale != NULL)
    /* Translators: %s is the reason that the partners gave for what they agreed */
    add (facts, g_strdup_printf (_("Why: %s"), rationale));
  add_dissent (facts, assessment, position);
}

/**
 * cg_item_facts:
 * @item: the number of an item
 *
 * Returns: (transfer full): where the partnership stands on the item, who differs, and what was agreed, a
 * sentence each
 */
char **
cg_item_facts (CgLiveChart *chart, guint item)
{
  g_autoptr (GStrvBuilder) facts = g_strv_builder_new ();
  CgChartSource *source = cg_live_chart_get_source (chart);
  const CgMatrixData *data;

  g_return_val_if_fail (source != NULL, NULL);

  data = cg_chart_source_get_matrix (source);
  add_position (facts, chart, data, &data->items[item]);
  add_counts (facts, &data->items[item]);
  add_agreement (facts, chart, item);
  return g_strv_builder_end (facts);
}
