/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "history/cg-session.h"

G_BEGIN_DECLS

/**
 * CgSignedPart:
 * @CG_SIGNED_POSITION: what was agreed in a round
 * @CG_SIGNED_PLAN: the plan
 */
typedef enum {
  CG_SIGNED_POSITION,
  CG_SIGNED_PLAN,
} CgSignedPart;

char    *cg_signing_digest (CgAssessment *assessment, CgSignedPart part, const char *round);
CgEntry *cg_signing_find   (CgAssessment *assessment, CgSignedPart part, const char *round, const char *partner);
gboolean cg_signing_holds  (CgAssessment *assessment, CgEntry *signature);
gboolean cg_signing_sign   (CgSession *session, CgSignedPart part, const char *round, const char *partner, const char *date,
                            const char *name, const char *role, GError **error);

G_END_DECLS
