/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CgCatalogueFile:
 *
 * A compiled gettext catalogue (`.mo`), read without the process's locale. GNU gettext answers only in the
 * locale of the process, and never in the C locale, so a Welsh chart from an English session needs its own reader.
 */
typedef struct _CgCatalogueFile CgCatalogueFile;

CgCatalogueFile *cg_catalogue_file_open   (const char *path, GError **error);
void             cg_catalogue_file_free   (CgCatalogueFile *self);
const char      *cg_catalogue_file_lookup (const CgCatalogueFile *self, const char *key, gsize *length);
guint            cg_catalogue_file_plural (const CgCatalogueFile *self, unsigned long n);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CgCatalogueFile, cg_catalogue_file_free)

G_END_DECLS
