/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "application/cg-application.h"
#include "window/cg-window.h"

G_BEGIN_DECLS

struct _CgApplication {
  AdwApplication parent_instance;

  CgCatalogue *catalogue;
  GtkFileChooserNative *chooser; /* while one is open */
  gboolean quitting;
};

/* cg-application-actions.c */
void      cg_application_add_actions (CgApplication *self);
void      cg_application_quit_on     (CgApplication *self);

/* cg-application-open.c */
CgWindow *cg_application_free_window (CgApplication *self);
void      cg_application_open_file   (CgApplication *self, GFile *file);
void      cg_application_open_example (CgApplication *self);
void      cg_application_show        (CgApplication *self, CgDocument *document);

G_END_DECLS
