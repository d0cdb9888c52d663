/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/cg-assessment.h"

G_BEGIN_DECLS

/* What has to happen in a round until the strategy is signed, in that order. */
typedef enum {
  CG_RUN_PURPOSE,
  CG_RUN_TERMS,
  CG_RUN_DISPUTES,
  CG_RUN_FORMS,
  CG_RUN_CLOSING,
  CG_RUN_WORKSHOP,
  CG_RUN_DRAFT,
  CG_RUN_SIGN_OFF,
  CG_RUN_N_STEPS,
} CgRunStep;

/**
 * CgRunStatus:
 * @CG_RUN_DONE: the document shows that it happened
 * @CG_RUN_LATE: its day is past and the document does not show it
 * @CG_RUN_NEXT: the first of those that are neither
 * @CG_RUN_LATER: another of those
 */
typedef enum {
  CG_RUN_DONE,
  CG_RUN_LATE,
  CG_RUN_NEXT,
  CG_RUN_LATER,
} CgRunStatus;

/**
 * CgRunLine:
 * @date: `YYYY-MM-DD`
 * @kept: whether the day stands in the document; otherwise it is worked back from the step behind it
 * @in_order: whether it is not before the day of the step in front of it
 * @working_days: how many there are from today until then, less than zero once it is past
 */
typedef struct {
  char date[11];
  gboolean kept;
  gboolean in_order;
  CgRunStatus status;
  int working_days;
} CgRunLine;

gboolean    cg_run_sheet_work_out      (CgAssessment *assessment, CgEntry *round, const char *today,
                                        CgRunLine lines[CG_RUN_N_STEPS]);
char       *cg_run_sheet_strategy_id   (CgEntry *round);
CgEntry    *cg_run_sheet_find_strategy (CgAssessment *assessment, CgEntry *round);
const char *cg_run_sheet_due           (CgAssessment *assessment, CgEntry *round);
gboolean    cg_run_step_has_day        (CgRunStep step, CgName *name);

int         cg_working_days            (const char *from, const char *to);

G_END_DECLS
