/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collect/cg-reading-dialog.h"

#include <glib/gi18n.h>

#include "cg-config.h"

struct _CgReadingDialog {
  AdwMessageDialog parent_instance;

  GtkProgressBar *bar;
};

G_DEFINE_FINAL_TYPE (CgReadingDialog, cg_reading_dialog, ADW_TYPE_MESSAGE_DIALOG)

static void
cg_reading_dialog_class_init (CgReadingDialogClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  gtk_widget_class_set_template_from_resource (widget_class, CG_APPLICATION_PATH "collect/cg-reading-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, CgReadingDialog, bar);
}

static void
cg_reading_dialog_init (CgReadingDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (self), "cancel", _("_Cancel"));
}

CgReadingDialog *
cg_reading_dialog_new (GtkWindow *parent)
{
  return g_object_new (CG_TYPE_READING_DIALOG, "transient-for", parent, NULL);
}

/**
 * cg_reading_dialog_set_progress:
 * @done: how many files were read
 * @total: of how many; at least one
 */
void
cg_reading_dialog_set_progress (CgReadingDialog *self, guint done, guint total)
{
  g_autofree char *words = NULL;

  g_return_if_fail (CG_IS_READING_DIALOG (self) && done <= total && total > 0);

  /* Translators: %1$'u is how many files of answers were read, %2$'u of how many; with the ' it is 1,000 and not 1000. */
  words = g_strdup_printf (ngettext ("Bringing in %1$'u of %2$'u answer…", "Bringing in %1$'u of %2$'u answers…", total),
                           done, total);
  adw_message_dialog_set_body (ADW_MESSAGE_DIALOG (self), words);
  gtk_progress_bar_set_fraction (self->bar, (double) done / total);
}
