/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "catalogue/cg-leaf.h"

G_BEGIN_DECLS

typedef enum {
  CG_BLOCK_PARAGRAPH,
  CG_BLOCK_HEADING,
  CG_BLOCK_POINT, /* of the list under the heading or paragraph before it */
  CG_BLOCK_NOTE,  /* about the text: where it comes from, how old it is */
} CgBlockKind;

typedef struct {
  CgBlockKind kind;
  char *text;
} CgBlock;

GPtrArray *cg_leaf_blocks (CgLeaf *self, const CgLanguage *language);

G_END_DECLS
