/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "common/cg-focus.h"
#include "storage/cg-document.h"

G_BEGIN_DECLS

/**
 * CgRoundChooser:
 *
 * The menu in the header that says which round the window is looking at, and starts a new one.
 */
#define CG_TYPE_ROUND_CHOOSER (cg_round_chooser_get_type ())
G_DECLARE_FINAL_TYPE (CgRoundChooser, cg_round_chooser, CG, ROUND_CHOOSER, GtkWidget)

void cg_round_chooser_set_document (CgRoundChooser *self, CgDocument *document, CgFocus *focus);

G_END_DECLS
