/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "history/cg-session.h"
#include "storage/cg-draft-writer.h"

G_BEGIN_DECLS

/**
 * CgDraftKeeper:
 *
 * Sees to it that a session has a draft exactly while it has changes that no file holds.
 */
typedef struct _CgDraftKeeper CgDraftKeeper;

typedef void (*CgDraftKeeperFunc) (gpointer user_data);

CgDraftKeeper *cg_draft_keeper_new       (CgSession *session, const CgFileCalls *calls, CgDraftKeeperFunc failing_changed,
                                          gpointer user_data);
void           cg_draft_keeper_free      (CgDraftKeeper *self);

void           cg_draft_keeper_set_origin (CgDraftKeeper *self, const char *uri, const char *etag);
void           cg_draft_keeper_adopt     (CgDraftKeeper *self, const char *path);
void           cg_draft_keeper_start     (CgDraftKeeper *self);
void           cg_draft_keeper_renew     (CgDraftKeeper *self);
void           cg_draft_keeper_discard   (CgDraftKeeper *self);
gboolean       cg_draft_keeper_is_failing (const CgDraftKeeper *self);
const char    *cg_draft_keeper_get_path  (const CgDraftKeeper *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CgDraftKeeper, cg_draft_keeper_free)

G_END_DECLS
