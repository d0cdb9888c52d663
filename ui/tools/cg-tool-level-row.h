/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "catalogue/cg-tool-draft.h"

G_BEGIN_DECLS

/**
 * CgToolLevelRow:
 *
 * A level of a draft, opened to be worded.
 */
#define CG_TYPE_TOOL_LEVEL_ROW (cg_tool_level_row_get_type ())
G_DECLARE_FINAL_TYPE (CgToolLevelRow, cg_tool_level_row, CG, TOOL_LEVEL_ROW, AdwExpanderRow)

GtkWidget *cg_tool_level_row_new (CgToolDraft *draft, CgEntry *level);

G_END_DECLS
