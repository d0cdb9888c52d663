/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "assess/cg-answering.h"

#include <glib/gi18n.h>

#include "assess/cg-answering-private.h"
#include "assess/cg-sheet-kind.h"

struct _CgAnswering {
  GObject parent_instance;

  CgSession *session;
  CgInstrument *instrument;
  char *round;
  char *respondent;
  gboolean on_paper;
};

enum {
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CgAnswering, cg_answering, G_TYPE_OBJECT)

static CgAssessment *
get_assessment (CgAnswering *self)
{
  return cg_session_get_assessment (self->session);
}

static CgRatings *
find_ratings (CgAnswering *self)
{
  CgResponse *response = cg_answering_find_response (self);

  return response != NULL ? cg_response_get_ratings (response) : NULL;
}

static void
session_changed_cb (CgSession *session, CgEdit *edit, CgAnswering *self)
{
  CgAssessment *assessment = get_assessment (self);
  CgEntry *target = cg_edit_find_target (edit, assessment);

  if (cg_edit_get_op (edit) == CG_EDIT_RATE)
    {
      if (target != NULL && target == (CgEntry *) cg_answering_find_response (self))
        g_signal_emit (self, signals[SIGNAL_CHANGED], 0, cg_edit_get_item (edit));
    }
  else if (target == cg_assessment_get_list (assessment, CG_KIND_RESPONSES) ||
           (target != NULL && cg_entry_is (target, CG_KIND_ROUND)))
    g_signal_emit (self, signals[SIGNAL_CHANGED], 0, NULL);
}

static void
cg_answering_finalize (GObject *object)
{
  CgAnswering *self = CG_ANSWERING (object);

  g_clear_object (&self->session);
  g_clear_object (&self->instrument);
  g_clear_pointer (&self->round, g_free);
  g_clear_pointer (&self->respondent, g_free);
  G_OBJECT_CLASS (cg_answering_parent_class)->finalize (object);
}

static void
cg_answering_class_init (CgAnsweringClass *class)
{
  G_OBJECT_CLASS (class)->finalize = cg_answering_finalize;

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (class), G_SIGNAL_RUN_LAST, 0, NULL,
                                          NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
cg_answering_init (CgAnswering *self)
{
}

/**
 * cg_answering_new:
 * @round: the id of a round, @respondent that of a person, both of the session's document
 * @instrument: one of its instruments
 *
 * Returns: (transfer full): the answering
 */
CgAnswering *
cg_answering_new (CgSession *session, const char *round, const char *respondent, CgInstrument *instrument)
{
  CgAnswering *self;

  g_return_val_if_fail (CG_IS_SESSION (session) && CG_IS_INSTRUMENT (instrument), NULL);
  g_return_val_if_fail (round != NULL && respondent != NULL, NULL);

  self = g_object_new (CG_TYPE_ANSWERING, NULL);
  self->session = g_object_ref (session);
  self->instrument = g_object_ref (instrument);
  self->round = g_strdup (round);
  self->respondent = g_strdup (respondent);
  g_signal_connect_object (session, "changed", G_CALLBACK (session_changed_cb), self, 0);
  return self;
}

CgSession *
cg_answering_get_session (CgAnswering *self)
{
  g_return_val_if_fail (CG_IS_ANSWERING (self), NULL);

  return self->session;
}

CgInstrument *
cg_answering_get_instrument (CgAnswering *self)
{
  g_return_val_if_fail (CG_IS_ANSWERING (self), NULL);

  return self->instrument;
}

const char *
cg_answering_get_round (CgAnswering *self)
{
  g_return_val_if_fail (CG_IS_ANSWERING (self), NULL);

  return self->round;
}

const char *
cg_answering_get_respondent (CgAnswering *self)
{
  g_return_val_if_fail (CG_IS_ANSWERING (self), NULL);

  return self->respondent;
}

/**
 * cg_answering_find_response:
 *
 * Returns: (transfer none) (nullable): what the person answered so far, %NULL before the first answer
 */
CgResponse *
cg_answering_find_response (CgAnswering *self)
{
  g_return_val_if_fail (CG_IS_ANSWERING (self), NULL);

  return cg_assessment_find_response (get_assessment (self), self->round, self->respondent,
                                      cg_instrument_get_id (self->instrument),
                                      cg_instrument_get_version (self->instrument));
}

/**
 * cg_answering_set_on_paper:
 * @on_paper: whether the answers stand on paper already, and are only keyed in; the response says so
 */
void
cg_answering_set_on_paper (CgAnswering *self, gboolean on_paper)
{
  g_return_if_fail (CG_IS_ANSWERING (self));

  self->on_paper = on_paper;
}

gboolean
cg_answering_is_on_paper (CgAnswering *self)
{
  return self->on_paper;
}

/**
 * cg_answering_get_obstacle:
 *
 * Returns: (nullable): a sentence that says why nothing can be answered now; %NULL where it can
 */
const char *
cg_answering_get_obstacle (CgAnswering *self)
{
  CgEntry *round;
  CgResponse *response;

  g_return_val_if_fail (CG_IS_ANSWERING (self), NULL);

  round = cg_assessment_find (get_assessment (self), CG_KIND_ROUND, self->round);
  response = cg_answering_find_response (self);
  if (cg_assessment_is_read_only (get_assessment (self)))
    return _("This document can only be read, so its answers can’t be changed here.");
  if (round == NULL)
    return _("The round is no longer in the document.");
  if (cg_entry_get_boolean (round, CG_NAME_LOCKED))
    return _("This round is locked: its answers stay as they were given.");
  if (response != NULL && cg_response_get_ratings (response) == NULL)
    return _("These answers belong to a version of the tool that was not found. They are kept as they are.");
  return NULL;
}

/**
 * cg_answering_get_answer:
 * @item: the number of an item
 *
 * Returns: an answer code
 */
guint8
cg_answering_get_answer (CgAnswering *self, guint item)
{
  CgRatings *ratings;

  g_return_val_if_fail (CG_IS_ANSWERING (self), CG_ANSWER_NONE);

  ratings = find_ratings (self);
  return ratings != NULL ? cg_ratings_get_answer (ratings, item) : CG_ANSWER_NONE;
}

guint8
cg_answering_get_target (CgAnswering *self, guint item)
{
  CgRatings *ratings;

  g_return_val_if_fail (CG_IS_ANSWERING (self), CG_ANSWER_NONE);

  ratings = find_ratings (self);
  return ratings != NULL ? cg_ratings_get_target (ratings, item) : CG_ANSWER_NONE;
}

/**
 * cg_answering_dup_rating:
 *
 * Returns: (transfer full) (nullable): all that was answered to the item, %NULL for nothing
 */
CgEntry *
cg_answering_dup_rating (CgAnswering *self, guint item)
{
  return cg_answering_dup_rating_about (self, item, NULL);
}

/**
 * cg_answering_dup_rating_about:
 * @about: (nullable): the partner that a rating of a relationship is about
 *
 * Returns: (transfer full) (nullable): all that was answered
 */
CgEntry *
cg_answering_dup_rating_about (CgAnswering *self, guint item, const char *about)
{
  CgRatings *ratings;

  g_return_val_if_fail (CG_IS_ANSWERING (self), NULL);

  ratings = find_ratings (self);
  return ratings != NULL
             ? cg_ratings_dup_rating (ratings, cg_instrument_get_item_id (self->instrument, item), about)
             : NULL;
}

static gboolean
has_words (CgAnswering *self, guint item)
{
  g_autoptr (CgEntry) rating = cg_answering_dup_rating (self, item);

  return rating != NULL && (cg_entry_get (rating, CG_NAME_TEXT) != NULL || cg_entry_get (rating, CG_NAME_ANSWER) != NULL);
}

static gboolean
has_all_pairs (CgAnswering *self, guint item)
{
  g_autoptr (GPtrArray) others = cg_answering_list_others (self);

  for (guint i = 0; i < others->len; i++)
    {
      g_autoptr (CgEntry) rating = cg_answering_dup_rating_about (self, item, cg_entry_get_id (others->pdata[i]));

      if (rating == NULL || cg_entry_get (rating, CG_NAME_ANSWER) == NULL || cg_entry_get_boolean (rating, CG_NAME_CARRIED))
        return FALSE;
    }
  return others->len > 0;
}

/**
 * cg_answering_is_carried:
 *
 * Returns: whether the answer is the last round's, which nobody has given anew
 */
gboolean
cg_answering_is_carried (CgAnswering *self, guint item)
{
  CgRatings *ratings = find_ratings (self);
  CgEntry *details = ratings != NULL ? cg_ratings_get_details (ratings, item) : NULL;

  return details != NULL && cg_entry_get_boolean (details, CG_NAME_CARRIED);
}

/**
 * cg_answering_count_carried:
 *
 * Returns: how many answers are the last round's
 */
guint
cg_answering_count_carried (CgAnswering *self)
{
  CgRatings *ratings = find_ratings (self);

  return ratings != NULL ? cg_ratings_count_carried (ratings) : 0;
}

static gboolean
is_begun (CgAnswering *self)
{
  CgRatings *ratings = find_ratings (self);

  return ratings != NULL && (cg_ratings_get_n (ratings) == 0 || cg_ratings_count_carried (ratings) < cg_ratings_get_n (ratings));
}

/**
 * cg_answering_is_answered:
 *
 * Returns: whether the item needs nothing more: a level, "don't know" or "not applicable"; words for a question; a place for
 *   what is ranked; a level for each other partner in a relationship. A checklist needs nothing but to be begun. What is
 *   carried over from the last round is not answered yet.
 */
gboolean
cg_answering_is_answered (CgAnswering *self, guint item)
{
  g_return_val_if_fail (CG_IS_ANSWERING (self), FALSE);

  if (cg_answering_is_carried (self, item))
    return FALSE;
  switch (cg_sheet_kind_of (self->instrument))
    {
    case CG_SHEET_QUESTIONS: return has_words (self, item);
    case CG_SHEET_CHECKLIST: return is_begun (self);
    case CG_SHEET_RANKING: return cg_answering_get_rank (self, item) > 0;
    case CG_SHEET_RELATIONSHIPS: return has_all_pairs (self, item);
    case CG_SHEET_NONE:
    default: return cg_answering_get_answer (self, item) != CG_ANSWER_NONE;
    }
}

/**
 * cg_answering_count:
 *
 * Returns: how many items have an answer, "don't know" and "not applicable" being answers too
 */
guint
cg_answering_count (CgAnswering *self)
{
  guint n = cg_instrument_get_n_items (self->instrument), count = 0;

  for (guint i = 0; i < n; i++)
    count += cg_answering_is_answered (self, i);
  return count;
}

/**
 * cg_answering_next_open:
 * @after: the number of an item, -1 to begin
 *
 * Returns: the number of the next item without an answer, from the beginning again after the last; -1 where
 * all have one
 */
int
cg_answering_next_open (CgAnswering *self, int after)
{
  int n = (int) cg_instrument_get_n_items (self->instrument);

  for (int step = 1; step <= n; step++)
    {
      int item = (after + step) % n;

      if (!cg_answering_is_answered (self, (guint) item))
        return item;
    }
  return -1;
}
