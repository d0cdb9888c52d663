/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "assess/cg-answering.h"

G_BEGIN_DECLS

/**
 * CgItemView:
 *
 * One item of an instrument, with its levels side by side to choose from, and everything else that one person
 * answers to it.
 *
 * Properties (read-write, notified): `show-all` (boolean): whether the answers of all are shown too. They
 * always are where nothing can be answered any more, and never otherwise by themselves, so as not to sway the
 * person answering.
 */
#define CG_TYPE_ITEM_VIEW (cg_item_view_get_type ())
G_DECLARE_FINAL_TYPE (CgItemView, cg_item_view, CG, ITEM_VIEW, AdwBin)

void cg_item_view_show       (CgItemView *self, CgAnswering *answering, guint item);
void cg_item_view_answer     (CgItemView *self, guint8 answer);
void cg_item_view_grab_first (CgItemView *self);

G_END_DECLS
