/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "charts/cg-chart-data.h"
#include "common/cg-language.h"

G_BEGIN_DECLS

/* Which of the names that a cycle's data may leave to the chart. */
typedef enum {
  CG_CYCLE_NAME_COMMISSIONING,
  CG_CYCLE_NAME_CONTRACTING,
  CG_CYCLE_NAME_PLANS_DRIVE,
  CG_CYCLE_NAME_EXPERIENCE_INFORMS,
  CG_CYCLE_NAME_DIALOGUE,
  CG_CYCLE_NAME_PEOPLE,
} CgCycleName;

const char *cg_cycle_words_name     (CgLanguage *language, const CgCycleData *data, CgCycleName name);
char       *cg_cycle_words_status   (CgLanguage *language, const CgCycleData *data, guint stage);
char       *cg_cycle_words_stage    (CgLanguage *language, const CgCycleData *data, guint stage);
char       *cg_cycle_words_activity (CgLanguage *language, const CgCycleData *data, guint activity);
char       *cg_cycle_words_summary  (CgLanguage *language, const CgCycleData *data);

G_END_DECLS
