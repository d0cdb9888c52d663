/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "catalogue/cg-library.h"

G_BEGIN_DECLS

/**
 * CgLearnList:
 *
 * What there is to read, found as one types and narrowed to one kind. Emits `chosen` with a #CgLeaf.
 */
#define CG_TYPE_LEARN_LIST (cg_learn_list_get_type ())
G_DECLARE_FINAL_TYPE (CgLearnList, cg_learn_list, CG, LEARN_LIST, AdwBin)

void cg_learn_list_set_library (CgLearnList *self, CgLibrary *library);
void cg_learn_list_select      (CgLearnList *self, CgLeaf *leaf);
void cg_learn_list_grab_search (CgLearnList *self);

G_END_DECLS
