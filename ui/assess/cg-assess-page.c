/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "assess/cg-assess-page-private.h"

#include <glib/gi18n.h>

#include "assess/cg-assess-keys.h"
#include "assess/cg-sheet-kind.h"
#include "assess/cg-tool-list.h"
#include "cg-config.h"
#include "widgets/cg-drop-down.h"

G_DEFINE_FINAL_TYPE (CgAssessPage, cg_assess_page, CG_TYPE_PAGE)

static void
focus_changed_cb (CgAssessPage *self)
{
  cg_assess_page_update (self);
}

static gboolean
changes_people (CgEntry *target)
{
  return cg_entry_is (target, CG_KIND_RESPONDENT) || cg_entry_is (target, CG_KIND_RESPONDENTS) ||
         cg_entry_is (target, CG_KIND_PARTNER) || cg_entry_is (target, CG_KIND_PARTNERS);
}

static void
session_changed_cb (CgSession *session, CgEdit *edit, CgAssessPage *self)
{
  CgEntry *target = cg_edit_find_target (edit, cg_session_get_assessment (session));

  if (target == NULL || cg_edit_get_op (edit) == CG_EDIT_RATE || cg_entry_is (target, CG_KIND_RESPONSE))
    return;
  if (changes_people (target))
    cg_assess_page_show_people (self);
  else if (cg_entry_is (target, CG_KIND_INSTRUMENTS))
    cg_assess_page_show_tools (self);
  else if (!cg_entry_is (target, CG_KIND_ROUNDS) && !cg_entry_is (target, CG_KIND_ROUND))
    return;
  cg_assess_page_update (self);
}

static void
tool_selected_cb (CgAssessPage *self)
{
  CgInstrument *tool = gtk_drop_down_get_selected_item (self->tool);

  if (!self->is_updating && tool != NULL)
    cg_focus_set_instrument (cg_page_get_focus (CG_PAGE (self)), cg_instrument_get_id (tool));
}

static void
respondent_selected_cb (CgAssessPage *self)
{
  CgEntry *respondent = gtk_drop_down_get_selected_item (self->respondent);

  if (!self->is_updating && respondent != NULL)
    cg_focus_set_respondent (cg_page_get_focus (CG_PAGE (self)), cg_entry_get_id (respondent));
}

static void
on_paper_toggled_cb (CgAssessPage *self)
{
  if (!self->is_updating)
    cg_focus_set_on_paper (cg_page_get_focus (CG_PAGE (self)), gtk_check_button_get_active (self->on_paper));
}

static void
go_to (CgAssessPage *self, int item)
{
  CgInstrument *instrument = cg_answering_get_instrument (self->answering);

  if (item >= 0 && item < (int) cg_instrument_get_n_items (instrument))
    cg_focus_set_item (cg_page_get_focus (CG_PAGE (self)),
                       cg_instrument_get_item_id (instrument, (guint) item));
}

static void
item_selected_cb (CgAssessPage *self)
{
  if (!self->is_updating && self->answering != NULL)
    go_to (self, cg_item_list_get_selected (self->items));
}

static void
previous_cb (CgAssessPage *self)
{
  go_to (self, cg_item_list_get_selected (self->items) - 1);
}

static void
next_cb (CgAssessPage *self)
{
  go_to (self, cg_item_list_get_selected (self->items) + 1);
}

static gboolean
is_on_paper (CgAssessPage *self)
{
  return cg_focus_get_on_paper (cg_page_get_focus (CG_PAGE (self)));
}

/* Behind the last one of a tool comes the first of the next, as on the paper; behind the last tool, the next person. */
static void
go_on (CgAssessPage *self)
{
  GListModel *tools = gtk_drop_down_get_model (self->tool);
  guint tool = gtk_drop_down_get_selected (self->tool);

  if (cg_item_list_get_selected (self->items) + 1 < (int) cg_instrument_get_n_items (cg_answering_get_instrument (self->answering)))
    next_cb (self);
  else if (tool + 1 < g_list_model_get_n_items (tools))
    gtk_drop_down_set_selected (self->tool, tool + 1);
  else
    gtk_widget_grab_focus (GTK_WIDGET (self->respondent));
}

static void
answer_by_key (CgAssessPage *self, guint8 answer)
{
  cg_item_view_answer (self->item_view, answer);
  if (is_on_paper (self) && answer != CG_ANSWER_NONE && cg_answering_get_obstacle (self->answering) == NULL)
    go_on (self);
}

static void
confirm_cb (CgAssessPage *self)
{
  g_autoptr (GError) error = NULL;

  if (!cg_answering_confirm (self->answering, &error))
    g_critical ("What was carried over could not be confirmed: %s", error->message);
}

static gboolean
key_pressed_cb (GtkEventControllerKey *controller, guint keyval, guint keycode, GdkModifierType state,
                CgAssessPage *self)
{
  gboolean is_rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));
  guint8 answer;

  if (self->answering == NULL || cg_sheet_kind_of (cg_answering_get_instrument (self->answering)) != CG_SHEET_NONE)
    return GDK_EVENT_PROPAGATE;
  if (keyval == GDK_KEY_g && (state & gtk_accelerator_get_default_mod_mask ()) == GDK_CONTROL_MASK)
    {
      adw_flap_set_reveal_flap (self->beside_flap, !adw_flap_get_reveal_flap (self->beside_flap));
      return GDK_EVENT_STOP;
    }
  if (keyval == GDK_KEY_BackSpace && is_on_paper (self) && cg_assess_key_is_for (focus, GTK_WIDGET (self)))
    {
      previous_cb (self);
      return GDK_EVENT_STOP;
    }
  switch (cg_assess_key_of (keyval, state,
                            cg_instrument_get_n_levels (cg_answering_get_instrument (self->answering)),
                            is_rtl, &answer))
    {
    case CG_ASSESS_KEY_ANSWER:
      if (!cg_assess_key_is_for (focus, GTK_WIDGET (self)))
        return GDK_EVENT_PROPAGATE;
      answer_by_key (self, answer);
      return GDK_EVENT_STOP;
    case CG_ASSESS_KEY_NEXT: next_cb (self); return GDK_EVENT_STOP;
    case CG_ASSESS_KEY_PREVIOUS: previous_cb (self); return GDK_EVENT_STOP;
    case CG_ASSESS_KEY_NONE:
    default: return GDK_EVENT_PROPAGATE;
    }
}

static void
cg_assess_page_set_document (CgPage *page, CgDocument *document)
{
  CgAssessPage *self = CG_ASSESS_PAGE (page);

  g_signal_group_set_target (self->focus_signals, document != NULL ? cg_page_get_focus (page) : NULL);
  g_signal_group_set_target (self->session_signals, cg_page_get_session (page));
  cg_item_list_set_answering (self->items, NULL);
  cg_item_view_show (self->item_view, NULL, 0);
  cg_sheet_show (self->sheet, NULL);
  g_object_set (self->item_view, "show-all", FALSE, NULL);
  g_clear_object (&self->answering);
  cg_assess_page_show_tools (self);
  cg_assess_page_show_people (self);
  cg_assess_page_update (self);
}

static void
cg_assess_page_grab_focus_first (CgPage *page)
{
  CgAssessPage *self = CG_ASSESS_PAGE (page);

  if (self->answering == NULL)
    gtk_widget_child_focus (GTK_WIDGET (self->missing), GTK_DIR_TAB_FORWARD);
  else if (gtk_stack_get_visible_child (self->views) == GTK_WIDGET (self->sheet))
    gtk_widget_child_focus (GTK_WIDGET (self->sheet), GTK_DIR_TAB_FORWARD);
  else if (gtk_widget_get_mapped (GTK_WIDGET (self->items)))
    gtk_widget_grab_focus (GTK_WIDGET (self->items));
  else
    cg_item_view_grab_first (self->item_view);
}

static void
cg_assess_page_dispose (GObject *object)
{
  CgAssessPage *self = CG_ASSESS_PAGE (object);

  G_OBJECT_CLASS (cg_assess_page_parent_class)->dispose (object);
  g_clear_object (&self->answering);
  g_clear_object (&self->focus_signals);
  g_clear_object (&self->session_signals);
}

static void
cg_assess_page_class_init (CgAssessPageClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);
  CgPageClass *page_class = CG_PAGE_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = cg_assess_page_dispose;
  page_class->set_document = cg_assess_page_set_document;
  page_class->grab_focus_first = cg_assess_page_grab_focus_first;

  g_type_ensure (CG_TYPE_ITEM_LIST);
  g_type_ensure (CG_TYPE_BESIDE_BOX);
  g_type_ensure (CG_TYPE_ITEM_VIEW);
  g_type_ensure (CG_TYPE_SHEET);
  gtk_widget_class_set_template_from_resource (widget_class, CG_APPLICATION_PATH "assess/cg-assess-page.ui");
  gtk_widget_class_bind_template_child (widget_class, CgAssessPage, stack);
  gtk_widget_class_bind_template_child (widget_class, CgAssessPage, missing);
  gtk_widget_class_bind_template_child (widget_class, CgAssessPage, flap);
  gtk_widget_class_bind_template_child (widget_class, CgAssessPage, tool_box);
  gtk_widget_class_bind_template_child (widget_class, CgAssessPage, tool);
  gtk_widget_class_bind_template_child (widget_class, CgAssessPage, respondent);
  gtk_widget_class_bind_template_child (widget_class, CgAssessPage, on_paper);
  gtk_widget_class_bind_template_child (widget_class, CgAssessPage, items);
  gtk_widget_class_bind_template_child (widget_class, CgAssessPage, progress);
  gtk_widget_class_bind_template_child (widget_class, CgAssessPage, progress_bar);
  gtk_widget_class_bind_template_child (widget_class, CgAssessPage, previous);
  gtk_widget_class_bind_template_child (widget_class, CgAssessPage, next);
  gtk_widget_class_bind_template_child (widget_class, CgAssessPage, steps);
  gtk_widget_class_bind_template_child (widget_class, CgAssessPage, beside_toggle);
  gtk_widget_class_bind_template_child (widget_class, CgAssessPage, carried);
  gtk_widget_class_bind_template_child (widget_class, CgAssessPage, carried_label);
  gtk_widget_class_bind_template_child (widget_class, CgAssessPage, confirm);
  gtk_widget_class_bind_template_child (widget_class, CgAssessPage, views);
  gtk_widget_class_bind_template_child (widget_class, CgAssessPage, beside_flap);
  gtk_widget_class_bind_template_child (widget_class, CgAssessPage, beside);
  gtk_widget_class_bind_template_child (widget_class, CgAssessPage, item_view);
  gtk_widget_class_bind_template_child (widget_class, CgAssessPage, sheet);
  gtk_widget_class_bind_template_callback (widget_class, tool_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, respondent_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_paper_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, item_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, confirm_cb);
  gtk_widget_class_bind_template_callback (widget_class, previous_cb);
  gtk_widget_class_bind_template_callback (widget_class, next_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, cg_assess_page_show_beside);
  gtk_widget_class_bind_template_callback (widget_class, cg_assess_page_person_setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, cg_assess_page_person_bind_cb);
}

static void
cg_assess_page_init (CgAssessPage *self)
{
  static const char *const followed[] = { "notify::round", "notify::instrument", "notify::item",
                                          "notify::respondent", "notify::on-paper" };
  g_autoptr (GtkExpression) titles = cg_tool_list_titles ();

  gtk_widget_init_template (GTK_WIDGET (self));
  cg_drop_down_name_button (self->tool);
  cg_drop_down_name_button (self->respondent);
  gtk_drop_down_set_expression (self->tool, titles);

  self->focus_signals = g_signal_group_new (CG_TYPE_FOCUS);
  for (guint i = 0; i < G_N_ELEMENTS (followed); i++)
    g_signal_group_connect_swapped (self->focus_signals, followed[i], G_CALLBACK (focus_changed_cb), self);
  self->session_signals = g_signal_group_new (CG_TYPE_SESSION);
  g_signal_group_connect (self->session_signals, "changed", G_CALLBACK (session_changed_cb), self);
}

GtkWidget *
cg_assess_page_new (void)
{
  return g_object_new (CG_TYPE_ASSESS_PAGE, NULL);
}
