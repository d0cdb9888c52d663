/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "charts/cg-font.h"

/**
 * cg_font_context_new:
 * @language: a language code
 *
 * Returns: (transfer full): a context of this thread that neither hints nor rounds and knows nothing of the
 * locale, so that measuring and painting agree at every size
 */
PangoContext *
cg_font_context_new (const char *language, gboolean rtl)
{
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  cairo_font_options_t *options = cairo_font_options_create ();

  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  pango_cairo_context_set_font_options (context, options);
  cairo_font_options_destroy (options);

  pango_context_set_round_glyph_positions (context, FALSE);
  pango_context_set_language (context, pango_language_from_string (language));
  pango_context_set_base_dir (context, rtl ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR);
  return context;
}

/**
 * cg_font_describe:
 * @size: in points of the scene, whatever the resolution
 *
 * Returns: (transfer full): the font
 */
PangoFontDescription *
cg_font_describe (const char *font_family, double size, gboolean bold)
{
  PangoFontDescription *font = pango_font_description_new ();

  pango_font_description_set_family (font, font_family);
  pango_font_description_set_absolute_size (font, size * PANGO_SCALE);
  pango_font_description_set_weight (font, bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
  return font;
}
