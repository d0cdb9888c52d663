/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "catalogue/cg-library.h"

G_BEGIN_DECLS

/**
 * CgBesideBox:
 *
 * What there is to read about the item that is being rated, kind by kind; each line opens where it stands.
 */
#define CG_TYPE_BESIDE_BOX (cg_beside_box_get_type ())
G_DECLARE_FINAL_TYPE (CgBesideBox, cg_beside_box, CG, BESIDE_BOX, AdwBin)

void cg_beside_box_show (CgBesideBox *self, CgLibrary *library, CgInstrument *instrument, guint item);

G_END_DECLS
