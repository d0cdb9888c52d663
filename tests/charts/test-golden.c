/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart-sample.h"

#include <string.h>

#include "charts/cg-paint-svg.h"

/* Compares drawings with tests/golden/charts, byte by byte. After a wanted change, look at the new drawings:
 * CG_UPDATE_GOLDEN=1 meson test -C build charts-golden
 * writes them over the old ones. */

typedef struct {
  const char *name;
  gboolean cycle;
  guint n_partners;
  SampleWords words;
  gboolean rated;
  double width;
  double height;
  CgPaletteKind palette;
} Drawing;

static const Drawing drawings[] = {
  { "matrix-2", FALSE, 2, SAMPLE_PLAIN, TRUE, 842, 595, CG_PALETTE_DEFAULT },
  { "matrix-12", FALSE, 12, SAMPLE_PLAIN, TRUE, 1072, 720, CG_PALETTE_DEFAULT },
  { "matrix-40", FALSE, 40, SAMPLE_PLAIN, TRUE, 1072, 720, CG_PALETTE_DEFAULT },
  { "matrix-empty", FALSE, 6, SAMPLE_PLAIN, FALSE, 842, 595, CG_PALETTE_DEFAULT },
  { "matrix-320", FALSE, 6, SAMPLE_PLAIN, TRUE, 320, 480, CG_PALETTE_DEFAULT },
  { "matrix-a3", FALSE, 6, SAMPLE_PLAIN, TRUE, 1191, 842, CG_PALETTE_DEFAULT },
  { "matrix-welsh", FALSE, 6, SAMPLE_WELSH, TRUE, 842, 595, CG_PALETTE_DEFAULT },
  { "matrix-long", FALSE, 6, SAMPLE_LONG, TRUE, 842, 595, CG_PALETTE_DEFAULT },
  { "matrix-rtl", FALSE, 6, SAMPLE_HEBREW, TRUE, 842, 595, CG_PALETTE_DEFAULT },
  { "matrix-high-contrast", FALSE, 6, SAMPLE_PLAIN, TRUE, 842, 595, CG_PALETTE_HIGH_CONTRAST },
  { "matrix-greyscale", FALSE, 6, SAMPLE_PLAIN, TRUE, 842, 595, CG_PALETTE_GREYSCALE },
  { "cycle", TRUE, 6, SAMPLE_PLAIN, TRUE, 900, 950, CG_PALETTE_DEFAULT },
  { "cycle-empty", TRUE, 2, SAMPLE_PLAIN, FALSE, 842, 842, CG_PALETTE_DEFAULT },
  { "cycle-landscape", TRUE, 6, SAMPLE_PLAIN, TRUE, 1072, 720, CG_PALETTE_DEFAULT },
  { "cycle-320", TRUE, 6, SAMPLE_PLAIN, TRUE, 320, 480, CG_PALETTE_DEFAULT },
  { "cycle-a3", TRUE, 40, SAMPLE_PLAIN, TRUE, 842, 1191, CG_PALETTE_DEFAULT },
  { "cycle-welsh", TRUE, 6, SAMPLE_WELSH, TRUE, 842, 842, CG_PALETTE_DEFAULT },
  { "cycle-long", TRUE, 6, SAMPLE_LONG, TRUE, 842, 842, CG_PALETTE_DEFAULT },
  { "cycle-rtl", TRUE, 6, SAMPLE_HEBREW, TRUE, 842, 842, CG_PALETTE_DEFAULT },
  { "cycle-high-contrast", TRUE, 6, SAMPLE_PLAIN, TRUE, 842, 842, CG_PALETTE_HIGH_CONTRAST },
  { "cycle-greyscale", TRUE, 6, SAMPLE_PLAIN, TRUE, 842, 842, CG_PALETTE_GREYSCALE },
};

static char *
draw (const Drawing *drawing)
{
  g_autoptr (ChartSample) sample = chart_sample_new (drawing->n_partners, drawing->words, drawing->rated);
  g_autoptr (CgLanguage) language = cg_language_new (drawing->words == SAMPLE_HEBREW ? "he" : "en");
  CgChartOptions options = { drawing->width,   drawing->height, language, "DejaVu Sans",
                             drawing->palette, FALSE,           1 };
  g_autoptr (CgScene) scene = drawing->cycle ? cg_cycle_layout (&sample->cycle, &options)
                                             : cg_matrix_layout (&sample->matrix, &options);

  return cg_scene_to_svg (scene);
}

/* Where the bytes part, with some of what goes before. */
static void
assert_same (const char *name, const char *got, const char *wanted)
{
  gsize at = 0;

  while (got[at] != '\0' && got[at] == wanted[at])
    at++;
  if (got[at] != wanted[at])
    {
      gsize from = at > 60 ? at - 60 : 0;

      g_error ("%s differs at byte %" G_GSIZE_FORMAT ":\n got    %.120s\n wanted %.120s", name, at,
               got + from, wanted + from);
    }
}

static void
test_drawing (gconstpointer data)
{
  const Drawing *drawing = data;
  g_autofree char *file = g_strconcat (drawing->name, ".svg", NULL);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "golden", "charts", file, NULL);
  g_autofree char *got = draw (drawing);
  g_autofree char *wanted = NULL;
  g_autoptr (GError) error = NULL;

  if (g_getenv ("CG_UPDATE_GOLDEN") != NULL)
    {
      g_file_set_contents (path, got, -1, &error);
      g_assert_no_error (error);
    }
  g_file_get_contents (path, &wanted, NULL, &error);
  g_assert_no_error (error);
  assert_same (drawing->name, got, wanted);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (drawings); i++)
    {
      g_autofree char *path = g_strconcat ("/charts/golden/", drawings[i].name, NULL);

      g_test_add_data_func (path, &drawings[i], test_drawing);
    }
  return g_test_run ();
}
