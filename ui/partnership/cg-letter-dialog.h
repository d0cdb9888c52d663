/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * CgLetterDialog:
 *
 * Shows what to write to people, to be changed as they like and copied. Nothing is sent from here.
 */
#define CG_TYPE_LETTER_DIALOG (cg_letter_dialog_get_type ())
G_DECLARE_FINAL_TYPE (CgLetterDialog, cg_letter_dialog, CG, LETTER_DIALOG, AdwWindow)

GtkWidget *cg_letter_dialog_new (GtkWindow *parent, const char *title, const char *letter, gboolean promised);

G_END_DECLS
