/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "storage/cg-document.h"
#include "storage/cg-draft-keeper.h"
#include "storage/cg-lock.h"
#include "storage/cg-reader.h"

G_BEGIN_DECLS

struct _CgDocument {
  GObject parent_instance;

  CgSession *session;
  GPtrArray *warnings;
  CgDraftKeeper *draft;

  GFile *file;
  char *etag; /* the state of the file that this document came from or went to */
  CgLock *lock;
  GFileMonitor *monitor;
  gboolean changed_on_disk;

  gboolean saving;
  guint64 n_edits;
};

CgDocument *cg_document_new_recovered (CgReading *reading, CgSession *session, GFile *file, const char *etag);
void        cg_document_adopt_draft   (CgDocument *self, const char *path);
void        cg_document_set_file      (CgDocument *self, GFile *file, const char *etag);
void        cg_document_look_at_file  (CgDocument *self);

G_END_DECLS
