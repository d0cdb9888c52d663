/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/cg-reply-text.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "common/cg-error.h"

#define BEGIN    "[[common-ground-answers"
#define END      "common-ground-answers."
#define LINE     40
#define MAX_LINE 1000000

/* The CRC-32 of ISO 3309, the one that zip files have. */
static guint32
crc32_of (const char *data, gsize length, guint32 crc)
{
  crc = ~crc;
  for (gsize i = 0; i < length; i++)
    {
      crc ^= (guint8) data[i];
      for (int bit = 0; bit < 8; bit++)
        crc = (crc >> 1) ^ (0xEDB88320u & (0u - (crc & 1u)));
    }
  return ~crc;
}

static guint
check_of (const char *number, gsize number_length, const char *data, gsize length)
{
  return crc32_of (data, length, crc32_of (number, number_length, 0)) & 0xff;
}

gboolean
cg_reply_text_is (const char *text, gsize length)
{
  return g_strstr_len (text, (gssize) length, BEGIN) != NULL;
}

/* What a mail program may put between words: white space, quoting marks, a no-break space in UTF-8, a link in brackets. */
static gboolean
separates (char c)
{
  return g_ascii_isspace (c) || c == '<' || c == '>' || c == '|' || c == '*' || c == '_' || c == '\0' || (guchar) c >= 0x80;
}

static gboolean
next_word (const char **at, const char *end, const char **word, gsize *length)
{
  while (*at < end && separates (**at))
    (*at)++;
  *word = *at;
  while (*at < end && !separates (**at))
    (*at)++;
  *length = (gsize) (*at - *word);
  return *length > 0;
}

static gboolean
starts_with (const char *word, gsize length, const char *start)
{
  return length >= strlen (start) && memcmp (word, start, strlen (start)) == 0;
}

static gboolean
is_base64 (const char *data, gsize length)
{
  for (gsize i = 0; i < length; i++)
    if (!g_ascii_isalnum (data[i]) && data[i] != '+' && data[i] != '/' && data[i] != '=')
      return FALSE;
  return length > 0 && length <= LINE;
}

typedef struct {
  GPtrArray *lines; /* by number, from 0; NULL for what was not seen */
  guint changed;    /* number of a line whose check is wrong; 0 for none */
  guint twice;
} Block;

/* NUMBER.CHECK.DATA; what looks otherwise is somebody's own words in between. */
static void
take_line (Block *block, const char *word, gsize length)
{
  const char *dot = memchr (word, '.', length);
  gsize digits = dot != NULL ? (gsize) (dot - word) : 0;
  guint64 number = 0;
  g_autofree char *data = NULL;

  if (digits < 3 || digits > 7 || length < digits + 5 || word[digits + 3] != '.')
    return;
  for (gsize i = 0; i < digits; i++)
    {
      if (!g_ascii_isdigit (word[i]))
        return;
      number = number * 10 + (guint64) (word[i] - '0');
    }
  if (number == 0 || number > MAX_LINE || !g_ascii_isxdigit (word[digits + 1]) || !g_ascii_isxdigit (word[digits + 2]))
    return;
  data = g_strndup (word + digits + 4, length - digits - 4);
  if (!is_base64 (data, strlen (data)) ||
      check_of (word, digits, data, strlen (data)) !=
          (guint) (g_ascii_xdigit_value (word[digits + 1]) * 16 + g_ascii_xdigit_value (word[digits + 2])))
    {
      block->changed = block->changed != 0 ? block->changed : (guint) number;
      return;
    }
  if (block->lines->len < number)
    g_ptr_array_set_size (block->lines, (int) number);
  if (block->lines->pdata[number - 1] == NULL)
    block->lines->pdata[number - 1] = g_steal_pointer (&data);
  else if (!g_str_equal (block->lines->pdata[number - 1], data))
    block->twice = (guint) number;
}

static GBytes *
fail (GError **error, const char *message)
{
  g_set_error_literal (error, CG_ERROR, CG_ERROR_NOT_ACCEPTABLE, message);
  return NULL;
}

static GBytes *
fail_at (GError **error, const char *format, guint line)
{
  g_set_error (error, CG_ERROR, CG_ERROR_NOT_ACCEPTABLE, format, line);
  return NULL;
}

/* COUNT.CRC]] */
static GBytes *
finish (Block *block, const char *end, gsize length, GError **error)
{
  g_autofree char *copy = g_strndup (end, length);
  g_auto (GStrv) parts = g_strsplit (copy, ".", 3);
  g_autoptr (GString) joined = g_string_new (NULL);
  guint64 count = parts[0] != NULL ? g_ascii_strtoull (parts[0], NULL, 10) : 0;
  guint64 crc = count > 0 && parts[1] != NULL ? g_ascii_strtoull (parts[1], NULL, 16) : 0;
  g_autofree guchar *bytes = NULL;
  gsize n = 0;

  if (block->twice != 0)
    return fail_at (error, _("Line %u of the answers stands twice, and differently."), block->twice);
  for (guint i = 0; i < MIN (count, MAX_LINE); i++)
    {
      if (i >= block->lines->len || block->lines->pdata[i] == NULL)
        return fail_at (error, block->changed == i + 1 ? _("Line %u of the answers was changed on the way.")
                                                       : _("Line %u of the answers is missing."), i + 1);
      g_string_append (joined, block->lines->pdata[i]);
    }
  bytes = g_base64_decode (joined->str, &n);
  if (count == 0 || count < block->lines->len || crc32_of ((const char *) bytes, n, 0) != crc)
    return fail (error, _("The answers were changed on the way."));
  return g_bytes_new_take (g_steal_pointer (&bytes), n);
}

/**
 * cg_reply_text_decode:
 * @text: what somebody wrote or forwarded, with the answers anywhere in it; need not end in a zero byte
 * @next: (out) (optional): where to look for the next answers in it
 *
 * Returns: (transfer full): the reply, of which nothing is known but that it came through unchanged; %NULL with @error
 * and the line that is missing or was changed
 */
GBytes *
cg_reply_text_decode (const char *text, gsize length, gsize *next, GError **error)
{
  const char *end = text + length, *at = g_strstr_len (text, (gssize) length, BEGIN), *word;
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);
  Block block = { lines, 0, 0 };
  gsize n;

  if (next != NULL)
    *next = length;
  if (at == NULL)
    return fail (error, _("This text holds no answers."));
  at += strlen (BEGIN);
  while (next_word (&at, end, &word, &n))
    {
      if (starts_with (word, n, BEGIN))
        {
          /* What was cut off takes nothing of the answers below it with it. */
          if (next != NULL)
            *next = (gsize) (word - text);
          break;
        }
      if (starts_with (word, n, END))
        {
          if (next != NULL)
            *next = (gsize) (at - text);
          return finish (&block, word + strlen (END), n - strlen (END), error);
        }
      take_line (&block, word, n);
    }
  return fail (error, _("The end of the answers is missing."));
}

/**
 * cg_reply_text_encode:
 *
 * Returns: (transfer full): what the form makes of a reply
 */
char *
cg_reply_text_encode (GBytes *reply)
{
  gsize length;
  const char *data = g_bytes_get_data (reply, &length);
  g_autofree char *base64 = g_base64_encode ((const guchar *) data, length);
  GString *out = g_string_new (BEGIN "\n");
  gsize total = strlen (base64);
  guint count = 0;

  for (gsize i = 0; i < total; i += LINE)
    {
      g_autofree char *number = g_strdup_printf ("%03u", ++count);
      gsize n = MIN (LINE, total - i);

      g_string_append_printf (out, "%s.%02x.", number, check_of (number, strlen (number), base64 + i, n));
      g_string_append_len (out, base64 + i, (gssize) n);
      g_string_append_c (out, '\n');
    }
  g_string_append_printf (out, END "%u.%08x]]\n", count, crc32_of (data, length, 0));
  return g_string_free (out, FALSE);
}
