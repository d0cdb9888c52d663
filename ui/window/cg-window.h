/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "catalogue/cg-catalogue.h"
#include "common/cg-focus.h"
#include "storage/cg-document.h"

G_BEGIN_DECLS

/**
 * CgWindow:
 *
 * One window with one document, or with the start page while it has none.
 *
 * Properties: `document` (nullable, notified).
 * Signals: `close-cancelled`: the person was asked about unsaved changes and keeps the window.
 * Actions for its pages: `win.show-page` (name), `win.show-item` (instrument and item), `win.new-round`, `win.undo`,
 * `win.redo`, `win.save`.
 */
#define CG_TYPE_WINDOW (cg_window_get_type ())
G_DECLARE_FINAL_TYPE (CgWindow, cg_window, CG, WINDOW, AdwApplicationWindow)

CgWindow   *cg_window_new          (GtkApplication *application, CgCatalogue *catalogue);

CgDocument *cg_window_get_document (CgWindow *self);
void        cg_window_set_document (CgWindow *self, CgDocument *document);
CgFocus    *cg_window_get_focus    (CgWindow *self);

void        cg_window_add_toast    (CgWindow *self, const char *title);
void        cg_window_report       (CgWindow *self, const char *heading, const GError *error);

G_END_DECLS
