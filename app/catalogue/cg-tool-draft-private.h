/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "catalogue/cg-tool-draft.h"

G_BEGIN_DECLS

struct _CgToolDraft {
  GObject parent_instance;

  CgAssessment *assessment;
  CgSession *session;
  CgEntry *tool;
  CgEntry *origin;      /* what the tool was at the start, with its empty texts too */
  GHashTable *originals; /* CgEntry, a text with translations -> what it was at the start */
  GPtrArray *faults;
};

/* cg-tool-draft.c */
void     cg_tool_draft_complete    (CgEntry *entry);
void     cg_tool_draft_remember    (CgToolDraft *self, CgEntry *entry);
CgEntry *cg_tool_draft_append_text (CgEntry *owner, CgKindId kind, const char *text);

/* cg-tool-draft-edit.c */
CgEntry *cg_tool_draft_new_scale   (void);
CgEntry *cg_tool_draft_new_section (void);
void     cg_tool_draft_insert      (CgToolDraft *self, CgEntry *parent, guint index, CgEntry *child);
void     cg_tool_draft_take_out    (CgToolDraft *self, CgEntry *entry);
void     cg_tool_draft_set         (CgToolDraft *self, CgEntry *entry, CgName name, const char *value);

G_END_DECLS
