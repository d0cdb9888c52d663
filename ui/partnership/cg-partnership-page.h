/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "common/cg-page.h"

G_BEGIN_DECLS

/**
 * CgPartnershipPage:
 *
 * Who works together, for whom, in which rounds and with which tools.
 */
#define CG_TYPE_PARTNERSHIP_PAGE (cg_partnership_page_get_type ())
G_DECLARE_FINAL_TYPE (CgPartnershipPage, cg_partnership_page, CG, PARTNERSHIP_PAGE, CgPage)

GtkWidget *cg_partnership_page_new (void);

G_END_DECLS
