/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "charts/cg-charts-page-private.h"

#include <glib/gi18n.h>

#include "assess/cg-tool-list.h"
#include "cg-config.h"
#include "charts/cg-cycle-parts.h"
#include "charts/cg-side-box.h"
#include "common/cg-settings.h"
#include "widgets/cg-drop-down.h"

/* What is left under the chart, so that the line that opens the table is seen too. */
#define TABLE_LINE 48

G_DEFINE_FINAL_TYPE (CgChartsPage, cg_charts_page, CG_TYPE_PAGE)

static CgScene *
lay_out (double width, double height, gpointer user_data)
{
  CgChartsPage *self = CG_CHARTS_PAGE (user_data);
  CgChartOptions options = { .width = width, .height = height };

  cg_chart_style_for_screen (self->style, &options);
  return cg_live_chart_layout (self->chart, &options);
}

static void
show_table (CgChartsPage *self)
{
  CgChartTable *table =
      gtk_expander_get_expanded (self->table_expander) ? cg_live_chart_table (self->chart) : NULL;

  cg_chart_table_view_show (self->table, table);
  g_clear_pointer (&table, cg_chart_table_free);
}

static void
show_notes (CgChartsPage *self)
{
  cg_chart_notes_show (self->notes, self->chart, cg_chart_canvas_get_selected (self->view));
}

static gboolean
has_round (CgChartsPage *self)
{
  return cg_live_chart_get_round (self->chart) != NULL;
}

static void
show_next_step (CgChartsPage *self)
{
  CgChartSource *source = cg_live_chart_get_source (self->chart);

  if (source == NULL)
    cg_page_set_next (CG_PAGE (self), NULL, NULL, NULL);
  else if (cg_chart_source_get_matrix (source)->heading.n_people == 0)
    cg_page_set_next (CG_PAGE (self), _("Nobody has answered yet. The chart fills as answers come in."),
                      _("Give answers"), "win.show-page('assess')");
  else
    cg_page_set_next (CG_PAGE (self),
                      _("Take the chart into a strategy document: save it, or copy it and paste it there."),
                      NULL, NULL);
}

static void
chart_changed_cb (CgChartsPage *self)
{
  cg_chart_canvas_invalidate (self->view);
  show_table (self);
  show_next_step (self);
  cg_others_bar_update (self->others);
}

static void
style_changed_cb (CgChartsPage *self)
{
  cg_chart_canvas_invalidate (self->view);
}

static void
language_changed_cb (CgChartsPage *self)
{
  g_autoptr (CgLanguage) language = cg_settings_dup_chart_language (cg_settings_get_default ());

  cg_live_chart_set_language (self->chart, language);
}

static CgInstrument *
find_instrument (CgChartsPage *self)
{
  GListModel *tools = gtk_drop_down_get_model (self->tool);
  int found = tools != NULL
                  ? cg_tool_list_find (tools, cg_focus_get_instrument (cg_page_get_focus (CG_PAGE (self))))
                  : -1;
  /* The list keeps it alive. */
  g_autoptr (CgInstrument) instrument =
      tools != NULL ? g_list_model_get_item (tools, (guint) MAX (found, 0)) : NULL;

  return instrument;
}

static const char *
find_round (CgChartsPage *self, CgAssessment *assessment)
{
  CgEntry *round =
      cg_assessment_find (assessment, CG_KIND_ROUND, cg_focus_get_round (cg_page_get_focus (CG_PAGE (self))));

  round = round != NULL ? round : cg_assessment_get_latest_round (assessment);
  return round != NULL ? cg_entry_get_id (round) : NULL;
}

static const CgChartKind *
find_kind (CgChartsPage *self)
{
  return cg_chart_kind_nth (gtk_drop_down_get_selected (self->kind));
}

static void
select_focus (CgChartsPage *self)
{
  CgFocus *focus = cg_page_get_focus (CG_PAGE (self));
  const CgMark *selected = cg_chart_canvas_get_selected (self->view);

  if (selected != NULL && selected->item != NULL &&
      g_strcmp0 (selected->item, cg_focus_get_item (focus)) == 0)
    return;
  if (cg_live_chart_get_kind (self->chart)->has_levels && cg_focus_get_level (focus) != NULL)
    {
      cg_chart_canvas_select (self->view, cg_focus_get_item (focus), cg_focus_get_level (focus));
      show_notes (self);
    }
}

/* A tool without levels is told in words; there is nothing to save or to copy as a drawing. */
static gboolean
is_told (CgChartsPage *self, CgInstrument *instrument)
{
  return instrument != NULL && !cg_chart_kind_draws (find_kind (self), instrument);
}

static void
show_tally (CgChartsPage *self, CgAssessment *assessment, CgInstrument *instrument)
{
  gboolean told = is_told (self, instrument);

  gtk_widget_set_visible (GTK_WIDGET (self->tally), told);
  gtk_widget_set_visible (self->drawing, !told);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "charts.save", !told);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "charts.copy", !told);
  if (told)
    cg_tally_view_show (self->tally, assessment,
                        cg_assessment_find (assessment, CG_KIND_ROUND, find_round (self, assessment)), instrument);
}

static void
update (CgChartsPage *self)
{
  CgAssessment *assessment = cg_page_get_assessment (CG_PAGE (self));
  CgInstrument *instrument;
  const CgChartKind *kind = find_kind (self);

  if (assessment == NULL || self->is_updating)
    return;
  self->is_updating = TRUE;
  instrument = find_instrument (self);
  show_tally (self, assessment, instrument);
  cg_live_chart_set_subject (self->chart, kind, find_round (self, assessment), is_told (self, instrument) ? NULL : instrument);
  if (instrument != NULL)
    gtk_drop_down_set_selected (self->tool, (guint) cg_tool_list_find (gtk_drop_down_get_model (self->tool),
                                                                       cg_instrument_get_id (instrument)));
  gtk_stack_set_visible_child (
      self->stack, instrument != NULL && (has_round (self) || is_told (self, instrument)) ? self->body : GTK_WIDGET (self->missing));
  self->is_updating = FALSE;
}

static void
focus_changed_cb (CgChartsPage *self)
{
  update (self);
  select_focus (self);
}

static void
show_tools (CgChartsPage *self)
{
  CgAssessment *assessment = cg_page_get_assessment (CG_PAGE (self));
  g_autoptr (GListModel) all = assessment != NULL ? cg_tool_list_new (assessment, NULL) : NULL;
  g_autoptr (GListModel) fitting = NULL;

  /* Without a tool that suits, the chart is drawn plain, with any. */
  if (all != NULL && find_kind (self)->is_for_few)
    fitting = cg_tool_list_new (assessment, find_kind (self)->suits);
  self->is_updating = TRUE;
  gtk_drop_down_set_model (self->tool,
                           fitting != NULL && g_list_model_get_n_items (fitting) > 0 ? fitting : all);
  gtk_widget_set_visible (GTK_WIDGET (self->tool), all != NULL && g_list_model_get_n_items (all) > 1);
  self->is_updating = FALSE;
}

static void
session_changed_cb (CgSession *session, CgEdit *edit, CgChartsPage *self)
{
  CgEntry *target = cg_edit_find_target (edit, cg_session_get_assessment (session));

  if (target != NULL && cg_entry_is (target, CG_KIND_INSTRUMENTS))
    show_tools (self);
  else if (target != NULL && gtk_widget_get_visible (GTK_WIDGET (self->tally)) &&
           (cg_entry_is (target, CG_KIND_RESPONSE) || cg_entry_is (target, CG_KIND_RESPONSES)))
    {
      update (self);
      return;
    }
  else if (target == NULL || !(cg_entry_is (target, CG_KIND_ROUNDS) || cg_entry_is (target, CG_KIND_ROUND)))
    return;
  update (self);
}

static void
kind_changed_cb (CgChartsPage *self)
{
  if (self->is_updating || gtk_drop_down_get_selected (self->kind) == GTK_INVALID_LIST_POSITION)
    return;
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->kind), _(find_kind (self)->about));
  cg_chart_canvas_select (self->view, NULL, NULL);
  show_tools (self);
  update (self);
  show_notes (self);
}

static void
tool_selected_cb (CgChartsPage *self)
{
  CgInstrument *tool = gtk_drop_down_get_selected_item (self->tool);

  if (!self->is_updating && tool != NULL)
    cg_focus_set_instrument (cg_page_get_focus (CG_PAGE (self)), cg_instrument_get_id (tool));
}

static void
mark_selected_cb (CgChartsPage *self)
{
  const CgMark *mark = cg_chart_canvas_get_selected (self->view);
  CgFocus *focus = cg_page_get_focus (CG_PAGE (self));

  show_notes (self);
  if (mark == NULL || mark->item == NULL)
    return;
  self->is_updating = TRUE;
  cg_focus_set_item (focus, mark->item);
  cg_focus_set_level (focus, mark->level);
  self->is_updating = FALSE;
}

static void
open_item (CgChartsPage *self, const char *item)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-item", "(ss)",
                              cg_instrument_get_id (cg_live_chart_get_instrument (self->chart)), item);
}

static void
mark_activated_cb (CgChartsPage *self)
{
  const CgMark *mark = cg_chart_canvas_get_selected (self->view);
  CgInstrument *instrument = cg_live_chart_get_instrument (self->chart);
  g_autoptr (GArray) items = NULL;

  if (mark == NULL)
    return;
  if (mark->item != NULL)
    {
      open_item (self, mark->item);
      return;
    }
  items = cg_cycle_parts_items (instrument, mark->part);
  if (items->len == 1)
    open_item (self, cg_instrument_get_item_id (instrument, g_array_index (items, guint, 0)));
  else
    cg_chart_notes_grab_first (self->notes);
}

static void
page_height_changed_cb (CgChartsPage *self, GParamSpec *pspec, GtkAdjustment *adjustment)
{
  cg_chart_canvas_set_page_height (self->view, (int) gtk_adjustment_get_page_size (adjustment) - TABLE_LINE);
}

static void
cg_charts_page_set_document (CgPage *page, CgDocument *document)
{
  CgChartsPage *self = CG_CHARTS_PAGE (page);

  /* The chart hears of a change first, so that whoever asks it afterwards gets the new one. */
  cg_live_chart_set_session (self->chart, cg_page_get_session (page), cg_page_get_catalogue (page));
  cg_others_bar_set_chart (self->others, self->chart, cg_page_get_catalogue (page));
  g_signal_group_set_target (self->session_signals, cg_page_get_session (page));
  g_signal_group_set_target (self->focus_signals, document != NULL ? cg_page_get_focus (page) : NULL);
  cg_chart_canvas_select (self->view, NULL, NULL);
  show_tools (self);
  update (self);
  show_notes (self);
}

static void
cg_charts_page_grab_focus_first (CgPage *page)
{
  CgChartsPage *self = CG_CHARTS_PAGE (page);

  if (gtk_stack_get_visible_child (self->stack) == self->body)
    gtk_widget_grab_focus (GTK_WIDGET (self->view));
  else
    gtk_widget_child_focus (GTK_WIDGET (self->missing), GTK_DIR_TAB_FORWARD);
}

static void
cg_charts_page_dispose (GObject *object)
{
  CgChartsPage *self = CG_CHARTS_PAGE (object);

  G_OBJECT_CLASS (cg_charts_page_parent_class)->dispose (object);
  g_clear_object (&self->focus_signals);
  g_clear_object (&self->session_signals);
  g_clear_object (&self->chart);
  g_clear_object (&self->style);
  g_clear_object (&self->saver);
}

static void
cg_charts_page_class_init (CgChartsPageClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);
  CgPageClass *page_class = CG_PAGE_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = cg_charts_page_dispose;
  page_class->set_document = cg_charts_page_set_document;
  page_class->grab_focus_first = cg_charts_page_grab_focus_first;

  g_type_ensure (CG_TYPE_CHART_CANVAS);
  g_type_ensure (CG_TYPE_CHART_NOTES);
  g_type_ensure (CG_TYPE_CHART_TABLE_VIEW);
  g_type_ensure (CG_TYPE_OTHERS_BAR);
  g_type_ensure (CG_TYPE_SIDE_BOX);
  g_type_ensure (CG_TYPE_TALLY_VIEW);
  cg_charts_page_install_export (widget_class);
  gtk_widget_class_set_template_from_resource (widget_class, CG_APPLICATION_PATH "charts/cg-charts-page.ui");
  gtk_widget_class_bind_template_child (widget_class, CgChartsPage, stack);
  gtk_widget_class_bind_template_child (widget_class, CgChartsPage, missing);
  gtk_widget_class_bind_template_child (widget_class, CgChartsPage, body);
  gtk_widget_class_bind_template_child (widget_class, CgChartsPage, kind);
  gtk_widget_class_bind_template_child (widget_class, CgChartsPage, tool);
  gtk_widget_class_bind_template_child (widget_class, CgChartsPage, others);
  gtk_widget_class_bind_template_child (widget_class, CgChartsPage, tally);
  gtk_widget_class_bind_template_child (widget_class, CgChartsPage, drawing);
  gtk_widget_class_bind_template_child (widget_class, CgChartsPage, scroller);
  gtk_widget_class_bind_template_child (widget_class, CgChartsPage, view);
  gtk_widget_class_bind_template_child (widget_class, CgChartsPage, table_expander);
  gtk_widget_class_bind_template_child (widget_class, CgChartsPage, table);
  gtk_widget_class_bind_template_child (widget_class, CgChartsPage, notes);
  gtk_widget_class_bind_template_callback (widget_class, kind_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, tool_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, mark_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, mark_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_table);
}

static void
follow (CgChartsPage *self)
{
  static const char *const followed[] = { "notify::round", "notify::instrument", "notify::item",
                                          "notify::level" };

  self->focus_signals = g_signal_group_new (CG_TYPE_FOCUS);
  for (guint i = 0; i < G_N_ELEMENTS (followed); i++)
    g_signal_group_connect_swapped (self->focus_signals, followed[i], G_CALLBACK (focus_changed_cb), self);
  self->session_signals = g_signal_group_new (CG_TYPE_SESSION);
  g_signal_group_connect (self->session_signals, "changed", G_CALLBACK (session_changed_cb), self);

  g_signal_connect_object (self->chart, "changed", G_CALLBACK (chart_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->style, "changed", G_CALLBACK (style_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (cg_settings_get_default (), "notify::chart-language",
                           G_CALLBACK (language_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (gtk_scrolled_window_get_vadjustment (self->scroller), "notify::page-size",
                           G_CALLBACK (page_height_changed_cb), self, G_CONNECT_SWAPPED);
}

static void
offer_kinds (CgChartsPage *self)
{
  g_autoptr (GtkStringList) titles = gtk_string_list_new (NULL);

  for (guint i = 0; i < cg_chart_kind_count (); i++)
    gtk_string_list_append (titles, _(cg_chart_kind_nth (i)->title));
  self->is_updating = TRUE;
  gtk_drop_down_set_model (self->kind, G_LIST_MODEL (titles));
  self->is_updating = FALSE;
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->kind), _(cg_chart_kind_nth (0)->about));
  cg_drop_down_name_button (self->kind);
}

static void
cg_charts_page_init (CgChartsPage *self)
{
  g_autoptr (GtkExpression) titles = cg_tool_list_titles ();

  self->chart = cg_live_chart_new ();
  self->style = cg_chart_style_new ();
  cg_charts_page_init_export (self);
  gtk_widget_init_template (GTK_WIDGET (self));
  offer_kinds (self);
  cg_drop_down_name_button (self->tool);
  gtk_drop_down_set_expression (self->tool, titles);
  cg_chart_canvas_set_layout (self->view, lay_out, self);
  follow (self);
  language_changed_cb (self);
}

GtkWidget *
cg_charts_page_new (void)
{
  return g_object_new (CG_TYPE_CHARTS_PAGE, NULL);
}
