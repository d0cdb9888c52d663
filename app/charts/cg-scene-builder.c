/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "charts/cg-scene-builder.h"

#include "charts/cg-scene-private.h"

#include <math.h>

/* Clockwise from twelve o'clock to the usual measure, clockwise from three. */
#define FROM_NOON(angle) ((angle) - G_PI_2)

/**
 * cg_scene_new:
 * @language: code of the language of all its texts
 * @font_family: family of all its texts
 *
 * Returns: (transfer full): an empty scene
 */
CgScene *
cg_scene_new (const char *language, gboolean rtl, const char *font_family, CgColour background)
{
  CgScene *self = g_new0 (CgScene, 1);

  self->marks = g_array_sized_new (FALSE, TRUE, sizeof (CgMark), 256);
  self->ops = g_array_new (FALSE, TRUE, sizeof (CgPathOp));
  self->stops = g_array_new (FALSE, FALSE, sizeof (guint));
  self->strings = g_string_chunk_new (4096);
  self->language = cg_scene_intern (self, language);
  self->font_family = cg_scene_intern (self, font_family);
  self->background = background;
  self->rtl = rtl;
  self->title = self->description = cg_scene_intern (self, "");
  return self;
}

void
cg_scene_set_size (CgScene *self, double width, double height)
{
  g_return_if_fail (self != NULL && width > 0 && height > 0);

  self->width = width;
  self->height = height;
}

void
cg_scene_set_title (CgScene *self, const char *title)
{
  g_return_if_fail (self != NULL);

  self->title = cg_scene_intern (self, title);
}

void
cg_scene_set_description (CgScene *self, const char *description)
{
  g_return_if_fail (self != NULL);

  self->description = cg_scene_intern (self, description);
}

/**
 * cg_scene_intern:
 *
 * Returns: (transfer none) (nullable): the scene's own copy, the same for equal texts
 */
const char *
cg_scene_intern (CgScene *self, const char *text)
{
  g_return_val_if_fail (self != NULL, NULL);

  return text != NULL ? g_string_chunk_insert_const (self->strings, text) : NULL;
}

/**
 * cg_scene_finish:
 * @max_marks: with more marks than this, stops that are of a single level give way to their items
 *
 * Collects the stops; the scene does not change from here on.
 */
void
cg_scene_finish (CgScene *self, guint max_marks)
{
  gboolean only_items;

  g_return_if_fail (self != NULL && self->stops->len == 0);

  only_items = self->marks->len > max_marks;
  for (guint i = 0; i < self->marks->len; i++)
    {
      CgMark *mark = &g_array_index (self->marks, CgMark, i);

      if (only_items && mark->item != NULL && mark->description != NULL)
        mark->is_stop = mark->level == NULL && mark->partner == NULL;
      if (mark->is_stop)
        g_array_append_val (self->stops, i);
    }
}

static CgMark *
add_mark (CgScene *self, CgShape shape, CgBox box, CgColour fill)
{
  CgMark mark = {
    .shape = shape, .box = box, .fill = fill, .stroke = CG_COLOUR_NONE, .pattern_colour = CG_COLOUR_NONE
  };

  mark.first_op = self->ops->len;
  g_array_append_val (self->marks, mark);
  return cg_scene_last (self);
}

static void
add_op (CgScene *self, CgPathOp op)
{
  g_array_append_val (self->ops, op);
  cg_scene_last (self)->n_ops++;
}

/**
 * cg_scene_last:
 *
 * Returns: (transfer none): the mark that was added last
 */
CgMark *
cg_scene_last (CgScene *self)
{
  g_return_val_if_fail (self != NULL && self->marks->len > 0, NULL);

  return &g_array_index (self->marks, CgMark, self->marks->len - 1);
}

CgMark *
cg_scene_add_rect (CgScene *self, CgBox box, double radius, CgColour fill)
{
  CgMark *mark;

  g_return_val_if_fail (self != NULL, NULL);

  mark = add_mark (self, CG_SHAPE_RECT, box, fill);
  mark->radius = MIN (radius, MIN (box.width, box.height) / 2);
  return mark;
}

CgMark *
cg_scene_add_disc (CgScene *self, double x, double y, double radius, CgColour fill)
{
  g_return_val_if_fail (self != NULL, NULL);

  return add_mark (self, CG_SHAPE_DISC, (CgBox) { x - radius, y - radius, 2 * radius, 2 * radius }, fill);
}

/* What the ring covers, for angles of which none needs to be a multiple of a quarter turn. */
static CgBox
ring_box (const CgRing *ring)
{
  double x1 = INFINITY, y1 = INFINITY, x2 = -INFINITY, y2 = -INFINITY;

  for (guint i = 0; i <= 32; i++)
    {
      double angle = FROM_NOON (ring->start + (ring->end - ring->start) * i / 32);

      x1 = MIN (x1, ring->x + MIN (ring->inner * cos (angle), ring->outer * cos (angle)));
      x2 = MAX (x2, ring->x + MAX (ring->inner * cos (angle), ring->outer * cos (angle)));
      y1 = MIN (y1, ring->y + MIN (ring->inner * sin (angle), ring->outer * sin (angle)));
      y2 = MAX (y2, ring->y + MAX (ring->inner * sin (angle), ring->outer * sin (angle)));
    }
  return (CgBox) { x1, y1, x2 - x1, y2 - y1 };
}

/* A rounded corner: a circle at @angle and @distance from the centre, from one touching point to the next. */
static void
add_corner (CgScene *self, const CgRing *ring, double angle, double distance, double corner, double start,
            double end)
{
  add_op (self, (CgPathOp) { CG_PATH_ARC, ring->x + distance * cos (angle), ring->y + distance * sin (angle),
                            corner, start, end });
}

/* How far a corner's centre is turned from the edge's line, at a distance from the middle. */
static double
turn (double inset, double corner, double distance)
{
  return asin (MIN ((inset + corner) / distance, 1));
}

/**
 * cg_scene_add_ring:
 * @corner: radius of the corners
 *
 * Adds a piece of a ring with rounded corners.
 */
CgMark *
cg_scene_add_ring (CgScene *self, const CgRing *ring, double corner, CgColour fill)
{
  double start = FROM_NOON (ring->start), end = FROM_NOON (ring->end);
  double far = ring->outer - corner, near = ring->inner + corner;
  double start_far = start + turn (ring->start_inset, corner, far);
  double start_near = start + turn (ring->start_inset, corner, near);
  double end_far = end - turn (ring->end_inset, corner, far);
  double end_near = end - turn (ring->end_inset, corner, near);

  g_return_val_if_fail (self != NULL, NULL);

  add_mark (self, CG_SHAPE_RING, ring_box (ring), fill)->ring = *ring;
  add_corner (self, ring, start_far, far, corner, start - G_PI_2, start_far);
  add_op (self, (CgPathOp) { CG_PATH_ARC, ring->x, ring->y, ring->outer, start_far, end_far });
  add_corner (self, ring, end_far, far, corner, end_far, end + G_PI_2);
  add_corner (self, ring, end_near, near, corner, end + G_PI_2, end_near + G_PI);
  add_op (self, (CgPathOp) { CG_PATH_ARC, ring->x, ring->y, ring->inner, end_near, start_near });
  add_corner (self, ring, start_near, near, corner, start_near + G_PI, start + 3 * G_PI_2);
  add_op (self, (CgPathOp) { .kind = CG_PATH_CLOSE });
  return cg_scene_last (self);
}

static void
add_polar_line (CgScene *self, const CgRing *ring, double angle, double distance)
{
  add_op (self, (CgPathOp) { .kind = CG_PATH_LINE, .x = ring->x + distance * cos (angle),
                             .y = ring->y + distance * sin (angle) });
}

/**
 * cg_scene_add_band:
 * @tip: how far the end points into the next one, which has a notch for it; so a row of them shows its order
 */
CgMark *
cg_scene_add_band (CgScene *self, const CgRing *ring, double tip, CgColour fill)
{
  double start = FROM_NOON (ring->start), end = FROM_NOON (ring->end);
  double middle = (ring->inner + ring->outer) / 2;
  double start_outer = start + ring->start_inset / ring->outer;
  double end_outer = end - ring->end_inset / ring->outer;
  double start_inner = start + ring->start_inset / ring->inner;
  double end_inner = end - ring->end_inset / ring->inner;

  g_return_val_if_fail (self != NULL, NULL);

  add_mark (self, CG_SHAPE_RING, ring_box (ring), fill)->ring = *ring;
  add_op (self, (CgPathOp) { CG_PATH_ARC, ring->x, ring->y, ring->outer, start_outer, end_outer });
  add_polar_line (self, ring, end + (tip - ring->end_inset) / middle, middle);
  add_op (self, (CgPathOp) { CG_PATH_ARC, ring->x, ring->y, ring->inner, end_inner, start_inner });
  add_polar_line (self, ring, start + (tip + ring->start_inset) / middle, middle);
  add_op (self, (CgPathOp) { .kind = CG_PATH_CLOSE });
  return cg_scene_last (self);
}

CgMark *
cg_scene_add_polygon (CgScene *self, const double (*points)[2], guint n_points, CgColour fill)
{
  double x1 = INFINITY, y1 = INFINITY, x2 = -INFINITY, y2 = -INFINITY;

  g_return_val_if_fail (self != NULL && n_points > 2, NULL);

  add_mark (self, CG_SHAPE_PATH, (CgBox) { 0, 0, 0, 0 }, fill);
  for (guint i = 0; i < n_points; i++)
    {
      add_op (self, (CgPathOp) { .kind = i == 0 ? CG_PATH_MOVE : CG_PATH_LINE, .x = points[i][0],
                                 .y = points[i][1] });
      x1 = MIN (x1, points[i][0]);
      x2 = MAX (x2, points[i][0]);
      y1 = MIN (y1, points[i][1]);
      y2 = MAX (y2, points[i][1]);
    }
  add_op (self, (CgPathOp) { .kind = CG_PATH_CLOSE });
  cg_scene_last (self)->box = (CgBox) { x1, y1, x2 - x1, y2 - y1 };
  return cg_scene_last (self);
}

CgMark *
cg_scene_add_line (CgScene *self, double x1, double y1, double x2, double y2, CgColour stroke,
                   double stroke_width)
{
  CgMark *mark;

  g_return_val_if_fail (self != NULL, NULL);

  add_mark (self, CG_SHAPE_LINE, (CgBox) { MIN (x1, x2), MIN (y1, y2), fabs (x2 - x1), fabs (y2 - y1) },
            CG_COLOUR_NONE);
  add_op (self, (CgPathOp) { .kind = CG_PATH_MOVE, .x = x1, .y = y1 });
  add_op (self, (CgPathOp) { .kind = CG_PATH_LINE, .x = x2, .y = y2 });
  mark = cg_scene_last (self);
  mark->stroke = stroke;
  mark->stroke_width = stroke_width;
  return mark;
}

/**
 * cg_scene_add_text:
 * @box: what the line covers as measured
 * @anchor_x: its left end, centre or right end, by @align
 */
CgMark *
cg_scene_add_text (CgScene *self, const char *text, CgBox box, double anchor_x, double baseline,
                   CgAlign align)
{
  CgMark *mark;

  g_return_val_if_fail (self != NULL && text != NULL, NULL);

  mark = add_mark (self, CG_SHAPE_TEXT, box, CG_COLOUR_NONE);
  mark->text = cg_scene_intern (self, text);
  mark->anchor_x = anchor_x;
  mark->baseline = baseline;
  mark->align = align;
  return mark;
}

/**
 * cg_scene_set_ids:
 *
 * Says what @mark stands for; each id may be NULL.
 */
void
cg_scene_set_ids (CgScene *self, CgMark *mark, const char *item, const char *level, const char *partner,
                  const char *part)
{
  g_return_if_fail (self != NULL && mark != NULL);

  mark->item = cg_scene_intern (self, item);
  mark->level = cg_scene_intern (self, level);
  mark->partner = cg_scene_intern (self, partner);
  mark->part = cg_scene_intern (self, part);
}

void
cg_scene_describe (CgScene *self, CgMark *mark, const char *description, gboolean is_stop)
{
  g_return_if_fail (self != NULL && mark != NULL);

  mark->description = cg_scene_intern (self, description);
  mark->is_stop = is_stop;
}
