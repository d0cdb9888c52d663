/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "exchange/cg-agreement.h"

G_BEGIN_DECLS

/**
 * CgVoteRow:
 *
 * A show of hands in the room, counted level by level. The log keeps it from the first hand.
 */
#define CG_TYPE_VOTE_ROW (cg_vote_row_get_type ())
G_DECLARE_FINAL_TYPE (CgVoteRow, cg_vote_row, CG, VOTE_ROW, AdwExpanderRow)

void cg_vote_row_show  (CgVoteRow *self, CgSession *session, const CgMatter *matter);
void cg_vote_row_leave (CgVoteRow *self);

G_END_DECLS
