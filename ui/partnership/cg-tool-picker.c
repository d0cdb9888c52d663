/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "partnership/cg-tool-picker.h"

#include <glib/gi18n.h>

#include "catalogue/cg-own-tools.h"
#include "common/cg-words.h"
#include "partnership/cg-tool-row.h"

struct _CgToolPicker {
  AdwBin parent_instance;

  GtkListBox *box;
  GPtrArray *ticks;       /* GtkCheckButton */
  GPtrArray *instruments; /* CgInstrument, of each tick */
  CgCatalogue *catalogue;
};

enum {
  PROP_0,
  PROP_ANY_CHOSEN,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

G_DEFINE_FINAL_TYPE (CgToolPicker, cg_tool_picker, ADW_TYPE_BIN)

static gboolean
is_any_chosen (CgToolPicker *self)
{
  for (guint i = 0; i < self->ticks->len; i++)
    if (gtk_check_button_get_active (self->ticks->pdata[i]))
      return TRUE;
  return FALSE;
}

static void
toggled_cb (CgToolPicker *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ANY_CHOSEN]);
}

static void
cg_tool_picker_get_property (GObject *object, guint property, GValue *value, GParamSpec *pspec)
{
  g_value_set_boolean (value, is_any_chosen (CG_TOOL_PICKER (object)));
}

static void
cg_tool_picker_finalize (GObject *object)
{
  CgToolPicker *self = CG_TOOL_PICKER (object);

  g_clear_pointer (&self->ticks, g_ptr_array_unref);
  g_clear_pointer (&self->instruments, g_ptr_array_unref);
  g_clear_object (&self->catalogue);
  G_OBJECT_CLASS (cg_tool_picker_parent_class)->finalize (object);
}

static void
cg_tool_picker_class_init (CgToolPickerClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);

  object_class->get_property = cg_tool_picker_get_property;
  object_class->finalize = cg_tool_picker_finalize;
  properties[PROP_ANY_CHOSEN] = g_param_spec_boolean ("any-chosen", NULL, NULL, FALSE,
                                                      G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
cg_tool_picker_init (CgToolPicker *self)
{
  GtkWidget *placeholder = gtk_label_new (_("Every tool is in use already."));

  self->ticks = g_ptr_array_new ();
  self->instruments = g_ptr_array_new_with_free_func (g_object_unref);
  self->box = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->box, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->box), "boxed-list");
  gtk_widget_add_css_class (placeholder, "placeholder");
  gtk_list_box_set_placeholder (self->box, placeholder);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->box), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Tools"), -1);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->box));
}

static char *
describe (CgCatalogue *catalogue, CgInstrument *instrument)
{
  CgLanguage *language = cg_words_language ();
  const char *summary = cg_instrument_text (cg_instrument_get_entry (instrument), CG_KIND_SUMMARY, language);
  int minutes = cg_entry_get_int (cg_instrument_get_entry (instrument), CG_NAME_MINUTES, 0);
  g_autofree char *source = cg_tool_row_describe (catalogue, instrument);
  g_autofree char *time = NULL;

  if (minutes == 0)
    return g_strdup_printf ("%s\n%s", summary, source);
  time = g_strdup_printf (ngettext ("about %d minute", "about %d minutes", minutes), minutes);
  return g_strdup_printf ("%s\n%s · %s", summary, source, time);
}

static void
drop_row (CgToolPicker *self, GtkWidget *row)
{
  for (guint i = 0; i < self->ticks->len; i++)
    if (gtk_widget_is_ancestor (self->ticks->pdata[i], row))
      {
        g_ptr_array_remove_index (self->ticks, i);
        g_ptr_array_remove_index (self->instruments, i);
      }
  gtk_list_box_remove (self->box, row);
  toggled_cb (self);
}

static CgInstrument *
instrument_of (CgToolPicker *self, GtkWidget *row)
{
  for (guint i = 0; i < self->ticks->len; i++)
    if (gtk_widget_is_ancestor (self->ticks->pdata[i], row))
      return self->instruments->pdata[i];
  return NULL;
}

static void
delete_response_cb (AdwMessageDialog *dialog, const char *response, GtkWidget *row)
{
  CgToolPicker *self = CG_TOOL_PICKER (gtk_widget_get_ancestor (row, CG_TYPE_TOOL_PICKER));
  CgInstrument *instrument = self != NULL ? instrument_of (self, row) : NULL;
  g_autoptr (GError) error = NULL;

  if (instrument == NULL || !g_str_equal (response, "delete"))
    return;
  if (!cg_own_tools_delete (cg_instrument_get_id (instrument), cg_instrument_get_version (instrument), &error))
    {
      adw_action_row_set_subtitle (ADW_ACTION_ROW (row), error->message);
      return;
    }
  cg_catalogue_reload_own (self->catalogue);
  drop_row (self, row);
}

static void
delete_cb (GtkWidget *row)
{
  const char *title = adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row));
  /* Translators: %s is the title of a tool */
  g_autofree char *heading = g_strdup_printf (_("Delete “%s” from your library?"), title);
  GtkWidget *dialog = adw_message_dialog_new (GTK_WINDOW (gtk_widget_get_root (row)), heading,
                                              _("Assessments that use it keep it. This can’t be undone."));

  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "keep", _("_Keep"), "delete", _("_Delete"), NULL);
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "keep");
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "delete", ADW_RESPONSE_DESTRUCTIVE);
  g_signal_connect_object (dialog, "response", G_CALLBACK (delete_response_cb), row, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
add_delete_button (GtkWidget *row, const char *title)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("user-trash-symbolic");
  /* Translators: %s is the title of a tool */
  g_autofree char *words = g_strdup_printf (_("Delete “%s” from your library…"), title);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  gtk_widget_add_css_class (button, "flat");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  g_signal_connect_object (button, "clicked", G_CALLBACK (delete_cb), row, G_CONNECT_SWAPPED);
}

static void
add_tool (CgToolPicker *self, CgCatalogue *catalogue, CgInstrument *instrument)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *tick = gtk_check_button_new ();
  g_autofree char *title = cg_words_instrument (instrument);
  g_autofree char *subtitle = describe (catalogue, instrument);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  gtk_widget_set_valign (tick, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (tick), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), tick);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), tick);
  if (!cg_catalogue_is_built_in (catalogue, instrument) &&
      cg_own_tools_has (cg_instrument_get_id (instrument), cg_instrument_get_version (instrument)))
    add_delete_button (row, title);
  gtk_list_box_append (self->box, row);
  g_ptr_array_add (self->ticks, tick);
  g_ptr_array_add (self->instruments, g_object_ref (instrument));
  g_signal_connect_object (tick, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
}

/**
 * cg_tool_picker_offer:
 * @assessment: (nullable): whose tools to leave out
 */
void
cg_tool_picker_offer (CgToolPicker *self, CgCatalogue *catalogue, CgAssessment *assessment)
{
  g_autoptr (GPtrArray) instruments = cg_catalogue_dup_instruments (catalogue);

  g_return_if_fail (CG_IS_TOOL_PICKER (self));

  g_set_object (&self->catalogue, catalogue);
  for (guint i = 0; i < instruments->len; i++)
    if (assessment == NULL || !cg_assessment_declares (assessment, cg_instrument_get_id (instruments->pdata[i]), 0))
      add_tool (self, catalogue, instruments->pdata[i]);
}

/**
 * cg_tool_picker_choose:
 * @ids: (array zero-terminated=1): the ids of the tools to tick; all others lose their ticks
 */
void
cg_tool_picker_choose (CgToolPicker *self, const char *const *ids)
{
  g_return_if_fail (CG_IS_TOOL_PICKER (self));

  for (guint i = 0; i < self->ticks->len; i++)
    gtk_check_button_set_active (self->ticks->pdata[i],
                                 g_strv_contains (ids, cg_instrument_get_id (self->instruments->pdata[i])));
}

/**
 * cg_tool_picker_dup_chosen:
 *
 * Returns: (transfer full) (element-type CgInstrument): what is ticked, in the order of the list
 */
GPtrArray *
cg_tool_picker_dup_chosen (CgToolPicker *self)
{
  GPtrArray *chosen = g_ptr_array_new_with_free_func (g_object_unref);

  g_return_val_if_fail (CG_IS_TOOL_PICKER (self), chosen);

  for (guint i = 0; i < self->ticks->len; i++)
    if (gtk_check_button_get_active (self->ticks->pdata[i]))
      g_ptr_array_add (chosen, g_object_ref (self->instruments->pdata[i]));
  return chosen;
}
