/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/cg-merge-private.h"

#include <glib/gi18n-lib.h>

#include "common/cg-language.h"

static const char *
name_or_id (CgEntry *entry, const char *otherwise)
{
  const char *name = entry != NULL && cg_kind_find_field (cg_entry_get_kind (entry), CG_NAME_NAME) >= 0
                         ? cg_entry_get (entry, CG_NAME_NAME)
                         : NULL;

  return name != NULL && *name != '\0' ? name : otherwise;
}

static CgEntry *
find_person (CgMerge *self, const char *id)
{
  g_autofree char *key = g_strdup_printf ("%d#%s", CG_KIND_RESPONDENT, id);

  return g_hash_table_lookup (self->known, key);
}

static char *
response_words (CgMerge *self, CgEntry *response)
{
  const char *respondent = cg_entry_get (response, CG_NAME_RESPONDENT);
  const char *id = cg_entry_get (response, CG_NAME_INSTRUMENT);
  const CgRatings *ratings = cg_response_get_ratings (CG_RESPONSE (response));
  CgInstrument *tool = ratings != NULL ? cg_ratings_get_instrument (ratings) : NULL;
  const char *title = tool != NULL ? cg_instrument_text (cg_instrument_get_entry (tool), CG_KIND_TITLE, NULL) : id;

  /* Translators: %1$s is a person, %2$s the title of a tool */
  return g_strdup_printf (_("what %1$s answered to “%2$s”"), name_or_id (find_person (self, respondent), respondent), title);
}

static char *
what (CgMerge *self, CgEntry *entry)
{
  const CgKind *kind = cg_entry_get_kind (entry);
  const char *id = cg_entry_get_id (entry);

  if (kind->id == CG_KIND_RESPONSE)
    return response_words (self, entry);
  if (kind->id == CG_KIND_PARTNERSHIP)
    return g_strdup (_("what is said about the partnership"));
  if (kind->id == CG_KIND_POSITION)
    /* Translators: %s is the id of an item */
    return g_strdup_printf (_("the position on “%s”"), cg_entry_get (entry, CG_NAME_ITEM));
  /* Translators: %s is the name of a person, a partner, a round, an action… */
  return g_strdup_printf (_("the entry “%s”"), name_or_id (entry, id != NULL ? id : kind->name));
}

/**
 * cg_merge_dup_words:
 *
 * Returns: (transfer full): what becomes of it, as a line to read, with the file that it came in
 */
char *
cg_merge_dup_words (CgMerge *self, const CgMergeStep *step)
{
  g_autofree char *entry = NULL;

  g_return_val_if_fail (CG_IS_MERGE (self) && step != NULL, NULL);

  if (step->outcome == CG_MERGE_REFUSED)
    return g_strdup (step->reason);
  entry = what (self, step->theirs);
  switch (step->outcome)
    {
    /* Translators: in this and the next ones %1$s is a file, %2$s such as: what A.K. answered to “Integration grid” */
    case CG_MERGE_ADDED: return g_strdup_printf (_("%1$s: %2$s is new"), step->source, entry);
    case CG_MERGE_REPLACED: return g_strdup_printf (_("%1$s: %2$s takes the place of what was here before"), step->source, entry);
    case CG_MERGE_SAME: return g_strdup_printf (_("%1$s: %2$s is here already"), step->source, entry);
    case CG_MERGE_OLDER: return g_strdup_printf (_("%1$s: %2$s is older than what is here"), step->source, entry);
    default: return g_strdup_printf (_("%1$s: %2$s differs from what is here"), step->source, entry);
    }
}

static void
add_difference (GString *out, const char *what_it_is, const char *ours, const char *theirs)
{
  if (g_strcmp0 (ours, theirs) == 0)
    return;
  if (out->len > 0)
    g_string_append_c (out, '\n');
  /* Translators: two sides that differ: %1$s is what it is about, %2$s what stands in the document, %3$s what came in */
  g_string_append_printf (out, _("%1$s: here “%2$s”, came in “%3$s”"), what_it_is, ours != NULL ? ours : "–",
                          theirs != NULL ? theirs : "–");
}

/* A level by its name, and whatever else was said in the same breath. */
static char *
rating_words (CgInstrument *tool, CgRatings *ratings, const char *item)
{
  g_autoptr (CgEntry) rating = cg_ratings_dup_rating (ratings, item, NULL);
  const char *answer = rating != NULL ? cg_entry_get (rating, CG_NAME_ANSWER) : NULL;
  CgEntry *comment = rating != NULL ? cg_entry_find_child (rating, CG_KIND_COMMENT) : NULL;
  const char *text = rating != NULL ? cg_entry_get (rating, CG_NAME_TEXT) : NULL;
  int level = answer != NULL ? cg_instrument_find_level (tool, answer) : -1;
  const char *label = level >= 0 ? cg_instrument_text (cg_instrument_get_level (tool, (guint) level), CG_KIND_LABEL, NULL) : answer;
  const char *said = text != NULL ? text : comment != NULL ? cg_entry_get (comment, CG_NAME_TEXT) : NULL;

  if (label != NULL && said != NULL)
    return g_strdup_printf ("%s · %s", label, said);
  return g_strdup (label != NULL ? label : said);
}

static void
add_ratings (GString *out, CgResponse *ours, CgResponse *theirs)
{
  CgInstrument *tool = cg_ratings_get_instrument (cg_response_get_ratings (theirs));

  for (guint i = 0; i < cg_instrument_get_n_items (tool); i++)
    {
      const char *item = cg_instrument_get_item_id (tool, i);
      g_autofree char *own = rating_words (tool, cg_response_get_ratings (ours), item);
      g_autofree char *other = rating_words (tool, cg_response_get_ratings (theirs), item);

      add_difference (out, cg_instrument_text (cg_instrument_get_item (tool, i), CG_KIND_TITLE, NULL), own, other);
    }
}

/**
 * cg_merge_dup_differences:
 * @step: a conflict
 *
 * Returns: (transfer full): both sides of what differs, one thing a line; empty where it differs in small print only, such
 * as evidence
 */
char *
cg_merge_dup_differences (CgMerge *self, const CgMergeStep *step)
{
  GString *out = g_string_new (NULL);
  const CgKind *kind;

  g_return_val_if_fail (CG_IS_MERGE (self) && step != NULL && step->ours != NULL && step->theirs != NULL, NULL);

  kind = cg_entry_get_kind (step->theirs);
  if (CG_IS_RESPONSE (step->theirs))
    add_ratings (out, CG_RESPONSE (step->ours), CG_RESPONSE (step->theirs));
  else
    for (guint i = 0; i < kind->n_fields; i++)
      add_difference (out, cg_name_to_xml (kind->fields[i].name), cg_entry_get_at (step->ours, i), cg_entry_get_at (step->theirs, i));
  return g_string_free (out, FALSE);
}

/**
 * cg_merge_dup_count:
 *
 * Returns: (transfer full): how often that was the outcome, in words
 */
char *
cg_merge_dup_count (CgMerge *self, CgMergeOutcome outcome)
{
  guint n = cg_merge_count (self, outcome);

  switch (outcome)
    {
    case CG_MERGE_ADDED: return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u entry is new", "%u entries are new", n), n);
    case CG_MERGE_REPLACED: return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u was replaced", "%u were replaced", n), n);
    case CG_MERGE_SAME: return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u was here already", "%u were here already", n), n);
    case CG_MERGE_OLDER: return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u is older than what is here", "%u are older than what is here", n), n);
    case CG_MERGE_CONFLICT: return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u differs from what is here", "%u differ from what is here", n), n);
    default: return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u was refused", "%u were refused", n), n);
    }
}
