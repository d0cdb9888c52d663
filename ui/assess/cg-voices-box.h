/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "assess/cg-item-voices.h"

G_BEGIN_DECLS

/**
 * CgVoicesBox:
 *
 * Who said what about one item: each level with how many people chose it and who they are, and their
 * comments. Empty it rather than hide it: a box that was never laid out keeps the size that it had without
 * children.
 */
#define CG_TYPE_VOICES_BOX (cg_voices_box_get_type ())
G_DECLARE_FINAL_TYPE (CgVoicesBox, cg_voices_box, CG, VOICES_BOX, GtkBox)

void cg_voices_box_show  (CgVoicesBox *self, CgAssessment *assessment, CgEntry *round,
                          CgInstrument *instrument, guint item);
void cg_voices_box_clear (CgVoicesBox *self);

G_END_DECLS
