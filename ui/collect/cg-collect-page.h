/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "common/cg-page.h"

G_BEGIN_DECLS

/**
 * CgCollectPage:
 *
 * What the people of a round are promised, the forms that ask them, what came back, and who is missing.
 */
#define CG_TYPE_COLLECT_PAGE (cg_collect_page_get_type ())
G_DECLARE_FINAL_TYPE (CgCollectPage, cg_collect_page, CG, COLLECT_PAGE, CgPage)

GtkWidget *cg_collect_page_new (void);

G_END_DECLS
