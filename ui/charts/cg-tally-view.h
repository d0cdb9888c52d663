/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "model/cg-assessment.h"

G_BEGIN_DECLS

/**
 * CgTallyView:
 *
 * What was answered to a tool that no chart of levels would be honest about: counts and words, item by item.
 */
#define CG_TYPE_TALLY_VIEW (cg_tally_view_get_type ())
G_DECLARE_FINAL_TYPE (CgTallyView, cg_tally_view, CG, TALLY_VIEW, AdwBin)

void cg_tally_view_show (CgTallyView *self, CgAssessment *assessment, CgEntry *round, CgInstrument *instrument);

G_END_DECLS
