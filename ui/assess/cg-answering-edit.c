/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "assess/cg-answering.h"

#include <glib/gi18n.h>

#include "common/cg-words.h"

static const char *
get_item_id (CgAnswering *self, guint item)
{
  return cg_instrument_get_item_id (cg_answering_get_instrument (self), item);
}

static char *
now_utc (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();

  return g_date_time_format (now, "%Y-%m-%dT%H:%M:%SZ");
}

static CgEntry *
make_response (CgAnswering *self)
{
  CgAssessment *assessment = cg_session_get_assessment (cg_answering_get_session (self));
  CgInstrument *instrument = cg_answering_get_instrument (self);
  CgEntry *response = CG_ENTRY (cg_response_new ());
  int version = cg_instrument_get_version (instrument);
  g_autofree char *number = g_strdup_printf ("%d", version);
  g_autofree char *now = now_utc ();

  cg_entry_set (response, CG_NAME_ROUND, cg_answering_get_round (self));
  cg_entry_set (response, CG_NAME_RESPONDENT, cg_answering_get_respondent (self));
  cg_entry_set (response, CG_NAME_INSTRUMENT, cg_instrument_get_id (instrument));
  if (version != cg_assessment_declared_version (assessment, cg_instrument_get_id (instrument)))
    cg_entry_set (response, CG_NAME_VERSION, number);
  cg_entry_set (response, CG_NAME_MODIFIED, now);
  cg_entry_set (response, CG_NAME_VIA, "window");
  return response;
}

/* The first answer of a person makes the response too, in the same step of undo. */
static gboolean
rate_first (CgAnswering *self, guint item, CgEntry *rating, const char *label, GError **error)
{
  CgSession *session = cg_answering_get_session (self);
  CgEntry *list = cg_assessment_get_list (cg_session_get_assessment (session), CG_KIND_RESPONSES);
  g_autoptr (CgEntry) response = make_response (self);
  g_autoptr (CgEdit) insert = cg_edit_new_insert (list, response);
  g_autoptr (CgEdit) rate = NULL;

  cg_session_begin (session, label);
  if (!cg_session_add (session, insert, error))
    {
      cg_session_cancel (session);
      return FALSE;
    }
  rate = cg_edit_new_rate (cg_answering_find_response (self), get_item_id (self, item), NULL, rating);
  if (!cg_session_add (session, rate, error))
    {
      cg_session_cancel (session);
      return FALSE;
    }
  cg_session_end (session);
  return TRUE;
}

/* A rating that says nothing any more is taken away. */
static gboolean
is_empty (CgEntry *rating)
{
  const CgKind *kind = cg_entry_get_kind (rating);

  for (guint i = 0; i < kind->n_fields; i++)
    if (kind->fields[i].name != CG_NAME_ITEM && cg_entry_get_at (rating, i) != NULL)
      return FALSE;
  return cg_entry_get_n_children (rating) == 0 && cg_entry_get_foreign (rating) == NULL;
}

static gboolean
apply (CgAnswering *self, guint item, CgEntry *rating, const char *label, gboolean typed, GError **error)
{
  CgSession *session = cg_answering_get_session (self);
  CgResponse *response = cg_answering_find_response (self);
  g_autoptr (CgEdit) edit = NULL;

  if (response == NULL)
    return is_empty (rating) || rate_first (self, item, rating, label, error);
  edit = cg_edit_new_rate (response, get_item_id (self, item), NULL, is_empty (rating) ? NULL : rating);
  return typed ? cg_session_apply_typed (session, edit, label, error)
               : cg_session_apply (session, edit, label, error);
}

static CgEntry *
need_rating (CgAnswering *self, guint item)
{
  CgEntry *rating = cg_answering_dup_rating (self, item);

  if (rating == NULL)
    {
      rating = cg_entry_new (CG_KIND_RATING);
      cg_entry_set (rating, CG_NAME_ITEM, get_item_id (self, item));
    }
  return rating;
}

/* The name of a step of undo: what was done to which item. */
static char *
name_step (CgAnswering *self, const char *format, guint item)
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

  rating = need_rating (self, item);
  carried = cg_entry_get_boolean (rating, CG_NAME_CARRIED);
  if (cg_answering_get_answer (self, item) == answer && !carried)
    return TRUE;
  cg_entry_set (rating, CG_NAME_ANSWER, cg_instrument_answer_id (cg_answering_get_instrument (self), answer));
  cg_entry_set (rating, CG_NAME_CARRIED, NULL);
  /* Translators: a step that can be undone; %s is the title of an area or a question */
  label = name_step (self, answer != CG_ANSWER_NONE ? _("Rate “%s”") : _("Clear the answer to “%s”"), item);
  return apply (self, item, rating, label, FALSE, error);
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
  rating = need_rating (self, item);
  cg_entry_set (rating, CG_NAME_TARGET, cg_instrument_answer_id (cg_answering_get_instrument (self), target));
  /* Translators: a step that can be undone; %s is the title of an area or a question */
  label = name_step (self, _("Change the target of “%s”"), item);
  return apply (self, item, rating, label, FALSE, error);
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

  rating = need_rating (self, item);
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
  label = name_step (self, _("Comment on “%s”"), item);
  return apply (self, item, rating, label, TRUE, error);
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

  rating = need_rating (self, item);
  evidence = cg_entry_new (CG_KIND_RATING_EVIDENCE);
  cg_entry_set (evidence, CG_NAME_KIND, kind);
  cg_entry_set (evidence, CG_NAME_HREF, href);
  cg_entry_set (evidence, CG_NAME_TEXT, text);
  insert_child (rating, evidence);
  /* Translators: a step that can be undone; %s is the title of an area or a question */
  label = name_step (self, _("Add evidence to “%s”"), item);
  return apply (self, item, rating, label, FALSE, error);
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

  rating = need_rating (self, item);
  n = cg_entry_get_n_children (rating);
  for (guint i = 0; i < n; i++)
    if (cg_entry_is (cg_entry_get_child (rating, i), CG_KIND_RATING_EVIDENCE) && seen++ == index)
      {
        drop_child (rating, cg_entry_get_child (rating, i));
        /* Translators: a step that can be undone; %s is the title of an area or a question */
        label = name_step (self, _("Remove evidence from “%s”"), item);
        return apply (self, item, rating, label, FALSE, error);
      }
  return TRUE;
}
