/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "assess/cg-answering.h"

G_BEGIN_DECLS

GtkWidget *cg_check_row_new (CgAnswering *answering, guint item, const char *prompt, const char *title,
                             const char *subtitle);

G_END_DECLS
