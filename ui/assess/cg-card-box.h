/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * CgCardBox:
 *
 * Lays children out as cards of one width: side by side where all fit, else in as even rows as there can be,
 * one below the other where it is narrow. Cards of one row are equally high.
 */
#define CG_TYPE_CARD_BOX (cg_card_box_get_type ())
G_DECLARE_FINAL_TYPE (CgCardBox, cg_card_box, CG, CARD_BOX, GtkWidget)

guint cg_card_box_columns (guint n_cards, int width);

G_END_DECLS
