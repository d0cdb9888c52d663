/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "start/cg-set-picker.h"

#include <glib/gi18n.h>

#include "common/cg-words.h"

struct _CgSetPicker {
  AdwBin parent_instance;

  GtkListBox *box;
  GtkCheckButton *first;
};

enum {
  SIGNAL_CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CgSetPicker, cg_set_picker, ADW_TYPE_BIN)

static void
cg_set_picker_class_init (CgSetPickerClass *class)
{
  signals[SIGNAL_CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (class), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                         G_TYPE_NONE, 1, G_TYPE_POINTER);
}

static void
cg_set_picker_init (CgSetPicker *self)
{
  self->box = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->box, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->box), "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->box), GTK_ACCESSIBLE_PROPERTY_LABEL, _("What is it for?"), -1);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->box));
}

static void
toggled_cb (GtkCheckButton *button, CgSetPicker *self)
{
  if (gtk_check_button_get_active (button))
    g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, g_object_get_data (G_OBJECT (button), "set"));
}

/* The purpose, the names of the tools, and how long they take together. */
static char *
describe (const CgToolSet *set, CgCatalogue *catalogue)
{
  GString *tools = g_string_new (NULL);
  g_autofree char *names = NULL, *time = NULL;
  int minutes = 0;

  for (const char *const *id = set->instruments; *id != NULL; id++)
    {
      g_autoptr (CgInstrument) instrument = cg_catalogue_find (catalogue, *id, 0);
      g_autofree char *name = instrument != NULL ? cg_words_instrument (instrument) : NULL;

      if (instrument == NULL)
        continue;
      minutes += cg_entry_get_int (cg_instrument_get_entry (instrument), CG_NAME_MINUTES, 0);
      g_string_append_printf (tools, "%s%s", tools->len > 0 ? ", " : "", name);
    }
  names = g_string_free (tools, FALSE);
  time = g_strdup_printf (ngettext ("about %d minute for each person", "about %d minutes for each person", minutes), minutes);
  /* Translators: %1$s says what it is for, %2$s names tools, %3$s is such as "about 30 minutes for each person" */
  return g_strdup_printf (_("%1$s\n%2$s · %3$s"), _(set->purpose), names, time);
}

static void
add_set (CgSetPicker *self, const CgToolSet *set, CgCatalogue *catalogue)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *radio = gtk_check_button_new ();
  g_autofree char *subtitle = describe (set, catalogue);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _(set->title));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  gtk_widget_set_valign (radio, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (radio), GTK_ACCESSIBLE_PROPERTY_LABEL, _(set->title), -1);
  gtk_check_button_set_group (GTK_CHECK_BUTTON (radio), self->first);
  if (self->first == NULL)
    self->first = GTK_CHECK_BUTTON (radio);
  g_object_set_data (G_OBJECT (radio), "set", (gpointer) set);
  g_signal_connect_object (radio, "toggled", G_CALLBACK (toggled_cb), self, 0);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), radio);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), radio);
  gtk_list_box_append (self->box, row);
}

/**
 * cg_set_picker_offer:
 *
 * Nothing is chosen to begin with.
 */
void
cg_set_picker_offer (CgSetPicker *self, CgCatalogue *catalogue)
{
  guint n;
  const CgToolSet *sets = cg_built_in_sets (&n);

  g_return_if_fail (CG_IS_SET_PICKER (self));

  for (guint i = 0; i < n; i++)
    add_set (self, &sets[i], catalogue);
}
