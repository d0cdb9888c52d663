/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "agree/cg-matter-words.h"

#include <glib/gi18n.h>

#include "assess/cg-item-words.h"
#include "charts/cg-chart-source.h"
#include "charts/cg-chart-words.h"
#include "charts/cg-matrix-words.h"
#include "common/cg-words.h"

/**
 * cg_matter_words_standing:
 *
 * Returns: (transfer full) (nullable): where the partnership stands, and where an agreed position is not what most partners
 *   said beforehand; %NULL for tools without levels
 */
char *
cg_matter_words_standing (CgAssessment *assessment, const CgMatter *matter)
{
  CgEntry *round = cg_assessment_find (assessment, CG_KIND_ROUND, matter->round);
  g_autoptr (CgChartSource) source = NULL;
  g_autofree char *position = NULL, *note = NULL;
  const CgMatrixData *data;

  if (!cg_instrument_has_scale (matter->instrument))
    return NULL;
  source = cg_chart_source_new (assessment, round, matter->instrument, NULL, cg_words_language ());
  data = cg_chart_source_get_matrix (source);
  position = cg_chart_words_position (cg_words_language (), &data->items[matter->item].position, data->levels);
  if (data->items[matter->item].position.source == CG_POSITION_AGREED)
    note = cg_matrix_words_note (cg_words_language (), data, matter->item);
  if (note == NULL)
    /* Translators: where the partnership stands on one item, such as “Parallel, agreed” */
    return g_strdup_printf (_("Where the partnership stands: %s."), position);
  /* Translators: %1$s such as “Joint, agreed”, %2$s such as “beforehand 4 of 6 said lower” */
  return g_strdup_printf (_("Where the partnership stands: %1$s; %2$s."), position, note);
}

static const char *
distance_words (CgDistance distance)
{
  switch (distance)
    {
    case CG_DISTANCE_APART: return _("Views lie apart");
    case CG_DISTANCE_ADJACENT: return _("Views lie side by side");
    case CG_DISTANCE_SAME: return _("All say the same");
    default: return _("Too few views to compare");
    }
}

static char *
agreed_words (const CgMatter *matter, const char *level)
{
  int number = level != NULL ? cg_instrument_find_level (matter->instrument, level) : -1;

  if (number < 0)
    return g_strdup (C_("position", "Agreed"));
  /* Translators: %s is the level that was agreed */
  return g_strdup_printf (_("Agreed: %s"), cg_item_words_level (matter->instrument, number));
}

/**
 * cg_matter_words_state:
 *
 * Returns: (transfer full): how far the room has come with the matter; where nothing is recorded, how far apart views are
 */
char *
cg_matter_words_state (CgAssessment *assessment, const CgMatter *matter, CgDistance distance)
{
  CgEntry *position = cg_agreement_find (assessment, matter);
  const char *status = position != NULL ? cg_entry_get (position, CG_NAME_STATUS) : NULL;

  if (g_strcmp0 (status, "agreed") == 0)
    return agreed_words (matter, cg_entry_get (position, CG_NAME_LEVEL));
  if (g_strcmp0 (status, "disputed") == 0)
    return g_strdup (_("Parked as disputed"));
  if (g_strcmp0 (status, "open") == 0)
    return g_strdup (_("Left open"));
  return g_strdup (cg_instrument_has_scale (matter->instrument) ? distance_words (distance) : _("Not talked about yet"));
}
