/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "history/cg-edit.h"

G_BEGIN_DECLS

#define CG_DRAFT_MAGIC "common-ground-draft 1"

/**
 * CgDraftWriter:
 *
 * Keeps a draft of one open document: a snapshot and, behind it, every edit since as a line of a journal. The journal
 * stays locked while this program runs, so that another one sees that the draft has an owner.
 */
typedef struct _CgDraftWriter CgDraftWriter;

CgDraftWriter *cg_draft_writer_new    (void);
void           cg_draft_writer_free   (CgDraftWriter *self);

gboolean       cg_draft_writer_begin  (CgDraftWriter *self, CgEntry *root, const char *uri, const char *title,
                                       const char *etag, GError **error);
gboolean       cg_draft_writer_is_open (const CgDraftWriter *self);
gboolean       cg_draft_writer_append (CgDraftWriter *self, const CgEdit *edit, GError **error);
gboolean       cg_draft_writer_is_long (const CgDraftWriter *self);
void           cg_draft_writer_remove (CgDraftWriter *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CgDraftWriter, cg_draft_writer_free)

G_END_DECLS
