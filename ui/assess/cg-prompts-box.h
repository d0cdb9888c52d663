/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "assess/cg-answering.h"

G_BEGIN_DECLS

/**
 * CgPromptsBox:
 *
 * The evidence to look for and the questions to ask that an item of a tool brings, each to be ticked, and the question
 * that closes its section behind the last item.
 */
#define CG_TYPE_PROMPTS_BOX (cg_prompts_box_get_type ())
G_DECLARE_FINAL_TYPE (CgPromptsBox, cg_prompts_box, CG, PROMPTS_BOX, AdwBin)

void cg_prompts_box_show (CgPromptsBox *self, CgAnswering *answering, guint item);

G_END_DECLS
