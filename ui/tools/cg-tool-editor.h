/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "catalogue/cg-catalogue.h"
#include "catalogue/cg-tool-draft.h"

G_BEGIN_DECLS

/**
 * CgToolEditor:
 *
 * A window in which a tool is written: a built-in one in other words, one of the document's, or one from nothing. It
 * works on a draft with a history of its own, and puts the result into the document, the library or a file.
 */
#define CG_TYPE_TOOL_EDITOR (cg_tool_editor_get_type ())
G_DECLARE_FINAL_TYPE (CgToolEditor, cg_tool_editor, CG, TOOL_EDITOR, AdwWindow)

GtkWidget   *cg_tool_editor_new       (GtkWindow *parent, CgSession *session, CgCatalogue *catalogue,
                                       CgInstrument *origin);
CgToolDraft *cg_tool_editor_get_draft (CgToolEditor *self);

G_END_DECLS
