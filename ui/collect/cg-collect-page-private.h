/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "collect/cg-collect-page.h"

G_BEGIN_DECLS

struct _CgCollectPage {
  CgPage parent_instance;

  GtkStack *stack;
  GtkWidget *missing;
  GtkWidget *body;
  GtkWidget *promise_button;
  AdwPreferencesRow *purpose_row;
  AdwPreferencesRow *notice_row;
  AdwPreferencesRow *naming_row;
  AdwPreferencesRow *contact_row;
  AdwPreferencesRow *opens_row;
  AdwPreferencesRow *closes_row;
  AdwPreferencesRow *workshop_row;
  AdwPreferencesRow *keep_row;
  AdwPreferencesGroup *forms;
  AdwPreferencesGroup *people_group;
  GtkListBox *people;

  GSignalGroup *session_signals;
  GSignalGroup *focus_signals;
  guint refreshing; /* the source that shows the people anew */
};

CgEntry *cg_collect_page_get_round   (CgCollectPage *self);

/* cg-collect-people.c */
void     cg_collect_page_show_people (CgCollectPage *self);

G_END_DECLS
