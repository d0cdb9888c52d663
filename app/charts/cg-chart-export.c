/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "charts/cg-chart-export.h"

#include "charts/cg-paint-cairo.h"
#include "charts/cg-paint-svg.h"
#include "common/cg-error.h"

#include <cairo-pdf.h>
#include <glib/gi18n.h>
#include <math.h>

/* The most that cairo can hold, in either direction. */
#define MAX_PIXELS 32767

/**
 * cg_chart_format_from_path:
 *
 * Returns: whether the ending of @path names a format
 */
gboolean
cg_chart_format_from_path (const char *path, CgChartFormat *format)
{
  static const char *const endings[] = { ".svg", ".pdf", ".png" };
  g_autofree char *lower = NULL;

  g_return_val_if_fail (path != NULL && format != NULL, FALSE);

  lower = g_ascii_strdown (path, -1);
  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    if (g_str_has_suffix (lower, endings[i]))
      {
        *format = (CgChartFormat) i;
        return TRUE;
      }
  return FALSE;
}

static cairo_status_t
collect_cb (void *closure, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

static void
paint_page (const CgScene *scene, cairo_surface_t *surface, double scale)
{
  cairo_t *cr = cairo_create (surface);
  CgColour background = cg_scene_get_background (scene);

  cairo_set_source_rgb (cr, CG_COLOUR_RED (background) / 255.0, CG_COLOUR_GREEN (background) / 255.0,
                        CG_COLOUR_BLUE (background) / 255.0);
  cairo_paint (cr);
  cairo_scale (cr, scale, scale);
  cg_scene_paint (scene, cr);
  cairo_destroy (cr);
}

static gboolean
check_status (cairo_status_t status, GError **error)
{
  if (status == CAIRO_STATUS_SUCCESS)
    return TRUE;
  g_set_error (error, CG_ERROR, CG_ERROR_NOT_WRITTEN, _("The chart cannot be drawn: %s"),
               cairo_status_to_string (status));
  return FALSE;
}

static gboolean
write_pdf (const CgScene *scene, const char *created, GByteArray *out, GError **error)
{
  cairo_surface_t *surface;
  cairo_status_t status;
  double width, height;

  cg_scene_get_size (scene, &width, &height);
  surface = cairo_pdf_surface_create_for_stream (collect_cb, out, width, height);
  /* Read by every word processor that takes PDF pictures; the same objects whatever the version of cairo. */
  cairo_pdf_surface_restrict_to_version (surface, CAIRO_PDF_VERSION_1_4);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, cg_scene_get_title (scene));
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_SUBJECT, cg_scene_get_description (scene));
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Common Ground");
  if (created != NULL)
    cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, created);
  paint_page (scene, surface, 1);
  cairo_surface_finish (surface);
  status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  return check_status (status, error);
}

static gboolean
write_png (const CgScene *scene, double scale, GByteArray *out, GError **error)
{
  cairo_surface_t *surface;
  cairo_status_t status;
  double width, height;

  cg_scene_get_size (scene, &width, &height);
  if (ceil (width * scale) > MAX_PIXELS || ceil (height * scale) > MAX_PIXELS)
    {
      g_set_error (error, CG_ERROR, CG_ERROR_NOT_WRITTEN,
                   _("The picture would be larger than %d pixels. Choose a smaller scale."), MAX_PIXELS);
      return FALSE;
    }
  surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) ceil (width * scale),
                                        (int) ceil (height * scale));
  paint_page (scene, surface, scale);
  status = cairo_surface_write_to_png_stream (surface, collect_cb, out);
  cairo_surface_destroy (surface);
  return check_status (status, error);
}

/**
 * cg_chart_export_bytes:
 * @options: (nullable): NULL for one pixel a point, created now
 * @error: set with %CG_ERROR_NOT_WRITTEN where the chart cannot be drawn
 *
 * Returns: (transfer full): the chart in that format
 */
GBytes *
cg_chart_export_bytes (const CgScene *scene, CgChartFormat format, const CgExportOptions *options,
                       GError **error)
{
  g_autoptr (GByteArray) out = NULL;
  gboolean written = FALSE;
  char *svg;

  g_return_val_if_fail (scene != NULL, NULL);
  g_return_val_if_fail (options == NULL || options->scale > 0, NULL);

  out = g_byte_array_new ();
  switch (format)
    {
    case CG_CHART_SVG:
      svg = cg_scene_to_svg (scene);
      return g_bytes_new_take (svg, strlen (svg));
    case CG_CHART_PDF:
      written = write_pdf (scene, options != NULL ? options->created : NULL, out, error);
      break;
    case CG_CHART_PNG:
      written = write_png (scene, options != NULL ? options->scale : 1, out, error);
      break;
    default:
      g_assert_not_reached ();
    }
  return written ? g_byte_array_free_to_bytes (g_steal_pointer (&out)) : NULL;
}

/**
 * cg_chart_export:
 * @stream: where to; it is not closed
 *
 * Draws the whole chart first, then writes it: what cannot be drawn writes nothing.
 *
 * Returns: whether all of it was written
 */
gboolean
cg_chart_export (const CgScene *scene, CgChartFormat format, const CgExportOptions *options,
                 GOutputStream *stream, GCancellable *cancellable, GError **error)
{
  g_autoptr (GBytes) bytes = NULL;

  g_return_val_if_fail (G_IS_OUTPUT_STREAM (stream), FALSE);

  bytes = cg_chart_export_bytes (scene, format, options, error);
  return bytes != NULL && g_output_stream_write_all (stream, g_bytes_get_data (bytes, NULL),
                                                     g_bytes_get_size (bytes), NULL, cancellable, error);
}
