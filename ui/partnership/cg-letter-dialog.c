/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "partnership/cg-letter-dialog.h"

#include <glib/gi18n.h>

#include "cg-config.h"

struct _CgLetterDialog {
  AdwWindow parent_instance;

  AdwToastOverlay *toasts;
  GtkLabel *about;
  GtkTextView *view;
};

G_DEFINE_FINAL_TYPE (CgLetterDialog, cg_letter_dialog, ADW_TYPE_WINDOW)

static void
copy (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CgLetterDialog *self = CG_LETTER_DIALOG (widget);
  g_autofree char *letter = NULL;

  g_object_get (gtk_text_view_get_buffer (self->view), "text", &letter, NULL);
  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), letter);
  adw_toast_overlay_add_toast (self->toasts, adw_toast_new (_("Copied")));
}

static void
cg_letter_dialog_class_init (CgLetterDialogClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  gtk_widget_class_set_template_from_resource (widget_class, CG_APPLICATION_PATH "partnership/cg-letter-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, CgLetterDialog, toasts);
  gtk_widget_class_bind_template_child (widget_class, CgLetterDialog, about);
  gtk_widget_class_bind_template_child (widget_class, CgLetterDialog, view);
  gtk_widget_class_install_action (widget_class, "letter.copy", NULL, copy);
}

static void
cg_letter_dialog_init (CgLetterDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * cg_letter_dialog_new:
 * @title: the step that the letter is for
 * @promised: whether it says who will see what, and whom people can ask
 */
GtkWidget *
cg_letter_dialog_new (GtkWindow *parent, const char *title, const char *letter, gboolean promised)
{
  CgLetterDialog *self = g_object_new (CG_TYPE_LETTER_DIALOG, "transient-for", parent, "title", title, NULL);

  if (!promised)
    gtk_label_set_label (self->about, _("Nobody has said yet who will see what, or whom people can ask. Do that on Collect first: it "
                                        "then stands in here too."));
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->view), letter, -1);
  return GTK_WIDGET (self);
}
