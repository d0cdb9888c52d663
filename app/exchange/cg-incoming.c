/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/cg-incoming.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "common/cg-error.h"
#include "exchange/cg-reply-text.h"

/* An e-mail with everything that hangs on it. */
#define MAX_TEXT (64 * 1024 * 1024)

struct _CgIncomingReader {
  CgAssessment *tools; /* one of our own that declares the same tools and holds nothing else */
};

static void
incoming_free (gpointer data)
{
  CgIncoming *self = data;

  g_clear_pointer (&self->reading, cg_reading_free);
  g_clear_error (&self->error);
  g_free (self->source);
  g_free (self);
}

/**
 * cg_incoming_reader_new:
 * @assessment: the document that it comes in for; not needed afterwards
 */
CgIncomingReader *
cg_incoming_reader_new (CgAssessment *assessment)
{
  CgIncomingReader *self = g_atomic_rc_box_new0 (CgIncomingReader);
  g_autoptr (CgEntry) root = cg_entry_new (CG_KIND_ASSESSMENT);
  g_autoptr (CgEntry) declared = cg_entry_copy (cg_assessment_get_list (assessment, CG_KIND_INSTRUMENTS));
  g_autoptr (GPtrArray) found = cg_assessment_dup_instruments (assessment);

  cg_entry_set (root, CG_NAME_ID, cg_entry_get_id (cg_assessment_get_root (assessment)));
  cg_entry_insert (root, 0, declared);
  self->tools = cg_assessment_new_from_root (root);
  for (guint i = 0; i < found->len; i++)
    cg_assessment_add_instrument (self->tools, found->pdata[i]);
  return self;
}

CgIncomingReader *
cg_incoming_reader_ref (CgIncomingReader *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
reader_clear (gpointer self)
{
  g_clear_object (&((CgIncomingReader *) self)->tools);
}

void
cg_incoming_reader_unref (CgIncomingReader *self)
{
  g_atomic_rc_box_release_full (self, reader_clear);
}

/* A reply declares nothing: its answers are to the tools of the document. */
static CgInstrument *
find_tool (const char *id, int version, gpointer tools)
{
  CgInstrument *found = cg_assessment_find_instrument (tools, id, version);

  return found != NULL ? g_object_ref (found) : NULL;
}

/* A copy of the document may bring a tool that this computer does not have, and replies behind it are to that. */
static void
learn_tools (CgIncomingReader *self, CgAssessment *copy)
{
  const char *own = cg_entry_get_id (cg_assessment_get_root (self->tools));
  g_autoptr (GPtrArray) found = NULL;

  if (g_strcmp0 (cg_entry_get_id (cg_assessment_get_root (copy)), own) != 0)
    return;
  found = cg_assessment_dup_instruments (copy);
  for (guint i = 0; i < found->len; i++)
    if (cg_assessment_find_instrument (self->tools, cg_instrument_get_id (found->pdata[i]),
                                       cg_instrument_get_version (found->pdata[i])) == NULL)
      cg_assessment_add_instrument (self->tools, found->pdata[i]);
}

/* What can't be decoded is told like what can't be parsed. */
static GError *
in_plain_words (GError *error)
{
  GError *told = NULL;

  if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA) &&
      !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_PARTIAL_INPUT))
    return error;
  cg_error_set_line (&told, CG_ERROR_NOT_ACCEPTABLE, 1, "%s", _("The file holds broken characters."));
  g_error_free (error);
  return told;
}

/* @reading: (transfer full) (nullable)
 * @error: (transfer full) (nullable) */
static void
add (CgIncomingReader *self, GPtrArray *into, const char *source, CgReading *reading, GError *error)
{
  CgIncoming *incoming = g_new0 (CgIncoming, 1);

  if (reading != NULL && cg_entry_is (reading->root, CG_KIND_ASSESSMENT))
    learn_tools (self, reading->assessment);
  incoming->source = g_strdup (source);
  incoming->reading = reading;
  incoming->error = error != NULL ? in_plain_words (error) : NULL;
  g_ptr_array_add (into, incoming);
}

static void
add_input (CgIncomingReader *self, GPtrArray *into, const char *source, CgInput *input, GCancellable *cancellable)
{
  const CgReadOptions options = { .lookup = find_tool, .user_data = self->tools };
  GError *error = NULL;
  CgReading *reading = cg_read_input (input, &options, cancellable, &error);

  add (self, into, source, reading, error);
}

static void
add_bytes (CgIncomingReader *self, GPtrArray *into, const char *source, GBytes *bytes)
{
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_bytes (bytes);
  g_autoptr (CgInput) input = cg_input_new (stream);

  add_input (self, into, source, input, NULL);
}

static void
add_text (CgIncomingReader *self, GPtrArray *into, const char *source, const char *text, gsize length)
{
  gsize next = 0;

  do
    {
      GError *error = NULL;
      g_autoptr (GBytes) bytes = NULL;

      text += next;
      length -= next;
      bytes = cg_reply_text_decode (text, length, &next, &error);
      if (bytes != NULL)
        add_bytes (self, into, source, bytes);
      else
        add (self, into, source, NULL, error);
    }
  while (cg_reply_text_is (text + next, length - next));
}

/* What begins like XML is XML, whatever people wrote into their comments and whatever the file is called. */
static gboolean
is_markup (const char *text, gsize length)
{
  gsize i = 0;

  while (i < length && g_ascii_isspace (text[i]))
    i++;
  return i < length && text[i] == '<';
}

/* A remote file comes in small pieces. */
static GByteArray *
read_whole (CgInput *input, GCancellable *cancellable, GError **error)
{
  g_autoptr (GByteArray) whole = g_byte_array_new ();
  const char *bytes;
  gsize length;

  while ((bytes = cg_input_read (input, &length, cancellable, error)) != NULL && length > 0)
    {
      if (whole->len + length > MAX_TEXT)
        {
          g_set_error (error, CG_ERROR, CG_ERROR_NOT_ACCEPTABLE, _("This text is too long to look for answers in it."));
          return NULL;
        }
      g_byte_array_append (whole, (const guint8 *) bytes, (guint) length);
    }
  return bytes != NULL ? g_steal_pointer (&whole) : NULL;
}

static void
add_text_input (CgIncomingReader *self, GPtrArray *into, const char *source, CgInput *input, GCancellable *cancellable)
{
  GError *error = NULL;
  g_autoptr (GByteArray) text = read_whole (input, cancellable, &error);

  if (text != NULL)
    add_text (self, into, source, (const char *) text->data, text->len);
  else
    add (self, into, source, NULL, error);
}

static GPtrArray *
new_list (void)
{
  return g_ptr_array_new_with_free_func (incoming_free);
}

static GPtrArray *
new_failure (CgIncomingReader *self, const char *source, GError *error)
{
  GPtrArray *into = new_list ();

  add (self, into, source, NULL, error);
  return into;
}

GPtrArray *
cg_incoming_read_stream (CgIncomingReader *self, const char *source, GInputStream *stream, GCancellable *cancellable)
{
  g_autoptr (CgInput) input = cg_input_new (stream);
  GError *error = NULL;
  gsize length;
  const char *head = cg_input_peek (input, &length, cancellable, &error);
  GPtrArray *into;

  if (head == NULL)
    return new_failure (self, source, error);
  into = new_list ();
  if (is_markup (head, length))
    add_input (self, into, source, input, cancellable);
  else
    add_text_input (self, into, source, input, cancellable);
  return into;
}

GPtrArray *
cg_incoming_read_file (CgIncomingReader *self, const char *source, GFile *file, GCancellable *cancellable)
{
  GError *error = NULL;
  g_autoptr (GFileInputStream) stream = g_file_read (file, cancellable, &error);

  return stream != NULL ? cg_incoming_read_stream (self, source, G_INPUT_STREAM (stream), cancellable)
                        : new_failure (self, source, error);
}

GPtrArray *
cg_incoming_read_text (CgIncomingReader *self, const char *source, const char *text, gsize length)
{
  GPtrArray *into = new_list ();

  add_text (self, into, source, text, length);
  return into;
}
