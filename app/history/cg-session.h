/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "history/cg-edit.h"

G_BEGIN_DECLS

/**
 * CgSession:
 *
 * An assessment that is open for change: the one door for every edit, with its history.
 *
 * Properties (read-only, notified): `can-undo`, `can-redo`, `undo-label`, `redo-label`, `modified`.
 * Signals: `changed` (#CgEdit): this edit was just made, also by undo and redo. What a draft has to write down and
 * what a page has to show anew is in it.
 */
#define CG_TYPE_SESSION (cg_session_get_type ())
G_DECLARE_FINAL_TYPE (CgSession, cg_session, CG, SESSION, GObject)

CgSession    *cg_session_new            (CgAssessment *assessment);
CgAssessment *cg_session_get_assessment (CgSession *self);

gboolean      cg_session_apply          (CgSession *self, CgEdit *edit, const char *label, GError **error);
gboolean      cg_session_apply_typed    (CgSession *self, CgEdit *edit, const char *label, GError **error);
gboolean      cg_session_apply_all      (CgSession *self, GPtrArray *edits, const char *label, GError **error);
gboolean      cg_session_replay         (CgSession *self, CgEdit *edit, GError **error);
void          cg_session_break_typing   (CgSession *self);

void          cg_session_begin          (CgSession *self, const char *label);
gboolean      cg_session_add            (CgSession *self, CgEdit *edit, GError **error);
void          cg_session_end            (CgSession *self);
void          cg_session_cancel         (CgSession *self);

gboolean      cg_session_can_undo       (CgSession *self);
gboolean      cg_session_can_redo       (CgSession *self);
const char   *cg_session_get_undo_label (CgSession *self);
const char   *cg_session_get_redo_label (CgSession *self);
void          cg_session_undo           (CgSession *self);
void          cg_session_redo           (CgSession *self);

gboolean      cg_session_is_modified    (CgSession *self);
void          cg_session_mark_saved     (CgSession *self);
void          cg_session_mark_unsaved   (CgSession *self);
void          cg_session_forget_history (CgSession *self);

G_END_DECLS
