/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "model/cg-entry.h"

G_BEGIN_DECLS

gboolean cg_write_stream   (CgEntry *root, GOutputStream *stream, GCancellable *cancellable, GError **error);
GBytes  *cg_write_bytes    (CgEntry *root);
char    *cg_write_fragment (CgEntry *entry);

G_END_DECLS
