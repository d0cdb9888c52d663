/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "assess/cg-answering.h"

G_BEGIN_DECLS

/**
 * CgItemRow:
 *
 * One item in the list: what it is called and how far it is answered, as a sign and in words. The first item
 * of a section also shows what the section is called.
 */
#define CG_TYPE_ITEM_ROW (cg_item_row_get_type ())
G_DECLARE_FINAL_TYPE (CgItemRow, cg_item_row, CG, ITEM_ROW, GtkWidget)

GtkWidget *cg_item_row_new    (void);
void       cg_item_row_bind   (CgItemRow *self, CgAnswering *answering, guint item);
void       cg_item_row_unbind (CgItemRow *self);

G_END_DECLS
