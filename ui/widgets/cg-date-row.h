/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "common/cg-entry-value.h"

G_BEGIN_DECLS

/**
 * CgDateRow:
 *
 * A row with a date that is chosen from a calendar, so that it is never a wrong one.
 *
 * Properties: `date` (string, `YYYY-MM-DD`); `value` (#CgEntryValue, nullable): a value that is a date.
 */
#define CG_TYPE_DATE_ROW (cg_date_row_get_type ())
G_DECLARE_FINAL_TYPE (CgDateRow, cg_date_row, CG, DATE_ROW, AdwActionRow)

GtkWidget  *cg_date_row_new      (const char *title);

const char *cg_date_row_get_date (CgDateRow *self);
void        cg_date_row_set_date (CgDateRow *self, const char *date);

G_END_DECLS
