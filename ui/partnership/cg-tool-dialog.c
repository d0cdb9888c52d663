/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "partnership/cg-tool-dialog.h"

#include <glib/gi18n.h>

#include "common/cg-addition.h"
#include "partnership/cg-tool-picker.h"

struct _CgToolDialog {
  AdwWindow parent_instance;

  CgToolPicker *tools;
  GtkWidget *add_button;

  CgSession *session;
  CgCatalogue *catalogue;
};

G_DEFINE_FINAL_TYPE (CgToolDialog, cg_tool_dialog, ADW_TYPE_WINDOW)

static void
add_cb (CgToolDialog *self)
{
  g_autoptr (GPtrArray) chosen = cg_tool_picker_dup_chosen (self->tools);

  for (guint i = 0; i < chosen->len; i++)
    {
      g_autoptr (GError) error = NULL;

      if (!cg_addition_instrument (self->session, self->catalogue, chosen->pdata[i], &error))
        g_critical ("A tool could not be added: %s", error->message);
    }
  gtk_window_close (GTK_WINDOW (self));
}

static void
cg_tool_dialog_dispose (GObject *object)
{
  CgToolDialog *self = CG_TOOL_DIALOG (object);

  g_clear_object (&self->session);
  g_clear_object (&self->catalogue);
  G_OBJECT_CLASS (cg_tool_dialog_parent_class)->dispose (object);
}

static void
cg_tool_dialog_class_init (CgToolDialogClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = cg_tool_dialog_dispose;
  g_type_ensure (CG_TYPE_TOOL_PICKER);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/common_ground/CommonGround/partnership/cg-tool-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, CgToolDialog, tools);
  gtk_widget_class_bind_template_child (widget_class, CgToolDialog, add_button);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
}

static void
cg_tool_dialog_init (CgToolDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
cg_tool_dialog_new (GtkWindow *parent, CgSession *session, CgCatalogue *catalogue)
{
  CgToolDialog *self = g_object_new (CG_TYPE_TOOL_DIALOG, "transient-for", parent, NULL);

  self->session = g_object_ref (session);
  self->catalogue = g_object_ref (catalogue);
  cg_tool_picker_offer (self->tools, catalogue, cg_session_get_assessment (session));
  return GTK_WIDGET (self);
}
