/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "assess/cg-answering.h"

G_BEGIN_DECLS

gboolean  cg_answering_is_on_paper (CgAnswering *self);
CgEntry  *cg_answering_need_rating (CgAnswering *self, guint item, const char *about);
char     *cg_answering_name_step   (CgAnswering *self, const char *format, guint item);
gboolean  cg_answering_apply       (CgAnswering *self, CgEntry *rating, const char *label, gboolean typed, GError **error);
gboolean  cg_answering_apply_all   (CgAnswering *self, GPtrArray *ratings, const char *label, GError **error);

G_END_DECLS
