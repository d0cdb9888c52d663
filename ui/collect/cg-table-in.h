/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "history/cg-session.h"

G_BEGIN_DECLS

gboolean cg_table_in_is_table (GFile *file);
void     cg_table_in_file     (GtkWindow *parent, CgSession *session, GFile *file);

G_END_DECLS
