/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/cg-agreement.h"

#include <glib/gi18n-lib.h>

#include "common/cg-language.h"

static const char *
item_id (const CgMatter *matter)
{
  return cg_instrument_get_item_id (matter->instrument, matter->item);
}

/**
 * cg_agreement_find:
 *
 * Returns: (transfer none) (nullable): what the partnership has recorded on that matter
 */
CgEntry *
cg_agreement_find (CgAssessment *assessment, const CgMatter *matter)
{
  return cg_assessment_find_position (assessment, matter->round, cg_instrument_get_id (matter->instrument),
                                      cg_instrument_get_version (matter->instrument), item_id (matter), NULL, NULL);
}

static gboolean
apply (CgSession *session, CgEdit *edit, const char *label, GError **error)
{
  g_autoptr (CgEdit) owned = edit;

  return cg_session_apply (session, owned, label, error);
}

/* The room stays the same for most of a workshop: who was there for the last matter is there for this one. */
static const char *
last_present (CgAssessment *assessment, const char *round)
{
  CgEntry *positions = cg_assessment_get_list (assessment, CG_KIND_AGREEMENT);

  for (guint i = cg_entry_get_n_children (positions); i > 0; i--)
    {
      CgEntry *position = cg_entry_get_child (positions, i - 1);

      if (g_strcmp0 (cg_entry_get (position, CG_NAME_ROUND), round) == 0 &&
          cg_entry_get (position, CG_NAME_PRESENT) != NULL)
        return cg_entry_get (position, CG_NAME_PRESENT);
    }
  return NULL;
}

static CgEntry *
new_position (CgAssessment *assessment, const CgMatter *matter, const char *status, const char *level)
{
  CgEntry *position = cg_entry_new (CG_KIND_POSITION);
  const char *instrument = cg_instrument_get_id (matter->instrument);
  int version = cg_instrument_get_version (matter->instrument);
  g_autofree char *number = g_strdup_printf ("%d", version);

  cg_entry_set (position, CG_NAME_ROUND, matter->round);
  cg_entry_set (position, CG_NAME_INSTRUMENT, instrument);
  if (version != cg_assessment_declared_version (assessment, instrument))
    cg_entry_set (position, CG_NAME_VERSION, number);
  cg_entry_set (position, CG_NAME_ITEM, item_id (matter));
  cg_entry_set (position, CG_NAME_LEVEL, level);
  cg_entry_set (position, CG_NAME_STATUS, status);
  cg_entry_set (position, CG_NAME_PRESENT, last_present (assessment, matter->round));
  return position;
}

static void
add_change (GPtrArray *edits, CgEntry *entry, CgName name, const char *value)
{
  if (g_strcmp0 (cg_entry_get (entry, name), value) != 0)
    g_ptr_array_add (edits, cg_edit_new_set (entry, name, value));
}

/**
 * cg_agreement_settle:
 * @status: `agreed`, `disputed` or `open`
 * @level: (nullable): the id of the level agreed; %NULL where none was, or the tool has none
 *
 * Records where the room came to. The target, the reason and the dissent that were written down before stay.
 */
gboolean
cg_agreement_settle (CgSession *session, const CgMatter *matter, const char *status, const char *level, GError **error)
{
  CgAssessment *assessment = cg_session_get_assessment (session);
  CgEntry *position = cg_agreement_find (assessment, matter);
  const char *label = _("Record what was agreed");
  g_autoptr (GPtrArray) edits = g_ptr_array_new_with_free_func ((GDestroyNotify) cg_edit_unref);

  if (position == NULL)
    {
      g_autoptr (CgEntry) made = new_position (assessment, matter, status, level);

      return apply (session, cg_edit_new_insert (cg_assessment_get_list (assessment, CG_KIND_AGREEMENT), made), label, error);
    }
  add_change (edits, position, CG_NAME_LEVEL, level);
  add_change (edits, position, CG_NAME_STATUS, status);
  return edits->len == 0 || cg_session_apply_all (session, edits, label, error);
}

/**
 * cg_agreement_forget:
 *
 * Takes back that the matter was talked about, with all that was recorded on it.
 */
gboolean
cg_agreement_forget (CgSession *session, const CgMatter *matter, GError **error)
{
  CgEntry *position = cg_agreement_find (cg_session_get_assessment (session), matter);

  g_return_val_if_fail (position != NULL, FALSE);

  return apply (session, cg_edit_new_remove (position), _("Take back what was agreed"), error);
}

/**
 * cg_agreement_add_dissent:
 * @partner: the id of the partner that doesn't go along
 *
 * Returns: (transfer none) (nullable): the dissent, which waits for its reason
 */
CgEntry *
cg_agreement_add_dissent (CgSession *session, const CgMatter *matter, const char *partner, GError **error)
{
  CgEntry *position = cg_agreement_find (cg_session_get_assessment (session), matter);
  g_autoptr (CgEntry) dissent = cg_entry_new (CG_KIND_DISSENT);

  g_return_val_if_fail (position != NULL, NULL);

  cg_entry_set (dissent, CG_NAME_PARTNER, partner);
  if (!apply (session, cg_edit_new_insert (position, dissent), _("Record who does not go along"), error))
    return NULL;
  return cg_entry_get_child (position, cg_entry_get_n_children (position) - 1);
}

static gboolean
concerns (CgEntry *entry, const CgMatter *matter)
{
  return g_strcmp0 (cg_entry_get (entry, CG_NAME_INSTRUMENT), cg_instrument_get_id (matter->instrument)) == 0 &&
         g_strcmp0 (cg_entry_get (entry, CG_NAME_ITEM), item_id (matter)) == 0;
}

static gboolean
is_linked (CgEntry *action, const CgMatter *matter)
{
  for (guint i = 0; i < cg_entry_get_n_children (action); i++)
    {
      CgEntry *link = cg_entry_get_child (action, i);

      if (cg_entry_is (link, CG_KIND_LINK) && concerns (link, matter))
        return TRUE;
    }
  return FALSE;
}

/**
 * cg_agreement_list_actions:
 *
 * Returns: (transfer container) (element-type CgEntry): the actions of the plan that the matter led to
 */
GPtrArray *
cg_agreement_list_actions (CgAssessment *assessment, const CgMatter *matter)
{
  CgEntry *plan = cg_assessment_get_list (assessment, CG_KIND_PLAN);
  GPtrArray *actions = g_ptr_array_new ();

  for (guint i = 0; i < cg_entry_get_n_children (plan); i++)
    {
      CgEntry *entry = cg_entry_get_child (plan, i);

      if (cg_entry_is (entry, CG_KIND_ACTION) && is_linked (entry, matter))
        g_ptr_array_add (actions, entry);
    }
  return actions;
}

static CgEntry *
new_link (const CgMatter *matter)
{
  CgEntry *link = cg_entry_new (CG_KIND_LINK);

  cg_entry_set (link, CG_NAME_INSTRUMENT, cg_instrument_get_id (matter->instrument));
  cg_entry_set (link, CG_NAME_ITEM, item_id (matter));
  return link;
}

/**
 * cg_agreement_add_action:
 * @title: what is to be done, in the room's words
 *
 * Puts a planned action into the plan that is linked to the matter.
 */
gboolean
cg_agreement_add_action (CgSession *session, const CgMatter *matter, const char *title, GError **error)
{
  CgEntry *plan = cg_assessment_get_list (cg_session_get_assessment (session), CG_KIND_PLAN);
  CgEntry *item = cg_instrument_get_item (matter->instrument, matter->item);
  g_autoptr (CgEntry) action = cg_entry_new (CG_KIND_ACTION);
  g_autofree char *id = g_uuid_string_random ();

  g_return_val_if_fail (title != NULL && *title != '\0', FALSE);

  cg_entry_set (action, CG_NAME_ID, id);
  cg_entry_set (action, CG_NAME_STATUS, "planned");
  cg_entry_set (action, CG_NAME_STAGE, cg_entry_get (item, CG_NAME_STAGE));
  cg_entry_set (action, CG_NAME_TITLE, title);
  cg_entry_append (action, new_link (matter));
  return apply (session, cg_edit_new_insert (plan, action), _("Add an action"), error);
}

/**
 * cg_agreement_list_records:
 * @kind: such as `session`
 *
 * Returns: (transfer container) (element-type CgEntry): what the log holds on the matter, the latest last
 */
GPtrArray *
cg_agreement_list_records (CgAssessment *assessment, const CgMatter *matter, const char *kind)
{
  CgEntry *log = cg_assessment_get_list (assessment, CG_KIND_LOG);
  GPtrArray *records = g_ptr_array_new ();

  for (guint i = 0; i < cg_entry_get_n_children (log); i++)
    {
      CgEntry *record = cg_entry_get_child (log, i);

      if (g_strcmp0 (cg_entry_get (record, CG_NAME_KIND), kind) == 0 && concerns (record, matter))
        g_ptr_array_add (records, record);
    }
  return records;
}

/**
 * cg_agreement_add_record:
 * @date: `YYYY-MM-DD`
 * @text: (nullable): what was said; %NULL for a record that waits for its words
 *
 * Returns: (transfer none) (nullable): the record, last in the log
 */
CgEntry *
cg_agreement_add_record (CgSession *session, const CgMatter *matter, const char *kind, const char *date, const char *text,
                         GError **error)
{
  CgEntry *log = cg_assessment_get_list (cg_session_get_assessment (session), CG_KIND_LOG);
  g_autoptr (CgEntry) record = cg_entry_new (CG_KIND_RECORD);

  cg_entry_set (record, CG_NAME_KIND, kind);
  cg_entry_set (record, CG_NAME_DATE, date);
  cg_entry_set (record, CG_NAME_INSTRUMENT, cg_instrument_get_id (matter->instrument));
  cg_entry_set (record, CG_NAME_ITEM, item_id (matter));
  cg_entry_set (record, CG_NAME_TEXT, text);
  if (!apply (session, cg_edit_new_insert (log, record), _("Add to the log"), error))
    return NULL;
  return cg_entry_get_child (log, cg_entry_get_n_children (log) - 1);
}

/**
 * cg_agreement_vote_words:
 * @votes: how many hands there were for each level
 *
 * Returns: (transfer full) (nullable): a show of hands in the document's language; %NULL where nobody raised one
 */
char *
cg_agreement_vote_words (CgAssessment *assessment, CgInstrument *instrument, const guint *votes)
{
  g_autoptr (CgLanguage) language = cg_language_new (cg_entry_get (cg_assessment_get_root (assessment), CG_NAME_LANG));
  GString *words = g_string_new (NULL);

  for (guint level = 0; level < cg_instrument_get_n_levels (instrument); level++)
    if (votes[level] > 0)
      {
        const char *label = cg_instrument_text (cg_instrument_get_level (instrument, level), CG_KIND_LABEL, language);

        g_string_append (words, words->len > 0 ? "; " : cg_language_gettext (language, N_("Show of hands: ")));
        g_string_append_printf (words, "%s %u", label, votes[level]);
      }
  return g_string_free (words, words->len == 0);
}

/**
 * cg_agreement_ends_section:
 *
 * Returns: whether the item is the last of a section that closes with a question of its own
 */
gboolean
cg_agreement_ends_section (CgInstrument *instrument, guint item)
{
  CgEntry *section = cg_entry_get_parent (cg_instrument_get_item (instrument, item));
  gboolean last = item + 1 == cg_instrument_get_n_items (instrument) ||
                  cg_entry_get_parent (cg_instrument_get_item (instrument, item + 1)) != section;

  return last && cg_entry_find_child (section, CG_KIND_CLOSING) != NULL;
}
