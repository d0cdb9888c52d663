/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "charts/cg-scene-builder.h"

#include <math.h>

static CgScene *
grid_scene (guint n_items, guint n_levels)
{
  CgScene *scene = cg_scene_new ("en", FALSE, "DejaVu Sans", 0xffffff);

  for (guint item = 0; item < n_items; item++)
    {
      g_autofree char *id = g_strdup_printf ("item-%u", item);
      CgMark *row = cg_scene_add_rect (scene, (CgBox) { 0, item * 20, 100 + n_levels * 50, 18 }, 0,
                                       CG_COLOUR_NONE);

      cg_scene_set_ids (scene, row, id, NULL, NULL, NULL);
      cg_scene_describe (scene, row, "row", FALSE);
      for (guint level = 0; level < n_levels; level++)
        {
          g_autofree char *level_id = g_strdup_printf ("level-%u", level);
          CgMark *cell = cg_scene_add_rect (scene, (CgBox) { 100 + level * 50, item * 20, 48, 18 }, 6,
                                            0xf0f0f0);

          cg_scene_set_ids (scene, cell, id, level_id, NULL, NULL);
          cg_scene_describe (scene, cell, "cell", TRUE);
        }
    }
  return scene;
}

static void
test_hit (void)
{
  g_autoptr (CgScene) scene = grid_scene (2, 2);
  CgMark *disc;
  int hit;

  disc = cg_scene_add_disc (scene, 124, 9, 5, 0xffffff);
  cg_scene_set_ids (scene, disc, "item-0", "level-0", "council", NULL);
  cg_scene_add_disc (scene, 174, 9, 5, 0xffffff);
  cg_scene_finish (scene, 500);

  hit = cg_scene_hit (scene, 124, 9);
  g_assert_cmpstr (cg_scene_get_mark (scene, (guint) hit)->partner, ==, "council");
  hit = cg_scene_hit (scene, 128.9, 4.1);
  g_assert_cmpint (hit, ==, cg_scene_find (scene, "item-0", "level-0"));
  hit = cg_scene_hit (scene, 174, 9);
  g_assert_cmpint (hit, ==, cg_scene_find (scene, "item-0", "level-1"));
  hit = cg_scene_hit (scene, 10, 25);
  g_assert_cmpint (hit, ==, cg_scene_find (scene, "item-1", NULL));
  g_assert_cmpint (cg_scene_hit (scene, 10, 19), ==, -1);
  g_assert_cmpint (cg_scene_find (scene, "item-7", NULL), ==, -1);
}

static void
test_hit_ring (void)
{
  g_autoptr (CgScene) scene = cg_scene_new ("en", FALSE, "DejaVu Sans", 0xffffff);
  const CgRing quarters[] = { { 100, 100, 40, 80, 0, G_PI_2, 2, 2 },
                              { 100, 100, 40, 80, 3 * G_PI_2, 2 * G_PI, 2, 2 } };

  for (guint i = 0; i < 2; i++)
    {
      CgMark *mark = cg_scene_add_ring (scene, &quarters[i], 6, 0xcccccc);

      cg_scene_set_ids (scene, mark, NULL, NULL, NULL, i == 0 ? "first" : "last");
      cg_scene_describe (scene, mark, "stage", TRUE);
    }
  cg_scene_finish (scene, 500);

  g_assert_cmpint (cg_scene_hit (scene, 100 + 60 * sin (0.8), 100 - 60 * cos (0.8)), ==, 0);
  g_assert_cmpint (cg_scene_hit (scene, 100 - 60 * sin (0.8), 100 - 60 * cos (0.8)), ==, 1);
  g_assert_cmpint (cg_scene_hit (scene, 100, 100), ==, -1);
  g_assert_cmpint (cg_scene_hit (scene, 100 + 60 * sin (0.8), 100 + 60 * cos (0.8)), ==, -1);
  g_assert_cmpint (cg_scene_hit (scene, 185, 100), ==, -1);
  g_assert_cmpint (cg_scene_find (scene, "last", NULL), ==, 1);
}

/* Every point of a ring's outline lies on or inside the ring, and keeps the inset from the edges' lines. */
static void
test_ring_outline (void)
{
  g_autoptr (CgScene) scene = cg_scene_new ("en", FALSE, "DejaVu Sans", 0xffffff);
  const CgRing ring = { 0, 0, 50, 90, 0, G_PI_2, 4, 3 };
  const CgMark *mark = cg_scene_add_ring (scene, &ring, 6, 0xcccccc);
  const CgPathOp *ops = cg_scene_get_path (scene, mark);

  g_assert_cmpuint (mark->n_ops, ==, 7);
  for (guint i = 0; i + 1 < mark->n_ops; i++)
    for (guint step = 0; step <= 8; step++)
      {
        double angle = ops[i].start + (ops[i].end - ops[i].start) * step / 8;
        double x = ops[i].x + ops[i].radius * cos (angle), y = ops[i].y + ops[i].radius * sin (angle);

        g_assert_cmpint (ops[i].kind, ==, CG_PATH_ARC);
        g_assert_cmpfloat (hypot (x, y), <=, 90.001);
        g_assert_cmpfloat (hypot (x, y), >=, 49.999);
        g_assert_cmpfloat (x, >=, 3.999);
        g_assert_cmpfloat (-y, >=, 2.999);
      }
  g_assert_cmpint (ops[6].kind, ==, CG_PATH_CLOSE);
}

static void
test_stops (void)
{
  g_autoptr (CgScene) scene = grid_scene (3, 4);
  const guint *stops;
  guint n_stops;

  cg_scene_finish (scene, 500);
  stops = cg_scene_get_stops (scene, &n_stops);
  g_assert_cmpuint (n_stops, ==, 12);
  g_assert_cmpstr (cg_scene_get_mark (scene, stops[0])->level, ==, "level-0");
  g_assert_cmpstr (cg_scene_get_mark (scene, stops[5])->item, ==, "item-1");
  g_assert_cmpstr (cg_scene_get_mark (scene, stops[5])->level, ==, "level-1");
}

static void
test_many_marks_stop_at_items (void)
{
  g_autoptr (CgScene) scene = grid_scene (101, 4);
  guint n_stops;

  cg_scene_finish (scene, 500);
  cg_scene_get_stops (scene, &n_stops);
  g_assert_cmpuint (n_stops, ==, 101);
}

static void
assert_at (CgScene *scene, int index, const char *item, const char *level)
{
  g_assert_cmpint (index, >=, 0);
  g_assert_cmpstr (cg_scene_get_mark (scene, (guint) index)->item, ==, item);
  g_assert_cmpstr (cg_scene_get_mark (scene, (guint) index)->level, ==, level);
}

static void
test_steps (void)
{
  g_autoptr (CgScene) scene = grid_scene (3, 4);
  g_autoptr (CgScene) empty = cg_scene_new ("en", FALSE, "DejaVu Sans", 0xffffff);
  int at;

  cg_scene_finish (scene, 500);
  cg_scene_finish (empty, 500);
  at = cg_scene_step (scene, -1, CG_STEP_NEXT);
  assert_at (scene, at, "item-0", "level-0");
  at = cg_scene_step (scene, at, CG_STEP_RIGHT);
  assert_at (scene, at, "item-0", "level-1");
  at = cg_scene_step (scene, at, CG_STEP_DOWN);
  assert_at (scene, at, "item-1", "level-1");
  at = cg_scene_step (scene, at, CG_STEP_LEFT);
  assert_at (scene, at, "item-1", "level-0");
  g_assert_cmpint (cg_scene_step (scene, at, CG_STEP_LEFT), ==, at);
  at = cg_scene_step (scene, at, CG_STEP_PREVIOUS);
  assert_at (scene, at, "item-0", "level-3");
  at = cg_scene_step (scene, at, CG_STEP_NEXT);
  assert_at (scene, at, "item-1", "level-0");
  at = cg_scene_step (scene, at, CG_STEP_UP);
  assert_at (scene, at, "item-0", "level-0");
  assert_at (scene, cg_scene_step (scene, -1, CG_STEP_PREVIOUS), "item-2", "level-3");
  g_assert_cmpint (cg_scene_step (empty, -1, CG_STEP_NEXT), ==, -1);
}

static void
test_interned (void)
{
  g_autoptr (CgScene) scene = cg_scene_new ("en", FALSE, "DejaVu Sans", 0xffffff);
  g_autofree char *one = g_strdup ("council"), *other = g_strdup ("council");

  g_assert_true (cg_scene_intern (scene, one) == cg_scene_intern (scene, other));
  g_assert_true (cg_scene_intern (scene, one) != one);
  g_assert_null (cg_scene_intern (scene, NULL));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/charts/scene/hit", test_hit);
  g_test_add_func ("/charts/scene/hit-ring", test_hit_ring);
  g_test_add_func ("/charts/scene/ring-outline", test_ring_outline);
  g_test_add_func ("/charts/scene/stops", test_stops);
  g_test_add_func ("/charts/scene/many-marks-stop-at-items", test_many_marks_stop_at_items);
  g_test_add_func ("/charts/scene/steps", test_steps);
  g_test_add_func ("/charts/scene/interned", test_interned);
  return g_test_run ();
}
