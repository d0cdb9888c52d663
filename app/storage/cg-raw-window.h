/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CgRawWindow:
 *
 * The bytes around the place that the parser has reached, so that what is not ours can be kept as it was written.
 * Offsets count from the start of the text.
 */
typedef struct {
  GString *bytes;
  gint64 start;
} CgRawWindow;

void        cg_raw_window_init     (CgRawWindow *self);
void        cg_raw_window_clear    (CgRawWindow *self);
void        cg_raw_window_append   (CgRawWindow *self, const char *bytes, gsize length);
void        cg_raw_window_drop     (CgRawWindow *self, gint64 before);
const char *cg_raw_window_at       (const CgRawWindow *self, gint64 offset, gsize length);
gint64      cg_raw_window_tag_start (const CgRawWindow *self, gint64 end);
char       *cg_raw_foreign_attributes (const char *tag, gsize length, gboolean keep_lang);

G_END_DECLS
