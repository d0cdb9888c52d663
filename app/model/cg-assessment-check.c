/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "common/cg-error.h"

#include <glib/gi18n-lib.h>
#include "model/cg-assessment-private.h"

/* The rules between entries. Reading a file and editing both ask here, so that neither accepts what the other refuses. */

static gboolean
refuse (GError **error, const char *format, const char *what)
{
  g_set_error (error, CG_ERROR, CG_ERROR_NOT_ACCEPTABLE, format, what);
  return FALSE;
}

static gboolean
is_reply (CgAssessment *self)
{
  return cg_entry_is (cg_assessment_get_root (self), CG_KIND_REPLY);
}

static gboolean
find_reference (CgAssessment *self, CgKindId kind, const char *id, GError **error)
{
  if (cg_assessment_find (self, kind, id) != NULL)
    return TRUE;
  g_set_error (error, CG_ERROR, CG_ERROR_NOT_ACCEPTABLE, _("There is no “%s” with the id “%s”."), cg_kind_get (kind)->name, id);
  return FALSE;
}

/* A reply names one round, brings one respondent and leaves partners to the document. */
static gboolean
find_reply_reference (CgAssessment *self, CgValueType type, const char *id, GError **error)
{
  CgEntry *root = cg_assessment_get_root (self);
  CgEntry *respondent = cg_entry_find_child (root, CG_KIND_RESPONDENT);

  if (type == CG_VALUE_ROUND && g_strcmp0 (cg_entry_get (root, CG_NAME_ROUND), id) != 0)
    return refuse (error, _("The reply is for another round than “%s”."), id);
  if (type == CG_VALUE_RESPONDENT && (respondent == NULL || g_strcmp0 (cg_entry_get_id (respondent), id) != 0))
    return refuse (error, _("The reply is from another respondent than “%s”."), id);
  return TRUE;
}

static gboolean
check_instrument (CgAssessment *self, CgEntry *entry, const char *id, GError **error)
{
  int version = cg_entry_get_int (entry, CG_NAME_VERSION, 0);

  if (cg_assessment_declares (self, id, version))
    return TRUE;
  if (version > 0 && cg_assessment_declares (self, id, 0))
    return refuse (error, _("That version of the instrument “%s” is not declared."), id);
  return refuse (error, _("The instrument “%s” is not declared."), id);
}

/* What an instrument that was found nowhere holds can't be checked; such entries are kept as they are. */
static gboolean
check_in_instrument (CgInstrument *instrument, CgEntry *entry, const CgField *field, const char *value, GError **error)
{
  const char *item_id = cg_entry_get (entry, CG_NAME_ITEM);
  int item;

  if (instrument == NULL)
    return TRUE;
  if (field->type == CG_VALUE_ITEM && cg_instrument_find_item (instrument, value) < 0)
    return refuse (error, _("The instrument has no item “%s”."), value);
  if (field->type == CG_VALUE_LEVEL && cg_instrument_find_level (instrument, value) < 0)
    return refuse (error, _("The instrument has no level “%s”."), value);
  if (field->type == CG_VALUE_ANSWER)
    {
      guint8 ignored;

      if (!cg_instrument_parse_answer (instrument, value, &ignored))
        return refuse (error, _("The instrument has no level “%s”."), value);
    }
  if (field->type == CG_VALUE_PROMPT)
    {
      item = item_id != NULL ? cg_instrument_find_item (instrument, item_id) : -1;
      if (item >= 0 && !cg_instrument_has_prompt (instrument, item, value))
        return refuse (error, _("The item has no prompt “%s”."), value);
    }
  return TRUE;
}

static gboolean
check_value (CgAssessment *self, CgInstrument *instrument, CgEntry *entry, const CgField *field, const char *value,
             GError **error)
{
  if (!cg_field_check (field, value, error))
    return FALSE;
  if (is_reply (self) && field->type >= CG_VALUE_PARTNER && field->type <= CG_VALUE_ROUND)
    return find_reply_reference (self, field->type, value, error);

  switch (field->type)
    {
    case CG_VALUE_PARTNER: return find_reference (self, CG_KIND_PARTNER, value, error);
    case CG_VALUE_RESPONDENT: return find_reference (self, CG_KIND_RESPONDENT, value, error);
    case CG_VALUE_ROUND: return find_reference (self, CG_KIND_ROUND, value, error);
    case CG_VALUE_OPTION: return find_reference (self, CG_KIND_OPTION, value, error);
    case CG_VALUE_CRITERION: return find_reference (self, CG_KIND_CRITERION, value, error);
    case CG_VALUE_INSTRUMENT: return check_instrument (self, entry, value, error);
    case CG_VALUE_ITEM:
      if (instrument == NULL && cg_kind_find_field (cg_entry_get_kind (entry), CG_NAME_INSTRUMENT) >= 0 &&
          cg_entry_get (entry, CG_NAME_INSTRUMENT) == NULL)
        return refuse (error, _("The item “%s” needs the instrument that it is of."), value);
      return check_in_instrument (instrument, entry, field, value, error);
    case CG_VALUE_LEVEL:
    case CG_VALUE_ANSWER:
    case CG_VALUE_PROMPT: return check_in_instrument (instrument, entry, field, value, error);
    default: return TRUE;
    }
}

static gboolean
check_values (CgAssessment *self, CgInstrument *instrument, CgEntry *entry, GError **error)
{
  const CgKind *kind = cg_entry_get_kind (entry);

  for (guint i = 0; i < kind->n_fields; i++)
    {
      const CgField *field = &kind->fields[i];
      const char *value = cg_entry_get_at (entry, i);

      if (value == NULL && field->required && field->place == CG_PLACE_ATTRIBUTE)
        return refuse (error, _("“%s” is missing."), cg_name_to_xml (field->name));
      if (value != NULL && !check_value (self, instrument, entry, field, value, error))
        return FALSE;
    }
  return TRUE;
}

/* @original is the entry that @entry is a changed copy of, or @entry itself. */
static gboolean
check_unique (CgAssessment *self, CgEntry *parent, CgEntry *entry, CgEntry *original, GError **error)
{
  const CgKind *kind = cg_entry_get_kind (entry);
  CgEntry *same;

  if (parent != NULL && cg_entry_get_kind (parent)->keyed && cg_entry_get_id (entry) != NULL)
    {
      same = cg_entry_find_id (parent, kind->id, cg_entry_get_id (entry));
      if (same != NULL && same != original)
        return refuse (error, _("The id “%s” stands twice."), cg_entry_get_id (entry));
    }
  same = cg_assessment_find_like (self, entry);
  if (same != NULL && same != original)
    return refuse (error, _("This “%s” stands twice."), kind->name);
  return TRUE;
}

/**
 * cg_assessment_check_entry:
 * @parent: (nullable): the entry that it stands in or is to be put in
 * @entry: an entry, which need not be in the document yet
 *
 * Checks the attributes of one entry, what they refer to and that it is not there twice; not its children. Whether
 * required text elements are there is known only at an element's end: see cg_assessment_check_tree().
 */
gboolean
cg_assessment_check_entry (CgAssessment *self, CgEntry *parent, CgEntry *entry, GError **error)
{
  CgInstrument *instrument = NULL;

  g_return_val_if_fail (CG_IS_ASSESSMENT (self) && CG_IS_ENTRY (entry), FALSE);

  if (cg_entry_get (entry, CG_NAME_INSTRUMENT) != NULL)
    instrument = cg_assessment_instrument_of (self, entry);
  return check_values (self, instrument, entry, error) && check_unique (self, parent, entry, entry, error);
}

/**
 * cg_assessment_check_change:
 * @entry: an entry of the document
 * @value: (nullable): what one of its values is to become
 *
 * Asks whether the value may be changed so.
 */
gboolean
cg_assessment_check_change (CgAssessment *self, CgEntry *entry, CgName name, const char *value, GError **error)
{
  const CgKind *kind = cg_entry_get_kind (entry);
  int field = cg_kind_find_field (kind, name);
  g_autoptr (CgEntry) changed = cg_entry_new (kind->id);

  if (field < 0)
    return refuse (error, _("There is no value “%s” here."), cg_name_to_xml (name));
  if (value == NULL && kind->fields[field].required)
    return refuse (error, _("“%s” is missing."), cg_name_to_xml (name));
  if (name == CG_NAME_ID && cg_assessment_is_referred_to (self, entry))
    return refuse (error, _("“%s” is referred to and keeps its id."), cg_entry_get_id (entry));

  for (guint i = 0; i < kind->n_fields; i++)
    cg_entry_take_at (changed, i, g_strdup ((int) i == field ? value : cg_entry_get_at (entry, i)));
  return check_values (self, cg_assessment_instrument_of (self, changed), changed, error) &&
         check_unique (self, cg_entry_get_parent (entry), changed, entry, error);
}

/**
 * cg_assessment_check_rating:
 * @rating: a whole rating of kind %CG_KIND_RATING
 */
gboolean
cg_assessment_check_rating (CgAssessment *self, CgInstrument *instrument, CgEntry *rating, GError **error)
{
  guint n = cg_entry_get_n_children (rating);

  if (!check_values (self, instrument, rating, error))
    return FALSE;
  for (guint i = 0; i < n; i++)
    {
      CgEntry *child = cg_entry_get_child (rating, i);

      if (cg_entry_is (child, CG_KIND_TICK) &&
          !cg_instrument_has_prompt (instrument, cg_instrument_find_item (instrument, cg_entry_get (rating, CG_NAME_ITEM)),
                                     cg_entry_get (child, CG_NAME_PROMPT)))
        return refuse (error, _("The item has no prompt “%s”."), cg_entry_get (child, CG_NAME_PROMPT));
      if (!check_values (self, NULL, child, error))
        return FALSE;
    }
  return TRUE;
}

/**
 * cg_assessment_check_tree:
 *
 * Checks an entry with all that stands in it, its required texts among it.
 */
gboolean
cg_assessment_check_tree (CgAssessment *self, CgEntry *parent, CgEntry *entry, GError **error)
{
  const CgKind *kind = cg_entry_get_kind (entry);
  guint n = cg_entry_get_n_children (entry);

  if (!g_str_equal (kind->xmlns, CG_NAMESPACE_ASSESSMENT))
    return TRUE;
  if (!cg_assessment_check_entry (self, parent, entry, error))
    return FALSE;
  for (guint i = 0; i < kind->n_fields; i++)
    if (kind->fields[i].required && cg_entry_get_at (entry, i) == NULL)
      return refuse (error, _("“%s” is missing."), cg_name_to_xml (kind->fields[i].name));
  for (guint i = 0; i < kind->n_children; i++)
    if (cg_entry_count (entry, kind->children[i].kind) < kind->children[i].min)
      return refuse (error, _("“%s” is missing."), cg_kind_get (kind->children[i].kind)->name);
  if (kind->one_of && n != 1)
    return refuse (error, _("“%s” needs exactly one of its parts."), kind->name);
  for (guint i = 0; i < n; i++)
    if (!cg_assessment_check_tree (self, entry, cg_entry_get_child (entry, i), error))
      return FALSE;
  return TRUE;
}

static CgValueType
type_referring_to (CgKindId kind)
{
  switch (kind)
    {
    case CG_KIND_PARTNER: return CG_VALUE_PARTNER;
    case CG_KIND_RESPONDENT: return CG_VALUE_RESPONDENT;
    case CG_KIND_ROUND: return CG_VALUE_ROUND;
    case CG_KIND_OPTION: return CG_VALUE_OPTION;
    case CG_KIND_CRITERION: return CG_VALUE_CRITERION;
    case CG_KIND_USE:
    case CG_KIND_INSTRUMENT: return CG_VALUE_INSTRUMENT;
    default: return CG_VALUE_TEXT;
    }
}

static gboolean refers_to (CgEntry *entry, CgValueType type, const char *id);

static gboolean
ratings_refer_to (CgEntry *response, const char *partner)
{
  const CgRatings *ratings = cg_response_get_ratings (CG_RESPONSE (response));
  guint n = ratings != NULL ? cg_ratings_get_n (ratings) : 0;

  for (guint i = n; i > 0; i--)
    {
      CgEntry *about;

      cg_ratings_get_nth_item (ratings, i - 1, &about);
      if (about == NULL)
        return FALSE;
      if (g_strcmp0 (cg_entry_get (about, CG_NAME_ABOUT), partner) == 0)
        return TRUE;
    }
  return FALSE;
}

static gboolean
refers_to (CgEntry *entry, CgValueType type, const char *id)
{
  const CgKind *kind = cg_entry_get_kind (entry);
  guint n = cg_entry_get_n_children (entry);

  for (guint i = 0; i < kind->n_fields; i++)
    if (kind->fields[i].type == type && g_strcmp0 (cg_entry_get_at (entry, i), id) == 0)
      return TRUE;
  if (kind->id == CG_KIND_RESPONSE && type == CG_VALUE_PARTNER && ratings_refer_to (entry, id))
    return TRUE;
  for (guint i = 0; i < n; i++)
    if (refers_to (cg_entry_get_child (entry, i), type, id))
      return TRUE;
  return FALSE;
}

static guint
count_declarations (CgAssessment *self, const char *id)
{
  CgEntry *list = cg_assessment_get_list (self, CG_KIND_INSTRUMENTS);
  guint count = 0;

  for (guint i = 0; i < cg_entry_get_n_children (list); i++)
    {
      CgEntry *declaration = cg_entry_get_child (list, i);
      CgName name = cg_entry_is (declaration, CG_KIND_USE) ? CG_NAME_INSTRUMENT : CG_NAME_ID;

      count += g_strcmp0 (cg_entry_get (declaration, name), id) == 0;
    }
  return count;
}

/* Of an instrument each version has its own answers; what names no version is content with any. */
static gboolean
needs_version (CgAssessment *self, CgEntry *entry, const char *id, int version, gboolean is_only)
{
  const CgKind *kind = cg_entry_get_kind (entry);
  guint n = cg_entry_get_n_children (entry);

  if (!cg_entry_is (entry, CG_KIND_USE) && g_strcmp0 (cg_entry_get (entry, CG_NAME_INSTRUMENT), id) == 0)
    {
      if (cg_kind_find_field (kind, CG_NAME_VERSION) < 0)
        return is_only;
      if (cg_entry_get_int (entry, CG_NAME_VERSION, cg_assessment_declared_version (self, id)) == version)
        return TRUE;
    }
  for (guint i = 0; i < n; i++)
    if (needs_version (self, cg_entry_get_child (entry, i), id, version, is_only))
      return TRUE;
  return FALSE;
}

static gboolean
declaration_is_needed (CgAssessment *self, CgEntry *declaration)
{
  CgName name = cg_entry_is (declaration, CG_KIND_USE) ? CG_NAME_INSTRUMENT : CG_NAME_ID;
  const char *id = cg_entry_get (declaration, name);

  return needs_version (self, cg_assessment_get_root (self), id, cg_entry_get_int (declaration, CG_NAME_VERSION, 1),
                        count_declarations (self, id) == 1);
}

/**
 * cg_assessment_is_referred_to:
 * @entry: a partner, respondent, round, option, criterion or declaration of an instrument
 *
 * Returns: whether something else names it, so that it can't go alone
 */
gboolean
cg_assessment_is_referred_to (CgAssessment *self, CgEntry *entry)
{
  CgValueType type = type_referring_to (cg_entry_get_kind (entry)->id);

  if (type == CG_VALUE_INSTRUMENT)
    return declaration_is_needed (self, entry);
  return type != CG_VALUE_TEXT && refers_to (cg_assessment_get_root (self), type, cg_entry_get_id (entry));
}
