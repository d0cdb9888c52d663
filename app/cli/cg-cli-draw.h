/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "charts/cg-chart-export.h"
#include "charts/cg-chart-kind.h"
#include "cli/cg-cli.h"

G_BEGIN_DECLS

/* How a chart is to be drawn, as the person wrote it. */
typedef struct {
  char *out;
  char *size;
  char *scale;
  char *palette;
} CgCliDrawing;

void   cg_cli_drawing_clear (CgCliDrawing *self);
void   cg_cli_drawing_add_options (CgCliDrawing *self, GOptionContext *context);
CgExit cg_cli_drawing_check (const CgCliDrawing *self, const CgChartKind *kind, CgChartOptions *options,
                             CgExportOptions *export, CgChartFormat *format);
CgExit cg_cli_drawing_write (const CgCliDrawing *self, const CgChartKind *kind, CgChartSource *source,
                             const CgChartOptions *options, const CgExportOptions *export, CgChartFormat format);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CgCliDrawing, cg_cli_drawing_clear)

G_END_DECLS
