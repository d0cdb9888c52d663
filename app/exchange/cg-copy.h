/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/cg-assessment.h"

G_BEGIN_DECLS

/**
 * CgCopyFor:
 * @CG_COPY_FOR_REVIEWER: somebody from outside who looks at the partnership's assessment
 * @CG_COPY_FOR_EXCHANGE: other partnerships, without saying whose it is
 */
typedef enum {
  CG_COPY_FOR_REVIEWER,
  CG_COPY_FOR_EXCHANGE,
} CgCopyFor;

CgAssessment *cg_copy_new (CgAssessment *assessment, CgCopyFor whom);

G_END_DECLS
