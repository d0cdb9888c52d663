/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * CgReadingDialog:
 *
 * Tells how far the reading of answers has come. Its one response is `cancel`.
 */
#define CG_TYPE_READING_DIALOG (cg_reading_dialog_get_type ())
G_DECLARE_FINAL_TYPE (CgReadingDialog, cg_reading_dialog, CG, READING_DIALOG, AdwMessageDialog)

CgReadingDialog *cg_reading_dialog_new          (GtkWindow *parent);
void             cg_reading_dialog_set_progress (CgReadingDialog *self, guint done, guint total);

G_END_DECLS
