/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "storage/cg-reader-private.h"

#include <glib/gi18n-lib.h>

#include <string.h>

CgFrame *
cg_reader_push (CgReader *self, const CgKind *kind, CgEntry *entry, const CgTag *tag)
{
  CgFrame *below = cg_reader_top (self);
  CgFrame *frame;

  g_assert (self->depth < CG_READER_MAX_DEPTH);

  frame = &self->frames[self->depth++];
  memset (frame, 0, sizeof *frame);
  frame->kind = kind;
  frame->entry = entry;
  frame->last_place = CG_FOREIGN_FIRST;
  frame->default_namespace = below != NULL ? below->default_namespace : NULL;
  for (int i = 0; i < tag->n_namespaces; i++)
    if (tag->namespaces[2 * i] == NULL)
      frame->default_namespace = (const char *) tag->namespaces[2 * i + 1];
  g_string_truncate (self->text, 0);
  return frame;
}

gboolean
cg_tag_declares_prefix (const CgTag *tag)
{
  for (int i = 0; i < tag->n_namespaces; i++)
    if (tag->namespaces[2 * i] != NULL)
      return TRUE;
  return FALSE;
}

GError *
cg_reader_refusal (const char *format, const char *what)
{
  return g_error_new (CG_ERROR, CG_ERROR_NOT_ACCEPTABLE, format, what);
}

/* Of a newer document what can't be understood is passed over, else it is an error. */
static void
refuse_element (CgReader *self, const CgTag *tag, GError *error)
{
  if (self->options.newer && self->depth > 0)
    {
      g_error_free (error);
      cg_reader_begin_capture (self, CG_CAPTURE_SKIP, tag);
    }
  else
    cg_reader_fail_with (self, error);
}

static gboolean
check_order (CgReader *self, CgFrame *frame, int order, gboolean repeats, const char *name, GError **error)
{
  if (order > frame->order || (order == frame->order && (repeats || (frame->seen & 1u << order) == 0)))
    return TRUE;
  *error = cg_reader_refusal (order == frame->order ? _("“%s” stands twice.") : _("“%s” stands in the wrong place."), name);
  return FALSE;
}

void
cg_frame_note_order (CgFrame *frame, int order)
{
  frame->order = order;
  frame->seen |= 1u << order;
}

static void
start_field (CgReader *self, CgFrame *top, int field, const CgTag *tag)
{
  gboolean foreign = cg_tag_declares_prefix (tag);
  CgFrame *frame;
  CgEntry *entry = top->entry;

  for (int i = 0; i < tag->n; i++)
    {
      if (CG_ATTRIBUTE_PREFIX (tag, i) == NULL && !self->options.newer)
        {
          cg_reader_fail (self, _("There is no attribute “%s” here."), CG_ATTRIBUTE_NAME (tag, i));
          return;
        }
      if (!cg_reader_check_prefix (self, tag, i))
        return;
      foreign = TRUE;
    }
  if (foreign)
    cg_reader_add_foreign_attributes (self, entry, field, TRUE);
  frame = cg_reader_push (self, NULL, NULL, tag);
  frame->field = field;
}

static CgInstrument *
find_for_response (CgReader *self, CgEntry *response)
{
  CgReading *reading = self->reading;
  CgInstrument *found = cg_assessment_instrument_of (reading->assessment, response);
  int version = cg_entry_get_int (response, CG_NAME_VERSION, 0);

  if (found == NULL && cg_entry_is (reading->root, CG_KIND_REPLY) && self->options.lookup != NULL)
    {
      g_autoptr (CgInstrument) looked_up = self->options.lookup (cg_entry_get (response, CG_NAME_INSTRUMENT), version,
                                                                 self->options.user_data);

      if (looked_up != NULL)
        cg_assessment_add_instrument (reading->assessment, looked_up);
      found = looked_up;
    }
  return found;
}

void
cg_reader_warn (CgReader *self, int line, CgEntry *entry, const char *id)
{
  GError *warning = NULL;

  cg_error_set_line (&warning, CG_ERROR_NOT_FOUND, line,
                     _("The instrument “%s” was not found; what was answered to it is kept, but can't be shown or changed."),
                     id);
  g_ptr_array_add (self->reading->warnings, warning);
}

/* Puts an entry in its place and, for a response, makes it ready for its ratings. */
static void
open_entry (CgReader *self, CgFrame *top, CgEntry *entry, const CgTag *tag)
{
  CgInstrument *instrument = NULL;

  cg_entry_insert (top->entry, cg_entry_get_n_children (top->entry), entry);
  if (!CG_IS_RESPONSE (entry) || self->fragment)
    instrument = CG_IS_RESPONSE (entry) ? cg_assessment_instrument_of (self->reading->assessment, entry) : NULL;
  else if ((instrument = find_for_response (self, entry)) == NULL)
    {
      if (cg_entry_is (self->reading->root, CG_KIND_REPLY))
        cg_reader_warn (self, cg_reader_get_line (self), entry, cg_entry_get (entry, CG_NAME_INSTRUMENT));
      top->last = entry;
      cg_reader_begin_capture (self, CG_CAPTURE_RESPONSE, tag);
      return;
    }
  cg_reader_push (self, cg_entry_get_kind (entry), entry, tag);
  if (instrument != NULL)
    {
      cg_response_open (CG_RESPONSE (entry), instrument);
      cg_ratings_reader_begin (self, CG_RESPONSE (entry));
    }
}

static gboolean
check_new_entry (CgReader *self, CgEntry *parent, CgEntry *entry, GError **error)
{
  const CgKind *kind = cg_entry_get_kind (entry);
  CgAssessment *assessment = self->reading->assessment;

  g_hash_table_insert (self->lines, entry, GINT_TO_POINTER (cg_reader_get_line (self)));
  if (self->fragment)
    return TRUE;
  if (self->ratings.whole != NULL || cg_entry_is (parent, CG_KIND_RATING))
    return TRUE; /* with its rating, once that is whole */
  if (!cg_instrument_check_text (parent, entry, error))
    return FALSE;
  if (g_str_equal (kind->xmlns, CG_NAMESPACE_ASSESSMENT))
    return cg_assessment_check_entry (assessment, parent, entry, error);
  if (kind->id == CG_KIND_INSTRUMENT && assessment != NULL &&
      cg_assessment_find_instrument (assessment, cg_entry_get_id (entry), cg_entry_get_int (entry, CG_NAME_VERSION, 1)) != NULL)
    *error = cg_reader_refusal (_("The instrument “%s” stands twice."), cg_entry_get_id (entry));
  else if (kind->id != CG_KIND_EXAMPLE && cg_entry_get_kind (parent)->keyed &&
           cg_entry_find_id (parent, kind->id, cg_entry_get_id (entry)) != NULL)
    *error = cg_reader_refusal (_("The id “%s” stands twice."), cg_entry_get_id (entry));
  return *error == NULL;
}

static gboolean
check_rating_part (CgReader *self, CgEntry *parent, CgEntry *entry, GError **error)
{
  CgRatingsReader *r = &self->ratings;

  if (!cg_entry_is (parent, CG_KIND_RATING) || self->fragment || !cg_entry_is (entry, CG_KIND_TICK) ||
      cg_instrument_has_prompt (r->instrument, r->item, cg_entry_get (entry, CG_NAME_PROMPT)))
    return TRUE;
  *error = cg_reader_refusal (_("The item has no prompt “%s”."), cg_entry_get (entry, CG_NAME_PROMPT));
  return FALSE;
}

void
cg_reader_start_rating (CgReader *self, const CgTag *tag)
{
  if (!cg_ratings_reader_start (self, tag))
    return;
  cg_reader_push (self, cg_kind_get (CG_KIND_RATING), self->ratings.whole, tag);
  if (cg_tag_declares_prefix (tag))
    cg_reader_add_foreign_attributes (self, cg_ratings_reader_entry (self), CG_FOREIGN_FIRST, TRUE);
}

static void
start_child (CgReader *self, CgFrame *top, CgKindId id, const CgTag *tag)
{
  g_autoptr (CgEntry) entry = id == CG_KIND_RESPONSE ? CG_ENTRY (cg_response_new ()) : cg_entry_new (id);
  CgEntry *existing = cg_entry_get_kind (entry)->n_fields == 0 || id == CG_KIND_PARTNERSHIP
                          ? cg_entry_find_child (top->entry, id)
                          : NULL;
  GError *error = NULL;

  if (!cg_reader_set_attributes (self, existing != NULL ? existing : entry, tag))
    return;
  if (cg_tag_declares_prefix (tag) &&
      cg_foreign_attributes (cg_entry_get_foreign (existing != NULL ? existing : entry), CG_FOREIGN_FIRST) == NULL)
    cg_reader_add_foreign_attributes (self, existing != NULL ? existing : entry, CG_FOREIGN_FIRST,
                            cg_kind_find_field (cg_entry_get_kind (entry), CG_NAME_LANG) < 0);
  if (existing != NULL)
    cg_reader_push (self, cg_entry_get_kind (existing), existing, tag);
  else if (check_new_entry (self, top->entry, entry, &error) && check_rating_part (self, top->entry, entry, &error))
    open_entry (self, top, entry, tag);
  else
    refuse_element (self, tag, error);
}

void
cg_reader_start_ours (CgReader *self, const CgTag *tag)
{
  CgFrame *top = cg_reader_top (self);
  gboolean in_namespace = top->kind != NULL && g_strcmp0 (top->kind->xmlns, tag->xmlns) == 0;
  int field = in_namespace ? cg_kind_find_xml (top->kind, CG_PLACE_ELEMENT, tag->name) : -1;
  CgKindId id = top->kind != NULL && field < 0 ? cg_kind_child_by_xml (top->kind, tag->xmlns, tag->name) : CG_KIND_NONE;
  GError *error = NULL;
  int order;

  if (field < 0 && id == CG_KIND_NONE)
    {
      refuse_element (self, tag, cg_reader_refusal (_("There is no “%s” here."), tag->name));
      return;
    }
  order = field >= 0 ? field : (int) top->kind->n_fields + cg_kind_find_child (top->kind, id);
  if (!check_order (self, top, order, field < 0 && top->kind->children[cg_kind_find_child (top->kind, id)].max != 1, tag->name,
                    &error))
    {
      refuse_element (self, tag, error);
      return;
    }
  cg_frame_note_order (top, order);
  if (id == CG_KIND_RATING && self->ratings.ratings != NULL)
    {
      top->seen |= 1;
      cg_reader_start_rating (self, tag);
      return;
    }
  if (top->kind->id == CG_KIND_RATING && top->entry == NULL)
    top->entry = cg_ratings_reader_entry (self);
  if (field >= 0)
    start_field (self, top, field, tag);
  else
    start_child (self, top, id, tag);
}
