/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/cg-tally.h"

#include "common/cg-answer.h"

static int
compare_places (gconstpointer a, gconstpointer b)
{
  return *(const int *) a - *(const int *) b;
}

static void
count_ticks (CgItemTally *tally, CgEntry *rating)
{
  tally->n_ticked += cg_entry_find_child (rating, CG_KIND_TICK) != NULL;
}

static void
count_words (CgItemTally *tally, CgEntry *rating)
{
  static const char *const confidences[] = { "low", "medium", "high" };
  const char *text = cg_entry_get (rating, CG_NAME_TEXT), *confidence = cg_entry_get (rating, CG_NAME_CONFIDENCE);

  if (text != NULL && *text != '\0')
    g_ptr_array_add (tally->texts, g_strdup (text));
  for (guint i = 0; i < G_N_ELEMENTS (confidences); i++)
    tally->n_sure[i] += g_strcmp0 (confidence, confidences[i]) == 0;
}

static void
count_place (CgItemTally *tally, CgEntry *rating, GArray *places)
{
  int place = cg_entry_get_int (rating, CG_NAME_RANK, 0);

  if (place < 1)
    return;
  tally->n_ranked++;
  tally->n_first += place == 1;
  g_array_append_val (places, place);
}

static void
count_answer (CgItemTally *tally, CgEntry *rating, CgInstrument *instrument)
{
  const char *id = cg_entry_get (rating, CG_NAME_ANSWER);
  guint8 answer;

  if (id == NULL || !cg_instrument_parse_answer (instrument, id, &answer))
    return;
  if (answer == CG_ANSWER_DONT_KNOW)
    tally->n_dont_know++;
  else if (answer == CG_ANSWER_NOT_APPLICABLE)
    tally->n_not_applicable++;
  else if (CG_ANSWER_IS_LEVEL (answer) && tally->counts != NULL && cg_entry_get (rating, CG_NAME_ABOUT) != NULL)
    {
      tally->counts[answer - 1]++;
      tally->n_pairs++;
    }
}

static void
add_rating (CgTally *self, GArray **places, guint item, CgEntry *rating, CgInstrument *instrument)
{
  CgItemTally *tally = &self->items[item];

  count_ticks (tally, rating);
  count_words (tally, rating);
  count_place (tally, rating, places[item]);
  count_answer (tally, rating, instrument);
}

static void
add_response (CgTally *self, GArray **places, CgRatings *ratings)
{
  CgInstrument *instrument = cg_ratings_get_instrument (ratings);
  GPtrArray *about = cg_ratings_get_about (ratings);

  self->n_people += cg_ratings_get_n (ratings) > 0;
  for (guint item = 0; item < self->n_items; item++)
    {
      g_autoptr (CgEntry) rating = cg_ratings_dup_rating (ratings, cg_instrument_get_item_id (instrument, item), NULL);

      if (rating != NULL)
        add_rating (self, places, item, rating, instrument);
    }
  for (guint i = 0; about != NULL && i < about->len; i++)
    add_rating (self, places, (guint) cg_instrument_find_item (instrument, cg_entry_get (about->pdata[i], CG_NAME_ITEM)),
                about->pdata[i], instrument);
}

static void
settle_places (CgItemTally *tally, GArray *places)
{
  guint n = places->len;

  if (n == 0)
    return;
  g_array_sort (places, compare_places);
  tally->median_place = (g_array_index (places, int, (n - 1) / 2) + g_array_index (places, int, n / 2)) / 2.0;
}

static gboolean
belongs (CgEntry *response, CgEntry *round, CgInstrument *instrument)
{
  CgRatings *ratings = cg_response_get_ratings (CG_RESPONSE (response));

  return ratings != NULL && cg_ratings_get_instrument (ratings) == instrument &&
         g_strcmp0 (cg_entry_get (response, CG_NAME_ROUND), cg_entry_get_id (round)) == 0;
}

/**
 * cg_tally_new:
 * @round: (nullable): a round of the assessment; without one nothing was answered
 *
 * Returns: (transfer full): what was answered in that round
 */
CgTally *
cg_tally_new (CgAssessment *assessment, CgEntry *round, CgInstrument *instrument)
{
  CgTally *self = g_new0 (CgTally, 1);
  CgEntry *responses = cg_assessment_get_list (assessment, CG_KIND_RESPONSES);
  guint n_levels = cg_instrument_get_n_levels (instrument);
  g_autofree GArray **places = NULL;

  self->n_items = cg_instrument_get_n_items (instrument);
  self->items = g_new0 (CgItemTally, self->n_items);
  places = g_new0 (GArray *, self->n_items);
  for (guint i = 0; i < self->n_items; i++)
    {
      self->items[i].texts = g_ptr_array_new_with_free_func (g_free);
      self->items[i].counts = n_levels > 0 ? g_new0 (guint, n_levels) : NULL;
      places[i] = g_array_new (FALSE, FALSE, sizeof (int));
    }
  for (guint i = 0; round != NULL && i < cg_entry_get_n_children (responses); i++)
    if (belongs (cg_entry_get_child (responses, i), round, instrument))
      add_response (self, places, cg_response_get_ratings (CG_RESPONSE (cg_entry_get_child (responses, i))));
  for (guint i = 0; i < self->n_items; i++)
    {
      settle_places (&self->items[i], places[i]);
      g_array_unref (places[i]);
    }
  return self;
}

void
cg_tally_free (CgTally *self)
{
  for (guint i = 0; i < self->n_items; i++)
    {
      g_ptr_array_unref (self->items[i].texts);
      g_free (self->items[i].counts);
    }
  g_free (self->items);
  g_free (self);
}
