/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exchange/cg-merge.h"

G_BEGIN_DECLS

/**
 * CgMergeProgress:
 * @done: how many files were read
 * @total: of how many
 */
typedef void (*CgMergeProgress) (guint done, guint total, gpointer user_data);

void     cg_merge_files_async  (CgSession *session, GListModel *files, CgMergeProgress progress, gpointer progress_data,
                                GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
CgMerge *cg_merge_files_finish (CgSession *session, GAsyncResult *result, GError **error);

G_END_DECLS
