/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define CG_TYPE_PREFERENCES (cg_preferences_get_type ())
G_DECLARE_FINAL_TYPE (CgPreferences, cg_preferences, CG, PREFERENCES, AdwPreferencesWindow)

GtkWidget *cg_preferences_new (GtkWindow *parent);

G_END_DECLS
