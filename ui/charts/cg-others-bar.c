/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "charts/cg-others-bar.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "cg-config.h"
#include "common/cg-error.h"
#include "common/cg-recent.h"
#include "storage/cg-reader.h"

struct _CgOthersBar {
  GtkBox parent_instance;

  GtkLabel *words;
  GtkWidget *forget;
  GtkWidget *choose;
  GtkLabel *refusals;

  CgLiveChart *chart;
  CgCatalogue *catalogue;
};

G_DEFINE_FINAL_TYPE (CgOthersBar, cg_others_bar, GTK_TYPE_BOX)

static char *
describe (guint n)
{
  if (n == 0)
    return g_strdup (_("Choose documents of other partnerships that use the same tool. They stay as they are, and nothing of them "
                       "is kept in yours."));
  return g_strdup_printf (ngettext ("%u other document is open beside yours.", "%u other documents are open beside yours.", n), n);
}

static void
show_refusals (CgOthersBar *self)
{
  GPtrArray *refusals = cg_live_chart_get_refusals (self->chart);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < refusals->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? "\n" : "", (const char *) refusals->pdata[i]);
  gtk_label_set_label (self->refusals, text->str);
  gtk_widget_set_visible (GTK_WIDGET (self->refusals), refusals->len > 0);
}

/**
 * cg_others_bar_update:
 *
 * Shows what the chart is now.
 */
void
cg_others_bar_update (CgOthersBar *self)
{
  gboolean shown;
  g_autofree char *words = NULL;

  g_return_if_fail (CG_IS_OTHERS_BAR (self));

  shown = self->chart != NULL && g_str_equal (cg_live_chart_get_kind (self->chart)->name, CG_CHART_COMPARISON) &&
          cg_live_chart_get_instrument (self->chart) != NULL;
  gtk_widget_set_visible (GTK_WIDGET (self), shown);
  if (!shown)
    return;
  words = describe (cg_live_chart_count_others (self->chart));
  gtk_label_set_label (self->words, words);
  gtk_widget_set_visible (self->forget, cg_live_chart_count_others (self->chart) > 0);
  show_refusals (self);
}

/**
 * cg_others_bar_set_chart:
 * @chart: the chart that compares
 * @catalogue: (nullable): where the documents find their tools
 */
void
cg_others_bar_set_chart (CgOthersBar *self, CgLiveChart *chart, CgCatalogue *catalogue)
{
  g_return_if_fail (CG_IS_OTHERS_BAR (self) && CG_IS_LIVE_CHART (chart));

  g_set_object (&self->chart, chart);
  g_set_object (&self->catalogue, catalogue);
  cg_others_bar_update (self);
}

static void
forget_cb (CgOthersBar *self)
{
  gtk_widget_grab_focus (self->choose);
  cg_live_chart_forget_others (self->chart);
}

static CgAssessment *
read_document (CgOthersBar *self, GFile *file, GError **error)
{
  const CgReadOptions options = { cg_catalogue_lookup, self->catalogue, FALSE };
  g_autoptr (CgReading) reading = cg_read_file (file, &options, NULL, error);

  if (reading == NULL)
    return NULL;
  if (cg_entry_is (reading->root, CG_KIND_ASSESSMENT))
    return g_object_ref (reading->assessment);
  g_set_error_literal (error, CG_ERROR, CG_ERROR_NOT_ACCEPTABLE, _("This file does not hold an assessment."));
  return NULL;
}

static void
tell_failures (CgOthersBar *self, const char *failures)
{
  GtkWidget *dialog = adw_message_dialog_new (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                                              _("Not every document could be read"), failures);

  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _("_Close"));
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
add_files (CgOthersBar *self, GListModel *files)
{
  g_autoptr (GPtrArray) others = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GString) failures = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (files); i++)
    {
      g_autoptr (GFile) file = g_list_model_get_item (files, i);
      g_autofree char *name = g_file_get_basename (file);
      g_autoptr (GError) error = NULL;
      CgAssessment *other = read_document (self, file, &error);
      g_autofree char *message = other == NULL ? cg_error_to_string (error, name) : NULL;

      if (other != NULL)
        g_ptr_array_add (others, other);
      else
        g_string_append_printf (failures, "%s%s", failures->len > 0 ? "\n" : "", message);
    }
  cg_live_chart_add_others (self->chart, others);
  if (failures->len > 0)
    tell_failures (self, failures->str);
}

static void
chosen_cb (GtkNativeDialog *chooser, int response, CgOthersBar *self)
{
  g_autoptr (GListModel) files = gtk_file_chooser_get_files (GTK_FILE_CHOOSER (chooser));

  if (response == GTK_RESPONSE_ACCEPT)
    add_files (self, files);
  g_object_unref (chooser);
}

static void
choose_cb (CgOthersBar *self)
{
  GtkWindow *parent = GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));
  GtkFileChooserNative *chooser = gtk_file_chooser_native_new (_("Documents to Compare With"), parent, GTK_FILE_CHOOSER_ACTION_OPEN,
                                                               _("_Compare"), _("_Cancel"));

  gtk_file_chooser_set_select_multiple (GTK_FILE_CHOOSER (chooser), TRUE);
  cg_recent_add_filter (GTK_FILE_CHOOSER (chooser));
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  g_signal_connect_object (chooser, "response", G_CALLBACK (chosen_cb), self, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

static void
cg_others_bar_dispose (GObject *object)
{
  CgOthersBar *self = CG_OTHERS_BAR (object);

  g_clear_object (&self->chart);
  g_clear_object (&self->catalogue);
  G_OBJECT_CLASS (cg_others_bar_parent_class)->dispose (object);
}

static void
cg_others_bar_class_init (CgOthersBarClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = cg_others_bar_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, CG_APPLICATION_PATH "charts/cg-others-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, CgOthersBar, words);
  gtk_widget_class_bind_template_child (widget_class, CgOthersBar, forget);
  gtk_widget_class_bind_template_child (widget_class, CgOthersBar, choose);
  gtk_widget_class_bind_template_child (widget_class, CgOthersBar, refusals);
  gtk_widget_class_bind_template_callback (widget_class, forget_cb);
  gtk_widget_class_bind_template_callback (widget_class, choose_cb);
}

static void
cg_others_bar_init (CgOthersBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
