/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/cg-assessment.h"

G_BEGIN_DECLS

CgLanguage *cg_words_language       (void);

/* What the ids of the format are called on the screen, in the language of the window. */
const char *cg_words_choice         (CgKindId kind, CgName name, const char *id);
char       *cg_words_person         (CgAssessment *assessment, CgEntry *respondent);
char       *cg_words_round          (CgEntry *round);
char       *cg_words_date           (const char *date);
char       *cg_words_time           (const char *time);
char       *cg_words_initials       (CgEntry *partner);
char       *cg_words_instrument     (CgInstrument *instrument);

G_END_DECLS
