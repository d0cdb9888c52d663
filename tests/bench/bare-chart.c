/* SPDX-License-Identifier: GPL-3.0-or-later */
/* bare-chart SHAPES LABELS OUT.svg : the least that cairo and Pango can do for a chart with that many shapes and
 * labels: what a cold export is compared with. */
#include <cairo-svg.h>
#include <math.h>
#include <pango/pangocairo.h>
#include <stdlib.h>

static void
draw_shape (cairo_t *cr, int i)
{
  double x = 40 + i % 12 * 60, y = 40 + i / 12 * 40;

  cairo_new_sub_path (cr);
  cairo_arc (cr, x + 48, y + 6, 6, -G_PI_2, 0);
  cairo_arc (cr, x + 48, y + 26, 6, 0, G_PI_2);
  cairo_arc (cr, x + 6, y + 26, 6, G_PI_2, G_PI);
  cairo_arc (cr, x + 6, y + 6, 6, G_PI, 3 * G_PI_2);
  cairo_close_path (cr);
  cairo_set_source_rgb (cr, .2 + i % 7 * .1, .5, .5);
  cairo_fill (cr);
}

static void
draw_label (cairo_t *cr, PangoLayout *layout, int i)
{
  g_autofree char *text = g_strdup_printf ("Label number %d", i);

  pango_layout_set_text (layout, text, -1);
  cairo_move_to (cr, 40 + i % 12 * 60, 40 + i / 12 * 40);
  cairo_set_source_rgb (cr, .1, .1, .1);
  pango_cairo_show_layout (cr, layout);
}

int
main (int argc, char **argv)
{
  cairo_surface_t *surface;
  PangoFontDescription *font;
  g_autoptr (PangoLayout) layout = NULL;
  cairo_t *cr;

  if (argc != 4)
    return 2;
  surface = cairo_svg_surface_create (argv[3], 842, 595);
  cr = cairo_create (surface);
  layout = pango_cairo_create_layout (cr);
  font = pango_font_description_from_string ("Sans 10");
  pango_layout_set_font_description (layout, font);
  for (int i = 0; i < atoi (argv[1]); i++)
    draw_shape (cr, i);
  for (int i = 0; i < atoi (argv[2]); i++)
    draw_label (cr, layout, i);
  pango_font_description_free (font);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  return 0;
}
