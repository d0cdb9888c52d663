/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "assess/cg-answering.h"
#include "assess/cg-assess-page.h"
#include "assess/cg-item-list.h"
#include "assess/cg-item-view.h"
#include "assess/cg-sheet.h"
#include "learn/cg-beside-box.h"

G_BEGIN_DECLS

struct _CgAssessPage {
  CgPage parent_instance;

  GtkStack *stack;
  AdwStatusPage *missing;
  GtkWidget *flap;
  GtkWidget *tool_box;
  GtkDropDown *tool;
  GtkDropDown *respondent;
  GtkCheckButton *on_paper;
  CgItemList *items;
  GtkLabel *progress;
  GtkProgressBar *progress_bar;
  GtkWidget *previous;
  GtkWidget *next;
  GtkWidget *steps;
  GtkWidget *beside_toggle;
  GtkWidget *carried;
  GtkLabel *carried_label;
  GtkWidget *confirm;
  GtkStack *views;
  AdwFlap *beside_flap;
  CgBesideBox *beside;
  CgItemView *item_view;
  CgSheet *sheet;

  CgAnswering *answering;
  GSignalGroup *focus_signals;
  GSignalGroup *session_signals;
  gboolean is_updating; /* the document speaks to the widgets, not the person */
};

/* cg-assess-page-choice.c: which tool, round and person the page is about */
void cg_assess_page_update        (CgAssessPage *self);
void cg_assess_page_show_people   (CgAssessPage *self);
void cg_assess_page_person_setup_cb (GtkListItemFactory *factory, GtkListItem *list_item);
void cg_assess_page_person_bind_cb  (GtkListItemFactory *factory, GtkListItem *list_item, CgAssessPage *self);
void cg_assess_page_show_tools    (CgAssessPage *self);
void cg_assess_page_show_item     (CgAssessPage *self);
void cg_assess_page_show_beside   (CgAssessPage *self);
void cg_assess_page_show_progress (CgAssessPage *self);

G_END_DECLS
