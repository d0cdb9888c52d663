/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <sys/stat.h>

#include "storage/cg-file-write.h"
#include "storage/cg-safe-save.h"

G_BEGIN_DECLS

/* One save on its way. */
typedef struct {
  const CgFileCalls *calls;
  GFile *file; /* with symbolic links followed */
  char *path;  /* of it, NULL where it is not on a disk of this machine */
  char *name;  /* as the person knows it */
  struct stat stat;
  gboolean exists;
  GBytes *bytes;
  const char *etag;
  gboolean overwrite;
  GCancellable *cancellable;
  char *new_etag;
} CgSave;

gboolean cg_safe_save_with        (const CgFileCalls *calls, GFile *file, GBytes *bytes, const char *etag,
                                   gboolean overwrite, char **new_etag, GCancellable *cancellable, GError **error);

gboolean cg_save_may_go_on        (CgSave *self, GError **error);
gboolean cg_save_refuse_changed   (CgSave *self, gboolean is_there, GError **error);
gboolean cg_save_in_place         (CgSave *self, GError **error);
gboolean cg_save_remotely         (CgSave *self, GError **error);

G_END_DECLS
