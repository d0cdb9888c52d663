/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "agree/cg-agree-page.h"

#include <glib/gi18n.h>

#include "agree/cg-agree-view.h"
#include "agree/cg-matter-list.h"
#include "agree/cg-sign-dialog.h"
#include "assess/cg-assess-keys.h"
#include "assess/cg-tool-list.h"
#include "cg-config.h"
#include "widgets/cg-drop-down.h"

struct _CgAgreePage {
  CgPage parent_instance;

  GtkStack *stack;
  AdwStatusPage *missing;
  GtkWidget *flap;
  GtkWidget *tool_box;
  GtkDropDown *tool;
  CgMatterList *matters;
  GtkLabel *progress;
  GtkProgressBar *progress_bar;
  GtkWidget *previous;
  GtkWidget *next;
  CgAgreeView *view;

  GSignalGroup *session_signals;
  GSignalGroup *focus_signals;
  gboolean is_updating;
  guint refreshing;
};

G_DEFINE_FINAL_TYPE (CgAgreePage, cg_agree_page, CG_TYPE_PAGE)

static CgEntry *
round_of (CgAgreePage *self)
{
  CgAssessment *assessment = cg_page_get_assessment (CG_PAGE (self));

  return assessment != NULL ? cg_assessment_find (assessment, CG_KIND_ROUND, cg_focus_get_round (cg_page_get_focus (CG_PAGE (self))))
                            : NULL;
}

/* A relationship is rated pair by pair, and talked about between the two. */
static gboolean
can_be_agreed (CgInstrument *instrument)
{
  return !cg_instrument_rates_relationships (instrument);
}

static CgInstrument *
find_tool (CgAgreePage *self)
{
  GListModel *tools = gtk_drop_down_get_model (self->tool);
  int found = tools != NULL ? cg_tool_list_find (tools, cg_focus_get_instrument (cg_page_get_focus (CG_PAGE (self)))) : -1;
  g_autoptr (CgInstrument) tool = tools != NULL ? g_list_model_get_item (tools, MAX (found, 0)) : NULL;

  return tool; /* the list holds it */
}

static void
leave (CgAgreePage *self)
{
  cg_agree_view_leave (self->view);
  cg_matter_list_show (self->matters, NULL, NULL, NULL);
}

static void
show_missing (CgAgreePage *self, const char *title, const char *description)
{
  leave (self);
  adw_status_page_set_title (self->missing, title);
  adw_status_page_set_description (self->missing, description);
  gtk_stack_set_visible_child (self->stack, GTK_WIDGET (self->missing));
  cg_page_set_next (CG_PAGE (self), NULL, NULL, NULL);
}

static void
show_progress (CgAgreePage *self)
{
  CgInstrument *tool = find_tool (self);
  guint n = cg_instrument_get_n_items (tool), n_settled = cg_matter_list_count_settled (self->matters);
  g_autofree char *words = g_strdup_printf (ngettext ("%1$u of %2$u talked about", "%1$u of %2$u talked about", n_settled),
                                            n_settled, n);

  gtk_label_set_label (self->progress, words);
  gtk_progress_bar_set_fraction (self->progress_bar, n_settled / (double) n);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->progress_bar), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  gtk_widget_set_sensitive (self->previous, cg_matter_list_beside (self->matters, -1) >= 0);
  gtk_widget_set_sensitive (self->next, cg_matter_list_beside (self->matters, 1) >= 0);
  if (cg_matter_list_next_open (self->matters) < 0)
    cg_page_set_next (CG_PAGE (self), _("Everything is talked about. Close the round, and sign."), _("Close and Sign…"),
                      "agree.sign");
  else
    cg_page_set_next (CG_PAGE (self), _("Go on with what is most disputed and not talked about yet."), _("Go to the next one"),
                      "agree.go-on");
}

static void
show_matter (CgAgreePage *self)
{
  CgFocus *focus = cg_page_get_focus (CG_PAGE (self));
  CgMatter matter = { cg_focus_get_round (focus), find_tool (self), 0 };
  const char *id = cg_focus_get_item (focus);
  int item = id != NULL ? cg_instrument_find_item (matter.instrument, id) : -1;

  if (item < 0)
    item = MAX (cg_matter_list_next_open (self->matters), 0);
  matter.item = (guint) item;
  cg_focus_set_item (focus, cg_instrument_get_item_id (matter.instrument, matter.item));
  cg_matter_list_set_selected (self->matters, item);
  cg_agree_view_show (self->view, cg_page_get_session (CG_PAGE (self)), &matter);
  show_progress (self);
}

static void
show_work (CgAgreePage *self, CgEntry *round, CgInstrument *tool)
{
  cg_agree_view_leave (self->view);
  gtk_drop_down_set_selected (self->tool, (guint) cg_tool_list_find (gtk_drop_down_get_model (self->tool), cg_instrument_get_id (tool)));
  cg_matter_list_show (self->matters, cg_page_get_assessment (CG_PAGE (self)), round, tool);
  gtk_stack_set_visible_child (self->stack, self->flap);
  show_matter (self);
}

/* What the page is about now, or what is missing for it. */
static void
update (CgAgreePage *self)
{
  CgInstrument *tool;

  if (self->is_updating || cg_page_get_assessment (CG_PAGE (self)) == NULL)
    return;
  self->is_updating = TRUE;
  tool = find_tool (self);
  if (tool == NULL)
    show_missing (self, _("Nothing to agree yet"),
                  _("Choose a tool and collect what people think. Here you then talk about it, the most disputed first."));
  else if (round_of (self) == NULL)
    show_missing (self, _("No round yet"), _("A round is one time of asking. What you agree in it stands here."));
  else
    show_work (self, round_of (self), tool);
  self->is_updating = FALSE;
}

static void
show_tools (CgAgreePage *self)
{
  CgAssessment *assessment = cg_page_get_assessment (CG_PAGE (self));
  g_autoptr (GListModel) tools = assessment != NULL ? cg_tool_list_new (assessment, can_be_agreed) : NULL;

  self->is_updating = TRUE;
  gtk_drop_down_set_model (self->tool, tools);
  gtk_widget_set_visible (self->tool_box, tools != NULL && g_list_model_get_n_items (tools) > 1);
  self->is_updating = FALSE;
}

static gboolean
refreshing_cb (gpointer page)
{
  CgAgreePage *self = page;

  self->refreshing = 0;
  if (gtk_stack_get_visible_child (self->stack) != self->flap)
    return G_SOURCE_REMOVE;
  cg_matter_list_update (self->matters);
  show_progress (self);
  return G_SOURCE_REMOVE;
}

static void
session_changed_cb (CgSession *session, CgEdit *edit, CgAgreePage *self)
{
  CgEntry *target = cg_edit_find_target (edit, cg_session_get_assessment (session));

  if (target != NULL && (cg_entry_is (target, CG_KIND_INSTRUMENTS) || cg_entry_is (target, CG_KIND_ROUNDS)))
    {
      leave (self);
      show_tools (self);
      update (self);
    }
  else if (self->refreshing == 0)
    self->refreshing = g_idle_add_full (G_PRIORITY_LOW, refreshing_cb, self, NULL);
}

static void
go_to (CgAgreePage *self, int item)
{
  if (item >= 0)
    cg_focus_set_item (cg_page_get_focus (CG_PAGE (self)), cg_instrument_get_item_id (find_tool (self), (guint) item));
}

static void
tool_selected_cb (CgAgreePage *self)
{
  CgInstrument *tool = gtk_drop_down_get_selected_item (self->tool);

  if (!self->is_updating && tool != NULL)
    cg_focus_set_instrument (cg_page_get_focus (CG_PAGE (self)), cg_instrument_get_id (tool));
}

static void
chosen_cb (CgAgreePage *self)
{
  if (!self->is_updating)
    go_to (self, cg_matter_list_get_selected (self->matters));
}

static void
item_changed_cb (CgAgreePage *self)
{
  if (self->is_updating || gtk_stack_get_visible_child (self->stack) != self->flap)
    return;
  self->is_updating = TRUE;
  show_matter (self);
  self->is_updating = FALSE;
}

static void
previous_cb (CgAgreePage *self)
{
  go_to (self, cg_matter_list_beside (self->matters, -1));
}

static void
next_cb (CgAgreePage *self)
{
  go_to (self, cg_matter_list_beside (self->matters, 1));
}

static void
go_on (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CgAgreePage *self = CG_AGREE_PAGE (widget);

  go_to (self, cg_matter_list_next_open (self->matters));
  cg_matter_list_grab_selected (self->matters);
}

static void
sign (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CgAgreePage *self = CG_AGREE_PAGE (widget);

  if (round_of (self) != NULL)
    gtk_window_present (GTK_WINDOW (cg_sign_dialog_new (GTK_WINDOW (gtk_widget_get_root (widget)),
                                                        cg_page_get_session (CG_PAGE (self)), round_of (self))));
}

/* The digits agree a level, as they rate one on Assess. */
static gboolean
key_pressed_cb (GtkEventControllerKey *controller, guint keyval, guint keycode, GdkModifierType state, CgAgreePage *self)
{
  gboolean is_rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));
  guint8 answer;

  if (gtk_stack_get_visible_child (self->stack) != self->flap)
    return GDK_EVENT_PROPAGATE;
  switch (cg_assess_key_of (keyval, state, cg_instrument_get_n_levels (find_tool (self)), is_rtl, &answer))
    {
    case CG_ASSESS_KEY_ANSWER:
      return CG_ANSWER_IS_LEVEL (answer) && cg_assess_key_is_for (focus, GTK_WIDGET (self)) &&
             cg_agree_view_choose (self->view, answer - 1u);
    case CG_ASSESS_KEY_NEXT: next_cb (self); return GDK_EVENT_STOP;
    case CG_ASSESS_KEY_PREVIOUS: previous_cb (self); return GDK_EVENT_STOP;
    case CG_ASSESS_KEY_NONE:
    default: return GDK_EVENT_PROPAGATE;
    }
}

static void
cg_agree_page_set_document (CgPage *page, CgDocument *document)
{
  CgAgreePage *self = CG_AGREE_PAGE (page);

  leave (self);
  g_signal_group_set_target (self->focus_signals, document != NULL ? cg_page_get_focus (page) : NULL);
  g_signal_group_set_target (self->session_signals, cg_page_get_session (page));
  show_tools (self);
  update (self);
}

static void
cg_agree_page_grab_focus_first (CgPage *page)
{
  CgAgreePage *self = CG_AGREE_PAGE (page);

  if (gtk_stack_get_visible_child (self->stack) != self->flap)
    gtk_widget_child_focus (GTK_WIDGET (self->missing), GTK_DIR_TAB_FORWARD);
  else
    cg_matter_list_grab_selected (self->matters); /* the digits agree from there, with everybody's view in sight */
}

/* Whoever comes back to the page finds the order of now. */
static void
cg_agree_page_map (GtkWidget *widget)
{
  update (CG_AGREE_PAGE (widget));
  GTK_WIDGET_CLASS (cg_agree_page_parent_class)->map (widget);
}

static void
cg_agree_page_dispose (GObject *object)
{
  CgAgreePage *self = CG_AGREE_PAGE (object);

  g_clear_handle_id (&self->refreshing, g_source_remove);
  G_OBJECT_CLASS (cg_agree_page_parent_class)->dispose (object);
  g_clear_object (&self->focus_signals);
  g_clear_object (&self->session_signals);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, CG_APPLICATION_PATH "agree/cg-agree-page.ui");
  gtk_widget_class_bind_template_child (widget_class, CgAgreePage, stack);
  gtk_widget_class_bind_template_child (widget_class, CgAgreePage, missing);
  gtk_widget_class_bind_template_child (widget_class, CgAgreePage, flap);
  gtk_widget_class_bind_template_child (widget_class, CgAgreePage, tool_box);
  gtk_widget_class_bind_template_child (widget_class, CgAgreePage, tool);
  gtk_widget_class_bind_template_child (widget_class, CgAgreePage, matters);
  gtk_widget_class_bind_template_child (widget_class, CgAgreePage, progress);
  gtk_widget_class_bind_template_child (widget_class, CgAgreePage, progress_bar);
  gtk_widget_class_bind_template_child (widget_class, CgAgreePage, previous);
  gtk_widget_class_bind_template_child (widget_class, CgAgreePage, next);
  gtk_widget_class_bind_template_child (widget_class, CgAgreePage, view);
  gtk_widget_class_bind_template_callback (widget_class, tool_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, previous_cb);
  gtk_widget_class_bind_template_callback (widget_class, next_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
}

static void
cg_agree_page_class_init (CgAgreePageClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = cg_agree_page_dispose;
  widget_class->map = cg_agree_page_map;
  CG_PAGE_CLASS (class)->set_document = cg_agree_page_set_document;
  CG_PAGE_CLASS (class)->grab_focus_first = cg_agree_page_grab_focus_first;

  g_type_ensure (CG_TYPE_MATTER_LIST);
  g_type_ensure (CG_TYPE_AGREE_VIEW);
  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "agree.go-on", NULL, go_on);
  gtk_widget_class_install_action (widget_class, "agree.sign", NULL, sign);
}

static void
cg_agree_page_init (CgAgreePage *self)
{
  g_autoptr (GtkExpression) titles = cg_tool_list_titles ();

  gtk_widget_init_template (GTK_WIDGET (self));
  cg_drop_down_name_button (self->tool);
  gtk_drop_down_set_expression (self->tool, titles);
  self->focus_signals = g_signal_group_new (CG_TYPE_FOCUS);
  g_signal_group_connect_swapped (self->focus_signals, "notify::round", G_CALLBACK (update), self);
  g_signal_group_connect_swapped (self->focus_signals, "notify::instrument", G_CALLBACK (update), self);
  g_signal_group_connect_swapped (self->focus_signals, "notify::item", G_CALLBACK (item_changed_cb), self);
  self->session_signals = g_signal_group_new (CG_TYPE_SESSION);
  g_signal_group_connect (self->session_signals, "changed", G_CALLBACK (session_changed_cb), self);
}

GtkWidget *
cg_agree_page_new (void)
{
  return g_object_new (CG_TYPE_AGREE_PAGE, NULL);
}
