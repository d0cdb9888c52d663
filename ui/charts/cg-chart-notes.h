/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "charts/cg-live-chart.h"

G_BEGIN_DECLS

/**
 * CgChartNotes:
 *
 * What is behind the chosen mark of a chart: of an item, where the partnership stands and why, and who said
 * what; of a part of the commissioning cycle, what belongs to it and what of it can be rated.
 */
#define CG_TYPE_CHART_NOTES (cg_chart_notes_get_type ())
G_DECLARE_FINAL_TYPE (CgChartNotes, cg_chart_notes, CG, CHART_NOTES, AdwBin)

void     cg_chart_notes_show        (CgChartNotes *self, CgLiveChart *chart, const CgMark *mark);
gboolean cg_chart_notes_grab_first  (CgChartNotes *self);

G_END_DECLS
