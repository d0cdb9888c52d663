/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "history/cg-session.h"

G_BEGIN_DECLS

/**
 * CgSignRow:
 *
 * One partner's signature under what was agreed in a round: who signed and when, whether it was changed since, and inside
 * the place to sign.
 */
#define CG_TYPE_SIGN_ROW (cg_sign_row_get_type ())
G_DECLARE_FINAL_TYPE (CgSignRow, cg_sign_row, CG, SIGN_ROW, AdwExpanderRow)

GtkWidget *cg_sign_row_new    (CgSession *session, CgEntry *round, CgEntry *partner);
void       cg_sign_row_update (CgSignRow *self);

G_END_DECLS
