/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "catalogue/cg-tool-draft.h"

G_BEGIN_DECLS

/* Rows that show and change one value of a draft, and say below what is wrong with it. */
GtkWidget *cg_tool_field_new    (GType type, const char *title, CgToolDraft *draft, CgEntry *entry, CgName name);
GtkWidget *cg_tool_field_text   (GType type, const char *title, CgToolDraft *draft, CgEntry *owner, CgKindId kind);

const char *cg_tool_field_title (CgEntry *owner, CgKindId kind, const char *otherwise);
void        cg_tool_field_show_fault (AdwExpanderRow *row, const char *fault, const char *otherwise);

G_END_DECLS
