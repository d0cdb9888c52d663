/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/cg-instrument.h"

G_BEGIN_DECLS

/* What there is to read, in the order in which people browse it. */
typedef enum {
  CG_LEAF_ADVICE,
  CG_LEAF_CYCLE,
  CG_LEAF_DEFINITION,
  CG_LEAF_FORM,
  CG_LEAF_OPTION,
  CG_LEAF_TEMPLATE,
  CG_LEAF_TIP,
  CG_LEAF_CASE_STUDY,
  CG_LEAF_ILLUSTRATION,
  CG_LEAF_PRACTICE,
  CG_LEAF_RESOURCE,
  CG_LEAF_TERM,
  CG_LEAF_BACKGROUND,
  CG_LEAF_TOOL,
  CG_LEAF_ITEM,
  CG_N_LEAF_KINDS
} CgLeafKind;

/**
 * CgLeaf:
 *
 * One thing to read: an entry of the guidance, a stage, activity or principle of the cycle, a tool, or one of its items.
 */
#define CG_TYPE_LEAF (cg_leaf_get_type ())
G_DECLARE_FINAL_TYPE (CgLeaf, cg_leaf, CG, LEAF, GObject)

CgLeaf      *cg_leaf_new         (CgLeafKind kind, const char *file, CgEntry *entry);

CgLeafKind   cg_leaf_get_kind    (CgLeaf *self);
const char  *cg_leaf_get_ref     (CgLeaf *self);
CgEntry     *cg_leaf_get_entry   (CgLeaf *self);
CgEntry     *cg_leaf_get_root    (CgLeaf *self);

const char  *cg_leaf_title       (CgLeaf *self, const CgLanguage *language);
const char  *cg_leaf_heading     (CgLeaf *self, const CgLanguage *language);
GPtrArray   *cg_leaf_sources     (CgLeaf *self);
gboolean     cg_leaf_is_dated    (CgLeaf *self);
GPtrArray   *cg_leaf_other_names (CgLeaf *self, const CgLanguage *language);
GPtrArray   *cg_leaf_refs        (CgLeaf *self);
char        *cg_leaf_words       (CgLeaf *self, const CgLanguage *language);

const char  *cg_leaf_kind_label  (CgLeafKind kind, const CgLanguage *language);

G_END_DECLS
