/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "history/cg-session.h"

G_BEGIN_DECLS

/* One round after another: what was answered in the last is carried over, marked so until somebody rates anew. */
gboolean cg_next_round_can_carry  (CgEntry *last);
gboolean cg_next_round_begin      (CgSession *session, CgEntry *round, CgEntry *last, gboolean carry, GError **error);
gboolean cg_next_round_is_carried (CgEntry *response);
CgEntry *cg_next_round_fill       (CgEntry *response, CgEntry *before);

G_END_DECLS
