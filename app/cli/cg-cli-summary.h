/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/cg-summary.h"
#include "analysis/cg-survey-source.h"
#include "cli/cg-cli.h"

G_BEGIN_DECLS

/* One round and one instrument with all that is computed from them. */
typedef struct {
  CgAssessment *assessment;
  CgEntry *round; /* NULL where the document has none */
  CgInstrument *instrument;
  CgUnit unit;
  CgSurveySource *source;
  CgSummary *summary;
  const CgLanguage *language;
} CgCliSummary;

void cg_cli_summary_print_json (const CgCliSummary *self);

G_END_DECLS
