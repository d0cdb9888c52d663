/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "charts/cg-live-chart.h"

G_BEGIN_DECLS

/**
 * CgOthersBar:
 *
 * Says with which documents a chart compares, and lets the person choose them. It is seen only over a comparison.
 */
#define CG_TYPE_OTHERS_BAR (cg_others_bar_get_type ())
G_DECLARE_FINAL_TYPE (CgOthersBar, cg_others_bar, CG, OTHERS_BAR, GtkBox)

void cg_others_bar_set_chart (CgOthersBar *self, CgLiveChart *chart, CgCatalogue *catalogue);
void cg_others_bar_update    (CgOthersBar *self);

G_END_DECLS
