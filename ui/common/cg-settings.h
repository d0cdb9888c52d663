/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "charts/cg-palette.h"
#include "common/cg-language.h"

G_BEGIN_DECLS

/**
 * CgSettings:
 *
 * What the person prefers. Kept by the desktop where our schema is installed, and for this run only where it is not,
 * so that a missing schema never ends the program.
 *
 * Properties (read-write, notified): `window-width`, `window-height`, `window-maximized`, `style` (`follow`, `light`
 * or `dark`), `palette` (`default`, `high-contrast` or `greyscale`), `chart-language` (a code; empty for the language
 * of the window), `text-scale`, `last-page` (the name of the page that was shown last).
 */
#define CG_TYPE_SETTINGS (cg_settings_get_type ())
G_DECLARE_FINAL_TYPE (CgSettings, cg_settings, CG, SETTINGS, GObject)

CgSettings    *cg_settings_get_default        (void);

CgPaletteKind  cg_settings_get_palette        (CgSettings *self);
CgLanguage    *cg_settings_dup_chart_language (CgSettings *self);
double         cg_settings_get_text_scale     (CgSettings *self);
const char    *cg_settings_get_last_page      (CgSettings *self);
char          *cg_settings_dup_place          (CgSettings *self);

G_END_DECLS
