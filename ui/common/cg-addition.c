/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "common/cg-addition.h"

#include <glib/gi18n.h>

#include "exchange/cg-next-round.h"

/* Letters and digits of a name in ASCII, small, with single hyphens between words. */
static char *
slug (const char *name)
{
  g_autofree char *ascii = g_str_to_ascii (name, NULL);
  GString *id = g_string_new (NULL);

  for (const char *c = ascii; *c != '\0'; c++)
    if (g_ascii_isalnum (*c))
      g_string_append_c (id, g_ascii_tolower (*c));
    else if (id->len > 0 && id->str[id->len - 1] != '-' && *c != '?')
      g_string_append_c (id, '-');
  if (id->len > 0 && id->str[id->len - 1] == '-')
    g_string_truncate (id, id->len - 1);
  return g_string_free (id, FALSE);
}

/**
 * cg_addition_free_id:
 * @list: the list that the entry goes into
 * @name: what the entry is called
 *
 * Returns: (transfer full): a readable id that the list doesn't have yet
 */
char *
cg_addition_free_id (CgEntry *list, CgKindId kind, const char *name)
{
  g_autofree char *stem = slug (name);
  char *id = *stem != '\0' ? g_strdup (stem) : g_strdup_printf ("%s-1", cg_kind_get (kind)->name);

  for (guint n = 2; cg_entry_find_id (list, kind, id) != NULL; n++)
    {
      g_free (id);
      id = g_strdup_printf ("%s-%u", *stem != '\0' ? stem : cg_kind_get (kind)->name, n);
    }
  return id;
}

/**
 * cg_addition_today:
 *
 * Returns: (transfer full): today's date here, as it stands in a file
 */
char *
cg_addition_today (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  return g_date_time_format (now, "%Y-%m-%d");
}

/* The entries are made right here, so that the door can't refuse them. */
static CgEntry *
add (CgSession *session, CgKindId list, CgEntry *entry, const char *label)
{
  CgEntry *parent = cg_assessment_get_list (cg_session_get_assessment (session), list);
  g_autoptr (CgEdit) edit = cg_edit_new_insert (parent, entry);
  g_autoptr (GError) error = NULL;

  if (!cg_session_apply (session, edit, label, &error))
    {
      g_critical ("An entry could not be added: %s", error->message);
      return NULL;
    }
  return cg_entry_find_id (parent, cg_entry_get_kind (entry)->id, cg_entry_get_id (entry));
}

static void
set_free_id (CgSession *session, CgKindId list, CgEntry *entry, const char *name)
{
  CgEntry *parent = cg_assessment_get_list (cg_session_get_assessment (session), list);
  g_autofree char *id = cg_addition_free_id (parent, cg_entry_get_kind (entry)->id, name);

  cg_entry_set (entry, CG_NAME_ID, id);
}

/**
 * cg_addition_partner:
 *
 * Returns: (transfer none): a partner that waits for its name
 */
CgEntry *
cg_addition_partner (CgSession *session)
{
  g_autoptr (CgEntry) partner = cg_entry_new (CG_KIND_PARTNER);
  g_autofree char *slot = NULL;

  g_return_val_if_fail (CG_IS_SESSION (session), NULL);

  slot = g_strdup_printf ("%d", cg_assessment_next_slot (cg_session_get_assessment (session)));
  set_free_id (session, CG_KIND_PARTNERS, partner, "partner");
  cg_entry_set (partner, CG_NAME_SECTOR, "other");
  cg_entry_set (partner, CG_NAME_SLOT, slot);
  cg_entry_set (partner, CG_NAME_NAME, _("New partner"));
  return add (session, CG_KIND_PARTNERS, partner, _("Add a partner"));
}

/**
 * cg_addition_respondent:
 * @partner: (nullable): the partner that the person answers for
 *
 * Returns: (transfer none): a person who waits for a name
 */
CgEntry *
cg_addition_respondent (CgSession *session, CgEntry *partner)
{
  g_autoptr (CgEntry) respondent = cg_entry_new (CG_KIND_RESPONDENT);

  g_return_val_if_fail (CG_IS_SESSION (session), NULL);

  set_free_id (session, CG_KIND_RESPONDENTS, respondent, partner != NULL ? cg_entry_get_id (partner) : "person");
  if (partner != NULL)
    cg_entry_set (respondent, CG_NAME_PARTNER, cg_entry_get_id (partner));
  return add (session, CG_KIND_RESPONDENTS, respondent, _("Add somebody who answers"));
}

/**
 * cg_addition_round:
 * @kind: one of the kinds of round, such as `review`
 * @date: `YYYY-MM-DD`
 * @last: (nullable): the round that it follows, whose promise it takes over
 * @carry: whether it begins with everybody's answers of @last
 *
 * Returns: (transfer none): the new round, open for ratings
 */
CgEntry *
cg_addition_round (CgSession *session, const char *name, const char *kind, const char *date, CgEntry *last, gboolean carry)
{
  g_autoptr (CgEntry) round = cg_entry_new (CG_KIND_ROUND);
  g_autoptr (GError) error = NULL;

  g_return_val_if_fail (CG_IS_SESSION (session), NULL);

  set_free_id (session, CG_KIND_ROUNDS, round, name);
  cg_entry_set (round, CG_NAME_KIND, kind);
  cg_entry_set (round, CG_NAME_DATE, date);
  cg_entry_set (round, CG_NAME_LOCKED, "false");
  cg_entry_set (round, CG_NAME_NAME, name);
  if (last == NULL)
    return add (session, CG_KIND_ROUNDS, round, _("Add a round"));
  if (cg_next_round_begin (session, round, last, carry, &error))
    return cg_assessment_find (cg_session_get_assessment (session), CG_KIND_ROUND, cg_entry_get_id (round));
  g_critical ("A round could not be added: %s", error->message);
  return NULL;
}

/**
 * cg_addition_record:
 * @kind: one of the kinds of record, such as `decision`
 *
 * Returns: (transfer none): a record of today that waits for its words
 */
CgEntry *
cg_addition_record (CgSession *session, const char *kind)
{
  g_autoptr (CgEntry) record = cg_entry_new (CG_KIND_RECORD);
  g_autofree char *today = cg_addition_today ();
  g_autoptr (CgEdit) edit = NULL;
  g_autoptr (GError) error = NULL;

  g_return_val_if_fail (CG_IS_SESSION (session), NULL);

  cg_entry_set (record, CG_NAME_KIND, kind);
  cg_entry_set (record, CG_NAME_DATE, today);
  edit = cg_edit_new_insert (cg_assessment_get_list (cg_session_get_assessment (session), CG_KIND_LOG), record);
  if (cg_session_apply (session, edit, _("Add to the log"), &error))
    return record;
  g_critical ("A record could not be added: %s", error->message);
  return NULL;
}

static CgEntry *
new_declaration (CgInstrument *instrument)
{
  CgEntry *use = cg_entry_new (CG_KIND_USE);
  g_autofree char *version = g_strdup_printf ("%d", cg_instrument_get_version (instrument));

  cg_entry_set (use, CG_NAME_INSTRUMENT, cg_instrument_get_id (instrument));
  cg_entry_set (use, CG_NAME_VERSION, version);
  return use;
}

/**
 * cg_addition_declare:
 *
 * Returns: (transfer full): how a document says that it uses the instrument: what is built in is named, whatever is not is
 *   embedded, so that the document can be read anywhere
 */
CgEntry *
cg_addition_declare (CgCatalogue *catalogue, CgInstrument *instrument)
{
  return cg_catalogue_is_built_in (catalogue, instrument) ? new_declaration (instrument)
                                                          : cg_entry_copy (cg_instrument_get_entry (instrument));
}

/**
 * cg_addition_instrument:
 * @instrument: one of the catalogue's
 *
 * Returns: %FALSE with %CG_ERROR_NOT_ACCEPTABLE where the document has it already
 */
gboolean
cg_addition_instrument (CgSession *session, CgCatalogue *catalogue, CgInstrument *instrument, GError **error)
{
  CgAssessment *assessment;
  g_autoptr (CgEntry) entry = NULL;
  g_autoptr (CgEdit) edit = NULL;

  g_return_val_if_fail (CG_IS_SESSION (session) && CG_IS_INSTRUMENT (instrument), FALSE);

  assessment = cg_session_get_assessment (session);
  entry = cg_addition_declare (catalogue, instrument);
  edit = cg_edit_new_insert (cg_assessment_get_list (assessment, CG_KIND_INSTRUMENTS), entry);
  cg_assessment_add_instrument (assessment, instrument);
  return cg_session_apply (session, edit, _("Add a tool"), error);
}

/**
 * cg_addition_remove:
 * @entry: an entry that nothing refers to
 * @label: the name of the step of undo
 */
void
cg_addition_remove (CgSession *session, CgEntry *entry, const char *label)
{
  g_autoptr (CgEdit) edit = cg_edit_new_remove (entry);
  g_autoptr (GError) error = NULL;

  if (!cg_session_apply (session, edit, label, &error))
    g_critical ("An entry could not be removed: %s", error->message);
}
