/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "storage/cg-input.h"

#include <glib/gi18n-lib.h>

#include "common/cg-error.h"

#include <string.h>

#define CHUNK       (64 * 1024)
#define DECLARATION 1024 /* an XML declaration is shorter */

struct _CgInput {
  GInputStream *stream;
  char buffer[CHUNK];
  gsize length;
  gboolean started;
  gboolean peeked; /* the buffer holds what nobody has taken yet */
  gboolean utf16;
};

CgInput *
cg_input_new (GInputStream *stream)
{
  CgInput *self = g_new (CgInput, 1);

  self->stream = g_buffered_input_stream_new (stream);
  self->length = 0;
  self->started = FALSE;
  self->peeked = FALSE;
  self->utf16 = FALSE;
  return self;
}

void
cg_input_free (CgInput *self)
{
  g_clear_object (&self->stream);
  g_free (self);
}

static gboolean
refuse (GError **error, const char *message)
{
  cg_error_set_line (error, CG_ERROR_NOT_ACCEPTABLE, 1, "%s", message);
  return FALSE;
}

/* Reads until @size bytes are there or the stream ends. */
static gboolean
fill (CgInput *self, gsize size, GCancellable *cancellable, GError **error)
{
  while (self->length < size)
    {
      gssize n = g_input_stream_read (self->stream, self->buffer + self->length, CHUNK - self->length, cancellable, error);

      if (n < 0)
        return FALSE;
      if (n == 0)
        return TRUE;
      self->length += n;
    }
  return TRUE;
}

static void
drop (CgInput *self, gsize n)
{
  memmove (self->buffer, self->buffer + n, self->length - n);
  self->length -= n;
}

/* Whether the stream starts so; its first bytes stay in it. */
static gboolean
starts_with (CgInput *self, const char *bytes, gsize n)
{
  gsize available;
  const char *head = g_buffered_input_stream_peek_buffer (G_BUFFERED_INPUT_STREAM (self->stream), &available);

  return available >= n && memcmp (head, bytes, n) == 0;
}

static void
convert_from_utf16 (CgInput *self)
{
  g_autoptr (GCharsetConverter) converter = g_charset_converter_new ("UTF-8", "UTF-16", NULL);
  g_autoptr (GInputStream) bytes = g_steal_pointer (&self->stream);

  self->stream = g_converter_input_stream_new (bytes, G_CONVERTER (converter));
  self->utf16 = TRUE;
}

/* The encoding that an XML declaration names, or NULL. */
static char *
declared_encoding (const char *head)
{
  const char *end = g_str_has_prefix (head, "<?xml") ? strstr (head, "?>") : NULL;
  const char *name = end != NULL ? g_strstr_len (head, end - head, "encoding") : NULL;
  char quote;

  if (name == NULL)
    return NULL;
  name += strlen ("encoding");
  while (g_ascii_isspace (*name) || *name == '=')
    name++;
  quote = *name;
  if (quote != '"' && quote != '\'')
    return NULL;
  return g_strndup (name + 1, strcspn (name + 1, quote == '"' ? "\"" : "'"));
}

static gboolean
check_declaration (CgInput *self, GError **error)
{
  g_autofree char *head = g_strndup (self->buffer, MIN (self->length, DECLARATION));
  g_autofree char *encoding = declared_encoding (head);

  if (encoding == NULL)
    return TRUE;
  if (self->utf16 ? g_ascii_strncasecmp (encoding, "UTF-16", 6) == 0 : g_ascii_strcasecmp (encoding, "UTF-8") == 0)
    return TRUE;
  cg_error_set_line (error, CG_ERROR_NOT_ACCEPTABLE, 1,
                     _("The file says that it is in %.40s, but it is not; only UTF-8 and UTF-16 with a mark are read."),
                     encoding);
  return FALSE;
}

/* Has the stream's own buffer hold the mark, if there is one. */
static gboolean
fill_head (CgInput *self, GCancellable *cancellable, GError **error)
{
  GBufferedInputStream *buffered = G_BUFFERED_INPUT_STREAM (self->stream);
  gssize n = 1;

  while (n > 0 && g_buffered_input_stream_get_available (buffered) < 4)
    n = g_buffered_input_stream_fill (buffered, -1, cancellable, error);
  return n >= 0;
}

static gboolean
start (CgInput *self, GCancellable *cancellable, GError **error)
{
  if (!fill_head (self, cancellable, error))
    return FALSE;
  if (starts_with (self, "\x1f\x8b", 2))
    return refuse (error, _("The file is compressed; unpack it first."));
  if (starts_with (self, "\xff\xfe", 2) || starts_with (self, "\xfe\xff", 2))
    convert_from_utf16 (self);
  if (!fill (self, DECLARATION, cancellable, error))
    return FALSE;
  if (self->length >= 3 && memcmp (self->buffer, "\xef\xbb\xbf", 3) == 0)
    drop (self, 3);
  if (self->length == 0)
    return refuse (error, _("The file is empty."));
  return check_declaration (self, error);
}

static gboolean
next (CgInput *self, GCancellable *cancellable, GError **error)
{
  if (self->peeked)
    {
      self->peeked = FALSE;
      return TRUE;
    }
  if (!self->started)
    {
      self->started = TRUE;
      return start (self, cancellable, error);
    }
  self->length = 0;
  return fill (self, 1, cancellable, error);
}

/**
 * cg_input_read:
 * @length: (out): how many bytes there are; 0 at the end
 *
 * Returns: (transfer none): UTF-8, valid until the next call, or %NULL with @error set
 */
const char *
cg_input_read (CgInput *self, gsize *length, GCancellable *cancellable, GError **error)
{
  if (!next (self, cancellable, error))
    return NULL;
  *length = self->length;
  return self->buffer;
}

/**
 * cg_input_peek:
 *
 * Like cg_input_read(), but the next call gives the same again. At the start of a stream there are at least 1024 bytes,
 * unless the whole of it is shorter.
 */
const char *
cg_input_peek (CgInput *self, gsize *length, GCancellable *cancellable, GError **error)
{
  const char *bytes = cg_input_read (self, length, cancellable, error);

  self->peeked = bytes != NULL;
  return bytes;
}
