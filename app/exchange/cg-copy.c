/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/cg-copy.h"

#include <glib/gi18n-lib.h>

#include "analysis/cg-comparison.h"
#include "analysis/cg-small-groups.h"
#include "exchange/cg-copy-private.h"
#include "model/cg-rating-words.h"
#include "model/cg-round.h"

/* Values that name somebody, or that somebody said. */
static const struct {
  CgKindId kind;
  CgName name;
} left_out[] = {
  { CG_KIND_RESPONDENT, CG_NAME_NAME },     { CG_KIND_RESPONDENT, CG_NAME_HELPED }, { CG_KIND_COLLECTION, CG_NAME_CONTACT },
  { CG_KIND_RESPONSE, CG_NAME_ENTERED_BY }, { CG_KIND_RESPONSE, CG_NAME_BASE },     { CG_KIND_POSITION, CG_NAME_PRESENT },
  { CG_KIND_ACTION, CG_NAME_OWNER },        { CG_KIND_RISK, CG_NAME_OWNER },        { CG_KIND_RECORD, CG_NAME_OWNER },
};

static gboolean
is_left_out (CgKindId kind, CgName name)
{
  for (guint i = 0; i < G_N_ELEMENTS (left_out); i++)
    if (left_out[i].kind == kind && left_out[i].name == name)
      return TRUE;
  return FALSE;
}

static gboolean
goes_whole (CgEntry *entry)
{
  return cg_entry_is (entry, CG_KIND_SIGNATURE) || cg_entry_is (entry, CG_KIND_ACTION_NOTE) ||
         cg_entry_is (entry, CG_KIND_RESPONSE) ||
         (cg_entry_is (entry, CG_KIND_RECORD) && g_strcmp0 (cg_entry_get (entry, CG_NAME_KIND), "term") != 0);
}

static void
copy_values (CgEntry *from, CgEntry *to)
{
  const CgKind *kind = cg_entry_get_kind (from);

  for (guint i = 0; i < kind->n_fields; i++)
    if (!is_left_out (kind->id, kind->fields[i].name))
      cg_entry_set (to, kind->fields[i].name, cg_entry_get_at (from, i));
}

/* What only other programs understand stays behind: nobody knows whom it names. */
static CgEntry *
copy_bare (CgEntry *entry)
{
  CgEntry *copy = cg_entry_new (cg_entry_get_kind (entry)->id);

  copy_values (entry, copy);
  for (guint i = 0; i < cg_entry_get_n_children (entry); i++)
    if (!goes_whole (cg_entry_get_child (entry, i)))
      cg_entry_append (copy, copy_bare (cg_entry_get_child (entry, i)));
  return copy;
}

static void
copy_ratings (CgRatings *from, CgRatings *to)
{
  for (guint i = 0; i < cg_ratings_get_n (from); i++)
    {
      CgEntry *about = NULL;
      int item = cg_ratings_get_nth_item (from, i, &about);
      const char *id = about != NULL ? cg_entry_get (about, CG_NAME_ITEM)
                                     : cg_instrument_get_item_id (cg_ratings_get_instrument (from), item);
      const char *partner = about != NULL ? cg_entry_get (about, CG_NAME_ABOUT) : NULL;
      g_autoptr (CgEntry) whole = cg_ratings_dup_rating (from, id, partner);
      g_autoptr (CgEntry) rest = cg_rating_without_words (whole);

      if (rest != NULL)
        cg_ratings_put (to, id, partner, rest, CG_RATINGS_LAST);
    }
}

static CgEntry *
find_round_of (CgAssessment *assessment, CgEntry *response)
{
  return cg_assessment_find (assessment, CG_KIND_ROUND, cg_entry_get (response, CG_NAME_ROUND));
}

/* Whoever answered anonymously was promised that nobody else sees the single answers. */
static gboolean
may_be_shown (CgAssessment *assessment, CgEntry *response)
{
  return cg_response_get_ratings (CG_RESPONSE (response)) != NULL &&
         !cg_round_is_anonymous (find_round_of (assessment, response));
}

static void
copy_responses (CgAssessment *from, CgEntry *to)
{
  CgEntry *responses = cg_assessment_get_list (from, CG_KIND_RESPONSES);

  for (guint i = 0; i < cg_entry_get_n_children (responses); i++)
    {
      CgEntry *response = cg_entry_get_child (responses, i);
      CgRatings *ratings = cg_response_get_ratings (CG_RESPONSE (response));
      CgEntry *copy;

      if (!may_be_shown (from, response))
        continue;
      copy = cg_entry_append (to, CG_ENTRY (cg_response_new ()));
      copy_values (response, copy);
      cg_response_open (CG_RESPONSE (copy), cg_ratings_get_instrument (ratings));
      copy_ratings (ratings, cg_response_get_ratings (CG_RESPONSE (copy)));
    }
}

static gboolean
rates_items (CgInstrument *instrument)
{
  return cg_instrument_has_scale (instrument) && !cg_instrument_rates_relationships (instrument);
}

static gboolean
stands_in (CgEntry *agreement, CgEntry *position)
{
  static const CgName key[] = { CG_NAME_ROUND, CG_NAME_INSTRUMENT, CG_NAME_VERSION, CG_NAME_ITEM, CG_NAME_ABOUT, CG_NAME_PARTNER };

  for (guint i = 0; i < cg_entry_get_n_children (agreement); i++)
    {
      gboolean same = TRUE;

      for (guint k = 0; k < G_N_ELEMENTS (key) && same; k++)
        same = key[k] == CG_NAME_VERSION ||
               g_strcmp0 (cg_entry_get (cg_entry_get_child (agreement, i), key[k]), cg_entry_get (position, key[k])) == 0;
      if (same)
        return TRUE;
    }
  return FALSE;
}

/* In place of the answers of an anonymous round stands what they come to. */
static void
add_missing_positions (CgAssessment *from, CgEntry *round, CgInstrument *instrument, CgEntry *agreement)
{
  g_autoptr (CgEntry) found = cg_entry_new (CG_KIND_AGREEMENT);

  cg_copy_add_positions (from, round, cg_entry_get_id (round), instrument, CG_SMALL_GROUP, found);
  for (guint i = 0; i < cg_entry_get_n_children (found); i++)
    if (!stands_in (agreement, cg_entry_get_child (found, i)))
      cg_entry_append (agreement, cg_entry_copy (cg_entry_get_child (found, i)));
}

static void
add_anonymous (CgAssessment *from, CgEntry *agreement)
{
  CgEntry *rounds = cg_assessment_get_list (from, CG_KIND_ROUNDS);
  g_autoptr (GPtrArray) instruments = cg_assessment_dup_instruments (from);

  for (guint r = 0; r < cg_entry_get_n_children (rounds); r++)
    for (guint i = 0; cg_round_is_anonymous (cg_entry_get_child (rounds, r)) && i < instruments->len; i++)
      if (rates_items (instruments->pdata[i]))
        add_missing_positions (from, cg_entry_get_child (rounds, r), instruments->pdata[i], agreement);
}

/* People of anonymous rounds alone have nothing in the copy, and how many they are is not said. */
static gboolean
answers_in (CgEntry *responses, CgEntry *respondent)
{
  for (guint i = 0; i < cg_entry_get_n_children (responses); i++)
    if (g_strcmp0 (cg_entry_get (cg_entry_get_child (responses, i), CG_NAME_RESPONDENT), cg_entry_get_id (respondent)) == 0)
      return TRUE;
  return FALSE;
}

static void
drop_silent (CgEntry *respondents, CgEntry *responses)
{
  for (guint i = cg_entry_get_n_children (respondents); i > 0; i--)
    if (!answers_in (responses, cg_entry_get_child (respondents, i - 1)))
      g_object_unref (cg_entry_remove (respondents, i - 1));
}

/* A copy is a document of its own: nothing that is done with it finds back into the first one by itself. */
static void
name_anew (CgEntry *root)
{
  g_autofree char *id = g_uuid_string_random ();

  cg_entry_set (root, CG_NAME_ID, id);
}

static CgAssessment *
copy_for_reviewer (CgAssessment *from)
{
  g_autoptr (CgEntry) root = copy_bare (cg_assessment_get_root (from));
  g_autoptr (GPtrArray) instruments = cg_assessment_dup_instruments (from);
  CgAssessment *copy;
  CgEntry *responses;

  name_anew (root);
  copy = cg_assessment_new_from_root (root);
  for (guint i = 0; i < instruments->len; i++)
    cg_assessment_add_instrument (copy, instruments->pdata[i]);
  responses = cg_assessment_get_list (copy, CG_KIND_RESPONSES);
  copy_responses (from, responses);
  drop_silent (cg_assessment_get_list (copy, CG_KIND_RESPONDENTS), responses);
  add_anonymous (from, cg_assessment_get_list (copy, CG_KIND_AGREEMENT));
  return copy;
}

/* The day is that of a month, as few partnerships would share the exact one. */
static void
add_round (CgEntry *rounds, CgEntry *round, const char *id)
{
  CgEntry *copy = cg_entry_append (rounds, cg_entry_new (CG_KIND_ROUND));
  g_autofree char *month = g_strndup (cg_entry_get (round, CG_NAME_DATE), 7), *day = g_strconcat (month, "-01", NULL);

  cg_entry_set (copy, CG_NAME_ID, id);
  cg_entry_set (copy, CG_NAME_KIND, cg_entry_get (round, CG_NAME_KIND));
  cg_entry_set (copy, CG_NAME_DATE, day);
  cg_entry_set (copy, CG_NAME_LOCKED, "true");
  cg_entry_set (copy, CG_NAME_NAME, day);
}

static void
add_tool (CgAssessment *from, CgAssessment *copy, CgInstrument *instrument)
{
  CgEntry *list = cg_assessment_get_list (copy, CG_KIND_INSTRUMENTS);
  CgEntry *entry = cg_instrument_get_entry (instrument);

  if (cg_entry_get_parent (entry) == cg_assessment_get_list (from, CG_KIND_INSTRUMENTS))
    cg_entry_append (list, copy_bare (entry));
  else
    {
      CgEntry *use = cg_entry_append (list, cg_entry_new (CG_KIND_USE));
      g_autofree char *version = g_strdup_printf ("%d", cg_instrument_get_version (instrument));

      cg_entry_set (use, CG_NAME_INSTRUMENT, cg_instrument_get_id (instrument));
      cg_entry_set (use, CG_NAME_VERSION, version);
    }
  cg_assessment_add_instrument (copy, instrument);
}

/* Of each tool the latest round in which there is anything that may be shown. */
static void
exchange_tool (CgAssessment *from, CgAssessment *copy, GPtrArray *rounds, CgInstrument *instrument)
{
  CgEntry *agreement = cg_assessment_get_list (copy, CG_KIND_AGREEMENT);

  for (guint i = 0; i < rounds->len; i++)
    {
      g_autofree char *id = g_strdup_printf ("round-%u", i + 1);

      if (cg_copy_add_positions (from, rounds->pdata[i], id, instrument, CG_SMALL_PEER_GROUP, agreement) == 0)
        continue;
      if (cg_assessment_find (copy, CG_KIND_ROUND, id) == NULL)
        add_round (cg_assessment_get_list (copy, CG_KIND_ROUNDS), rounds->pdata[i], id);
      add_tool (from, copy, instrument);
      return;
    }
}

static CgAssessment *
copy_for_exchange (CgAssessment *from)
{
  CgAssessment *copy = cg_assessment_new (_("A partnership"), cg_entry_get (cg_assessment_get_root (from), CG_NAME_LANG));
  CgEntry *root = cg_assessment_get_root (copy);
  g_autoptr (GPtrArray) instruments = cg_assessment_dup_instruments (from);
  g_autoptr (GPtrArray) rounds = cg_assessment_list_rounds (from);

  cg_entry_set (root, CG_NAME_MODE, cg_entry_get (cg_assessment_get_root (from), CG_NAME_MODE));
  for (guint i = 0; i < instruments->len; i++)
    if (rates_items (instruments->pdata[i]))
      exchange_tool (from, copy, rounds, instruments->pdata[i]);
  return copy;
}

/**
 * cg_copy_new:
 * @whom: for whom it is
 *
 * Makes a document to give away. For a reviewer it leaves out the names of people, everything that people wrote in their
 * own words, notes, signatures and the log but its terms; in place of the answers of an anonymous round stands what they
 * come to. For an exchange it holds only where the partnership stands, without saying who it is: what was agreed, and
 * middle views of at least %CG_SMALL_PEER_GROUP people.
 *
 * Returns: (transfer full): a document of its own
 */
CgAssessment *
cg_copy_new (CgAssessment *assessment, CgCopyFor whom)
{
  g_return_val_if_fail (CG_IS_ASSESSMENT (assessment), NULL);

  return whom == CG_COPY_FOR_REVIEWER ? copy_for_reviewer (assessment) : copy_for_exchange (assessment);
}
