/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "catalogue/cg-catalogue.h"
#include "history/cg-session.h"

G_BEGIN_DECLS

/**
 * CgVersionDialog:
 *
 * Shows what moving to another version of a tool would change, in both wordings, asks what it must, and moves.
 */
#define CG_TYPE_VERSION_DIALOG (cg_version_dialog_get_type ())
G_DECLARE_FINAL_TYPE (CgVersionDialog, cg_version_dialog, CG, VERSION_DIALOG, AdwWindow)

GtkWidget *cg_version_dialog_new (GtkWindow *parent, CgSession *session, CgCatalogue *catalogue, CgInstrument *from,
                                  CgInstrument *to);

G_END_DECLS
