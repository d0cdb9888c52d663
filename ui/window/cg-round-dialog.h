/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "model/cg-entry.h"

G_BEGIN_DECLS

/**
 * CgRoundDialog:
 *
 * Asks what a new round is called, of which kind it is, when it is, and whether it begins with the last one's answers.
 *
 * Signals: `made` (name, kind, date: strings; carry: boolean): the person wants this round.
 */
#define CG_TYPE_ROUND_DIALOG (cg_round_dialog_get_type ())
G_DECLARE_FINAL_TYPE (CgRoundDialog, cg_round_dialog, CG, ROUND_DIALOG, AdwWindow)

GtkWidget *cg_round_dialog_new (GtkWindow *parent, CgEntry *last);

G_END_DECLS
