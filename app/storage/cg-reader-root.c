/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "storage/cg-reader-private.h"

#include <glib/gi18n-lib.h>

static CgKindId
root_kind (const char *xmlns, const char *name)
{
  static const CgKindId roots[] = { CG_KIND_ASSESSMENT, CG_KIND_REPLY, CG_KIND_INSTRUMENT, CG_KIND_GUIDANCE };

  for (guint i = 0; i < G_N_ELEMENTS (roots); i++)
    if (g_strcmp0 (cg_kind_get (roots[i])->xmlns, xmlns) == 0 && g_str_equal (cg_kind_get (roots[i])->name, name))
      return roots[i];
  return CG_KIND_NONE;
}

static gboolean
check_format_version (CgReader *self, CgEntry *root)
{
  if (cg_entry_get_int (root, CG_NAME_VERSION, 1) <= 1 ||
      !g_str_equal (cg_entry_get_kind (root)->xmlns, CG_NAMESPACE_ASSESSMENT) || self->options.newer)
    return TRUE;
  cg_error_set_line (&self->error, CG_ERROR_NEWER, cg_reader_get_line (self),
                     _("This was written by a newer version of Common Ground (format %s)."),
                     cg_entry_get (root, CG_NAME_VERSION));
  xmlStopParser (self->context);
  return FALSE;
}

/* The version decides how the rest is to be read, so it is looked at first. */
static void
expect_newer (CgReader *self, const CgTag *tag)
{
  gboolean newer = FALSE;

  for (int i = 0; i < tag->n; i++)
    if (g_str_equal (CG_ATTRIBUTE_NAME (tag, i), "version") && CG_ATTRIBUTE_PREFIX (tag, i) == NULL)
      newer = g_ascii_strtoll (CG_ATTRIBUTE_VALUE (tag, i), NULL, 10) > 1;
  self->options.newer &= newer;
}

void
cg_reader_start_root (CgReader *self, const CgTag *tag)
{
  CgKindId id = root_kind (tag->xmlns, tag->name);
  CgReading *reading = self->reading;
  CgForeign *prolog;

  if (id == CG_KIND_NONE)
    {
      cg_reader_fail (self, _("“%s” is not the start of a Common Ground file."), tag->name);
      return;
    }
  self->started = TRUE;
  prolog = reading->root != NULL ? cg_foreign_copy (cg_entry_get_foreign (reading->root)) : NULL;
  g_clear_object (&reading->root);
  reading->root = cg_entry_new (id);
  for (guint i = 0; i < cg_foreign_count (prolog, CG_FOREIGN_PROLOG); i++)
    cg_foreign_add (cg_entry_need_foreign (reading->root), CG_FOREIGN_PROLOG,
                    cg_foreign_get (prolog, CG_FOREIGN_PROLOG, i), -1);
  g_clear_pointer (&prolog, cg_foreign_free);

  if (id == CG_KIND_ASSESSMENT || id == CG_KIND_REPLY)
    expect_newer (self, tag);
  else
    self->options.newer = FALSE;
  if (!cg_reader_set_attributes (self, reading->root, tag) || !check_format_version (self, reading->root))
    return;
  if (cg_tag_declares_prefix (tag) &&
      cg_foreign_attributes (cg_entry_get_foreign (reading->root), CG_FOREIGN_FIRST) == NULL)
    cg_reader_add_foreign_attributes (self, reading->root, CG_FOREIGN_FIRST, FALSE);
  if (id == CG_KIND_ASSESSMENT || id == CG_KIND_REPLY)
    reading->assessment = cg_assessment_new_from_root (reading->root);
  if (self->options.newer)
    cg_assessment_set_read_only (reading->assessment, TRUE);
  cg_reader_push (self, cg_entry_get_kind (reading->root), reading->root, tag);
}

/* Starts the one element of a fragment, which has no parent. */
void
cg_reader_start_fragment (CgReader *self, const CgTag *tag)
{
  const CgKind *kind = cg_kind_get (self->fragment_kind);
  CgInstrument *instrument;

  if (!g_str_equal (tag->name, kind->name) || self->fragment_entry != NULL)
    {
      cg_reader_fail (self, _("“%s” is not what the fragment should hold."), tag->name);
      return;
    }
  self->fragment_entry = kind->id == CG_KIND_RESPONSE ? CG_ENTRY (cg_response_new ()) : cg_entry_new (kind->id);
  if (!cg_reader_set_attributes (self, self->fragment_entry, tag))
    return;
  cg_reader_push (self, kind, self->fragment_entry, tag);
  if (kind->id != CG_KIND_RESPONSE)
    return;
  instrument = cg_assessment_instrument_of (self->reading->assessment, self->fragment_entry);
  if (instrument == NULL)
    {
      cg_reader_fail (self, _("The instrument was not found."));
      return;
    }
  cg_response_open (CG_RESPONSE (self->fragment_entry), instrument);
  cg_ratings_reader_begin (self, CG_RESPONSE (self->fragment_entry));
}
