/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "catalogue/cg-catalogue.h"
#include "history/cg-session.h"

G_BEGIN_DECLS

/**
 * CgToolDialog:
 *
 * Offers the tools of the catalogue that the document does not use yet.
 */
#define CG_TYPE_TOOL_DIALOG (cg_tool_dialog_get_type ())
G_DECLARE_FINAL_TYPE (CgToolDialog, cg_tool_dialog, CG, TOOL_DIALOG, AdwWindow)

GtkWidget *cg_tool_dialog_new (GtkWindow *parent, CgSession *session, CgCatalogue *catalogue);

G_END_DECLS
