/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "catalogue/cg-catalogue.h"
#include "model/cg-assessment.h"

G_BEGIN_DECLS

/**
 * CgToolPicker:
 *
 * The tools of the catalogue, each with what it is for, to be ticked.
 *
 * Properties: `any-chosen` (boolean, read-only, notified).
 */
#define CG_TYPE_TOOL_PICKER (cg_tool_picker_get_type ())
G_DECLARE_FINAL_TYPE (CgToolPicker, cg_tool_picker, CG, TOOL_PICKER, AdwBin)

void       cg_tool_picker_offer      (CgToolPicker *self, CgCatalogue *catalogue, CgAssessment *assessment);
void       cg_tool_picker_choose     (CgToolPicker *self, const char *const *ids);
GPtrArray *cg_tool_picker_dup_chosen (CgToolPicker *self);

G_END_DECLS
