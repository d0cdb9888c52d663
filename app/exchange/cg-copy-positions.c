/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/cg-copy-private.h"

#include <glib/gi18n-lib.h>

#include "analysis/cg-summary.h"
#include "analysis/cg-survey-source.h"

/* How many people of the partners gave a level, or want one. */
static guint
count_people (const CgSurvey *survey, guint item, gboolean targets)
{
  guint n = 0;

  for (guint i = 0; i < survey->n_raters; i++)
    {
      guint8 answer = targets ? cg_survey_get_target (survey, i, item) : cg_survey_get_answer (survey, i, item);

      n += CG_ANSWER_IS_LEVEL (answer) && !cg_survey_rater_is_outside (survey, i);
    }
  return n;
}

/* What partners agreed, or stated themselves, is theirs to show; what only a few people said is not. */
static const char *
shown_level (const CgSurvey *survey, CgInstrument *instrument, const CgPosition *position, guint item, gboolean targets,
             guint threshold)
{
  if (position->source == CG_POSITION_NONE ||
      (position->source != CG_POSITION_AGREED && count_people (survey, item, targets) < threshold))
    return NULL;
  return cg_instrument_get_level_id (instrument, position->low - 1);
}

static char *
say_how_many (const CgSurvey *survey, const CgPosition *position, guint item)
{
  guint n = count_people (survey, item, FALSE);
  g_autofree char *people = g_strdup_printf (ngettext ("%u person", "%u people", n), n);
  g_autofree char *partners = g_strdup_printf (ngettext ("%u partner", "%u partners", position->n), position->n);

  /* Translators: what a position in a copy of a document rests on: %1$s such as “14 people”, %2$s such as “6 partners” */
  return g_strdup_printf (_("The middle view of %1$s of %2$s, not agreed."), people, partners);
}

static CgEntry *
new_position (const char *round, CgInstrument *instrument, guint item, const char *level, const char *target, gboolean agreed)
{
  CgEntry *position = cg_entry_new (CG_KIND_POSITION);
  g_autofree char *version = g_strdup_printf ("%d", cg_instrument_get_version (instrument));

  cg_entry_set (position, CG_NAME_ROUND, round);
  cg_entry_set (position, CG_NAME_INSTRUMENT, cg_instrument_get_id (instrument));
  cg_entry_set (position, CG_NAME_VERSION, version);
  cg_entry_set (position, CG_NAME_ITEM, cg_instrument_get_item_id (instrument, item));
  cg_entry_set (position, CG_NAME_LEVEL, level);
  cg_entry_set (position, CG_NAME_TARGET, target);
  cg_entry_set (position, CG_NAME_STATUS, agreed ? "agreed" : "open");
  return position;
}

static gboolean
add_position (const CgSurvey *survey, const CgItemSummary *summary, const char *round, CgInstrument *instrument, guint item,
              guint threshold, CgEntry *agreement)
{
  const char *level = shown_level (survey, instrument, &summary->position, item, FALSE, threshold);
  const char *target = shown_level (survey, instrument, &summary->target, item, TRUE, threshold);
  gboolean agreed = summary->position.source == CG_POSITION_AGREED;
  g_autofree char *words = NULL;
  CgEntry *position;

  if (level == NULL)
    return FALSE;
  position = cg_entry_append (agreement, new_position (round, instrument, item, level, target, agreed));
  words = agreed ? NULL : say_how_many (survey, &summary->position, item);
  cg_entry_set (position, CG_NAME_RATIONALE, words);
  return TRUE;
}

/**
 * cg_copy_add_positions:
 * @round: a round of @from, which is called @round_id in the copy
 * @instrument: an instrument with a scale that rates items
 * @threshold: as many people as it takes for a middle view to be shown
 * @agreement: the copy's list of positions
 *
 * Adds where the partnership stands, with what was agreed as agreed and a middle view of enough people as open. How many
 * people said what, and who, is not in it, so that there is nothing to subtract from.
 *
 * Returns: how many were added
 */
guint
cg_copy_add_positions (CgAssessment *from, CgEntry *round, const char *round_id, CgInstrument *instrument, guint threshold,
                       CgEntry *agreement)
{
  g_autoptr (CgSurveySource) source = cg_survey_source_new (from, cg_entry_get_id (round), instrument, CG_UNIT_RESPONDENT);
  const CgSurvey *survey = cg_survey_source_get_survey (source);
  g_autoptr (CgSummary) summary = cg_summary_new (survey);
  guint n = 0;

  for (guint i = 0; i < summary->n_items; i++)
    n += add_position (survey, &summary->items[i], round_id, instrument, i, threshold, agreement);
  return n;
}
