/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "catalogue/cg-tool-draft.h"

G_BEGIN_DECLS

/**
 * CgToolSubsetRow:
 *
 * The items of the tool that a draft began with, each with a tick; what is not ticked is left out.
 */
#define CG_TYPE_TOOL_SUBSET_ROW (cg_tool_subset_row_get_type ())
G_DECLARE_FINAL_TYPE (CgToolSubsetRow, cg_tool_subset_row, CG, TOOL_SUBSET_ROW, AdwExpanderRow)

void cg_tool_subset_row_show (CgToolSubsetRow *self, CgToolDraft *draft);

G_END_DECLS
