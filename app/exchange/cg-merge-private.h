/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exchange/cg-merge.h"

G_BEGIN_DECLS

struct _CgMerge {
  GObject parent_instance;

  CgAssessment *assessment;
  CgIncomingReader *reader;
  GPtrArray *steps;
  GPtrArray *tools;  /* CgInstrument: what copies brought along */
  GHashTable *known; /* key -> CgEntry: what is in the document or planned to be */
  guint counts[CG_MERGE_N_OUTCOMES];
};

gboolean cg_merge_check_reply    (CgMerge *self, CgEntry *reply, GError **error);
gboolean cg_merge_check_response (CgMerge *self, CgEntry *response, GError **error);

G_END_DECLS
