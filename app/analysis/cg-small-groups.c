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

static gboolean
is_stated (const CgSummary *summary, guint partner, guint item)
{
  return summary->partner_positions[partner * summary->n_items + item].source == CG_POSITION_STATED;
}

/* Of those on one side who are shown by what their people answered, the one with the fewest; -1 for none. */
static int
find_smallest_shown (const CgSurvey *survey, const CgSummary *summary, guint item, const guint *people, const gboolean *hidden,
                     gboolean outside)
{
  int smallest = -1;

  for (guint p = 0; p < survey->n_partners; p++)
    if (cg_survey_partner_is_outside (survey, p) == outside && people[p] > 0 && !hidden[p] && !is_stated (summary, p, item) &&
        (smallest < 0 || people[p] < people[smallest]))
      smallest = (int) p;
  return smallest;
}

/* Voices from inside and from outside are counted apart, so that each side has to be a crowd by itself. */
static void
mark_side (const CgSurvey *survey, const CgSummary *summary, guint item, const guint *people, gboolean *hidden, gboolean outside)
{
  guint n_people = 0;
  int smallest;

  for (guint p = 0; p < survey->n_partners; p++)
    if (cg_survey_partner_is_outside (survey, p) == outside)
      {
        hidden[p] = people[p] > 0 && people[p] < CG_SMALL_GROUP && !is_stated (summary, p, item);
        n_people += hidden[p] ? people[p] : 0;
      }
  while (n_people > 0 && n_people < CG_SMALL_GROUP &&
         (smallest = find_smallest_shown (survey, summary, item, people, hidden, outside)) >= 0)
    {
      hidden[smallest] = TRUE;
      n_people += people[smallest];
    }
}

/**
 * cg_small_groups_mark:
 * @item: an item's index
 * @hidden: (out caller-allocates): for each partner whether its position must not be shown by itself
 *
 * For anonymous rounds. A partner with fewer than %CG_SMALL_GROUP people answering is hidden unless it states its
 * position. Were those who are hidden still so few, what all said less what the others said would give them away, so the
 * next smallest are hidden with them.
 */
void
cg_small_groups_mark (const CgSurvey *survey, const CgSummary *summary, guint item, gboolean *hidden)
{
  g_autofree guint *people = count_people (survey, item);

  mark_side (survey, summary, item, people, hidden, FALSE);
  mark_side (survey, summary, item, people, hidden, TRUE);
}
