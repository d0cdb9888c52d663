/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "assess/cg-check-row.h"

typedef struct {
  CgAnswering *answering;
  GtkCheckButton *check;
  char *prompt;
  guint item;
  gboolean is_showing; /* the document speaks to the widget, not the person */
} Check;

static void
free_check (gpointer data)
{
  Check *check = data;

  g_object_unref (check->answering);
  g_free (check->prompt);
  g_free (check);
}

static void
show_tick (Check *check)
{
  check->is_showing = TRUE;
  gtk_check_button_set_active (check->check, cg_answering_get_tick (check->answering, check->item, check->prompt));
  gtk_widget_set_sensitive (GTK_WIDGET (check->check), cg_answering_get_obstacle (check->answering) == NULL);
  check->is_showing = FALSE;
}

static void
answering_changed_cb (GtkWidget *row)
{
  show_tick (g_object_get_data (G_OBJECT (row), "check"));
}

static void
toggled_cb (GtkCheckButton *button, GtkWidget *row)
{
  Check *check = g_object_get_data (G_OBJECT (row), "check");
  g_autoptr (GError) error = NULL;

  if (check->is_showing)
    return;
  if (!cg_answering_set_tick (check->answering, check->item, check->prompt, gtk_check_button_get_active (button), &error))
    {
      gtk_widget_set_tooltip_text (row, error->message);
      show_tick (check);
    }
}

/**
 * cg_check_row_new:
 * @prompt: the id of what is ticked
 * @subtitle: (nullable): more about it
 *
 * Returns: a row with a box to tick, which follows the document
 */
GtkWidget *
cg_check_row_new (CgAnswering *answering, guint item, const char *prompt, const char *title, const char *subtitle)
{
  GtkWidget *row = adw_action_row_new ();
  Check *check = g_new0 (Check, 1);
  g_autofree char *title_markup = g_markup_escape_text (title, -1);
  g_autofree char *subtitle_markup = subtitle != NULL ? g_markup_escape_text (subtitle, -1) : NULL;

  check->answering = g_object_ref (answering);
  check->check = GTK_CHECK_BUTTON (gtk_check_button_new ());
  check->prompt = g_strdup (prompt);
  check->item = item;
  g_object_set_data_full (G_OBJECT (row), "check", check, free_check);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title_markup);
  if (subtitle_markup != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle_markup);
  gtk_widget_set_valign (GTK_WIDGET (check->check), GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (check->check), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), GTK_WIDGET (check->check));
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), GTK_WIDGET (check->check));
  show_tick (check);
  g_signal_connect_object (check->check, "toggled", G_CALLBACK (toggled_cb), row, 0);
  g_signal_connect_object (answering, "changed", G_CALLBACK (answering_changed_cb), row, G_CONNECT_SWAPPED);
  return row;
}
