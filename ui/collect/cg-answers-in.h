/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "history/cg-session.h"

G_BEGIN_DECLS

/* Ways in which answers come in. Each ends in a #CgMergeDialog, where the person sees what would happen. */
void cg_answers_in_ask   (GtkWindow *parent, CgSession *session);
void cg_answers_in_paste (GtkWindow *parent, CgSession *session);
void cg_answers_in_files (GtkWindow *parent, CgSession *session, GListModel *files);

G_END_DECLS
