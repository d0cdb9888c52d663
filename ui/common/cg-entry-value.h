/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "history/cg-session.h"

G_BEGIN_DECLS

/**
 * CgEntryValue:
 *
 * One value of one entry of the document, as properties that a widget can be bound to. Writing goes through the
 * session; what undo or another part of the window changes comes back as a notification.
 *
 * Properties (notified): `text` (string, read-write, never %NULL): the value while it is typed, a run of which is one
 * step of undo; `value` (string or %NULL, read-write): the value as one step; `error` (string or %NULL, read-only):
 * why what was typed can't be kept, in plain words; `editable` (boolean, read-only).
 */
#define CG_TYPE_ENTRY_VALUE (cg_entry_value_get_type ())
G_DECLARE_FINAL_TYPE (CgEntryValue, cg_entry_value, CG, ENTRY_VALUE, GObject)

CgEntryValue *cg_entry_value_new       (CgSession *session, CgEntry *entry, CgName name, const char *title);

CgEntry      *cg_entry_value_get_entry (CgEntryValue *self);
CgName        cg_entry_value_get_name  (CgEntryValue *self);
const char   *cg_entry_value_get_text  (CgEntryValue *self);
void          cg_entry_value_set_text  (CgEntryValue *self, const char *text);
const char   *cg_entry_value_get_value (CgEntryValue *self);
void          cg_entry_value_set_value (CgEntryValue *self, const char *value);
const char   *cg_entry_value_get_error (CgEntryValue *self);
void          cg_entry_value_settle    (CgEntryValue *self);

G_END_DECLS
