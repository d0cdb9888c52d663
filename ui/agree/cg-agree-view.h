/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "exchange/cg-agreement.h"

G_BEGIN_DECLS

/**
 * CgAgreeView:
 *
 * One matter on the wall: what everybody thinks, the room's vote, what is agreed and why, who was there, who does not go
 * along, what is done first, and the question that closes its section.
 */
#define CG_TYPE_AGREE_VIEW (cg_agree_view_get_type ())
G_DECLARE_FINAL_TYPE (CgAgreeView, cg_agree_view, CG, AGREE_VIEW, AdwBin)

void     cg_agree_view_show   (CgAgreeView *self, CgSession *session, const CgMatter *matter);
void     cg_agree_view_leave  (CgAgreeView *self);
gboolean cg_agree_view_choose (CgAgreeView *self, guint level);

G_END_DECLS
