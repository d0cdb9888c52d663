/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tools/cg-tool-editor.h"
#include "tools/cg-tool-preview.h"
#include "tools/cg-tool-subset-row.h"
#include "widgets/cg-banner.h"
#include "widgets/cg-choice-row.h"

G_BEGIN_DECLS

struct _CgToolEditor {
  AdwWindow parent_instance;

  AdwToastOverlay *toasts;
  CgBanner *problem;
  AdwWindowTitle *title;
  GtkWidget *fields;
  AdwPreferencesGroup *about;
  AdwPreferencesGroup *source;
  GtkWidget *levels_group;
  GtkListBox *levels;
  GtkWidget *subset_group;
  CgToolSubsetRow *subset;
  GtkBox *sections;
  CgToolPreview *preview;
  GtkWidget *foot;
  GtkLabel *faults;
  CgChoiceRow *kind;

  CgSession *session; /* of the document */
  CgCatalogue *catalogue;
  CgToolDraft *draft;
  GListModel *section_list;
  CgEntry *scale; /* the one that the levels are shown of */
  char *id;       /* NULL until a new tool is saved for the first time */
  int version;
  GtkFileChooserNative *chooser; /* while one is open */
};

/* cg-tool-editor-faults.c */
void     cg_tool_editor_install_fault_actions (GtkWidgetClass *widget_class);
void     cg_tool_editor_show_faults           (CgToolEditor *self);

/* cg-tool-editor-save.c */
void     cg_tool_editor_install_save_actions  (GtkWidgetClass *widget_class);
void     cg_tool_editor_update_save_actions   (CgToolEditor *self);
gboolean cg_tool_editor_close_request         (GtkWindow *window);

G_END_DECLS
