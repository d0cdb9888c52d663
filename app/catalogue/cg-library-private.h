/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "catalogue/cg-library.h"

G_BEGIN_DECLS

struct _CgLibrary {
  GObject parent_instance;

  CgLanguage *language;
  GPtrArray *leaves;     /* CgLeaf, in the order in which people browse */
  GHashTable *by_ref;    /* reference -> CgLeaf */
  GHashTable *backward;  /* reference -> GPtrArray of CgLeaf that point to it */
  GPtrArray *folded;     /* CgFolded, one a leaf; NULL until somebody searches */
};

/* A leaf's words as the search compares them. */
typedef struct {
  char *title;
  GPtrArray *others; /* its other names */
  char *words;
} CgFolded;

const CgFolded *cg_library_folded (CgLibrary *self, guint leaf);

G_END_DECLS
