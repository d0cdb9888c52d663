/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "partnership/cg-tool-picker.h"

#include <glib/gi18n.h>

#include "common/cg-words.h"
#include "partnership/cg-tool-row.h"

struct _CgToolPicker {
  AdwBin parent_instance;

  GtkListBox *box;
  GPtrArray *ticks;       /* GtkCheckButton */
  GPtrArray *instruments; /* CgInstrument, of each tick */
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
