/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* What tells one state of a file from another. The time alone does not: two writes may fall into one tick. */
#define CG_SAFE_SAVE_ATTRIBUTES G_FILE_ATTRIBUTE_ETAG_VALUE "," G_FILE_ATTRIBUTE_STANDARD_SIZE

GFile   *cg_safe_save_target  (GFile *file);
char    *cg_safe_save_etag    (GFile *file);
char    *cg_safe_save_etag_of (GFileInfo *info);
gboolean cg_safe_save         (GFile *file, GBytes *bytes, const char *etag, gboolean overwrite, char **new_etag,
                               GCancellable *cancellable, GError **error);

G_END_DECLS
