/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * CgSideBox:
 *
 * Two children: what matters, and what explains it, which stands beside it where it is wide and below it
 * where it is narrow.
 */
#define CG_TYPE_SIDE_BOX (cg_side_box_get_type ())
G_DECLARE_FINAL_TYPE (CgSideBox, cg_side_box, CG, SIDE_BOX, GtkWidget)

gboolean cg_side_box_split (int width, int height, int wanted, gboolean is_rtl, GtkAllocation *main,
                            GtkAllocation *side);

G_END_DECLS
