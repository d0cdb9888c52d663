/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "widgets/cg-tab-stop.h"

struct _CgTabStop {
  AdwBin parent_instance;
};

G_DEFINE_FINAL_TYPE (CgTabStop, cg_tab_stop, ADW_TYPE_BIN)

static gboolean
has_focus_inside (GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && gtk_widget_is_ancestor (focus, widget);
}

static gboolean
cg_tab_stop_focus (GtkWidget *widget, GtkDirectionType direction)
{
  gboolean by_tab = direction == GTK_DIR_TAB_FORWARD || direction == GTK_DIR_TAB_BACKWARD;

  if (by_tab && has_focus_inside (widget))
    return FALSE;
  return GTK_WIDGET_CLASS (cg_tab_stop_parent_class)->focus (widget, direction);
}

static void
cg_tab_stop_class_init (CgTabStopClass *class)
{
  GTK_WIDGET_CLASS (class)->focus = cg_tab_stop_focus;
}

static void
cg_tab_stop_init (CgTabStop *self)
{
}
