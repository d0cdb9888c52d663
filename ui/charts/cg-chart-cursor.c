/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "charts/cg-chart-cursor.h"

struct _CgChartCursor {
  GtkWidget parent_instance;
};

G_DEFINE_FINAL_TYPE (CgChartCursor, cg_chart_cursor, GTK_TYPE_WIDGET)

static void
cg_chart_cursor_class_init (CgChartCursorClass *class)
{
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (class), GTK_ACCESSIBLE_ROLE_IMG);
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (class), "chartcursor");
}

static void
cg_chart_cursor_init (CgChartCursor *self)
{
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  /* The pointer goes to the chart, which knows the shapes of the marks. */
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
}

GtkWidget *
cg_chart_cursor_new (void)
{
  return g_object_new (CG_TYPE_CHART_CURSOR, NULL);
}

/**
 * cg_chart_cursor_describe:
 * @description: what is under the cursor, in one line
 */
void
cg_chart_cursor_describe (CgChartCursor *self, const char *description)
{
  g_return_if_fail (CG_IS_CHART_CURSOR (self) && description != NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, description, -1);
}
