/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "assess/cg-answering.h"

G_BEGIN_DECLS

/**
 * CgItemList:
 *
 * The items of an instrument, section by section, with how far each is answered.
 *
 * Properties (read-write, notified): `selected` (int): the number of the chosen item, -1 for none.
 */
#define CG_TYPE_ITEM_LIST (cg_item_list_get_type ())
G_DECLARE_FINAL_TYPE (CgItemList, cg_item_list, CG, ITEM_LIST, AdwBin)

void cg_item_list_set_answering (CgItemList *self, CgAnswering *answering);
int  cg_item_list_get_selected  (CgItemList *self);
void cg_item_list_set_selected  (CgItemList *self, int item);

G_END_DECLS
