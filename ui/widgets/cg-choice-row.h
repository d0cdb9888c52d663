/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "common/cg-entry-value.h"

G_BEGIN_DECLS

/**
 * CgChoiceRow:
 *
 * A row that offers some ids under the words that people know.
 *
 * Properties: `choice` (string or %NULL): the chosen id; `value` (#CgEntryValue, nullable): a value that is one of a
 * few choices, or names a partner, with which setting it fills the row, or one of what was offered before.
 */
#define CG_TYPE_CHOICE_ROW (cg_choice_row_get_type ())
G_DECLARE_FINAL_TYPE (CgChoiceRow, cg_choice_row, CG, CHOICE_ROW, AdwComboRow)

GtkWidget  *cg_choice_row_new        (const char *title);

void        cg_choice_row_offer      (CgChoiceRow *self, const char *const *ids, const char *const *words);
void        cg_choice_row_offer_kind (CgChoiceRow *self, CgKindId kind, CgName name);
const char *cg_choice_row_get_choice (CgChoiceRow *self);
void        cg_choice_row_set_choice (CgChoiceRow *self, const char *choice);

G_END_DECLS
