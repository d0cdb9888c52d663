/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "model/cg-assessment.h"

G_BEGIN_DECLS

/**
 * CgMatterList:
 *
 * The items of one tool in one round, the most disputed first, with how far the room has come with each. The order is that
 * of when the list was made, so that nothing jumps while people talk.
 *
 * Signals: `chosen`: the person chose another item.
 */
#define CG_TYPE_MATTER_LIST (cg_matter_list_get_type ())
G_DECLARE_FINAL_TYPE (CgMatterList, cg_matter_list, CG, MATTER_LIST, AdwBin)

void  cg_matter_list_show          (CgMatterList *self, CgAssessment *assessment, CgEntry *round, CgInstrument *instrument);
void  cg_matter_list_update        (CgMatterList *self);

int   cg_matter_list_get_selected  (CgMatterList *self);
void  cg_matter_list_set_selected  (CgMatterList *self, int item);
void  cg_matter_list_grab_selected (CgMatterList *self);
int   cg_matter_list_beside        (CgMatterList *self, int step);
int   cg_matter_list_next_open     (CgMatterList *self);
guint cg_matter_list_count_settled (CgMatterList *self);

G_END_DECLS
