/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/cg-comparison.h"
#include "model/cg-assessment.h"

G_BEGIN_DECLS

gboolean cg_peer_is_nameless (CgAssessment *theirs);
CgPeer  *cg_peer_read        (CgAssessment *theirs, CgAssessment *ours, CgInstrument *instrument,
                              const CgLanguage *language, GError **error);

G_END_DECLS
