/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "catalogue/cg-tool-draft.h"

G_BEGIN_DECLS

/**
 * CgToolPreview:
 *
 * An item of a draft as somebody will see it who answers it.
 */
#define CG_TYPE_TOOL_PREVIEW (cg_tool_preview_get_type ())
G_DECLARE_FINAL_TYPE (CgToolPreview, cg_tool_preview, CG, TOOL_PREVIEW, AdwBin)

void cg_tool_preview_set_draft (CgToolPreview *self, CgToolDraft *draft);
void cg_tool_preview_show_item (CgToolPreview *self, const char *id);

G_END_DECLS
