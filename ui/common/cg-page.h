/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "catalogue/cg-catalogue.h"
#include "common/cg-focus.h"
#include "storage/cg-document.h"

G_BEGIN_DECLS

/**
 * CgPage:
 *
 * One page of the window, in the order of the work. A page shows the document that it is given and changes it through
 * its session; what the window is looking at is in the #CgFocus that all pages share.
 *
 * Properties (read-write, notified): `title` and `icon-name` for the list of pages; `next-step`, one sentence that
 * names the next step, with `next-label` and `next-action`, the words and the detailed action name of the button that
 * takes it. The window shows these three at the foot of the page; a page without a next step has a %NULL sentence.
 */
#define CG_TYPE_PAGE (cg_page_get_type ())
G_DECLARE_DERIVABLE_TYPE (CgPage, cg_page, CG, PAGE, AdwBin)

/**
 * CgPageClass:
 * @set_document: called after the document became another one or %NULL; the page connects to its session here
 * @grab_focus_first: puts the keyboard where work on this page begins; without it, on the first child that takes it
 */
struct _CgPageClass {
  AdwBinClass parent_class;

  void (*set_document)     (CgPage *self, CgDocument *document);
  void (*grab_focus_first) (CgPage *self);
};

void          cg_page_set_context      (CgPage *self, CgFocus *focus, CgCatalogue *catalogue);
void          cg_page_set_document     (CgPage *self, CgDocument *document);

CgFocus      *cg_page_get_focus        (CgPage *self);
CgCatalogue  *cg_page_get_catalogue    (CgPage *self);
CgDocument   *cg_page_get_document     (CgPage *self);
CgSession    *cg_page_get_session      (CgPage *self);
CgAssessment *cg_page_get_assessment   (CgPage *self);
gboolean      cg_page_is_read_only     (CgPage *self);

const char   *cg_page_get_title        (CgPage *self);
const char   *cg_page_get_icon_name    (CgPage *self);
const char   *cg_page_get_next_step    (CgPage *self);
const char   *cg_page_get_next_label   (CgPage *self);
const char   *cg_page_get_next_action  (CgPage *self);
void          cg_page_set_next         (CgPage *self, const char *step, const char *label, const char *action);
void          cg_page_grab_focus_first (CgPage *self);

G_END_DECLS
