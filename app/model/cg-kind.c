/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/cg-kind.h"

#include <glib/gi18n-lib.h>

#include "common/cg-error.h"
#include "model/cg-kind-table.h"

#include <string.h>

const CgKind *
cg_kind_get (CgKindId id)
{
  g_return_val_if_fail (id > CG_KIND_NONE && id < CG_N_KINDS, NULL);

  return &cg_kind_table[id];
}

/**
 * cg_name_to_xml:
 *
 * Returns: (transfer none): how the attribute or text element is spelt in a file
 */
const char *
cg_name_to_xml (CgName name)
{
  g_return_val_if_fail (name < CG_N_NAMES, NULL);

  return cg_name_table[name];
}

/**
 * cg_kind_find_field:
 *
 * Returns: the index of the field called @name, or -1
 */
int
cg_kind_find_field (const CgKind *self, CgName name)
{
  for (guint i = 0; i < self->n_fields; i++)
    if (self->fields[i].name == name)
      return i;
  return -1;
}

/**
 * cg_kind_find_xml:
 * @xml_name: an attribute's name (with its prefix for `xml:lang`) or an element's local name
 *
 * Returns: the index of the field that is spelt so in that place, or -1
 */
int
cg_kind_find_xml (const CgKind *self, CgPlace place, const char *xml_name)
{
  for (guint i = 0; i < self->n_fields; i++)
    if (self->fields[i].place == place && strcmp (cg_name_table[self->fields[i].name], xml_name) == 0)
      return i;
  return -1;
}

/**
 * cg_kind_find_child:
 *
 * Returns: the place of @child in the order of children, or -1
 */
int
cg_kind_find_child (const CgKind *self, CgKindId child)
{
  for (guint i = 0; i < self->n_children; i++)
    if (self->children[i].kind == child)
      return i;
  return -1;
}

/**
 * cg_kind_child_by_xml:
 * @xmlns: (nullable): %NULL for a name in no namespace, which is nobody's
 *
 * Returns: the kind of child that is spelt so, or %CG_KIND_NONE
 */
CgKindId
cg_kind_child_by_xml (const CgKind *self, const char *xmlns, const char *xml_name)
{
  for (guint i = 0; i < self->n_children; i++)
    {
      const CgKind *child = &cg_kind_table[self->children[i].kind];

      if (strcmp (child->name, xml_name) == 0 && g_strcmp0 (child->xmlns, xmlns) == 0)
        return child->id;
    }
  return CG_KIND_NONE;
}

/**
 * cg_kind_is_document:
 *
 * Returns: whether an element of this kind may be the root of a file
 */
gboolean
cg_kind_is_document (const CgKind *self)
{
  return self->id == CG_KIND_ASSESSMENT || self->id == CG_KIND_REPLY || self->id == CG_KIND_INSTRUMENT ||
         self->id == CG_KIND_GUIDANCE;
}

static gboolean
all_digits (const char *text, gsize length)
{
  for (gsize i = 0; i < length; i++)
    if (!g_ascii_isdigit (text[i]))
      return FALSE;
  return length > 0;
}

/**
 * cg_id_is_valid:
 *
 * Returns: whether @id may be used as an id
 */
gboolean
cg_id_is_valid (const char *id)
{
  if (!g_ascii_isalnum (*id) && *id != '_')
    return FALSE;
  for (const char *c = id + 1; *c != '\0'; c++)
    if (!g_ascii_isalnum (*c) && strchr ("._-", *c) == NULL)
      return FALSE;
  return TRUE;
}

/* A date at the start of @text, with `rest` behind it. */
static gboolean
is_date (const char *text, gsize length)
{
  int year, month, day;

  if (strlen (text) < 10 || length != 10 || !all_digits (text, 4) || text[4] != '-' || !all_digits (text + 5, 2) ||
      text[7] != '-' || !all_digits (text + 8, 2))
    return FALSE;

  year = atoi (text);
  month = atoi (text + 5);
  day = atoi (text + 8);
  return year > 0 && month >= 1 && month <= 12 && day >= 1 && g_date_valid_dmy (day, month, year);
}

/**
 * cg_date_is_valid:
 *
 * Returns: whether @date is a day of the calendar, written `YYYY-MM-DD`
 */
gboolean
cg_date_is_valid (const char *date)
{
  return is_date (date, strlen (date));
}

static gboolean
is_time (const char *text)
{
  if (strlen (text) != 20 || !is_date (text, 10) || text[10] != 'T' || !all_digits (text + 11, 2) || text[13] != ':' ||
      !all_digits (text + 14, 2) || text[16] != ':' || !all_digits (text + 17, 2) || text[19] != 'Z')
    return FALSE;
  return atoi (text + 11) < 24 && atoi (text + 14) < 60 && atoi (text + 17) < 60;
}

static gboolean
is_integer (const char *text, int min, int max)
{
  const char *digits = *text == '-' ? text + 1 : text;
  gint64 value;

  if (!all_digits (digits, strlen (digits)) || strlen (digits) > 10 || (*digits == '0' && strlen (text) > 1))
    return FALSE;
  value = g_ascii_strtoll (text, NULL, 10);
  return value >= min && value <= max;
}

static gboolean
is_amount (const char *text)
{
  const char *digits = *text == '-' ? text + 1 : text;
  gsize whole = strcspn (digits, ".");

  if (!all_digits (digits, whole))
    return FALSE;
  return digits[whole] == '\0' || all_digits (digits + whole + 1, strlen (digits + whole + 1));
}

static gboolean
is_currency (const char *text)
{
  return strlen (text) == 3 && g_ascii_isupper (text[0]) && g_ascii_isupper (text[1]) && g_ascii_isupper (text[2]);
}

static gboolean
is_digest (const char *text)
{
  gsize length = strspn (text, "0123456789abcdefABCDEF");

  return length == 64 && text[length] == '\0';
}

/* A scheme stands before the first of `/?#`; only two are safe to open. */
static gboolean
is_href (const char *text)
{
  gsize scheme = strcspn (text, ":/?#");

  if (*text == '\0' || strpbrk (text, " \t\n\r") != NULL)
    return FALSE;
  if (text[scheme] != ':')
    return TRUE;
  return g_ascii_strncasecmp (text, "http://", 7) == 0 || g_ascii_strncasecmp (text, "https://", 8) == 0;
}

static gboolean
is_see (const char *text)
{
  g_auto (GStrv) parts = g_strsplit (text, "#", 2);

  return parts[0] != NULL && cg_id_is_valid (parts[0]) && (parts[1] == NULL || cg_id_is_valid (parts[1]));
}

static gboolean
is_language (const char *text)
{
  gboolean first = TRUE;
  gsize part = 0;

  for (const char *c = text; *c != '\0'; c++)
    {
      if (*c == '-' && part > 0)
        {
          first = FALSE;
          part = 0;
        }
      else if (part < 8 && (first ? g_ascii_isalpha (*c) : g_ascii_isalnum (*c)))
        part++;
      else
        return FALSE;
    }
  return part > 0;
}

static gboolean
each_word (const char *text, const char *const *choices)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);

  for (guint i = 0; words[i] != NULL; i++)
    if (choices != NULL ? !g_strv_contains (choices, words[i]) : !cg_id_is_valid (words[i]))
      return FALSE;
  return words[0] != NULL;
}

static gboolean
value_fits (const CgField *self, const char *value)
{
  switch (self->type)
    {
    case CG_VALUE_TEXT: return TRUE;
    case CG_VALUE_IDS: return each_word (value, NULL);
    case CG_VALUE_CHOICE: return g_strv_contains (self->choices, value);
    case CG_VALUE_CHOICES: return each_word (value, self->choices);
    case CG_VALUE_INTEGER: return is_integer (value, self->min, self->max);
    case CG_VALUE_BOOLEAN: return g_str_equal (value, "true") || g_str_equal (value, "false");
    case CG_VALUE_TRUE: return g_str_equal (value, "true");
    case CG_VALUE_DATE: return cg_date_is_valid (value);
    case CG_VALUE_TIME: return is_time (value);
    case CG_VALUE_AMOUNT: return is_amount (value);
    case CG_VALUE_CURRENCY: return is_currency (value);
    case CG_VALUE_DIGEST: return is_digest (value);
    case CG_VALUE_HREF: return is_href (value);
    case CG_VALUE_SEE: return is_see (value);
    case CG_VALUE_LANGUAGE: return is_language (value);
    case CG_VALUE_ID:
    case CG_VALUE_PARTNER:
    case CG_VALUE_RESPONDENT:
    case CG_VALUE_ROUND:
    case CG_VALUE_OPTION:
    case CG_VALUE_CRITERION:
    case CG_VALUE_INSTRUMENT:
    case CG_VALUE_ITEM:
    case CG_VALUE_LEVEL:
    case CG_VALUE_ANSWER:
    case CG_VALUE_PROMPT: return cg_id_is_valid (value);
    default: g_assert_not_reached ();
    }
}

/**
 * cg_field_check:
 * @value: a value as it stands in a file
 *
 * Checks the form of a value; whether what it names exists is cg_assessment_check_entry()'s business.
 */
gboolean
cg_field_check (const CgField *self, const char *value, GError **error)
{
  g_return_val_if_fail (self != NULL && value != NULL, FALSE);

  if (value_fits (self, value))
    return TRUE;
  g_set_error (error, CG_ERROR, CG_ERROR_NOT_ACCEPTABLE, _("“%.60s” is not allowed as “%s”."), value,
               cg_name_to_xml (self->name));
  return FALSE;
}
