/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/cg-next-round.h"

#include <glib/gi18n-lib.h>

#include "model/cg-round.h"

/**
 * cg_next_round_can_carry:
 *
 * Returns: whether the answers of that round can be carried over: of anonymous ones nobody knows whose place new ones
 *   would take, so that people would count twice
 */
gboolean
cg_next_round_can_carry (CgEntry *last)
{
  return !cg_round_is_anonymous (last);
}

/* What people were promised stays promised; the days are those of another time. */
static void
take_promise (CgEntry *round, CgEntry *last)
{
  static const CgName kept[] = { CG_NAME_NAMING, CG_NAME_PURPOSE, CG_NAME_NOTICE, CG_NAME_CONTACT };
  CgEntry *promise = cg_entry_find_child (last, CG_KIND_COLLECTION);
  g_autoptr (CgEntry) taken = NULL;

  if (promise == NULL || cg_entry_find_child (round, CG_KIND_COLLECTION) != NULL)
    return;
  taken = cg_entry_new (CG_KIND_COLLECTION);
  for (guint i = 0; i < G_N_ELEMENTS (kept); i++)
    cg_entry_set (taken, kept[i], cg_entry_get (promise, kept[i]));
  cg_entry_append (round, g_steal_pointer (&taken));
}

/* What somebody said about an answer belongs to the time when it was said. */
static void
drop_comments (CgEntry *rating)
{
  for (guint i = cg_entry_get_n_children (rating); i > 0; i--)
    if (cg_entry_is (cg_entry_get_child (rating, i - 1), CG_KIND_COMMENT))
      g_object_unref (cg_entry_remove (rating, i - 1));
}

static gboolean
says_something (CgEntry *rating)
{
  return cg_entry_get (rating, CG_NAME_ANSWER) != NULL || cg_entry_get (rating, CG_NAME_TARGET) != NULL ||
         cg_entry_get (rating, CG_NAME_RANK) != NULL || cg_entry_get (rating, CG_NAME_TEXT) != NULL ||
         cg_entry_get_n_children (rating) > 0;
}

static CgEntry *
nth_rating (CgRatings *ratings, guint position)
{
  CgEntry *about = NULL;
  int item = cg_ratings_get_nth_item (ratings, position, &about);

  if (about != NULL)
    return cg_ratings_dup_rating (ratings, cg_entry_get (about, CG_NAME_ITEM), cg_entry_get (about, CG_NAME_ABOUT));
  return cg_ratings_dup_rating (ratings, cg_instrument_get_item_id (cg_ratings_get_instrument (ratings), item), NULL);
}

static void
carry_ratings (CgRatings *from, CgRatings *to)
{
  for (guint i = 0; i < cg_ratings_get_n (from); i++)
    {
      g_autoptr (CgEntry) rating = nth_rating (from, i);

      drop_comments (rating);
      if (!says_something (rating))
        continue;
      cg_entry_set (rating, CG_NAME_CARRIED, "true");
      cg_ratings_put (to, cg_entry_get (rating, CG_NAME_ITEM), cg_entry_get (rating, CG_NAME_ABOUT), rating, CG_RATINGS_LAST);
    }
}

static CgEntry *
new_response (CgEntry *response, CgEntry *round)
{
  static const CgName kept[] = { CG_NAME_RESPONDENT, CG_NAME_INSTRUMENT, CG_NAME_VERSION, CG_NAME_MODIFIED };
  CgRatings *ratings = cg_response_get_ratings (CG_RESPONSE (response));
  CgEntry *carried = CG_ENTRY (cg_response_new ());

  cg_entry_set (carried, CG_NAME_ROUND, cg_entry_get_id (round));
  for (guint i = 0; i < G_N_ELEMENTS (kept); i++)
    cg_entry_set (carried, kept[i], cg_entry_get (response, kept[i]));
  cg_response_open (CG_RESPONSE (carried), cg_ratings_get_instrument (ratings));
  carry_ratings (ratings, cg_response_get_ratings (CG_RESPONSE (carried)));
  return carried;
}

/* Answers to an earlier version of a tool stay in their round: the new one asks by the version that is used now. */
static gboolean
can_be_carried (CgAssessment *assessment, CgEntry *response, CgEntry *last)
{
  const CgRatings *ratings = cg_response_get_ratings (CG_RESPONSE (response));
  CgInstrument *used = cg_assessment_find_instrument (assessment, cg_entry_get (response, CG_NAME_INSTRUMENT), 0);

  return g_strcmp0 (cg_entry_get (response, CG_NAME_ROUND), cg_entry_get_id (last)) == 0 && ratings != NULL &&
         cg_ratings_get_n (ratings) > 0 && cg_ratings_get_instrument (ratings) == used;
}

static void
carry_responses (CgAssessment *assessment, GPtrArray *edits, CgEntry *round, CgEntry *last)
{
  CgEntry *responses = cg_assessment_get_list (assessment, CG_KIND_RESPONSES);
  guint n = cg_entry_get_n_children (responses), at = n;

  for (guint i = 0; i < n; i++)
    if (can_be_carried (assessment, cg_entry_get_child (responses, i), last))
      {
        g_autoptr (CgEntry) carried = new_response (cg_entry_get_child (responses, i), round);

        g_ptr_array_add (edits, cg_edit_new_insert_at (responses, at++, carried));
      }
}

/**
 * cg_next_round_begin:
 * @round: an entry of a round that is not in the document yet
 * @last: a round of the document
 * @carry: whether everybody's answers are carried over; see cg_next_round_can_carry()
 *
 * Puts the round into the document, with what people were promised in the last, as one step of undo. Comments and the days
 * of the last round stay where they are. Fails with %CG_ERROR_NOT_ACCEPTABLE where the document can't be changed.
 */
gboolean
cg_next_round_begin (CgSession *session, CgEntry *round, CgEntry *last, gboolean carry, GError **error)
{
  CgAssessment *assessment = cg_session_get_assessment (session);
  g_autoptr (GPtrArray) edits = g_ptr_array_new_with_free_func ((GDestroyNotify) cg_edit_unref);

  g_return_val_if_fail (CG_IS_ENTRY (round) && CG_IS_ENTRY (last), FALSE);
  g_return_val_if_fail (!carry || cg_next_round_can_carry (last), FALSE);

  take_promise (round, last);
  g_ptr_array_add (edits, cg_edit_new_insert (cg_assessment_get_list (assessment, CG_KIND_ROUNDS), round));
  if (carry)
    carry_responses (assessment, edits, round, last);
  return cg_session_apply_all (session, edits, _("Add a round"), error);
}

/**
 * cg_next_round_is_carried:
 *
 * Returns: whether nothing in the response was answered in its own round
 */
gboolean
cg_next_round_is_carried (CgEntry *response)
{
  const CgRatings *ratings = cg_response_get_ratings (CG_RESPONSE (response));

  return ratings != NULL && cg_ratings_get_n (ratings) > 0 && cg_ratings_count_carried (ratings) == cg_ratings_get_n (ratings);
}

/**
 * cg_next_round_fill:
 * @response: what somebody answered
 * @before: what stands in the same place, by the same person
 *
 * Returns: (transfer full): @response, and behind it what was carried over and it says nothing to
 */
CgEntry *
cg_next_round_fill (CgEntry *response, CgEntry *before)
{
  CgRatings *carried = cg_response_get_ratings (CG_RESPONSE (before)), *ratings;
  CgEntry *filled;

  if (carried == NULL || cg_ratings_count_carried (carried) == 0 || cg_response_get_ratings (CG_RESPONSE (response)) == NULL)
    return g_object_ref (response);
  filled = cg_entry_copy (response);
  ratings = cg_response_get_ratings (CG_RESPONSE (filled));
  for (guint i = 0; i < cg_ratings_get_n (carried); i++)
    {
      g_autoptr (CgEntry) rating = nth_rating (carried, i);
      const char *item = cg_entry_get (rating, CG_NAME_ITEM), *about = cg_entry_get (rating, CG_NAME_ABOUT);

      if (cg_entry_get_boolean (rating, CG_NAME_CARRIED) && cg_ratings_get_position (ratings, item, about) < 0)
        cg_ratings_put (ratings, item, about, rating, CG_RATINGS_LAST);
    }
  return filled;
}
