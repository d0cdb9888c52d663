/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/cg-assessment.h"

G_BEGIN_DECLS

typedef gboolean (*CgToolFilter) (CgInstrument *instrument);

/* The tools of an assessment that have levels, one for each id in its declared version, for a chooser. */
GListModel    *cg_tool_list_new    (CgAssessment *assessment, CgToolFilter filter);
int            cg_tool_list_find   (GListModel *tools, const char *id);
GtkExpression *cg_tool_list_titles (void);

G_END_DECLS
