/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * CgChartCursor:
 *
 * The one place in a chart that can have the keyboard. It is an image to screen readers from the start,
 * because later GTK does not allow a role to change, and it says what the mark says that it lies on.
 */
#define CG_TYPE_CHART_CURSOR (cg_chart_cursor_get_type ())
G_DECLARE_FINAL_TYPE (CgChartCursor, cg_chart_cursor, CG, CHART_CURSOR, GtkWidget)

GtkWidget *cg_chart_cursor_new      (void);
void       cg_chart_cursor_describe (CgChartCursor *self, const char *description);

G_END_DECLS
