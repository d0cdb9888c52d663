/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exchange/cg-version-move.h"

G_BEGIN_DECLS

struct _CgVersionMove {
  CgAssessment *assessment;
  CgInstrument *from;
  CgInstrument *to;
  GPtrArray *items; /* CgItemMove */
};

gboolean          cg_version_move_concerns (CgVersionMove *self, CgEntry *entry);
gboolean          cg_version_move_is_open  (CgVersionMove *self, CgEntry *entry);
GPtrArray        *cg_version_move_lost     (CgVersionMove *self);
const CgItemMove *cg_version_move_find     (CgVersionMove *self, const char *item);

G_END_DECLS
