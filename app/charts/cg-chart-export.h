/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "charts/cg-scene.h"

G_BEGIN_DECLS

typedef enum {
  CG_CHART_SVG,
  CG_CHART_PDF,
  CG_CHART_PNG,
} CgChartFormat;

/**
 * CgExportOptions:
 * @scale: pixels per point of a PNG; the other formats have none
 * @created: creation date of a PDF, ISO 8601; NULL for now
 */
typedef struct {
  double scale;
  const char *created;
} CgExportOptions;

gboolean  cg_chart_format_from_path (const char *path, CgChartFormat *format);
GBytes   *cg_chart_export_bytes     (const CgScene *scene, CgChartFormat format,
                                     const CgExportOptions *options, GError **error);
gboolean  cg_chart_export           (const CgScene *scene, CgChartFormat format,
                                     const CgExportOptions *options, GOutputStream *stream,
                                     GCancellable *cancellable, GError **error);

G_END_DECLS
