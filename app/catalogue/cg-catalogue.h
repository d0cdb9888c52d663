/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/cg-instrument.h"

G_BEGIN_DECLS

/**
 * CgCatalogue:
 *
 * Every instrument and guidance at hand: those given for one call, the user's own, and the built-in ones, in that
 * order of precedence; several versions of one stand side by side. Files are read when first asked for. `changed` says that
 * there is another instrument now.
 */
#define CG_TYPE_CATALOGUE (cg_catalogue_get_type ())
G_DECLARE_FINAL_TYPE (CgCatalogue, cg_catalogue, CG, CATALOGUE, GObject)

CgCatalogue  *cg_catalogue_new           (void);
gboolean      cg_catalogue_add_file      (CgCatalogue *self, GFile *file, GError **error);
void          cg_catalogue_reload_own    (CgCatalogue *self);

/* (element-type CgInstrument) (transfer full): the latest version of each, built-in ones first */
GPtrArray    *cg_catalogue_dup_instruments (CgCatalogue *self);
/* (element-type utf8) (transfer none): FILE:LINE: message of each user file that was refused */
GPtrArray    *cg_catalogue_get_problems  (CgCatalogue *self);

/* (transfer full) (nullable): @version 0 means the latest */
CgInstrument *cg_catalogue_find          (CgCatalogue *self, const char *id, int version);
gboolean      cg_catalogue_is_built_in   (CgCatalogue *self, CgInstrument *instrument);
/* A #CgInstrumentLookup with the catalogue as its user data. */
CgInstrument *cg_catalogue_lookup        (const char *id, int version, gpointer catalogue);

/* (transfer none) (nullable): the entry of kind %CG_KIND_GUIDANCE, such as `cycle` */
CgEntry      *cg_catalogue_get_guidance  (CgCatalogue *self, const char *id);

G_END_DECLS
