/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/cg-summary.h"

G_BEGIN_DECLS

/* One threshold for small groups everywhere inside a partnership. */
#define CG_SMALL_GROUP 3

void cg_small_groups_mark (const CgSurvey *survey, const CgSummary *summary, guint item, gboolean *hidden);

G_END_DECLS
