/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <pango/pangocairo.h>

G_BEGIN_DECLS

PangoContext         *cg_font_context_new (const char *language, gboolean rtl);
PangoFontDescription *cg_font_describe    (const char *font_family, double size, gboolean bold);

G_END_DECLS
