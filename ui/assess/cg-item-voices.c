/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "assess/cg-item-voices.h"

#include <glib/gi18n.h>

#include "analysis/cg-small-groups.h"
#include "common/cg-words.h"
#include "model/cg-round.h"

#define N_CODES 256

typedef struct {
  CgItemVoices *voices;
  CgAssessment *assessment;
  CgVoice *by_answer[N_CODES];
  guint item;
  const char *item_id;
} Gathering;

static void
voice_free (CgVoice *voice)
{
  g_ptr_array_unref (voice->names);
  g_free (voice);
}

static CgVoice *
need_voice (Gathering *gathering, guint8 answer)
{
  CgVoice *voice = gathering->by_answer[answer];

  if (voice != NULL)
    return voice;
  voice = gathering->by_answer[answer] = g_new0 (CgVoice, 1);
  voice->answer = answer;
  voice->names = g_ptr_array_new_with_free_func (g_free);
  return voice;
}

static char *
name_of (Gathering *gathering, CgEntry *respondent, gboolean is_outside)
{
  g_autofree char *person = cg_words_person (gathering->assessment, respondent);
  CgEntry *partner =
      cg_assessment_find (gathering->assessment, CG_KIND_PARTNER, cg_entry_get (respondent, CG_NAME_PARTNER));
  g_autofree char *initials = NULL;

  if (is_outside)
    /* Translators: somebody whose view is shown and does not count; %s is the person */
    return g_strdup_printf (_("%s, from outside"), person);
  if (partner == NULL || cg_entry_get (respondent, CG_NAME_NAME) == NULL)
    return g_steal_pointer (&person);
  initials = cg_words_initials (partner);
  /* Translators: somebody who answered: %1$s is the person, %2$s the short name of the partner */
  return g_strdup_printf (_("%1$s (%2$s)"), person, initials);
}

static void
add_comment (Gathering *gathering, CgRatings *ratings, const char *name)
{
  g_autoptr (CgEntry) rating = cg_ratings_dup_rating (ratings, gathering->item_id, NULL);
  CgEntry *comment = rating != NULL ? cg_entry_find_child (rating, CG_KIND_COMMENT) : NULL;
  const char *text;

  if (comment == NULL || g_strcmp0 (cg_entry_get (comment, CG_NAME_SEE), "all") != 0)
    return;
  text = cg_entry_get (comment, CG_NAME_TEXT);
  if (text == NULL)
    return;
  if (!gathering->voices->is_named)
    /* Translators: a comment that somebody wrote */
    g_ptr_array_add (gathering->voices->comments, g_strdup_printf (_("“%s”"), text));
  else
    /* Translators: a comment and who wrote it */
    g_ptr_array_add (gathering->voices->comments, g_strdup_printf (_("“%1$s” — %2$s"), text, name));
}

static void
add_response (Gathering *gathering, CgEntry *response)
{
  CgRatings *ratings = cg_response_get_ratings (CG_RESPONSE (response));
  CgEntry *respondent = cg_assessment_find (gathering->assessment, CG_KIND_RESPONDENT,
                                            cg_entry_get (response, CG_NAME_RESPONDENT));
  g_autofree char *name = NULL;
  gboolean is_outside;
  guint8 answer;

  if (ratings == NULL || respondent == NULL || !cg_ratings_contains (ratings, gathering->item))
    return;
  answer = cg_ratings_get_answer (ratings, gathering->item);
  is_outside = cg_assessment_is_outside (gathering->assessment, respondent);
  name = name_of (gathering, respondent, is_outside);
  add_comment (gathering, ratings, name);
  if (answer == CG_ANSWER_NONE)
    return;
  if (!is_outside)
    {
      need_voice (gathering, answer)->n++;
      gathering->voices->n++;
    }
  if (gathering->voices->is_named)
    g_ptr_array_add (need_voice (gathering, answer)->names, g_steal_pointer (&name));
}

static gboolean
belongs (Gathering *gathering, CgEntry *response, CgEntry *round, CgInstrument *instrument)
{
  return g_strcmp0 (cg_entry_get (response, CG_NAME_ROUND), cg_entry_get_id (round)) == 0 &&
         cg_assessment_instrument_of (gathering->assessment, response) == instrument;
}

/* The answers from the lowest level up, then those that are no level. */
static void
hand_over (Gathering *gathering)
{
  CgItemVoices *voices = gathering->voices;

  voices->is_small = voices->is_anonymous && voices->n < CG_SMALL_GROUP;
  for (guint answer = 0; answer < N_CODES; answer++)
    if (gathering->by_answer[answer] != NULL)
      g_ptr_array_add (voices->voices, gathering->by_answer[answer]);
  if (voices->is_small)
    {
      g_ptr_array_set_size (voices->voices, 0);
      g_ptr_array_set_size (voices->comments, 0);
    }
}

/**
 * cg_item_voices_new:
 * @item: the number of an item
 * @named: whether names may stand beside what was said
 *
 * What was promised to the people answering is kept: an anonymous round names nobody, and shows nothing at
 * all while fewer than %CG_SMALL_GROUP people have answered. Comments for the facilitator are left out.
 *
 * Returns: (transfer full): who said what
 */
CgItemVoices *
cg_item_voices_new (CgAssessment *assessment, CgEntry *round, CgInstrument *instrument, guint item,
                    gboolean named)
{
  CgItemVoices *self;
  Gathering gathering = { .assessment = assessment, .item = item };
  CgEntry *list;
  guint n;

  g_return_val_if_fail (CG_IS_ASSESSMENT (assessment) && CG_IS_ENTRY (round) && CG_IS_INSTRUMENT (instrument),
                        NULL);

  self = g_new0 (CgItemVoices, 1);
  self->voices = g_ptr_array_new_with_free_func ((GDestroyNotify) voice_free);
  self->comments = g_ptr_array_new_with_free_func (g_free);
  self->is_anonymous = cg_round_is_anonymous (round);
  self->is_named = named && !self->is_anonymous;
  gathering.voices = self;
  gathering.item_id = cg_instrument_get_item_id (instrument, item);

  list = cg_assessment_get_list (assessment, CG_KIND_RESPONSES);
  n = cg_entry_get_n_children (list);
  for (guint i = 0; i < n; i++)
    if (belongs (&gathering, cg_entry_get_child (list, i), round, instrument))
      add_response (&gathering, cg_entry_get_child (list, i));
  hand_over (&gathering);
  return self;
}

void
cg_item_voices_free (CgItemVoices *self)
{
  g_clear_pointer (&self->voices, g_ptr_array_unref);
  g_clear_pointer (&self->comments, g_ptr_array_unref);
  g_free (self);
}
