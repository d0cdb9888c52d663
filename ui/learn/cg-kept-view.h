/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "storage/cg-document.h"

G_BEGIN_DECLS

/**
 * CgKeptView:
 *
 * What this program keeps, and where: the files and folders as they are now, and the answers for information governance,
 * to be read and to be saved as pages for print.
 */
#define CG_TYPE_KEPT_VIEW (cg_kept_view_get_type ())
G_DECLARE_FINAL_TYPE (CgKeptView, cg_kept_view, CG, KEPT_VIEW, AdwBin)

void cg_kept_view_show (CgKeptView *self, CgDocument *document, CgEntry *round);

G_END_DECLS
