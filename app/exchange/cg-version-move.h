/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "history/cg-session.h"

G_BEGIN_DECLS

typedef enum {
  CG_ITEM_UNCHANGED,
  CG_ITEM_REWORDED, /* the same item in other words: its answers stay, and both wordings are shown */
  CG_ITEM_REMOVED,  /* its answers go */
  CG_ITEM_ADDED,
} CgItemChange;

/**
 * CgItemMove:
 * @before: (nullable): the item in the old version, %NULL for an added one
 * @after: (nullable): the item in the new version, %NULL for a removed one
 * @n_answers: how many people's answers to it are in unlocked rounds
 * @keep: whether the answers to a reworded item stay; the person may say no
 */
typedef struct {
  CgItemChange change;
  CgEntry *before;
  CgEntry *after;
  guint n_answers;
  gboolean keep;
} CgItemMove;

/* What becomes of an answer whose level the new scale does not have. */
typedef enum {
  CG_SCALE_CLAMP, /* the level of the nearest value */
  CG_SCALE_RESET, /* no answer; comment and evidence stay */
} CgScaleRule;

/**
 * CgVersionMove:
 *
 * From one version of an instrument to another: what that changes in a document, and the change itself. Only unlocked
 * rounds move; what is in locked ones keeps the version that it was given to.
 */
typedef struct _CgVersionMove CgVersionMove;

CgVersionMove *cg_version_move_new              (CgAssessment *assessment, CgInstrument *from, CgInstrument *to);
void           cg_version_move_free             (CgVersionMove *self);

GPtrArray     *cg_version_move_get_items        (CgVersionMove *self);
gboolean       cg_version_move_changes_scale    (CgVersionMove *self);
guint          cg_version_move_count_off_scale  (CgVersionMove *self);
guint          cg_version_move_count_positions  (CgVersionMove *self);
guint          cg_version_move_count_references (CgVersionMove *self);
gboolean       cg_version_move_apply            (CgVersionMove *self, CgSession *session, CgEntry *declaration,
                                                 CgScaleRule rule, const char *label, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CgVersionMove, cg_version_move_free)

G_END_DECLS
