/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "catalogue/cg-library.h"
#include "model/cg-assessment.h"

G_BEGIN_DECLS

/**
 * CgLeafView:
 *
 * One thing to read: its title, what it says, where it comes from, and the links both ways. A link activates `win.read`
 * with the reference of the other thing.
 */
#define CG_TYPE_LEAF_VIEW (cg_leaf_view_get_type ())
G_DECLARE_FINAL_TYPE (CgLeafView, cg_leaf_view, CG, LEAF_VIEW, AdwBin)

void cg_leaf_view_show (CgLeafView *self, CgLibrary *library, CgLeaf *leaf, CgAssessment *assessment);

G_END_DECLS
