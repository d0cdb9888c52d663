/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "storage/cg-document-private.h"

#include <glib/gi18n-lib.h>

#include "common/cg-error.h"
#include "model/cg-rating-words.h"

static gboolean
add_edit (CgSession *session, CgEdit *edit, GError **error)
{
  g_autoptr (CgEdit) owned = edit;

  return cg_session_add (session, owned, error);
}

/* Who asked is not said: the record outlives the name. */
static gboolean
add_record (CgSession *session, GError **error)
{
  g_autoptr (CgEntry) record = cg_entry_new (CG_KIND_RECORD);
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *date = g_date_time_format (now, "%Y-%m-%d");

  cg_entry_set (record, CG_NAME_KIND, "decision");
  cg_entry_set (record, CG_NAME_DATE, date);
  cg_entry_set (record, CG_NAME_TEXT,
                _("On request the name and the words of one of the people answering were erased. The levels chosen stay."));
  return add_edit (session, cg_edit_new_insert (cg_assessment_get_list (cg_session_get_assessment (session), CG_KIND_LOG),
                                                record), error);
}

static gboolean
clear_value (CgSession *session, CgEntry *entry, CgName name, GError **error)
{
  return cg_entry_get (entry, name) == NULL || add_edit (session, cg_edit_new_set (entry, name, NULL), error);
}

/* (element-type CgEntry): all ratings, whole. */
static GPtrArray *
dup_ratings (CgRatings *ratings)
{
  GPtrArray *all = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < cg_ratings_get_n (ratings); i++)
    {
      CgEntry *about = NULL;
      int item = cg_ratings_get_nth_item (ratings, i, &about);
      const char *id = about != NULL ? cg_entry_get (about, CG_NAME_ITEM)
                                     : cg_instrument_get_item_id (cg_ratings_get_instrument (ratings), item);

      g_ptr_array_add (all, cg_ratings_dup_rating (ratings, id, about != NULL ? cg_entry_get (about, CG_NAME_ABOUT) : NULL));
    }
  return all;
}

static gboolean
erase_words (CgSession *session, CgResponse *response, GError **error)
{
  g_autoptr (GPtrArray) ratings = dup_ratings (cg_response_get_ratings (response));

  for (guint i = 0; i < ratings->len; i++)
    {
      CgEntry *rating = ratings->pdata[i];
      g_autoptr (CgEntry) rest = cg_rating_without_words (rating);

      if (!add_edit (session, cg_edit_new_rate (response, cg_entry_get (rating, CG_NAME_ITEM),
                                                cg_entry_get (rating, CG_NAME_ABOUT), rest), error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
is_of (CgEntry *response, CgEntry *respondent)
{
  return g_strcmp0 (cg_entry_get (response, CG_NAME_RESPONDENT), cg_entry_get_id (respondent)) == 0;
}

static gboolean
erase_from_responses (CgSession *session, CgEntry *respondent, const char *name, GError **error)
{
  CgEntry *list = cg_assessment_get_list (cg_session_get_assessment (session), CG_KIND_RESPONSES);

  for (guint i = 0; i < cg_entry_get_n_children (list); i++)
    {
      CgEntry *response = cg_entry_get_child (list, i);
      const char *by = cg_entry_get (response, CG_NAME_ENTERED_BY);

      if (name != NULL && g_strcmp0 (by, name) == 0 && !clear_value (session, response, CG_NAME_ENTERED_BY, error))
        return FALSE;
      if (is_of (response, respondent) && !erase_words (session, CG_RESPONSE (response), error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
erase_all (CgSession *session, CgEntry *respondent, GError **error)
{
  g_autofree char *name = g_strdup (cg_entry_get (respondent, CG_NAME_NAME));

  return add_record (session, error) && clear_value (session, respondent, CG_NAME_NAME, error) &&
         clear_value (session, respondent, CG_NAME_HELPED, error) &&
         erase_from_responses (session, respondent, name, error);
}

/* What is kept word for word can't be looked into. */
static gboolean
is_readable (CgAssessment *assessment, CgEntry *respondent, GError **error)
{
  CgEntry *list = cg_assessment_get_list (assessment, CG_KIND_RESPONSES);

  for (guint i = 0; i < cg_entry_get_n_children (list); i++)
    {
      CgEntry *response = cg_entry_get_child (list, i);

      if (is_of (response, respondent) && cg_response_get_ratings (CG_RESPONSE (response)) == NULL)
        {
          g_set_error (error, CG_ERROR, CG_ERROR_NOT_ACCEPTABLE,
                       _("This person answered the tool “%s”, which was not found. Add the tool first, so that nothing stays behind."),
                       cg_entry_get (response, CG_NAME_INSTRUMENT));
          return FALSE;
        }
    }
  return TRUE;
}

static void
discard_drafts_of (GFile *file)
{
  g_autoptr (GPtrArray) drafts = cg_draft_list ();

  for (guint i = 0; i < drafts->len; i++)
    {
      GFile *own = cg_draft_get_file (drafts->pdata[i]);

      if (own != NULL && g_file_equal (own, file))
        cg_draft_discard (drafts->pdata[i]);
    }
  cg_draft_discard_damaged (file);
}

/**
 * cg_document_erase_person:
 * @respondent: one of the people answering
 *
 * Takes the name and the words of a person out of every round, locked ones too, out of the drafts and out of what could be
 * undone, and notes the day in the log. The levels chosen stay. There is no way back; the file has the old content until
 * the document is saved.
 *
 * Returns: %FALSE with %CG_ERROR_NOT_ACCEPTABLE and nothing changed
 */
gboolean
cg_document_erase_person (CgDocument *self, CgEntry *respondent, GError **error)
{
  g_return_val_if_fail (CG_IS_DOCUMENT (self) && cg_entry_is (respondent, CG_KIND_RESPONDENT), FALSE);

  if (!is_readable (cg_session_get_assessment (self->session), respondent, error))
    return FALSE;
  cg_session_begin (self->session, NULL);
  if (!erase_all (self->session, respondent, error))
    {
      cg_session_cancel (self->session);
      return FALSE;
    }
  cg_session_end (self->session);
  cg_session_forget_history (self->session);
  cg_draft_keeper_renew (self->draft);
  if (self->file != NULL)
    discard_drafts_of (self->file);
  return TRUE;
}
