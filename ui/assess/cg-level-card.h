/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/cg-instrument.h"

G_BEGIN_DECLS

/**
 * CgLevelCard:
 *
 * One level of one item: its name on its colour, what it means, and examples. Pressing it gives that answer.
 */
#define CG_TYPE_LEVEL_CARD (cg_level_card_get_type ())
G_DECLARE_FINAL_TYPE (CgLevelCard, cg_level_card, CG, LEVEL_CARD, GtkToggleButton)

GtkWidget *cg_level_card_new       (CgInstrument *instrument, guint item, guint level);
guint      cg_level_card_get_level (CgLevelCard *self);

G_END_DECLS
