/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "storage/cg-raw-window.h"

#include <string.h>

void
cg_raw_window_init (CgRawWindow *self)
{
  self->bytes = g_string_sized_new (128 * 1024);
  self->start = 0;
}

void
cg_raw_window_clear (CgRawWindow *self)
{
  g_string_free (self->bytes, TRUE);
  self->bytes = NULL;
}

void
cg_raw_window_append (CgRawWindow *self, const char *bytes, gsize length)
{
  g_string_append_len (self->bytes, bytes, length);
}

/**
 * cg_raw_window_drop:
 * @before: an offset; what lies in front of it is no longer needed
 */
void
cg_raw_window_drop (CgRawWindow *self, gint64 before)
{
  gint64 n = CLAMP (before - self->start, 0, (gint64) self->bytes->len);

  g_string_erase (self->bytes, 0, n);
  self->start += n;
}

/**
 * cg_raw_window_at:
 *
 * Returns: (transfer none) (nullable): @length bytes from @offset on, %NULL where they are not all there
 */
const char *
cg_raw_window_at (const CgRawWindow *self, gint64 offset, gsize length)
{
  gint64 at = offset - self->start;

  if (at < 0 || at + (gint64) length > (gint64) self->bytes->len)
    return NULL;
  return self->bytes->str + at;
}

/**
 * cg_raw_window_tag_start:
 * @end: an offset inside a start tag, behind its name
 *
 * A start tag holds no other `<`, not even in a value.
 *
 * Returns: the offset of its `<`, or -1 where it is not there
 */
gint64
cg_raw_window_tag_start (const CgRawWindow *self, gint64 end)
{
  gint64 at = MIN (end - self->start, (gint64) self->bytes->len) - 1;

  while (at >= 0 && self->bytes->str[at] != '<')
    at--;
  return at >= 0 ? self->start + at : -1;
}

static const char *
skip_space (const char *at, const char *end)
{
  while (at < end && g_ascii_isspace (*at))
    at++;
  return at;
}

/* Ours are the attributes without a prefix; of the prefixed ones only xml:lang may be. */
static gboolean
is_foreign (const char *name, gsize length, gboolean keep_lang)
{
  if (length == strlen ("xml:lang") && memcmp (name, "xml:lang", length) == 0)
    return keep_lang;
  return memchr (name, ':', length) != NULL;
}

/**
 * cg_raw_foreign_attributes:
 * @tag: a well-formed start tag from its `<` on, without its end
 * @keep_lang: whether `xml:lang` is foreign here
 *
 * Returns: (transfer full) (nullable): its foreign attributes and namespace prefixes as they are written, each with a
 *   space in front
 */
char *
cg_raw_foreign_attributes (const char *tag, gsize length, gboolean keep_lang)
{
  const char *end = tag + length;
  const char *at = tag + 1;
  g_autoptr (GString) found = g_string_new (NULL);

  while (at < end && !g_ascii_isspace (*at) && *at != '/' && *at != '>')
    at++;
  for (at = skip_space (at, end); at < end && *at != '/' && *at != '>'; at = skip_space (at, end))
    {
      const char *name = at, *value, *close;
      gsize name_length;

      while (at < end && !g_ascii_isspace (*at) && *at != '=')
        at++;
      name_length = at - name;
      value = at < end ? memchr (at, '=', end - at) : NULL;
      value = value != NULL ? skip_space (value + 1, end) : NULL;
      close = value != NULL && value < end ? memchr (value + 1, *value, end - value - 1) : NULL;
      if (close == NULL)
        break;
      at = close + 1;
      if (is_foreign (name, name_length, keep_lang))
        {
          g_string_append_c (found, ' ');
          g_string_append_len (found, name, at - name);
        }
    }
  return found->len > 0 ? g_string_free (g_steal_pointer (&found), FALSE) : NULL;
}
