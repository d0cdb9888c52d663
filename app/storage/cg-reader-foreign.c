/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "storage/cg-reader-private.h"

#include <glib/gi18n-lib.h>

#include <string.h>

/* Where a foreign piece that comes now belongs: an entry and a place in or behind it. */
static CgForeign *
foreign_here (CgReader *self, int *place)
{
  CgFrame *top = cg_reader_top (self);

  if (top == NULL)
    {
      CgEntry *root = self->fragment ? self->fragment_entry : self->reading->root;

      *place = CG_FOREIGN_BEHIND;
      return root != NULL ? cg_entry_need_foreign (root) : NULL;
    }
  if (top->kind == NULL)
    {
      *place = CG_FOREIGN_IN_FIELD (top->field);
      return cg_entry_need_foreign (self->frames[self->depth - 2].entry);
    }
  if (top->kind->id == CG_KIND_RATING && top->entry == NULL)
    top->entry = cg_ratings_reader_entry (self);
  if (top->last != NULL || (top->kind->id == CG_KIND_RESPONSE && (top->seen & 1) != 0))
    {
      *place = CG_FOREIGN_BEHIND;
      return cg_entry_need_foreign (top->last != NULL ? top->last : cg_ratings_reader_last (self));
    }
  *place = top->last_place;
  for (guint i = 0; i < top->kind->n_fields; i++)
    if (top->kind->fields[i].place == CG_PLACE_CONTENT)
      *place = CG_FOREIGN_IN_TEXT;
  return cg_entry_need_foreign (top->entry);
}

void
cg_reader_add_foreign (CgReader *self, const char *raw, gssize length)
{
  int place;
  CgForeign *foreign = foreign_here (self, &place);

  if (foreign != NULL)
    cg_foreign_add (foreign, place, raw, length);
}

void
cg_reader_begin_capture (CgReader *self, CgCapture capture, const CgTag *tag)
{
  CgFrame *top = cg_reader_top (self);
  const char *source = top != NULL ? top->default_namespace : NULL;
  const char *ours = NULL;
  gint64 end = xmlByteConsumed (self->context);

  for (int i = self->depth; i > 0 && ours == NULL; i--)
    ours = self->frames[i - 1].kind != NULL ? self->frames[i - 1].kind->xmlns : NULL;

  self->capture = capture;
  self->capture_depth = 1;
  self->capture_start = cg_raw_window_tag_start (&self->raw, end);
  self->capture_name_length = (tag->prefix != NULL ? strlen (tag->prefix) + 1 : 0) + strlen (tag->name);
  g_clear_pointer (&self->capture_namespace, g_free);

  for (int i = 0; i < tag->n_namespaces; i++)
    if (tag->namespaces[2 * i] == NULL)
      return;
  if (g_strcmp0 (source, ours) != 0)
    self->capture_namespace = g_strdup (source != NULL ? source : "");
}

/* The markup that was captured, on its own as good as where it stood. */
static char *
captured_markup (CgReader *self, gsize *length)
{
  gint64 end = xmlByteConsumed (self->context);
  const char *raw = cg_raw_window_at (&self->raw, self->capture_start, end - self->capture_start);
  gsize name = 1 + self->capture_name_length;
  GString *markup;

  if (self->capture_start < 0 || raw == NULL)
    {
      cg_reader_fail (self, _("An element that is not ours is too long."));
      return NULL;
    }
  markup = g_string_new_len (raw, end - self->capture_start);
  if (self->capture_namespace != NULL)
    {
      g_autofree char *value = g_markup_escape_text (self->capture_namespace, -1);
      g_autofree char *attribute = g_strdup_printf (" xmlns=\"%s\"", value);

      g_string_insert (markup, name, attribute);
    }
  *length = markup->len;
  return g_string_free (markup, FALSE);
}

void
cg_reader_end_capture (CgReader *self)
{
  CgCapture capture = self->capture;
  g_autofree char *markup = NULL;
  gsize length;

  self->capture = CG_CAPTURE_NONE;
  if (capture == CG_CAPTURE_SKIP)
    return;
  markup = captured_markup (self, &length);
  if (markup == NULL)
    return;
  if (capture == CG_CAPTURE_RESPONSE)
    cg_response_take_raw (CG_RESPONSE (cg_reader_top (self)->last), g_steal_pointer (&markup));
  else
    cg_reader_add_foreign (self, markup, length);
}

void
cg_reader_add_foreign_attributes (CgReader *self, CgEntry *entry, int place, gboolean keep_lang)
{
  gint64 end = xmlByteConsumed (self->context);
  gint64 start = cg_raw_window_tag_start (&self->raw, end);
  const char *tag = start >= 0 ? cg_raw_window_at (&self->raw, start, end - start) : NULL;
  g_autofree char *foreign = tag != NULL ? cg_raw_foreign_attributes (tag, end - start, keep_lang) : NULL;

  if (foreign != NULL)
    cg_foreign_add_attributes (cg_entry_need_foreign (entry), place, foreign);
}
