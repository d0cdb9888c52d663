/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "common/cg-page.h"

G_BEGIN_DECLS

/**
 * CgLearnPage:
 *
 * The guidance, the glossary, the resources and the tools themselves: browse, search, read, follow links both ways.
 */
#define CG_TYPE_LEARN_PAGE (cg_learn_page_get_type ())
G_DECLARE_FINAL_TYPE (CgLearnPage, cg_learn_page, CG, LEARN_PAGE, CgPage)

GtkWidget *cg_learn_page_new  (void);
void       cg_learn_page_read (CgLearnPage *self, const char *ref);

G_END_DECLS
