/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/cg-assessment.h"

G_BEGIN_DECLS

/* @error: (nullable): why it could not be written */
typedef void (*CgTableMade) (const char *words, const GError *error, gpointer user_data);

void cg_table_out_ask (GtkWindow *parent, CgAssessment *assessment, CgTableMade made, GObject *user_data);

G_END_DECLS
