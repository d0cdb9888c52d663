/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "common/cg-focus.h"
#include "history/cg-session.h"

G_BEGIN_DECLS

/**
 * CgRunSheetRow:
 *
 * The run sheet of the round that the window looks at: closed, what comes next; opened, every step, worked back from the day
 * on which the strategy is due.
 */
#define CG_TYPE_RUN_SHEET_ROW (cg_run_sheet_row_get_type ())
G_DECLARE_FINAL_TYPE (CgRunSheetRow, cg_run_sheet_row, CG, RUN_SHEET_ROW, AdwExpanderRow)

void cg_run_sheet_row_set_session (CgRunSheetRow *self, CgSession *session, CgFocus *focus);

G_END_DECLS
