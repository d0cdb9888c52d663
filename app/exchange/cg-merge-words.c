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
  CgInstrument *tool = cg_assessment_find_instrument (self->assessment, id, cg_entry_get_int (response, CG_NAME_VERSION, 0));
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
