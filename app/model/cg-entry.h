/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "model/cg-foreign.h"
#include "model/cg-kind.h"

G_BEGIN_DECLS

/**
 * CgEntry:
 *
 * One element of a file: a partner, a round, a position, an instrument's level. Its kind says which values and
 * children it may have. It is a #GListModel of its children, so a list of the document can be shown as it is.
 *
 * Entries of an open assessment are changed only by #CgEdit; the setters are for building and for the history.
 *
 * Signals: `changed` (#CgName as an int): a value changed.
 */
#define CG_TYPE_ENTRY (cg_entry_get_type ())
G_DECLARE_DERIVABLE_TYPE (CgEntry, cg_entry, CG, ENTRY, GObject)

struct _CgEntryClass {
  GObjectClass parent_class;
  CgEntry *(*copy) (CgEntry *self);
};

CgEntry      *cg_entry_new           (CgKindId kind);
CgEntry      *cg_entry_copy          (CgEntry *self);

const CgKind *cg_entry_get_kind      (CgEntry *self);
gboolean      cg_entry_is            (CgEntry *self, CgKindId kind);
CgEntry      *cg_entry_get_parent    (CgEntry *self);
const char   *cg_entry_get           (CgEntry *self, CgName name);
const char   *cg_entry_get_id        (CgEntry *self);
int           cg_entry_get_int       (CgEntry *self, CgName name, int otherwise);
gboolean      cg_entry_get_boolean   (CgEntry *self, CgName name);
const char   *cg_entry_get_at        (CgEntry *self, guint field);
void          cg_entry_set           (CgEntry *self, CgName name, const char *value);
void          cg_entry_take_at       (CgEntry *self, guint field, char *value);

guint         cg_entry_get_n_children (CgEntry *self);
CgEntry      *cg_entry_get_child     (CgEntry *self, guint index);
CgEntry      *cg_entry_find_child    (CgEntry *self, CgKindId kind);
CgEntry      *cg_entry_find_id       (CgEntry *self, CgKindId kind, const char *id);
guint         cg_entry_count         (CgEntry *self, CgKindId kind);
guint         cg_entry_index_of      (CgEntry *self, CgEntry *child);
guint         cg_entry_index_for     (CgEntry *self, CgKindId kind);
void          cg_entry_insert        (CgEntry *self, guint index, CgEntry *child);
CgEntry      *cg_entry_append        (CgEntry *self, CgEntry *child);
CgEntry      *cg_entry_remove        (CgEntry *self, guint index);

CgForeign    *cg_entry_get_foreign   (CgEntry *self);
CgForeign    *cg_entry_need_foreign  (CgEntry *self);

G_END_DECLS
