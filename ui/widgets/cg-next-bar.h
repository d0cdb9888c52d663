/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "common/cg-page.h"

G_BEGIN_DECLS

/**
 * CgNextBar:
 *
 * The line at the foot of a page that names the next step, with the button that takes it.
 *
 * Properties: `page` (#CgPage, nullable): whose next step it shows; its action is looked for from that page upwards.
 */
#define CG_TYPE_NEXT_BAR (cg_next_bar_get_type ())
G_DECLARE_FINAL_TYPE (CgNextBar, cg_next_bar, CG, NEXT_BAR, GtkWidget)

G_END_DECLS
