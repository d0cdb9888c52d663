/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "history/cg-session.h"

G_BEGIN_DECLS

/**
 * CgSignDialog:
 *
 * The end of a round: what was agreed in it, closing it, and a signature of each partner.
 */
#define CG_TYPE_SIGN_DIALOG (cg_sign_dialog_get_type ())
G_DECLARE_FINAL_TYPE (CgSignDialog, cg_sign_dialog, CG, SIGN_DIALOG, AdwWindow)

GtkWidget *cg_sign_dialog_new (GtkWindow *parent, CgSession *session, CgEntry *round);

G_END_DECLS
