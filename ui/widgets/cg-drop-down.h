/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void cg_drop_down_name_button (GtkDropDown *self);

G_END_DECLS
