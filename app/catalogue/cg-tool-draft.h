/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "catalogue/cg-tool-fault.h"
#include "history/cg-session.h"

G_BEGIN_DECLS

/**
 * CgToolDraft:
 *
 * A tool while it is written: a copy in an assessment of its own, so that every change is a #CgEdit that can be undone.
 * Texts that may be absent are there and empty, so that they can be written to; cg_tool_draft_finish() leaves out those
 * that are still empty. Ids are made here and never typed.
 *
 * Signals: `checked`: the faults were looked for anew, after every step of work, undo and redo.
 */
#define CG_TYPE_TOOL_DRAFT (cg_tool_draft_get_type ())
G_DECLARE_FINAL_TYPE (CgToolDraft, cg_tool_draft, CG, TOOL_DRAFT, GObject)

CgToolDraft  *cg_tool_draft_new         (CgInstrument *origin);
CgToolDraft  *cg_tool_draft_new_empty   (const char *author, const char *language);

CgSession    *cg_tool_draft_get_session (CgToolDraft *self);
CgEntry      *cg_tool_draft_get_tool    (CgToolDraft *self);
CgEntry      *cg_tool_draft_get_origin  (CgToolDraft *self);
CgEntry      *cg_tool_draft_get_scale   (CgToolDraft *self);
CgEntry      *cg_tool_draft_finish      (CgToolDraft *self);

/* (element-type CgToolFault) (transfer none) */
GPtrArray    *cg_tool_draft_get_faults  (CgToolDraft *self);
const char   *cg_tool_draft_fault_of    (CgToolDraft *self, CgEntry *entry, CgName name);
const char   *cg_tool_draft_fault_in    (CgToolDraft *self, CgEntry *entry);

/* Each is one step of undo. The new entry is one of the draft's; %FALSE means that it can't be done. */
void          cg_tool_draft_set_kind    (CgToolDraft *self, const char *kind);
CgEntry      *cg_tool_draft_add_level   (CgToolDraft *self);
CgEntry      *cg_tool_draft_add_section (CgToolDraft *self);
CgEntry      *cg_tool_draft_add_item    (CgToolDraft *self, CgEntry *section);
gboolean      cg_tool_draft_can_remove  (CgToolDraft *self, CgEntry *entry);
void          cg_tool_draft_remove      (CgToolDraft *self, CgEntry *entry);
gboolean      cg_tool_draft_can_move    (CgToolDraft *self, CgEntry *entry, int by);
void          cg_tool_draft_move        (CgToolDraft *self, CgEntry *entry, int by);

/* Which items of the tool that the draft began with are in it. */
gboolean      cg_tool_draft_has_item    (CgToolDraft *self, const char *id);
gboolean      cg_tool_draft_can_leave_out (CgToolDraft *self, const char *id);
void          cg_tool_draft_leave_out   (CgToolDraft *self, const char *id);
void          cg_tool_draft_put_back    (CgToolDraft *self, const char *id);

/* The examples of a level, the evidence points and the questions of an item, one a line. */
char         *cg_tool_draft_dup_lines   (CgToolDraft *self, CgEntry *item, CgKindId kind, const char *level);
void          cg_tool_draft_set_lines   (CgToolDraft *self, CgEntry *item, CgKindId kind, const char *level,
                                         const char *lines);

G_END_DECLS
