/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "common/cg-page.h"

G_BEGIN_DECLS

/**
 * CgChartsPage:
 *
 * Where the answers are looked at: one chart at a time, live, with what is behind the chosen part of it, the
 * data as a table, and the ways to take it into a document.
 */
#define CG_TYPE_CHARTS_PAGE (cg_charts_page_get_type ())
G_DECLARE_FINAL_TYPE (CgChartsPage, cg_charts_page, CG, CHARTS_PAGE, CgPage)

GtkWidget *cg_charts_page_new (void);

G_END_DECLS
