/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * CgLevelBand:
 *
 * The name of a level on the level's own colour, as the charts have it. It follows the preferred palette and
 * the dark style by itself.
 */
#define CG_TYPE_LEVEL_BAND (cg_level_band_get_type ())
G_DECLARE_FINAL_TYPE (CgLevelBand, cg_level_band, CG, LEVEL_BAND, GtkWidget)

void cg_level_band_show       (CgLevelBand *self, const char *words, guint level, guint n_levels);
void cg_level_band_show_plain (CgLevelBand *self, const char *words);

G_END_DECLS
