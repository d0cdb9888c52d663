/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "common/cg-entry-value.h"

G_BEGIN_DECLS

/**
 * CgSwitchRow:
 *
 * A row that switches something on or off.
 *
 * Properties: `active`; `value` (#CgEntryValue, nullable): a value that is true, false or absent.
 */
#define CG_TYPE_SWITCH_ROW (cg_switch_row_get_type ())
G_DECLARE_FINAL_TYPE (CgSwitchRow, cg_switch_row, CG, SWITCH_ROW, AdwActionRow)

GtkWidget *cg_switch_row_new        (const char *title);

gboolean   cg_switch_row_get_active (CgSwitchRow *self);
void       cg_switch_row_set_active (CgSwitchRow *self, gboolean active);

G_END_DECLS
