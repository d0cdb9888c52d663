/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "start/cg-start-page.h"

#include <glib/gi18n.h>

#include "common/cg-recent.h"
#include "common/cg-words.h"

#define RECENT_SHOWN 6

struct _CgStartPage {
  AdwBin parent_instance;

  GtkWidget *drafts_group;
  GtkListBox *drafts;
  GtkWidget *new_button;
  GtkWidget *recent_group;
  GtkListBox *recent;

  CgCatalogue *catalogue;
};

enum {
  SIGNAL_RECOVERED,
  SIGNAL_FAILED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CgStartPage, cg_start_page, ADW_TYPE_BIN)

static void show_drafts (CgStartPage *self);

static void
empty (GtkListBox *box)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (box, 0)) != NULL)
    gtk_list_box_remove (box, GTK_WIDGET (row));
}

static CgDraft *
draft_of (GtkWidget *button)
{
  return g_object_get_data (G_OBJECT (gtk_widget_get_ancestor (button, GTK_TYPE_LIST_BOX_ROW)), "draft");
}

static void
recover_cb (CgStartPage *self, GtkWidget *button)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CgDocument) document = NULL;

  document = cg_draft_recover (draft_of (button), cg_catalogue_lookup, self->catalogue, &error);
  if (document != NULL)
    g_signal_emit (self, signals[SIGNAL_RECOVERED], 0, document);
  else
    g_signal_emit (self, signals[SIGNAL_FAILED], 0, error);
}

static void
discard_response_cb (AdwMessageDialog *dialog, const char *response, GtkWidget *button)
{
  CgStartPage *self = CG_START_PAGE (gtk_widget_get_ancestor (button, CG_TYPE_START_PAGE));

  if (!g_str_equal (response, "discard") || self == NULL)
    return;
  cg_draft_discard (draft_of (button));
  show_drafts (self);
}

static void
discard_cb (CgStartPage *self, GtkWidget *button)
{
  /* Translators: %s is what a document is called */
  g_autofree char *heading = g_strdup_printf (_("Discard the work on “%s”?"), cg_draft_get_title (draft_of (button)));
  GtkWidget *dialog = adw_message_dialog_new (GTK_WINDOW (gtk_widget_get_root (button)), heading,
                                              _("What was not saved when the program stopped is lost for good."));

  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _("_Cancel"), "discard", _("_Discard"), NULL);
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "discard", ADW_RESPONSE_DESTRUCTIVE);
  g_signal_connect_object (dialog, "response", G_CALLBACK (discard_response_cb), button, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

static GtkWidget *
new_row (const char *title, const char *subtitle)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  return row;
}

static void
add_button (CgStartPage *self, GtkWidget *row, const char *label, const char *class, GCallback callback)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, class);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  g_signal_connect_object (button, "clicked", callback, self, G_CONNECT_SWAPPED);
}

static void
add_draft (CgStartPage *self, CgDraft *draft)
{
  g_autofree char *time = cg_draft_dup_time (draft);
  g_autofree char *when = cg_words_time (time);
  /* Translators: %s is a date and a time of day */
  g_autofree char *subtitle = g_strdup_printf (_("Not saved when the program stopped. Last change: %s"), when);
  GtkWidget *row = new_row (cg_draft_get_title (draft), subtitle);

  g_object_set_data_full (G_OBJECT (row), "draft", draft, (GDestroyNotify) cg_draft_free);
  add_button (self, row, _("Discard"), "flat", G_CALLBACK (discard_cb));
  add_button (self, row, _("Recover"), "suggested-action", G_CALLBACK (recover_cb));
  gtk_list_box_append (self->drafts, row);
}

static void
show_drafts (CgStartPage *self)
{
  g_autoptr (GPtrArray) drafts = cg_draft_list ();

  empty (self->drafts);
  g_ptr_array_set_free_func (drafts, NULL);
  for (guint i = 0; i < drafts->len; i++)
    add_draft (self, drafts->pdata[i]);
  gtk_widget_set_visible (self->drafts_group, drafts->len > 0);
}

static void
add_recent (CgStartPage *self, GFile *file)
{
  g_autofree char *uri = g_file_get_uri (file);
  g_autofree char *name = g_file_get_basename (file);
  g_autoptr (GFile) folder = g_file_get_parent (file);
  g_autofree char *place = folder != NULL ? g_file_get_parse_name (folder) : g_strdup ("");
  GtkWidget *row = new_row (name, place);

  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "app.open-recent");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", uri);
  gtk_list_box_append (self->recent, row);
}

static void
show_recent (CgStartPage *self)
{
  g_autoptr (GPtrArray) files = cg_recent_list (RECENT_SHOWN);

  empty (self->recent);
  for (guint i = 0; i < files->len; i++)
    add_recent (self, files->pdata[i]);
  gtk_widget_set_visible (self->recent_group, files->len > 0);
}

/* Looked up anew each time, for another window may have saved, recovered or discarded something meanwhile. */
static void
cg_start_page_map (GtkWidget *widget)
{
  CgStartPage *self = CG_START_PAGE (widget);

  show_drafts (self);
  show_recent (self);
  GTK_WIDGET_CLASS (cg_start_page_parent_class)->map (widget);
  gtk_widget_grab_focus (self->new_button);
}

static void
cg_start_page_dispose (GObject *object)
{
  g_clear_object (&CG_START_PAGE (object)->catalogue);
  G_OBJECT_CLASS (cg_start_page_parent_class)->dispose (object);
}

static void
cg_start_page_class_init (CgStartPageClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = cg_start_page_dispose;
  widget_class->map = cg_start_page_map;
  signals[SIGNAL_RECOVERED] = g_signal_new ("recovered", G_TYPE_FROM_CLASS (class), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                            NULL, G_TYPE_NONE, 1, CG_TYPE_DOCUMENT);
  signals[SIGNAL_FAILED] = g_signal_new ("failed", G_TYPE_FROM_CLASS (class), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                         G_TYPE_NONE, 1, G_TYPE_ERROR);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/common_ground/CommonGround/start/cg-start-page.ui");
  gtk_widget_class_bind_template_child (widget_class, CgStartPage, drafts_group);
  gtk_widget_class_bind_template_child (widget_class, CgStartPage, drafts);
  gtk_widget_class_bind_template_child (widget_class, CgStartPage, new_button);
  gtk_widget_class_bind_template_child (widget_class, CgStartPage, recent_group);
  gtk_widget_class_bind_template_child (widget_class, CgStartPage, recent);
}

static void
cg_start_page_init (CgStartPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * cg_start_page_set_catalogue:
 * @catalogue: where the instruments of recovered work are found
 */
void
cg_start_page_set_catalogue (CgStartPage *self, CgCatalogue *catalogue)
{
  g_return_if_fail (CG_IS_START_PAGE (self));

  g_set_object (&self->catalogue, catalogue);
}
