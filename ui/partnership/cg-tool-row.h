/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "catalogue/cg-catalogue.h"
#include "history/cg-session.h"

G_BEGIN_DECLS

/**
 * CgToolRow:
 *
 * A tool that the document uses, with its source, a way to make one's own of it, and one to remove it while nobody has
 * answered it.
 */
#define CG_TYPE_TOOL_ROW (cg_tool_row_get_type ())
G_DECLARE_FINAL_TYPE (CgToolRow, cg_tool_row, CG, TOOL_ROW, AdwActionRow)

GtkWidget *cg_tool_row_new          (CgSession *session, CgCatalogue *catalogue, CgEntry *declaration);
char      *cg_tool_row_describe     (CgCatalogue *catalogue, CgInstrument *instrument);

G_END_DECLS
