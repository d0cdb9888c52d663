/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "common/cg-entry-value.h"

G_BEGIN_DECLS

void     cg_row_edit       (AdwPreferencesRow *row, CgSession *session, CgEntry *entry, CgName name);
gboolean cg_row_has_text   (GObject *object, const char *text);
gboolean cg_row_focus      (GtkWidget *row, GtkDirectionType direction);

G_END_DECLS
