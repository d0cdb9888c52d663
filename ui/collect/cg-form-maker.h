/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "history/cg-session.h"

G_BEGIN_DECLS

/* What happened, in words, or an error. */
typedef void (*CgFormsMade) (const char *words, const GError *error, gpointer user_data);

const char *cg_form_maker_obstacle (CgAssessment *assessment, CgEntry *round);
void        cg_form_maker_ask      (GtkWindow *parent, CgAssessment *assessment, CgEntry *round, CgFormsMade made,
                                    GObject *user_data);

G_END_DECLS
