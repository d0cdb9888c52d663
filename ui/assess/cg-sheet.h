/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "assess/cg-answering.h"

G_BEGIN_DECLS

/**
 * CgSheet:
 *
 * A whole tool on one page, for what is not a level: questions, a checklist, a ranking, or relationships with each of the
 * other partners.
 */
#define CG_TYPE_SHEET (cg_sheet_get_type ())
G_DECLARE_FINAL_TYPE (CgSheet, cg_sheet, CG, SHEET, AdwBin)

void cg_sheet_show (CgSheet *self, CgAnswering *answering);

G_END_DECLS
