/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "storage/cg-draft-format.h"

#include <string.h>

#define MAGIC "common-ground-draft 1"
#define SUM_LENGTH 8

enum {
  PART_MAGIC,
  PART_URI,
  PART_ETAG,
  PART_TITLE,
  PART_LENGTH,
  PART_CHECKSUM,
  N_PARTS
};

void
cg_draft_origin_clear (CgDraftOrigin *self)
{
  g_clear_pointer (&self->uri, g_free);
  g_clear_pointer (&self->etag, g_free);
  g_clear_pointer (&self->title, g_free);
}

/**
 * cg_draft_checksum:
 *
 * Returns: the 32-bit FNV-1a hash of the bytes (RFC 9923)
 */
guint32
cg_draft_checksum (const char *data, gsize size)
{
  guint32 sum = 0x811c9dc5U;

  for (gsize i = 0; i < size; i++)
    sum = (sum ^ (guint8) data[i]) * 0x01000193U;
  return sum;
}

/**
 * cg_draft_format_line:
 * @text: an edit as text, without a line end
 *
 * Returns: (transfer full): the line of the journal, with its end
 */
char *
cg_draft_format_line (const char *text)
{
  g_return_val_if_fail (text != NULL && strchr (text, '\n') == NULL, NULL);

  return g_strdup_printf ("%08x %s\n", cg_draft_checksum (text, strlen (text)), text);
}

/**
 * cg_draft_parse_line:
 * @at: (inout): where the line starts; moved behind it where it is whole
 *
 * Returns: (transfer full) (nullable): the text of the line, %NULL where it is cut off, broken or not there
 */
char *
cg_draft_parse_line (const char **at, const char *end)
{
  const char *text = *at + SUM_LENGTH + 1;
  const char *line_end = end - *at > SUM_LENGTH ? memchr (*at, '\n', end - *at) : NULL;
  g_autofree char *written = NULL, *wanted = NULL;

  if (line_end == NULL || line_end < text)
    return NULL;
  written = g_strndup (*at, SUM_LENGTH + 1);
  wanted = g_strdup_printf ("%08x ", cg_draft_checksum (text, line_end - text));
  if (!g_str_equal (written, wanted) || memchr (text, '\0', line_end - text) != NULL)
    return NULL;
  *at = line_end + 1;
  return g_strndup (text, line_end - text);
}

static char *
escape (const char *text)
{
  return g_uri_escape_string (text != NULL ? text : "", NULL, TRUE);
}

/**
 * cg_draft_format_header:
 *
 * Returns: (transfer full): the line that stands before the snapshot
 */
char *
cg_draft_format_header (const CgDraftOrigin *origin, GBytes *snapshot)
{
  gsize size;
  const char *data = g_bytes_get_data (snapshot, &size);
  g_autofree char *uri = escape (origin->uri), *etag = escape (origin->etag), *title = escape (origin->title);
  g_autofree char *text = g_strdup_printf (MAGIC "\t%s\t%s\t%s\t%zu\t%08x", uri, etag, title, size,
                                           cg_draft_checksum (data, size));

  return cg_draft_format_line (text);
}

static char *
unescape (const char *text)
{
  return *text != '\0' ? g_uri_unescape_string (text, NULL) : NULL;
}

/**
 * cg_draft_parse_header:
 * @at: (inout): the start of the draft; moved to the snapshot
 * @length: (out): the length of the snapshot in bytes, which the draft does hold
 * @checksum: (out): its checksum as it should be
 *
 * Returns: whether the draft starts as one should
 */
gboolean
cg_draft_parse_header (const char **at, const char *end, CgDraftOrigin *origin, guint64 *length, guint32 *checksum)
{
  g_autofree char *line = cg_draft_parse_line (at, end);
  g_auto (GStrv) parts = line != NULL ? g_strsplit (line, "\t", N_PARTS) : NULL;

  if (parts == NULL || g_strv_length (parts) != N_PARTS || !g_str_equal (parts[PART_MAGIC], MAGIC))
    return FALSE;
  *length = g_ascii_strtoull (parts[PART_LENGTH], NULL, 10);
  *checksum = g_ascii_strtoull (parts[PART_CHECKSUM], NULL, 16);
  if (*length > (guint64) (end - *at))
    return FALSE;
  origin->uri = unescape (parts[PART_URI]);
  origin->etag = unescape (parts[PART_ETAG]);
  origin->title = unescape (parts[PART_TITLE]);
  return TRUE;
}
