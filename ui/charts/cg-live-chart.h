/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "catalogue/cg-catalogue.h"
#include "charts/cg-chart-kind.h"
#include "history/cg-session.h"

G_BEGIN_DECLS

/**
 * CgLiveChart:
 *
 * What the charts draw of an open document, kept up to date: a changed rating works out anew only what it
 * touches, anything else the whole, when it is next asked for.
 *
 * Signals: `changed`: the chart is another one now.
 */
#define CG_TYPE_LIVE_CHART (cg_live_chart_get_type ())
G_DECLARE_FINAL_TYPE (CgLiveChart, cg_live_chart, CG, LIVE_CHART, GObject)

CgLiveChart     *cg_live_chart_new            (void);
void             cg_live_chart_set_session    (CgLiveChart *self, CgSession *session, CgCatalogue *catalogue);
void             cg_live_chart_set_subject    (CgLiveChart *self, const CgChartKind *kind, const char *round,
                                               CgInstrument *instrument);
void             cg_live_chart_set_language   (CgLiveChart *self, CgLanguage *language);
void             cg_live_chart_add_others     (CgLiveChart *self, GPtrArray *others);
void             cg_live_chart_forget_others  (CgLiveChart *self);
guint            cg_live_chart_count_others   (CgLiveChart *self);
GPtrArray       *cg_live_chart_get_refusals   (CgLiveChart *self);

const CgChartKind *cg_live_chart_get_kind     (CgLiveChart *self);
CgInstrument    *cg_live_chart_get_instrument (CgLiveChart *self);
CgEntry         *cg_live_chart_get_round      (CgLiveChart *self);
CgAssessment    *cg_live_chart_get_assessment (CgLiveChart *self);
CgEntry         *cg_live_chart_get_cycle      (CgLiveChart *self);
CgLanguage      *cg_live_chart_get_language   (CgLiveChart *self);
CgChartSource   *cg_live_chart_get_source     (CgLiveChart *self);

CgScene         *cg_live_chart_layout         (CgLiveChart *self, CgChartOptions *options);
CgChartTable    *cg_live_chart_table          (CgLiveChart *self);

G_END_DECLS
