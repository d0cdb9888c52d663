/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "catalogue/cg-catalogue.h"
#include "catalogue/cg-leaf.h"

G_BEGIN_DECLS

/**
 * CgLibrary:
 *
 * All that there is to read, and how one thing leads to another. Making one reads every built-in file, so a window makes
 * it when somebody opens a page that needs it.
 */
#define CG_TYPE_LIBRARY (cg_library_get_type ())
G_DECLARE_FINAL_TYPE (CgLibrary, cg_library, CG, LIBRARY, GObject)

CgLibrary *cg_library_new        (CgCatalogue *catalogue, CgLanguage *language);
CgLanguage *cg_library_get_language (CgLibrary *self);

GPtrArray *cg_library_get_leaves (CgLibrary *self);
CgLeaf    *cg_library_find       (CgLibrary *self, const char *ref);
GPtrArray *cg_library_links_from (CgLibrary *self, CgLeaf *leaf);
GPtrArray *cg_library_links_to   (CgLibrary *self, CgLeaf *leaf);
GPtrArray *cg_library_beside     (CgLibrary *self, CgInstrument *instrument, guint item);
GPtrArray *cg_library_search     (CgLibrary *self, const char *query);

G_END_DECLS
