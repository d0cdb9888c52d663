/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The assessments that were open before, as the desktop remembers them. */
GPtrArray *cg_recent_list       (guint at_most);
char      *cg_recent_dup_place  (void);
void       cg_recent_add        (GFile *file);
void       cg_recent_fill_menu  (GMenu *menu);

void       cg_recent_add_filter (GtkFileChooser *chooser);

G_END_DECLS
