/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "exchange/cg-merge.h"

G_BEGIN_DECLS

/**
 * CgMergeDialog:
 *
 * What came in, before it is taken: how much is new, what differs with both sides and a choice, what was refused and why.
 *
 * Signals: `merged`: it was taken, as one step of undo.
 */
#define CG_TYPE_MERGE_DIALOG (cg_merge_dialog_get_type ())
G_DECLARE_FINAL_TYPE (CgMergeDialog, cg_merge_dialog, CG, MERGE_DIALOG, AdwWindow)

GtkWidget *cg_merge_dialog_new (GtkWindow *parent, CgMerge *merge, CgSession *session);

G_END_DECLS
