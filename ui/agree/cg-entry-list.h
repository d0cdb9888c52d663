/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "history/cg-session.h"

G_BEGIN_DECLS

/**
 * CgEntryList:
 *
 * Rows of a few entries of the document. They stay as they are while the same entries are shown, so that nobody who
 * writes in one loses the keyboard.
 */
#define CG_TYPE_ENTRY_LIST (cg_entry_list_get_type ())
G_DECLARE_FINAL_TYPE (CgEntryList, cg_entry_list, CG, ENTRY_LIST, AdwBin)

GtkWidget *cg_entry_list_new  (const char *name);

void       cg_entry_list_show (CgEntryList *self, CgSession *session, GPtrArray *entries);
void       cg_entry_list_open (CgEntryList *self, CgEntry *entry);

G_END_DECLS
