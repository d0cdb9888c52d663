/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "history/cg-edit.h"

G_BEGIN_DECLS

/**
 * CgHistory:
 *
 * What was done, in groups of inverse edits, and where among them the document was saved. It applies nothing itself.
 */
typedef struct _CgHistory CgHistory;

CgHistory  *cg_history_new         (void);
void        cg_history_free        (CgHistory *self);

void        cg_history_push        (CgHistory *self, const char *label, GPtrArray *inverses, const CgEdit *typed);
void        cg_history_break       (CgHistory *self);

gboolean    cg_history_can_undo    (const CgHistory *self);
gboolean    cg_history_can_redo    (const CgHistory *self);
const char *cg_history_undo_label  (const CgHistory *self);
const char *cg_history_redo_label  (const CgHistory *self);
GPtrArray  *cg_history_peek_undo   (const CgHistory *self);
GPtrArray  *cg_history_peek_redo   (const CgHistory *self);
void        cg_history_undone      (CgHistory *self, GPtrArray *inverses);
void        cg_history_redone      (CgHistory *self, GPtrArray *inverses);

void        cg_history_mark_saved  (CgHistory *self);
void        cg_history_forget_saved (CgHistory *self);
gboolean    cg_history_is_saved    (const CgHistory *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CgHistory, cg_history_free)

G_END_DECLS
