/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "assess/cg-answering-private.h"

#include <glib/gi18n.h>

#include "common/cg-words.h"

static const char *
get_item_id (CgAnswering *self, guint item)
{
  return cg_instrument_get_item_id (cg_answering_get_instrument (self), item);
}

static char *
today (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();

  return g_date_time_format (now, "%Y-%m-%dT00:00:00Z");
}

/* Its first rating notes the time, as far as it may be noted. */
static CgEntry *
make_response (CgAnswering *self)
{
  CgAssessment *assessment = cg_session_get_assessment (cg_answering_get_session (self));
  CgInstrument *instrument = cg_answering_get_instrument (self);
  CgEntry *response = CG_ENTRY (cg_response_new ());
  int version = cg_instrument_get_version (instrument);
  g_autofree char *number = g_strdup_printf ("%d", version);
  g_autofree char *now = today ();

  cg_entry_set (response, CG_NAME_ROUND, cg_answering_get_round (self));
  cg_entry_set (response, CG_NAME_RESPONDENT, cg_answering_get_respondent (self));
  cg_entry_set (response, CG_NAME_INSTRUMENT, cg_instrument_get_id (instrument));
  if (version != cg_assessment_declared_version (assessment, cg_instrument_get_id (instrument)))
    cg_entry_set (response, CG_NAME_VERSION, number);
  cg_entry_set (response, CG_NAME_MODIFIED, now);
  cg_entry_set (response, CG_NAME_VIA, cg_answering_is_on_paper (self) ? "paper" : "window");
  return response;
}

/* A rating that says nothing any more is taken away. */
static gboolean
is_empty (CgEntry *rating)
{
  const CgKind *kind = cg_entry_get_kind (rating);

  for (guint i = 0; i < kind->n_fields; i++)
    if (kind->fields[i].name != CG_NAME_ITEM && kind->fields[i].name != CG_NAME_ABOUT &&
        cg_entry_get_at (rating, i) != NULL)
      return FALSE;
  return cg_entry_get_n_children (rating) == 0 && cg_entry_get_foreign (rating) == NULL;
}

/* What a round begins with is carried over and came no way yet: the sheet that replaces it says how. */
static gboolean
lacks_way (CgAnswering *self, CgResponse *response)
{
  return cg_answering_is_on_paper (self) && cg_entry_get (CG_ENTRY (response), CG_NAME_VIA) == NULL;
}

static gboolean
add_way (CgAnswering *self, CgResponse *response, GError **error)
{
  g_autoptr (CgEdit) way = cg_edit_new_set (CG_ENTRY (response), CG_NAME_VIA, "paper");

  return cg_session_add (cg_answering_get_session (self), way, error);
}

static gboolean
add_ratings (CgAnswering *self, GPtrArray *ratings, GError **error)
{
  CgSession *session = cg_answering_get_session (self);
  CgResponse *response = cg_answering_find_response (self);

  if (response == NULL)
    {
      CgEntry *list = cg_assessment_get_list (cg_session_get_assessment (session), CG_KIND_RESPONSES);
      g_autoptr (CgEntry) made = make_response (self);
      g_autoptr (CgEdit) insert = cg_edit_new_insert (list, made);

      if (!cg_session_add (session, insert, error))
        return FALSE;
      response = cg_answering_find_response (self);
    }
  if (lacks_way (self, response) && !add_way (self, response, error))
    return FALSE;
  for (guint i = 0; i < ratings->len; i++)
    {
      CgEntry *rating = ratings->pdata[i];
      g_autoptr (CgEdit) rate = cg_edit_new_rate (response, cg_entry_get (rating, CG_NAME_ITEM),
                                                  cg_entry_get (rating, CG_NAME_ABOUT), is_empty (rating) ? NULL : rating);

      if (!cg_session_add (session, rate, error))
        return FALSE;
    }
  return TRUE;
}

/**
 * cg_answering_apply_all:
 * @ratings: (element-type CgEntry): each as it is to be
 *
 * One step of undo. The first answer of a person makes the response too.
 */
gboolean
cg_answering_apply_all (CgAnswering *self, GPtrArray *ratings, const char *label, GError **error)
{
  CgSession *session = cg_answering_get_session (self);

  cg_session_begin (session, label);
  if (!add_ratings (self, ratings, error))
    {
      cg_session_cancel (session);
      return FALSE;
    }
  cg_session_end (session);
  return TRUE;
}

static gboolean
rate_in_group (CgAnswering *self, CgEntry *rating, const char *label, GError **error)
{
  g_autoptr (GPtrArray) ratings = g_ptr_array_new ();

  g_ptr_array_add (ratings, rating);
  return cg_answering_apply_all (self, ratings, label, error);
}

/**
 * cg_answering_apply:
 * @rating: all of the rating as it is to be; one that says nothing is taken away
 * @typed: whether it is one of a run of typing
 */
gboolean
cg_answering_apply (CgAnswering *self, CgEntry *rating, const char *label, gboolean typed, GError **error)
{
  CgSession *session = cg_answering_get_session (self);
  CgResponse *response = cg_answering_find_response (self);
  g_autoptr (CgEdit) edit = NULL;

  if (response == NULL)
    return is_empty (rating) || rate_in_group (self, rating, label, error);
  if (lacks_way (self, response))
    return rate_in_group (self, rating, label, error);
  edit = cg_edit_new_rate (response, cg_entry_get (rating, CG_NAME_ITEM), cg_entry_get (rating, CG_NAME_ABOUT),
                           is_empty (rating) ? NULL : rating);
  return typed ? cg_session_apply_typed (session, edit, label, error)
               : cg_session_apply (session, edit, label, error);
}

/**
 * cg_answering_need_rating:
 * @about: (nullable): the partner that a rating of a relationship is about
 *
 * Returns: (transfer full): a copy of the rating, or a new one
 */
CgEntry *
cg_answering_need_rating (CgAnswering *self, guint item, const char *about)
{
  CgEntry *rating = cg_answering_dup_rating_about (self, item, about);

  if (rating == NULL)
    {
      rating = cg_entry_new (CG_KIND_RATING);
      cg_entry_set (rating, CG_NAME_ITEM, get_item_id (self, item));
      cg_entry_set (rating, CG_NAME_ABOUT, about);
    }
  return rating;
}

/**
 * cg_answering_name_step:
 * @format: with %s for the item's title
 *
 * Returns: (transfer full): the name of a step of undo
 */
char *
cg_answering_name_step (CgAnswering *self, const char *format, guint item)
{
  CgLanguage *language = cg_words_language ();
  CgEntry *entry = cg_instrument_get_item (cg_answering_get_instrument (self), item);

  return g_strdup_printf (format, cg_instrument_text (entry, CG_KIND_TITLE, language));
}

/**
 * cg_answering_set_answer:
 * @answer: an answer code; %CG_ANSWER_NONE takes the answer away and leaves target, comment and evidence
 *
 * An answer carried over from the last round becomes the person's own.
 */
gboolean
cg_answering_set_answer (CgAnswering *self, guint item, guint8 answer, GError **error)
{
  g_autoptr (CgEntry) rating = NULL;
  g_autofree char *label = NULL;
  gboolean carried;

  g_return_val_if_fail (CG_IS_ANSWERING (self), FALSE);

  rating = cg_answering_need_rating (self, item, NULL);
  carried = cg_entry_get_boolean (rating, CG_NAME_CARRIED);
  if (cg_answering_get_answer (self, item) == answer && !carried)
    return TRUE;
  cg_entry_set (rating, CG_NAME_ANSWER, cg_instrument_answer_id (cg_answering_get_instrument (self), answer));
  cg_entry_set (rating, CG_NAME_CARRIED, NULL);
  /* Translators: a step that can be undone; %s is the title of an area or a question */
  label = cg_answering_name_step (self, answer != CG_ANSWER_NONE ? _("Rate “%s”") : _("Clear the answer to “%s”"), item);
  return cg_answering_apply (self, rating, label, FALSE, error);
}

/**
 * cg_answering_confirm:
 *
 * Makes every answer that was carried over from the last round the person's own in this one, as one step of undo.
 */
gboolean
cg_answering_confirm (CgAnswering *self, GError **error)
{
  CgResponse *response = cg_answering_find_response (self);
  CgRatings *ratings = response != NULL ? cg_response_get_ratings (response) : NULL;
  g_autoptr (GPtrArray) confirmed = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; ratings != NULL && i < cg_ratings_get_n (ratings); i++)
    {
      CgEntry *about = NULL;
      int item = cg_ratings_get_nth_item (ratings, i, &about);
      g_autoptr (CgEntry) rating = about != NULL ? cg_entry_copy (about) : cg_answering_dup_rating (self, (guint) item);

      if (!cg_entry_get_boolean (rating, CG_NAME_CARRIED))
        continue;
      cg_entry_set (rating, CG_NAME_CARRIED, NULL);
      g_ptr_array_add (confirmed, g_steal_pointer (&rating));
    }
  return confirmed->len == 0 || cg_answering_apply_all (self, confirmed, _("Confirm what was carried over"), error);
}

/**
 * cg_answering_set_target:
 * @target: the code of a level, or %CG_ANSWER_NONE
 */
gboolean
cg_answering_set_target (CgAnswering *self, guint item, guint8 target, GError **error)
{
  g_autoptr (CgEntry) rating = NULL;
  g_autofree char *label = NULL;

  g_return_val_if_fail (CG_IS_ANSWERING (self), FALSE);

  if (cg_answering_get_target (self, item) == target)
    return TRUE;
  rating = cg_answering_need_rating (self, item, NULL);
  cg_entry_set (rating, CG_NAME_TARGET, cg_instrument_answer_id (cg_answering_get_instrument (self), target));
  /* Translators: a step that can be undone; %s is the title of an area or a question */
  label = cg_answering_name_step (self, _("Change the target of “%s”"), item);
  return cg_answering_apply (self, rating, label, FALSE, error);
}

static void
drop_child (CgEntry *rating, CgEntry *child)
{
  g_object_unref (cg_entry_remove (rating, cg_entry_index_of (rating, child)));
}

static void
insert_child (CgEntry *rating, CgEntry *child)
{
  cg_entry_insert (rating, cg_entry_index_for (rating, cg_entry_get_kind (child)->id), child);
}

static gboolean
is_blank (const char *text)
{
  g_autofree char *stripped = g_strstrip (g_strdup (text));

  return *stripped == '\0';
}

/**
 * cg_answering_set_comment:
 * @text: the whole comment as it stands while it is typed
 * @see: `all` or `facilitator`
 */
gboolean
cg_answering_set_comment (CgAnswering *self, guint item, const char *text, const char *see, GError **error)
{
  g_autoptr (CgEntry) rating = NULL;
  g_autofree char *label = NULL;
  CgEntry *comment;

  g_return_val_if_fail (CG_IS_ANSWERING (self) && text != NULL && see != NULL, FALSE);

  rating = cg_answering_need_rating (self, item, NULL);
  comment = cg_entry_find_child (rating, CG_KIND_COMMENT);
  if (comment != NULL && g_strcmp0 (cg_entry_get (comment, CG_NAME_TEXT), text) == 0 &&
      g_strcmp0 (cg_entry_get (comment, CG_NAME_SEE), see) == 0)
    return TRUE;
  if (comment != NULL && is_blank (text))
    drop_child (rating, comment);
  else if (comment == NULL && !is_blank (text))
    {
      comment = cg_entry_new (CG_KIND_COMMENT);
      insert_child (rating, comment);
      g_object_unref (comment);
    }
  if (!is_blank (text))
    {
      cg_entry_set (comment, CG_NAME_SEE, see);
      cg_entry_set (comment, CG_NAME_TEXT, text);
    }
  /* Translators: a step that can be undone; %s is the title of an area or a question */
  label = cg_answering_name_step (self, _("Comment on “%s”"), item);
  return cg_answering_apply (self, rating, label, TRUE, error);
}

/**
 * cg_answering_add_evidence:
 * @kind: `document`, `data`, `observation`, `experience` or `other`
 * @href: (nullable): where it can be read: http, https or relative to the document
 */
gboolean
cg_answering_add_evidence (CgAnswering *self, guint item, const char *kind, const char *text,
                           const char *href, GError **error)
{
  g_autoptr (CgEntry) rating = NULL, evidence = NULL;
  g_autofree char *label = NULL;

  g_return_val_if_fail (CG_IS_ANSWERING (self) && kind != NULL && text != NULL, FALSE);

  rating = cg_answering_need_rating (self, item, NULL);
  evidence = cg_entry_new (CG_KIND_RATING_EVIDENCE);
  cg_entry_set (evidence, CG_NAME_KIND, kind);
  cg_entry_set (evidence, CG_NAME_HREF, href);
  cg_entry_set (evidence, CG_NAME_TEXT, text);
  insert_child (rating, evidence);
  /* Translators: a step that can be undone; %s is the title of an area or a question */
  label = cg_answering_name_step (self, _("Add evidence to “%s”"), item);
  return cg_answering_apply (self, rating, label, FALSE, error);
}

/**
 * cg_answering_remove_evidence:
 * @index: which piece of evidence of that item, from 0
 */
gboolean
cg_answering_remove_evidence (CgAnswering *self, guint item, guint index, GError **error)
{
  g_autoptr (CgEntry) rating = NULL;
  g_autofree char *label = NULL;
  guint n, seen = 0;

  g_return_val_if_fail (CG_IS_ANSWERING (self), FALSE);

  rating = cg_answering_need_rating (self, item, NULL);
  n = cg_entry_get_n_children (rating);
  for (guint i = 0; i < n; i++)
    if (cg_entry_is (cg_entry_get_child (rating, i), CG_KIND_RATING_EVIDENCE) && seen++ == index)
      {
        drop_child (rating, cg_entry_get_child (rating, i));
        /* Translators: a step that can be undone; %s is the title of an area or a question */
        label = cg_answering_name_step (self, _("Remove evidence from “%s”"), item);
        return cg_answering_apply (self, rating, label, FALSE, error);
      }
  return TRUE;
}
