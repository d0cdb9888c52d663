/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "history/cg-session.h"

G_BEGIN_DECLS

/**
 * CgEntryRow:
 *
 * One entry in its list: what it is called and what it is; opened, everything about it, to be changed in place, and a way
 * to remove it.
 */
#define CG_TYPE_ENTRY_ROW (cg_entry_row_get_type ())
G_DECLARE_FINAL_TYPE (CgEntryRow, cg_entry_row, CG, ENTRY_ROW, AdwExpanderRow)

GtkWidget *cg_entry_row_new  (CgSession *session, CgEntry *entry);

void       cg_entry_row_open (CgEntryRow *self);

G_END_DECLS
