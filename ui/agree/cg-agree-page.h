/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "common/cg-page.h"

G_BEGIN_DECLS

/**
 * CgAgreePage:
 *
 * For a workshop on the wall: one tool's items, the most disputed first, one at a time, and the closing of the round.
 */
#define CG_TYPE_AGREE_PAGE (cg_agree_page_get_type ())
G_DECLARE_FINAL_TYPE (CgAgreePage, cg_agree_page, CG, AGREE_PAGE, CgPage)

GtkWidget *cg_agree_page_new (void);

G_END_DECLS
