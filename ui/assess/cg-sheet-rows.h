/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "assess/cg-answering.h"

G_BEGIN_DECLS

GtkWidget *cg_question_row_new (CgAnswering *answering, guint item);
GtkWidget *cg_pair_row_new     (CgAnswering *answering, guint item, CgEntry *partner);

G_END_DECLS
