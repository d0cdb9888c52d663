/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "catalogue/cg-catalogue.h"
#include "storage/cg-document.h"

G_BEGIN_DECLS

/**
 * CgStartPage:
 *
 * What a window without a document shows: work to recover first, then how to begin, then what was open before.
 *
 * Signals: `recovered` (#CgDocument): the person took up what an earlier run left behind; `failed` (#GError): that
 * was not possible.
 */
#define CG_TYPE_START_PAGE (cg_start_page_get_type ())
G_DECLARE_FINAL_TYPE (CgStartPage, cg_start_page, CG, START_PAGE, AdwBin)

void cg_start_page_set_catalogue (CgStartPage *self, CgCatalogue *catalogue);

G_END_DECLS
