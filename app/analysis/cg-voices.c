/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/cg-voices.h"

#include "common/cg-answer.h"

/**
 * cg_voices_clear:
 *
 * Sets all counts to 0 and keeps the array.
 */
void
cg_voices_clear (CgVoices *self, guint n_levels)
{
  guint *counts = self->counts;

  for (guint i = 0; i < n_levels; i++)
    counts[i] = 0;
  *self = (CgVoices) { .counts = counts };
}

/**
 * cg_voices_add_answer:
 * @answer: an answer code
 * @carried: whether it was carried over from the last round
 *
 * Counts one voice.
 */
void
cg_voices_add_answer (CgVoices *self, guint n_levels, guint8 answer, gboolean carried)
{
  switch (answer)
    {
    case CG_ANSWER_NONE:
      self->not_assessed++;
      break;
    case CG_ANSWER_DONT_KNOW:
      self->dont_know++;
      break;
    case CG_ANSWER_NOT_APPLICABLE:
      self->not_applicable++;
      break;
    default:
      g_return_if_fail (answer <= n_levels);
      self->counts[answer - 1]++;
      self->carried += carried ? 1 : 0;
    }
}

/**
 * cg_voices_add:
 *
 * Counts all of @others too.
 */
void
cg_voices_add (CgVoices *self, guint n_levels, const CgVoices *others)
{
  for (guint i = 0; i < n_levels; i++)
    self->counts[i] += others->counts[i];
  self->carried += others->carried;
  self->dont_know += others->dont_know;
  self->not_applicable += others->not_applicable;
  self->not_assessed += others->not_assessed;
}
