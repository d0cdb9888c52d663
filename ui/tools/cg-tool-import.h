/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "catalogue/cg-catalogue.h"
#include "history/cg-session.h"

G_BEGIN_DECLS

/* Tools as files: choosing one, taking it into the library, and offering it to the document. */
void   cg_tool_import_ask         (GtkWindow *parent, CgSession *session, CgCatalogue *catalogue);
void   cg_tool_import_file        (GtkWindow *parent, CgSession *session, CgCatalogue *catalogue, GFile *file);

void   cg_tool_import_add_filter  (GtkFileChooser *chooser);
GFile *cg_tool_import_with_ending (GFile *file);

G_END_DECLS
