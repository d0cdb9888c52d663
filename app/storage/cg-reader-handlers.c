/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "storage/cg-reader-private.h"

#include <glib/gi18n-lib.h>

#include <string.h>

static CgReader *
reader_of (void *data)
{
  return ((xmlParserCtxtPtr) data)->_private;
}

static void
start_element_cb (void *data, const xmlChar *local, const xmlChar *prefix, const xmlChar *uri, int n_namespaces,
                  const xmlChar **namespaces, int n, int n_defaulted, const xmlChar **attributes)
{
  CgReader *self = reader_of (data);
  CgFrame *top = cg_reader_top (self);
  const CgTag tag = { (const char *) prefix, (const char *) uri, (const char *) local, n_namespaces, namespaces, n, attributes };

  if (self->error != NULL)
    return;
  if (self->capture != CG_CAPTURE_NONE)
    {
      if (++self->capture_depth > CG_READER_MAX_NESTED)
        cg_reader_fail (self, _("The elements are nested too deeply."));
    }
  else if (top != NULL && top->kind != NULL && local == self->name_rating && self->ratings.ratings != NULL &&
           top->kind->id == CG_KIND_RESPONSE && g_strcmp0 (tag.xmlns, CG_NAMESPACE_ASSESSMENT) == 0)
    {
      cg_frame_note_order (top, top->kind->n_fields);
      top->seen |= 1;
      cg_reader_start_rating (self, &tag);
    }
  else if (top == NULL && self->fragment)
    {
      if (self->fragment_entry != NULL && !cg_reader_is_ours (tag.xmlns))
        cg_reader_begin_capture (self, CG_CAPTURE_FOREIGN, &tag);
      else if (!g_str_equal (tag.name, "fragment") || tag.xmlns != NULL)
        cg_reader_start_fragment (self, &tag);
    }
  else if (top == NULL)
    cg_reader_start_root (self, &tag);
  else if (cg_reader_is_ours (tag.xmlns))
    cg_reader_start_ours (self, &tag);
  else
    cg_reader_begin_capture (self, CG_CAPTURE_FOREIGN, &tag);
}

static void
end_element_cb (void *data, const xmlChar *local, const xmlChar *prefix, const xmlChar *uri)
{
  CgReader *self = reader_of (data);

  if (self->error != NULL)
    return;
  if (self->capture != CG_CAPTURE_NONE)
    {
      if (--self->capture_depth == 0)
        cg_reader_end_capture (self);
    }
  else if (self->depth == 0)
    return;
  else if (cg_reader_top (self)->kind == NULL)
    cg_reader_end_field (self);
  else
    cg_reader_end_entry (self);
}

static gboolean
takes_text (const CgFrame *frame)
{
  if (frame->kind == NULL)
    return TRUE;
  for (guint i = 0; i < frame->kind->n_fields; i++)
    if (frame->kind->fields[i].place == CG_PLACE_CONTENT)
      return TRUE;
  return FALSE;
}

static gboolean
is_space (const char *text, int length)
{
  for (int i = 0; i < length; i++)
    if (!g_ascii_isspace (text[i]))
      return FALSE;
  return TRUE;
}

static void
characters_cb (void *data, const xmlChar *text, int length)
{
  CgReader *self = reader_of (data);
  CgFrame *top = cg_reader_top (self);

  if (self->error != NULL || self->capture != CG_CAPTURE_NONE || top == NULL)
    return;
  if (!takes_text (top))
    {
      if (!is_space ((const char *) text, length) && !self->options.newer)
        cg_reader_fail (self, _("There can't be text in “%s”."), top->kind->name);
    }
  else if (self->text->len + length > CG_READER_MAX_TEXT)
    cg_reader_fail (self, _("The text is too long."));
  else
    g_string_append_len (self->text, (const char *) text, length);
}

/* In front of the root there is no entry yet: a stand-in keeps the pieces until there is. */
static void
add_prolog (CgReader *self, const char *raw)
{
  if (self->reading->root == NULL)
    self->reading->root = cg_entry_new (CG_KIND_ASSESSMENT);
  cg_foreign_add (cg_entry_need_foreign (self->reading->root), CG_FOREIGN_PROLOG, raw, -1);
}

static void
add_piece (CgReader *self, const char *raw)
{
  if (self->error != NULL || self->capture != CG_CAPTURE_NONE)
    return;
  if (self->started || self->fragment)
    cg_reader_add_foreign (self, raw, -1);
  else
    add_prolog (self, raw);
}

static void
comment_cb (void *data, const xmlChar *value)
{
  g_autofree char *raw = g_strdup_printf ("<!--%s-->", (const char *) value);

  add_piece (reader_of (data), raw);
}

static void
instruction_cb (void *data, const xmlChar *target, const xmlChar *value)
{
  g_autofree char *raw = value != NULL && *value != '\0'
                             ? g_strdup_printf ("<?%s %s?>", (const char *) target, (const char *) value)
                             : g_strdup_printf ("<?%s?>", (const char *) target);

  add_piece (reader_of (data), raw);
}

static void
doctype_cb (void *data, const xmlChar *name, const xmlChar *external, const xmlChar *system)
{
  cg_reader_fail (reader_of (data), _("A document type (DOCTYPE) is not allowed."));
}

void
cg_reader_init_handlers (xmlSAXHandler *sax)
{
  sax->initialized = XML_SAX2_MAGIC;
  sax->startElementNs = start_element_cb;
  sax->endElementNs = end_element_cb;
  sax->characters = characters_cb;
  sax->ignorableWhitespace = characters_cb;
  sax->cdataBlock = characters_cb;
  sax->comment = comment_cb;
  sax->processingInstruction = instruction_cb;
  sax->internalSubset = doctype_cb;
}
