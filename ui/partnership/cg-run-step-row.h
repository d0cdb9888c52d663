/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "analysis/cg-run-sheet.h"

G_BEGIN_DECLS

/**
 * CgRunStepRow:
 *
 * One step of a run sheet: what it is, when, how it stands in a shape and a word, and what takes it further.
 *
 * Signals: `day-chosen` (string, `YYYY-MM-DD`): the person moved its day; `reached` (boolean): the person says that it was
 * reached, or was not after all; `letter-wanted`: the person wants to write to people about it.
 */
#define CG_TYPE_RUN_STEP_ROW (cg_run_step_row_get_type ())
G_DECLARE_FINAL_TYPE (CgRunStepRow, cg_run_step_row, CG, RUN_STEP_ROW, AdwActionRow)

GtkWidget  *cg_run_step_row_new   (CgRunStep step);
void        cg_run_step_row_show  (CgRunStepRow *self, const CgRunLine *line, gboolean editable);

const char *cg_run_step_row_title (CgRunStep step);
char       *cg_run_step_row_when  (const CgRunLine *line);

G_END_DECLS
