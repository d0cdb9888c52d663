/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/cg-small-groups.h"

static guint *
count_people (const CgSurvey *survey, guint item)
{
  guint *people = g_new0 (guint, survey->n_partners + 1);

  for (guint r = 0; r < survey->n_raters; r++)
    if (survey->rater_partner[r] >= 0 && CG_ANSWER_IS_LEVEL (cg_survey_get_answer (survey, r, item)))
      people[survey->rater_partner[r]]++;
  return people;
}

/**
 * cg_small_groups_mark:
 * @item: an item's index
 * @hidden: (out caller-allocates): for each partner whether its position must not be shown by itself
 *
 * For anonymous rounds. A partner with fewer than %CG_SMALL_GROUP people answering is hidden unless it states its
 * position. Were it the only one, what all said less what the others said would give it away, so the next smallest
 * is hidden with it.
 */
void
cg_small_groups_mark (const CgSurvey *survey, const CgSummary *summary, guint item, gboolean *hidden)
{
  g_autofree guint *people = count_people (survey, item);
  guint n_hidden = 0;
  int smallest = -1;

  for (guint p = 0; p < survey->n_partners; p++)
    {
      gboolean stated = summary->partner_positions[p * summary->n_items + item].source == CG_POSITION_STATED;

      hidden[p] = people[p] > 0 && people[p] < CG_SMALL_GROUP && !stated;
      n_hidden += hidden[p];
      if (!hidden[p] && !stated && people[p] > 0 && (smallest < 0 || people[p] < people[smallest]))
        smallest = p;
    }
  if (n_hidden == 1 && smallest >= 0)
    hidden[smallest] = TRUE;
}
