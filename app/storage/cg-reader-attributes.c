/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "storage/cg-reader-private.h"

#include <glib/gi18n-lib.h>

#include <string.h>

/* CR becomes LF; the parser has seen to everything else that XML forbids. */
char *
cg_reader_take_value (const char *value, gsize length)
{
  char *taken = g_strndup (value, length);

  for (char *c = strchr (taken, '\r'); c != NULL; c = strchr (c, '\r'))
    *c = '\n';
  return taken;
}

gboolean
cg_reader_is_ours (const char *xmlns)
{
  return xmlns == NULL || g_str_equal (xmlns, CG_NAMESPACE_ASSESSMENT) || g_str_equal (xmlns, CG_NAMESPACE_INSTRUMENT) ||
         g_str_equal (xmlns, CG_NAMESPACE_GUIDANCE);
}

static gboolean
set_attribute (CgReader *self, CgEntry *entry, const char *name, const char *value, gsize length)
{
  const CgKind *kind = cg_entry_get_kind (entry);
  int field = cg_kind_find_xml (kind, CG_PLACE_ATTRIBUTE, name);
  g_autofree char *text = NULL;
  GError *error = NULL;

  if (field < 0)
    error = cg_reader_refusal (_("There is no attribute “%s” here."), name);
  else if (length > CG_READER_MAX_ATTRIBUTE)
    error = cg_reader_refusal (_("“%s” is too long."), name);
  else
    {
      text = cg_reader_take_value (value, length);
      if (cg_field_check (&kind->fields[field], text, &error))
        cg_entry_take_at (entry, field, g_steal_pointer (&text));
    }
  if (error != NULL && self->options.newer)
    g_clear_error (&error);
  if (error != NULL)
    cg_reader_fail_with (self, error);
  return error == NULL;
}

static gboolean
attribute_is_ours (const CgKind *kind, const char *prefix, const char *name)
{
  if (prefix == NULL)
    return TRUE;
  return g_str_equal (prefix, "xml") && g_str_equal (name, "lang") && cg_kind_find_field (kind, CG_NAME_LANG) >= 0;
}

/* None of our attributes has a prefix, so one that stands for a namespace of ours is a mistake. */
gboolean
cg_reader_check_prefix (CgReader *self, const CgTag *tag, int i)
{
  const char *xmlns = CG_ATTRIBUTE_XMLNS (tag, i);

  if (xmlns == NULL || !cg_reader_is_ours (xmlns) || self->options.newer)
    return TRUE;
  cg_reader_fail (self, _("There is no attribute “%s” here."), CG_ATTRIBUTE_NAME (tag, i));
  return FALSE;
}

/* Sets what is ours of a start tag and checks that what is required is there. */
gboolean
cg_reader_set_attributes (CgReader *self, CgEntry *entry, const CgTag *tag)
{
  const CgKind *kind = cg_entry_get_kind (entry);
  gboolean foreign = FALSE;

  for (int i = 0; i < tag->n; i++)
    {
      const char *prefix = CG_ATTRIBUTE_PREFIX (tag, i);
      const char *name = CG_ATTRIBUTE_NAME (tag, i);

      if (!cg_reader_check_prefix (self, tag, i))
        return FALSE;
      if (!attribute_is_ours (kind, prefix, name))
        foreign = TRUE;
      else if (!set_attribute (self, entry, prefix != NULL ? "xml:lang" : name, CG_ATTRIBUTE_VALUE (tag, i),
                               CG_ATTRIBUTE_LENGTH (tag, i)))
        return FALSE;
    }
  if (foreign)
    cg_reader_add_foreign_attributes (self, entry, CG_FOREIGN_FIRST, cg_kind_find_field (kind, CG_NAME_LANG) < 0);

  for (guint i = 0; i < kind->n_fields; i++)
    if (kind->fields[i].required && kind->fields[i].place == CG_PLACE_ATTRIBUTE && cg_entry_get_at (entry, i) == NULL)
      {
        cg_reader_fail (self, _("“%s” is missing."), cg_name_to_xml (kind->fields[i].name));
        return FALSE;
      }
  return TRUE;
}
