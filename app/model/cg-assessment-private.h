/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/cg-assessment.h"

G_BEGIN_DECLS

void     cg_assessment_remember_key (CgAssessment *self, CgEntry *entry);
CgEntry *cg_assessment_find_like    (CgAssessment *self, CgEntry *entry);

G_END_DECLS
