/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "charts/cg-chart-style.h"

#include <adwaita.h>

#include "common/cg-settings.h"

/* What the desktop calls 100 %, in its own unit. */
#define USUAL_DPI (96.0 * 1024.0)

struct _CgChartStyle {
  GObject parent_instance;

  char *font_family;
};

enum {
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CgChartStyle, cg_chart_style, G_TYPE_OBJECT)

static char *
desktop_font_family (void)
{
  g_autofree char *name = NULL;
  PangoFontDescription *description;
  char *family;

  g_object_get (gtk_settings_get_default (), "gtk-font-name", &name, NULL);
  description = pango_font_description_from_string (name != NULL ? name : "Sans");
  family = g_strdup (pango_font_description_get_family (description));
  pango_font_description_free (description);
  return family != NULL ? family : g_strdup ("Sans");
}

static double
desktop_text_scale (void)
{
  int dpi = 0;

  g_object_get (gtk_settings_get_default (), "gtk-xft-dpi", &dpi, NULL);
  return dpi > 0 ? dpi / USUAL_DPI : 1;
}

static void
changed_cb (CgChartStyle *self)
{
  g_free (self->font_family);
  self->font_family = desktop_font_family ();
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
cg_chart_style_finalize (GObject *object)
{
  g_clear_pointer (&CG_CHART_STYLE (object)->font_family, g_free);
  G_OBJECT_CLASS (cg_chart_style_parent_class)->finalize (object);
}

static void
cg_chart_style_class_init (CgChartStyleClass *class)
{
  G_OBJECT_CLASS (class)->finalize = cg_chart_style_finalize;

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (class), G_SIGNAL_RUN_LAST, 0, NULL,
                                          NULL, NULL, G_TYPE_NONE, 0);
}

static void
follow (CgChartStyle *self, gpointer object, const char *signal)
{
  g_signal_connect_object (object, signal, G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
}

static void
cg_chart_style_init (CgChartStyle *self)
{
  self->font_family = desktop_font_family ();
  follow (self, gtk_settings_get_default (), "notify::gtk-font-name");
  follow (self, gtk_settings_get_default (), "notify::gtk-xft-dpi");
  follow (self, adw_style_manager_get_default (), "notify::dark");
  follow (self, cg_settings_get_default (), "notify::palette");
  follow (self, cg_settings_get_default (), "notify::text-scale");
}

CgChartStyle *
cg_chart_style_new (void)
{
  return g_object_new (CG_TYPE_CHART_STYLE, NULL);
}

/**
 * cg_chart_style_for_screen:
 * @options: (inout): gets the look; sizes and language are left alone, and the font is borrowed
 */
void
cg_chart_style_for_screen (CgChartStyle *self, CgChartOptions *options)
{
  cg_chart_style_for_export (self, options);
  options->dark = adw_style_manager_get_dark (adw_style_manager_get_default ());
  options->text_scale *= desktop_text_scale ();
}

/**
 * cg_chart_style_for_export:
 *
 * The same on paper: light, and at the size that the person prefers.
 */
void
cg_chart_style_for_export (CgChartStyle *self, CgChartOptions *options)
{
  g_return_if_fail (CG_IS_CHART_STYLE (self) && options != NULL);

  options->font_family = self->font_family;
  options->palette = cg_settings_get_palette (cg_settings_get_default ());
  options->dark = FALSE;
  options->text_scale = cg_settings_get_text_scale (cg_settings_get_default ());
}
