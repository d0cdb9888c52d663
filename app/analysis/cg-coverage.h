/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/cg-assessment.h"

G_BEGIN_DECLS

/**
 * CgCoverage:
 * @respondent: somebody
 * @answered: how many questions of the round they have answered in it, in whatever way; what was carried over is not
 * @asked: how many there are for them
 */
typedef struct {
  CgEntry *respondent;
  guint answered;
  guint asked;
} CgCoverage;

/* (element-type CgCoverage) (transfer full) */
GArray    *cg_coverage_of_round     (CgAssessment *assessment, CgEntry *round);
GPtrArray *cg_coverage_missing_perspectives (const GArray *coverage);

G_END_DECLS
