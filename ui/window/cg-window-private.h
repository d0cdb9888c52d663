/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "widgets/cg-banner.h"
#include "window/cg-round-chooser.h"
#include "window/cg-window.h"

G_BEGIN_DECLS

struct _CgWindow {
  AdwApplicationWindow parent_instance;

  AdwToastOverlay *toasts;
  GtkStack *views;
  AdwFlap *flap;
  GtkListBox *sidebar;
  GtkStack *pages;
  AdwWindowTitle *title;
  GtkWidget *undo_button;
  GtkWidget *redo_button;
  GtkMenuButton *menu_button;
  GMenu *recent_menu;
  CgRoundChooser *round_chooser;
  CgBanner *read_only_banner;
  CgBanner *changed_banner;
  CgBanner *unprotected_banner;
  CgBanner *locked_banner;
  CgBanner *warnings_banner;

  CgCatalogue *catalogue;
  CgDocument *document;
  CgFocus *focus;
  GSignalGroup *session_signals;
  GSignalGroup *document_signals;
  GtkFileChooserNative *chooser; /* while one is open */
  GFile *saving_to; /* while it is being written */
  gboolean close_after_save;
  gboolean mine_kept; /* the person was told that the file changed, and goes on */
  gboolean lock_seen;
};

/* cg-window-save.c */
void     cg_window_install_save_actions (GtkWidgetClass *widget_class);
gboolean cg_window_close_request        (GtkWindow *window);

/* cg-window-banners.c */
void     cg_window_install_banner_actions (GtkWidgetClass *widget_class);
void     cg_window_update_banners         (CgWindow *self);
void     cg_window_start_banners          (CgWindow *self);

/* cg-window-copy.c */
void     cg_window_install_copy_actions (GtkWidgetClass *widget_class);

/* cg-window-links.c */
void     cg_window_install_link_actions (GtkWidgetClass *widget_class);

/* cg-window-pages.c */
void     cg_window_install_page_actions (GtkWidgetClass *widget_class);
void     cg_window_list_pages           (CgWindow *self);
void     cg_window_show_page            (CgWindow *self, const char *name);
void     cg_window_show_document        (CgWindow *self);

G_END_DECLS
