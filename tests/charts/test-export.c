/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart-sample.h"

#include <libxml/parser.h>
#include <libxml/tree.h>
#include <libxml/xpath.h>
#include <libxml/xpathInternals.h>
#include <string.h>

#include "charts/cg-chart-export.h"
#include "charts/cg-scene-builder.h"
#include "common/cg-error.h"

static CgScene *
lay_out (SampleChart chart, guint n_partners, CgPaletteKind palette)
{
  g_autoptr (ChartSample) sample = chart_sample_new (n_partners, SAMPLE_PLAIN, TRUE);
  g_autoptr (CgLanguage) language = cg_language_new ("en");
  CgChartOptions options = { 842, 900, language, "DejaVu Sans", palette, FALSE, 1 };

  return chart_sample_lay_out (sample, chart, &options);
}

static GBytes *
export (const CgScene *scene, CgChartFormat format, double scale)
{
  const CgExportOptions options = { scale, "2026-04-14T12:00:00Z" };
  g_autoptr (GError) error = NULL;
  GBytes *bytes = cg_chart_export_bytes (scene, format, &options, &error);

  g_assert_no_error (error);
  return bytes;
}

static guint
count_nodes (xmlDocPtr document, const char *query)
{
  xmlXPathContextPtr context = xmlXPathNewContext (document);
  xmlXPathObjectPtr found;
  guint n;

  xmlXPathRegisterNs (context, BAD_CAST "s", BAD_CAST "http://www.w3.org/2000/svg");
  found = xmlXPathEvalExpression (BAD_CAST query, context);
  g_assert_nonnull (found);
  n = found->nodesetval != NULL ? (guint) found->nodesetval->nodeNr : 0;
  xmlXPathFreeObject (found);
  xmlXPathFreeContext (context);
  return n;
}

static guint
count_marks (const CgScene *scene, gboolean texts, gboolean described)
{
  guint n = 0;

  for (guint i = 0; i < cg_scene_get_n_marks (scene); i++)
    {
      const CgMark *mark = cg_scene_get_mark (scene, i);

      n += texts ? mark->shape == CG_SHAPE_TEXT : described && mark->description != NULL;
    }
  return n;
}

/* Well-formed, with real texts, and a title and a description of the whole and of what its marks say. */
static void
test_svg (void)
{
  for (guint kind = CG_PALETTE_DEFAULT; kind <= CG_PALETTE_GREYSCALE; kind++)
    for (guint cycle = 0; cycle < 2; cycle++)
      {
        g_autoptr (CgScene) scene = lay_out (cycle == 1, 12, (CgPaletteKind) kind);
        g_autoptr (GBytes) bytes = export (scene, CG_CHART_SVG, 1);
        gsize size;
        const char *data = g_bytes_get_data (bytes, &size);
        xmlDocPtr document = xmlReadMemory (data, (int) size, "chart.svg", NULL, XML_PARSE_NONET);

        g_assert_nonnull (document);
        g_assert_cmpuint (count_nodes (document, "/s:svg/s:title[string-length() > 0]"), ==, 1);
        g_assert_cmpuint (count_nodes (document, "/s:svg/s:desc[string-length() > 0]"), ==, 1);
        g_assert_cmpuint (count_nodes (document, "//s:text"), ==, count_marks (scene, TRUE, FALSE));
        g_assert_cmpuint (count_nodes (document, "//s:*[@role='img' and @aria-label=s:title]"), ==,
                          count_marks (scene, FALSE, TRUE));
        g_assert_cmpuint (count_nodes (document, "//s:pattern[starts-with(@id, 'hatch')]"), >, 0);
        g_assert_cmpuint (count_nodes (document, "//@id[. = preceding::*/@id]"), ==, 0);
        xmlFreeDoc (document);
      }
}

/* What people type cannot break the drawing. */
static void
test_svg_escapes (void)
{
  g_autoptr (CgScene) scene = cg_scene_new ("en", FALSE, "A'B\"C", 0xffffff);
  const char *hostile = "<a href=\"x\">&amp;\001\357\277\277\303\050";
  CgMark *mark;
  xmlDocPtr document;
  g_autoptr (GBytes) bytes = NULL;

  cg_scene_set_size (scene, 100, 100);
  cg_scene_set_title (scene, hostile);
  cg_scene_add_text (scene, hostile, (CgBox) { 0, 0, 10, 10 }, 0, 10, CG_ALIGN_LEFT)->fill = 0;
  mark = cg_scene_add_rect (scene, (CgBox) { 0, 0, 10, 10 }, 0, 0xff0000);
  cg_scene_set_ids (scene, mark, hostile, NULL, NULL, NULL);
  cg_scene_describe (scene, mark, hostile, TRUE);
  cg_scene_finish (scene, 500);
  bytes = export (scene, CG_CHART_SVG, 1);
  document = xmlReadMemory (g_bytes_get_data (bytes, NULL), (int) g_bytes_get_size (bytes), "x.svg", NULL,
                            XML_PARSE_NONET);
  g_assert_nonnull (document);
  g_assert_cmpuint (count_nodes (document, "//s:text[starts-with(., '<a href=\"x\">&amp; ')]"), ==, 1);
  g_assert_cmpuint (count_nodes (document, "//s:a"), ==, 0);
  xmlFreeDoc (document);
}

static guint32
read_be32 (const guint8 *at)
{
  return (guint32) at[0] << 24 | (guint32) at[1] << 16 | (guint32) at[2] << 8 | at[3];
}

static void
test_png (void)
{
  static const guint8 signature[] = { 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n' };
  g_autoptr (CgScene) scene = lay_out (FALSE, 6, CG_PALETTE_DEFAULT);
  g_autoptr (GBytes) once = export (scene, CG_CHART_PNG, 1), twice = export (scene, CG_CHART_PNG, 2);
  const guint8 *one = g_bytes_get_data (once, NULL), *two = g_bytes_get_data (twice, NULL);
  double width, height;

  cg_scene_get_size (scene, &width, &height);
  g_assert_cmpmem (one, sizeof signature, signature, sizeof signature);
  g_assert_cmpuint (read_be32 (one + 16), ==, (guint32) width);
  g_assert_cmpuint (read_be32 (one + 20), ==, (guint32) height);
  g_assert_cmpuint (read_be32 (two + 16), ==, 2 * (guint32) width);
  g_assert_cmpuint (read_be32 (two + 20), ==, 2 * (guint32) height);
}

static void
test_png_too_large (void)
{
  g_autoptr (CgScene) scene = lay_out (FALSE, 2, CG_PALETTE_DEFAULT);
  const CgExportOptions options = { 1000, NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = cg_chart_export_bytes (scene, CG_CHART_PNG, &options, &error);

  g_assert_null (bytes);
  g_assert_error (error, CG_ERROR, CG_ERROR_NOT_WRITTEN);
}

static gboolean
contains (GBytes *bytes, const char *text)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  for (gsize at = 0; at + strlen (text) <= size; at++)
    if (memcmp (data + at, text, strlen (text)) == 0)
      return TRUE;
  return FALSE;
}

static void
test_pdf (void)
{
  g_autoptr (CgScene) scene = lay_out (TRUE, 6, CG_PALETTE_DEFAULT);
  g_autoptr (GBytes) one = export (scene, CG_CHART_PDF, 1), again = export (scene, CG_CHART_PDF, 1);
  g_autofree char *page = NULL;
  double width, height;

  cg_scene_get_size (scene, &width, &height);
  page = g_strdup_printf ("/MediaBox [ 0 0 %d %d ]", (int) width, (int) height);
  g_assert_true (g_bytes_get_size (one) > 5 && memcmp (g_bytes_get_data (one, NULL), "%PDF-", 5) == 0);
  g_assert_true (contains (one, page));
  g_assert_true (contains (one, "/Title (Commissioning cycle)"));
  g_assert_true (contains (one, "/CreationDate (20260414120000"));
  g_assert_true (contains (one, "/FontFile"));
  g_assert_true (g_bytes_equal (one, again));
}

static void
test_stream (void)
{
  g_autoptr (CgScene) scene = lay_out (FALSE, 2, CG_PALETTE_DEFAULT);
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (GBytes) wanted = export (scene, CG_CHART_SVG, 1), written = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (cg_chart_export (scene, CG_CHART_SVG, NULL, stream, NULL, &error));
  g_assert_no_error (error);
  g_assert_true (g_output_stream_close (stream, NULL, NULL));
  written = g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (stream));
  g_assert_true (g_bytes_equal (written, wanted));
}

static void
test_stream_full (void)
{
  g_autoptr (CgScene) scene = lay_out (FALSE, 2, CG_PALETTE_DEFAULT);
  guint8 room[64];
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new (room, sizeof room, NULL, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_false (cg_chart_export (scene, CG_CHART_SVG, NULL, stream, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE);
}

static void
test_format (void)
{
  CgChartFormat format;

  g_assert_true (cg_chart_format_from_path ("a/b.SVG", &format));
  g_assert_cmpint (format, ==, CG_CHART_SVG);
  g_assert_true (cg_chart_format_from_path ("b.pdf", &format));
  g_assert_cmpint (format, ==, CG_CHART_PDF);
  g_assert_true (cg_chart_format_from_path ("b.svg.png", &format));
  g_assert_cmpint (format, ==, CG_CHART_PNG);
  g_assert_false (cg_chart_format_from_path ("png", &format));
  g_assert_false (cg_chart_format_from_path ("b.jpg", &format));
}

int
main (int argc, char **argv)
{
  int result;

  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/charts/export/svg", test_svg);
  g_test_add_func ("/charts/export/svg-escapes", test_svg_escapes);
  g_test_add_func ("/charts/export/png", test_png);
  g_test_add_func ("/charts/export/png-too-large", test_png_too_large);
  g_test_add_func ("/charts/export/pdf", test_pdf);
  g_test_add_func ("/charts/export/stream", test_stream);
  g_test_add_func ("/charts/export/stream-full", test_stream_full);
  g_test_add_func ("/charts/export/format", test_format);
  result = g_test_run ();
  xmlCleanupParser ();
  return result;
}
