/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart-sample.h"

#include <locale.h>
#include <math.h>
#include <string.h>

#include "charts/cg-paint-svg.h"

typedef struct {
  double width;
  double height;
} Size;

static const Size sizes[] = { { 320, 240 }, { 320, 800 }, { 480, 480 }, { 640, 900 }, { 842, 595 },
                              { 1072, 720 }, { 1191, 842 }, { 842, 1191 }, { 2000, 600 } };
static const guint partner_counts[] = { 0, 2, 6, 12, 40 };

static const char *
language_of (SampleWords words)
{
  return words == SAMPLE_HEBREW ? "he" : words == SAMPLE_WELSH ? "cy" : "en";
}

static CgScene *
lay_out (SampleChart chart, ChartSample *sample, Size size, const char *language, double text_scale)
{
  g_autoptr (CgLanguage) speaks = cg_language_new (language);
  CgChartOptions options = { size.width,         size.height, speaks,    "DejaVu Sans",
                             CG_PALETTE_DEFAULT, FALSE,       text_scale };

  return chart_sample_lay_out (sample, chart, &options);
}

static gboolean
overlap (const CgBox *a, const CgBox *b)
{
  const double slack = 0.2;

  return a->x + a->width > b->x + slack && b->x + b->width > a->x + slack &&
         a->y + a->height > b->y + slack && b->y + b->height > a->y + slack;
}

static void
assert_in_canvas (const CgScene *scene, const CgMark *mark)
{
  double width, height;

  cg_scene_get_size (scene, &width, &height);
  if (mark->box.x < -0.1 || mark->box.y < -0.1 || mark->box.x + mark->box.width > width + 0.1 ||
      mark->box.y + mark->box.height > height + 0.1)
    g_error ("'%s' leaves the canvas of %g by %g", mark->text, width, height);
}

static void
assert_texts_apart (const CgScene *scene)
{
  guint n = cg_scene_get_n_marks (scene);

  for (guint i = 0; i < n; i++)
    {
      const CgMark *mark = cg_scene_get_mark (scene, i);

      if (mark->shape != CG_SHAPE_TEXT)
        continue;
      assert_in_canvas (scene, mark);
      for (guint j = i + 1; j < n; j++)
        {
          const CgMark *other = cg_scene_get_mark (scene, j);

          if (other->shape == CG_SHAPE_TEXT && overlap (&mark->box, &other->box))
            g_error ("'%s' and '%s' overlap", mark->text, other->text);
        }
    }
}

/* Whatever size, data and language: no text runs into another or off the page, which is as large as asked. */
static void
test_texts_apart (gconstpointer data)
{
  gboolean cycle = GPOINTER_TO_INT (data);

  for (guint words = SAMPLE_PLAIN; words <= SAMPLE_UNBROKEN; words++)
    for (guint p = 0; p < G_N_ELEMENTS (partner_counts); p++)
      {
        guint n = partner_counts[p];
        g_autoptr (ChartSample) sample = chart_sample_new (n, (SampleWords) words, p % 2 == 0);

        for (guint s = 0; s < G_N_ELEMENTS (sizes); s++)
          {
            g_autoptr (CgScene) scene = lay_out (cycle, sample, sizes[s], language_of ((SampleWords) words),
                                                 s % 3 == 2 ? 2 : 1);
            double width, height;

            g_test_message ("words %u, %u partners, %g by %g", words, n, sizes[s].width,
                            sizes[s].height);
            assert_texts_apart (scene);
            cg_scene_get_size (scene, &width, &height);
            g_assert_cmpfloat (width, ==, sizes[s].width);
            g_assert_cmpfloat (height, >=, sizes[s].height);
          }
      }
}

/* One level or ten, with sections: the matrix takes any scale. */
static void
test_any_scale (void)
{
  static const guint counts[] = { 1, 2, 3, 7, 10 };

  for (guint c = 0; c < G_N_ELEMENTS (counts); c++)
    for (guint s = 0; s < G_N_ELEMENTS (sizes); s++)
      {
        g_autoptr (ChartSample) sample = chart_sample_new (6, SAMPLE_PLAIN, FALSE);
        g_autoptr (CgScene) scene = NULL;
        CgChartLevel levels[10];
        CgMatrixItem items[2] = { sample->matrix.items[0], sample->matrix.items[1] };
        guint n_stops;

        for (guint i = 0; i < counts[c]; i++)
          levels[i] = (CgChartLevel) { "level", i % 2 == 0 ? "Collaboration" : "Joint decision making" };
        items[1].section = "Governance and leadership of the whole partnership";
        items[1].position = (CgChartPosition) { 0, (int) counts[c] - 1, CG_POSITION_MIDDLE };
        sample->matrix.levels = levels;
        sample->matrix.n_levels = counts[c];
        sample->matrix.items = items;
        sample->matrix.n_items = 2;
        scene = lay_out (FALSE, sample, sizes[s], "en", 1);
        assert_texts_apart (scene);
        cg_scene_get_stops (scene, &n_stops);
        g_assert_cmpuint (n_stops, ==, 2 * counts[c]);
      }
}

static double
corner (const CgBox *box, guint i, gboolean vertical)
{
  return vertical ? box->y + (i / 2) * box->height : box->x + (i % 2) * box->width;
}

/* A label of the wheel lies inside its own segment, with all four corners. */
static void
test_labels_in_segments (void)
{
  g_autoptr (ChartSample) sample = chart_sample_new (6, SAMPLE_PLAIN, TRUE);

  for (guint s = 4; s < 8; s++)
    {
      g_autoptr (CgScene) scene = lay_out (TRUE, sample, sizes[s], "en", 1);
      guint n_labels = 0;

      for (guint i = 0; i < cg_scene_get_n_marks (scene); i++)
        {
          const CgMark *mark = cg_scene_get_mark (scene, i);
          int hit = mark->shape == CG_SHAPE_TEXT ? cg_scene_hit (scene, mark->box.x + mark->box.width / 2,
                                                                 mark->box.y + mark->box.height / 2) : -1;

          if (hit < 0)
            continue;
          n_labels++;
          for (guint c = 0; c < 4; c++)
            {
              double x = corner (&mark->box, c, FALSE), y = corner (&mark->box, c, TRUE);

              g_assert_cmpint (cg_scene_hit (scene, x, y), ==, hit);
            }
        }
      g_assert_cmpuint (n_labels, >=, 20);
    }
}

static guint
count_texts (const CgScene *scene, const char *text)
{
  guint n = 0;

  for (guint i = 0; i < cg_scene_get_n_marks (scene); i++)
    n += g_strcmp0 (cg_scene_get_mark (scene, i)->text, text) == 0;
  return n;
}

/* Too narrow for titles, the wheel shows numbers and a list that explains them. */
static void
test_narrow_wheel_is_numbered (void)
{
  g_autoptr (ChartSample) sample = chart_sample_new (6, SAMPLE_PLAIN, TRUE);
  g_autoptr (CgScene) narrow = lay_out (TRUE, sample, (Size) { 320, 400 }, "en", 1);
  g_autoptr (CgScene) wide = lay_out (TRUE, sample, (Size) { 900, 950 }, "en", 1);

  for (guint i = 1; i <= 20; i++)
    {
      g_autofree char *number = g_strdup_printf ("%u", i);

      g_assert_cmpuint (count_texts (narrow, number), ==, 2);
      g_assert_cmpuint (count_texts (wide, number), ==, 0);
    }
  g_assert_cmpuint (count_texts (narrow, "Gap analysis"), ==, 1);
}

static const CgMark *
find_mark (const CgScene *scene, const char *id, const char *level)
{
  int index = cg_scene_find (scene, id, level);

  g_assert_cmpint (index, >=, 0);
  return cg_scene_get_mark (scene, (guint) index);
}

/* Solid is agreed; a middle view is hatched and dashed, never solid; the rest is paper. */
static void
test_solid_means_agreed (void)
{
  g_autoptr (ChartSample) sample = chart_sample_new (6, SAMPLE_PLAIN, TRUE);
  g_autoptr (CgScene) matrix = lay_out (FALSE, sample, (Size) { 1072, 720 }, "en", 1);
  g_autoptr (CgScene) cycle = lay_out (TRUE, sample, (Size) { 900, 950 }, "en", 1);

  g_assert_cmpint (find_mark (matrix, "area-1", "parallel")->pattern, ==, CG_PATTERN_NONE);
  g_assert_cmphex (find_mark (matrix, "area-1", "parallel")->fill, ==, 0xa9cfbf);
  g_assert_false (find_mark (matrix, "area-1", "parallel")->dashed);
  for (guint i = 1; i < 3; i++)
    {
      const CgMark *mark = find_mark (matrix, "area-2", sample->matrix.levels[i].id);

      g_assert_cmpint (mark->pattern, ==, CG_PATTERN_HATCH);
      g_assert_true (mark->dashed);
    }
  g_assert_cmphex (find_mark (matrix, "area-2", "integrated")->fill, ==, 0xf4f5f7);
  g_assert_cmpint (find_mark (cycle, "analyse", NULL)->pattern, ==, CG_PATTERN_NONE);
  g_assert_cmpint (find_mark (cycle, "do", NULL)->pattern, ==, CG_PATTERN_HATCH);
  g_assert_true (find_mark (cycle, "do", NULL)->dashed);
  g_assert_cmphex (find_mark (cycle, "activity-1", NULL)->fill, ==, 0xf4f5f7);
}

static void
test_reading_order (void)
{
  g_autoptr (ChartSample) sample = chart_sample_new (6, SAMPLE_PLAIN, TRUE);
  g_autoptr (CgScene) matrix = lay_out (FALSE, sample, (Size) { 1072, 720 }, "en", 1);
  g_autoptr (CgScene) cycle = lay_out (TRUE, sample, (Size) { 900, 950 }, "en", 1);
  guint n_stops;
  const guint *stops = cg_scene_get_stops (matrix, &n_stops);

  g_assert_cmpuint (n_stops, ==, 28);
  for (guint i = 0; i < n_stops; i++)
    {
      const CgMark *mark = cg_scene_get_mark (matrix, stops[i]);

      g_assert_cmpstr (mark->item, ==, sample->matrix.items[i / 4].id);
      g_assert_cmpstr (mark->level, ==, sample->matrix.levels[i % 4].id);
      g_assert_nonnull (mark->description);
    }
  stops = cg_scene_get_stops (cycle, &n_stops);
  g_assert_cmpuint (n_stops, ==, 24);
  g_assert_cmpstr (cg_scene_get_mark (cycle, stops[0])->part, ==, "analyse");
  g_assert_cmpstr (cg_scene_get_mark (cycle, stops[1])->part, ==, "activity-1");
  g_assert_cmpstr (cg_scene_get_mark (cycle, stops[6])->part, ==, "plan");
}

/* From right to left the matrix is mirrored; the wheel still turns clockwise. */
static void
test_right_to_left (void)
{
  g_autoptr (ChartSample) sample = chart_sample_new (6, SAMPLE_HEBREW, TRUE);
  g_autoptr (CgScene) ltr = lay_out (FALSE, sample, (Size) { 842, 595 }, "en", 1);
  g_autoptr (CgScene) rtl = lay_out (FALSE, sample, (Size) { 842, 595 }, "he", 1);
  g_autoptr (CgScene) wheel = lay_out (TRUE, sample, (Size) { 842, 1000 }, "he", 1);
  const CgMark *left = find_mark (ltr, "area-1", "separate"), *right = find_mark (rtl, "area-1", "separate");

  g_assert_true (cg_scene_is_rtl (rtl));
  g_assert_cmpfloat_with_epsilon (right->box.x + right->box.width, 842 - left->box.x, 0.01);
  g_assert_cmpfloat (find_mark (rtl, "area-1", "integrated")->box.x, <, right->box.x);
  g_assert_cmpfloat (find_mark (wheel, "analyse", NULL)->box.x, >, find_mark (wheel, "review", NULL)->box.x);
}

/* Forty partners are counted where they are many, and shown where they are few. */
static void
test_many_partners_are_counted (void)
{
  g_autoptr (ChartSample) few = chart_sample_new (6, SAMPLE_PLAIN, TRUE);
  g_autoptr (ChartSample) many = chart_sample_new (40, SAMPLE_PLAIN, TRUE);
  g_autoptr (CgScene) discs = lay_out (FALSE, few, (Size) { 1072, 720 }, "en", 1);
  g_autoptr (CgScene) counts = lay_out (FALSE, many, (Size) { 1072, 720 }, "en", 1);
  guint in_cell = 0;

  g_assert_cmpuint (count_texts (discs, "39"), ==, 0);
  g_assert_cmpuint (count_texts (counts, "39"), ==, 1);
  for (guint i = 0; i < cg_scene_get_n_marks (counts); i++)
    {
      const CgMark *mark = cg_scene_get_mark (counts, i);

      in_cell += mark->partner != NULL && g_str_equal (mark->item, "area-5") &&
                 g_str_equal (mark->level, "joint");
    }
  g_assert_cmpuint (in_cell, >=, 3);
  g_assert_cmpuint (in_cell, <=, 8);
}

/* No two partners of a chart have the same letters, even with the same name. */
static void
test_letters_differ (void)
{
  const CgChartPartner partners[] = { { "a", "County council", "CC", 1, FALSE },
                                      { "b", "City council", "CC", 2, FALSE },
                                      { "c", "Care co-operative", NULL, 3, FALSE },
                                      { "d", "People", NULL, 4, FALSE } };
  const CgChartLevel levels[] = { { "low", "Low" }, { "high", "High" } };
  const CgChartView views[] = { { 0, FALSE }, { 0, FALSE }, { 1, FALSE }, { 1, FALSE } };
  const CgMatrixItem item = { .id = "one",
                              .title = "One",
                              .views = views,
                              .lowest = 0,
                              .highest = 1,
                              .target = -1,
                              .position = { 0, 1, CG_POSITION_MIDDLE },
                              .n = 4 };
  ChartSample sample = { .matrix = { .heading = { .title = "Matrix" }, .partners = partners, .n_partners = 4,
                                     .levels = levels, .n_levels = 2, .items = &item, .n_items = 1 } };
  g_autoptr (CgScene) scene = lay_out (FALSE, &sample, (Size) { 842, 595 }, "en", 1);

  g_assert_cmpuint (count_texts (scene, "CC"), ==, 2);
  g_assert_cmpuint (count_texts (scene, "CC2"), ==, 2);
  g_assert_cmpuint (count_texts (scene, "CCO"), ==, 2);
  g_assert_cmpuint (count_texts (scene, "Pe"), ==, 2);
}

static void
test_nothing_to_show (void)
{
  ChartSample sample = { .matrix = { .heading = { .title = "Matrix" } },
                         .cycle = { .heading = { .title = "Cycle" } } };
  g_autoptr (CgScene) matrix = lay_out (FALSE, &sample, (Size) { 320, 200 }, "en", 1);

  g_assert_cmpuint (count_texts (matrix, "There is nothing to show yet."), ==, 1);
}

typedef struct {
  const char *language;
  SampleWords words;
  char *svg;
} Job;

static gpointer
draw_often (gpointer data)
{
  Job *job = data;

  for (guint i = 0; i < 12; i++)
    {
      g_autoptr (ChartSample) sample = chart_sample_new (12, job->words, TRUE);
      g_autoptr (CgScene) scene = lay_out (i % 2 == 0, sample, (Size) { 842, 595 }, job->language, 1);
      g_autofree char *svg = cg_scene_to_svg (scene);

      if (i < 11)
        continue;
      job->svg = g_steal_pointer (&svg);
    }
  return NULL;
}

/* Two threads with two languages draw what each draws alone. */
static void
test_threads (void)
{
  Job alone[] = { { "en", SAMPLE_PLAIN, NULL }, { "he", SAMPLE_HEBREW, NULL } };
  Job together[] = { { "en", SAMPLE_PLAIN, NULL }, { "he", SAMPLE_HEBREW, NULL } };
  GThread *threads[2];

  for (guint i = 0; i < 2; i++)
    draw_often (&alone[i]);
  for (guint i = 0; i < 2; i++)
    threads[i] = g_thread_new ("draw", draw_often, &together[i]);
  for (guint i = 0; i < 2; i++)
    {
      g_thread_join (threads[i]);
      g_assert_cmpstr (together[i].svg, ==, alone[i].svg);
    }
  g_assert_cmpstr (alone[0].svg, !=, alone[1].svg);
  for (guint i = 0; i < 2; i++)
    {
      g_free (alone[i].svg);
      g_free (together[i].svg);
    }
}

/* The process's locale has no say: neither in letters nor in numbers. */
static void
test_locale (void)
{
  g_autofree char *before = g_strdup (setlocale (LC_ALL, NULL));
  Job here = { "cy", SAMPLE_WELSH, NULL }, plain = { "cy", SAMPLE_WELSH, NULL };

  draw_often (&here);
  g_assert_nonnull (setlocale (LC_ALL, "C"));
  draw_often (&plain);
  g_assert_cmpstr (plain.svg, ==, here.svg);
  g_assert_nonnull (strstr (plain.svg, "Ymgysylltu \303\242"));
  setlocale (LC_ALL, before);
  g_free (here.svg);
  g_free (plain.svg);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/charts/layout/texts-apart/matrix", GINT_TO_POINTER (SAMPLE_MATRIX), test_texts_apart);
  g_test_add_data_func ("/charts/layout/texts-apart/cycle", GINT_TO_POINTER (SAMPLE_CYCLE), test_texts_apart);
  g_test_add_data_func ("/charts/layout/texts-apart/spread", GINT_TO_POINTER (SAMPLE_SPREAD), test_texts_apart);
  g_test_add_data_func ("/charts/layout/texts-apart/progress", GINT_TO_POINTER (SAMPLE_PROGRESS), test_texts_apart);
  g_test_add_data_func ("/charts/layout/texts-apart/relations", GINT_TO_POINTER (SAMPLE_RELATIONS), test_texts_apart);
  g_test_add_data_func ("/charts/layout/texts-apart/profile", GINT_TO_POINTER (SAMPLE_PROFILE), test_texts_apart);
  g_test_add_data_func ("/charts/layout/texts-apart/comparison", GINT_TO_POINTER (SAMPLE_COMPARISON), test_texts_apart);
  g_test_add_data_func ("/charts/layout/texts-apart/conversation", GINT_TO_POINTER (SAMPLE_CONVERSATION), test_texts_apart);
  g_test_add_func ("/charts/layout/any-scale", test_any_scale);
  g_test_add_func ("/charts/layout/labels-in-segments", test_labels_in_segments);
  g_test_add_func ("/charts/layout/narrow-wheel-is-numbered", test_narrow_wheel_is_numbered);
  g_test_add_func ("/charts/layout/solid-means-agreed", test_solid_means_agreed);
  g_test_add_func ("/charts/layout/reading-order", test_reading_order);
  g_test_add_func ("/charts/layout/right-to-left", test_right_to_left);
  g_test_add_func ("/charts/layout/many-partners-are-counted", test_many_partners_are_counted);
  g_test_add_func ("/charts/layout/letters-differ", test_letters_differ);
  g_test_add_func ("/charts/layout/nothing-to-show", test_nothing_to_show);
  g_test_add_func ("/charts/layout/threads", test_threads);
  g_test_add_func ("/charts/layout/locale", test_locale);
  return g_test_run ();
}
