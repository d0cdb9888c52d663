/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * CgCardLayout:
 *
 * Lays children out as cards of one width: side by side where all fit, else in as even rows as there can be, one
 * below the other where it is narrow. Cards of one row are equally high.
 */
#define CG_TYPE_CARD_LAYOUT (cg_card_layout_get_type ())
G_DECLARE_FINAL_TYPE (CgCardLayout, cg_card_layout, CG, CARD_LAYOUT, GtkLayoutManager)

guint cg_card_layout_columns (guint n_cards, int width);

G_END_DECLS
