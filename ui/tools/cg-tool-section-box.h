/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "catalogue/cg-tool-draft.h"

G_BEGIN_DECLS

/**
 * CgToolSectionBox:
 *
 * A section of a draft: its words, and its items in a list.
 */
#define CG_TYPE_TOOL_SECTION_BOX (cg_tool_section_box_get_type ())
G_DECLARE_FINAL_TYPE (CgToolSectionBox, cg_tool_section_box, CG, TOOL_SECTION_BOX, AdwBin)

GtkWidget *cg_tool_section_box_new  (CgToolDraft *draft, CgEntry *section);
GtkWidget *cg_tool_section_box_open (CgToolSectionBox *self, CgEntry *item);

/* (transfer full): those children of @owner that are of that kind */
GListModel *cg_tool_section_box_list (CgEntry *owner, CgKindId kind);

G_END_DECLS
