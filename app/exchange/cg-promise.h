/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/cg-run-sheet.h"
#include "history/cg-session.h"

G_BEGIN_DECLS

/* What the people who answer in a round are promised, and when it all happens. Each change is one step of undo; it fails
 * with %CG_ERROR_NOT_ACCEPTABLE where the document can't be changed. */
gboolean cg_promise_make        (CgSession *session, CgEntry *round, GError **error);
gboolean cg_promise_set_due     (CgSession *session, CgEntry *round, const char *date, GError **error);
gboolean cg_promise_set_day     (CgSession *session, CgEntry *round, CgRunStep step, const char *date, GError **error);
gboolean cg_promise_keep_days   (CgSession *session, CgEntry *round, const CgRunLine lines[CG_RUN_N_STEPS], GError **error);
gboolean cg_promise_set_reached (CgSession *session, CgEntry *round, CgRunStep step, gboolean reached, GError **error);

char    *cg_promise_write_for   (CgAssessment *assessment, CgEntry *round, CgRunStep step,
                                 const CgRunLine lines[CG_RUN_N_STEPS]);

G_END_DECLS
