/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * CgLock:
 *
 * A small file beside a document that tells others who has it open. It is advice: what protects the document is that
 * a file which changed is never overwritten unasked.
 *
 * While the program runs, the system keeps the file locked for it. On the same machine a file that nobody keeps locked
 * was left behind by a program that died; of another machine's file we believe what it says.
 */
typedef struct _CgLock CgLock;

CgLock     *cg_lock_take       (GFile *document);
void        cg_lock_release    (CgLock *self);
gboolean    cg_lock_is_held    (const CgLock *self);
const char *cg_lock_get_holder (const CgLock *self);

char       *cg_lock_dup_path   (GFile *document);
gboolean    cg_lock_look       (const char *path, char **user, char **host);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CgLock, cg_lock_release)

G_END_DECLS
