/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "assess/cg-answering.h"
#include "assess/cg-assess-page.h"
#include "assess/cg-level-card.h"
#include "charts/cg-chart-canvas.h"
#include "charts/cg-chart-cursor.h"
#include "charts/cg-chart-kind.h"
#include "charts/cg-charts-page.h"
#include "example.h"

#define ROUND "review-2026"
#define TOOL  "ipc-matrix"

typedef struct {
  CgCatalogue *catalogue;
  CgDocument *document;
  CgFocus *focus;
  GtkWidget *window;
  GtkWidget *page;
  char *shown; /* what the page asked the window to show */
} Fixture;

typedef GtkWidget *(*MakePage) (void);
typedef gboolean (*Condition) (Fixture *fixture);

static void
show_item_cb (GSimpleAction *action, GVariant *parameter, Fixture *fixture)
{
  g_free (fixture->shown);
  fixture->shown = g_variant_print (parameter, FALSE);
}

static void
add_actions (Fixture *fixture)
{
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  g_autoptr (GSimpleAction) show_item = g_simple_action_new ("show-item", G_VARIANT_TYPE ("(ss)"));

  g_signal_connect (show_item, "activate", G_CALLBACK (show_item_cb), fixture);
  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (show_item));
  gtk_widget_insert_action_group (fixture->window, "win", G_ACTION_GROUP (group));
}

static gboolean
wake_cb (gpointer user_data)
{
  return G_SOURCE_CONTINUE;
}

static void
wait_for (Fixture *fixture, Condition condition)
{
  gint64 end = g_get_monotonic_time () + 20 * G_USEC_PER_SEC;
  guint wake = g_timeout_add (50, wake_cb, NULL);

  while (!condition (fixture) && g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (wake);
  g_assert_true (condition (fixture));
}

static gboolean
is_mapped (Fixture *fixture)
{
  return gtk_widget_get_mapped (fixture->page) && gtk_widget_get_width (fixture->page) > 0;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  MakePage make = (MakePage) data;
  g_autoptr (CgSession) session = NULL;

  fixture->catalogue = cg_catalogue_new ();
  session = example_open (fixture->catalogue);
  fixture->document = cg_document_new (cg_session_get_assessment (session));
  fixture->focus = cg_focus_new ();
  fixture->window = gtk_window_new ();
  add_actions (fixture);
  fixture->page = make ();
  cg_page_set_context (CG_PAGE (fixture->page), fixture->focus, fixture->catalogue);
  gtk_window_set_child (GTK_WINDOW (fixture->window), fixture->page);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 1100, 760);

  cg_focus_set_round (fixture->focus, ROUND);
  cg_focus_set_instrument (fixture->focus, TOOL);
  cg_focus_set_item (fixture->focus, "purpose-and-strategy");
  cg_page_set_document (CG_PAGE (fixture->page), fixture->document);
  gtk_window_present (GTK_WINDOW (fixture->window));
  wait_for (fixture, is_mapped);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_clear_object (&fixture->focus);
  g_clear_object (&fixture->document);
  g_clear_object (&fixture->catalogue);
  g_free (fixture->shown);
}

/* The first widget of that type in or below @widget. */
static GtkWidget *
find (GtkWidget *widget, GType type)
{
  if (g_type_is_a (G_OBJECT_TYPE (widget), type))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find (child, type);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/* A key as it arrives at @widget after nobody below it wanted it. */
static gboolean
press (GtkWidget *widget, guint keyval, GdkModifierType state)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);
      gboolean taken = FALSE;

      if (!GTK_IS_EVENT_CONTROLLER_KEY (controller))
        continue;
      g_signal_emit_by_name (controller, "key-pressed", keyval, 0, state, &taken);
      return taken;
    }
  g_assert_not_reached ();
}

static guint8
answer_of (Fixture *fixture, const char *item)
{
  CgSession *session = cg_document_get_session (fixture->document);
  CgInstrument *instrument = example_instrument (session, TOOL);
  g_autoptr (CgAnswering) answering =
      cg_answering_new (session, ROUND, cg_focus_get_respondent (fixture->focus), instrument);

  return cg_answering_get_answer (answering, (guint) cg_instrument_find_item (instrument, item));
}

static void
test_rate_by_key (Fixture *fixture, gconstpointer data)
{
  GtkWidget *card = find (fixture->page, CG_TYPE_LEVEL_CARD);

  cg_page_grab_focus_first (CG_PAGE (fixture->page));
  g_assert_cmpstr (cg_focus_get_item (fixture->focus), ==, "purpose-and-strategy");
  g_assert_true (press (fixture->page, GDK_KEY_1, 0));
  g_assert_cmpuint (answer_of (fixture, "purpose-and-strategy"), ==, CG_ANSWER_LEVEL (0));
  g_assert_true (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (card)));

  g_assert_true (press (fixture->page, GDK_KEY_Right, GDK_ALT_MASK));
  g_assert_cmpstr (cg_focus_get_item (fixture->focus), ==, "stakeholder-engagement");
  g_assert_true (press (fixture->page, GDK_KEY_d, 0));
  g_assert_cmpuint (answer_of (fixture, "stakeholder-engagement"), ==, CG_ANSWER_DONT_KNOW);
  g_assert_true (press (fixture->page, GDK_KEY_Delete, 0));
  g_assert_cmpuint (answer_of (fixture, "stakeholder-engagement"), ==, CG_ANSWER_NONE);
  g_assert_cmpstr (cg_page_get_next_action (CG_PAGE (fixture->page)), ==,
                   "win.show-item(('ipc-matrix','resource-allocation-and-management'))");
}

static void
test_no_rating_while_writing (Fixture *fixture, gconstpointer data)
{
  guint8 before;

  cg_page_grab_focus_first (CG_PAGE (fixture->page));
  before = answer_of (fixture, "purpose-and-strategy");
  g_assert_true (gtk_widget_grab_focus (find (fixture->page, GTK_TYPE_TEXT_VIEW)));
  for (guint digit = GDK_KEY_0; digit <= GDK_KEY_4; digit++)
    g_assert_false (press (fixture->page, digit, 0));
  g_assert_cmpuint (answer_of (fixture, "purpose-and-strategy"), ==, before);
  g_assert_true (press (fixture->page, GDK_KEY_Right, GDK_ALT_MASK));
}

static void
test_undo_shows (Fixture *fixture, gconstpointer data)
{
  GtkWidget *card = find (fixture->page, CG_TYPE_LEVEL_CARD);

  cg_page_grab_focus_first (CG_PAGE (fixture->page));
  g_assert_false (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (card)));
  press (fixture->page, GDK_KEY_1, 0);
  g_assert_true (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (card)));
  cg_session_undo (cg_document_get_session (fixture->document));
  g_assert_false (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (card)));
}

static void
test_comment (Fixture *fixture, gconstpointer data)
{
  CgSession *session = cg_document_get_session (fixture->document);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (find (fixture->page, GTK_TYPE_TEXT_VIEW)));
  CgInstrument *instrument = example_instrument (session, TOOL);
  g_autoptr (CgAnswering) answering = cg_answering_new (session, ROUND, "nhs-1", instrument);
  g_autoptr (CgEntry) rating = NULL;
  g_autofree char *before = NULL, *after = NULL;

  g_object_get (buffer, "text", &before, NULL);
  gtk_text_buffer_set_text (buffer, "Written here.", -1);
  rating = cg_answering_dup_rating (answering, 0);
  g_assert_cmpstr (cg_entry_get (cg_entry_find_child (rating, CG_KIND_COMMENT), CG_NAME_TEXT), ==,
                   "Written here.");

  while (cg_session_can_undo (session))
    cg_session_undo (session);
  g_object_get (buffer, "text", &after, NULL);
  g_assert_cmpstr (after, ==, before);
}

static void
test_locked (Fixture *fixture, gconstpointer data)
{
  GtkWidget *card;
  guint8 before;

  cg_focus_set_round (fixture->focus, "baseline-2025");
  card = find (fixture->page, CG_TYPE_LEVEL_CARD);
  g_assert_false (gtk_widget_is_sensitive (card));
  before = answer_of (fixture, "purpose-and-strategy");
  press (fixture->page, GDK_KEY_4, 0);
  g_assert_cmpuint (answer_of (fixture, "purpose-and-strategy"), ==, before);
  g_assert_false (cg_session_can_undo (cg_document_get_session (fixture->document)));
}

static void
test_card_is_heard (Fixture *fixture, gconstpointer data)
{
  GtkAccessible *card = GTK_ACCESSIBLE (find (fixture->page, CG_TYPE_LEVEL_CARD));

  cg_page_grab_focus_first (CG_PAGE (fixture->page));
  press (fixture->page, GDK_KEY_1, 0);
  gtk_test_accessible_assert_state (card, GTK_ACCESSIBLE_STATE_PRESSED, GTK_ACCESSIBLE_TRISTATE_TRUE);
  gtk_test_accessible_assert_property (card, GTK_ACCESSIBLE_PROPERTY_LABEL, "Separate");
  g_assert_true (gtk_test_accessible_has_property (card, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION));
}

static CgChartCanvas *
canvas_of (Fixture *fixture)
{
  return CG_CHART_CANVAS (find (fixture->page, CG_TYPE_CHART_CANVAS));
}

static gboolean
has_scene (Fixture *fixture)
{
  return cg_chart_canvas_get_scene (canvas_of (fixture)) != NULL;
}

static gboolean
has_selection (Fixture *fixture)
{
  return cg_chart_canvas_get_selected (canvas_of (fixture)) != NULL;
}

static void
test_chart_is_heard (Fixture *fixture, gconstpointer data)
{
  CgChartCanvas *canvas = canvas_of (fixture);
  GtkAccessible *cursor = GTK_ACCESSIBLE (find (fixture->page, CG_TYPE_CHART_CURSOR));
  const CgScene *scene;
  const guint *stops;
  guint n_stops;

  wait_for (fixture, has_scene);
  scene = cg_chart_canvas_get_scene (canvas);
  stops = cg_scene_get_stops (scene, &n_stops);
  g_assert_cmpuint (n_stops, >=, 28);
  g_assert_true (gtk_test_accessible_has_role (GTK_ACCESSIBLE (canvas), GTK_ACCESSIBLE_ROLE_GROUP));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (canvas), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       cg_scene_get_title (scene));
  g_assert_true (gtk_test_accessible_has_role (cursor, GTK_ACCESSIBLE_ROLE_IMG));
  gtk_test_accessible_assert_property (cursor, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       cg_scene_get_mark (scene, stops[0])->description);
}

static void
test_chart_by_key (Fixture *fixture, gconstpointer data)
{
  CgChartCanvas *canvas = canvas_of (fixture);
  GtkAccessible *cursor = GTK_ACCESSIBLE (find (fixture->page, CG_TYPE_CHART_CURSOR));
  const CgMark *mark;

  wait_for (fixture, has_scene);
  g_assert_true (gtk_widget_grab_focus (GTK_WIDGET (canvas)));
  g_assert_true (press (GTK_WIDGET (canvas), GDK_KEY_Home, 0));
  g_assert_true (press (GTK_WIDGET (canvas), GDK_KEY_Down, 0));
  mark = cg_chart_canvas_get_selected (canvas);
  g_assert_cmpstr (mark->item, ==, "stakeholder-engagement");
  gtk_test_accessible_assert_property (cursor, GTK_ACCESSIBLE_PROPERTY_LABEL, mark->description);
  g_assert_cmpstr (cg_focus_get_item (fixture->focus), ==, "stakeholder-engagement");

  g_assert_true (press (GTK_WIDGET (canvas), GDK_KEY_Return, 0));
  g_assert_cmpstr (fixture->shown, ==, "('ipc-matrix', 'stakeholder-engagement')");
}

static void
test_chart_is_live (Fixture *fixture, gconstpointer data)
{
  CgSession *session = cg_document_get_session (fixture->document);
  CgChartCanvas *canvas = canvas_of (fixture);
  CgInstrument *instrument = example_instrument (session, TOOL);
  g_autoptr (CgAnswering) answering = cg_answering_new (session, ROUND, "housing-1", instrument);
  g_autofree char *before = NULL;

  wait_for (fixture, has_scene);
  cg_chart_canvas_select (canvas, "stakeholder-engagement", "separate");
  wait_for (fixture, has_selection);
  before = g_strdup (cg_chart_canvas_get_selected (canvas)->description);

  /* People other than the housing association, which states its own position. */
  g_clear_object (&answering);
  answering = cg_answering_new (session, ROUND, "council-1", instrument);
  g_assert_true (cg_answering_set_answer (answering, 1, CG_ANSWER_LEVEL (0), NULL));
  g_clear_object (&answering);
  answering = cg_answering_new (session, ROUND, "council-2", instrument);
  g_assert_true (cg_answering_set_answer (answering, 1, CG_ANSWER_LEVEL (0), NULL));
  g_assert_null (cg_chart_canvas_get_scene (canvas));
  wait_for (fixture, has_selection);
  g_assert_cmpstr (cg_chart_canvas_get_selected (canvas)->level, ==, "separate");
  g_assert_cmpstr (cg_chart_canvas_get_selected (canvas)->description, !=, before);
}

static void
test_wheel_finds_its_tool (Fixture *fixture, gconstpointer data)
{
  GtkWidget *canvas = GTK_WIDGET (canvas_of (fixture));

  wait_for (fixture, has_scene);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (find (fixture->page, GTK_TYPE_DROP_DOWN)),
                              cg_chart_kind_index (cg_chart_kind_find ("cycle")));
  wait_for (fixture, has_scene);
  g_assert_nonnull (
      strstr (cg_scene_get_title (cg_chart_canvas_get_scene (CG_CHART_CANVAS (canvas))), "cycle"));
  cg_chart_canvas_select (CG_CHART_CANVAS (canvas), "analyse", NULL);
  g_assert_true (press (canvas, GDK_KEY_Return, 0));
  g_assert_cmpstr (fixture->shown, ==, "('lga-cycle-matrix', 'analyse')");
  /* What the other pages look at stays. */
  g_assert_cmpstr (cg_focus_get_instrument (fixture->focus), ==, TOOL);
}

static void
test_no_document (Fixture *fixture, gconstpointer data)
{
  cg_page_set_document (CG_PAGE (fixture->page), NULL);
  press (fixture->page, GDK_KEY_1, 0);
  cg_page_set_document (CG_PAGE (fixture->page), fixture->document);
  cg_page_grab_focus_first (CG_PAGE (fixture->page));
  g_assert_true (press (fixture->page, GDK_KEY_1, 0));
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(make, path, function) g_test_add ("/ui/pages/" path, Fixture, make, set_up, function, tear_down)
  ADD (cg_assess_page_new, "assess/rate-by-key", test_rate_by_key);
  ADD (cg_assess_page_new, "assess/no-rating-while-writing", test_no_rating_while_writing);
  ADD (cg_assess_page_new, "assess/undo-shows", test_undo_shows);
  ADD (cg_assess_page_new, "assess/comment", test_comment);
  ADD (cg_assess_page_new, "assess/locked", test_locked);
  ADD (cg_assess_page_new, "assess/card-is-heard", test_card_is_heard);
  ADD (cg_assess_page_new, "assess/no-document", test_no_document);
  ADD (cg_charts_page_new, "charts/is-heard", test_chart_is_heard);
  ADD (cg_charts_page_new, "charts/by-key", test_chart_by_key);
  ADD (cg_charts_page_new, "charts/is-live", test_chart_is_live);
  ADD (cg_charts_page_new, "charts/wheel-finds-its-tool", test_wheel_finds_its_tool);
  return g_test_run ();
}
