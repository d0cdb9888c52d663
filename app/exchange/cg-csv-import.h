/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "history/cg-session.h"

G_BEGIN_DECLS

/**
 * CgCsvCounts:
 * @changed: rows that change what is here
 * @unchanged: rows that say what is here already
 * @nameless: rows of an anonymous round that do not say whose they are, so that there is nothing to do with them
 * @people: people who were not among those answering
 */
typedef struct {
  guint changed;
  guint unchanged;
  guint nameless;
  guint people;
} CgCsvCounts;

/**
 * CgCsvImport:
 *
 * A table of ratings on its way into an assessment. Reading it changes nothing and finds what is wrong, row by row;
 * what is right in all its rows is then made one step of undo. Ratings that are not in the table stay as they are.
 */
#define CG_TYPE_CSV_IMPORT (cg_csv_import_get_type ())
G_DECLARE_FINAL_TYPE (CgCsvImport, cg_csv_import, CG, CSV_IMPORT, GObject)

CgCsvImport       *cg_csv_import_new        (CgAssessment *assessment);
gboolean           cg_csv_import_read_bytes (CgCsvImport *self, GBytes *bytes);
gboolean           cg_csv_import_read_file  (CgCsvImport *self, GFile *file, GCancellable *cancellable);

/* (element-type GError) (transfer none): in the order of their lines */
GPtrArray         *cg_csv_import_get_errors (CgCsvImport *self);
const CgCsvCounts *cg_csv_import_get_counts (CgCsvImport *self);
char              *cg_csv_import_dup_words  (CgCsvImport *self);
gboolean           cg_csv_import_apply      (CgCsvImport *self, CgSession *session, GError **error);

G_END_DECLS
