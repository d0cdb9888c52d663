/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "catalogue/cg-tool-draft.h"

G_BEGIN_DECLS

/**
 * CgToolMover:
 *
 * The buttons that move a level, section or item up and down, and remove it. The keyboard goes with what is moved.
 */
#define CG_TYPE_TOOL_MOVER (cg_tool_mover_get_type ())
G_DECLARE_FINAL_TYPE (CgToolMover, cg_tool_mover, CG, TOOL_MOVER, AdwBin)

GtkWidget *cg_tool_mover_new  (CgToolDraft *draft, CgEntry *entry);
void       cg_tool_mover_name (CgToolMover *self, const char *title);

G_END_DECLS
