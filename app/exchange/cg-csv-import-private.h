/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exchange/cg-csv-import.h"
#include "exchange/cg-csv-private.h"
#include "exchange/cg-csv.h"

G_BEGIN_DECLS

/* One row that changes something: @rating is %NULL where nothing is left of what was here. */
typedef struct {
  CgEntry *round;
  CgEntry *respondent;
  CgInstrument *instrument;
  char *item;
  char *about;
  CgEntry *rating;
} CgCsvPlan;

struct _CgCsvImport {
  GObject parent_instance;

  CgAssessment *assessment;
  int columns[CG_CSV_N_COLUMNS]; /* where each stands in a row, or -1 */
  guint n_cells;                 /* in the first row and in each of the others; 0 before it is read */
  GHashTable *people;            /* id -> respondent who is not in the document yet */
  GHashTable *seen;              /* what a row is about -> its line */
  GPtrArray *plans;
  GPtrArray *errors;
  CgCsvCounts counts;
};

gboolean cg_csv_import_plan_row (CgCsvImport *self, CgCsvRow *row, GError **error);

G_END_DECLS
