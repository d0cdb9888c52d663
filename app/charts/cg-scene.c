/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "charts/cg-scene.h"

#include "charts/cg-scene-private.h"

#include <math.h>

void
cg_scene_free (CgScene *self)
{
  g_return_if_fail (self != NULL);

  g_array_unref (self->marks);
  g_array_unref (self->ops);
  g_array_unref (self->stops);
  g_string_chunk_free (self->strings);
  g_free (self);
}

/**
 * cg_scene_get_size:
 * @width: (out): in points: what was asked for
 * @height: (out): in points: what was asked for, or more where the content needs it
 */
void
cg_scene_get_size (const CgScene *self, double *width, double *height)
{
  g_return_if_fail (self != NULL && width != NULL && height != NULL);

  *width = self->width;
  *height = self->height;
}

CgColour
cg_scene_get_background (const CgScene *self)
{
  g_return_val_if_fail (self != NULL, CG_COLOUR_NONE);

  return self->background;
}

const char *
cg_scene_get_title (const CgScene *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->title;
}

/**
 * cg_scene_get_description:
 *
 * Returns: (transfer none): what the whole chart says, in a few sentences
 */
const char *
cg_scene_get_description (const CgScene *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->description;
}

const char *
cg_scene_get_language (const CgScene *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->language;
}

const char *
cg_scene_get_font_family (const CgScene *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->font_family;
}

gboolean
cg_scene_is_rtl (const CgScene *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->rtl;
}

guint
cg_scene_get_n_marks (const CgScene *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->marks->len;
}

const CgMark *
cg_scene_get_mark (const CgScene *self, guint index)
{
  g_return_val_if_fail (self != NULL && index < self->marks->len, NULL);

  return &g_array_index (self->marks, CgMark, index);
}

/**
 * cg_scene_get_path:
 *
 * Returns: (transfer none) (array length=n_ops): the operations of @mark's path; `mark->n_ops` says how many
 */
const CgPathOp *
cg_scene_get_path (const CgScene *self, const CgMark *mark)
{
  g_return_val_if_fail (self != NULL && mark != NULL, NULL);

  return mark->n_ops > 0 ? &g_array_index (self->ops, CgPathOp, mark->first_op) : NULL;
}

static gboolean
box_contains (const CgBox *box, double x, double y)
{
  return x >= box->x && x < box->x + box->width && y >= box->y && y < box->y + box->height;
}

static gboolean
disc_contains (const CgBox *box, double x, double y)
{
  double radius = box->width / 2;

  return hypot (x - box->x - radius, y - box->y - radius) <= radius;
}

static gboolean
ring_contains (const CgRing *ring, double x, double y)
{
  double radius = hypot (x - ring->x, y - ring->y);
  double angle = fmod (atan2 (x - ring->x, ring->y - y) - ring->start, 2 * G_PI);

  if (angle < 0)
    angle += 2 * G_PI;
  return radius >= ring->inner && radius <= ring->outer && angle <= ring->end - ring->start;
}

static gboolean
mark_contains (const CgMark *mark, double x, double y)
{
  switch (mark->shape)
    {
    case CG_SHAPE_DISC:
      return disc_contains (&mark->box, x, y);
    case CG_SHAPE_RING:
      return ring_contains (&mark->ring, x, y);
    case CG_SHAPE_RECT:
    case CG_SHAPE_PATH:
      return box_contains (&mark->box, x, y);
    case CG_SHAPE_LINE:
    case CG_SHAPE_TEXT:
      return FALSE;
    default:
      g_assert_not_reached ();
    }
}

/**
 * cg_scene_hit:
 * @x: in points, like @y
 *
 * Returns: index of the topmost mark there that stands for something, or -1
 */
int
cg_scene_hit (const CgScene *self, double x, double y)
{
  g_return_val_if_fail (self != NULL, -1);

  for (guint i = self->marks->len; i > 0; i--)
    {
      const CgMark *mark = &g_array_index (self->marks, CgMark, i - 1);

      if ((mark->item != NULL || mark->part != NULL) && mark_contains (mark, x, y))
        return (int) i - 1;
    }
  return -1;
}

/**
 * cg_scene_find:
 * @id: of an item, or of a part of a chart that has no items
 * @level: (nullable): NULL for the mark of the item as a whole
 *
 * Returns: index of the first described mark of that at @level that is of no single partner, or -1
 */
int
cg_scene_find (const CgScene *self, const char *id, const char *level)
{
  g_return_val_if_fail (self != NULL && id != NULL, -1);

  for (guint i = 0; i < self->marks->len; i++)
    {
      const CgMark *mark = &g_array_index (self->marks, CgMark, i);
      const char *own = mark->item != NULL ? mark->item : mark->part;

      if (mark->description != NULL && mark->partner == NULL && g_strcmp0 (own, id) == 0 &&
          g_strcmp0 (mark->level, level) == 0)
        return (int) i;
    }
  return -1;
}

/**
 * cg_scene_get_stops:
 *
 * Returns: (transfer none) (array length=n_stops): indexes of the marks where the keyboard stops,
 * in reading order
 */
const guint *
cg_scene_get_stops (const CgScene *self, guint *n_stops)
{
  g_return_val_if_fail (self != NULL && n_stops != NULL, NULL);

  *n_stops = self->stops->len;
  return (const guint *) (gpointer) self->stops->data;
}

/* How far @to lies from @from in the direction; infinite where it lies in another one. */
static double
step_distance (const CgBox *from, const CgBox *to, CgStep step)
{
  double dx = to->x + to->width / 2 - from->x - from->width / 2;
  double dy = to->y + to->height / 2 - from->y - from->height / 2;
  double along = step == CG_STEP_LEFT ? -dx : step == CG_STEP_RIGHT ? dx : step == CG_STEP_UP ? -dy : dy;
  double across = fabs (step == CG_STEP_LEFT || step == CG_STEP_RIGHT ? dy : dx);

  return along > 0.5 && across <= along * 2 ? along + 2 * across : INFINITY;
}

static int
nearest_stop (const CgScene *self, guint from, CgStep step)
{
  const CgBox *start = &cg_scene_get_mark (self, from)->box;
  double best = INFINITY;
  int found = -1;

  for (guint i = 0; i < self->stops->len; i++)
    {
      guint index = g_array_index (self->stops, guint, i);
      double distance = step_distance (start, &cg_scene_get_mark (self, index)->box, step);

      if (distance < best)
        {
          best = distance;
          found = (int) index;
        }
    }
  return found;
}

/**
 * cg_scene_step:
 * @from: index of the mark that is stopped at, or -1 to begin
 * @step: where to
 *
 * Returns: index of the next mark to stop at; @from itself at an edge; -1 where there is none at all
 */
int
cg_scene_step (const CgScene *self, int from, CgStep step)
{
  const guint *stops;
  guint n_stops;
  int found = -1;

  g_return_val_if_fail (self != NULL, -1);

  stops = cg_scene_get_stops (self, &n_stops);
  if (n_stops == 0)
    return -1;
  if (from < 0)
    return (int) (step == CG_STEP_PREVIOUS ? stops[n_stops - 1] : stops[0]);

  if (step == CG_STEP_PREVIOUS || step == CG_STEP_NEXT)
    for (guint i = 0; i < n_stops; i++)
      {
        if (stops[i] == (guint) from && step == CG_STEP_PREVIOUS && i > 0)
          found = (int) stops[i - 1];
        if (stops[i] == (guint) from && step == CG_STEP_NEXT && i + 1 < n_stops)
          found = (int) stops[i + 1];
      }
  else
    found = nearest_stop (self, (guint) from, step);
  return found >= 0 ? found : from;
}
