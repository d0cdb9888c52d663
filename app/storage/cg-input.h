/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * CgInput:
 *
 * Hands out a stream as UTF-8 piece by piece, whether it is UTF-8 or, with a mark, UTF-16. Refuses what only looks
 * like a document: nothing at all, compressed data, another encoding than the file says.
 */
typedef struct _CgInput CgInput;

CgInput    *cg_input_new  (GInputStream *stream);
void        cg_input_free (CgInput *self);
const char *cg_input_read (CgInput *self, gsize *length, GCancellable *cancellable, GError **error);
const char *cg_input_peek (CgInput *self, gsize *length, GCancellable *cancellable, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CgInput, cg_input_free)

G_END_DECLS
