/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * CgBanner:
 *
 * A line across the window that says what the person should know about the document, with up to two buttons.
 *
 * Properties: `title`, `revealed`, and for each button its words and its action: `first-label`, `first-action`,
 * `second-label`, `second-action`. A button without words is not there.
 */
#define CG_TYPE_BANNER (cg_banner_get_type ())
G_DECLARE_FINAL_TYPE (CgBanner, cg_banner, CG, BANNER, GtkWidget)

void cg_banner_show (CgBanner *self, const char *title);
void cg_banner_hide (CgBanner *self);

G_END_DECLS
