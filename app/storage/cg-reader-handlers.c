/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "storage/cg-reader-private.h"

#include <glib/gi18n-lib.h>

#include <string.h>

static CgReader *
reader_of (void *data)
{
  return ((xmlParserCtxtPtr) data)->_private;
}

/* CR becomes LF; the parser has seen to everything else that XML forbids. */
char *
cg_reader_take_value (const char *value, gsize length)
{
  char *taken = g_strndup (value, length);

  for (char *c = strchr (taken, '\r'); c != NULL; c = strchr (c, '\r'))
    *c = '\n';
  return taken;
}

static gboolean
is_our_namespace (const char *xmlns)
{
  return xmlns == NULL || g_str_equal (xmlns, CG_NAMESPACE_ASSESSMENT) || g_str_equal (xmlns, CG_NAMESPACE_INSTRUMENT) ||
         g_str_equal (xmlns, CG_NAMESPACE_GUIDANCE);
}

/* Foreign pieces */

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

static void
add_foreign (CgReader *self, const char *raw, gssize length)
{
  int place;
  CgForeign *foreign = foreign_here (self, &place);

  if (foreign != NULL)
    cg_foreign_add (foreign, place, raw, length);
}

static void
begin_capture (CgReader *self, CgCapture capture, const char *prefix, const char *name, int n_namespaces,
               const xmlChar **namespaces)
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
  self->capture_name_length = (prefix != NULL ? strlen (prefix) + 1 : 0) + strlen (name);
  g_clear_pointer (&self->capture_namespace, g_free);

  for (int i = 0; i < n_namespaces; i++)
    if (namespaces[2 * i] == NULL)
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

static void
end_capture (CgReader *self)
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
    add_foreign (self, markup, length);
}

/* Of a newer document what can't be understood is passed over, else it is an error. */
static void
refuse_element (CgReader *self, const char *prefix, const char *name, GError *error)
{
  if (self->options.newer && self->depth > 0)
    {
      g_error_free (error);
      begin_capture (self, CG_CAPTURE_SKIP, prefix, name, 0, NULL);
    }
  else
    cg_reader_fail_with (self, error);
}

static GError *
refusal (const char *format, const char *what)
{
  return g_error_new (CG_ERROR, CG_ERROR_NOT_ACCEPTABLE, format, what);
}

/* Attributes */

static void
add_foreign_attributes (CgReader *self, CgEntry *entry, int place, gboolean keep_lang)
{
  gint64 end = xmlByteConsumed (self->context);
  gint64 start = cg_raw_window_tag_start (&self->raw, end);
  const char *tag = start >= 0 ? cg_raw_window_at (&self->raw, start, end - start) : NULL;
  g_autofree char *foreign = tag != NULL ? cg_raw_foreign_attributes (tag, end - start, keep_lang) : NULL;

  if (foreign != NULL)
    cg_foreign_add_attributes (cg_entry_need_foreign (entry), place, foreign);
}

static gboolean
set_attribute (CgReader *self, CgEntry *entry, const char *name, const char *value, gsize length)
{
  const CgKind *kind = cg_entry_get_kind (entry);
  int field = cg_kind_find_xml (kind, CG_PLACE_ATTRIBUTE, name);
  g_autofree char *text = NULL;
  GError *error = NULL;

  if (field < 0)
    error = refusal (_("There is no attribute “%s” here."), name);
  else if (length > CG_READER_MAX_ATTRIBUTE)
    error = refusal (_("“%s” is too long."), name);
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
static gboolean
check_prefix (CgReader *self, const xmlChar **attributes, int i)
{
  const char *xmlns = CG_ATTRIBUTE_XMLNS (attributes, i);

  if (xmlns == NULL || !is_our_namespace (xmlns) || self->options.newer)
    return TRUE;
  cg_reader_fail (self, _("There is no attribute “%s” here."), CG_ATTRIBUTE_NAME (attributes, i));
  return FALSE;
}

/* Sets what is ours of a start tag and checks that what is required is there. */
gboolean
cg_reader_set_attributes (CgReader *self, CgEntry *entry, int n, const xmlChar **attributes)
{
  const CgKind *kind = cg_entry_get_kind (entry);
  gboolean foreign = FALSE;

  for (int i = 0; i < n; i++)
    {
      const char *prefix = CG_ATTRIBUTE_PREFIX (attributes, i);
      const char *name = CG_ATTRIBUTE_NAME (attributes, i);

      if (!check_prefix (self, attributes, i))
        return FALSE;
      if (!attribute_is_ours (kind, prefix, name))
        foreign = TRUE;
      else if (!set_attribute (self, entry, prefix != NULL ? "xml:lang" : name, CG_ATTRIBUTE_VALUE (attributes, i),
                               CG_ATTRIBUTE_LENGTH (attributes, i)))
        return FALSE;
    }
  if (foreign)
    add_foreign_attributes (self, entry, CG_FOREIGN_FIRST, cg_kind_find_field (kind, CG_NAME_LANG) < 0);

  for (guint i = 0; i < kind->n_fields; i++)
    if (kind->fields[i].required && kind->fields[i].place == CG_PLACE_ATTRIBUTE && cg_entry_get_at (entry, i) == NULL)
      {
        cg_reader_fail (self, _("“%s” is missing."), cg_name_to_xml (kind->fields[i].name));
        return FALSE;
      }
  return TRUE;
}

/* Frames */

static CgFrame *
push (CgReader *self, const CgKind *kind, CgEntry *entry, int n_namespaces, const xmlChar **namespaces)
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
  for (int i = 0; i < n_namespaces; i++)
    if (namespaces[2 * i] == NULL)
      frame->default_namespace = (const char *) namespaces[2 * i + 1];
  g_string_truncate (self->text, 0);
  return frame;
}

static gboolean
has_prefix_declarations (int n_namespaces, const xmlChar **namespaces)
{
  for (int i = 0; i < n_namespaces; i++)
    if (namespaces[2 * i] != NULL)
      return TRUE;
  return FALSE;
}

/* Roots */

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
expect_newer (CgReader *self, int n, const xmlChar **attributes)
{
  gboolean newer = FALSE;

  for (int i = 0; i < n; i++)
    if (g_str_equal (CG_ATTRIBUTE_NAME (attributes, i), "version") && CG_ATTRIBUTE_PREFIX (attributes, i) == NULL)
      newer = g_ascii_strtoll (CG_ATTRIBUTE_VALUE (attributes, i), NULL, 10) > 1;
  self->options.newer &= newer;
}

static void
start_root (CgReader *self, const char *xmlns, const char *name, int n_namespaces, const xmlChar **namespaces, int n,
            const xmlChar **attributes)
{
  CgKindId id = root_kind (xmlns, name);
  CgReading *reading = self->reading;
  CgForeign *prolog;

  if (id == CG_KIND_NONE)
    {
      cg_reader_fail (self, _("“%s” is not the start of a Common Ground file."), name);
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

  expect_newer (self, id == CG_KIND_ASSESSMENT || id == CG_KIND_REPLY ? n : 0, attributes);
  if (!cg_reader_set_attributes (self, reading->root, n, attributes) || !check_format_version (self, reading->root))
    return;
  if (has_prefix_declarations (n_namespaces, namespaces) &&
      cg_foreign_attributes (cg_entry_get_foreign (reading->root), CG_FOREIGN_FIRST) == NULL)
    add_foreign_attributes (self, reading->root, CG_FOREIGN_FIRST, FALSE);
  if (id == CG_KIND_ASSESSMENT || id == CG_KIND_REPLY)
    reading->assessment = cg_assessment_new_from_root (reading->root);
  if (self->options.newer)
    cg_assessment_set_read_only (reading->assessment, TRUE);
  push (self, cg_entry_get_kind (reading->root), reading->root, n_namespaces, namespaces);
}

/* Children */

static gboolean
check_order (CgReader *self, CgFrame *frame, int order, gboolean repeats, const char *name, GError **error)
{
  if (order > frame->order || (order == frame->order && (repeats || (frame->seen & 1u << order) == 0)))
    return TRUE;
  *error = refusal (order == frame->order ? _("“%s” stands twice.") : _("“%s” stands in the wrong place."), name);
  return FALSE;
}

static void
note_order (CgFrame *frame, int order)
{
  frame->order = order;
  frame->seen |= 1u << order;
}

static void
start_field (CgReader *self, CgFrame *top, int field, int n_namespaces, const xmlChar **namespaces, int n,
             const xmlChar **attributes)
{
  gboolean foreign = has_prefix_declarations (n_namespaces, namespaces);
  CgFrame *frame;
  CgEntry *entry = top->entry;

  for (int i = 0; i < n; i++)
    {
      if (CG_ATTRIBUTE_PREFIX (attributes, i) == NULL && !self->options.newer)
        {
          cg_reader_fail (self, _("There is no attribute “%s” here."), CG_ATTRIBUTE_NAME (attributes, i));
          return;
        }
      if (!check_prefix (self, attributes, i))
        return;
      foreign = TRUE;
    }
  if (foreign)
    add_foreign_attributes (self, entry, field, TRUE);
  frame = push (self, NULL, NULL, n_namespaces, namespaces);
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

static void
warn (CgReader *self, int line, CgEntry *entry, const char *id)
{
  GError *warning = NULL;

  cg_error_set_line (&warning, CG_ERROR_NOT_FOUND, line,
                     _("The instrument “%s” was not found; what was answered to it is kept, but can't be shown or changed."),
                     id);
  g_ptr_array_add (self->reading->warnings, warning);
}

/* Puts an entry in its place and, for a response, makes it ready for its ratings. */
static void
open_entry (CgReader *self, CgFrame *top, CgEntry *entry, const char *prefix, const char *name, int n_namespaces,
            const xmlChar **namespaces)
{
  CgInstrument *instrument = NULL;

  cg_entry_insert (top->entry, cg_entry_get_n_children (top->entry), entry);
  if (!CG_IS_RESPONSE (entry) || self->fragment)
    instrument = CG_IS_RESPONSE (entry) ? cg_assessment_instrument_of (self->reading->assessment, entry) : NULL;
  else if ((instrument = find_for_response (self, entry)) == NULL)
    {
      if (cg_entry_is (self->reading->root, CG_KIND_REPLY))
        warn (self, cg_reader_get_line (self), entry, cg_entry_get (entry, CG_NAME_INSTRUMENT));
      top->last = entry;
      begin_capture (self, CG_CAPTURE_RESPONSE, prefix, name, n_namespaces, namespaces);
      return;
    }
  push (self, cg_entry_get_kind (entry), entry, n_namespaces, namespaces);
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
    *error = refusal (_("The instrument “%s” stands twice."), cg_entry_get_id (entry));
  else if (kind->id != CG_KIND_EXAMPLE && cg_entry_get_kind (parent)->keyed &&
           cg_entry_find_id (parent, kind->id, cg_entry_get_id (entry)) != NULL)
    *error = refusal (_("The id “%s” stands twice."), cg_entry_get_id (entry));
  return *error == NULL;
}

static gboolean
check_rating_part (CgReader *self, CgEntry *parent, CgEntry *entry, GError **error)
{
  CgRatingsReader *r = &self->ratings;

  if (!cg_entry_is (parent, CG_KIND_RATING) || self->fragment || !cg_entry_is (entry, CG_KIND_TICK) ||
      cg_instrument_has_prompt (r->instrument, r->item, cg_entry_get (entry, CG_NAME_PROMPT)))
    return TRUE;
  *error = refusal (_("The item has no prompt “%s”."), cg_entry_get (entry, CG_NAME_PROMPT));
  return FALSE;
}

static void
start_rating (CgReader *self, int n_namespaces, const xmlChar **namespaces, int n, const xmlChar **attributes)
{
  if (!cg_ratings_reader_start (self, n, attributes))
    return;
  push (self, cg_kind_get (CG_KIND_RATING), self->ratings.whole, n_namespaces, namespaces);
  if (has_prefix_declarations (n_namespaces, namespaces))
    add_foreign_attributes (self, cg_ratings_reader_entry (self), CG_FOREIGN_FIRST, TRUE);
}

static void
start_child (CgReader *self, CgFrame *top, CgKindId id, const char *prefix, const char *name, int n_namespaces,
             const xmlChar **namespaces, int n, const xmlChar **attributes)
{
  g_autoptr (CgEntry) entry = id == CG_KIND_RESPONSE ? CG_ENTRY (cg_response_new ()) : cg_entry_new (id);
  CgEntry *existing = cg_entry_get_kind (entry)->n_fields == 0 || id == CG_KIND_PARTNERSHIP
                          ? cg_entry_find_child (top->entry, id)
                          : NULL;
  GError *error = NULL;

  if (!cg_reader_set_attributes (self, existing != NULL ? existing : entry, n, attributes))
    return;
  if (has_prefix_declarations (n_namespaces, namespaces) &&
      cg_foreign_attributes (cg_entry_get_foreign (existing != NULL ? existing : entry), CG_FOREIGN_FIRST) == NULL)
    add_foreign_attributes (self, existing != NULL ? existing : entry, CG_FOREIGN_FIRST,
                            cg_kind_find_field (cg_entry_get_kind (entry), CG_NAME_LANG) < 0);
  if (existing != NULL)
    push (self, cg_entry_get_kind (existing), existing, n_namespaces, namespaces);
  else if (check_new_entry (self, top->entry, entry, &error) && check_rating_part (self, top->entry, entry, &error))
    open_entry (self, top, entry, prefix, name, n_namespaces, namespaces);
  else
    refuse_element (self, prefix, name, error);
}

static void
start_ours (CgReader *self, const char *prefix, const char *xmlns, const char *name, int n_namespaces,
            const xmlChar **namespaces, int n, const xmlChar **attributes)
{
  CgFrame *top = cg_reader_top (self);
  gboolean in_namespace = top->kind != NULL && g_str_equal (top->kind->xmlns, xmlns);
  int field = in_namespace ? cg_kind_find_xml (top->kind, CG_PLACE_ELEMENT, name) : -1;
  CgKindId id = top->kind != NULL && field < 0 ? cg_kind_child_by_xml (top->kind, xmlns, name) : CG_KIND_NONE;
  GError *error = NULL;
  int order;

  if (field < 0 && id == CG_KIND_NONE)
    {
      refuse_element (self, prefix, name, refusal (_("There is no “%s” here."), name));
      return;
    }
  order = field >= 0 ? field : (int) top->kind->n_fields + cg_kind_find_child (top->kind, id);
  if (!check_order (self, top, order, field < 0 && top->kind->children[cg_kind_find_child (top->kind, id)].max != 1, name,
                    &error))
    {
      refuse_element (self, prefix, name, error);
      return;
    }
  note_order (top, order);
  if (id == CG_KIND_RATING && self->ratings.ratings != NULL)
    {
      top->seen |= 1;
      start_rating (self, n_namespaces, namespaces, n, attributes);
      return;
    }
  if (top->kind->id == CG_KIND_RATING && top->entry == NULL)
    top->entry = cg_ratings_reader_entry (self);
  if (field >= 0)
    start_field (self, top, field, n_namespaces, namespaces, n, attributes);
  else
    start_child (self, top, id, prefix, name, n_namespaces, namespaces, n, attributes);
}

/* Starts the one element of a fragment, which has no parent. */
static void
start_fragment (CgReader *self, const char *name, int n_namespaces, const xmlChar **namespaces, int n,
                const xmlChar **attributes)
{
  const CgKind *kind = cg_kind_get (self->fragment_kind);
  CgInstrument *instrument;

  if (!g_str_equal (name, kind->name) || self->fragment_entry != NULL)
    {
      cg_reader_fail (self, _("“%s” is not what the fragment should hold."), name);
      return;
    }
  self->fragment_entry = kind->id == CG_KIND_RESPONSE ? CG_ENTRY (cg_response_new ()) : cg_entry_new (kind->id);
  if (!cg_reader_set_attributes (self, self->fragment_entry, n, attributes))
    return;
  push (self, kind, self->fragment_entry, n_namespaces, namespaces);
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

static void
start_element_cb (void *data, const xmlChar *local, const xmlChar *prefix, const xmlChar *uri, int n_namespaces,
                  const xmlChar **namespaces, int n, int n_defaulted, const xmlChar **attributes)
{
  CgReader *self = reader_of (data);
  CgFrame *top = cg_reader_top (self);
  const char *name = (const char *) local, *xmlns = (const char *) uri;

  if (self->error != NULL)
    return;
  if (self->capture != CG_CAPTURE_NONE)
    {
      if (++self->capture_depth > CG_READER_MAX_NESTED)
        cg_reader_fail (self, _("The elements are nested too deeply."));
    }
  else if (top != NULL && top->kind != NULL && local == self->name_rating && self->ratings.ratings != NULL &&
           top->kind->id == CG_KIND_RESPONSE && g_strcmp0 (xmlns, CG_NAMESPACE_ASSESSMENT) == 0)
    {
      note_order (top, top->kind->n_fields);
      top->seen |= 1;
      start_rating (self, n_namespaces, namespaces, n, attributes);
    }
  else if (top == NULL && self->fragment)
    {
      if (self->fragment_entry != NULL && !is_our_namespace (xmlns))
        begin_capture (self, CG_CAPTURE_FOREIGN, (const char *) prefix, name, n_namespaces, namespaces);
      else if (!g_str_equal (name, "fragment") || xmlns != NULL)
        start_fragment (self, name, n_namespaces, namespaces, n, attributes);
    }
  else if (top == NULL)
    start_root (self, xmlns, name, n_namespaces, namespaces, n, attributes);
  else if (is_our_namespace (xmlns))
    start_ours (self, (const char *) prefix, xmlns != NULL ? xmlns : "", name, n_namespaces, namespaces, n, attributes);
  else
    begin_capture (self, CG_CAPTURE_FOREIGN, (const char *) prefix, name, n_namespaces, namespaces);
}

/* Ends */

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
        warn (self, GPOINTER_TO_INT (g_hash_table_lookup (self->lines, use)), use, id);
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

static void
end_field (CgReader *self)
{
  int field = cg_reader_top (self)->field;
  CgFrame *owner;

  self->depth--;
  owner = cg_reader_top (self);
  cg_entry_take_at (owner->entry, field, cg_reader_take_value (self->text->str, self->text->len));
  owner->last_place = field;
  g_string_truncate (self->text, 0);
}

static void
end_entry (CgReader *self)
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

static void
end_element_cb (void *data, const xmlChar *local, const xmlChar *prefix, const xmlChar *uri)
{
  CgReader *self = reader_of (data);

  if (self->error != NULL)
    return;
  if (self->capture != CG_CAPTURE_NONE)
    {
      if (--self->capture_depth == 0)
        end_capture (self);
    }
  else if (self->depth == 0)
    return;
  else if (cg_reader_top (self)->kind == NULL)
    end_field (self);
  else
    end_entry (self);
}

/* Text and the rest */

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
    add_foreign (self, raw, -1);
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
