/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "storage/cg-reader.h"

#include <glib/gi18n-lib.h>

#include "storage/cg-reader-private.h"

#include <libxml/SAX2.h>
#include <string.h>

void
cg_reading_free (CgReading *self)
{
  g_clear_object (&self->instrument);
  g_clear_object (&self->assessment);
  g_clear_object (&self->root);
  g_clear_pointer (&self->warnings, g_ptr_array_unref);
  g_free (self);
}

int
cg_reader_get_line (CgReader *self)
{
  return MAX (1, xmlSAX2GetLineNumber (self->context));
}

CgFrame *
cg_reader_top (CgReader *self)
{
  return self->depth > 0 ? &self->frames[self->depth - 1] : NULL;
}

/* Takes the first error and stops; the line is the parser's unless the error knows better. What is found wrong once
 * there is nothing more to come is half an element. */
void
cg_reader_fail_with (CgReader *self, GError *error)
{
  if (self->error == NULL)
    {
      if (self->ended)
        cg_error_set_line (&self->error, CG_ERROR_NOT_ACCEPTABLE, cg_reader_get_line (self), "%s",
                           _("The file ends too early."));
      else if (cg_error_get_line (error) > 0)
        self->error = g_error_copy (error);
      else
        cg_error_set_line (&self->error, CG_ERROR_NOT_ACCEPTABLE, cg_reader_get_line (self), "%s", error->message);
    }
  g_error_free (error);
  xmlStopParser (self->context);
}

void
cg_reader_fail (CgReader *self, const char *format, ...)
{
  va_list args;
  g_autofree char *message = NULL;

  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);
  cg_reader_fail_with (self, g_error_new_literal (CG_ERROR, CG_ERROR_NOT_ACCEPTABLE, message));
}

static void
structured_error_cb (void *data, xmlErrorPtr problem)
{
  xmlParserCtxtPtr context = data;
  CgReader *self = context->_private;
  g_autofree char *message = NULL;

  if (self->error != NULL || problem->level < XML_ERR_ERROR)
    return;
  if (self->ended && self->started)
    {
      cg_error_set_line (&self->error, CG_ERROR_NOT_ACCEPTABLE, MAX (1, problem->line), "%s", _("The file ends too early."));
      return;
    }
  message = g_utf8_make_valid (problem->message != NULL ? problem->message : "unknown", -1);
  cg_error_set_line (&self->error, CG_ERROR_NOT_ACCEPTABLE, MAX (1, problem->line), _("This is not well-formed XML: %s"),
                     g_strstrip (message));
  xmlStopParser (context);
}

static void
reader_init (CgReader *self, const CgReadOptions *options)
{
  xmlSAXHandler sax;

  memset (self, 0, sizeof *self);
  if (options != NULL)
    self->options = *options;
  self->reading = g_new0 (CgReading, 1);
  self->reading->warnings = g_ptr_array_new_with_free_func ((GDestroyNotify) g_error_free);
  self->text = g_string_new (NULL);
  self->lines = g_hash_table_new (g_direct_hash, g_direct_equal);
  cg_raw_window_init (&self->raw);

  memset (&sax, 0, sizeof sax);
  cg_reader_init_handlers (&sax);
  sax.serror = structured_error_cb;
  self->context = xmlCreatePushParserCtxt (&sax, NULL, NULL, 0, NULL);
  self->context->_private = self;
  self->context->userData = self->context;
  /* Without the replacing of entities an attribute's `&amp;` would come as `&#38;`; there are no others without a DTD. */
  xmlCtxtUseOptions (self->context, XML_PARSE_IGNORE_ENC | XML_PARSE_NONET | XML_PARSE_NOENT);
  self->context->_private = self;
  self->name_rating = xmlDictLookup (self->context->dict, BAD_CAST "rating", -1);
  self->name_item = xmlDictLookup (self->context->dict, BAD_CAST "item", -1);
  self->name_answer = xmlDictLookup (self->context->dict, BAD_CAST "answer", -1);
  self->name_target = xmlDictLookup (self->context->dict, BAD_CAST "target", -1);
}

static void
reader_clear (CgReader *self)
{
  xmlFreeParserCtxt (self->context);
  cg_raw_window_clear (&self->raw);
  g_string_free (self->text, TRUE);
  g_clear_pointer (&self->lines, g_hash_table_unref);
  g_clear_pointer (&self->capture_namespace, g_free);
  g_clear_pointer (&self->reading, cg_reading_free);
  g_clear_pointer (&self->ratings.about, g_hash_table_unref);
  g_clear_object (&self->ratings.whole);
  g_clear_object (&self->fragment_entry);
  g_clear_error (&self->error);
}

/* A NUL can't be in XML; the parser would take it for the end. */
static void
refuse_nul (CgReader *self, const char *bytes, gsize length)
{
  const char *nul = memchr (bytes, '\0', length);
  gint64 consumed = xmlByteConsumed (self->context);
  int line = cg_reader_get_line (self);

  if (nul == NULL || self->error != NULL)
    return;
  for (gint64 offset = MAX (consumed, 0); offset < self->fed; offset++)
    line += *cg_raw_window_at (&self->raw, offset, 1) == '\n';
  for (const char *at = bytes; at < nul; at++)
    line += *at == '\n';
  cg_error_set_line (&self->error, CG_ERROR_NOT_ACCEPTABLE, line, _("There is a NUL byte in the file."));
}

static gboolean
feed (CgReader *self, const char *bytes, gsize length)
{
  gint64 consumed;

  refuse_nul (self, bytes, length);
  if (self->error != NULL)
    return FALSE;

  cg_raw_window_append (&self->raw, bytes, length);
  self->fed += length;
  xmlParseChunk (self->context, bytes, length, 0);
  if (self->error != NULL)
    return FALSE;

  consumed = xmlByteConsumed (self->context);
  if (self->fed - consumed > CG_READER_MAX_MARKUP)
    cg_reader_fail (self, _("A piece of markup is too long."));
  else if (self->capture != CG_CAPTURE_NONE && self->capture != CG_CAPTURE_SKIP &&
           self->fed - self->capture_start > CG_READER_MAX_FOREIGN)
    cg_reader_fail (self, _("An element that is not ours is too long."));
  else
    cg_raw_window_drop (&self->raw, self->capture != CG_CAPTURE_NONE ? MIN (self->capture_start, consumed) : consumed);
  return self->error == NULL;
}

static gboolean
finish (CgReader *self)
{
  self->ended = TRUE;
  if (self->error == NULL)
    xmlParseChunk (self->context, NULL, 0, 1);
  if (self->error == NULL && self->reading->root == NULL && !self->fragment)
    cg_error_set_line (&self->error, CG_ERROR_NOT_ACCEPTABLE, 1, _("There is no document in the file."));
  return self->error == NULL;
}

/**
 * cg_read_input:
 * @options: (nullable): how to read
 *
 * Reads a document, reply, instrument or guidance of any size in pieces, checking as it goes.
 *
 * Returns: (transfer full): what was read, or %NULL with %CG_ERROR_NOT_ACCEPTABLE or %CG_ERROR_NEWER, which have a
 *   line, or with the stream's error
 */
CgReading *
cg_read_input (CgInput *input, const CgReadOptions *options, GCancellable *cancellable, GError **error)
{
  CgReading *reading = NULL;
  CgReader self;
  const char *bytes;
  gsize length;

  reader_init (&self, options);
  while ((bytes = cg_input_read (input, &length, cancellable, &self.error)) != NULL && length > 0)
    if (!feed (&self, bytes, length))
      break;

  if (finish (&self))
    reading = g_steal_pointer (&self.reading);
  else if (g_error_matches (self.error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA) ||
           g_error_matches (self.error, G_IO_ERROR, G_IO_ERROR_PARTIAL_INPUT))
    cg_error_set_line (error, CG_ERROR_NOT_ACCEPTABLE, cg_reader_get_line (&self), _("The file holds broken characters."));
  else
    g_propagate_error (error, g_steal_pointer (&self.error));
  reader_clear (&self);
  return reading;
}

/**
 * cg_read_stream:
 *
 * Like cg_read_input().
 */
CgReading *
cg_read_stream (GInputStream *stream, const CgReadOptions *options, GCancellable *cancellable, GError **error)
{
  g_autoptr (CgInput) input = NULL;

  g_return_val_if_fail (G_IS_INPUT_STREAM (stream), NULL);

  input = cg_input_new (stream);
  return cg_read_input (input, options, cancellable, error);
}

CgReading *
cg_read_file (GFile *file, const CgReadOptions *options, GCancellable *cancellable, GError **error)
{
  g_autoptr (GFileInputStream) stream = g_file_read (file, cancellable, error);

  return stream != NULL ? cg_read_stream (G_INPUT_STREAM (stream), options, cancellable, error) : NULL;
}

CgReading *
cg_read_bytes (GBytes *bytes, const CgReadOptions *options, GError **error)
{
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_bytes (bytes);

  return cg_read_stream (stream, options, NULL, error);
}

/**
 * cg_read_fragment:
 * @text: what cg_write_fragment() wrote
 * @kind: what it is expected to be
 * @assessment: the document that it is for; prefixes declared on its root may be used
 *
 * References in the fragment are not checked: applying the edit that holds it does that.
 *
 * Returns: (transfer full): the entry without a parent, or %NULL with %CG_ERROR_NOT_ACCEPTABLE
 */
CgEntry *
cg_read_fragment (const char *text, gssize length, CgKindId kind, CgAssessment *assessment, GError **error)
{
  CgForeign *foreign = cg_entry_get_foreign (cg_assessment_get_root (assessment));
  const char *prefixes = cg_foreign_attributes (foreign, CG_FOREIGN_FIRST);
  g_autofree char *open = g_strdup_printf ("<fragment%s>", prefixes != NULL ? prefixes : "");
  CgEntry *entry = NULL;
  CgReader self;

  reader_init (&self, NULL);
  self.fragment = TRUE;
  self.fragment_kind = kind;
  self.reading->assessment = g_object_ref (assessment);
  if (feed (&self, open, strlen (open)) && feed (&self, text, length < 0 ? strlen (text) : (gsize) length) &&
      feed (&self, "</fragment>", strlen ("</fragment>")) && finish (&self))
    entry = g_steal_pointer (&self.fragment_entry);
  if (entry == NULL && self.error != NULL)
    g_propagate_error (error, g_steal_pointer (&self.error));
  else if (entry == NULL)
    g_set_error (error, CG_ERROR, CG_ERROR_NOT_ACCEPTABLE, _("There is nothing in the fragment."));
  reader_clear (&self);
  return entry;
}
