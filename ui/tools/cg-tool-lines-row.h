/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "catalogue/cg-tool-draft.h"

G_BEGIN_DECLS

/**
 * CgToolLinesRow:
 *
 * A row of short texts of an item, one a line: what a level looks like, evidence to look for, or questions.
 */
#define CG_TYPE_TOOL_LINES_ROW (cg_tool_lines_row_get_type ())
G_DECLARE_FINAL_TYPE (CgToolLinesRow, cg_tool_lines_row, CG, TOOL_LINES_ROW, AdwPreferencesRow)

GtkWidget *cg_tool_lines_row_new (const char *title, CgToolDraft *draft, CgEntry *item, CgKindId kind,
                                  const char *level);

G_END_DECLS
