/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "common/cg-page.h"

G_BEGIN_DECLS

/**
 * CgAssessPage:
 *
 * Where answers are given: one person, one tool, item by item, all of it by keyboard. Digits choose a level,
 * 0 or D don't know, N not applicable, Delete clears, Alt+Right and Alt+Left move on and back.
 */
#define CG_TYPE_ASSESS_PAGE (cg_assess_page_get_type ())
G_DECLARE_FINAL_TYPE (CgAssessPage, cg_assess_page, CG, ASSESS_PAGE, CgPage)

GtkWidget *cg_assess_page_new (void);

G_END_DECLS
