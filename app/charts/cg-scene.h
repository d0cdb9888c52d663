/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "charts/cg-colour.h"

G_BEGIN_DECLS

/**
 * CgBox:
 *
 * A rectangle in points; y grows downwards.
 */
typedef struct {
  double x;
  double y;
  double width;
  double height;
} CgBox;

/**
 * CgShape:
 * @CG_SHAPE_RECT: the mark's box, its corners rounded by `radius`
 * @CG_SHAPE_DISC: the circle in the mark's box
 * @CG_SHAPE_RING: a piece of a ring, the mark's `ring`; drawn by its path
 * @CG_SHAPE_PATH: a closed outline, the mark's path
 * @CG_SHAPE_LINE: an open line along the mark's path
 * @CG_SHAPE_TEXT: one line of text
 */
typedef enum {
  CG_SHAPE_RECT,
  CG_SHAPE_DISC,
  CG_SHAPE_RING,
  CG_SHAPE_PATH,
  CG_SHAPE_LINE,
  CG_SHAPE_TEXT,
} CgShape;

/**
 * CgPattern:
 * @CG_PATTERN_NONE: plain fill
 * @CG_PATTERN_HATCH: diagonal stripes; means "not agreed" and nothing else
 * @CG_PATTERN_DOTS, @CG_PATTERN_RULES, @CG_PATTERN_GRID: what tells levels apart in the greyscale palette
 */
typedef enum {
  CG_PATTERN_NONE,
  CG_PATTERN_HATCH,
  CG_PATTERN_DOTS,
  CG_PATTERN_RULES,
  CG_PATTERN_GRID,
} CgPattern;

typedef enum {
  CG_ALIGN_LEFT,
  CG_ALIGN_CENTRE,
  CG_ALIGN_RIGHT,
} CgAlign;

/**
 * CgPathOp:
 * @CG_PATH_ARC: around (@x, @y) with @radius from @start to @end, radians clockwise from three o'clock on
 *   screen; a line leads to its first point unless it opens the path; an @end below @start runs anticlockwise
 */
typedef struct {
  enum { CG_PATH_MOVE, CG_PATH_LINE, CG_PATH_ARC, CG_PATH_CLOSE } kind;
  double x;
  double y;
  double radius;
  double start;
  double end;
} CgPathOp;

/**
 * CgRing:
 * @start: radians clockwise from twelve o'clock, like @end, which is greater
 * @start_inset: how far, in points, the edge keeps from the line at @start, parallel to it; like @end_inset
 */
typedef struct {
  double x;
  double y;
  double inner;
  double outer;
  double start;
  double end;
  double start_inset;
  double end_inset;
} CgRing;

/**
 * CgMark:
 * @box: bounding box without the stroke; of text, the line's advance by its ascent and descent
 * @dashed: whether the stroke is
 * @pattern_colour: ink of @pattern, on top of @fill
 * @first_op: where the path of a ring, path or line starts in the scene's operations
 * @text: one line, never shortened; @anchor_x by @align and @baseline place it, @fill is its colour
 * @item: ids of what the mark shows, NULL where it shows none; `part` is of whatever has no items
 * @description: one line for tooltip and screen reader; only on marks that say something
 * @is_stop: whether the keyboard stops here
 *
 * Strings belong to the scene and are interned: equal ids are the same pointer.
 */
typedef struct {
  CgShape shape;
  CgBox box;

  CgColour fill;
  CgColour stroke;
  double stroke_width;
  gboolean dashed;
  CgPattern pattern;
  CgColour pattern_colour;

  double radius;
  CgRing ring;
  guint first_op;
  guint n_ops;

  const char *text;
  double anchor_x;
  double baseline;
  double font_size;
  gboolean bold;
  CgAlign align;

  const char *item;
  const char *level;
  const char *partner;
  const char *part;
  const char *description;
  gboolean is_stop;
} CgMark;

typedef enum {
  CG_STEP_PREVIOUS,
  CG_STEP_NEXT,
  CG_STEP_LEFT,
  CG_STEP_RIGHT,
  CG_STEP_UP,
  CG_STEP_DOWN,
} CgStep;

/**
 * CgScene:
 *
 * A laid-out chart: marks in painting order at a fixed size in points. Built by a layout function, then only
 * read: painting, SVG, hit-testing, tooltips, keyboard stops and accessible texts all read the same array. A
 * finished scene may be read from several threads.
 */
typedef struct _CgScene CgScene;

/* What a finished scene tells. */
void            cg_scene_get_size        (const CgScene *self, double *width, double *height);
CgColour        cg_scene_get_background  (const CgScene *self);
const char     *cg_scene_get_title       (const CgScene *self);
const char     *cg_scene_get_description (const CgScene *self);
const char     *cg_scene_get_language    (const CgScene *self);
const char     *cg_scene_get_font_family (const CgScene *self);
gboolean        cg_scene_is_rtl          (const CgScene *self);

guint           cg_scene_get_n_marks     (const CgScene *self);
const CgMark   *cg_scene_get_mark        (const CgScene *self, guint index);
const CgPathOp *cg_scene_get_path        (const CgScene *self, const CgMark *mark);

int             cg_scene_hit             (const CgScene *self, double x, double y);
int             cg_scene_find            (const CgScene *self, const char *id, const char *level);
const guint    *cg_scene_get_stops       (const CgScene *self, guint *n_stops);
int             cg_scene_step            (const CgScene *self, int from, CgStep step);

void            cg_scene_free            (CgScene *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CgScene, cg_scene_free)

G_END_DECLS
