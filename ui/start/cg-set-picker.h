/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "catalogue/cg-built-in.h"
#include "catalogue/cg-catalogue.h"

G_BEGIN_DECLS

/**
 * CgSetPicker:
 *
 * What an assessment can be for, each with the tools that serve it and the minutes they take one person. Emits `chosen`
 * with a #CgToolSet.
 */
#define CG_TYPE_SET_PICKER (cg_set_picker_get_type ())
G_DECLARE_FINAL_TYPE (CgSetPicker, cg_set_picker, CG, SET_PICKER, AdwBin)

void cg_set_picker_offer (CgSetPicker *self, CgCatalogue *catalogue);

G_END_DECLS
