/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "history/cg-edit.h"
#include "storage/cg-draft-format.h"
#include "storage/cg-file-write.h"

G_BEGIN_DECLS

#define CG_DRAFT_ENDING     ".draft" /* a draft */
#define CG_DRAFT_NEW_ENDING ".new"   /* one that is not whole yet */
#define CG_DRAFT_BAD_ENDING ".broken" /* what could not be read of one that was recovered */

/**
 * CgDraftWriter:
 *
 * The draft of one open document on the disk. The file stays locked while this program runs, so that another one
 * sees that the draft has an owner.
 */
typedef struct _CgDraftWriter CgDraftWriter;

CgDraftWriter *cg_draft_writer_new      (const CgFileCalls *calls);
void           cg_draft_writer_free     (CgDraftWriter *self);

void           cg_draft_writer_adopt    (CgDraftWriter *self, const char *path);
gboolean       cg_draft_writer_begin    (CgDraftWriter *self, CgEntry *root, const CgDraftOrigin *origin, GError **error);
gboolean       cg_draft_writer_is_open  (const CgDraftWriter *self);
const char    *cg_draft_writer_get_path (const CgDraftWriter *self);
gboolean       cg_draft_writer_append   (CgDraftWriter *self, const CgEdit *edit, GError **error);
gboolean       cg_draft_writer_is_long  (const CgDraftWriter *self);
void           cg_draft_writer_remove   (CgDraftWriter *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CgDraftWriter, cg_draft_writer_free)

G_END_DECLS
