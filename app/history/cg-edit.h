/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/cg-assessment.h"

G_BEGIN_DECLS

/**
 * CgEditOp:
 * @CG_EDIT_SET: one value of one entry becomes another
 * @CG_EDIT_INSERT: an entry is put among its parent's children
 * @CG_EDIT_REMOVE: an entry is taken out
 * @CG_EDIT_RATE: one rating becomes another, comes or goes
 */
typedef enum {
  CG_EDIT_SET,
  CG_EDIT_INSERT,
  CG_EDIT_REMOVE,
  CG_EDIT_RATE,
} CgEditOp;

/**
 * CgEdit:
 *
 * One small change to an assessment. It names what it is about by place, not by pointer, so that it can be written
 * down and applied to another copy of the same document. Immutable and reference counted.
 */
typedef struct _CgEdit CgEdit;

#define CG_TYPE_EDIT (cg_edit_get_type ())
GType         cg_edit_get_type   (void);

CgEdit       *cg_edit_new_set    (CgEntry *entry, CgName name, const char *value);
CgEdit       *cg_edit_new_insert (CgEntry *parent, CgEntry *child);
CgEdit       *cg_edit_new_insert_at (CgEntry *parent, guint index, CgEntry *child);
CgEdit       *cg_edit_new_remove (CgEntry *entry);
CgEdit       *cg_edit_new_rate   (CgResponse *response, const char *item, const char *about, CgEntry *rating);

CgEdit       *cg_edit_new_raw    (CgEditOp op, const guint *path, guint path_length, guint index, CgName name,
                                  const char *value, const char *item, const char *about, CgEntry *entry, int position);

CgEdit       *cg_edit_ref        (CgEdit *self);
void          cg_edit_unref      (CgEdit *self);

CgEditOp      cg_edit_get_op     (const CgEdit *self);
const guint  *cg_edit_get_path   (const CgEdit *self, guint *length);
guint         cg_edit_get_index  (const CgEdit *self);
CgName        cg_edit_get_name   (const CgEdit *self);
const char   *cg_edit_get_value  (const CgEdit *self);
const char   *cg_edit_get_item   (const CgEdit *self);
const char   *cg_edit_get_about  (const CgEdit *self);
CgEntry      *cg_edit_get_entry  (const CgEdit *self);
int           cg_edit_get_position (const CgEdit *self);

CgEntry      *cg_edit_find_target (const CgEdit *self, CgAssessment *assessment);
gboolean      cg_edit_is_same_target (const CgEdit *self, const CgEdit *other);
CgEdit       *cg_edit_apply      (const CgEdit *self, CgAssessment *assessment, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CgEdit, cg_edit_unref)

G_END_DECLS
