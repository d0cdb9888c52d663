/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "charts/cg-charts-page-private.h"

#include <glib/gi18n.h>

/* A chart in a file, in points: as wide as A4 is high. */
#define EXPORT_WIDTH  842
#define EXPORT_HEIGHT 595

static CgScene *
lay_out_for_export (CgChartsPage *self)
{
  CgChartOptions options = { .width = EXPORT_WIDTH, .height = EXPORT_HEIGHT };

  if (cg_live_chart_get_kind (self->chart)->square)
    options.height = EXPORT_WIDTH;
  cg_chart_style_for_export (self->style, &options);
  return cg_live_chart_layout (self->chart, &options);
}

static char *
name_chart (CgChartsPage *self)
{
  const char *title = cg_scene_get_title (cg_chart_canvas_get_scene (self->view));
  CgEntry *round = cg_live_chart_get_round (self->chart);

  /* Translators: the name of a file: %1$s is the title of a chart, %2$s the name of a round */
  return g_strdup_printf (_("%1$s, %2$s"), title, cg_entry_get (round, CG_NAME_NAME));
}

static void
save_chart (GtkWidget *widget, const char *action, GVariant *parameter)
{
  CgChartsPage *self = CG_CHARTS_PAGE (widget);
  CgScene *scene = lay_out_for_export (self);
  g_autofree char *name = NULL;

  if (scene == NULL)
    return;
  name = name_chart (self);
  cg_chart_saver_save (self->saver, scene, name, GTK_WINDOW (gtk_widget_get_root (widget)));
}

static void
copy_chart (GtkWidget *widget, const char *action, GVariant *parameter)
{
  CgChartsPage *self = CG_CHARTS_PAGE (widget);
  g_autoptr (CgScene) scene = lay_out_for_export (self);

  if (scene != NULL)
    cg_chart_saver_copy (self->saver, scene, gtk_widget_get_clipboard (widget));
}

static void
tell_cb (CgChartSaver *saver, const char *words, CgChartsPage *self)
{
  GtkWidget *overlay = gtk_widget_get_ancestor (GTK_WIDGET (self), ADW_TYPE_TOAST_OVERLAY);

  if (overlay != NULL)
    adw_toast_overlay_add_toast (ADW_TOAST_OVERLAY (overlay), adw_toast_new (words));
}

void
cg_charts_page_install_export (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "charts.save", NULL, save_chart);
  gtk_widget_class_install_action (widget_class, "charts.copy", NULL, copy_chart);
}

void
cg_charts_page_init_export (CgChartsPage *self)
{
  self->saver = cg_chart_saver_new ();
  g_signal_connect_object (self->saver, "done", G_CALLBACK (tell_cb), self, 0);
}
