/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/cg-window-private.h"

#include <glib/gi18n.h>

#include "agree/cg-agree-page.h"
#include "assess/cg-assess-page.h"
#include "charts/cg-charts-page.h"
#include "collect/cg-collect-page.h"
#include "common/cg-addition.h"
#include "common/cg-page.h"
#include "common/cg-settings.h"
#include "learn/cg-learn-page.h"
#include "partnership/cg-partnership-page.h"
#include "start/cg-start-page.h"
#include "window/cg-round-dialog.h"

typedef struct {
  const char *name;
  const char *title;
  const char *icon_name;
  GtkWidget *(*make) (void);
} PageKind;

/* In the order of the work, which is also the order of Alt+1, Alt+2, ... */
static const PageKind page_kinds[] = {
  { "partnership", N_("Partnership"), "cg-partnership-symbolic", cg_partnership_page_new },
  { "collect", N_("Collect"), "document-send-symbolic", cg_collect_page_new },
  { "assess", N_("Assess"), "checkbox-checked-symbolic", cg_assess_page_new },
  { "charts", N_("Charts"), "view-grid-symbolic", cg_charts_page_new },
  { "agree", N_("Agree"), "cg-agree-symbolic", cg_agree_page_new },
  { "learn", N_("Learn"), "cg-learn-symbolic", cg_learn_page_new },
};

static int
find_page (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (page_kinds); i++)
    if (g_strcmp0 (page_kinds[i].name, name) == 0)
      return i;
  return -1;
}

static GtkWidget *
make_row (const PageKind *kind)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *label = gtk_label_new (_(kind->title));

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name (kind->icon_name));
  gtk_box_append (GTK_BOX (box), label);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, _(kind->title), -1);
  return row;
}

/* A page is made when it is first wanted, so that a window is up soon. */
static GtkWidget *
need_page (CgWindow *self, const PageKind *kind)
{
  GtkWidget *page = gtk_stack_get_child_by_name (self->pages, kind->name);

  if (page != NULL)
    return page;
  page = kind->make ();
  cg_page_set_context (CG_PAGE (page), self->focus, self->catalogue);
  cg_page_set_document (CG_PAGE (page), self->document);
  gtk_stack_add_named (self->pages, page, kind->name);
  return page;
}

static void
recovery_failed_cb (CgWindow *self, const GError *error)
{
  cg_window_report (self, _("The work could not be recovered"), error);
}

static void
show_start_page (CgWindow *self)
{
  GtkWidget *page = gtk_stack_get_child_by_name (self->views, "start");

  if (page == NULL)
    {
      page = g_object_new (CG_TYPE_START_PAGE, NULL);
      cg_start_page_set_catalogue (CG_START_PAGE (page), self->catalogue);
      g_signal_connect_object (page, "recovered", G_CALLBACK (cg_window_set_document), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (page, "failed", G_CALLBACK (recovery_failed_cb), self, G_CONNECT_SWAPPED);
      gtk_stack_add_named (self->views, page, "start");
    }
  gtk_stack_set_visible_child (self->views, page);
}

static void
row_selected_cb (CgWindow *self, GtkListBoxRow *row)
{
  const PageKind *kind;

  if (row == NULL)
    return;
  kind = &page_kinds[gtk_list_box_row_get_index (row)];
  gtk_stack_set_visible_child (self->pages, need_page (self, kind));
  g_object_set (cg_settings_get_default (), "last-page", kind->name, NULL);
}

/* A sidebar that lies over the page goes away with the choice. */
static void
row_activated_cb (CgWindow *self)
{
  if (adw_flap_get_folded (self->flap))
    adw_flap_set_reveal_flap (self->flap, FALSE);
}

/**
 * cg_window_show_page:
 * @name: a page's name; nothing happens if there is none of that name
 */
void
cg_window_show_page (CgWindow *self, const char *name)
{
  int index = find_page (name);

  if (self->document == NULL || index < 0)
    return;
  gtk_list_box_select_row (self->sidebar, gtk_list_box_get_row_at_index (self->sidebar, index));
  cg_page_grab_focus_first (CG_PAGE (gtk_stack_get_visible_child (self->pages)));
}

static void
show_page (GtkWidget *widget, const char *name, GVariant *parameter)
{
  cg_window_show_page (CG_WINDOW (widget), g_variant_get_string (parameter, NULL));
}

static void
show_item (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CgWindow *self = CG_WINDOW (widget);
  const char *instrument, *item;

  g_variant_get (parameter, "(&s&s)", &instrument, &item);
  cg_focus_set_instrument (self->focus, instrument);
  cg_focus_set_item (self->focus, item);
  cg_window_show_page (self, "assess");
}

static void
read_leaf (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CgWindow *self = CG_WINDOW (widget);

  cg_window_show_page (self, "learn");
  cg_learn_page_read (CG_LEARN_PAGE (gtk_stack_get_visible_child (self->pages)), g_variant_get_string (parameter, NULL));
}

static void
round_made_cb (CgWindow *self, const char *name, const char *kind, const char *date, gboolean carry)
{
  CgSession *session = cg_document_get_session (self->document);
  CgEntry *last = cg_assessment_get_latest_round (cg_session_get_assessment (session));
  CgEntry *round = cg_addition_round (session, name, kind, date, last, carry);

  if (round != NULL)
    cg_focus_set_round (self->focus, cg_entry_get_id (round));
}

static void
new_round (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CgAssessment *assessment = cg_session_get_assessment (cg_document_get_session (CG_WINDOW (widget)->document));
  GtkWidget *dialog = cg_round_dialog_new (GTK_WINDOW (widget), cg_assessment_get_latest_round (assessment));

  g_signal_connect_object (dialog, "made", G_CALLBACK (round_made_cb), widget, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

void
cg_window_install_page_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.show-page", "s", show_page);
  gtk_widget_class_install_action (widget_class, "win.show-item", "(ss)", show_item);
  gtk_widget_class_install_action (widget_class, "win.read", "s", read_leaf);
  gtk_widget_class_install_action (widget_class, "win.new-round", NULL, new_round);
  gtk_widget_class_bind_template_callback (widget_class, row_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

void
cg_window_list_pages (CgWindow *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (page_kinds); i++)
    gtk_list_box_append (self->sidebar, make_row (&page_kinds[i]));
}

/* A fresh look: the latest round, the first instrument. */
static void
reset_focus (CgWindow *self)
{
  CgAssessment *assessment = cg_session_get_assessment (cg_document_get_session (self->document));
  CgEntry *round = cg_assessment_get_latest_round (assessment);
  g_autoptr (GPtrArray) instruments = cg_assessment_dup_instruments (assessment);

  cg_focus_set_round (self->focus, round != NULL ? cg_entry_get_id (round) : NULL);
  cg_focus_set_instrument (self->focus, instruments->len > 0 ? cg_instrument_get_id (instruments->pdata[0]) : NULL);
  cg_focus_set_item (self->focus, NULL);
  cg_focus_set_level (self->focus, NULL);
  cg_focus_set_respondent (self->focus, NULL);
}

/* Pages that were made for another document, or while there was none. */
static void
hand_on_document (CgWindow *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (page_kinds); i++)
    {
      GtkWidget *page = gtk_stack_get_child_by_name (self->pages, page_kinds[i].name);

      if (page != NULL)
        cg_page_set_document (CG_PAGE (page), self->document);
    }
}

/**
 * cg_window_show_document:
 *
 * Shows the document, or the start page where there is none.
 */
void
cg_window_show_document (CgWindow *self)
{
  gboolean read_only = self->document == NULL || cg_document_is_read_only (self->document);
  const char *last = cg_settings_get_last_page (cg_settings_get_default ());

  if (self->document != NULL)
    reset_focus (self);
  hand_on_document (self);
  cg_round_chooser_set_document (self->round_chooser, self->document, self->focus);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.new-round", !read_only);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.save", !read_only);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.save-as", !read_only);

  if (self->document != NULL)
    gtk_stack_set_visible_child_name (self->views, "document");
  else
    show_start_page (self);
  cg_window_show_page (self, find_page (last) >= 0 ? last : page_kinds[0].name);
}
