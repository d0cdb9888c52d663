/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart-sample.h"

#include <string.h>

#include "charts/cg-paint-svg.h"

/* Compares drawings with tests/golden/charts, byte by byte. After a wanted change, look at the new drawings:
 * CG_UPDATE_GOLDEN=1 meson test -C build charts-golden
 * writes them over the old ones. */

typedef struct {
  const char *name;
  SampleChart chart;
  guint n_partners;
  SampleWords words;
  gboolean rated;
  double width;
  double height;
  CgPaletteKind palette;
  gboolean split;
} Drawing;

static const Drawing drawings[] = {
  { "matrix-2", SAMPLE_MATRIX, 2, SAMPLE_PLAIN, TRUE, 842, 595, CG_PALETTE_DEFAULT, FALSE },
  { "matrix-12", SAMPLE_MATRIX, 12, SAMPLE_PLAIN, TRUE, 1072, 720, CG_PALETTE_DEFAULT, FALSE },
  { "matrix-40", SAMPLE_MATRIX, 40, SAMPLE_PLAIN, TRUE, 1072, 720, CG_PALETTE_DEFAULT, FALSE },
  { "matrix-empty", SAMPLE_MATRIX, 6, SAMPLE_PLAIN, FALSE, 842, 595, CG_PALETTE_DEFAULT, FALSE },
  { "matrix-320", SAMPLE_MATRIX, 6, SAMPLE_PLAIN, TRUE, 320, 480, CG_PALETTE_DEFAULT, FALSE },
  { "matrix-a3", SAMPLE_MATRIX, 6, SAMPLE_PLAIN, TRUE, 1191, 842, CG_PALETTE_DEFAULT, FALSE },
  { "matrix-welsh", SAMPLE_MATRIX, 6, SAMPLE_WELSH, TRUE, 842, 595, CG_PALETTE_DEFAULT, FALSE },
  { "matrix-long", SAMPLE_MATRIX, 6, SAMPLE_LONG, TRUE, 842, 595, CG_PALETTE_DEFAULT, FALSE },
  { "matrix-rtl", SAMPLE_MATRIX, 6, SAMPLE_HEBREW, TRUE, 842, 595, CG_PALETTE_DEFAULT, FALSE },
  { "matrix-high-contrast", SAMPLE_MATRIX, 6, SAMPLE_PLAIN, TRUE, 842, 595, CG_PALETTE_HIGH_CONTRAST, FALSE },
  { "matrix-greyscale", SAMPLE_MATRIX, 6, SAMPLE_PLAIN, TRUE, 842, 595, CG_PALETTE_GREYSCALE, FALSE },
  { "cycle", SAMPLE_CYCLE, 6, SAMPLE_PLAIN, TRUE, 900, 950, CG_PALETTE_DEFAULT, FALSE },
  { "cycle-empty", SAMPLE_CYCLE, 2, SAMPLE_PLAIN, FALSE, 842, 842, CG_PALETTE_DEFAULT, FALSE },
  { "cycle-landscape", SAMPLE_CYCLE, 6, SAMPLE_PLAIN, TRUE, 1072, 720, CG_PALETTE_DEFAULT, FALSE },
  { "cycle-320", SAMPLE_CYCLE, 6, SAMPLE_PLAIN, TRUE, 320, 480, CG_PALETTE_DEFAULT, FALSE },
  { "cycle-a3", SAMPLE_CYCLE, 40, SAMPLE_PLAIN, TRUE, 842, 1191, CG_PALETTE_DEFAULT, FALSE },
  { "cycle-welsh", SAMPLE_CYCLE, 6, SAMPLE_WELSH, TRUE, 842, 842, CG_PALETTE_DEFAULT, FALSE },
  { "cycle-long", SAMPLE_CYCLE, 6, SAMPLE_LONG, TRUE, 842, 842, CG_PALETTE_DEFAULT, FALSE },
  { "cycle-rtl", SAMPLE_CYCLE, 6, SAMPLE_HEBREW, TRUE, 842, 842, CG_PALETTE_DEFAULT, FALSE },
  { "cycle-high-contrast", SAMPLE_CYCLE, 6, SAMPLE_PLAIN, TRUE, 842, 842, CG_PALETTE_HIGH_CONTRAST, FALSE },
  { "cycle-greyscale", SAMPLE_CYCLE, 6, SAMPLE_PLAIN, TRUE, 842, 842, CG_PALETTE_GREYSCALE, FALSE },
  { "spread-2", SAMPLE_SPREAD, 2, SAMPLE_PLAIN, TRUE, 842, 595, CG_PALETTE_DEFAULT, FALSE },
  { "spread-12", SAMPLE_SPREAD, 12, SAMPLE_PLAIN, TRUE, 1072, 720, CG_PALETTE_DEFAULT, FALSE },
  { "spread-40", SAMPLE_SPREAD, 40, SAMPLE_PLAIN, TRUE, 1072, 720, CG_PALETTE_DEFAULT, FALSE },
  { "spread-empty", SAMPLE_SPREAD, 6, SAMPLE_PLAIN, FALSE, 842, 595, CG_PALETTE_DEFAULT, FALSE },
  { "spread-one-rater", SAMPLE_SPREAD, 1, SAMPLE_PLAIN, TRUE, 842, 595, CG_PALETTE_DEFAULT, FALSE },
  { "spread-two-camps", SAMPLE_SPREAD, 6, SAMPLE_PLAIN, TRUE, 842, 595, CG_PALETTE_DEFAULT, TRUE },
  { "spread-320", SAMPLE_SPREAD, 6, SAMPLE_PLAIN, TRUE, 320, 480, CG_PALETTE_DEFAULT, FALSE },
  { "spread-a3", SAMPLE_SPREAD, 6, SAMPLE_PLAIN, TRUE, 1191, 842, CG_PALETTE_DEFAULT, FALSE },
  { "spread-welsh", SAMPLE_SPREAD, 6, SAMPLE_WELSH, TRUE, 842, 595, CG_PALETTE_DEFAULT, FALSE },
  { "spread-long", SAMPLE_SPREAD, 6, SAMPLE_LONG, TRUE, 842, 595, CG_PALETTE_DEFAULT, FALSE },
  { "spread-rtl", SAMPLE_SPREAD, 6, SAMPLE_HEBREW, TRUE, 842, 595, CG_PALETTE_DEFAULT, FALSE },
  { "spread-greyscale", SAMPLE_SPREAD, 6, SAMPLE_PLAIN, TRUE, 842, 595, CG_PALETTE_GREYSCALE, FALSE },
  { "spread-high-contrast", SAMPLE_SPREAD, 6, SAMPLE_PLAIN, TRUE, 842, 595, CG_PALETTE_HIGH_CONTRAST, FALSE },
  { "conversation-2", SAMPLE_CONVERSATION, 2, SAMPLE_PLAIN, TRUE, 842, 595, CG_PALETTE_DEFAULT, FALSE },
  { "conversation-12", SAMPLE_CONVERSATION, 12, SAMPLE_PLAIN, TRUE, 1072, 720, CG_PALETTE_DEFAULT, FALSE },
  { "conversation-40", SAMPLE_CONVERSATION, 40, SAMPLE_PLAIN, TRUE, 1072, 720, CG_PALETTE_DEFAULT, FALSE },
  { "conversation-empty", SAMPLE_CONVERSATION, 6, SAMPLE_PLAIN, FALSE, 842, 595, CG_PALETTE_DEFAULT, FALSE },
  { "conversation-one-rater", SAMPLE_CONVERSATION, 1, SAMPLE_PLAIN, TRUE, 842, 595, CG_PALETTE_DEFAULT, FALSE },
  { "conversation-two-camps", SAMPLE_CONVERSATION, 6, SAMPLE_PLAIN, TRUE, 842, 595, CG_PALETTE_DEFAULT, TRUE },
  { "conversation-320", SAMPLE_CONVERSATION, 6, SAMPLE_PLAIN, TRUE, 320, 480, CG_PALETTE_DEFAULT, FALSE },
  { "conversation-a3", SAMPLE_CONVERSATION, 6, SAMPLE_PLAIN, TRUE, 1191, 842, CG_PALETTE_DEFAULT, FALSE },
  { "conversation-welsh", SAMPLE_CONVERSATION, 6, SAMPLE_WELSH, TRUE, 842, 595, CG_PALETTE_DEFAULT, FALSE },
  { "conversation-long", SAMPLE_CONVERSATION, 6, SAMPLE_LONG, TRUE, 842, 595, CG_PALETTE_DEFAULT, FALSE },
  { "conversation-rtl", SAMPLE_CONVERSATION, 6, SAMPLE_HEBREW, TRUE, 842, 595, CG_PALETTE_DEFAULT, FALSE },
  { "conversation-greyscale", SAMPLE_CONVERSATION, 6, SAMPLE_PLAIN, TRUE, 842, 595, CG_PALETTE_GREYSCALE, FALSE },
  { "conversation-high-contrast", SAMPLE_CONVERSATION, 6, SAMPLE_PLAIN, TRUE, 842, 595, CG_PALETTE_HIGH_CONTRAST, FALSE },
  { "matrix-one-rater", SAMPLE_MATRIX, 1, SAMPLE_PLAIN, TRUE, 842, 595, CG_PALETTE_DEFAULT, FALSE },
  { "cycle-one-rater", SAMPLE_CYCLE, 1, SAMPLE_PLAIN, TRUE, 842, 842, CG_PALETTE_DEFAULT, FALSE },
  { "matrix-two-camps", SAMPLE_MATRIX, 6, SAMPLE_PLAIN, TRUE, 842, 595, CG_PALETTE_DEFAULT, TRUE },
  { "progress-2", SAMPLE_PROGRESS, 2, SAMPLE_PLAIN, TRUE, 842, 595, CG_PALETTE_DEFAULT, FALSE },
  { "progress-12", SAMPLE_PROGRESS, 12, SAMPLE_PLAIN, TRUE, 1072, 720, CG_PALETTE_DEFAULT, FALSE },
  { "progress-40", SAMPLE_PROGRESS, 40, SAMPLE_PLAIN, TRUE, 1072, 720, CG_PALETTE_DEFAULT, FALSE },
  { "progress-empty", SAMPLE_PROGRESS, 6, SAMPLE_PLAIN, FALSE, 842, 595, CG_PALETTE_DEFAULT, FALSE },
  { "progress-one-rater", SAMPLE_PROGRESS, 1, SAMPLE_PLAIN, TRUE, 842, 595, CG_PALETTE_DEFAULT, FALSE },
  { "progress-two-camps", SAMPLE_PROGRESS, 6, SAMPLE_PLAIN, TRUE, 842, 595, CG_PALETTE_DEFAULT, TRUE },
  { "progress-320", SAMPLE_PROGRESS, 6, SAMPLE_PLAIN, TRUE, 320, 480, CG_PALETTE_DEFAULT, FALSE },
  { "progress-a3", SAMPLE_PROGRESS, 6, SAMPLE_PLAIN, TRUE, 1191, 842, CG_PALETTE_DEFAULT, FALSE },
  { "progress-welsh", SAMPLE_PROGRESS, 6, SAMPLE_WELSH, TRUE, 842, 595, CG_PALETTE_DEFAULT, FALSE },
  { "progress-long", SAMPLE_PROGRESS, 6, SAMPLE_LONG, TRUE, 842, 595, CG_PALETTE_DEFAULT, FALSE },
  { "progress-rtl", SAMPLE_PROGRESS, 6, SAMPLE_HEBREW, TRUE, 842, 595, CG_PALETTE_DEFAULT, FALSE },
  { "progress-greyscale", SAMPLE_PROGRESS, 6, SAMPLE_PLAIN, TRUE, 842, 595, CG_PALETTE_GREYSCALE, FALSE },
  { "progress-high-contrast", SAMPLE_PROGRESS, 6, SAMPLE_PLAIN, TRUE, 842, 595, CG_PALETTE_HIGH_CONTRAST, FALSE },
  { "relationships-2", SAMPLE_RELATIONS, 2, SAMPLE_PLAIN, TRUE, 842, 595, CG_PALETTE_DEFAULT, FALSE },
  { "relationships-12", SAMPLE_RELATIONS, 12, SAMPLE_PLAIN, TRUE, 1072, 720, CG_PALETTE_DEFAULT, FALSE },
  { "relationships-40", SAMPLE_RELATIONS, 40, SAMPLE_PLAIN, TRUE, 1072, 720, CG_PALETTE_DEFAULT, FALSE },
  { "relationships-empty", SAMPLE_RELATIONS, 6, SAMPLE_PLAIN, FALSE, 842, 595, CG_PALETTE_DEFAULT, FALSE },
  { "relationships-one-rater", SAMPLE_RELATIONS, 1, SAMPLE_PLAIN, TRUE, 842, 595, CG_PALETTE_DEFAULT, FALSE },
  { "relationships-two-camps", SAMPLE_RELATIONS, 6, SAMPLE_PLAIN, TRUE, 842, 595, CG_PALETTE_DEFAULT, TRUE },
  { "relationships-320", SAMPLE_RELATIONS, 6, SAMPLE_PLAIN, TRUE, 320, 480, CG_PALETTE_DEFAULT, FALSE },
  { "relationships-a3", SAMPLE_RELATIONS, 6, SAMPLE_PLAIN, TRUE, 1191, 842, CG_PALETTE_DEFAULT, FALSE },
  { "relationships-welsh", SAMPLE_RELATIONS, 6, SAMPLE_WELSH, TRUE, 842, 595, CG_PALETTE_DEFAULT, FALSE },
  { "relationships-long", SAMPLE_RELATIONS, 6, SAMPLE_LONG, TRUE, 842, 595, CG_PALETTE_DEFAULT, FALSE },
  { "relationships-rtl", SAMPLE_RELATIONS, 6, SAMPLE_HEBREW, TRUE, 842, 595, CG_PALETTE_DEFAULT, FALSE },
  { "relationships-greyscale", SAMPLE_RELATIONS, 6, SAMPLE_PLAIN, TRUE, 842, 595, CG_PALETTE_GREYSCALE, FALSE },
  { "relationships-high-contrast", SAMPLE_RELATIONS, 6, SAMPLE_PLAIN, TRUE, 842, 595, CG_PALETTE_HIGH_CONTRAST, FALSE },
  { "profile-2", SAMPLE_PROFILE, 2, SAMPLE_PLAIN, TRUE, 842, 595, CG_PALETTE_DEFAULT, FALSE },
  { "profile-12", SAMPLE_PROFILE, 12, SAMPLE_PLAIN, TRUE, 1072, 720, CG_PALETTE_DEFAULT, FALSE },
  { "profile-40", SAMPLE_PROFILE, 40, SAMPLE_PLAIN, TRUE, 1072, 720, CG_PALETTE_DEFAULT, FALSE },
  { "profile-empty", SAMPLE_PROFILE, 6, SAMPLE_PLAIN, FALSE, 842, 595, CG_PALETTE_DEFAULT, FALSE },
  { "profile-one-rater", SAMPLE_PROFILE, 1, SAMPLE_PLAIN, TRUE, 842, 595, CG_PALETTE_DEFAULT, FALSE },
  { "profile-two-camps", SAMPLE_PROFILE, 6, SAMPLE_PLAIN, TRUE, 842, 595, CG_PALETTE_DEFAULT, TRUE },
  { "profile-320", SAMPLE_PROFILE, 6, SAMPLE_PLAIN, TRUE, 320, 480, CG_PALETTE_DEFAULT, FALSE },
  { "profile-a3", SAMPLE_PROFILE, 6, SAMPLE_PLAIN, TRUE, 1191, 842, CG_PALETTE_DEFAULT, FALSE },
  { "profile-welsh", SAMPLE_PROFILE, 6, SAMPLE_WELSH, TRUE, 842, 595, CG_PALETTE_DEFAULT, FALSE },
  { "profile-long", SAMPLE_PROFILE, 6, SAMPLE_LONG, TRUE, 842, 595, CG_PALETTE_DEFAULT, FALSE },
  { "profile-rtl", SAMPLE_PROFILE, 6, SAMPLE_HEBREW, TRUE, 842, 595, CG_PALETTE_DEFAULT, FALSE },
  { "profile-greyscale", SAMPLE_PROFILE, 6, SAMPLE_PLAIN, TRUE, 842, 595, CG_PALETTE_GREYSCALE, FALSE },
  { "profile-high-contrast", SAMPLE_PROFILE, 6, SAMPLE_PLAIN, TRUE, 842, 595, CG_PALETTE_HIGH_CONTRAST, FALSE },
  { "comparison-2", SAMPLE_COMPARISON, 2, SAMPLE_PLAIN, TRUE, 842, 595, CG_PALETTE_DEFAULT, FALSE },
  { "comparison-12", SAMPLE_COMPARISON, 12, SAMPLE_PLAIN, TRUE, 1072, 720, CG_PALETTE_DEFAULT, FALSE },
  { "comparison-40", SAMPLE_COMPARISON, 40, SAMPLE_PLAIN, TRUE, 1072, 720, CG_PALETTE_DEFAULT, FALSE },
  { "comparison-empty", SAMPLE_COMPARISON, 6, SAMPLE_PLAIN, FALSE, 842, 595, CG_PALETTE_DEFAULT, FALSE },
  { "cycle-two-camps", SAMPLE_CYCLE, 6, SAMPLE_PLAIN, TRUE, 842, 842, CG_PALETTE_DEFAULT, TRUE },
  { "comparison-one-other", SAMPLE_COMPARISON, 1, SAMPLE_PLAIN, TRUE, 842, 595, CG_PALETTE_DEFAULT, FALSE },
  { "comparison-two-camps", SAMPLE_COMPARISON, 6, SAMPLE_PLAIN, TRUE, 842, 595, CG_PALETTE_DEFAULT, TRUE },
  { "comparison-320", SAMPLE_COMPARISON, 6, SAMPLE_PLAIN, TRUE, 320, 480, CG_PALETTE_DEFAULT, FALSE },
  { "comparison-a3", SAMPLE_COMPARISON, 6, SAMPLE_PLAIN, TRUE, 1191, 842, CG_PALETTE_DEFAULT, FALSE },
  { "comparison-welsh", SAMPLE_COMPARISON, 6, SAMPLE_WELSH, TRUE, 842, 595, CG_PALETTE_DEFAULT, FALSE },
  { "comparison-long", SAMPLE_COMPARISON, 6, SAMPLE_LONG, TRUE, 842, 595, CG_PALETTE_DEFAULT, FALSE },
  { "comparison-rtl", SAMPLE_COMPARISON, 6, SAMPLE_HEBREW, TRUE, 842, 595, CG_PALETTE_DEFAULT, FALSE },
  { "comparison-greyscale", SAMPLE_COMPARISON, 6, SAMPLE_PLAIN, TRUE, 842, 595, CG_PALETTE_GREYSCALE, FALSE },
  { "comparison-high-contrast", SAMPLE_COMPARISON, 6, SAMPLE_PLAIN, TRUE, 842, 595, CG_PALETTE_HIGH_CONTRAST, FALSE },
};

static char *
draw (const Drawing *drawing)
{
  g_autoptr (ChartSample) sample = chart_sample_new (drawing->n_partners, drawing->words, drawing->rated);
  g_autoptr (CgLanguage) language = cg_language_new (drawing->words == SAMPLE_HEBREW ? "he" : "en");
  CgChartOptions options = { drawing->width,   drawing->height, language, "DejaVu Sans",
                             drawing->palette, FALSE,           1 };
  g_autoptr (CgScene) scene = NULL;

  if (drawing->split)
    chart_sample_split (sample);
  scene = chart_sample_lay_out (sample, drawing->chart, &options);
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
