/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "storage/cg-reader-private.h"

#include <glib/gi18n-lib.h>

static void
resolve_uses (CgReader *self, CgEntry *list)
{
  CgAssessment *assessment = self->reading->assessment;
  guint n = cg_entry_get_n_children (list);

  for (guint i = 0; i < n; i++)
    {
      CgEntry *use = cg_entry_get_child (list, i);
      const char *id = cg_entry_get (use, CG_NAME_INSTRUMENT);
      int version = cg_entry_get_int (use, CG_NAME_VERSION, 1);
      g_autoptr (CgInstrument) found = NULL;

      if (!cg_entry_is (use, CG_KIND_USE) || cg_assessment_find_instrument (assessment, id, version) != NULL)
        continue;
      if (self->options.lookup != NULL)
        found = self->options.lookup (id, version, self->options.user_data);
      if (found != NULL)
        cg_assessment_add_instrument (assessment, found);
      else
        cg_reader_warn (self, GPOINTER_TO_INT (g_hash_table_lookup (self->lines, use)), use, id);
    }
}

static void
end_instrument (CgReader *self, CgEntry *entry)
{
  CgEntry *culprit = NULL;
  GError *error = NULL;
  g_autoptr (CgInstrument) instrument = cg_instrument_new (entry, &culprit, &error);

  if (instrument == NULL)
    {
      GError *with_line = NULL;
      int line = GPOINTER_TO_INT (g_hash_table_lookup (self->lines, culprit));

      cg_error_set_line (&with_line, CG_ERROR_NOT_ACCEPTABLE, line > 0 ? line : cg_reader_get_line (self), "%s",
                         error->message);
      g_error_free (error);
      cg_reader_fail_with (self, with_line);
    }
  else if (self->reading->assessment != NULL)
    cg_assessment_add_instrument (self->reading->assessment, instrument);
  else
    self->reading->instrument = g_steal_pointer (&instrument);
}

static gboolean
check_complete (CgReader *self, CgFrame *frame)
{
  const CgKind *kind = frame->kind;
  guint n_children = 0;

  for (guint i = 0; i < kind->n_fields; i++)
    if (kind->fields[i].required && kind->fields[i].place == CG_PLACE_ELEMENT && (frame->seen & 1u << i) == 0)
      {
        cg_reader_fail (self, _("“%s” is missing."), cg_name_to_xml (kind->fields[i].name));
        return FALSE;
      }
  for (guint i = 0; i < kind->n_children; i++)
    {
      gboolean there = (frame->seen & 1u << (kind->n_fields + i)) != 0;

      n_children += there;
      if (!there && kind->children[i].min > 0)
        {
          cg_reader_fail (self, _("“%s” is missing."), cg_kind_get (kind->children[i].kind)->name);
          return FALSE;
        }
    }
  if (kind->one_of && n_children != 1)
    {
      cg_reader_fail (self, n_children == 0 ? _("One of its parts is missing.") : _("Only one of its parts may be there."));
      return FALSE;
    }
  return TRUE;
}

static void
set_content (CgReader *self, CgFrame *frame)
{
  for (guint i = 0; i < frame->kind->n_fields; i++)
    if (frame->kind->fields[i].place == CG_PLACE_CONTENT)
      cg_entry_take_at (frame->entry, i, cg_reader_take_value (self->text->str, self->text->len));
}

void
cg_reader_end_field (CgReader *self)
{
  int field = cg_reader_top (self)->field;
  CgFrame *owner;

  self->depth--;
  owner = cg_reader_top (self);
  cg_entry_take_at (owner->entry, field, cg_reader_take_value (self->text->str, self->text->len));
  owner->last_place = field;
  g_string_truncate (self->text, 0);
}

void
cg_reader_end_entry (CgReader *self)
{
  CgFrame *frame = cg_reader_top (self);
  CgEntry *entry = frame->entry;
  CgKindId id = frame->kind->id;

  if (!self->options.newer && !check_complete (self, frame))
    return;
  if (entry != NULL)
    set_content (self, frame);
  self->depth--;
  g_string_truncate (self->text, 0);

  if (id == CG_KIND_RATING && self->ratings.ratings != NULL)
    {
      cg_ratings_reader_finish (self);
      return;
    }
  if (id == CG_KIND_RESPONSE)
    cg_ratings_reader_end (self);
  else if (id == CG_KIND_INSTRUMENTS)
    resolve_uses (self, entry);
  else if (id == CG_KIND_INSTRUMENT && !self->fragment)
    end_instrument (self, entry);
  if (self->depth > 0)
    cg_reader_top (self)->last = entry;
}
