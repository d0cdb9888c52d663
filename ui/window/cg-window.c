/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/cg-window-private.h"

#include <glib/gi18n.h>

#include "catalogue/cg-own-tools.h"
#include "collect/cg-answers-in.h"
#include "common/cg-error.h"
#include "common/cg-recent.h"
#include "common/cg-settings.h"
#include "widgets/cg-next-bar.h"
#include "widgets/cg-tab-stop.h"

enum {
  PROP_0,
  PROP_DOCUMENT,
  PROP_CATALOGUE,
  N_PROPERTIES
};

enum {
  SIGNAL_CLOSE_CANCELLED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPERTIES];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CgWindow, cg_window, ADW_TYPE_APPLICATION_WINDOW)

static gboolean
has_document (GObject *object, CgDocument *document)
{
  return document != NULL;
}

static gboolean
has_place_of_its_own (GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);

  return name != NULL && (g_str_has_suffix (name, ".cground") || g_str_has_suffix (name, CG_OWN_TOOLS_ENDING));
}

/* Assessments have a window of their own and tools the library; everything else, whatever it is called, may be answers to
 * the assessment that is open. */
static gboolean
drop_cb (GtkDropTarget *target, const GValue *value, double x, double y)
{
  CgWindow *self = CG_WINDOW (gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (target)));
  gboolean takes_answers = self->document != NULL && !cg_document_is_read_only (self->document);
  g_autoptr (GSList) list = gdk_file_list_get_files (g_value_get_boxed (value));
  g_autoptr (GPtrArray) files = g_ptr_array_new ();
  g_autoptr (GListStore) answers = g_list_store_new (G_TYPE_FILE);

  for (GSList *l = list; l != NULL; l = l->next)
    if (takes_answers && !has_place_of_its_own (l->data))
      g_list_store_append (answers, l->data);
    else
      g_ptr_array_add (files, l->data);
  if (files->len > 0)
    g_application_open (G_APPLICATION (gtk_window_get_application (GTK_WINDOW (self))), (GFile **) files->pdata,
                        files->len, "");
  if (g_list_model_get_n_items (G_LIST_MODEL (answers)) > 0)
    cg_answers_in_files (GTK_WINDOW (self), cg_document_get_session (self->document), G_LIST_MODEL (answers));
  return list != NULL;
}

static void
menu_opens_cb (GtkMenuButton *button, gpointer window)
{
  cg_recent_fill_menu (CG_WINDOW (window)->recent_menu);
}

/* The tooltip names the step, and so does what a screen reader says. */
static void
name_step (GtkWidget *button, const char *format, const char *label, const char *otherwise)
{
  g_autofree char *words = label != NULL ? g_strdup_printf (format, label) : g_strdup (otherwise);

  gtk_widget_set_tooltip_text (button, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
}

static void
update_steps (CgWindow *self)
{
  CgSession *session = self->document != NULL ? cg_document_get_session (self->document) : NULL;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.undo", session != NULL && cg_session_can_undo (session));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.redo", session != NULL && cg_session_can_redo (session));
  /* Translators: a tooltip; %s is a step such as: Change “Vision” */
  name_step (self->undo_button, _("Undo: %s"), session != NULL ? cg_session_get_undo_label (session) : NULL, _("Undo"));
  /* Translators: a tooltip; %s is a step such as: Change “Vision” */
  name_step (self->redo_button, _("Redo: %s"), session != NULL ? cg_session_get_redo_label (session) : NULL, _("Redo"));
}

static void
update_title (CgWindow *self)
{
  CgSession *session = self->document != NULL ? cg_document_get_session (self->document) : NULL;
  GFile *file = self->document != NULL ? cg_document_get_file (self->document) : NULL;
  const char *name = session != NULL ? cg_assessment_get_name (cg_session_get_assessment (session)) : NULL;
  g_autofree char *base = file != NULL ? g_file_get_basename (file) : NULL;
  const char *place = base != NULL ? base : session != NULL ? _("Not saved yet") : "";
  gboolean practice = session != NULL && cg_assessment_is_practice (cg_session_get_assessment (session));
  /* Translators: under the title of a window whose document is for practice; %s is the name of the file */
  g_autofree char *subtitle = practice ? g_strdup_printf (_("Practice · %s"), place) : g_strdup (place);
  g_autofree char *marked = NULL;

  if (name == NULL || *name == '\0')
    name = _("Common Ground");
  if (session != NULL && cg_session_is_modified (session))
    /* Translators: the title of a window whose document has unsaved changes; %s is the partnership's name */
    marked = g_strdup_printf (_("• %s"), name);
  adw_window_title_set_title (self->title, marked != NULL ? marked : name);
  adw_window_title_set_subtitle (self->title, subtitle);
  gtk_window_set_title (GTK_WINDOW (self), marked != NULL ? marked : name);
}

static void
session_notify_cb (CgWindow *self)
{
  update_steps (self);
  update_title (self);
}

static void
document_notify_cb (CgWindow *self)
{
  update_title (self);
  cg_window_update_banners (self);
}

static void
step (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CgSession *session = cg_document_get_session (CG_WINDOW (widget)->document);

  if (g_str_equal (name, "win.undo"))
    cg_session_undo (session);
  else
    cg_session_redo (session);
}

static void
show_menu (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gtk_menu_button_popup (CG_WINDOW (widget)->menu_button);
}

static void
restore_size (CgWindow *self)
{
  CgSettings *settings = cg_settings_get_default ();
  int width, height;
  gboolean maximized;

  g_object_get (settings, "window-width", &width, "window-height", &height, "window-maximized", &maximized, NULL);
  gtk_window_set_default_size (GTK_WINDOW (self), width, height);
  if (maximized)
    gtk_window_maximize (GTK_WINDOW (self));
}

static void
remember_size (CgWindow *self)
{
  CgSettings *settings = cg_settings_get_default ();
  int width, height;

  gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  g_object_set (settings, "window-maximized", gtk_window_is_maximized (GTK_WINDOW (self)), NULL);
  if (!gtk_window_is_maximized (GTK_WINDOW (self)) && width > 0 && height > 0)
    g_object_set (settings, "window-width", width, "window-height", height, NULL);
}

static gboolean
close_request (GtkWindow *window)
{
  remember_size (CG_WINDOW (window));
  if (cg_window_close_request (window))
    return TRUE;
  return GTK_WINDOW_CLASS (cg_window_parent_class)->close_request (window);
}

static void
cg_window_get_property (GObject *object, guint property, GValue *value, GParamSpec *pspec)
{
  CgWindow *self = CG_WINDOW (object);

  switch (property)
    {
    case PROP_DOCUMENT: g_value_set_object (value, self->document); break;
    case PROP_CATALOGUE: g_value_set_object (value, self->catalogue); break;
    default: G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec); break;
    }
}

static void
cg_window_set_property (GObject *object, guint property, const GValue *value, GParamSpec *pspec)
{
  CgWindow *self = CG_WINDOW (object);

  switch (property)
    {
    case PROP_DOCUMENT: cg_window_set_document (self, g_value_get_object (value)); break;
    case PROP_CATALOGUE: self->catalogue = g_value_dup_object (value); break;
    default: G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec); break;
    }
}

static void
cg_window_constructed (GObject *object)
{
  CgWindow *self = CG_WINDOW (object);
  g_autoptr (GPropertyAction) round = g_property_action_new ("round", self->focus, "round");
  g_autoptr (GPropertyAction) sidebar = g_property_action_new ("toggle-sidebar", self->flap, "reveal-flap");

  G_OBJECT_CLASS (cg_window_parent_class)->constructed (object);
  g_action_map_add_action (G_ACTION_MAP (self), G_ACTION (round));
  g_action_map_add_action (G_ACTION_MAP (self), G_ACTION (sidebar));
  cg_window_list_pages (self);
  restore_size (self);
  session_notify_cb (self);
}

/* The start page is made only where the window comes up without a document. */
static void
cg_window_realize (GtkWidget *widget)
{
  if (CG_WINDOW (widget)->document == NULL)
    cg_window_show_document (CG_WINDOW (widget));
  GTK_WIDGET_CLASS (cg_window_parent_class)->realize (widget);
}

static void
cg_window_dispose (GObject *object)
{
  CgWindow *self = CG_WINDOW (object);

  g_clear_object (&self->session_signals);
  g_clear_object (&self->document_signals);
  g_clear_object (&self->chooser);
  g_clear_object (&self->saving_to);
  g_clear_object (&self->document);
  g_clear_object (&self->focus);
  g_clear_object (&self->catalogue);
  G_OBJECT_CLASS (cg_window_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/common_ground/CommonGround/window/cg-window.ui");
  gtk_widget_class_bind_template_child (widget_class, CgWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, CgWindow, views);
  gtk_widget_class_bind_template_child (widget_class, CgWindow, flap);
  gtk_widget_class_bind_template_child (widget_class, CgWindow, sidebar);
  gtk_widget_class_bind_template_child (widget_class, CgWindow, pages);
  gtk_widget_class_bind_template_child (widget_class, CgWindow, title);
  gtk_widget_class_bind_template_child (widget_class, CgWindow, undo_button);
  gtk_widget_class_bind_template_child (widget_class, CgWindow, redo_button);
  gtk_widget_class_bind_template_child (widget_class, CgWindow, menu_button);
  gtk_widget_class_bind_template_child (widget_class, CgWindow, recent_menu);
  gtk_widget_class_bind_template_child (widget_class, CgWindow, round_chooser);
  gtk_widget_class_bind_template_child (widget_class, CgWindow, read_only_banner);
  gtk_widget_class_bind_template_child (widget_class, CgWindow, changed_banner);
  gtk_widget_class_bind_template_child (widget_class, CgWindow, unprotected_banner);
  gtk_widget_class_bind_template_child (widget_class, CgWindow, locked_banner);
  gtk_widget_class_bind_template_child (widget_class, CgWindow, warnings_banner);
  gtk_widget_class_bind_template_callback (widget_class, has_document);
  gtk_widget_class_bind_template_callback (widget_class, drop_cb);
}

static void
cg_window_class_init (CgWindowClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  object_class->get_property = cg_window_get_property;
  object_class->set_property = cg_window_set_property;
  object_class->constructed = cg_window_constructed;
  object_class->dispose = cg_window_dispose;
  widget_class->realize = cg_window_realize;
  GTK_WINDOW_CLASS (class)->close_request = close_request;

  properties[PROP_DOCUMENT] = g_param_spec_object ("document", NULL, NULL, CG_TYPE_DOCUMENT,
                                                   G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_CATALOGUE] = g_param_spec_object ("catalogue", NULL, NULL, CG_TYPE_CATALOGUE,
                                                    G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
  signals[SIGNAL_CLOSE_CANCELLED] = g_signal_new ("close-cancelled", G_TYPE_FROM_CLASS (class), G_SIGNAL_RUN_LAST, 0,
                                                  NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (GDK_TYPE_FILE_LIST);
  g_type_ensure (CG_TYPE_NEXT_BAR);
  g_type_ensure (CG_TYPE_TAB_STOP);
  g_type_ensure (CG_TYPE_BANNER);
  g_type_ensure (CG_TYPE_ROUND_CHOOSER);
  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "win.undo", NULL, step);
  gtk_widget_class_install_action (widget_class, "win.redo", NULL, step);
  gtk_widget_class_install_action (widget_class, "win.show-menu", NULL, show_menu);
  cg_window_install_link_actions (widget_class);
  cg_window_install_page_actions (widget_class);
  cg_window_install_save_actions (widget_class);
  cg_window_install_copy_actions (widget_class);
  cg_window_install_banner_actions (widget_class);
}

static void
cg_window_init (CgWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  gtk_menu_button_set_create_popup_func (self->menu_button, menu_opens_cb, self, NULL);
  self->focus = cg_focus_new ();
  self->session_signals = g_signal_group_new (CG_TYPE_SESSION);
  g_signal_group_connect_swapped (self->session_signals, "notify", G_CALLBACK (session_notify_cb), self);
  self->document_signals = g_signal_group_new (CG_TYPE_DOCUMENT);
  g_signal_group_connect_swapped (self->document_signals, "notify", G_CALLBACK (document_notify_cb), self);
}

CgWindow *
cg_window_new (GtkApplication *application, CgCatalogue *catalogue)
{
  return g_object_new (CG_TYPE_WINDOW, "application", application, "catalogue", catalogue, NULL);
}

/**
 * cg_window_get_document:
 *
 * Returns: (transfer none) (nullable): the document; %NULL while the start page is shown
 */
CgDocument *
cg_window_get_document (CgWindow *self)
{
  g_return_val_if_fail (CG_IS_WINDOW (self), NULL);

  return self->document;
}

CgFocus *
cg_window_get_focus (CgWindow *self)
{
  g_return_val_if_fail (CG_IS_WINDOW (self), NULL);

  return self->focus;
}

/**
 * cg_window_set_document:
 * @document: (nullable): what to show and to keep drafts of
 */
void
cg_window_set_document (CgWindow *self, CgDocument *document)
{
  CgSession *session = document != NULL ? cg_document_get_session (document) : NULL;

  g_return_if_fail (CG_IS_WINDOW (self));

  if (!g_set_object (&self->document, document))
    return;
  g_signal_group_set_target (self->document_signals, document);
  g_signal_group_set_target (self->session_signals, session);
  if (document != NULL)
    cg_document_start_drafts (document);
  cg_window_show_document (self);
  session_notify_cb (self);
  if (document != NULL)
    cg_window_start_banners (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DOCUMENT]);
}

/**
 * cg_window_add_toast:
 * @title: plain text
 */
void
cg_window_add_toast (CgWindow *self, const char *title)
{
  g_autofree char *markup = g_markup_escape_text (title, -1);

  g_return_if_fail (CG_IS_WINDOW (self));

  adw_toast_overlay_add_toast (self->toasts, adw_toast_new (markup));
}

static char *
explain (const GError *error)
{
  int line = cg_error_get_line (error);

  if (line > 0)
    /* Translators: what is wrong with a file: %1$d is the line, %2$s the reason, a whole sentence */
    return g_strdup_printf (_("Line %1$d: %2$s\n\nThe file was left as it is."), line, error->message);
  return g_strdup (error->message);
}

/**
 * cg_window_report:
 * @heading: what could not be done
 *
 * Tells the person what went wrong, in a dialog.
 */
void
cg_window_report (CgWindow *self, const char *heading, const GError *error)
{
  GtkWidget *dialog = adw_message_dialog_new (GTK_WINDOW (self), heading, NULL);
  g_autofree char *body = explain (error);

  adw_message_dialog_set_body (ADW_MESSAGE_DIALOG (dialog), body);
  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _("_Close"));
  gtk_window_present (GTK_WINDOW (dialog));
}
