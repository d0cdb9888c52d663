/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CgCsvRow:
 * @line: the line of the file that it begins on, from 1
 * @cells: (element-type utf8): what its cells say, without quotation marks; lines in them end in LF
 */
typedef struct {
  guint line;
  GPtrArray *cells;
} CgCsvRow;

/* Called for each row; what returns %FALSE hears of no more. The row is gone afterwards. */
typedef gboolean (*CgCsvVisitRow) (CgCsvRow *row, gpointer user_data);

gboolean cg_csv_parse  (const char *text, gsize length, CgCsvVisitRow visit, gpointer user_data, GError **error);
void     cg_csv_append (GString *out, const char *const *cells, guint n);

G_END_DECLS
