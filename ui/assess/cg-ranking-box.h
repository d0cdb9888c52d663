/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "assess/cg-answering.h"

G_BEGIN_DECLS

/**
 * CgRankingBox:
 *
 * Everything of a tool in the order that a person gave it, and below what has no place yet. Buttons move a line up, down,
 * in and out; so does Alt+Up and Alt+Down on a line.
 */
#define CG_TYPE_RANKING_BOX (cg_ranking_box_get_type ())
G_DECLARE_FINAL_TYPE (CgRankingBox, cg_ranking_box, CG, RANKING_BOX, AdwBin)

GtkWidget *cg_ranking_box_new (CgAnswering *answering);

G_END_DECLS
