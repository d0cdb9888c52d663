/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * A draft is one file: a line that says what it is a draft of, a snapshot of the document, and behind it a journal
 * with every edit since as a line. Everything carries a checksum, since what a power cut leaves may have any content.
 */

typedef struct {
  char *uri;  /* of the document's file, NULL while it has none */
  char *etag; /* the state of that file which the draft started from, or NULL */
  char *title;
} CgDraftOrigin;

void   cg_draft_origin_clear    (CgDraftOrigin *self);

char  *cg_draft_format_header   (const CgDraftOrigin *origin, GBytes *snapshot);
char  *cg_draft_format_line     (const char *text);

gboolean cg_draft_parse_header  (const char **at, const char *end, CgDraftOrigin *origin, guint64 *length,
                                 guint32 *checksum);
char    *cg_draft_parse_line    (const char **at, const char *end);
guint32  cg_draft_checksum      (const char *data, gsize size);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CgDraftOrigin, cg_draft_origin_clear)

G_END_DECLS
