/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "storage/cg-writer.h"

#include "model/cg-response.h"

#include <string.h>

#define CHUNK (64 * 1024)

typedef struct {
  GString *out;
  GOutputStream *stream; /* NULL while everything stays in memory */
  GCancellable *cancellable;
  GError *error;
} Writer;

static void
flush (Writer *w)
{
  if (w->stream != NULL && w->error == NULL)
    g_output_stream_write_all (w->stream, w->out->str, w->out->len, NULL, w->cancellable, &w->error);
  if (w->stream != NULL)
    g_string_truncate (w->out, 0);
}

static void
flush_when_full (Writer *w)
{
  if (w->out->len >= CHUNK)
    flush (w);
}

static void
write_escaped (GString *out, const char *text, gboolean attribute)
{
  const char *stops = attribute ? "&<>\"\n\t" : "&<>";

  while (*text != '\0')
    {
      gsize plain = strcspn (text, stops);

      g_string_append_len (out, text, plain);
      text += plain;
      switch (*text)
        {
        case '\0': return;
        case '&': g_string_append (out, "&amp;"); break;
        case '<': g_string_append (out, "&lt;"); break;
        case '>': g_string_append (out, "&gt;"); break;
        case '"': g_string_append (out, "&quot;"); break;
        case '\n': g_string_append (out, "&#10;"); break;
        default: g_string_append (out, "&#9;"); break;
        }
      text++;
    }
}

static void
write_indent (GString *out, guint depth)
{
  static const char spaces[] = "                                ";

  g_string_append_len (out, spaces, MIN (2 * depth, sizeof spaces - 1));
}

static void
write_attribute (GString *out, const char *name, const char *value)
{
  g_string_append_c (out, ' ');
  g_string_append (out, name);
  g_string_append (out, "=\"");
  write_escaped (out, value, TRUE);
  g_string_append_c (out, '"');
}

static void
write_attributes (GString *out, CgEntry *entry)
{
  const CgKind *kind = cg_entry_get_kind (entry);
  const char *foreign = cg_foreign_attributes (cg_entry_get_foreign (entry), CG_FOREIGN_FIRST);

  for (guint i = 0; i < kind->n_fields; i++)
    if (kind->fields[i].place == CG_PLACE_ATTRIBUTE && cg_entry_get_at (entry, i) != NULL)
      write_attribute (out, cg_name_to_xml (kind->fields[i].name), cg_entry_get_at (entry, i));
  if (foreign != NULL)
    g_string_append (out, foreign);
}

static void
write_foreign (GString *out, CgEntry *entry, int place, guint depth)
{
  CgForeign *foreign = cg_entry_get_foreign (entry);
  guint n = cg_foreign_count (foreign, place);

  for (guint i = 0; i < n; i++)
    {
      write_indent (out, depth);
      g_string_append (out, cg_foreign_get (foreign, place, i));
      g_string_append_c (out, '\n');
    }
}

static void
write_foreign_in_text (GString *out, CgEntry *entry, int place)
{
  CgForeign *foreign = cg_entry_get_foreign (entry);
  guint n = cg_foreign_count (foreign, place);

  for (guint i = 0; i < n; i++)
    g_string_append (out, cg_foreign_get (foreign, place, i));
}

static void
write_text_field (GString *out, CgEntry *entry, guint field, guint depth)
{
  const char *name = cg_name_to_xml (cg_entry_get_kind (entry)->fields[field].name);
  const char *attributes = cg_foreign_attributes (cg_entry_get_foreign (entry), field);

  write_indent (out, depth);
  g_string_append_printf (out, "<%s%s>", name, attributes != NULL ? attributes : "");
  write_escaped (out, cg_entry_get_at (entry, field), FALSE);
  write_foreign_in_text (out, entry, CG_FOREIGN_IN_FIELD (field));
  g_string_append_printf (out, "</%s>\n", name);
}

/* A list without entries and without foreign content need not be there. */
static gboolean
can_be_left_out (CgEntry *entry)
{
  return cg_entry_get_kind (entry)->n_fields == 0 && cg_entry_get_n_children (entry) == 0 &&
         !cg_foreign_is_inside (cg_entry_get_foreign (entry));
}

/* An element's own text that is empty is as good as none; an element of the entry that is empty is still there. */
static gboolean
has_field (CgEntry *entry, guint field)
{
  const char *value = cg_entry_get_at (entry, field);

  switch (cg_entry_get_kind (entry)->fields[field].place)
    {
    case CG_PLACE_ELEMENT: return value != NULL;
    case CG_PLACE_CONTENT: return value != NULL && *value != '\0';
    default: return FALSE;
    }
}

static gboolean
has_inside (CgEntry *entry)
{
  const CgKind *kind = cg_entry_get_kind (entry);
  CgForeign *foreign = cg_entry_get_foreign (entry);
  guint n = cg_entry_get_n_children (entry);

  for (guint i = 0; i < kind->n_fields; i++)
    if (has_field (entry, i) || cg_foreign_count (foreign, i) > 0)
      return TRUE;
  for (guint i = 0; i < n; i++)
    {
      CgEntry *child = cg_entry_get_child (entry, i);

      if (!can_be_left_out (child) || cg_foreign_count (cg_entry_get_foreign (child), CG_FOREIGN_BEHIND) > 0)
        return TRUE;
    }
  return cg_foreign_count (foreign, CG_FOREIGN_FIRST) > 0 || cg_foreign_count (foreign, CG_FOREIGN_IN_TEXT) > 0;
}

static void write_entry (Writer *w, CgEntry *entry, const char *xmlns, guint depth);

static void
write_rating (Writer *w, const CgRatings *ratings, guint item, guint depth)
{
  CgInstrument *instrument = cg_ratings_get_instrument (ratings);
  guint8 answer = cg_ratings_get_answer (ratings, item);
  guint8 target = cg_ratings_get_target (ratings, item);

  if (cg_ratings_get_details (ratings, item) != NULL)
    {
      g_autoptr (CgEntry) rating = cg_ratings_dup_rating ((CgRatings *) ratings,
                                                          cg_instrument_get_item_id (instrument, item), NULL);

      write_entry (w, rating, CG_NAMESPACE_ASSESSMENT, depth);
      return;
    }
  write_indent (w->out, depth);
  g_string_append (w->out, "<rating item=\"");
  g_string_append (w->out, cg_instrument_get_item_id (instrument, item));
  if (answer != CG_ANSWER_NONE)
    {
      g_string_append (w->out, "\" answer=\"");
      g_string_append (w->out, cg_instrument_answer_id (instrument, answer));
    }
  if (target != CG_ANSWER_NONE)
    {
      g_string_append (w->out, "\" target=\"");
      g_string_append (w->out, cg_instrument_answer_id (instrument, target));
    }
  g_string_append (w->out, "\"/>\n");
  flush_when_full (w);
}

static void
write_ratings (Writer *w, const CgRatings *ratings, guint depth)
{
  GPtrArray *about = cg_ratings_get_about (ratings);
  guint n, n_items = cg_instrument_get_n_items (cg_ratings_get_instrument (ratings));
  const guint16 *order = cg_ratings_get_order (ratings, &n);

  for (guint i = 0; order != NULL && i < n; i++)
    write_rating (w, ratings, order[i], depth);
  for (guint i = 0; order == NULL && i < n_items; i++)
    if (cg_ratings_contains (ratings, i))
      write_rating (w, ratings, i, depth);
  for (guint i = 0; about != NULL && i < about->len; i++)
    write_entry (w, g_ptr_array_index (about, i), CG_NAMESPACE_ASSESSMENT, depth);
}

static void
write_inside (Writer *w, CgEntry *entry, const CgRatings *ratings, guint depth)
{
  const CgKind *kind = cg_entry_get_kind (entry);
  guint n = cg_entry_get_n_children (entry);

  write_foreign (w->out, entry, CG_FOREIGN_FIRST, depth);
  for (guint i = 0; i < kind->n_fields; i++)
    {
      if (kind->fields[i].place != CG_PLACE_ELEMENT)
        continue;
      if (cg_entry_get_at (entry, i) != NULL)
        write_text_field (w->out, entry, i, depth);
      write_foreign (w->out, entry, i, depth);
    }
  if (ratings != NULL)
    write_ratings (w, ratings, depth);
  for (guint i = 0; i < n; i++)
    write_entry (w, cg_entry_get_child (entry, i), kind->xmlns, depth);
}

static int
content_field (const CgKind *kind)
{
  for (guint i = 0; i < kind->n_fields; i++)
    if (kind->fields[i].place == CG_PLACE_CONTENT)
      return i;
  return -1;
}

static void
write_content (Writer *w, CgEntry *entry, guint depth)
{
  const CgKind *kind = cg_entry_get_kind (entry);
  const CgRatings *ratings = CG_IS_RESPONSE (entry) ? cg_response_get_ratings (CG_RESPONSE (entry)) : NULL;
  int content = content_field (kind);

  if (!has_inside (entry) && (ratings == NULL || cg_ratings_get_n (ratings) == 0))
    {
      g_string_append (w->out, "/>\n");
      return;
    }
  if (content >= 0)
    {
      g_string_append_c (w->out, '>');
      if (cg_entry_get_at (entry, content) != NULL)
        write_escaped (w->out, cg_entry_get_at (entry, content), FALSE);
      write_foreign_in_text (w->out, entry, CG_FOREIGN_IN_TEXT);
    }
  else
    {
      g_string_append (w->out, ">\n");
      write_inside (w, entry, ratings, depth + 1);
      write_indent (w->out, depth);
    }
  g_string_append_printf (w->out, "</%s>\n", kind->name);
}

/* @xmlns is the default namespace around the entry. */
static void
write_entry (Writer *w, CgEntry *entry, const char *xmlns, guint depth)
{
  const CgKind *kind = cg_entry_get_kind (entry);
  const char *raw = CG_IS_RESPONSE (entry) ? cg_response_get_raw (CG_RESPONSE (entry)) : NULL;

  if (raw != NULL)
    {
      write_indent (w->out, depth);
      g_string_append (w->out, raw);
      g_string_append_c (w->out, '\n');
    }
  else if (!can_be_left_out (entry))
    {
      write_indent (w->out, depth);
      g_string_append_c (w->out, '<');
      g_string_append (w->out, kind->name);
      if (g_strcmp0 (xmlns, kind->xmlns) != 0)
        write_attribute (w->out, "xmlns", kind->xmlns);
      write_attributes (w->out, entry);
      write_content (w, entry, depth);
    }
  write_foreign (w->out, entry, CG_FOREIGN_BEHIND, depth);
  flush_when_full (w);
}

static void
write_root (Writer *w, CgEntry *root)
{
  g_string_append (w->out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
  write_foreign (w->out, root, CG_FOREIGN_PROLOG, 0);
  write_entry (w, root, NULL, 0);
}

/**
 * cg_write_stream:
 * @root: the root entry of a document, reply or instrument
 *
 * Writes the one canonical form: UTF-8, two-space indent, an element a line, so that the same content always gives
 * the same bytes.
 *
 * Returns: %FALSE with the stream's error
 */
gboolean
cg_write_stream (CgEntry *root, GOutputStream *stream, GCancellable *cancellable, GError **error)
{
  g_autoptr (GString) out = g_string_sized_new (CHUNK + 4096);
  Writer w = { out, stream, cancellable, NULL };

  g_return_val_if_fail (cg_kind_is_document (cg_entry_get_kind (root)), FALSE);

  write_root (&w, root);
  flush (&w);
  if (w.error == NULL)
    return TRUE;
  g_propagate_error (error, w.error);
  return FALSE;
}

/**
 * cg_write_bytes:
 *
 * Returns: (transfer full): the same in memory
 */
GBytes *
cg_write_bytes (CgEntry *root)
{
  Writer w = { g_string_sized_new (CHUNK), NULL, NULL, NULL };

  g_return_val_if_fail (cg_kind_is_document (cg_entry_get_kind (root)), NULL);

  write_root (&w, root);
  return g_string_free_to_bytes (w.out);
}

/**
 * cg_write_fragment:
 *
 * Returns: (transfer full): the markup of one entry, which cg_read_fragment() reads back
 */
char *
cg_write_fragment (CgEntry *entry)
{
  Writer w = { g_string_new (NULL), NULL, NULL, NULL };

  write_entry (&w, entry, NULL, 0);
  return g_string_free (w.out, FALSE);
}
