/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/cg-assessment.h"

G_BEGIN_DECLS

/* The columns of a table of ratings, one rating a row, in the order in which they are written. */
typedef enum {
  CG_CSV_ASSESSMENT,
  CG_CSV_ROUND,
  CG_CSV_PARTNER,
  CG_CSV_RESPONDENT,
  CG_CSV_INSTRUMENT,
  CG_CSV_ITEM,
  CG_CSV_ANSWER,
  CG_CSV_TARGET,
  CG_CSV_COMMENT,
  CG_CSV_VERSION,
  CG_CSV_ABOUT,
  CG_CSV_RANK,
  CG_CSV_CONFIDENCE,
  CG_CSV_TEXT,
  CG_CSV_N_COLUMNS
} CgCsvColumn;

extern const char *const cg_csv_columns[CG_CSV_N_COLUMNS];

/* Called for each rating of a response; @rating holds all of it. */
typedef void (*CgCsvVisit) (CgEntry *response, CgEntry *rating, gpointer user_data);

void cg_csv_visit_ratings    (CgEntry *response, CgCsvVisit visit, gpointer user_data);
void cg_csv_append_anonymous (GString *out, CgAssessment *assessment, gboolean all_rounds);

G_END_DECLS
