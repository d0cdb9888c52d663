/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "catalogue/cg-tool-draft.h"

G_BEGIN_DECLS

/**
 * CgToolItemRow:
 *
 * An item of a draft, opened to be worded: what it asks, what each level looks like, evidence and questions.
 */
#define CG_TYPE_TOOL_ITEM_ROW (cg_tool_item_row_get_type ())
G_DECLARE_FINAL_TYPE (CgToolItemRow, cg_tool_item_row, CG, TOOL_ITEM_ROW, AdwExpanderRow)

GtkWidget *cg_tool_item_row_new      (CgToolDraft *draft, CgEntry *item);
CgEntry   *cg_tool_item_row_get_item (CgToolItemRow *self);

G_END_DECLS
