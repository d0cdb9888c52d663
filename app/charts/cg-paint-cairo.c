/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "charts/cg-paint-cairo.h"

#include "charts/cg-font.h"
#include "charts/cg-pattern.h"

#include <math.h>

static void
set_colour (cairo_t *cr, CgColour colour)
{
  cairo_set_source_rgb (cr, CG_COLOUR_RED (colour) / 255.0, CG_COLOUR_GREEN (colour) / 255.0,
                        CG_COLOUR_BLUE (colour) / 255.0);
}

static void
trace_rect (cairo_t *cr, const CgBox *box, double radius)
{
  double right = box->x + box->width, bottom = box->y + box->height;

  if (radius <= 0)
    {
      cairo_rectangle (cr, box->x, box->y, box->width, box->height);
      return;
    }
  cairo_new_sub_path (cr);
  cairo_arc (cr, right - radius, box->y + radius, radius, -G_PI_2, 0);
  cairo_arc (cr, right - radius, bottom - radius, radius, 0, G_PI_2);
  cairo_arc (cr, box->x + radius, bottom - radius, radius, G_PI_2, G_PI);
  cairo_arc (cr, box->x + radius, box->y + radius, radius, G_PI, 3 * G_PI_2);
  cairo_close_path (cr);
}

static void
trace_op (cairo_t *cr, const CgPathOp *op)
{
  switch (op->kind)
    {
    case CG_PATH_MOVE:
      cairo_move_to (cr, op->x, op->y);
      break;
    case CG_PATH_LINE:
      cairo_line_to (cr, op->x, op->y);
      break;
    case CG_PATH_ARC:
      if (op->end >= op->start)
        cairo_arc (cr, op->x, op->y, op->radius, op->start, op->end);
      else
        cairo_arc_negative (cr, op->x, op->y, op->radius, op->start, op->end);
      break;
    case CG_PATH_CLOSE:
      cairo_close_path (cr);
      break;
    default:
      g_assert_not_reached ();
    }
}

/**
 * cg_scene_trace_mark:
 *
 * Makes the outline of @mark the current path, for those who draw around it: a selection, a focus ring.
 */
void
cg_scene_trace_mark (const CgScene *scene, const CgMark *mark, cairo_t *cr)
{
  const CgBox *box;

  g_return_if_fail (scene != NULL && mark != NULL && cr != NULL);

  box = &mark->box;
  cairo_new_path (cr);
  switch (mark->shape)
    {
    case CG_SHAPE_RECT:
      trace_rect (cr, box, mark->radius);
      break;
    case CG_SHAPE_DISC:
      cairo_arc (cr, box->x + box->width / 2, box->y + box->height / 2, box->width / 2, 0, 2 * G_PI);
      break;
    case CG_SHAPE_RING:
    case CG_SHAPE_PATH:
    case CG_SHAPE_LINE:
      for (guint i = 0; i < mark->n_ops; i++)
        trace_op (cr, &cg_scene_get_path (scene, mark)[i]);
      break;
    case CG_SHAPE_TEXT:
      trace_rect (cr, box, 0);
      break;
    default:
      g_assert_not_reached ();
    }
}

/* Stripes of one slope through the whole plane, as far as the box needs them. */
static void
trace_hatch (cairo_t *cr, const CgBox *box)
{
  double period = CG_HATCH_PERIOD * G_SQRT2;
  double first = floor ((box->x + box->y) / period) * period;

  for (double at = first; at <= box->x + box->y + box->width + box->height + period; at += period)
    {
      cairo_move_to (cr, at - box->y, box->y);
      cairo_line_to (cr, at - box->y - box->height, box->y + box->height);
    }
  cairo_set_line_width (cr, CG_HATCH_WIDTH);
  cairo_stroke (cr);
}

static void
trace_rules (cairo_t *cr, const CgBox *box, gboolean across)
{
  double start = across ? box->y : box->x, extent = across ? box->height : box->width;

  for (double at = floor (start / CG_RULES_PERIOD) * CG_RULES_PERIOD; at <= start + extent;
       at += CG_RULES_PERIOD)
    {
      cairo_move_to (cr, across ? box->x : at, across ? at : box->y);
      cairo_line_to (cr, across ? box->x + box->width : at, across ? at : box->y + box->height);
    }
  cairo_set_line_width (cr, CG_RULES_WIDTH);
  cairo_stroke (cr);
}

static void
trace_dots (cairo_t *cr, const CgBox *box)
{
  double period = CG_DOTS_PERIOD;

  for (double y = floor (box->y / period) * period; y <= box->y + box->height + period; y += period)
    for (double x = floor (box->x / period) * period; x <= box->x + box->width + period; x += period)
      {
        cairo_new_sub_path (cr);
        cairo_arc (cr, x, y, CG_DOTS_RADIUS, 0, 2 * G_PI);
      }
  cairo_fill (cr);
}

static void
paint_pattern (const CgScene *scene, const CgMark *mark, cairo_t *cr)
{
  cairo_save (cr);
  cg_scene_trace_mark (scene, mark, cr);
  cairo_clip (cr);
  cairo_set_dash (cr, NULL, 0, 0);
  set_colour (cr, mark->pattern_colour);
  switch (mark->pattern)
    {
    case CG_PATTERN_HATCH:
      trace_hatch (cr, &mark->box);
      break;
    case CG_PATTERN_DOTS:
      trace_dots (cr, &mark->box);
      break;
    case CG_PATTERN_GRID:
      trace_rules (cr, &mark->box, TRUE);
      trace_rules (cr, &mark->box, FALSE);
      break;
    case CG_PATTERN_RULES:
      trace_rules (cr, &mark->box, FALSE);
      break;
    case CG_PATTERN_NONE:
    default:
      g_assert_not_reached ();
    }
  cairo_restore (cr);
}

static void
paint_shape (const CgScene *scene, const CgMark *mark, cairo_t *cr)
{
  static const double dashes[] = { CG_DASH_ON, CG_DASH_OFF };

  if (mark->fill != CG_COLOUR_NONE)
    {
      cg_scene_trace_mark (scene, mark, cr);
      set_colour (cr, mark->fill);
      cairo_fill (cr);
    }
  if (mark->pattern != CG_PATTERN_NONE)
    paint_pattern (scene, mark, cr);
  if (mark->stroke != CG_COLOUR_NONE)
    {
      cg_scene_trace_mark (scene, mark, cr);
      set_colour (cr, mark->stroke);
      cairo_set_line_width (cr, mark->stroke_width);
      cairo_set_dash (cr, dashes, mark->dashed ? 2 : 0, 0);
      cairo_stroke (cr);
    }
}

static void
paint_text (const CgScene *scene, const CgMark *mark, cairo_t *cr, PangoLayout *layout)
{
  PangoFontDescription *font = cg_font_describe (cg_scene_get_font_family (scene), mark->font_size,
                                                 mark->bold);
  PangoLayoutLine *line;
  PangoRectangle logical;
  double width, x;

  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);
  pango_layout_set_text (layout, mark->text, -1);
  line = pango_layout_get_line_readonly (layout, 0);
  pango_layout_line_get_extents (line, NULL, &logical);
  width = logical.width / (double) PANGO_SCALE;
  x = mark->align == CG_ALIGN_LEFT     ? mark->anchor_x
      : mark->align == CG_ALIGN_CENTRE ? mark->anchor_x - width / 2
                                       : mark->anchor_x - width;
  set_colour (cr, mark->fill);
  cairo_move_to (cr, x, mark->baseline);
  pango_cairo_show_layout_line (cr, line);
}

/**
 * cg_scene_paint:
 *
 * Paints all marks, in points; the background is the caller's.
 */
void
cg_scene_paint (const CgScene *scene, cairo_t *cr)
{
  PangoContext *context;
  g_autoptr (PangoLayout) layout = NULL;

  g_return_if_fail (scene != NULL && cr != NULL);

  context = cg_font_context_new (cg_scene_get_language (scene), cg_scene_is_rtl (scene));
  layout = pango_layout_new (context);
  g_object_unref (context);
  pango_layout_set_single_paragraph_mode (layout, TRUE);
  pango_layout_set_auto_dir (layout, FALSE);

  cairo_save (cr);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_BUTT);
  for (guint i = 0; i < cg_scene_get_n_marks (scene); i++)
    {
      const CgMark *mark = cg_scene_get_mark (scene, i);

      if (mark->shape == CG_SHAPE_TEXT)
        paint_text (scene, mark, cr, layout);
      else
        paint_shape (scene, mark, cr);
    }
  cairo_restore (cr);
}
