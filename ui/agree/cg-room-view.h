/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "exchange/cg-agreement.h"

G_BEGIN_DECLS

/**
 * CgRoomView:
 *
 * What people said on one matter as a whole room may see it: how many chose each level, and their comments, without a
 * name. What was promised to an anonymous round holds here too.
 */
#define CG_TYPE_ROOM_VIEW (cg_room_view_get_type ())
G_DECLARE_FINAL_TYPE (CgRoomView, cg_room_view, CG, ROOM_VIEW, GtkBox)

void cg_room_view_show (CgRoomView *self, CgAssessment *assessment, const CgMatter *matter);

G_END_DECLS
