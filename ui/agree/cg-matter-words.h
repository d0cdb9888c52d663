/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/cg-spread.h"
#include "exchange/cg-agreement.h"

G_BEGIN_DECLS

/* What is said about a matter in the language of the window. */
char       *cg_matter_words_standing (CgAssessment *assessment, const CgMatter *matter);
char       *cg_matter_words_state    (CgAssessment *assessment, const CgMatter *matter, CgDistance distance);

G_END_DECLS
