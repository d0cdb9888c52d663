/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "common/cg-entry-value.h"

G_BEGIN_DECLS

/**
 * CgTextRow:
 *
 * A row of one line of text with its title above and, where the text can't be kept, the reason below.
 *
 * Properties: `value` (#CgEntryValue, nullable): what it shows and changes; `error`: the reason, where no value has one.
 */
#define CG_TYPE_TEXT_ROW (cg_text_row_get_type ())
G_DECLARE_FINAL_TYPE (CgTextRow, cg_text_row, CG, TEXT_ROW, AdwPreferencesRow)

GtkWidget  *cg_text_row_new       (const char *title);

const char *cg_text_row_get_text  (CgTextRow *self);
void        cg_text_row_set_text  (CgTextRow *self, const char *text);
void        cg_text_row_set_error (CgTextRow *self, const char *error);
void        cg_text_row_select    (CgTextRow *self);

G_END_DECLS
