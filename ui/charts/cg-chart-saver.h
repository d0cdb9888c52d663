/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "charts/cg-chart-export.h"

G_BEGIN_DECLS

/**
 * CgChartSaver:
 *
 * Brings a chart out of the window: into a file whose name says its format, or onto the clipboard as a
 * drawing and as a picture.
 *
 * Signals: `done` (string): what has become of it, as a sentence.
 */
#define CG_TYPE_CHART_SAVER (cg_chart_saver_get_type ())
G_DECLARE_FINAL_TYPE (CgChartSaver, cg_chart_saver, CG, CHART_SAVER, GObject)

CgChartSaver *cg_chart_saver_new  (void);
void          cg_chart_saver_save (CgChartSaver *self, CgScene *scene, const char *name, GtkWindow *parent);
void          cg_chart_saver_copy (CgChartSaver *self, const CgScene *scene, GdkClipboard *clipboard);

G_END_DECLS
